"""Undoing a change: each replaced head comes back as an operation of its own."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from veldtool.domain.oplog.op import Op, RegisterKey, Write
from veldtool.domain.oplog.register import Register, head_refs, names


@dataclass(frozen=True, slots=True)
class Overtaken:
    """Undo is not offered: `by` changed the register since."""

    undone: Op
    by: tuple[Op, ...]


def undo(
    change: Iterable[Op],
    registers: Mapping[RegisterKey, Register],
    replaced: Mapping[Op, tuple[Op, ...]],
) -> tuple[Write, ...] | Overtaken:
    """Return the writes that take back one change, or who changed it since.

    `replaced` holds, for each operation of the change, the operations that it names. Undoing
    the resolution of a conflict writes one operation per version, so both stand again.
    """
    writes: list[Write] = []
    for op in change:
        heads = registers[op.key].heads if op.key in registers else ()
        if heads != (op,):
            return Overtaken(op, tuple(head for head in heads if head != op))
        writes += _take_back(op, replaced.get(op, ()))
    return tuple(writes)


def replaced_by(op: Op, ops: Iterable[Op]) -> tuple[Op, ...]:
    """Return the operations of the same register that this one names, in order of display."""
    found = {
        other
        for other in ops
        if other.key == op.key
        and other != op
        and any(names(ref, other) for ref in op.replaces)
    }
    return tuple(sorted(found, key=lambda other: other.order))


def _take_back(op: Op, earlier: tuple[Op, ...]) -> list[Write]:
    values = [other.value for other in earlier] or [None]
    return [Write(op.key, value, head_refs((op,))) for value in values]
