"""One day of one inspector as a strip: what is done, what is next, and when."""

from dataclasses import dataclass
from datetime import date, datetime, time
from enum import StrEnum

from veldtool.domain.calendar import parse_date
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import AgendaItem, Inspection, Member


class Moment(StrEnum):
    """Where an appointment stands: `NEXT` is the one that comes first, or is going on."""

    DONE = "done"
    NEXT = "next"
    LATER = "later"


@dataclass(frozen=True, slots=True)
class Appointment:
    """`minutes` is the time until it starts, for the next one of today; negative once begun."""

    id: str
    start: str
    end: str
    title: str
    room: str
    others: tuple[str, ...]  # initials of the colleagues who come along
    whole_team: bool
    moment: Moment
    minutes: int | None = None


@dataclass(frozen=True, slots=True)
class MyDay:
    """The day shown: today, else the next day with appointments, else the last one."""

    on: date | None = None
    today: bool = False
    appointments: tuple[Appointment, ...] = ()


def my_day(inspection: Inspection, member: str, now: datetime) -> MyDay:
    """Return the appointments of a member on the day that matters at `now`.

    An appointment that names nobody is for the whole team.
    """
    mine = [
        (day, item)
        for item in all_of(inspection, "agenda", AgendaItem).values()
        if (day := parse_date(item.date)) and (not item.members or member in item.members)
    ]
    if not mine:
        return MyDay()
    day = _day_shown({day for day, _ in mine}, now.date())
    items = sorted((item for at, item in mine if at == day), key=lambda one: (one.start, one.id))
    team = _initials(inspection, member)
    return MyDay(day, day == now.date(), _appointments(items, team, day, now))


def _day_shown(days: set[date], today: date) -> date:
    coming = [day for day in days if day >= today]
    return min(coming) if coming else max(days)


def _appointments(
    items: list[AgendaItem], team: dict[str, str], day: date, now: datetime
) -> tuple[Appointment, ...]:
    open_ = [item.id for item in items if not _is_done(item, day, now)]
    upcoming = open_[0] if open_ and day == now.date() else None
    return tuple(
        Appointment(
            item.id,
            item.start,
            item.end,
            item.title,
            item.room,
            tuple(team[one] for one in item.members if one in team),
            not item.members or team.keys() <= set(item.members),
            _moment(item.id, upcoming, open_),
            _minutes(item, day, now) if item.id == upcoming else None,
        )
        for item in items
    )


def _moment(item: str, upcoming: str | None, open_: list[str]) -> Moment:
    if item == upcoming:
        return Moment.NEXT
    return Moment.LATER if item in open_ else Moment.DONE


def _is_done(item: AgendaItem, day: date, now: datetime) -> bool:
    """Done when somebody said so, or when its end has passed."""
    end = _clock(item.end)
    over = day < now.date() if end is None else datetime.combine(day, end) <= now
    return item.done or over


def _minutes(item: AgendaItem, day: date, now: datetime) -> int | None:
    start = _clock(item.start)
    if start is None:
        return None
    return int((datetime.combine(day, start) - now).total_seconds() // 60)


def _clock(text: str) -> time | None:
    try:
        return time.fromisoformat(text)
    except ValueError:
        return None


def _initials(inspection: Inspection, me: str) -> dict[str, str]:
    """The colleagues of the team, by id."""
    team = all_of(inspection, "member", Member)
    return {key: one.initials or one.name for key, one in team.items() if key != me}
