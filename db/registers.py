"""The heads of the registers that a command touched, in set operations.

Which operations can stand: in a register that only gained operations, those that stood and the
new ones; in an upset register (an operation ceased to count), every counted one. Of these, the
ones that no counted operation of the same register replaces stand. The odd registers, with an id
that has two contents or with references that could go in a circle, are left to the domain's own
function.
"""

from collections.abc import Iterable, Mapping
from itertools import starmap

from db.connection import Connection
from db.numbers import Key, register_number
from db.rows import op_of, stream
from veldtool.domain.oplog.op import Op, Ref, RegisterKey
from veldtool.domain.oplog.register import Register, register_of

TOUCH = """
    INSERT INTO touched SELECT register, 0 FROM newly WHERE true ON CONFLICT DO NOTHING"""
# Only an operation that came later than one that replaces it can close a circle of references.
ODD_BY_ORDER = """
    INSERT INTO derived_odd
    SELECT o.register
    FROM op o NOT INDEXED CROSS JOIN derived_edge e ON e.writer = o.writer AND e.seq = o.seq
        CROSS JOIN op other ON other.id = e.op
    WHERE o.id > ? AND e.op < o.id AND other.register = o.register ON CONFLICT DO NOTHING"""
ODD_BY_FORK = """
    INSERT INTO derived_odd
    SELECT DISTINCT o.register
    FROM derived_fork f CROSS JOIN op o ON o.writer = f.writer AND o.seq = f.seq
    WHERE true ON CONFLICT DO NOTHING"""
# What stood can only be replaced by what begins to count; the rest by any counted operation.
REMAIN = """
    INSERT INTO standing_now
    SELECT c.register, c.op, c.writer, c.seq FROM (
        SELECT s.register, s.shown AS op, s.writer, s.seq
        FROM touched t CROSS JOIN derived_standing s ON s.register = t.register
        WHERE NOT t.upset AND s.heads = 1
        UNION ALL
        SELECT h.register, h.op, h.writer, h.seq
        FROM touched t CROSS JOIN derived_head h ON h.register = t.register WHERE NOT t.upset
    ) c
    WHERE c.register NOT IN (SELECT register FROM derived_odd) AND NOT EXISTS (
        SELECT 1 FROM derived_edge e CROSS JOIN newly n ON n.op = e.op
        WHERE e.writer = c.writer AND e.seq = c.seq AND n.register = c.register
            AND (e.digest = x'' OR e.digest = (SELECT digest FROM op WHERE id = c.op)))"""
STAND = """
    INSERT INTO standing_now
    SELECT c.register, c.op, c.writer, c.seq FROM (
        SELECT n.register, n.op, n.writer, n.seq
        FROM newly n CROSS JOIN touched t ON t.register = n.register
        WHERE NOT t.upset
        UNION ALL
        SELECT o.register, o.id, o.writer, o.seq
        FROM touched t CROSS JOIN op o ON o.register = t.register WHERE t.upset AND o.reason = 0
    ) c
    WHERE c.register NOT IN (SELECT register FROM derived_odd) AND NOT EXISTS (
        SELECT 1 FROM derived_edge e CROSS JOIN op other ON other.id = e.op
        WHERE e.writer = c.writer AND e.seq = c.seq AND e.op <> c.op
            AND other.register = c.register AND other.reason = 0
            AND (e.digest = x'' OR e.digest = (SELECT digest FROM op WHERE id = c.op)))"""
ODD = """
    SELECT t.register FROM touched t
    WHERE t.register IN (SELECT register FROM derived_odd)"""
COUNTED = """
    SELECT writer, seq, at, change, kind, key, field, value, replaces, op, writer_id
    FROM derived_entry WHERE register = ? AND reason = 0"""
FORGET_HEADS = "DELETE FROM derived_head WHERE register IN (SELECT register FROM touched)"
FORGET_REGISTERS = """
    DELETE FROM derived_standing WHERE register IN (
        SELECT t.register FROM touched t
        WHERE NOT EXISTS (SELECT 1 FROM standing_now s WHERE s.register = t.register))"""
ON_CONFLICT = """
    ON CONFLICT DO UPDATE SET shown = excluded.shown, writer = excluded.writer,
        seq = excluded.seq, heads = excluded.heads, contested = excluded.contested"""
ONE_HEAD = (
    """
    INSERT INTO derived_standing
    SELECT register, op, writer, seq, 1, 0 FROM standing_now
    GROUP BY register HAVING count(*) = 1"""
    + ON_CONFLICT
)
MORE_HEADS = """
    INSERT INTO derived_head
    SELECT register, op, writer, seq FROM standing_now WHERE register IN (
        SELECT register FROM standing_now GROUP BY register HAVING count(*) > 1)"""
# Two deletes of one record are no conflict (`state.in_conflict`).
SHOW_ONE_OF_MORE = (
    """
    INSERT INTO derived_standing
    SELECT register, op, writer, seq, heads,
        differ AND NOT (field = 'deleted' AND deletes)
    FROM (
        SELECT h.register, h.op, h.writer, h.seq, r.field, count(*) OVER every AS heads,
            min(o.value) OVER every <> max(o.value) OVER every AS differ,
            min(CASE WHEN r.field = 'deleted' THEN is_delete(o.value) END) OVER every AS deletes,
            row_number() OVER (PARTITION BY h.register
                ORDER BY o.at DESC, o.seq DESC, w.name DESC, o.digest DESC) AS place
        FROM touched t CROSS JOIN derived_head h ON h.register = t.register
            CROSS JOIN op o ON o.id = h.op CROSS JOIN writer w ON w.id = o.writer
            CROSS JOIN register r ON r.id = h.register
        WINDOW every AS (PARTITION BY h.register))
    WHERE place = 1"""
    + ON_CONFLICT
)
OPEN_CONFLICTS = """
    SELECT s.register FROM derived_standing s WHERE s.contested AND NOT EXISTS (
        SELECT 1 FROM register r JOIN derived_hidden h ON h.entity = r.entity
        WHERE r.id = s.register)"""
KEYS = """
    SELECT e.kind, e.key, r.field FROM register r JOIN entity e ON e.id = r.entity """
HEADS = """
    SELECT d.writer, d.seq, d.at, d.change, d.kind, d.key, d.field, d.value, d.replaces
    FROM derived_live l JOIN derived_entry d ON d.op = l.op """

FORKED = """
    SELECT d.kind, d.key, d.field, d.writer, d.seq
    FROM derived_fork f CROSS JOIN op o ON o.writer = f.writer AND o.seq = f.seq
        CROSS JOIN derived_entry d ON d.op = o.id
    WHERE d.reason = 0 GROUP BY d.register, d.writer_id, d.seq HAVING count(*) > 1"""
NOTHING: frozenset[Ref] = frozenset()


def touch(connection: Connection, after: int) -> None:
    """Note which operations and registers a command brought into play.

    `newly` may hold older rows that begin to count, `touched` registers that are upset.
    """
    connection.run(
        "INSERT INTO newly SELECT id, register, writer, seq FROM op WHERE id > ? AND reason = 0",
        (after,),
    )
    connection.run(TOUCH)
    connection.run(ODD_BY_ORDER, (after,))
    connection.run(ODD_BY_FORK)


def derive(connection: Connection) -> None:
    """Derive the heads of every touched register."""
    connection.run("DELETE FROM standing_now")
    connection.run(REMAIN)
    connection.run(STAND)
    for (register,) in connection.rows(ODD):
        _stand_by_rule(connection, register)
    connection.run(FORGET_HEADS)
    connection.run(FORGET_REGISTERS)
    connection.run(ONE_HEAD)
    connection.run(MORE_HEADS)
    connection.run(SHOW_ONE_OF_MORE)


def _stand_by_rule(connection: Connection, register: int) -> None:
    """Leave a register that may hold a circle or an id with two contents to the domain."""
    rows = {op_of(row): row for row in connection.rows(COUNTED, (register,))}
    found = register_of(rows)
    heads = ((register, rows[op][9], rows[op][10], op.seq) for op in (found.heads if found else ()))
    connection.many("INSERT INTO standing_now VALUES (?, ?, ?, ?)", heads)


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
    sql = HEADS + "WHERE l.register IN (SELECT id FROM register WHERE entity = ?)"
    return _registers(connection, sql, [(entity,) for entity in entities])


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
