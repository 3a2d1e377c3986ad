"""What a form asks: fields with their names, how they are typed, and how they are read."""

from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from enum import Enum, auto
from functools import partial
from typing import Any

from veldtool.domain.entry import lists, numbers, times, words

Read = Callable[[str], Any]
Write = Callable[[Any], str]
Choices = tuple[tuple[Any, str], ...]


class Input(Enum):
    """How a field is typed."""

    LINE = auto()
    TEXT = auto()
    CHOICE = auto()


@dataclass(frozen=True, slots=True)
class Field:
    """One field of a record.

    `read` turns what is typed into the value (raises EntryError), `write` turns it back. `hint`
    stands greyed in the empty field. `locked` says why it cannot be changed here.
    """

    name: str
    label: str
    input: Input = Input.LINE
    read: Read = words.read_words
    write: Write = str
    choices: Choices = ()
    wide: bool = False
    hint: str = ""
    locked: str = ""


def line(name: str, label: str, hint: str = "", *, wide: bool = False, locked: str = "") -> Field:
    """A short text."""
    return Field(name, label, hint=hint, wide=wide, locked=locked)


def text(name: str, label: str, hint: str = "", locked: str = "") -> Field:
    """A text over several lines."""
    return Field(name, label, Input.TEXT, wide=True, hint=hint, locked=locked)


def choice(name: str, label: str, choices: Choices, *, locked: str = "") -> Field:
    """One of a few values, each with its words."""
    return Field(name, label, Input.CHOICE, choices=choices, locked=locked)


def day(name: str, label: str, today: date, hint: str = "", *, ahead: bool = False) -> Field:
    """A date, typed as it comes."""
    return Field(name, label, Input.LINE, partial(_day, today, ahead), times.date_text, hint=hint)


def moment(name: str, label: str, today: date, hint: str = "") -> Field:
    """A date with a time."""
    return Field(name, label, Input.LINE, partial(_moment, today), times.moment_text, hint=hint)


def clock(name: str, label: str, hint: str = "") -> Field:
    """A time of the day."""
    return Field(name, label, Input.LINE, times.read_time, times.time_text, hint=hint)


def count(name: str, label: str, hint: str = "") -> Field:
    """A whole number, or nothing."""
    return Field(name, label, Input.LINE, numbers.read_count, numbers.count_text, hint=hint)


def decimal(name: str, label: str, hint: str = "") -> Field:
    """A number that may have a fraction."""
    return Field(name, label, Input.LINE, numbers.read_decimal, numbers.decimal_text, hint=hint)


def norms(name: str, label: str, known: Sequence[str], hint: str = "") -> Field:
    """Norms, as many as apply."""
    read = partial(_norms, tuple(known))
    return Field(name, label, Input.LINE, read, lists.norms_text, hint=hint)


def norm(name: str, label: str, known: Sequence[str], hint: str = "") -> Field:
    """One norm, or none."""
    return Field(name, label, Input.LINE, partial(_norm, tuple(known)), str, hint=hint)


def signed_norms(name: str, label: str, known: Sequence[str], hint: str = "") -> Field:
    """Norms with a sign each."""
    read = partial(_signed, tuple(known))
    return Field(name, label, Input.LINE, read, lists.signed_norms_text, hint=hint)


def members(name: str, label: str, team: Mapping[str, str], hint: str = "") -> Field:
    """Members of the team, by their initials."""
    read = partial(_members, dict(team))
    return Field(name, label, Input.LINE, read, partial(_named, dict(team)), hint=hint)


def codes(name: str, label: str, known: Mapping[str, str], hint: str = "") -> Field:
    """Files or talks, by their codes."""
    read = partial(_codes, dict(known))
    return Field(name, label, Input.LINE, read, partial(_named, dict(known)), hint=hint)


def counts(name: str, label: str, hint: str = "") -> Field:
    """Answers with their numbers."""
    write = lists.counts_text
    return Field(name, label, Input.LINE, lists.read_counts, write, wide=True, hint=hint)


def _day(today: date, ahead: bool, typed: str) -> str:
    return times.read_date(typed, today, ahead=ahead)


def _moment(today: date, typed: str) -> str:
    return times.read_moment(typed, today)


def _norms(known: tuple[str, ...], typed: str) -> tuple[str, ...]:
    return lists.read_norms(typed, known)


def _norm(known: tuple[str, ...], typed: str) -> str:
    return next(iter(lists.read_norms(typed, known)), "")


def _signed(known: tuple[str, ...], typed: str) -> lists.SignedNorms:
    return lists.read_signed_norms(typed, known)


def _members(team: Mapping[str, str], typed: str) -> tuple[str, ...]:
    return lists.read_members(typed, team)


def _codes(known: Mapping[str, str], typed: str) -> tuple[str, ...]:
    return lists.read_codes(typed, known)


def _named(names: Mapping[str, str], value: Sequence[str]) -> str:
    return lists.members_text(value, names)
