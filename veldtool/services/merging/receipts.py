"""What a merge brings, told beforehand and afterwards: from whom, how much, what was refused."""

from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum
from typing import Any

import msgspec

from veldtool.domain.oplog.brought import FromDevice
from veldtool.domain.oplog.op import device_of
from veldtool.services.errors import UserError
from veldtool.services.exchange import Merged
from veldtool.services.merging.completeness import Completeness
from veldtool.services.merging.noticing import Noticed, kept_notice
from veldtool.services.merging.people import People
from veldtool.services.session import Session

RECEIPTS = "receipts"
MOST = 20
"""Receipts that are kept on this device."""


class FileState(StrEnum):
    """What became of a file in the folder."""

    NEW = "new"
    KNOWN = "known"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class FileLine:
    """One file of the folder. `reason` is a word of the messages under `refused`, else "".

    Of a refused file nothing is known but where it stood: `who` is whose place that is.
    """

    path: str
    state: FileState
    who: str = ""
    ops: int = 0
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Sender:
    """What came of one device. Each new operation is in exactly one of the five counts.

    `fresh` begin a field, `updated` follow in one, `removed` delete, `conflicting` stand beside
    another version, `apart` do not count. `replaced` words of this user were replaced knowingly;
    `replaced_names` are the first of them, `conflict_names` what came into conflict.
    """

    device: str
    initials: str
    name: str
    approved: bool
    own: bool
    ops: int
    fresh: int
    updated: int
    removed: int
    conflicting: int
    apart: int
    replaced: int
    replaced_names: tuple[str, ...]
    conflict_names: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Receipt:
    """A merge or its dry run. `before` and `after` are the operations of the whole record.

    `known` operations of the folder were here already. `conflicts_open` counts everything that
    has two versions after it, `conflict_names` and `shared_codes` what came to. `copy` names the
    copy of the database from before, "" when none was needed. `urgent` are the codes of the cases
    that are new or have news, `left` counts files that wait for a later merge.
    """

    at: datetime
    place: str
    dry_run: bool
    files: tuple[FileLine, ...]
    senders: tuple[Sender, ...]
    known: int
    before: int
    after: int
    conflict_names: tuple[str, ...]
    conflicts_open: int
    noticed: tuple[Noticed, ...]
    complete: tuple[Completeness, ...]
    shared_codes: tuple[str, ...] = ()
    copy: str = ""
    urgent: tuple[str, ...] = ()
    left: int = 0

    @property
    def new(self) -> int:
        """How many operations came in that were not here."""
        return sum(one.ops for one in self.senders)

    @property
    def found_nothing(self) -> bool:
        """Whether nothing of this visit was there at all: a wrong place, or an empty one."""
        return not self.files and not self.left

    @property
    def replaced(self) -> int:
        """How many words of this user were knowingly replaced."""
        return sum(one.replaced for one in self.senders)

    @property
    def parts(self) -> dict[str, int]:
        """The sum that must match: fresh, updated, removed, conflicting, apart, known."""
        names = ("fresh", "updated", "removed", "conflicting", "apart")
        counts = {name: sum(getattr(one, name) for one in self.senders) for name in names}
        return counts | {"known": self.known}

    @property
    def adds_up(self) -> bool:
        """Whether what came in, counted part by part, is what the record grew by."""
        return sum(self.parts.values()) - self.known == self.after - self.before == self.new

    @property
    def refused(self) -> tuple[FileLine, ...]:
        """The files that were not read, with the reason."""
        return tuple(one for one in self.files if one.state is FileState.REFUSED)


def keep_receipt(session: Session, receipt: Receipt) -> None:
    """Keep a receipt on this device, beside those before it."""
    kept = session.store.local(RECEIPTS) or []
    session.store.set_local(RECEIPTS, [*kept, msgspec.to_builtins(receipt)][-MOST:])


def receipts(session: Session) -> tuple[Receipt, ...]:
    """Return the receipts that are kept, the newest first."""
    kept = session.store.local(RECEIPTS) or []
    return tuple(_read(one) for one in reversed(kept))


def _read(kept: dict[str, Any]) -> Receipt:
    """Read a receipt of any version; what it noticed need not be of a kind that is known here."""
    noticed = [kept_notice(one) for one in kept["noticed"]]
    return msgspec.convert({**kept, "noticed": noticed}, Receipt)


def receipt_of(session: Session, number: int = 1) -> Receipt:
    """Return one of them, 1 the newest. Raises UserError when there is none of that number."""
    kept = receipts(session)
    if not 1 <= number <= len(kept):
        raise UserError("no_such_receipt" if kept else "no_receipt", most=len(kept))
    return kept[number - 1]


def file_lines(merged: Merged, people: People) -> tuple[FileLine, ...]:
    """Return every file of the folder with what became of it."""
    read = (
        FileLine(
            one.path,
            FileState.NEW if one.new else FileState.KNOWN,
            people.owner(one.header.device).initials,
            one.header.last - one.header.first + 1,
        )
        for one in merged.files
    )
    refused = (
        FileLine(one.path, FileState.REFUSED, _at(people, one.path), reason=one.reason)
        for one in merged.refused
    )
    return tuple(sorted((*read, *refused), key=lambda one: one.path))


def _at(people: People, path: str) -> str:
    return people.owner(device_of(path)).initials


def sender(
    people: People, device: str, brought: FromDevice, names: tuple[tuple[str, ...], tuple[str, ...]]
) -> Sender:
    """Return what came of a device in words; `names` are those of the two lists of fields."""
    owner = people.owner(device)
    return Sender(
        device=device,
        initials=owner.initials,
        name=owner.name,
        approved=owner.approved,
        own=owner.own,
        ops=brought.ops,
        fresh=brought.fresh,
        updated=brought.updated,
        removed=brought.removed,
        conflicting=brought.conflicting,
        apart=brought.apart,
        replaced=brought.replaced,
        replaced_names=names[0],
        conflict_names=names[1],
    )
