"""What can travel alone: an urgent case is written under a writer of its own.

A segment holds one writer's operations without a gap. So that a case can be put on a stick at once,
and nothing else with it, its operations count 1, 2, 3 by themselves.
"""

import hashlib
from collections.abc import Iterable

from veldtool.domain.oplog.identity import WRITER_LENGTH, base32
from veldtool.domain.oplog.op import Op, RegisterKey, device_of

URGENT, TOLD = "urgent", "urgent_told"


def case_of(key: RegisterKey) -> str:
    """Return the urgent case that a register belongs to, "" when it belongs to none."""
    if key.kind == URGENT:
        return key.id
    return key.id.rpartition("/")[0] if key.kind == TOLD else ""


def writer_of(writer: str, key: RegisterKey) -> str:
    """Return the writer under which a register is written at this start of the app.

    It follows from the writer of the start and the case, so it is another at every start, like
    all writers, and needs no memory.
    """
    case = case_of(key)
    if not case:
        return writer
    mixed = hashlib.sha256(f"{writer}/{case}".encode()).digest()
    return f"{device_of(writer)}-{base32(mixed)[:WRITER_LENGTH]}"


def is_alone(ops: Iterable[Op]) -> bool:
    """Tell whether operations are about urgent cases and nothing else."""
    return all(case_of(op.key) for op in ops)
