"""Times and moments as people type them: "930", "morgen 12.00", "vr 17 uur"."""

import re
from datetime import date, datetime, time, timedelta

from veldtool.domain.calendar import parse_date
from veldtool.domain.date_entry import DateProblem, YearFrom, read_day
from veldtool.domain.entry.problem import EntryError, Problem

_TIME = re.compile(r"(?P<hour>\d{1,2})(?:[.:u]?(?P<minute>\d{2}))?(?:\s?(?:uur|u))?", re.ASCII)
_COMING = {"morgen": 1, "overmorgen": 2}
_NEAR_YEARS = 2
_FAR = timedelta(days=3660)
_SEASON = timedelta(days=120)
"""How far ahead the middle of the year lies in which a coming day is looked for."""
_WEEK = ("ma", "di", "wo", "do", "vr", "za", "zo")
_WEEKDAY = re.compile(
    r"(?:ma|di|wo|do|vr|za|zo)|maandag|dinsdag|woensdag|donderdag|vrijdag|zaterdag|zondag"
)
_PROBLEMS = {
    DateProblem.NO_SUCH_DAY: Problem.NO_SUCH_DAY,
    DateProblem.TWO_WAYS: Problem.TWO_WAYS,
}


def read_time(text: str) -> str:
    """Read "9.30", "0930" or "17 uur" as `09:30`; "" for nothing. Raises EntryError."""
    plain = text.strip().lower()
    if not plain:
        return ""
    found = _time(plain)
    if found is None:
        raise EntryError(Problem.TIME, text.strip())
    return found.isoformat("minutes")


def time_text(value: str) -> str:
    """Write a recorded time with a point: `09:30` becomes "09.30"."""
    return value[:5].replace(":", ".")


def read_date(text: str, today: date, *, ahead: bool = False) -> str:
    """Read a day as `2026-06-12`; "" for nothing. Raises EntryError.

    Without a year it is the day nearest to today, and a weekday is the last one; where the day
    lies `ahead`, the coming months go first and a weekday is the next one.
    """
    plain = " ".join(text.lower().split())
    if not plain:
        return ""
    day = _day(plain, today, ahead=ahead)
    if isinstance(day, date):
        return day.isoformat()
    raise EntryError(_PROBLEMS.get(day, Problem.DATE), text.strip())


def date_text(value: str) -> str:
    """Write a recorded day as it can be typed again: "12-06-2026"."""
    day = parse_date(value)
    return f"{day.day:02}-{day.month:02}-{day.year:04}" if day else value


def read_moment(text: str, today: date) -> str:
    """Read "12.00", "morgen 12.00" or "12-6 17 uur" as `2026-06-12T17:00`; "" for nothing.

    Without a day it is today; a weekday is the next one from today on. Raises EntryError.
    """
    plain = " ".join(text.lower().replace(",", " ").split())
    if not plain:
        return ""
    if _ends_in_a_year(plain, today):
        raise EntryError(Problem.MOMENT, text.strip())
    for split in _splits(plain):
        day, at = _day(split[0], today), _time(split[1])
        if isinstance(day, date) and at is not None:
            return datetime.combine(day, at).isoformat(timespec="minutes")
    raise EntryError(Problem.MOMENT, text.strip())


def moment_text(value: str) -> str:
    """Write a recorded moment as it can be typed again: "10-06-2026 12.00"."""
    try:
        at = datetime.fromisoformat(value)
    except ValueError:
        return value
    return f"{at.day:02}-{at.month:02}-{at.year:04} {at.hour:02}.{at.minute:02}"


def _ends_in_a_year(plain: str, today: date) -> bool:
    """Tell whether a day with its year was typed and no time: 2026 is no 20.26 there."""
    last = plain.rpartition(" ")[2]
    near = last.isascii() and last.isdecimal() and abs(int(last) - today.year) <= _NEAR_YEARS
    return near and isinstance(_day(plain, today), date)


def _splits(plain: str) -> list[tuple[str, str]]:
    """Every way to read the text as a day and a time, the time as long as it can be."""
    words = plain.split(" ")
    return [(" ".join(words[:n]), " ".join(words[n:])) for n in range(len(words))]


def _time(text: str) -> time | None:
    found = _TIME.fullmatch(text)
    if found is None:
        return None
    try:
        return time(int(found["hour"]), int(found["minute"] or 0))
    except ValueError:
        return None


def _day(text: str, today: date, *, ahead: bool = True) -> date | DateProblem:
    """Read a day; a weekday is the next one when it lies `ahead`, else the last one."""
    if not text:
        return today
    if text in _COMING:
        return today + timedelta(days=_COMING[text])
    if ahead and _WEEKDAY.fullmatch(text):
        return today + timedelta(days=(_WEEK.index(text[:2]) - today.weekday()) % len(_WEEK))
    if text.isalpha():
        return read_day(text, YearFrom(today))
    return read_day(text, YearFrom(today + _FAR, near=today + (_SEASON if ahead else timedelta())))
