"""The state that a set of operations stands for: the whole merge is the union of the sets.

This is the plain, complete derivation. The database derives the same step by step in SQL; a
property test holds the two against each other.
"""

import hashlib
from collections import defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass

from veldtool.domain.oplog.authority import Authority, Quarantine, authority
from veldtool.domain.oplog.deletion import (
    DELETED,
    DeleteConflict,
    EntityKey,
    delete_conflicts,
    hidden,
    is_delete,
)
from veldtool.domain.oplog.op import Op, RegisterKey, canonical, digest
from veldtool.domain.oplog.register import Register, register_of


@dataclass(frozen=True, slots=True)
class State:
    """Everything that is derived from a set of operations."""

    registers: Mapping[RegisterKey, Register]
    authority: Authority
    quarantined: Mapping[Op, Quarantine]
    hidden: frozenset[EntityKey]
    conflicts: tuple[RegisterKey, ...]
    delete_conflicts: tuple[DeleteConflict, ...]

    def is_visible(self, key: RegisterKey) -> bool:
        """Tell whether the record of a register is shown."""
        return EntityKey(key.kind, key.id) not in self.hidden


def derive(ops: Iterable[Op], root: str) -> State:
    """Derive the state of a set of operations in an inspection with this root device."""
    ops = frozenset(ops)
    standing = authority(ops, root)
    reasons = {op: standing.quarantine(op) for op in ops}
    registers = _registers(op for op, reason in reasons.items() if reason is None)
    gone = hidden(registers)
    quarantined = {op: reason for op, reason in reasons.items() if reason is not None}
    return State(
        registers,
        standing,
        quarantined,
        gone,
        tuple(sorted(k for k, r in registers.items() if in_conflict(k, r) and _open(k, gone))),
        tuple(c for e, c in sorted(delete_conflicts(registers).items()) if e not in gone),
    )


def state_hash(registers: Mapping[RegisterKey, Register]) -> str:
    """Return one SHA-256 over all heads, equal on every machine that holds the same state."""
    total = hashlib.sha256()
    for key in sorted(registers):
        heads = sorted((op.ref, digest(op)) for op in registers[key].heads)
        total.update(canonical([key, heads]))
    return total.hexdigest()


def in_conflict(key: RegisterKey, register: Register) -> bool:
    """Tell whether a register is in conflict; two deletes of one record are no conflict."""
    if key.field == DELETED and all(is_delete(op.value) for op in register.heads):
        return False
    return register.in_conflict


def _open(key: RegisterKey, gone: frozenset[EntityKey]) -> bool:
    """A conflict inside a deleted record is settled by the delete."""
    return EntityKey(key.kind, key.id) not in gone


def _registers(counted: Iterable[Op]) -> dict[RegisterKey, Register]:
    grouped: dict[RegisterKey, list[Op]] = defaultdict(list)
    for op in counted:
        grouped[op.key].append(op)
    found = {key: register_of(ops) for key, ops in grouped.items()}
    return {key: register for key, register in found.items() if register is not None}
