"""The urgent cases that are still open, the most pressing first."""

from dataclasses import dataclass
from datetime import datetime

from veldtool.domain.inspection_access import all_of, parent_id
from veldtool.domain.records import Inspection, Member, Urgent, UrgentTold
from veldtool.domain.urgent import Standing, read_moment, standing
from veldtool.services.source_codes import source_code


@dataclass(frozen=True, slots=True)
class Told:
    """Who of the institution was told, by function, and when (None: not recorded)."""

    function: str
    at: datetime | None
    director: bool


@dataclass(frozen=True, slots=True)
class UrgentCase:
    """A case as people read it. `minutes_left` until the reply, negative once it is late."""

    id: str
    code: str
    record: Urgent
    source: str
    seen_by: str
    agreed_by: str
    told: tuple[Told, ...]
    reply_by: datetime | None
    minutes_left: int | None
    standing: Standing


def open_cases(inspection: Inspection, now: datetime) -> tuple[UrgentCase, ...]:
    """Return the cases that nobody closed, in the order of `all_cases`."""
    return tuple(case for case in all_cases(inspection, now) if not case.record.closed_at)


def all_cases(inspection: Inspection, now: datetime) -> tuple[UrgentCase, ...]:
    """Return every case: the open ones first, of these what was not reported yet, then by reply."""
    cases = [_case(inspection, one, now) for one in all_of(inspection, "urgent", Urgent).values()]
    return tuple(sorted(cases, key=_pressing))


def _pressing(case: UrgentCase) -> tuple[bool, bool, tuple[bool, str], str, str]:
    """Nobody acts on what was not reported: that comes before any answer that is waited for."""
    closed = bool(case.record.closed_at)
    return closed, case.standing.reported, _order(case.reply_by), case.code, case.id


def _order(at: datetime | None) -> tuple[bool, str]:
    """Sort by time, what has no time last."""
    return at is None, at.isoformat() if at else ""


def _case(inspection: Inspection, record: Urgent, now: datetime) -> UrgentCase:
    from veldtool.domain.records import Dossier

    reply_by = read_moment(record.reply_by)
    left = int((reply_by - now).total_seconds() // 60) if reply_by else None
    dossier = all_of(inspection, "dossier", Dossier).get(record.dossier, Dossier())
    return UrgentCase(
        id=record.id,
        code=dossier.code or record.code,
        record=record,
        source=source_code(inspection, record.source),
        seen_by=_member(inspection, record.seen_by),
        agreed_by=_member(inspection, record.agreed_by),
        told=_told(inspection, record.id),
        reply_by=reply_by,
        minutes_left=left,
        standing=standing(record, told_of(inspection, record.id), now),
    )


def told_of(inspection: Inspection, case: str) -> tuple[UrgentTold, ...]:
    """Return who of the institution was told of a case, in the order of the times."""
    found = all_of(inspection, "urgent_told", UrgentTold).items()
    mine = (one for key, one in found if parent_id(key) == case)
    return tuple(sorted(mine, key=lambda one: (_order(read_moment(one.at)), one.id)))


def _told(inspection: Inspection, case: str) -> tuple[Told, ...]:
    told = told_of(inspection, case)
    return tuple(Told(one.function, read_moment(one.at), one.director) for one in told)


def _member(inspection: Inspection, key: str) -> str:
    one = all_of(inspection, "member", Member).get(key)
    return (one.initials or one.name) if one else key
