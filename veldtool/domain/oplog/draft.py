"""What is being typed: kept safe at once, but no operation until it is finished."""

from dataclasses import dataclass
from typing import Any

from veldtool.domain.oplog.op import Ref, RegisterKey, Write, canonical
from veldtool.domain.oplog.register import Register
from veldtool.domain.oplog.values import bounded


@dataclass(frozen=True, slots=True)
class Draft:
    """The value of a register while somebody types; `seen` are the heads it started from."""

    key: RegisterKey
    value: Any
    seen: tuple[Ref, ...]
    at: int


def finish(draft: Draft, register: Register | None) -> Write | None:
    """Return the write of a finished draft, or None when it changes nothing.

    It replaces only what its writer saw: what came in while typing stands beside it as a
    second version instead of vanishing under it. Raises ValueError for a value that no
    operation can hold; typed text is none.
    """
    value = bounded(draft.value)
    if register is None:
        unchanged = value is None
    else:
        unchanged = not register.in_conflict and _same(register.value, value)
    return None if unchanged else Write(draft.key, value, draft.seen)


def _same(value: Any, other: Any) -> bool:
    return canonical(value) == canonical(other)
