"""What an inspector gets wrong or pastes: refused with its text, or read as it was meant."""

from datetime import date

import pytest

from veldtool.domain.entry import times, words
from veldtool.domain.entry.problem import EntryError, Problem
from veldtool.domain.oplog.values import clean


@pytest.mark.parametrize("typed", ["12 6 2026", "12-6-2026", "vr 12 6 2025"])
def test_a_year_is_no_time(typed: str) -> None:
    with pytest.raises(EntryError) as found:
        times.read_moment(typed, date(2026, 6, 10))
    assert found.value.problem is Problem.MOMENT


@pytest.mark.parametrize(
    "typed, meant",
    [
        ("12 6 1930", "2026-06-12T19:30"),
        ("12 6 2026 20.26", "2026-06-12T20:26"),
        ("2026", "2026-06-10T20:26"),
    ],
)
def test_a_time_of_four_digits_is_one(typed: str, meant: str) -> None:
    assert times.read_moment(typed, date(2026, 6, 10)) == meant


@pytest.mark.parametrize("typed", ["12–6-2026", "12‑6‑26", "12—6", "12\u00a06", "12 juni ’26"])  # noqa: RUF001 - as Word has it
def test_a_day_pasted_from_a_document_is_read(typed: str) -> None:
    assert times.read_date(typed, date(2026, 6, 10)) == "2026-06-12"


@pytest.mark.parametrize(
    "typed", ["1-1-20255", "😀", "12 6😀", "²", "٣ ٤", "12 6 1899", "x" * 99_999]
)
def test_what_is_no_day_is_refused_with_its_text(typed: str) -> None:
    for read in (times.read_date, times.read_moment):
        with pytest.raises(EntryError):
            read(typed, date(2026, 6, 10))


def test_words_are_kept_as_they_are_up_to_what_a_field_carries() -> None:
    pasted = "“Woorden” uit\u00a0Word – met\nregels 😀"
    assert words.read_words(pasted) == pasted
    assert clean(words.read_words("\n" * words.MOST_BYTES))
    for long in ("x" * (words.MOST_BYTES + 1), "é" * words.MOST_BYTES):
        with pytest.raises(EntryError) as found:
            words.read_words(long)
        assert found.value.problem is Problem.TOO_LONG
