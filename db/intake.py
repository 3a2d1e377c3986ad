"""Commands that bring operations into the log: by an own writer, or received from others."""

from collections import Counter
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from db import deletes, projection, registers, segments
from db.authority import reason_number
from db.connection import Connection
from db.log import Intake, last_seq
from db.numbers import writer_number
from db.tidings import tidings
from veldtool.domain.oplog.authority import Authority
from veldtool.domain.oplog.deletion import DELETED, EntityKey
from veldtool.domain.oplog.op import Op, Ref, RegisterKey, Write, device_of, stamp
from veldtool.domain.oplog.segment import Segment
from veldtool.services.ports import Received

NEW_QUARANTINED = """
    SELECT count(*) FROM op INDEXED BY op_quarantined WHERE reason <> 0 AND id > ?"""


class Base(NamedTuple):
    """What a command starts from: the root device and the authority that stands."""

    root: str
    authority: Authority


class _Conflicts(NamedTuple):
    registers: set[int]
    entities: set[EntityKey]


def write(
    connection: Connection, base: Base, writer: str, writes: Sequence[Write], at: int
) -> tuple[tuple[Op, ...], Authority]:
    """Append one change by this writer, under the next numbers.

    Raises ValueError for a write that other devices could not read.
    """
    first = 1 + last_seq(connection, writer_number(connection, writer))
    ops = stamp(writes, writer, first, at)
    intake = _intake(connection, base)
    intake.take(ops)
    return ops, projection.advance(connection, intake, *base).authority


def adopt(connection: Connection, base: Base, ops: Iterable[Op]) -> tuple[int, Authority]:
    """Take in operations; returns how many were new."""
    intake = _intake(connection, base)
    new = intake.take(ops)
    return new, projection.advance(connection, intake, *base).authority


def receive(
    connection: Connection, base: Base, own: str, received: Iterable[Segment]
) -> tuple[Received, Authority]:
    """Take in segments with their operations, and tell the device `own` what they brought."""
    was, intake = _conflicts(connection), _intake(connection, base, own)
    kept, new = 0, Counter[str]()
    for segment in received:
        kept += segments.keep(connection, segment)
        new[device_of(segment.header.writer)] += intake.take(segment.ops)
    brought = projection.advance(connection, intake, *base)
    conflicts = _new_conflicts(connection, was)
    report = Received(
        segments=kept,
        ops={device: count for device, count in new.items() if count},
        quarantined=connection.value(NEW_QUARANTINED, (intake.before,)),
        changed=registers.touched_keys(connection, intake.registers),
        new_conflicts=conflicts,
        forks=_refs(connection, brought.forks),
        sources=tidings(connection, intake, new, conflicts),
    )
    return report, brought.authority


def _intake(connection: Connection, base: Base, own: str = "") -> Intake:
    projection.begin(connection)
    return Intake(connection, reason_number(base.authority), own)


def _conflicts(connection: Connection) -> _Conflicts:
    return _Conflicts(registers.open_conflicts(connection), deletes.conflict_entities(connection))


def _new_conflicts(connection: Connection, was: _Conflicts) -> tuple[RegisterKey, ...]:
    """Return what came into conflict; a delete against other work under the field `deleted`."""
    now = _conflicts(connection)
    found = registers.keys_of(connection, now.registers - was.registers)
    deleted = (RegisterKey(*entity, DELETED) for entity in now.entities - was.entities)
    return tuple(sorted({*found, *deleted}))


def _refs(connection: Connection, forks: Iterable[tuple[int, int]]) -> tuple[Ref, ...]:
    name = "SELECT name FROM writer WHERE id = ?"
    return tuple(sorted(f"{connection.value(name, (writer,))}:{seq}" for writer, seq in forks))
