"""What is typed in short fields: read as meant, refused with a reason, and given back."""

from datetime import date, datetime, time
from decimal import Decimal

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veldtool.domain.entry.lists import (
    counts_text,
    members_text,
    norms_text,
    read_codes,
    read_counts,
    read_members,
    read_norms,
    read_signed_norms,
    signed_norms_text,
)
from veldtool.domain.entry.numbers import count_text, decimal_text, read_count, read_decimal
from veldtool.domain.entry.problem import EntryError, Problem
from veldtool.domain.entry.times import (
    date_text,
    moment_text,
    read_date,
    read_moment,
    read_time,
    time_text,
)
from veldtool.domain.records import Sign

TUESDAY = date(2026, 6, 9)
NORMS = ("1a.1", "1a.3", "3.4", "4")
TEAM = {"m1": "MB", "m2": "RS", "m3": ""}


@pytest.mark.parametrize(
    "typed, value", [("", None), (" 975 ", 975), ("1.394", 1394), ("0", 0), ("007", 7)]
)
def test_a_count_is_read(typed: str, value: int | None) -> None:
    assert read_count(typed) == value


@pytest.mark.parametrize("typed", ["12,5", "-3", "ongeveer 60", "1.39", "²", "1.2.3"])
def test_what_is_no_count_is_refused(typed: str) -> None:
    with pytest.raises(EntryError) as refused:
        read_count(typed)
    assert (refused.value.problem, refused.value.part) == (Problem.NUMBER, typed)


@pytest.mark.parametrize(
    "typed, value",
    [
        ("", ""),
        ("13,6", "13.6"),
        ("13.6", "13.6"),
        ("58%", "58"),
        ("58 %", "58"),
        ("1.394", "1394"),
        ("1.394,5", "1394.5"),
        ("−2,5", "-2.5"),  # noqa: RUF001 - the real minus sign
    ],
)
def test_a_decimal_is_read(typed: str, value: str) -> None:
    assert read_decimal(typed) == value


@pytest.mark.parametrize("typed", ["veel", "1,2,3", "1e5", ",5", "--1"])
def test_what_is_no_decimal_is_refused(typed: str) -> None:
    with pytest.raises(EntryError, match="decimal"):
        read_decimal(typed)


@given(st.integers(0, 999_999_999))
def test_a_count_comes_back_as_it_was_written(number: int) -> None:
    assert read_count(count_text(number)) == number


@given(
    st.decimals(-99_999, 99_999, places=2).filter(
        lambda number: number != 0 or not number.is_signed()
    )
)
def test_a_decimal_comes_back_as_it_was_written(number: Decimal) -> None:
    assert read_decimal(decimal_text(f"{number:f}")) == f"{number:f}"


@pytest.mark.parametrize(
    "typed, value",
    [("", ""), ("9.30", "09:30"), ("930", "09:30"), ("0930", "09:30"), ("17 uur", "17:00")],
)
def test_a_time_is_read(typed: str, value: str) -> None:
    assert read_time(typed) == value


@pytest.mark.parametrize("typed", ["25", "12.60", "straks", "9.3", "123456"])
def test_what_is_no_time_is_refused(typed: str) -> None:
    with pytest.raises(EntryError, match="time"):
        read_time(typed)


@given(st.times())
def test_a_time_comes_back_as_it_was_written(at: time) -> None:
    value = at.isoformat("minutes")
    assert read_time(time_text(value)) == value


@pytest.mark.parametrize(
    "typed, value",
    [
        ("12.00", "2026-06-09T12:00"),
        ("vandaag 1730", "2026-06-09T17:30"),
        ("morgen 12 uur", "2026-06-10T12:00"),
        ("gisteren 15.20", "2026-06-08T15:20"),
        ("vr 17.00", "2026-06-12T17:00"),
        ("di 9", "2026-06-09T09:00"),
        ("maandag 9.00", "2026-06-15T09:00"),
        ("12-6 17 uur", "2026-06-12T17:00"),
        ("12 6 17.00", "2026-06-12T17:00"),
        ("12 juni 17.00", "2026-06-12T17:00"),
        ("2 maart 2027, 9.00", "2027-03-02T09:00"),
        ("5-5 9.00", "2026-05-05T09:00"),
        ("", ""),
    ],
)
def test_a_moment_is_read(typed: str, value: str) -> None:
    assert read_moment(typed, TUESDAY) == value


def test_around_new_year_the_nearest_day_is_meant() -> None:
    assert read_moment("2 jan 9.00", date(2026, 12, 30)) == "2027-01-02T09:00"
    assert read_moment("30-12 9.00", date(2027, 1, 2)) == "2026-12-30T09:00"


@pytest.mark.parametrize("typed", ["morgen", "31-2 12.00", "ooit 12.00", "12-6-2026", "13 mrt"])
def test_what_is_no_moment_is_refused(typed: str) -> None:
    with pytest.raises(EntryError, match="moment"):
        read_moment(typed, TUESDAY)


@pytest.mark.parametrize(
    "typed, ahead, value",
    [
        ("", False, ""),
        ("vandaag", False, "2026-06-09"),
        ("morgen", False, "2026-06-10"),
        ("ma", False, "2026-06-08"),
        ("ma", True, "2026-06-15"),
        ("1 4", False, "2026-04-01"),
        ("0106", True, "2026-06-01"),
        ("31 12 2027", True, "2027-12-31"),
        ("20 december", True, "2026-12-20"),
        ("20 jan", False, "2026-01-20"),
    ],
)
def test_a_date_is_read(typed: str, value: str, *, ahead: bool) -> None:
    assert read_date(typed, TUESDAY, ahead=ahead) == value


@pytest.mark.parametrize(
    "typed, problem",
    [("ooit", Problem.DATE), ("31-2", Problem.NO_SUCH_DAY), ("111", Problem.TWO_WAYS)],
)
def test_what_is_no_date_is_refused(typed: str, problem: Problem) -> None:
    with pytest.raises(EntryError) as refused:
        read_date(typed, TUESDAY)
    assert refused.value.problem is problem


days = st.dates(date(1900, 1, 1), date(2099, 12, 31))


@given(days, st.dates(date(2000, 1, 1), date(2089, 1, 1)))
def test_a_date_comes_back_as_it_was_written(day: date, today: date) -> None:
    assert read_date(date_text(day.isoformat()), today) == day.isoformat()


@given(st.datetimes(datetime(1900, 1, 1), datetime(2099, 1, 1)), days)  # noqa: DTZ001 - local
def test_a_moment_comes_back_as_it_was_written(at: datetime, today: date) -> None:
    value = at.isoformat(timespec="minutes")
    assert read_moment(moment_text(value), today) == value


@given(st.text(), st.dates(date(2000, 1, 1), date(2100, 1, 1)))
def test_nothing_that_is_typed_breaks_a_reader(typed: str, today: date) -> None:
    readers = (
        read_count,
        read_decimal,
        read_time,
        read_counts,
        lambda text: read_moment(text, today),
        lambda text: read_norms(text, NORMS),
        lambda text: read_signed_norms(text, NORMS),
        lambda text: read_members(text, TEAM),
    )
    parts = []
    for reader in readers:
        try:
            reader(typed)
        except EntryError as error:
            parts.append(error.part)
    assert all(part == part.strip() for part in parts)


def test_norms_are_read_however_they_are_written() -> None:
    assert read_norms("1A1, 1a3 #3.4; 1a.1", NORMS) == ("1a.1", "1a.3", "3.4")
    assert read_norms("", NORMS) == ()
    with pytest.raises(EntryError) as refused:
        read_norms("1a.1 9.9", NORMS)
    assert (refused.value.problem, refused.value.part) == (Problem.NORM, "9.9")


def test_a_signed_norm_needs_its_sign() -> None:
    found = read_signed_norms("1a.1+ 3.4− 4~", NORMS)  # noqa: RUF001 - the real minus sign
    assert found == (("1a.1", Sign.PLUS), ("3.4", Sign.MINUS), ("4", Sign.NEUTRAL))
    with pytest.raises(EntryError, match="sign"):
        read_signed_norms("1a.1", NORMS)


@given(st.lists(st.tuples(st.sampled_from(NORMS), st.sampled_from(Sign)), unique_by=lambda p: p[0]))
def test_norms_come_back_as_they_were_written(norms: list[tuple[str, Sign]]) -> None:
    assert read_signed_norms(signed_norms_text(tuple(norms)), NORMS) == tuple(norms)
    ids = tuple(norm for norm, _ in norms)
    assert read_norms(norms_text(ids), NORMS) == ids


def test_members_are_named_by_their_initials() -> None:
    assert read_members("rs, MB rs", TEAM) == ("m2", "m1")
    assert members_text(("m2", "m3", "weg"), TEAM) == "RS, m3, weg"
    with pytest.raises(EntryError) as refused:
        read_members("MB XX", TEAM)
    assert (refused.value.problem, refused.value.part) == (Problem.MEMBER, "XX")


def test_files_are_named_by_their_codes() -> None:
    assert read_codes("d13; D14", {"a": "D13", "b": "D14"}) == ("a", "b")
    with pytest.raises(EntryError, match="code"):
        read_codes("D15", {"a": "D13"})


def test_answers_are_read_with_their_numbers() -> None:
    assert read_counts("ja 6; weet ik niet: 1\nnee 1;") == (
        ("ja", 6),
        ("weet ik niet", 1),
        ("nee", 1),
    )
    for wrong in ("ja", "ja 6; ja 2", "6"):
        with pytest.raises(EntryError, match="counts"):
            read_counts(wrong)


words = st.text(st.characters(categories=["L"]), min_size=1, max_size=8)


@given(st.lists(st.tuples(words, st.integers(0, 999_999)), unique_by=lambda pair: pair[0]))
def test_answers_come_back_as_they_were_written(counts: list[tuple[str, int]]) -> None:
    assert read_counts(counts_text(tuple(counts))) == tuple(counts)
