"""Undoing a change: each replaced head comes back as an operation of its own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from veldtool.domain.oplog.op import Op, Ref, RegisterKey, Write
from veldtool.domain.oplog.register import Register, names


@dataclass(frozen=True, slots=True)
class Overtaken:
    """Undo is not offered: `by` changed the register since; empty when `undone` does not count."""

    undone: Op
    by: tuple[Op, ...]


def undo(
    change: Iterable[Op],
    registers: Mapping[RegisterKey, Register],
    replaced: Mapping[Op, tuple[Op, ...]],
) -> tuple[Write, ...] | Overtaken:
    """Return the writes that take back one change, or who changed it since.

    `replaced` holds, for each operation of the change, the counted operations that it replaced.
    Undoing the resolution of a conflict writes one operation per version, so both stand again,
    and that change can itself be undone.
    """
    ours = frozenset(change)
    writes: list[Write] = []
    for op in sorted(ours, key=lambda op: (op.seq, op.writer)):
        standing = _standing(registers.get(op.key))
        if op not in standing or not ours.issuperset(standing):
            return Overtaken(op, tuple(head for head in standing if head not in ours))
        writes += _take_back(op, standing[op], replaced.get(op, ()))
    return tuple(writes)


def replaced_by(op: Op, ops: Iterable[Op]) -> tuple[Op, ...]:
    """Return what this operation names among counted operations, in order of display."""
    found = {
        other
        for other in ops
        if other.key == op.key and other != op and any(names(ref, other) for ref in op.replaces)
    }
    return tuple(sorted(found, key=lambda other: other.order))


def _standing(register: Register | None) -> Mapping[Op, Ref]:
    return dict(zip(register.heads, register.refs, strict=True)) if register else {}


def _take_back(op: Op, ref: Ref, earlier: tuple[Op, ...]) -> list[Write]:
    values = [other.value for other in earlier] or [None]
    return [Write(op.key, value, (ref,)) for value in values]
