"""Dates and times as they stand on paper."""

from datetime import date, datetime

import pytest

from veldtool.domain.sheet.dates import day_list, moment, plain_day, short_day


@pytest.mark.parametrize(
    "days, expected",
    [
        ([], ""),
        ([date(2026, 6, 9)], "dinsdag 9 juni 2026"),
        ([date(2026, 6, 10), date(2026, 6, 9)], "dinsdag 9 en woensdag 10 juni 2026"),
        ([date(2026, 6, 9), date(2026, 6, 9)], "dinsdag 9 juni 2026"),
        (
            [date(2026, 6, 29), date(2026, 6, 30), date(2026, 7, 1)],
            "maandag 29 en dinsdag 30 juni 2026 en woensdag 1 juli 2026",
        ),
        ([date(2025, 6, 9), date(2026, 6, 9)], "maandag 9 juni 2025 en dinsdag 9 juni 2026"),
    ],
)
def test_the_days_of_a_visit(days: list[date], expected: str) -> None:
    assert day_list(days) == expected


def test_a_day_and_a_moment() -> None:
    assert short_day(date(2026, 6, 17)) == "wo 17 juni 2026"
    assert plain_day(date(2026, 3, 1)) == "1 maart 2026"
    assert moment(datetime(2026, 6, 10, 9, 5)) == "wo 10 juni 2026, 9.05 uur"  # noqa: DTZ001
