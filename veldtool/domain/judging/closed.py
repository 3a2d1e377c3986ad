"""The closed record: exactly the heads that the closing lists, and what came later."""

from collections.abc import Iterable, Mapping
from typing import Any

from veldtool.domain.oplog.authority import Authority, accepted_contents, mark, withdrawal
from veldtool.domain.oplog.deletion import EntityKey, delete_conflicts, hidden
from veldtool.domain.oplog.op import Op, RegisterKey, digest
from veldtool.domain.oplog.register import Register, register_of
from veldtool.domain.oplog.state import State, in_conflict
from veldtool.domain.project import project_state
from veldtool.domain.records import Inspection

OUTSIDE = frozenset({"closing", "device", "inspection_key", "introduction", "manifest"})
"""Kinds that tell of laptops and of the closing itself, not of what was found."""


def is_covered(key: RegisterKey) -> bool:
    """Tell whether a register is part of what a closing closes."""
    return key.kind not in OUTSIDE


def covering(registers: Mapping[RegisterKey, Register]) -> dict[str, dict[str, Any]]:
    """Return the value of a closing: every head that stands now, by its content."""
    heads = (op for key, one in registers.items() if is_covered(key) for op in one.heads)
    return withdrawal(heads)


def late_heads(
    registers: Mapping[RegisterKey, Register], heads: object
) -> dict[RegisterKey, tuple[Op, ...]]:
    """Return what stands now and is not part of the closed record, whenever it was written."""
    marks = accepted_contents(heads)
    found = {
        key: tuple(op for op in one.heads if mark(digest(op)) not in marks)
        for key, one in registers.items()
        if is_covered(key)
    }
    return {key: ops for key, ops in found.items() if ops}


def closed_inspection(
    registers: Mapping[RegisterKey, Register],
    heads: object,
    histories: Mapping[RegisterKey, Iterable[Op]],
) -> Inspection:
    """Return the closed record: what its listed heads say, and nothing else.

    Args:
        registers: what stands now.
        heads: the value of the closing.
        histories: every operation, also what does not count now, of the registers in which
            something else stands than when the record was closed.
    """
    marks = accepted_contents(heads)
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
