"""Whether scores stand on the feedback sheet: off, until the lead says why they should."""

from dataclasses import dataclass

from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Member
from veldtool.domain.sheet.scores import SWITCH, scores_shown
from veldtool.services.dutch_time import to_local
from veldtool.services.errors import UserError
from veldtool.services.keeping import is_lead
from veldtool.services.recording import record
from veldtool.services.workbench import Changed, Workbench


@dataclass(frozen=True, slots=True)
class ScoresOnSheet:
    """How it stands: `by` is the initials of who switched them on, `at` when (ISO, Dutch time)."""

    shown: bool
    may_change: bool
    reason: str = ""
    by: str = ""
    at: str = ""


def scores_on_sheet(bench: Workbench) -> ScoresOnSheet:
    """Return whether scores stand on the sheet, and why."""
    found, may = scores_shown(bench.inspection), is_lead(bench.session)
    if found is None:
        return ScoresOnSheet(shown=False, may_change=may)
    one = all_of(bench.inspection, "member", Member).get(found.by, Member())
    who = one.initials or one.name or found.by
    return ScoresOnSheet(shown=True, may_change=may, reason=found.reason, by=who, at=found.at)


def show_scores(bench: Workbench, reason: str) -> Changed:
    """Let the scores be printed. Raises UserError on a device of no lead and without a reason."""
    if not is_lead(bench.session):
        raise UserError("only_lead")
    if not reason.strip():
        raise UserError("scores_reason")
    at = to_local(bench.session.now()).isoformat(timespec="minutes")
    fields = {"shown": True, "reason": reason.strip(), "by": bench.member, "at": at}
    return bench.done(record(bench.session, "sheet_scores", SWITCH, fields))


def hide_scores(bench: Workbench) -> Changed:
    """Take the scores off the sheet again. Raises UserError on a device of no lead."""
    if not is_lead(bench.session):
        raise UserError("only_lead")
    at = to_local(bench.session.now()).isoformat(timespec="minutes")
    fields = {"shown": False, "by": bench.member, "at": at}
    return bench.done(record(bench.session, "sheet_scores", SWITCH, fields))
