"""The urgent cases that are still open, the most pressing first."""

from dataclasses import dataclass
from datetime import datetime

from veldtool.domain.inspection_access import all_of, parent_id
from veldtool.domain.records import Dossier, Inspection, Member, Urgent, UrgentTold
from veldtool.services.source_codes import source_code


@dataclass(frozen=True, slots=True)
class Told:
    """Who of the institution was told, by function, and when (None: not recorded)."""

    function: str
    at: datetime | None
    director: bool


@dataclass(frozen=True, slots=True)
class UrgentCase:
    """An open case as people read it. `minutes_left` until the reply, negative once it is late."""

    id: str
    code: str
    record: Urgent
    source: str
    seen_by: str
    agreed_by: str
    told: tuple[Told, ...]
    reply_by: datetime | None
    minutes_left: int | None


def open_cases(inspection: Inspection, now: datetime) -> tuple[UrgentCase, ...]:
    """Return the cases that nobody closed, those with the earliest reply first."""
    cases = (
        _case(inspection, record, now)
        for record in all_of(inspection, "urgent", Urgent).values()
        if not record.closed_at
    )
    return tuple(sorted(cases, key=lambda case: (_order(case.reply_by), case.code)))


def read_moment(text: str) -> datetime | None:
    """Read a recorded moment, local time without a zone; None for anything else."""
    try:
        return datetime.fromisoformat(text).replace(tzinfo=None)
    except ValueError:
        return None


def _order(at: datetime | None) -> tuple[bool, str]:
    """Sort by time, what has no time last."""
    return at is None, at.isoformat() if at else ""


def _case(inspection: Inspection, record: Urgent, now: datetime) -> UrgentCase:
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
    )


def _told(inspection: Inspection, case: str) -> tuple[Told, ...]:
    told = (
        Told(one.function, read_moment(one.at), one.director)
        for key, one in all_of(inspection, "urgent_told", UrgentTold).items()
        if parent_id(key) == case
    )
    return tuple(sorted(told, key=lambda one: _order(one.at)))


def _member(inspection: Inspection, key: str) -> str:
    one = all_of(inspection, "member", Member).get(key)
    return (one.initials or one.name) if one else key
