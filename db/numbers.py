"""The small numbers that stand for texts in the log: of writers and of registers."""

from collections.abc import Collection

from db.connection import Connection
from veldtool.domain.oplog.op import RegisterKey, device_of

Key = tuple[str, str, str]

INSERT_WRITER = "INSERT INTO writer(name, device) VALUES (?, ?)"
INSERT_ENTITY = "INSERT INTO entity(kind, key) VALUES (?, ?) ON CONFLICT DO NOTHING"
INSERT_REGISTER = """
    INSERT INTO register(entity, field)
    VALUES ((SELECT id FROM entity WHERE kind = ? AND key = ?), ?) ON CONFLICT DO NOTHING"""
# Looked up one table at a time: a join with parameters would be planned anew for each row.
REGISTER = """
    SELECT id FROM register
    WHERE entity = (SELECT id FROM entity WHERE kind = ? AND key = ?) AND field = ?"""


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


def name_registers(connection: Connection, keys: Collection[Key]) -> None:
    """Give a number to those of these registers that have none."""
    ordered = sorted(keys)  # neighbours share a page
    connection.many(INSERT_ENTITY, dict.fromkeys(key[:2] for key in ordered))
    connection.many(INSERT_REGISTER, ordered)
