"""Random histories: some devices write, delete, undo, fork and exchange in any order."""

from dataclasses import dataclass
from typing import Any

from hypothesis import strategies as st

from tests.domain.oplog.replicas import DAY, DEVICES, ROOT, Replica, key, team
from veldtool.domain.oplog.op import Op

RECORDS = ("D1", "D1/a", "D1/a/x")
FIELDS = ("note", "note", "note", "code")
VALUES = (None, "x", "y", 1, True)
WRITING = (*["set"] * 8, *["delete"] * 3, "undelete", "undo", "undo", "type", "finish")
CARRYING = (*["receive"] * 3, "restart", "clone", "clone", "backup", "restore")
LEADING = ("approve", "withdraw", "let_in", "appoint")
HOUR = DAY // 24


@dataclass(frozen=True)
class Step:
    who: int
    what: str
    other: int
    record: str
    field: str
    value: Any


@dataclass(frozen=True)
class Script:
    size: int
    steps: tuple[Step, ...]


def scripts(
    *, forks: bool = True, leading: bool = True, length: int = 24
) -> st.SearchStrategy[Script]:
    carrying = CARRYING if forks else ("receive",)
    actions = WRITING + carrying + (LEADING if leading else ())
    number = st.integers(0, len(DEVICES) - 1)
    step = st.builds(
        Step,
        number,
        st.sampled_from(actions),
        number,
        st.sampled_from(RECORDS),
        st.sampled_from(FIELDS),
        st.sampled_from(VALUES),
    )
    steps = st.lists(step, min_size=length // 2, max_size=length).map(tuple)
    return st.builds(Script, st.integers(2, len(DEVICES)), steps)


def skews(size: int = len(DEVICES)) -> st.SearchStrategy[list[int]]:
    wrong = st.sampled_from((0, HOUR, -HOUR, 366 * DAY, -366 * DAY))
    return st.lists(wrong, min_size=size, max_size=size)


def play(script: Script, skew: list[int] | None = None) -> list[Replica]:
    """Run a script; the second device is a lead too, the last one waits for approval."""
    devices = DEVICES[: script.size]
    approved = devices if script.size == 2 else devices[:-1]
    replicas = team(*approved, leads=approved[:2])
    replicas += [Replica(device, set(replicas[0].ops)) for device in devices[len(approved) :]]
    for replica, wrong in zip(replicas, skew or [0] * len(DEVICES), strict=False):
        replica.skew = wrong
    backups = {replica.device: replica.copy() for replica in replicas}
    for step in script.steps:
        _act(step, replicas, backups)
    return replicas


def _act(step: Step, replicas: list[Replica], backups: dict[str, Replica]) -> None:
    who, other = step.who % len(replicas), step.other % len(replicas)
    me, where = replicas[who], key(step.record, step.field)
    if step.what == "set":
        me.set(where, step.value)
    elif step.what == "type":
        me.type(where, step.value)
    elif step.what == "finish":
        me.finish_drafts()
    elif step.what == "delete":
        me.delete(step.record)
    elif step.what == "undelete":
        me.undelete(step.record)
    elif step.what == "undo":
        _undo(me, step.other)
    elif step.what in CARRYING:
        _carry(step.what, replicas, backups, who, other)
    else:
        _lead(step.what, me, replicas[other].device)


def _undo(me: Replica, back: int) -> None:
    changes: dict[tuple[str, int], list[Op]] = {}
    for op in me.ops:
        if op.kind != "device":
            changes.setdefault((op.writer, op.change), []).append(op)
    if changes:
        me.undo(*changes[sorted(changes)[-1 - back % len(changes)]])


def _carry(
    what: str, replicas: list[Replica], backups: dict[str, Replica], who: int, other: int
) -> None:
    me = replicas[who]
    if what == "receive":
        me.receive(replicas[other])
    elif what == "restart":
        replicas[who] = me.restarted()
    elif what == "backup":
        backups[me.device] = me.copy()
    elif what == "restore":
        replicas.append(backups[me.device].restarted())
    else:
        replicas.append(me.copy())


def _lead(what: str, me: Replica, device: str) -> None:
    if device == ROOT:
        return
    if what == "withdraw":
        me.withdraw(device)
    elif what == "let_in":
        me.let_in(device)
    else:
        me.approve(device, lead=what == "appoint")
