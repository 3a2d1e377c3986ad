"""Which answers an item takes, and what may be wrong with a date."""

from datetime import date, timedelta
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.frameworks import CLIENT_ITEMS, FIVE_DAYS, VOG, item
from veldtool.domain.answering import (
    AfterReading,
    BeforeStart,
    NoDay,
    date_fault,
    takes,
    toggled,
)
from veldtool.domain.framework.model import NOT_HAPPENED, Answer, AnswerType, Choice, Item
from veldtool.domain.terms import TermOutcome, judge_term

ITEMS = {one.id: one for one in CLIENT_ITEMS}
COUNT = item("number", AnswerType.COUNT)
NARROW = Item("n", "s", "?", "?", AnswerType.JUDGED, ("1.1",), answers=(Answer.YES, Answer.NO))
SEVERAL = item(
    "several", AnswerType.MULTI, choices=tuple(Choice(one, one) for one in ("a", "b", "c", "d"))
)
DAYS = st.dates(date(2000, 1, 1), date(2050, 1, 1))


@pytest.mark.parametrize(
    "found, value",
    [
        (NARROW, "ja"),
        (ITEMS["contact"], "2026-03-09"),
        (ITEMS["contact"], NOT_HAPPENED),
        (ITEMS["contact"], Answer.UNKNOWN.value),
        (COUNT, 0),
        (COUNT, Answer.NOT_APPLICABLE.value),
        (ITEMS["tool"], "arij"),
        (SEVERAL, ["a", "c"]),
        (ITEMS["remark"], "vrij"),
    ],
)
def test_an_item_takes_its_own_answers(found: Item, value: Any) -> None:
    assert takes(found, value)


@pytest.mark.parametrize(
    "found, value",
    [
        (NARROW, None),
        (NARROW, "deels"),
        (NARROW, "2026-03-09"),
        (ITEMS["contact"], "ja"),
        (ITEMS["contact"], "2026-02-30"),
        (COUNT, -1),
        (COUNT, 10_000),
        (COUNT, True),
        (COUNT, "3"),
        (ITEMS["tool"], "onbekend"),
        (SEVERAL, ["c", "a"]),
        (SEVERAL, ["a", "z"]),
        (SEVERAL, "a"),
        (ITEMS["remark"], 3),
    ],
)
def test_an_item_takes_no_other_answers(found: Item, value: Any) -> None:
    assert not takes(found, value)


@given(st.lists(st.sampled_from("abcd")))
def test_choices_come_and_go_and_keep_the_order_of_the_list(picked: list[str]) -> None:
    value: Any = None
    for one in picked:
        value = toggled(SEVERAL, value, one)
        assert value is None or takes(SEVERAL, value)
    assert (value or []) == sorted(one for one in set(picked) if picked.count(one) % 2)


def test_an_unknown_choice_is_no_choice() -> None:
    with pytest.raises(KeyError):
        toggled(SEVERAL, None, "z")


@given(start=DAYS, day=DAYS, read_on=st.none() | DAYS)
def test_a_day_without_an_outcome_says_why(start: date, day: date, read_on: date | None) -> None:
    result = judge_term(FIVE_DAYS, start, day.isoformat(), read_on)
    fault = date_fault(FIVE_DAYS, result, day.isoformat(), read_on)
    if read_on is not None and day > read_on:
        assert fault == AfterReading(read_on)
    elif day < start:
        assert fault == BeforeStart(start)
    else:
        assert fault is None
    assert (fault is not None) == (result.outcome is TermOutcome.INVALID)


def test_a_document_issued_after_the_reading_is_a_fault_and_an_old_one_is_not() -> None:
    hired, read_on = date(2021, 5, 1), date(2026, 6, 10)
    for day, fault in (
        (read_on + timedelta(days=1), AfterReading(read_on)),
        (hired - timedelta(days=400), None),
    ):
        result = judge_term(VOG, hired, day.isoformat(), read_on)
        assert date_fault(VOG, result, day.isoformat(), read_on) == fault


def test_what_is_no_day_is_named_as_that() -> None:
    result = judge_term(FIVE_DAYS, date(2026, 3, 3), "soon", None)
    assert date_fault(FIVE_DAYS, result, "soon", None) == NoDay()
