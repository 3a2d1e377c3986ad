"""What colleagues changed since this user looked last, record by record."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from veldtool.domain.oplog.authority import Quarantine
from veldtool.domain.oplog.op import Op, device_of
from veldtool.services.blindness import Blindness
from veldtool.services.field_words import FieldWords
from veldtool.services.history import Authors, Wording, Written
from veldtool.services.record_names import RecordNames
from veldtool.services.workbench import Workbench

LOOKED = "looked_at"
MOST = 500
"""Records that are listed; of more than that a list is no help."""

_UNSEEN_KINDS = frozenset(
    {"device", "framework", "inspection_key", "introduction", "manifest", "reveal"}
    | {"reference_copy"}
)
"""What belongs to the devices and not to the visit."""


@dataclass(frozen=True, slots=True)
class ChangedRecord:
    """What others wrote in one record, the newest first."""

    kind: str
    id: str
    name: str
    who: tuple[str, ...]
    at: datetime
    lines: tuple[Written, ...]


@dataclass(frozen=True, slots=True)
class Changes:
    """`count` operations of colleagues, in the records that are listed, newest first.

    `upto` is what is known by now, to be handed back when the list was seen.
    """

    count: int
    records: tuple[ChangedRecord, ...]
    more: int
    upto: dict[str, int]


class ChangesDesk:
    """Remembers on this device what was looked at, and lists what is new since."""

    def __init__(self, bench: Workbench, words: FieldWords) -> None:
        self._bench = bench
        self._words = words

    def begin(self) -> None:
        """Take what is here for known when nobody ever looked on this device."""
        if self._looked() is None:
            self.seen(self._upto())

    def count(self) -> int:
        """Return how many operations of colleagues are new."""
        return sum(1 for _ in self._new())

    def list(self) -> Changes:
        """Return what is new, in words."""
        wording = Wording(self._bench, self._words)
        ordered = sorted(self._new(), key=lambda op: (op.kind, op.id, op.order))
        grouped = [
            tuple(reversed(tuple(ops)))
            for _, ops in groupby(ordered, key=lambda op: (op.kind, op.id))
        ]
        grouped.sort(key=lambda ops: ops[0].order, reverse=True)
        records = tuple(_record(wording, ops) for ops in grouped[:MOST])
        return Changes(len(ordered), records, max(len(grouped) - MOST, 0), self._upto())

    def seen(self, upto: dict[str, int]) -> None:
        """Remember that everything up to here was looked at."""
        self._bench.session.store.set_local(LOOKED, upto)

    def _looked(self) -> dict[str, int] | None:
        found = self._bench.session.store.local(LOOKED)
        return found if isinstance(found, dict) else None

    def _upto(self) -> dict[str, int]:
        """The last number of each writer; work that waits for approval is not passed over."""
        store, looked = self._bench.session.store, self._looked() or {}
        waiting = {one.op.writer for one in store.quarantine() if one.reason == _WAITS}
        return {
            writer: looked.get(writer, 0) if writer in waiting else seq
            for writer, seq in store.last_seqs().items()
        }

    def _new(self) -> Iterator[Op]:
        """Operations of other members that count and may be seen."""
        bench, looked = self._bench, self._looked()
        if looked is None:
            return
        store = bench.session.store
        authors = Authors(bench, self._words, RecordNames(self._words, bench.inspection))
        refused = {one.op for one in store.quarantine()}
        blind = Blindness(bench.inspection, bench.member)
        for writer, seq in store.last_seqs().items():
            own = device_of(writer) == store.identity.device
            if seq <= looked.get(writer, 0) or own or authors.member(writer) == bench.member:
                continue
            for op in store.ops_of(writer, looked.get(writer, 0)):
                hidden = op.kind in _UNSEEN_KINDS or blind.covers(op.kind, op.id)
                if not hidden and op not in refused:
                    yield op


_WAITS = Quarantine.UNKNOWN_DEVICE


def _record(wording: Wording, ops: tuple[Op, ...]) -> ChangedRecord:
    newest = ops[0]
    lines = tuple(wording.told(op) for op in ops)
    who = tuple(dict.fromkeys(line.who for line in lines))
    name = wording.names.name(newest.kind, newest.id)
    return ChangedRecord(newest.kind, newest.id, name, who, lines[0].at, lines)
