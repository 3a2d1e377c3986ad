"""Checks that nothing rotted: the file, its encryption, the log and what was derived from it.

Each fault is a stable word: `file`, `encryption`, `references`, `log`, `search`, `derived`.
"""

from collections.abc import Callable

from db.connection import Connection, DatabaseError
from db.projection import rebuild
from db.rows import digest_bytes, op_of, stream
from veldtool.domain.oplog.op import device_of
from veldtool.services.errors import DiskTrouble

Check = Callable[[Connection], bool]
LOG = """
    SELECT writer, seq, at, change, kind, key, field, value, replaces, digest, device
    FROM derived_entry"""

UNINDEXED = """
    SELECT count(*) FROM derived_text x
    WHERE NOT EXISTS (SELECT 1 FROM derived_search_docsize d WHERE d.id = x.place)"""


def check(connection: Connection, root: str) -> tuple[str, ...]:
    """Return a word for everything that is not sound."""
    checks: tuple[tuple[str, Check], ...] = (
        ("file", _file),
        ("encryption", _encryption),
        ("references", _references),
        ("log", _log),
        ("search", _search),
        ("derived", lambda connection: _derived(connection, root)),
    )
    return tuple(word for word, sound in checks if not _holds(sound, connection))


def _holds(sound: Check, connection: Connection) -> bool:
    """A check that cannot even read is not passed."""
    try:
        return sound(connection)
    except (DatabaseError, DiskTrouble, ValueError):
        return False


def _file(connection: Connection) -> bool:
    return connection.rows("PRAGMA integrity_check") == [("ok",)]


def _encryption(connection: Connection) -> bool:
    """Every page carries a code of its own; SQLCipher lists the pages whose code is wrong."""
    return not connection.rows("PRAGMA cipher_integrity_check")


def _references(connection: Connection) -> bool:
    return not connection.rows("PRAGMA foreign_key_check")


def _log(connection: Connection) -> bool:
    rows = stream(connection, LOG)
    counted = 0
    for row in rows:
        op = op_of(row)
        if digest_bytes(op) != row[9] or device_of(op.writer) != row[10]:
            return False
        counted += 1
    return bool(counted == connection.value("SELECT count(*) FROM op"))


def _search(connection: Connection) -> bool:
    with connection.command(keep=False):
        connection.run("INSERT INTO derived_search(derived_search) VALUES ('integrity-check')")
    return bool(connection.value(UNINDEXED) == 0)


def _derived(connection: Connection, root: str) -> bool:
    with connection.command(keep=False):
        return rebuild(connection, root) == 0
