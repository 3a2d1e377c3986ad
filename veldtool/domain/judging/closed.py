"""The closed record: exactly the heads that the closing lists, and what came later."""

from collections.abc import Iterable, Mapping
from typing import Any

from veldtool.domain.oplog.authority import Authority, accepted_contents, mark, withdrawal
from veldtool.domain.oplog.deletion import EntityKey, delete_conflicts, hidden
from veldtool.domain.oplog.op import Op, RegisterKey, digest
from veldtool.domain.oplog.register import Register, register_of
from veldtool.domain.oplog.state import State, in_conflict
from veldtool.domain.project import project_state
from veldtool.domain.records import Closing, Inspection

OUTSIDE = frozenset(
    {
        *("closing", "device", "inspection_key", "introduction", "manifest", "reference_copy"),
        *("accepted_finding", "handout", "sheet_scores"),
    }
)
"""Kinds that tell of laptops, of the closing itself and of how paper leaves, not of what was found.
"""

MOST = 20_000
"""Heads in one part, so that its value stays well below what an operation can carry."""


def is_covered(key: RegisterKey) -> bool:
    """Tell whether a register is part of what a closing closes."""
    return key.kind not in OUTSIDE


def covering(
    registers: Mapping[RegisterKey, Register], most: int = MOST
) -> tuple[dict[str, dict[str, Any]], ...]:
    """Return every head that stands now, by its content, in parts of at most so many."""
    heads = [op for key, one in registers.items() if is_covered(key) for op in one.heads]
    heads.sort(key=lambda op: (op.writer, op.seq))
    starts = range(0, max(len(heads), 1), most)
    return tuple(withdrawal(heads[start : start + most]) for start in starts)


def covered(parts: Iterable[object]) -> frozenset[str]:
    """Return the marks of everything that these parts list."""
    return frozenset().union(*map(accepted_contents, parts))


def is_whole(closings: Mapping[str, Closing], record: str) -> bool:
    """Tell whether every part of the closing with this id is here."""
    said = closings.get(record, Closing()).heads
    if not isinstance(said, dict):
        return True
    keys = (part_of(str(said.get("closing")), number) for number in range(said.get("parts", 0)))
    return all(isinstance(closings.get(key, Closing()).heads, dict) for key in keys)


def part_of(closing: str, number: int) -> str:
    """Return the id of one part of a closing, numbered from 0."""
    return f"{closing}/{number}"


def late_heads(
    registers: Mapping[RegisterKey, Register], marks: frozenset[str]
) -> dict[RegisterKey, tuple[Op, ...]]:
    """Return what stands now and is not part of the closed record, whenever it was written."""
    found = {
        key: tuple(op for op in one.heads if mark(digest(op)) not in marks)
        for key, one in registers.items()
        if is_covered(key)
    }
    return {key: ops for key, ops in found.items() if ops}


def closed_inspection(
    registers: Mapping[RegisterKey, Register],
    marks: frozenset[str],
    histories: Mapping[RegisterKey, Iterable[Op]],
) -> Inspection:
    """Return the closed record: what its listed heads say, and nothing else.

    Args:
        registers: what stands now.
        marks: what the closing covers.
        histories: every operation, also what does not count now, of the registers in which
            something else stands than when the record was closed.
    """
    then = {
        key: register_of([op for op in ops if mark(digest(op)) in marks])
        for key, ops in histories.items()
    }
    found = {key: one for key, one in (*registers.items(), *then.items()) if one is not None}
    gone = [key for key, one in then.items() if one is None]
    return project_state(_state({key: one for key, one in found.items() if key not in gone}))


def _state(registers: Mapping[RegisterKey, Register]) -> State:
    away = hidden(registers)
    conflicts = (key for key, one in registers.items() if in_conflict(key, one))
    deletes = (one for entity, one in delete_conflicts(registers).items() if entity not in away)
    return State(
        registers,
        Authority(),
        {},
        away,
        tuple(sorted(k for k in conflicts if EntityKey(k.kind, k.id) not in away)),
        tuple(deletes),
    )
