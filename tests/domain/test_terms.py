"""Was it done in time, as of the day the file was read."""

from datetime import date, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.frameworks import FIVE_DAYS, SIX_WEEKS, VOG
from veldtool.domain.framework.model import NOT_HAPPENED, Answer, Term
from veldtool.domain.records import Json
from veldtool.domain.terms import TermOutcome, TermResult, judge_term

START = date(2026, 3, 2)
READ = date(2026, 6, 9)


@pytest.mark.parametrize(
    "value, read_on, outcome, days, done",
    [
        ("2026-03-02", READ, TermOutcome.IN_TIME, None, True),
        ("2026-03-07", READ, TermOutcome.IN_TIME, None, True),
        ("2026-03-08", READ, TermOutcome.LATE, 1, True),
        ("2026-03-27", READ, TermOutcome.LATE, 20, True),
        ("2026-03-07", None, TermOutcome.IN_TIME, None, True),
        (NOT_HAPPENED, date(2026, 3, 7), TermOutcome.NOT_YET, None, False),
        (NOT_HAPPENED, date(2026, 3, 8), TermOutcome.LATE, 1, False),
        (NOT_HAPPENED, None, TermOutcome.UNKNOWN, None, False),
        (Answer.UNKNOWN.value, READ, TermOutcome.UNKNOWN, None, True),
        (Answer.NOT_APPLICABLE.value, READ, TermOutcome.NOT_APPLICABLE, None, True),
        (None, READ, TermOutcome.NOT_LOOKED_AT, None, True),
        ("2026-03-01", READ, TermOutcome.INVALID, None, True),
        ("2026-06-10", READ, TermOutcome.INVALID, None, True),
        ("9 maart", READ, TermOutcome.INVALID, None, True),
        (["2026-03-07"], READ, TermOutcome.INVALID, None, True),
    ],
)
def test_within_a_term(
    value: Json, read_on: date | None, outcome: TermOutcome, days: int | None, done: bool
) -> None:
    result = judge_term(FIVE_DAYS, START, value, read_on)

    assert result == TermResult(outcome, days, date(2026, 3, 7), START, done)


@pytest.mark.parametrize("value", ["2026-03-07", NOT_HAPPENED])
def test_without_a_start_nothing_can_be_established(value: str) -> None:
    result = judge_term(FIVE_DAYS, None, value, READ)

    assert result == TermResult(TermOutcome.UNKNOWN, done=value != NOT_HAPPENED)


def test_a_start_that_no_term_can_follow_gives_no_deadline() -> None:
    result = judge_term(SIX_WEEKS, date(9999, 12, 31), NOT_HAPPENED, READ)

    assert (result.outcome, result.deadline) == (TermOutcome.UNKNOWN, None)


def test_the_plan_of_week_five_is_not_late_yet() -> None:
    read_on = START + timedelta(weeks=5)

    assert judge_term(SIX_WEEKS, START, NOT_HAPPENED, read_on).outcome is TermOutcome.NOT_YET


@pytest.mark.parametrize(
    "issued, outcome, days",
    [
        ("2026-02-28", TermOutcome.IN_ORDER, None),
        ("2026-05-31", TermOutcome.IN_ORDER, None),
        ("2026-02-27", TermOutcome.TOO_OLD, 1),
        ("2026-06-01", TermOutcome.AFTER_START, 1),
        ("2026-06-10", TermOutcome.INVALID, None),
        (NOT_HAPPENED, TermOutcome.MISSING, None),
        (Answer.UNKNOWN.value, TermOutcome.UNKNOWN, None),
    ],
)
def test_a_certificate_may_be_three_months_old_at_hire(
    issued: str, outcome: TermOutcome, days: int | None
) -> None:
    hired = date(2026, 5, 31)
    result = judge_term(VOG, hired, issued, READ)

    assert (result.outcome, result.days_late) == (outcome, days)
    assert result.deadline == date(2026, 2, 28)


def test_a_certificate_without_a_date_of_hire_cannot_be_judged() -> None:
    assert judge_term(VOG, None, "2026-01-01", READ).outcome is TermOutcome.UNKNOWN
    assert judge_term(VOG, None, NOT_HAPPENED, READ).outcome is TermOutcome.MISSING


DAYS = st.dates(date(2020, 1, 1), date(2030, 1, 1))
VALUES = st.one_of(
    DAYS.map(date.isoformat), st.sampled_from([NOT_HAPPENED, *Answer]), st.none(), st.text()
)


@given(st.sampled_from([FIVE_DAYS, SIX_WEEKS]), DAYS, VALUES, DAYS)
def test_days_late_are_named_exactly_when_late(
    term: Term, start: date, value: Json, read_on: date
) -> None:
    result = judge_term(term, start, value, read_on)

    assert (result.outcome is TermOutcome.LATE) == (result.days_late is not None)
    assert result.days_late is None or result.days_late > 0


@given(st.sampled_from([FIVE_DAYS, SIX_WEEKS]), DAYS, DAYS, DAYS, DAYS)
def test_a_done_thing_is_judged_the_same_whenever_the_file_is_read(
    term: Term, start: date, done: date, one: date, other: date
) -> None:
    value = done.isoformat()
    late_enough = [max(done, one), max(done, other)]
    first, second = (judge_term(term, start, value, read_on) for read_on in late_enough)

    assert first == second
