"""Every finding over the composed feedback sheet, and letting one stand for a reason."""

from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime

from veldtool.domain.duplicates import shared_codes
from veldtool.domain.framework.model import Framework
from veldtool.domain.guard.wholes import Whole, whole_of
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import AcceptedFinding, Dossier, Inspection, Statement
from veldtool.domain.sheet.check_code import check_code, with_code
from veldtool.domain.sheet.feedback import MOST_PAGES, compose_feedback, longest_themes
from veldtool.domain.sheet.figures import is_open
from veldtool.domain.sheet.findings import SheetFinding, contested, find_in, unprinted
from veldtool.domain.sheet.model import Sheet
from veldtool.domain.sheet.pieces import AUTOMATIC, Piece, pieces
from veldtool.domain.sheet.theme_blocks import figures_of
from veldtool.domain.tally.count import tallies
from veldtool.services.errors import UserError
from veldtool.services.on_paper import record_on_paper
from veldtool.services.paper_guard import all_known
from veldtool.services.printing import Press, Printed
from veldtool.services.session import Session
from veldtool.services.sheet_typing import NOTHING, Typing, with_typing

TOO_LONG = "sheet.too_long"
"""The key of the finding that more is written than two pages hold."""

UNPRINTABLE = "sheet.unprintable"
"""The key of the finding that a sign is not in the letters of the sheet."""

ALL = Piece(AUTOMATIC, ("", ""), "", "")
"""Where a finding stands that is about the sheet as a whole."""


@dataclass(frozen=True, slots=True)
class Check:
    """A finding with its number on the list, and why it may stand when somebody said so."""

    number: int
    finding: SheetFinding
    accepted: AcceptedFinding | None = None

    @property
    def shuts(self) -> bool:
        """Whether the sheet may not leave because of it."""
        return self.finding.blocking and self.accepted is None


@dataclass(frozen=True, slots=True)
class CheckedSheet:
    """A composed sheet, set on paper with its check code, and everything that was found on it."""

    sheet: Sheet
    printed: Printed
    code: str
    checks: tuple[Check, ...]

    @property
    def blocking(self) -> tuple[Check, ...]:
        """What keeps it from leaving."""
        return tuple(check for check in self.checks if check.shuts)

    @property
    def kept_by(self) -> UserError | None:
        """What to say of what blocks, how much and the first; None when it may leave."""
        found = self.blocking
        long = next((one for one in found if one.finding.key == TOO_LONG), None)
        if long is not None:
            return UserError("sheet_too_long", **dict(long.finding.details))
        if found:
            return UserError("sheet_blocked", count=len(found), number=found[0].number)
        return None

    def demand_free(self) -> None:
        """Raise UserError when something blocks."""
        kept = self.kept_by
        if kept is not None:
            raise kept


def check_sheet(
    session: Session, press: Press, printed_at: datetime, typing: Typing = NOTHING
) -> CheckedSheet:
    """Compose, set and check the feedback sheet as it stands in the record now.

    With `typing` as it would be with these texts in it.
    """
    framework = session.framework()
    inspection = with_typing(record_on_paper(session), typing)
    sheet = compose_feedback(framework, inspection, press.texts, printed_at)
    printed = press.render(with_code(sheet, press.texts))
    known, shut = all_known(session, inspection, tuple(press.texts.values()))
    parts = pieces(framework, inspection, press.texts, sheet)
    found = [
        *_too_long(sheet, printed),
        *unprinted(framework, inspection),
        *find_in(framework, inspection, parts, known, _wholes(framework, inspection)),
        *_without_signs(press, parts),
        *contested(inspection, parts),
        *_unsettled(framework, inspection),
        *_unopened(shut),
    ]
    return CheckedSheet(
        sheet, printed, check_code(sheet), tuple(_numbered(found, _accepted(inspection)))
    )


def acceptance(found: CheckedSheet, finding: str, reason: str) -> SheetFinding:
    """Return the finding that may be accepted.

    Raises UserError without a reason, for one that is not there any more, and for one that can
    only be mended.
    """
    check = next((one for one in found.checks if one.finding.id == finding), None)
    if check is None:
        raise UserError("no_such_finding")
    if not check.finding.acceptable:
        raise UserError("finding_must_be_mended")
    if not reason.strip():
        raise UserError("finding_reason")
    return check.finding


def _numbered(
    found: list[SheetFinding], accepted: Mapping[str, AcceptedFinding]
) -> Iterator[Check]:
    """What blocks first, each in the order of the sheet; the same finding once."""
    once = {one.id: one for one in reversed(found)}
    kept = [one for one in found if once.get(one.id) is one]
    for number, one in enumerate(sorted(kept, key=lambda one: not one.blocking), 1):
        yield Check(number, one, accepted.get(one.id) if one.acceptable else None)


def _accepted(inspection: Inspection) -> dict[str, AcceptedFinding]:
    records = all_of(inspection, "accepted_finding", AcceptedFinding).values()
    return {one.finding: one for one in records if one.reason.strip()}


def _wholes(framework: Framework, inspection: Inspection) -> tuple[Whole, ...]:
    """Every count that a sentence can be about: of files, and of people in a line."""
    used = {one.checklist for one in all_of(inspection, "dossier", Dossier).values()}
    lists = [one.id for one in framework.checklists if one.id in used]
    counted = [whole_of(t) for key in lists for t in tallies(framework, inspection, key)]
    lines = all_of(inspection, "statement", Statement).values()
    heads = [Whole((n, x.of - n)) for x in lines if (n := x.counted_heads) is not None and x.of]
    return (*counted, *heads)


def _too_long(sheet: Sheet, printed: Printed) -> Iterator[SheetFinding]:
    beyond = printed.lines_beyond(MOST_PAGES)
    if beyond:
        details = (("lines", str(beyond)), ("theme", next(iter(longest_themes(sheet)), "")))
        yield SheetFinding(TOO_LONG, blocking=True, piece=ALL, details=details, acceptable=False)


def _without_signs(press: Press, parts: tuple[Piece, ...]) -> Iterator[SheetFinding]:
    """Signs that are not in the letters of the sheet: something else stands there on paper."""
    for piece in parts:
        for sign, at in press.unprintable(piece.text):
            details = (("words", sign),)
            yield SheetFinding(
                UNPRINTABLE, blocking=True, piece=piece, details=details, start=at, end=at + 1
            )


def _unsettled(framework: Framework, inspection: Inspection) -> Iterator[SheetFinding]:
    """Counts of which readers differ, and two records under one code."""
    differing = sum(map(is_open, figures_of(framework, inspection)))
    if differing:
        yield _counted("sheet.open_counts", differing)
    shared = len(shared_codes(inspection))
    if shared:
        yield _counted("sheet.shared_codes", shared)


def _unopened(shut: int) -> Iterator[SheetFinding]:
    """Names that only a lead's device, or the reader's, can look for."""
    if shut:
        yield _counted("sheet.names_unopened", shut)


def _counted(key: str, count: int) -> SheetFinding:
    return SheetFinding(key, blocking=False, piece=ALL, details=(("count", str(count)),))
