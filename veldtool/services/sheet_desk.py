"""The feedback sheet while it is being made: its checks, what may stand, and what leaves."""

from collections.abc import Mapping
from typing import Any

from veldtool.domain.inspection_access import all_of
from veldtool.domain.ordering import between
from veldtool.domain.records import (
    AcceptedFinding,
    Inspection,
    NextStep,
    SheetFigure,
    SheetPoint,
    Sign,
)
from veldtool.domain.sheet.findings import BY_HAND
from veldtool.services.blindness import sighted
from veldtool.services.dutch_time import to_local
from veldtool.services.errors import UserError
from veldtool.services.judging.closing import closed_at, is_closed
from veldtool.services.keeping import add, remove
from veldtool.services.on_paper import record_on_paper
from veldtool.services.printing import Press
from veldtool.services.recording import record, record_several
from veldtool.services.sheet_checks import CheckedSheet, acceptance, check_sheet
from veldtool.services.sheet_order import moved, places
from veldtool.services.sheet_sources import SourceLine, counted_words, source_lines, toggled
from veldtool.services.sheet_typing import NOTHING, Typing, with_typing
from veldtool.services.sheet_view import TALK, Looked, SheetView, seen_share, sheet_view
from veldtool.services.workbench import Changed, Workbench


class SheetDesk:
    """The feedback sheet of the opened visit."""

    def __init__(self, bench: Workbench, press: Press) -> None:
        self._bench = bench
        self._press = press

    def checked(self, typing: Typing = NOTHING) -> CheckedSheet:
        """Compose, set and check the sheet as of now, or as it is once `typing` is recorded.

        What is typed after the record was closed does not come on paper.
        """
        session = self._bench.session
        typed = NOTHING if typing and is_closed(session) else typing
        return check_sheet(session, self._press, to_local(session.now()), typed)

    def view(self, typing: Typing = NOTHING) -> SheetView:
        """Return the sheet with its checks, and what can be put on it."""
        session, found = self._bench.session, with_typing(self._sighted(), typing)
        looked = Looked(found, found)
        if is_closed(session):
            looked = Looked(found, self._counted(), closed_at(session))
        today = to_local(session.now()).date()
        checked = self.checked(typing)
        return sheet_view(self._bench.framework, looked, self._press.texts, today, checked)

    def handing_over(self) -> bytes:
        """Return the PDF that may leave. Raises UserError when something keeps it here."""
        found = self.checked()
        found.demand_free()
        return found.printed.pdf

    def accept(self, finding: str, reason: str) -> Changed:
        """Let a finding stand, for a reason; it holds as long as the words stay the same.

        Raises UserError without a reason, when the finding is gone and when it must be mended.
        """
        one = acceptance(self.checked(), finding, reason)
        at = to_local(self._bench.session.now()).isoformat(timespec="minutes")
        fields = {"finding": finding, "rule": one.key, "reason": reason.strip()}
        return add(self._bench, "accepted_finding", fields | {"by": self._bench.member, "at": at})

    def withdraw(self, finding: str) -> Changed:
        """Let a finding count again. Raises UserError when nobody let it stand."""
        records = all_of(self._bench.inspection, "accepted_finding", AcceptedFinding)
        keys = [key for key, one in records.items() if one.finding == finding]
        if not keys:
            raise UserError("no_such_finding")
        changed: Changed = frozenset()
        for key in keys:
            changed |= remove(self._bench, "accepted_finding", key)
        return changed

    def new_point(self, theme: str, sign: Sign, sources: tuple[str, ...] = ()) -> Changed:
        """Make a sentence at the end of what stands under a theme.

        It is empty, or says what its first source counts, when that is a count.
        """
        points = all_of(self._bench.inspection, "sheet_point", SheetPoint)
        fields: dict[str, Any] = {"theme": theme, "sign": sign, "order": _last(points)}
        if sources:
            words = counted_words(
                self._bench.framework, self._counted(), self._press.texts, sources
            )
            fields |= {"sources": sources, "text": words}
        return add(self._bench, "sheet_point", fields)

    def evidence(self, theme: str, chosen: tuple[str, ...]) -> tuple[SourceLine, ...]:
        """Return what a sentence rests on, and what else was found on its theme."""
        found, framework = self._counted(), self._bench.framework
        return source_lines(framework, found, self._press.texts, theme, chosen)

    def toggle_source(self, point: str, source: str) -> Changed:
        """Let a sentence rest on a source, or no longer. Raises UserError when it is gone."""
        one = all_of(self._bench.inspection, "sheet_point", SheetPoint).get(point)
        if one is None:
            raise UserError("no_such_point")
        fields = {"sources": toggled(one.sources, source)}
        return self._bench.done(record(self._bench.session, "sheet_point", point, fields))

    def move(self, kind: str, record_id: str, step: int) -> Changed:
        """Move a sentence, a figure or a next step one place up (-1) or down (1) among its own."""
        orders = moved(places(self._bench.inspection, kind, record_id), record_id, step)
        several = {key: {"order": order} for key, order in orders.items()}
        return self._bench.done(record_several(self._bench.session, kind, several))

    def put(self, point: str, theme: str, sign: Sign) -> Changed:
        """Put a sentence at the end of another column, of this theme or another one."""
        points = all_of(self._bench.inspection, "sheet_point", SheetPoint)
        fields = {"theme": theme, "sign": sign, "order": _last(points)}
        return self._bench.done(record(self._bench.session, "sheet_point", point, fields))

    def new_step(self) -> Changed:
        """Make an empty next step, for the institution, at the end."""
        steps = all_of(self._bench.inspection, "next_step", NextStep)
        return add(self._bench, "next_step", {"who": "u", "order": _last(steps)})

    def new_promise(self) -> Changed:
        """Make an empty promise of the feedback talk."""
        return add(self._bench, "promise", {"who": ""}, under=TALK)

    def pick(self, theme: str, item: str) -> Changed:
        """Put a count on the sheet, as it is now. Raises UserError when it is on it already."""
        figures = all_of(self._bench.inspection, "sheet_figure", SheetFigure)
        if any((one.theme, one.item) == (theme, item) for one in figures.values()):
            raise UserError("figure_picked")
        seen = self._share(item)
        if not seen:
            raise UserError("no_figure")
        fields = {"theme": theme, "item": item, "order": _last(figures), "seen": seen}
        return add(self._bench, "sheet_figure", fields)

    def confirm(self, figure: str) -> Changed:
        """Say that a figure was looked at as it is now.

        Raises UserError when it is gone, and when the record is closed.
        """
        self._demand_open()
        one = all_of(self._bench.inspection, "sheet_figure", SheetFigure).get(figure)
        if one is None:
            raise UserError("no_figure")
        fields = {"seen": self._share(one.item)}
        return self._bench.done(record(self._bench.session, "sheet_figure", figure, fields))

    def strike(self, finding: str) -> Changed:
        """Take the words of a finding out of the sentence that somebody wrote.

        In the place of a number that was typed by hand comes what the count says.

        Raises UserError when it is gone, when there are no words to take out, and when the record
        is closed: the words would stay on paper.
        """
        self._demand_open()
        found = (one.finding for one in self.checked().checks)
        one = next((one for one in found if one.id == finding), None)
        if one is None:
            raise UserError("no_such_finding")
        kind, key = one.piece.record
        if one.end <= one.start or kind not in {"sheet_point", "next_step"}:
            raise UserError("nothing_to_strike")
        text = _without(one.piece.text, one.start, one.end)
        if one.key == BY_HAND:
            text = (
                one.piece.text[: one.start] + dict(one.details)["now"] + one.piece.text[one.end :]
            )
        fields = {one.piece.field: text}
        return self._bench.done(record(self._bench.session, kind, key, fields))

    def remove(self, kind: str, record_id: str) -> Changed:
        """Take a sentence, a figure, a next step or a promise away."""
        return remove(self._bench, kind, record_id)

    def _sighted(self) -> Inspection:
        """What stands, without the answers that this member must not see yet."""
        return sighted(self._bench.inspection, self._bench.member)

    def _counted(self) -> Inspection:
        """What counts on paper: what stands, or the closed record."""
        return record_on_paper(self._bench.session)

    def _demand_open(self) -> None:
        if is_closed(self._bench.session):
            raise UserError("record_closed")

    def _share(self, item: str) -> str:
        found, framework = self._counted(), self._bench.framework
        return seen_share(framework, found, self._press.texts, item)


def _last(records: Mapping[str, Any]) -> str:
    """The order key after all of these records."""
    return between(max((one.order for one in records.values()), default=""), "")


def _without(text: str, start: int, end: int) -> str:
    """Take letters out, with one of the two spaces that stood around them."""
    before, after = text[:start], text[end:]
    if not before or before[-1].isspace():
        after = after.lstrip(" ")
    return (before + after).strip()
