"""What is set apart: kept and listed, not counted, never deleted; shown, or kept out of sight."""

from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime

from veldtool.domain.oplog.authority import Quarantine
from veldtool.domain.oplog.identity import fingerprint, grouped
from veldtool.domain.oplog.op import Op, device_of
from veldtool.services.blindness import Blindness
from veldtool.services.dutch_time import to_local
from veldtool.services.field_words import FieldWords
from veldtool.services.history import Wording, Written
from veldtool.services.merging.naming import FieldNames
from veldtool.services.merging.people import People
from veldtool.services.workbench import Workbench

KEPT_OUT = "kept_out"
NAMED = 20
"""Records that are named per group; the rest is counted."""


@dataclass(frozen=True, slots=True)
class Apart:
    """The operations of one device that do not count for one reason.

    `initials` are what a lead approved, or else only what the device says of itself (`approved`
    tells which). `code` is what its owner reads out, in groups of four. `records` names what is
    touched, `more` counts the records beyond those. `kept_out`: a user put it out of sight here.
    """

    device: str
    reason: Quarantine
    initials: str
    name: str
    label: str
    code: str
    approved: bool
    ops: int
    first: datetime
    last: datetime
    records: tuple[str, ...]
    more: int
    kept_out: bool


class ApartDesk:
    """Lists what is set apart. Letting a device in is for `joining`."""

    def __init__(self, bench: Workbench, words: FieldWords) -> None:
        self._bench = bench
        self._words = words

    def list(self) -> tuple[Apart, ...]:
        """Return everything set apart, by device and reason; what is kept out comes last."""
        groups: dict[tuple[str, Quarantine], list[Op]] = defaultdict(list)
        for one in self._bench.session.store.quarantine():
            groups[device_of(one.op.writer), Quarantine(one.reason)].append(one.op)
        inspection = self._bench.inspection
        people = People(self._bench.session, inspection, self._words.value("somebody"))
        names, out = FieldNames(self._words, inspection), self._kept_out()
        found = (_apart(people, names, *key, ops, out) for key, ops in groups.items())
        return tuple(sorted(found, key=lambda one: (one.kept_out, one.initials, one.device)))

    def show(self, device: str) -> tuple[Written, ...]:
        """Return what a device wrote that does not count, in words, the newest first.

        What is blind for this user stays out of it; what is sealed stays sealed.
        """
        bench = self._bench
        wording, blind = Wording(bench, self._words), Blindness(bench.inspection, bench.member)
        found = [
            one
            for one in bench.session.store.quarantine()
            if device_of(one.op.writer) == device and not blind.covers(one.op.kind, one.op.id)
        ]
        found.sort(key=lambda one: one.op.order, reverse=True)
        return tuple(wording.told(one.op, refused=Quarantine(one.reason)) for one in found)

    def keep_out(self, device: str, *, out: bool = True) -> None:
        """Put what a device wrote out of sight on this device, or back; it is kept either way."""
        known = self._kept_out()
        kept = known | {device} if out else known - {device}
        self._bench.session.store.set_local(KEPT_OUT, sorted(kept))

    def _kept_out(self) -> frozenset[str]:
        return frozenset(self._bench.session.store.local(KEPT_OUT) or ())


def _apart(
    people: People,
    names: FieldNames,
    device: str,
    reason: Quarantine,
    ops: list[Op],
    out: frozenset[str],
) -> Apart:
    owner = people.owner(device)
    records = list(dict.fromkeys(names.record(op.kind, op.id) for op in ops))
    times = [op.at for op in ops]
    return Apart(
        device=device,
        reason=reason,
        initials=owner.initials,
        name=owner.name,
        label=owner.label,
        code=grouped(fingerprint(device)),
        approved=owner.approved,
        ops=len(ops),
        first=to_local(min(times)),
        last=to_local(max(times)),
        records=tuple(records[:NAMED]),
        more=max(len(records) - NAMED, 0),
        kept_out=device in out,
    )
