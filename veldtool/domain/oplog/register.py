"""The heads of one register: what stands after everything that was replaced is left out."""

from collections import Counter
from collections.abc import Collection, Iterable
from dataclasses import dataclass
from typing import Any

from veldtool.domain.oplog.op import Op, Ref, canonical, digest, parse_ref


@dataclass(frozen=True, slots=True)
class Register:
    """The heads of a register, the one shown last."""

    heads: tuple[Op, ...]

    @property
    def shown(self) -> Op:
        return self.heads[-1]

    @property
    def value(self) -> Any:
        return self.heads[-1].value

    @property
    def in_conflict(self) -> bool:
        """Two heads with equal values are no conflict."""
        return len({canonical(op.value) for op in self.heads}) > 1

    @property
    def refs(self) -> tuple[Ref, ...]:
        """What an operation names to replace everything that stands here now."""
        return head_refs(self.heads)


def register_of(counted: Collection[Op]) -> Register | None:
    """Derive a register from its counted operations; None when there are none.

    A head is an operation that no other names in `replaces`. A plain reference to an id with
    two contents in this register replaces neither: people then see a conflict, and its
    resolution names both contents by digest.
    """
    heads = [op for op in counted if not _is_replaced(op, counted)]
    if not heads:
        return None
    return Register(tuple(sorted(heads, key=lambda op: op.order)))


def _is_replaced(op: Op, counted: Collection[Op]) -> bool:
    if len(counted) == 1:
        return False
    alone = sum(other.ref == op.ref for other in counted) == 1
    names = {f"{op.ref}:{digest(op)}"} | ({op.ref} if alone else set())
    return any(
        other != op and not names.isdisjoint(other.replaces) for other in counted
    )


def head_refs(heads: Iterable[Op]) -> tuple[Ref, ...]:
    """Name these heads so that each is meant alone: by digest where an id has two contents."""
    heads = tuple(heads)
    times = Counter(op.ref for op in heads)
    return tuple(
        op.ref if times[op.ref] == 1 else f"{op.ref}:{digest(op)}" for op in heads
    )


def names(ref: Ref, op: Op) -> bool:
    """Tell whether a reference names this operation (by id, or by id and content)."""
    parts = parse_ref(ref)
    if parts is None or (parts.writer, parts.seq) != (op.writer, op.seq):
        return False
    return parts.digest in ("", digest(op))
