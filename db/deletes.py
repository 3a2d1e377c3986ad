"""Deleted records, what is hidden with them, and the deletes that did not see everything.

Deletes are few, so only the deleted records above or at what a command touched are weighed
again, with the domain's own rule, over the registers under them.
"""

from collections.abc import Iterable, Iterator

from db import registers
from db.connection import Connection
from db.log import ENTRY
from db.rows import digest_bytes, op_of, stream
from veldtool.domain.oplog.deletion import (
    DeleteConflict,
    EntityKey,
    ancestors,
    delete_conflicts,
    delete_marks,
)
from veldtool.domain.oplog.op import Op

Numbered = dict[EntityKey, int]

MOVED_BY_TOUCH = """
    INSERT INTO moved
    SELECT DISTINCT r.entity FROM touched t CROSS JOIN register r ON r.id = t.register
    WHERE true ON CONFLICT DO NOTHING"""
# An id with two contents is weighed over all records in which one of them stands.
MOVED_BY_FORK = """
    INSERT INTO moved
    SELECT r.entity
    FROM derived_fork f CROSS JOIN op o ON o.writer = f.writer AND o.seq = f.seq
        CROSS JOIN register r ON r.id = o.register
    WHERE true ON CONFLICT DO NOTHING"""
# '0' follows '/': everything between is under this id.
MOVED_UNDER = """
    INSERT INTO moved SELECT id FROM entity WHERE id = ?1 OR (key > ?2 || '/' AND key < ?2 || '0')
    ON CONFLICT DO NOTHING"""
UNDER = "SELECT id FROM entity WHERE id = ?1 OR (key > ?2 || '/' AND key < ?2 || '0')"
DELETED_ABOVE = """
    SELECT e.id, e.kind, e.key FROM path p CROSS JOIN entity e ON e.key = p.key
        CROSS JOIN register r ON r.entity = e.id WHERE r.field = 'deleted'"""
UNHIDE = """
    DELETE FROM derived_hidden WHERE entity IN (SELECT entity FROM moved)
    RETURNING entity"""
GONE_ABOVE = """
    SELECT e.key FROM path p CROSS JOIN entity e ON e.key = p.key
        CROSS JOIN derived_gone g ON g.entity = e.id"""
HAS_REGISTERS = """
    SELECT 1 FROM register r JOIN derived_standing s ON s.register = r.id
    WHERE r.entity = ? LIMIT 1"""

STILL_ALIVE = "WHERE op IN (SELECT op FROM derived_alive WHERE entity = ?)"
FORKED_ENTITIES = """
    SELECT DISTINCT r.entity FROM derived_fork f
        CROSS JOIN op o ON o.writer = f.writer AND o.seq = f.seq
        CROSS JOIN register r ON r.id = o.register"""
VISIBLE_CONFLICTS = """
    SELECT DISTINCT e.id, e.kind, e.key FROM derived_alive a CROSS JOIN entity e ON e.id = a.entity
    WHERE a.entity NOT IN (SELECT entity FROM derived_hidden)"""


def settle(connection: Connection) -> None:
    """Bring deletes up to date with the touched registers.

    Afterwards `moved` holds every record that may have appeared or vanished.
    """
    connection.run("DELETE FROM moved")
    if connection.value("SELECT 1 FROM register WHERE field = 'deleted' LIMIT 1") is None:
        return
    connection.run(MOVED_BY_TOUCH)
    connection.run(MOVED_BY_FORK)
    _fill_paths(connection)
    deleted = {EntityKey(*row[1:]): row[0] for row in connection.rows(DELETED_ABOVE)}
    if deleted:
        _weigh(connection, deleted)
    _hide(connection)


def conflicts(connection: Connection) -> tuple[DeleteConflict, ...]:
    """Return the visible records whose deletes did not see everything, sorted."""
    entities = sorted((EntityKey(k, i), n) for n, k, i in connection.rows(VISIBLE_CONFLICTS))
    return tuple(_conflict(connection, entity, number) for entity, number in entities)


def conflict_entities(connection: Connection) -> set[EntityKey]:
    """Return the visible records whose deletes did not see everything."""
    return {EntityKey(kind, key) for _, kind, key in connection.rows(VISIBLE_CONFLICTS)}


def _conflict(connection: Connection, entity: EntityKey, number: int) -> DeleteConflict:
    marks = delete_marks(registers.of_entities(connection, {number}))
    alive = sorted(
        map(op_of, stream(connection, ENTRY + STILL_ALIVE, (number,))), key=lambda op: op.order
    )
    return DeleteConflict(entity, marks[entity], tuple(alive))


def _fill_paths(connection: Connection) -> None:
    """Put the ids of all moved records, and of those above them, into `path`."""
    sql = "SELECT e.key FROM moved m CROSS JOIN entity e ON e.id = m.entity"
    keys = {row[0] for row in stream(connection, sql)}
    above = {upper for key in keys for upper in ancestors(key)}
    connection.run("DELETE FROM path")
    connection.many("INSERT INTO path VALUES (?)", ((key,) for key in keys | above))


def _weigh(connection: Connection, deleted: Numbered) -> None:
    under: set[int] = set()
    for entity, number in deleted.items():
        under.update(row[0] for row in connection.rows(UNDER, (number, entity.id)))
    under.update(row[0] for row in connection.rows(FORKED_ENTITIES))
    found = registers.of_entities(connection, under)
    marks, unseen = delete_marks(found), delete_conflicts(found)
    for entity, number in deleted.items():
        alive = unseen[entity].alive if entity in unseen else ()
        _keep_alive(connection, number, alive)
        _keep_gone(connection, entity, number, gone=entity in marks and not alive)


def _keep_alive(connection: Connection, number: int, alive: Iterable[Op]) -> None:
    connection.run("DELETE FROM derived_alive WHERE entity = ?", (number,))
    connection.many(
        """INSERT INTO derived_alive
        SELECT ?, op FROM derived_entry
        WHERE writer = ? AND seq = ? AND digest = ? AND reason = 0""",
        ((number, op.writer, op.seq, digest_bytes(op)) for op in alive),
    )


def _keep_gone(connection: Connection, entity: EntityKey, number: int, *, gone: bool) -> None:
    sql = "SELECT 1 FROM derived_gone WHERE entity = ?"
    if (connection.value(sql, (number,)) is not None) == gone:
        return
    if gone:
        connection.run("INSERT INTO derived_gone VALUES (?)", (number,))
    else:
        connection.run("DELETE FROM derived_gone WHERE entity = ?", (number,))
    connection.run(MOVED_UNDER, (number, entity.id))


def _hide(connection: Connection) -> None:
    """Hide what is deleted or under something deleted, among the moved records."""
    was = {row[0] for row in connection.rows(UNHIDE)}
    if connection.value("SELECT 1 FROM derived_gone LIMIT 1") is None:
        _only_changed(connection, was, set())
        return
    _fill_paths(connection)
    above = {row[0] for row in connection.rows(GONE_ABOVE)}
    hidden = set(_hidden(connection, above)) if above else set()
    connection.many("INSERT INTO derived_hidden VALUES (?)", ((e,) for e in hidden))
    _only_changed(connection, was, hidden)


def _hidden(connection: Connection, gone_ids: set[str]) -> Iterator[int]:
    sql = """
        SELECT e.id, e.key, e.id IN (SELECT entity FROM derived_gone)
        FROM moved m CROSS JOIN entity e ON e.id = m.entity"""
    for entity, key, gone in connection.rows(sql):
        if (gone or not gone_ids.isdisjoint(ancestors(key))) and connection.value(
            HAS_REGISTERS, (entity,)
        ):
            yield entity


def _only_changed(connection: Connection, was: set[int], hidden: set[int]) -> None:
    connection.run("DELETE FROM moved")
    connection.many("INSERT INTO moved VALUES (?)", ((entity,) for entity in was ^ hidden))
