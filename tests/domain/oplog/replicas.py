"""Replicas in memory: devices that write with the heads they see, and exchange sets."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass, field, replace
from itertools import count
from typing import Any

from veldtool.domain.oplog.authority import withdrawal
from veldtool.domain.oplog.deletion import DELETED, EntityKey, delete_value
from veldtool.domain.oplog.draft import Draft, finish
from veldtool.domain.oplog.op import Op, RegisterKey, Write, stamp
from veldtool.domain.oplog.register import Register
from veldtool.domain.oplog.state import State, derive
from veldtool.domain.oplog.undo import Overtaken, replaced_by, undo

ROOT = "root"
DEVICES = ("anna", "bram", "carla", "daan", "eva")
DAY = 86_400_000


def key(record_id: str, name: str = "note", kind: str = "dossier") -> RegisterKey:
    return RegisterKey(kind, record_id, name)


def about(device: str, name: str) -> RegisterKey:
    return RegisterKey("device", device, name)


@dataclass
class Replica:
    """One device with its copy of the log. `skew` is how wrong its clock is, in milliseconds."""

    device: str
    ops: set[Op] = field(default_factory=set)
    start: int = 1
    seq: int = 0
    skew: int = 0
    drafts: dict[RegisterKey, Draft] = field(default_factory=dict)
    starts: Iterator[int] = field(default_factory=lambda: count(2))

    @property
    def writer(self) -> str:
        return f"{self.device}-{self.start}"

    @property
    def state(self) -> State:
        return derive(self.ops, ROOT)

    def conflicts(self) -> list[RegisterKey]:
        return list(self.state.conflicts)

    def register(self, where: RegisterKey) -> Register | None:
        return self.state.registers.get(where)

    def refs(self, where: RegisterKey) -> tuple[str, ...]:
        register = self.register(where)
        return register.refs if register else ()

    def write(self, *writes: Write) -> tuple[Op, ...]:
        now = max((op.seq for op in self.ops), default=0) + len(self.ops)
        ops = stamp(writes, self.writer, self.seq + 1, 1000 * now + self.skew)
        self.seq += len(ops)
        self.ops.update(ops)
        return ops

    def set(self, where: RegisterKey, value: Any) -> Op:
        return self.write(Write(where, value, self.refs(where)))[0]

    def delete(self, record_id: str, kind: str = "dossier") -> Op:
        value = delete_value(self.state.registers, EntityKey(kind, record_id))
        return self.set(RegisterKey(kind, record_id, DELETED), value)

    def undelete(self, record_id: str, kind: str = "dossier") -> Op:
        return self.set(RegisterKey(kind, record_id, DELETED), None)

    def undo(self, *change: Op) -> tuple[Op, ...] | Overtaken:
        state = self.state
        counted = self.ops - state.quarantined.keys()
        outcome = undo(change, state.registers, {op: replaced_by(op, counted) for op in change})
        return outcome if isinstance(outcome, Overtaken) else self.write(*outcome)

    def type(self, where: RegisterKey, value: Any) -> None:
        """Type without finishing; the heads of the first key press count."""
        seen = self.drafts[where].seen if where in self.drafts else self.refs(where)
        self.drafts[where] = Draft(where, value, seen, 0)

    def finish_drafts(self) -> None:
        for where, draft in sorted(self.drafts.items()):
            write = finish(draft, self.register(where))
            self.write(*([write] if write else []))
        self.drafts = {}

    def receive(self, *others: "Replica") -> None:
        for other in others:
            self.ops |= other.ops

    def copy(self) -> "Replica":
        """A running copy (a cloned machine): the same writer with the same next number."""
        return replace(self, ops=set(self.ops), drafts=dict(self.drafts))

    def restarted(self) -> "Replica":
        """A backup that is opened: a new writer, whose drafts become operations."""
        opened = replace(self.copy(), start=next(self.starts), seq=0)
        opened.finish_drafts()
        return opened

    def approve(self, device: str, *, lead: bool = False) -> tuple[Op, ...]:
        said: dict[str, Any] = {"approval": {"label": device}} | ({"lead": True} if lead else {})
        return self.write(
            *(Write(about(device, n), v, self.refs(about(device, n))) for n, v in said.items())
        )

    def withdraw(self, device: str) -> Op:
        """Withdraw a device: what this replica has of it stays accepted."""
        own = [op for op in self.ops if op.writer.startswith(device + "-")]
        return self.set(about(device, "withdrawn"), withdrawal(own))

    def let_in(self, device: str) -> Op:
        return self.set(about(device, "withdrawn"), None)


def sync(*replicas: Replica) -> None:
    """Let everybody have everything."""
    everything = set().union(*(replica.ops for replica in replicas))
    for replica in replicas:
        replica.ops = set(everything)


def team(*devices: str, leads: Iterable[str] = ("anna",)) -> list[Replica]:
    """Return approved devices; the root made the first one lead, and that one the others."""
    leads = tuple(leads)
    root = Replica(ROOT)
    root.approve(devices[0], lead=True)
    first = Replica(devices[0], set(root.ops))
    for device in devices[1:]:
        first.approve(device, lead=device in leads)
    return [first, *(Replica(device, set(first.ops)) for device in devices[1:])]
