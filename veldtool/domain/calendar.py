"""Days, weeks, months and working days as Dutch terms count them."""

import re
from calendar import monthrange
from datetime import MAXYEAR, MINYEAR, date, timedelta
from functools import cache

from veldtool.domain.framework.units import TermUnit

_ISO_DATE = re.compile(r"\d{4}-\d{2}-\d{2}", re.ASCII)
_FRIDAY = 4
_MONTHS_IN_YEAR = 12


def parse_date(text: object) -> date | None:
    """Read an ISO date (`2026-06-09`); None for anything else, also for 30 February."""
    if not isinstance(text, str) or not _ISO_DATE.fullmatch(text):
        return None
    try:
        return date.fromisoformat(text)
    except ValueError:
        return None


def add_term(start: date, amount: int, unit: TermUnit) -> date:
    """Return the last day that is in time, `amount` units after `start`.

    The day of `start` itself does not count. A negative amount looks back: the first day
    that still falls within the term before `start`. Raises OverflowError outside the years
    1 to 9999.
    """
    if unit is TermUnit.CALENDAR_MONTHS:
        return _add_months(start, amount)
    if unit is TermUnit.WORKING_DAYS:
        return _add_working_days(start, amount)
    return start + timedelta(days=amount * (7 if unit is TermUnit.WEEKS else 1))


def is_working_day(day: date) -> bool:
    """Tell whether offices are open: Monday to Friday, no public holiday."""
    return day.weekday() <= _FRIDAY and day not in _public_holidays(day.year)


def _add_months(start: date, amount: int) -> date:
    """Same day of another month, or its last day where that month is shorter."""
    year, month = divmod(start.year * _MONTHS_IN_YEAR + start.month - 1 + amount, _MONTHS_IN_YEAR)
    if not MINYEAR <= year <= MAXYEAR:
        raise OverflowError("date value out of range")
    return date(year, month + 1, min(start.day, monthrange(year, month + 1)[1]))


def _add_working_days(start: date, amount: int) -> date:
    step = timedelta(days=1 if amount >= 0 else -1)
    day = start
    for _ in range(abs(amount)):
        day += step
        while not is_working_day(day):
            day += step
    return day


@cache
def _public_holidays(year: int) -> frozenset[date]:
    """Dutch public holidays, as the holidays library lists them under "public".

    New Year, Good Friday, Easter, King's Day (the 26th when the 27th is a Sunday), Ascension,
    Whitsun, both days of Christmas, and Liberation Day in the years divisible by five only.
    """
    # Imported when the first term in working days is judged: it takes a third of a second.
    from holidays import country_holidays

    return frozenset(country_holidays("NL", years=year, categories=("public",)))
