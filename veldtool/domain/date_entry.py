"""Dates as they are typed in a hurry: "0903", "12 3", "120325", "9-3-2026", "gisteren", "ma"."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from enum import StrEnum

from veldtool.domain.day_names import DAYS, MONTHS

_SHORT_YEAR = 2
_CENTURY = 100
_FIRST_YEAR, _LAST_YEAR = 1900, 2099
_YEARS_TO_TRY = 9  # 29 February comes back after eight years at the latest
_WEEKDAYS = tuple(day[:2] for day in DAYS)
_DAYS_AGO = {"vandaag": 0, "nu": 0, "gisteren": 1, "eergisteren": 2}
_MONTHS = ("jan", "feb", "maa", "apr", "mei", "jun", "jul", "aug", "sep", "okt", "nov", "dec")
_WRITTEN = re.compile(r"[0-9]+|[a-z]+")
_BETWEEN = re.compile(r"[\s.,/'’-]*")
_DASHES = str.maketrans(dict.fromkeys("‐‑‒–—−", "-"))  # noqa: RUF001 - as Word writes a hyphen


class DateProblem(StrEnum):
    """Why a text is no date."""

    EMPTY = "empty"
    UNREADABLE = "unreadable"  # no day and month can be seen in it
    TWO_WAYS = "two_ways"  # 111 can be 1 November and 11 January
    NO_SUCH_DAY = "no_such_day"  # 31 02


@dataclass(frozen=True, slots=True)
class YearFrom:
    """By what a day without a year gets its year.

    Args:
        today: the day on which is read or measured; "gisteren" and "ma" look back from here,
            and a day without a year is the last such day up to here.
        start: where something must follow a start: the first such day from there on, unless
            that lies after `today`.
        near: the day closest to this one instead, for the age of a document.
    """

    today: date
    start: date | None = None
    near: date | None = None


def read_day(text: str, by: YearFrom) -> date | DateProblem:
    """Read what an inspector typed as a day.

    Without punctuation day and month come first: 0903 and 903 are 9 March, 090326 and 09032026
    have their year. Words that look back are read as of `by.today`.
    """
    typed = text.translate(_DASHES).strip().lower()
    if not typed:
        return DateProblem.EMPTY
    looked_back = _look_back(typed, by.today)
    if looked_back is not None:
        return looked_back
    parts = _parts(typed)
    if not parts:
        return DateProblem.UNREADABLE
    days = {day for part in parts if (day := _day(part, by)) is not None}
    if len(days) == 1:
        return days.pop()
    return DateProblem.TWO_WAYS if days else DateProblem.NO_SUCH_DAY


@dataclass(frozen=True, slots=True)
class _Part:
    """A way to read it. `year` is None when it was not typed."""

    day: int
    month: int
    year: int | None = None
    short: bool = False


def _look_back(typed: str, today: date) -> date | None:
    word = typed.rstrip(".")
    if word in _DAYS_AGO:
        return _back(today, _DAYS_AGO[word])
    for names in (_WEEKDAYS, DAYS):
        if word in names:
            return _back(today, (today.weekday() - names.index(word)) % len(names))
    return None


def _back(today: date, days: int) -> date:
    return today - timedelta(days=min(days, (today - date.min).days))


def _parts(typed: str) -> list[_Part]:
    """Every way to read the text as a day, a month and perhaps a year."""
    found = _WRITTEN.findall(typed)
    if any(_BETWEEN.fullmatch(rest) is None for rest in _WRITTEN.split(typed)):
        return []
    if len(found) > 1 and found[0] in (*_WEEKDAYS, *DAYS):
        found = found[1:]
    if len(found) == 1 and found[0].isdigit():
        return list(_run_of_digits(found[0]))
    return list(_separated(found))


def _run_of_digits(digits: str) -> Iterator[_Part]:
    """Day and month, then no year, two digits of it, or four; an odd number lacks a nought."""
    two, three = (2, 2), ((1, 2), (2, 1))
    for day, month in (two,) if len(digits) % 2 == 0 else three:
        rest = digits[day + month :]
        if len(digits) >= day + month and len(rest) in (0, 2, 4):
            yield from _numbers(digits[:day], digits[day : day + month], rest)
    if len(digits) == len("20260309"):
        yield from _numbers(digits[6:], digits[4:6], digits[:4])


def _separated(found: list[str]) -> Iterator[_Part]:
    if len(found) not in (2, 3):
        return
    day, month, year = (*found, "")[:3]
    if len(day) == len("2026") and len(found) == 3:  # noqa: PLR2004 - year, month, day
        day, year = year, day
    number = str(_month(month)) if month.isalpha() else month
    if day.isdigit() and (not year or year.isdigit()):
        yield from _numbers(day, number, year)


def _month(word: str) -> int:
    """The number of a month by the beginning of its name; 0 when there is none."""
    if word == "mrt":
        return 3
    names = (n for n, name in enumerate(MONTHS, 1) if name.startswith(word))
    return next(names, 0) if word[:3] in _MONTHS else 0


def _numbers(day: str, month: str, year: str) -> Iterator[_Part]:
    if len(day) > _SHORT_YEAR or len(month) > _SHORT_YEAR or len(year) not in (0, 2, 4):
        return
    full = int(year) if year else None
    short = len(year) == _SHORT_YEAR
    if full is None or short or _FIRST_YEAR <= full <= _LAST_YEAR:
        yield _Part(int(day), int(month), full, short)


def _day(part: _Part, by: YearFrom) -> date | None:
    if part.year is None:
        return _without_year(part, by)
    year = _full_year(part.year, by.today) if part.short else part.year
    return _made(year, part)


def _full_year(year: int, today: date) -> int:
    """Of two digits: this century, unless that lies more than a year ahead."""
    full = today.year - today.year % _CENTURY + year
    return full if full <= today.year + 1 else full - _CENTURY


def _without_year(part: _Part, by: YearFrom) -> date | None:
    if by.start is not None:
        following = _first(part, range(by.start.year, by.start.year + _YEARS_TO_TRY), by.start)
        if following is not None and following <= by.today:
            return following
    backwards = range(by.today.year, by.today.year - _YEARS_TO_TRY, -1)
    last = (day for year in backwards if (day := _made(year, part)) and day <= by.today)
    if by.near is None:
        return next(last, None)
    return _nearest(part, by.near, by.today)


def _first(part: _Part, years: range, start: date) -> date | None:
    days = (day for year in years if (day := _made(year, part)) and day >= start)
    return next(days, None)


def _nearest(part: _Part, near: date, today: date) -> date | None:
    years = range(near.year - _YEARS_TO_TRY, near.year + _YEARS_TO_TRY)
    days = (day for year in years if (day := _made(year, part)) and day <= today)
    return min(days, key=lambda day: (abs((day - near).days), day), default=None)


def _made(year: int, part: _Part) -> date | None:
    try:
        return date(year, part.month, part.day)
    except ValueError:
        return None
