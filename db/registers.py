"""The registers as they stand: with their heads, in conflict or not."""

from collections.abc import Iterable, Mapping
from itertools import starmap

from db.connection import Connection
from db.numbers import Key, register_number
from db.rows import op_of, stream
from veldtool.domain.oplog.op import Op, Ref, RegisterKey
from veldtool.domain.oplog.register import Register

OPEN_CONFLICTS = """
    SELECT s.register FROM derived_standing s WHERE s.contested AND NOT EXISTS (
        SELECT 1 FROM register r JOIN derived_hidden h ON h.entity = r.entity
        WHERE r.id = s.register)"""
KEYS = """
    SELECT e.kind, e.key, r.field FROM register r JOIN entity e ON e.id = r.entity """
HEADS = """
    SELECT d.writer, d.seq, d.at, d.change, d.kind, d.key, d.field, d.value, d.replaces
    FROM derived_live l JOIN derived_entry d ON d.op = l.op """

OF_ENTITY = "WHERE l.register IN (SELECT id FROM register WHERE entity = ?)"
FORKED = """
    SELECT d.kind, d.key, d.field, d.writer, d.seq
    FROM derived_fork f CROSS JOIN op o ON o.writer = f.writer AND o.seq = f.seq
        CROSS JOIN derived_entry d ON d.op = o.id
    WHERE d.reason = 0 GROUP BY d.register, d.writer_id, d.seq HAVING count(*) > 1"""
NOTHING: frozenset[Ref] = frozenset()


def touched_keys(connection: Connection, taken: Mapping[int, Key]) -> frozenset[RegisterKey]:
    """Return the registers that the command touched; `taken` are those it already named."""
    touched = {row[0] for row in stream(connection, "SELECT register FROM touched")}
    known = starmap(RegisterKey, (taken[number] for number in touched & taken.keys()))
    return frozenset((*known, *keys_of(connection, touched - taken.keys())))


def open_conflicts(connection: Connection) -> set[int]:
    """Return the numbers of the visible registers with two versions."""
    return {row[0] for row in connection.rows(OPEN_CONFLICTS)}


def conflict_keys(connection: Connection) -> tuple[RegisterKey, ...]:
    """Return the visible registers with two versions, sorted."""
    sql = KEYS + "WHERE r.id IN (" + OPEN_CONFLICTS + ")"
    return tuple(sorted(map(RegisterKey._make, stream(connection, sql))))


def keys_of(connection: Connection, registers: set[int]) -> tuple[RegisterKey, ...]:
    """Return the keys of these registers, sorted."""
    sql = KEYS + "WHERE r.id = ?"
    found = (connection.rows(sql, (number,))[0] for number in registers)
    return tuple(sorted(map(RegisterKey._make, found)))


def all_registers(connection: Connection, kind: str | None) -> dict[RegisterKey, Register]:
    """Return every register with its heads, of one kind or of all."""
    if kind is None:
        return _registers(connection, HEADS, [()])
    return _registers(connection, HEADS + "WHERE d.kind = ?", [(kind,)])


def one_register(connection: Connection, key: RegisterKey) -> Register | None:
    """Return a register with its heads, or None when nothing stands there."""
    number = register_number(connection, key)
    return _registers(connection, HEADS + "WHERE l.register = ?", [(number,)]).get(key)


def of_entities(connection: Connection, entities: set[int]) -> dict[RegisterKey, Register]:
    """Return the registers of these entities."""
    return _registers(connection, HEADS + OF_ENTITY, [(entity,) for entity in entities])


def _registers(
    connection: Connection, sql: str, queries: Iterable[tuple[object, ...]]
) -> dict[RegisterKey, Register]:
    heads: dict[RegisterKey, list[Op]] = {}
    for values in queries:
        for op in map(op_of, stream(connection, sql, values)):
            heads.setdefault(op.key, []).append(op)
    forked = _forked(connection)
    return {key: _register(found, forked.get(key, NOTHING)) for key, found in heads.items()}


def _register(heads: list[Op], forked: frozenset[Ref]) -> Register:
    if len(heads) > 1:
        heads.sort(key=lambda op: op.order)
    return Register(tuple(heads), forked)


def _forked(connection: Connection) -> dict[RegisterKey, frozenset[Ref]]:
    """The ids that have two counted contents in one register."""
    found: dict[RegisterKey, frozenset[Ref]] = {}
    for kind, key, field, writer, seq in connection.rows(FORKED):
        register = RegisterKey(kind, key, field)
        found[register] = found.get(register, NOTHING) | {f"{writer}:{seq}"}
    return found
