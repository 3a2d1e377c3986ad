"""The heads of one register: what stands after everything that was replaced is left out."""

from collections import Counter
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from veldtool.domain.oplog.op import Op, Ref, canonical, digest


@dataclass(frozen=True, slots=True)
class Register:
    """The heads of a register, the one shown last.

    `forked` holds the ids that have two contents, even when only one of them is a head: those
    must be named with their digest. An id too many does no harm here, an id too few does.
    """

    heads: tuple[Op, ...]
    forked: frozenset[Ref] = frozenset()

    @property
    def shown(self) -> Op:
        return self.heads[-1]

    @property
    def value(self) -> Any:
        return self.heads[-1].value

    @property
    def in_conflict(self) -> bool:
        """Two heads with equal values are no conflict."""
        return len(self.heads) > 1 and len({canonical(op.value) for op in self.heads}) > 1

    @property
    def refs(self) -> tuple[Ref, ...]:
        """What an operation names to replace everything that stands here now."""
        return head_refs(self.heads, self.forked)


def register_of(counted: Collection[Op]) -> Register | None:
    """Derive a register from its counted operations; None when there are none.

    A head is an operation that no other names in `replaces`. A plain reference to an id with
    two contents in this register replaces neither: people then see a conflict, and its
    resolution names both contents by digest. Everything that is replaced lies under a head:
    operations that only replace each other in a circle (no honest device can write one) all
    stand. A circle has a reference to an operation later in `Op.order`; elsewhere none need be
    sought.
    """
    ops = tuple(counted)
    if len(ops) <= 1:
        return Register(ops) if ops else None
    forked = _forked(ops)
    heads = _heads(_replacements(ops, forked))
    return Register(tuple(sorted(heads, key=lambda op: op.order)), forked)


def head_refs(heads: Iterable[Op], forked: Collection[Ref] = ()) -> tuple[Ref, ...]:
    """Name these heads so that each is meant alone: by digest where an id has two contents."""
    heads = tuple(heads)
    twice = _forked(heads).union(forked)
    return tuple(full_ref(op) if op.ref in twice else op.ref for op in heads)


def full_ref(op: Op) -> Ref:
    """Return the reference that names an operation by id and content."""
    return f"{op.ref}:{digest(op)}"


def names(ref: Ref, op: Op) -> bool:
    """Tell whether a reference names this operation (by id, or by id and content)."""
    return ref == op.ref or ref == full_ref(op)


def _forked(ops: Iterable[Op]) -> frozenset[Ref]:
    times = Counter(op.ref for op in ops)
    return frozenset(ref for ref, count in times.items() if count > 1)


def _replacements(ops: tuple[Op, ...], forked: frozenset[Ref]) -> Mapping[Op, list[Op]]:
    """What each operation replaces here."""
    meant = {op.ref: op for op in ops if op.ref not in forked}
    if any(ref.count(":") > 1 for op in ops for ref in op.replaces):
        meant |= {full_ref(op): op for op in ops}
    return {
        op: [meant[ref] for ref in op.replaces if ref in meant and meant[ref] != op] for op in ops
    }


def _heads(replaced: Mapping[Op, list[Op]]) -> list[Op]:
    named = {op for under in replaced.values() for op in under}
    heads = [op for op in replaced if op not in named]
    reached, todo = set(heads), list(heads)
    while todo:
        fresh = [op for op in replaced[todo.pop()] if op not in reached]
        reached.update(fresh)
        todo += fresh
    return heads + [op for op in replaced if op not in reached]
