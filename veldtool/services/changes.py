"""What colleagues changed since this user looked last, record by record."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from itertools import groupby

from veldtool.domain.oplog.op import Op, device_of
from veldtool.services.blindness import Blindness
from veldtool.services.field_words import FieldWords
from veldtool.services.history import Authors, Wording, Written
from veldtool.services.looked import looked, set_looked, up_to_now
from veldtool.services.record_names import RecordNames
from veldtool.services.workbench import Workbench

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
        return Changes(
            len(ordered), records, max(len(grouped) - MOST, 0), up_to_now(self._bench.session)
        )

    def seen(self, upto: dict[str, int]) -> None:
        """Remember that everything up to here was looked at."""
        set_looked(self._bench.session, upto)

    def _new(self) -> Iterator[Op]:
        """Operations of other members that count and may be seen."""
        bench, before = self._bench, looked(self._bench.session)
        if before is None:
            return
        store = bench.session.store
        authors = Authors(bench, self._words, RecordNames(self._words, bench.inspection))
        refused = {one.op for one in store.quarantine()}
        blind = Blindness(bench.inspection, bench.member)
        for writer, seq in store.last_seqs().items():
            own = device_of(writer) == store.identity.device
            if seq <= before.get(writer, 0) or own or authors.member(writer) == bench.member:
                continue
            for op in store.ops_of(writer, before.get(writer, 0)):
                hidden = op.kind in _UNSEEN_KINDS or blind.covers(op.kind, op.id)
                if not hidden and op not in refused:
                    yield op


def _record(wording: Wording, ops: tuple[Op, ...]) -> ChangedRecord:
    newest = ops[0]
    lines = tuple(wording.told(op) for op in ops)
    who = tuple(dict.fromkeys(line.who for line in lines))
    name = wording.names.name(newest.kind, newest.id)
    return ChangedRecord(newest.kind, newest.id, name, who, lines[0].at, lines)
