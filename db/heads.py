"""The heads of the registers that a command touched, in set operations.

Most registers gain one operation that replaces the only head, or is the first: it succeeds. In
the others these can stand: what stood and what begins to count; in an upset register, where an
operation ceased to count, every counted one. Of these, the ones stand that no counted operation
of the same register replaces. The odd registers, with an id that has two contents or with
references that could go in a circle, are left to the domain's own function.
"""

from db.connection import Connection
from db.rows import op_of
from veldtool.domain.oplog.register import register_of

# With the operation that begins to count there, if it is the only one.
TOUCH = """
    INSERT INTO touched SELECT register, 0, op, writer, seq FROM newly WHERE true
    ON CONFLICT DO UPDATE SET op = NULL"""
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
SUCCEED = """
    INSERT OR REPLACE INTO derived_standing
    SELECT t.register, t.op, t.writer, t.seq, 1, 0
    FROM touched t LEFT JOIN derived_standing s ON s.register = t.register
    WHERE t.op IS NOT NULL AND NOT t.upset
        AND t.register NOT IN (SELECT register FROM derived_odd)
        AND CASE WHEN s.register IS NULL THEN true ELSE s.heads = 1 AND EXISTS (
            SELECT 1 FROM derived_edge e
            WHERE e.writer = s.writer AND e.seq = s.seq AND e.digest = x'' AND e.op = t.op) END"""
UNSETTLED = """
    INSERT INTO unsettled
    SELECT t.register, t.upset FROM touched t LEFT JOIN derived_standing s USING (register)
    WHERE t.op IS NULL OR s.shown IS NOT t.op"""
# What stood can only be replaced by what begins to count; the rest by any counted operation.
REMAIN = """
    INSERT INTO standing_now
    SELECT c.register, c.op, c.writer, c.seq FROM (
        SELECT s.register, s.shown AS op, s.writer, s.seq
        FROM unsettled t CROSS JOIN derived_standing s ON s.register = t.register
        WHERE NOT t.upset AND s.heads = 1
        UNION ALL
        SELECT h.register, h.op, h.writer, h.seq
        FROM unsettled t CROSS JOIN derived_head h ON h.register = t.register WHERE NOT t.upset
    ) c
    WHERE c.register NOT IN (SELECT register FROM derived_odd) AND NOT EXISTS (
        SELECT 1 FROM derived_edge e CROSS JOIN newly n ON n.op = e.op
        WHERE e.writer = c.writer AND e.seq = c.seq AND n.register = c.register
            AND (e.digest = x'' OR e.digest = (SELECT digest FROM op WHERE id = c.op)))"""
STAND = """
    INSERT INTO standing_now
    WITH c(register, op, writer, seq) AS MATERIALIZED (
        SELECT n.register, n.op, n.writer, n.seq
        FROM newly n CROSS JOIN unsettled t ON t.register = n.register
        WHERE NOT t.upset
        UNION ALL
        SELECT o.register, o.id, o.writer, o.seq
        FROM unsettled t CROSS JOIN op o ON o.register = t.register WHERE t.upset AND o.reason = 0
    )
    SELECT c.register, c.op, c.writer, c.seq FROM c
    WHERE c.register NOT IN (SELECT register FROM derived_odd) AND NOT EXISTS (
        SELECT 1 FROM derived_edge e CROSS JOIN op other ON other.id = e.op
        WHERE e.writer = c.writer AND e.seq = c.seq AND e.op <> c.op
            AND other.register = c.register AND other.reason = 0
            AND (e.digest = x'' OR e.digest = (SELECT digest FROM op WHERE id = c.op)))"""
ODD = """
    SELECT t.register FROM unsettled t
    WHERE t.register IN (SELECT register FROM derived_odd)"""
COUNTED = """
    SELECT writer, seq, at, change, kind, key, field, value, replaces, op, writer_id
    FROM derived_entry WHERE register = ? AND reason = 0"""
FORGET_HEADS = "DELETE FROM derived_head WHERE register IN (SELECT register FROM unsettled)"
FORGET_REGISTERS = """
    DELETE FROM derived_standing WHERE register IN (
        SELECT t.register FROM unsettled t
        WHERE NOT EXISTS (SELECT 1 FROM standing_now s WHERE s.register = t.register))"""
ONE_HEAD = """
    INSERT OR REPLACE INTO derived_standing
    SELECT register, op, writer, seq, 1, 0 FROM standing_now
    GROUP BY register HAVING count(*) = 1"""
MORE_HEADS = """
    INSERT INTO derived_head
    SELECT register, op, writer, seq FROM standing_now WHERE register IN (
        SELECT register FROM standing_now GROUP BY register HAVING count(*) > 1)"""
# Two deletes of one record are no conflict (`state.in_conflict`).
SHOW_ONE_OF_MORE = """
    INSERT OR REPLACE INTO derived_standing
    SELECT register, op, writer, seq, heads,
        differ AND NOT (field = 'deleted' AND deletes)
    FROM (
        SELECT h.register, h.op, h.writer, h.seq, r.field, count(*) OVER every AS heads,
            min(o.value) OVER every <> max(o.value) OVER every AS differ,
            min(CASE WHEN r.field = 'deleted' THEN is_delete(o.value) END) OVER every AS deletes,
            row_number() OVER (PARTITION BY h.register
                ORDER BY o.at DESC, o.seq DESC, w.name DESC, o.digest DESC) AS place
        FROM unsettled t CROSS JOIN derived_head h ON h.register = t.register
            CROSS JOIN op o ON o.id = h.op CROSS JOIN writer w ON w.id = o.writer
            CROSS JOIN register r ON r.id = h.register
        WINDOW every AS (PARTITION BY h.register))
    WHERE place = 1"""


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
    connection.run("DELETE FROM unsettled")
    connection.run("DELETE FROM standing_now")
    for statement in (SUCCEED, UNSETTLED, REMAIN, STAND):
        connection.run(statement)
    for (register,) in connection.rows(ODD):
        _stand_by_rule(connection, register)
    for statement in (FORGET_HEADS, FORGET_REGISTERS, ONE_HEAD, MORE_HEADS, SHOW_ONE_OF_MORE):
        connection.run(statement)


def _stand_by_rule(connection: Connection, register: int) -> None:
    """Leave a register that may hold a circle or an id with two contents to the domain."""
    rows = {op_of(row): row for row in connection.rows(COUNTED, (register,))}
    found = register_of(rows)
    heads = ((register, rows[op][9], rows[op][10], op.seq) for op in (found.heads if found else ()))
    connection.many("INSERT INTO standing_now VALUES (?, ?, ?, ?)", heads)
