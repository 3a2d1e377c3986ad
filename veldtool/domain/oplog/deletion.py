"""Deleting a record with its children, without losing what others wrote meanwhile.

A delete is an operation on the register `deleted` whose value lists the heads, of the record
and of everything under it, that its writer saw. Whatever else is alive there makes a conflict
and keeps the record visible. Ids are paths: `X/y` lies under `X`.
"""

from collections import Counter
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any, NamedTuple

from veldtool.domain.oplog.op import Op, Ref, RegisterKey
from veldtool.domain.oplog.register import Register, full_ref, head_refs

DELETED = "deleted"
Registers = Mapping[RegisterKey, Register]
Seen = dict["EntityKey", set[Ref]]


class EntityKey(NamedTuple):
    """A record: its kind and id."""

    kind: str
    id: str


@dataclass(frozen=True, slots=True)
class DeleteConflict:
    """A record that somebody deleted while `alive` was written by somebody who did not know."""

    entity: EntityKey
    deletes: tuple[Op, ...]
    alive: tuple[Op, ...]


Marks = Mapping[EntityKey, tuple[Op, ...]]


def ancestors(record_id: str) -> tuple[str, ...]:
    """Return the ids of all records above this one, nearest first."""
    parts = record_id.split("/")
    return tuple("/".join(parts[:n]) for n in range(len(parts) - 1, 0, -1))


def is_delete(value: Any) -> bool:
    """Tell a delete from its undoing (None) and from anything malformed."""
    return isinstance(value, dict) and isinstance(value.get("heads"), list)


def delete_value(registers: Registers, entity: EntityKey) -> dict[str, list[Ref]]:
    """Return the value of a delete: every head of the record and under it, as seen now."""
    return {"heads": sorted(head_refs(op for op in _live(registers) if _within(op, entity)))}


def delete_marks(registers: Registers) -> dict[EntityKey, tuple[Op, ...]]:
    """Return the delete operations per record on which every standing word is a delete."""
    return {
        EntityKey(key.kind, key.id): register.heads
        for key, register in registers.items()
        if key.field == DELETED and all(is_delete(op.value) for op in register.heads)
    }


def delete_conflicts(registers: Registers) -> dict[EntityKey, DeleteConflict]:
    """Return the deletes that did not see everything alive on the record or under it."""
    marks, live = delete_marks(registers), _live(registers)
    if not marks:
        return {}
    seen, contents = _seen(marks), Counter(op.ref for op in live)
    alive: dict[EntityKey, list[Op]] = {}
    for op in live:
        for entity in _unseeing(op, seen, contents):
            alive.setdefault(entity, []).append(op)
    return {e: DeleteConflict(e, marks[e], _sorted(ops)) for e, ops in alive.items()}


def hidden(registers: Registers) -> frozenset[EntityKey]:
    """Return the records that are deleted without conflict, with all records under them."""
    gone = delete_marks(registers).keys() - delete_conflicts(registers).keys()
    ids = {entity.id for entity in gone}
    entities = {EntityKey(key.kind, key.id) for key in registers}
    return frozenset(e for e in entities if e in gone or not ids.isdisjoint(ancestors(e.id)))


def _unseeing(op: Op, seen: Mapping[str, Seen], contents: Mapping[Ref, int]) -> list[EntityKey]:
    """The deleted records, from the operation's own upwards, none of whose deletes saw it."""
    found: list[EntityKey] = []
    for record_id in (op.id, *ancestors(op.id)):
        deleted = {
            entity: refs
            for entity, refs in seen.get(record_id, {}).items()
            if record_id != op.id or entity.kind == op.kind
        }
        if any(_sees(refs, op, contents) for refs in deleted.values()):
            return found
        found += deleted
    return found


def _sees(refs: set[Ref], op: Op, contents: Mapping[Ref, int]) -> bool:
    """A plain reference to an id that now stands with two contents covers neither."""
    return (contents[op.ref] == 1 and op.ref in refs) or full_ref(op) in refs


def _seen(marks: Marks) -> dict[str, Seen]:
    """What the deletes of each record saw, by the id of the record."""
    seen: dict[str, Seen] = {}
    for entity, deletes in marks.items():
        refs = {ref for op in deletes for ref in op.value["heads"] if isinstance(ref, str)}
        seen.setdefault(entity.id, {})[entity] = refs
    return seen


def _live(registers: Registers) -> list[Op]:
    heads = (op for register in registers.values() for op in register.heads)
    return [op for op in heads if op.field != DELETED or not is_delete(op.value)]


def _within(op: Op, entity: EntityKey) -> bool:
    return (op.kind, op.id) == entity or op.id.startswith(entity.id + "/")


def _sorted(ops: Iterable[Op]) -> tuple[Op, ...]:
    return tuple(sorted(ops, key=lambda op: op.order))
