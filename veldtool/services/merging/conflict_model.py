"""A conflict as people see it: its versions side by side, and what it would change on paper."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

from veldtool.domain.oplog.op import Ref, RegisterKey


class ConflictKind(StrEnum):
    """What stands against what."""

    FIELD = "field"  # two values of one field
    DELETED = "deleted"  # deleted by one, changed by another
    CODE = "code"  # two records under one code
    READERS = "readers"  # two readers of a file who answered differently


class Way(StrEnum):
    """How a conflict can be settled."""

    KEEP = "keep"  # one of the versions
    BOTH = "both"  # all texts, in order of time
    TEXT = "text"  # a text of one's own


@dataclass(frozen=True, slots=True)
class Version:
    """One version. `number` counts from 1 in order of time; `stands` is the one shown now.

    `value` says it in words, `text` is what can be composed further ("" where it is no text).
    `why` is what its writer gave as a reason or note beside it, "" when nothing was given;
    `restored_by` who let it stand again after it had been replaced.
    """

    number: int
    value: str
    who: str
    at: datetime | None
    why: str = ""
    text: str = ""
    stands: bool = False
    own: bool = False
    restored_by: str = ""


@dataclass(frozen=True, slots=True)
class Choice:
    """What keeping a version means: its value, or the record that keeps the shared code."""

    value: Any
    record: str = ""


@dataclass(frozen=True, slots=True)
class Count:
    """A figure as it would be printed: `part` of `whole`."""

    part: int
    whole: int


@dataclass(frozen=True, slots=True)
class Effect:
    """A figure on the feedback sheet that a conflict touches.

    `now` is what would be printed while it is open, `versions` what each of them gives, in their
    order; None where it could not be counted.
    """

    label: str
    now: Count | None
    versions: tuple[Count | None, ...]


@dataclass(frozen=True, slots=True)
class Conflict:
    """Something with two versions or more. `id` names it on the command line and in the window.

    `record` and `field` are its names, `old` what all versions replaced, in words. `ways` are the
    ways in which this user can settle it; when that is none, `only` says who can: "lead" or
    "readers". `effects` is filled in when one conflict is looked at, not in a list. `choices` and
    `seen` are what settling it writes and replaces: what came in meanwhile is not swept away.
    """

    id: str
    kind: ConflictKind
    key: RegisterKey
    record: str
    field: str
    old: str
    versions: tuple[Version, ...]
    ways: frozenset[Way]
    only: str = ""
    effects: tuple[Effect, ...] = ()
    choices: tuple[Choice, ...] = ()
    seen: tuple[Ref, ...] = ()


@dataclass(frozen=True, slots=True)
class Conflicts:
    """Everything with two versions that this user may see.

    `hidden` counts those in the answers of a reader who works blind: they show when both are done.
    `more` counts those that were left out of a list of so many.
    """

    items: tuple[Conflict, ...]
    hidden: int = 0
    more: int = 0

    @property
    def count(self) -> int:
        """How many this user may see, listed or not."""
        return len(self.items) + self.more


@dataclass(frozen=True, slots=True)
class Resolution:
    """A settled conflict: who chose what, from which versions. `undoable` while it stands alone.

    `id` is that of the conflict that it settled.
    """

    id: str
    record: str
    field: str
    value: str
    who: str
    at: datetime
    versions: tuple[Version, ...]
    undoable: bool
    writer: str
    change: int
