"""The papers of the opened visit: how they look now, and the ways in which they leave."""

from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path

from veldtool.domain.guard.finding import RecordRef
from veldtool.domain.sheet.speaking import Section, sections
from veldtool.services.dutch_time import to_local
from veldtool.services.errors import UserError
from veldtool.services.keeping import fresh_id
from veldtool.services.merging.receipt_sheet import print_receipt
from veldtool.services.outlets import PrintOrder, Way
from veldtool.services.printing import Outgoing, Press
from veldtool.services.reaching import Drive
from veldtool.services.recording import record
from veldtool.services.sheet_checks import TOO_LONG, check_sheet
from veldtool.services.sheet_kinds import SheetKind
from veldtool.services.sheet_scores import (
    ScoresOnSheet,
    hide_scores,
    scores_on_sheet,
    show_scores,
)
from veldtool.services.sheet_view import TALK
from veldtool.services.sheets import kept_by, paper_of, print_for_handing_over
from veldtool.services.workbench import Changed, Workbench

TALK_RECORD: RecordRef = ("feedback_talk", TALK)
SOURCES: RecordRef = ("document", "")
"""The page where what was typed for the list of sources can be mended."""


@dataclass(frozen=True, slots=True)
class ShownPaper:
    """A paper as it is now, and what keeps it from leaving; None when nothing does.

    `mend` is the record where mending begins.
    """

    paper: Outgoing
    kept_by: UserError | None = None
    mend: RecordRef = TALK_RECORD


class PapersDesk:
    """Papers are composed anew at each question: nothing is kept of them."""

    def __init__(self, bench: Workbench, press: Press) -> None:
        self._bench, self._session = bench, bench.session
        self._press = press

    def look(self, kind: SheetKind) -> ShownPaper:
        """Return a paper to look at, also when it may not leave."""
        at = to_local(self._session.now())
        if kind is not SheetKind.FEEDBACK:
            kept = kept_by(self._session, kind, self._press, at)
            return ShownPaper(paper_of(self._session, kind, self._press, at), kept, SOURCES)
        checked = check_sheet(self._session, self._press, at)
        places = (one.finding.piece.record for one in checked.blocking)
        mend = next((place for place in places if all(place)), TALK_RECORD)
        paper = Outgoing(checked.printed.pdf, checked.code, kind)
        return ShownPaper(paper, checked.kept_by, mend)

    def leaving(self, kind: SheetKind) -> Outgoing:
        """Return a paper that leaves. Raises UserError when something keeps it here."""
        at = to_local(self._session.now())
        return print_for_handing_over(self._session, kind, self._press, at)

    def spoken(self) -> tuple[Section, ...]:
        """Return the text of the feedback sheet to speak from: no names, no scores.

        Raises UserError while something stands in it that must not be seen. That it is too long
        for two pages does not matter here.
        """
        checked = check_sheet(self._session, self._press, to_local(self._session.now()))
        seen = [one for one in checked.blocking if one.finding.key != TOO_LONG]
        if seen:
            raise UserError("sheet_blocked", count=len(seen), number=seen[0].number)
        return sections(checked.sheet, leave_out=self._press.texts["feedback.scores"])

    def scores(self) -> ScoresOnSheet:
        """Return whether scores stand on the feedback sheet, and why."""
        return scores_on_sheet(self._bench)

    def show_scores(self, reason: str) -> Changed:
        """Let scores be printed. Raises UserError on a device of no lead and without a reason."""
        return show_scores(self._bench, reason)

    def hide_scores(self) -> Changed:
        """Take the scores off the sheet. Raises UserError on a device of no lead."""
        return hide_scores(self._bench)

    def receipt(self) -> Outgoing:
        """Return the receipt of the last merge. Raises UserError when there was none."""
        return print_receipt(self._bench, self._press)

    def left(self, paper: Outgoing, way: Way, copies: int | None = None) -> Changed:
        """Record that a paper left: which one, by its code, how and when. Undo leaves it alone."""
        if paper.kind is None:
            return frozenset()
        at = to_local(self._session.now()).isoformat(timespec="minutes")
        what = {"paper": paper.kind.value, "code": paper.code, "way": way.value}
        fields = {**what, "copies": copies, "by": self._bench.member, "at": at}
        key = fresh_id(self._session, TALK)
        return self._bench.noted(record(self._session, "handout", key, fields))

    def sticks(self) -> Sequence[Drive]:
        """Return the sticks that are plugged in."""
        return tuple(self._session.tools.drives())

    def put(self, paper: Outgoing, stick: Path, name: str) -> None:
        """Put a paper on a stick and read it back.

        Raises UserError that says what to do; then nothing half is left behind. A stick that is
        not plugged in any more is not mistaken for the empty place where it was.
        """
        if stick not in {one.path for one in self.sticks()}:
            raise UserError("stick_gone", stick=stick.name or stick)
        self._session.tools.outlets.put_on_stick(stick, name, paper.pdf)

    def queue(self, paper: Outgoing, order: PrintOrder) -> bool:
        """Hand a paper to the queue of a printer; False where its pages have to be drawn.

        Raises UserError when the queue refuses it.
        """
        return self._session.tools.outlets.queue(paper.pdf, order)
