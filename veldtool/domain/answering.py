"""Which values an item takes, and what may be wrong with a date before it is judged."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from veldtool.domain.calendar import parse_date
from veldtool.domain.framework.model import (
    NOT_HAPPENED,
    Answer,
    AnswerType,
    Item,
    Term,
    TermKind,
)
from veldtool.domain.records import Json
from veldtool.domain.terms import TermOutcome, TermResult

LARGEST_COUNT = 9999
_BESIDE = (Answer.UNKNOWN.value, Answer.NOT_APPLICABLE.value)


def takes(item: Item, value: Json) -> bool:
    """Tell whether an inspector can give this answer to the item; None is no answer."""
    if value is None:
        return False
    if item.type is AnswerType.JUDGED:
        return value in [answer.value for answer in item.answers]
    if item.type is AnswerType.TEXT:
        return isinstance(value, str)
    return value in _BESIDE or _fits(item, value)


def _fits(item: Item, value: Any) -> bool:
    if item.type is AnswerType.DATE:
        return parse_date(value) is not None or value == NOT_HAPPENED
    if item.type is AnswerType.COUNT:
        return type(value) is int and 0 <= value <= LARGEST_COUNT
    known = [choice.id for choice in item.choices]
    if item.type is AnswerType.CHOICE:
        return value in known
    return isinstance(value, list | tuple) and list(value) == [one for one in known if one in value]


def toggled(item: Item, value: Json, choice: str) -> list[str] | None:
    """Return the choices of an item with several, with one added or taken away.

    None when nothing is left. Raises KeyError when the item has no such choice.
    """
    known = [one.id for one in item.choices]
    if choice not in known:
        raise KeyError(choice)
    chosen = set(value if isinstance(value, list | tuple) else ()) ^ {choice}
    return [one for one in known if one in chosen] or None


@dataclass(frozen=True, slots=True)
class BeforeStart:
    """The day lies before the day on which its term starts."""

    start: date


@dataclass(frozen=True, slots=True)
class AfterReading:
    """The day lies after the day on which the file was read."""

    read_on: date


@dataclass(frozen=True, slots=True)
class NoDay:
    """What is recorded is no day at all."""


DateFault = BeforeStart | AfterReading | NoDay


def date_fault(
    term: Term, result: TermResult, value: Json, read_on: date | None
) -> DateFault | None:
    """Return why a date has no outcome; None when it has one."""
    if result.outcome is not TermOutcome.INVALID:
        return None
    day = parse_date(value)
    if day is None:
        return NoDay()
    if read_on is not None and day > read_on:
        return AfterReading(read_on)
    if term.kind is TermKind.WITHIN and result.start is not None:
        return BeforeStart(result.start)
    return NoDay()
