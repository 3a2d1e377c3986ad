"""Dates as they are typed: without punctuation, without a year, in words."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veldtool.domain.date_entry import DateProblem, YearFrom, read_day

TODAY = date(2026, 6, 10)  # a Wednesday
BY = YearFrom(TODAY)
# From eight years after 29 February 1904 on, that day is never far.
DAYS = st.dates(date(1912, 1, 1), date(2099, 12, 31))


@pytest.mark.parametrize(
    "typed, day",
    [
        ("0903", date(2026, 3, 9)),
        ("903", date(2026, 3, 9)),
        ("9 3", date(2026, 3, 9)),
        ("12 3", date(2026, 3, 12)),
        ("12/03", date(2026, 3, 12)),
        ("120325", date(2025, 3, 12)),
        ("12032025", date(2025, 3, 12)),
        ("20250312", date(2025, 3, 12)),
        ("2025-03-12", date(2025, 3, 12)),
        ("9-3-2026", date(2026, 3, 9)),
        (" 9.3.26 ", date(2026, 3, 9)),
        ("9-3-98", date(1998, 3, 9)),
        ("12 mrt", date(2026, 3, 12)),
        ("12mrt 2024", date(2024, 3, 12)),
        ("1 Juni", date(2026, 6, 1)),
        ("ma 8-6", date(2026, 6, 8)),
        ("1106", date(2025, 6, 11)),
        ("1006", TODAY),
        ("2902", date(2024, 2, 29)),
        ("vandaag", TODAY),
        ("gisteren", date(2026, 6, 9)),
        ("Eergisteren", date(2026, 6, 8)),
        ("wo", TODAY),
        ("ma", date(2026, 6, 8)),
        ("do.", date(2026, 6, 4)),
        ("vrijdag", date(2026, 6, 5)),
    ],
)
def test_a_day_is_read_as_it_is_typed(typed: str, day: date) -> None:
    assert read_day(typed, BY) == day


@pytest.mark.parametrize(
    "typed, problem",
    [
        ("", DateProblem.EMPTY),
        ("  ", DateProblem.EMPTY),
        ("12", DateProblem.UNREADABLE),
        ("mei", DateProblem.UNREADABLE),
        ("morgen", DateProblem.UNREADABLE),
        ("1;2", DateProblem.UNREADABLE),
        ("9-3-202", DateProblem.UNREADABLE),
        ("1 2 3 4", DateProblem.UNREADABLE),
        ("123456789", DateProblem.UNREADABLE),
        ("09030026", DateProblem.UNREADABLE),
        ("111", DateProblem.TWO_WAYS),
        ("3102", DateProblem.NO_SUCH_DAY),
        ("9 13", DateProblem.NO_SUCH_DAY),
        ("9 foo", DateProblem.NO_SUCH_DAY),
        ("290225", DateProblem.NO_SUCH_DAY),
    ],
)
def test_what_is_no_day_says_why(typed: str, problem: DateProblem) -> None:
    assert read_day(typed, BY) is problem


def test_the_year_follows_the_start_of_the_measure() -> None:
    by = YearFrom(TODAY, start=date(2024, 11, 20))
    assert read_day("2511", by) == date(2024, 11, 25)
    assert read_day("0903", by) == date(2025, 3, 9)


def test_a_day_that_would_follow_the_reading_is_the_last_one_before_it() -> None:
    by = YearFrom(TODAY, start=date(2026, 3, 3))
    assert read_day("0102", by) == date(2026, 2, 1)


def test_the_age_of_a_document_is_sought_near_the_day_it_was_needed() -> None:
    by = YearFrom(TODAY, near=date(2021, 5, 1))
    assert read_day("0903", by) == date(2021, 3, 9)
    assert read_day("0107", by) == date(2021, 7, 1)


@given(day=DAYS, today=DAYS)
def test_a_day_with_its_whole_year_is_that_day(day: date, today: date) -> None:
    by = YearFrom(today)
    written = f"{day.day:02}{day.month:02}{day.year}"
    spaced = f"{day.day} {day.month} {day.year}"
    assert read_day(spaced, by) == day
    assert read_day(day.isoformat(), by) == day
    # Eight digits can be a day in the other order as well, and then nobody can tell.
    assert read_day(written, by) in {day, DateProblem.TWO_WAYS}


@given(ago=st.integers(0, 364), today=DAYS)
def test_without_a_year_it_is_the_last_such_day(ago: int, today: date) -> None:
    day = today - timedelta(days=ago)
    assert read_day(f"{day.day:02}{day.month:02}", YearFrom(today)) == day


@given(after=st.integers(0, 364), start=st.dates(date(1912, 1, 1), date(2098, 1, 1)))
def test_after_a_start_it_is_the_first_such_day(after: int, start: date) -> None:
    day = start + timedelta(days=after)
    by = YearFrom(day + timedelta(days=400), start=start)
    assert read_day(f"{day.day} {day.month}", by) == day


@given(st.text(max_size=12), DAYS, st.none() | DAYS, st.none() | DAYS)
def test_any_text_is_a_day_or_a_reason(
    text: str, today: date, start: date | None, near: date | None
) -> None:
    assert isinstance(read_day(text, YearFrom(today, start, near)), date | DateProblem)


@given(st.text("0123456789 -./", max_size=10), DAYS)
def test_a_day_without_a_year_is_never_in_the_future(text: str, today: date) -> None:
    found = read_day(text, YearFrom(today))
    if isinstance(found, date) and len([one for one in text if one.isdigit()]) <= 4:
        assert found <= today
