"""Dates and times as they stand on paper: "dinsdag 9 en woensdag 10 juni 2026", "16.21 uur"."""

from collections.abc import Iterable
from datetime import date, datetime
from itertools import groupby

from veldtool.domain.day_names import DAYS, MONTHS
from veldtool.domain.words import dutch_list


def day_list(days: Iterable[date]) -> str:
    """Write the days in order, each once, naming a month only after its last day."""
    months = [
        f"{dutch_list([_day(day) for day in group])} {_month(year, month)}"
        for (year, month), group in groupby(sorted(set(days)), lambda day: (day.year, day.month))
    ]
    return dutch_list(months)


def short_day(day: date) -> str:
    """Write "wo 17 juni 2026"."""
    return f"{DAYS[day.weekday()][:2]} {day.day} {_month(day.year, day.month)}"


def plain_day(day: date) -> str:
    """Write "17 juni 2026"."""
    return f"{day.day} {_month(day.year, day.month)}"


def moment(at: datetime) -> str:
    """Write "wo 10 juni 2026, 16.21 uur"."""
    return f"{short_day(at.date())}, {at.hour}.{at.minute:02} uur"


def _day(day: date) -> str:
    return f"{DAYS[day.weekday()]} {day.day}"


def _month(year: int, month: int) -> str:
    return f"{MONTHS[month - 1]} {year}"
