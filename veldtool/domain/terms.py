"""Terms: was it done in time, judged as of the day the file was read and never as of today."""

from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from veldtool.domain.calendar import add_term, parse_date
from veldtool.domain.framework.model import NOT_HAPPENED, Answer, Term, TermKind
from veldtool.domain.records import Json


class TermOutcome(StrEnum):
    """What a date says about its term.

    The first three and UNKNOWN are outcomes of a term that something must be done within; the
    next four of one that says how old a document may be. INVALID is no outcome at all: the
    date lies before the start or after the day of reading, so it must be mended first.
    """

    IN_TIME = "in_time"
    LATE = "late"
    NOT_YET = "not_yet"
    IN_ORDER = "in_order"
    TOO_OLD = "too_old"
    AFTER_START = "after_start"
    MISSING = "missing"
    UNKNOWN = Answer.UNKNOWN.value
    NOT_APPLICABLE = Answer.NOT_APPLICABLE.value
    NOT_LOOKED_AT = "not_looked_at"
    INVALID = "invalid"


@dataclass(frozen=True, slots=True)
class TermResult:
    """The outcome, with what it was judged by.

    `deadline` is the last day in time, or for a document the earliest allowed day of issue.
    `days_late` counts calendar days beyond the limit and is set only when it was passed. `done`
    is False when the thing had not happened on the day of reading: late and still open.
    """

    outcome: TermOutcome
    days_late: int | None = None
    deadline: date | None = None
    start: date | None = None
    done: bool = True


def judge_term(term: Term, start: date | None, value: Json, read_on: date | None) -> TermResult:
    """Judge a date against its term.

    Args:
        term: the term of the framework.
        start: the day the term starts (for the age of a document: the day it was needed).
        value: an ISO date, NOT_HAPPENED, Answer.UNKNOWN, Answer.NOT_APPLICABLE, or None when
            nobody looked yet.
        read_on: the day the file was read.
    """
    deadline = _deadline(term, start)
    outcome, days = _judge(term, start, deadline, value, read_on)
    return TermResult(outcome, days, deadline, start, done=value != NOT_HAPPENED)


_Judged = tuple[TermOutcome, int | None]


def _deadline(term: Term, start: date | None) -> date | None:
    if start is None:
        return None
    amount = term.amount if term.kind is TermKind.WITHIN else -term.amount
    try:
        return add_term(start, amount, term.unit)
    except OverflowError:  # a typing error such as the year 9999: no deadline can be named
        return None


def _judge(
    term: Term, start: date | None, deadline: date | None, value: Json, read_on: date | None
) -> _Judged:
    if value is None:
        return TermOutcome.NOT_LOOKED_AT, None
    if value in (Answer.UNKNOWN, Answer.NOT_APPLICABLE):
        return TermOutcome(value), None
    day = parse_date(value)
    if value != NOT_HAPPENED and (day is None or (read_on is not None and day > read_on)):
        return TermOutcome.INVALID, None
    if term.kind is TermKind.NOT_OLDER:
        return _age(day, start, deadline)
    return _within(day, start, deadline, read_on)


def _within(
    day: date | None, start: date | None, deadline: date | None, read_on: date | None
) -> _Judged:
    """Judge what must be done by the deadline; without a day it had not happened yet."""
    reached = day or read_on
    if start is None or deadline is None or reached is None:
        return TermOutcome.UNKNOWN, None
    if day is not None and day < start:
        return TermOutcome.INVALID, None
    if reached > deadline:
        return TermOutcome.LATE, (reached - deadline).days
    return (TermOutcome.NOT_YET if day is None else TermOutcome.IN_TIME), None


def _age(day: date | None, start: date | None, deadline: date | None) -> _Judged:
    """Judge a document that may be this old at most when it is needed; no day: there is none."""
    if day is None:
        return TermOutcome.MISSING, None
    if start is None or deadline is None:
        return TermOutcome.UNKNOWN, None
    if day > start:
        return TermOutcome.AFTER_START, (day - start).days
    if day < deadline:
        return TermOutcome.TOO_OLD, (deadline - day).days
    return TermOutcome.IN_ORDER, None
