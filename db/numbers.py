"""The small numbers that stand for texts in the log: of writers and of registers."""

from collections.abc import Iterable, Sequence

from db.connection import Connection
from veldtool.domain.oplog.op import RegisterKey, device_of

Key = tuple[str, str, str]

INSERT_WRITER = "INSERT INTO writer(name, device) VALUES (?, ?)"
INSERT_ENTITY = "INSERT INTO entity(kind, key) VALUES (?, ?) ON CONFLICT DO NOTHING"
INSERT_REGISTER = """
    INSERT INTO register(entity, field)
    VALUES ((SELECT id FROM entity WHERE kind = ? AND key = ?), ?)"""
# Looked up one table at a time: a join with parameters would be planned anew for each row.
REGISTER = """
    SELECT id FROM register
    WHERE entity = (SELECT id FROM entity WHERE kind = ? AND key = ?) AND field = ?"""
REGISTERS = """
    SELECT w.place, r.id
    FROM wanted w CROSS JOIN entity e ON e.key = w.key AND e.kind = w.kind
        CROSS JOIN register r ON r.entity = e.id AND r.field = w.field"""


def writer_number(connection: Connection, name: str) -> int:
    """Return the number of a writer, giving it one when it is new."""
    found = connection.value("SELECT id FROM writer WHERE name = ?", (name,))
    if found is None:
        found = connection.run(INSERT_WRITER, (name, device_of(name))).lastrowid
    return int(found)


def register_number(connection: Connection, key: RegisterKey) -> int | None:
    """Return the number of a register, None when nothing was ever written there."""
    found: int | None = connection.value(REGISTER, key)
    return found


def register_numbers(connection: Connection, keys: Iterable[Key]) -> dict[Key, int]:
    """Return the numbers of these registers, giving one to those that are new."""
    wanted = sorted(set(keys))  # neighbours share a page
    numbers = _known(connection, wanted)
    new = [key for key in wanted if key not in numbers]
    if new:
        connection.many(INSERT_ENTITY, (key[:2] for key in new))
        connection.many(INSERT_REGISTER, new)
        numbers |= _known(connection, new)
    return numbers


def _known(connection: Connection, keys: Sequence[Key]) -> dict[Key, int]:
    connection.run("DELETE FROM wanted")
    rows = ((place, *key) for place, key in enumerate(keys))
    connection.many("INSERT INTO wanted VALUES (?, ?, ?, ?)", rows)
    return {keys[place]: number for place, number in connection.rows(REGISTERS)}
