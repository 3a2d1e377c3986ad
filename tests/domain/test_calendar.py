"""Days, weeks, months and working days."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veldtool.domain.calendar import add_term, is_working_day, parse_date
from veldtool.domain.framework.units import TermUnit

DAYS = st.dates(date(1990, 1, 1), date(2090, 1, 1))


def day(text: str) -> date:
    return date.fromisoformat(text)


@pytest.mark.parametrize(
    "start, amount, unit, last",
    [
        ("2026-01-31", 1, TermUnit.CALENDAR_MONTHS, "2026-02-28"),
        ("2028-01-31", 1, TermUnit.CALENDAR_MONTHS, "2028-02-29"),
        ("2026-11-30", 3, TermUnit.CALENDAR_MONTHS, "2027-02-28"),
        ("2026-03-15", 3, TermUnit.CALENDAR_MONTHS, "2026-06-15"),
        ("2026-12-31", 12, TermUnit.CALENDAR_MONTHS, "2027-12-31"),
        ("2026-05-31", -3, TermUnit.CALENDAR_MONTHS, "2026-02-28"),
        ("2026-01-15", -1, TermUnit.CALENDAR_MONTHS, "2025-12-15"),
        ("2026-03-09", 6, TermUnit.WEEKS, "2026-04-20"),
        ("2026-03-30", 5, TermUnit.CALENDAR_DAYS, "2026-04-04"),
        ("2026-02-26", 3, TermUnit.CALENDAR_DAYS, "2026-03-01"),
        # From Wednesday, over Good Friday, the weekend and Easter Monday.
        ("2026-04-01", 1, TermUnit.WORKING_DAYS, "2026-04-02"),
        ("2026-04-01", 2, TermUnit.WORKING_DAYS, "2026-04-07"),
        ("2026-04-07", -2, TermUnit.WORKING_DAYS, "2026-04-01"),
        # King's Day is on Saturday the 26th where the 27th is a Sunday.
        ("2025-04-25", 1, TermUnit.WORKING_DAYS, "2025-04-28"),
        ("2026-04-24", 1, TermUnit.WORKING_DAYS, "2026-04-28"),
        # Over Christmas and New Year.
        ("2026-12-24", 5, TermUnit.WORKING_DAYS, "2027-01-04"),
        ("2026-04-04", 0, TermUnit.WORKING_DAYS, "2026-04-04"),
    ],
)
def test_last_day_in_time(start: str, amount: int, unit: TermUnit, last: str) -> None:
    assert add_term(day(start), amount, unit) == day(last)


def test_liberation_day_is_free_once_in_five_years() -> None:
    assert not is_working_day(date(2025, 5, 5))
    assert is_working_day(date(2026, 5, 5))


@given(DAYS, st.integers(-30, 30))
def test_a_calendar_month_never_skips_a_month(start: date, months: int) -> None:
    end = add_term(start, months, TermUnit.CALENDAR_MONTHS)

    assert (end.year - start.year) * 12 + end.month - start.month == months
    assert end.day == start.day or (end + timedelta(days=1)).day == 1


@given(DAYS, st.integers(-15, 15).filter(bool))
def test_working_days_end_on_a_working_day_and_count_each_between(start: date, n: int) -> None:
    end = add_term(start, n, TermUnit.WORKING_DAYS)
    step = 1 if n > 0 else -1
    passed = (start + timedelta(days=step * d) for d in range(1, abs((end - start).days) + 1))

    assert is_working_day(end)
    assert end.weekday() < 5
    assert sum(is_working_day(d) for d in passed) == abs(n)


@given(DAYS, st.integers(0, 24), st.sampled_from(TermUnit))
def test_a_longer_term_never_ends_earlier(start: date, amount: int, unit: TermUnit) -> None:
    assert start <= add_term(start, amount, unit) <= add_term(start, amount + 1, unit)


def test_a_term_beyond_the_last_year_is_refused() -> None:
    for unit in TermUnit:
        with pytest.raises(OverflowError):
            add_term(date(9999, 12, 31), 1, unit)


@given(DAYS)
def test_iso_dates_are_read(given_day: date) -> None:
    assert parse_date(given_day.isoformat()) == given_day


@pytest.mark.parametrize(
    "text",
    [
        "",
        "2026-02-30",
        "20260209",
        "2026-W07-1",
        "9-3-2026",
        "2026-03-09T10:00",
        "٢٠٢٦-٠٣-٠٩",
        None,
        7,
    ],
)
def test_anything_else_is_no_date(text: object) -> None:
    assert parse_date(text) is None
