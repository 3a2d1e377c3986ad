"""What is being typed: kept safe at once, but no operation until it is finished."""

from dataclasses import dataclass
from typing import Any

from veldtool.domain.oplog.op import Ref, RegisterKey, Write, canonical
from veldtool.domain.oplog.register import Register


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
    second version instead of vanishing under it.
    """
    if register is None:
        unchanged = draft.value is None
    else:
        unchanged = not register.in_conflict and _same(register.value, draft.value)
    return None if unchanged else Write(draft.key, draft.value, draft.seen)


def _same(value: Any, other: Any) -> bool:
    return canonical(value) == canonical(other)
