"""Named, recorded steps from an empty file to this version's log and local tables.

A step never changes once it was released. What is derived is no matter of migrations: it is
dropped and built anew when its version changes.
"""

from collections.abc import Callable
from typing import TYPE_CHECKING

from db.connection import Connection
from db.schema import LOCAL, LOG
from veldtool.services.errors import NewerDatabase

if TYPE_CHECKING:
    from sqlite_utils import Database

SET = "veldtool"


def log_and_local_tables(db: "Database") -> None:
    """The operation log, segments, drafts, own notes and settings of the device."""
    for statement in (*LOG, *LOCAL):
        db.execute(statement)


STEPS: tuple[tuple[str, Callable[["Database"], None]], ...] = (
    ("0001_log_and_local_tables", log_and_local_tables),
)


def refuse_newer(connection: Connection) -> None:
    """Raise NewerDatabase when a step was applied that this version does not know."""
    if set(applied(connection)) - {name for name, _ in STEPS}:
        raise NewerDatabase("newer_database")


def applied(connection: Connection) -> tuple[str, ...]:
    """Return the names of the steps that were applied, oldest first."""
    known = "SELECT 1 FROM sqlite_master WHERE name = '_sqlite_migrations'"
    if connection.value(known) is None:
        return ()
    names = "SELECT name FROM _sqlite_migrations WHERE migration_set = ? ORDER BY id"
    return tuple(row[0] for row in connection.rows(names, (SET,)))


def migrate(connection: Connection) -> tuple[str, ...]:
    """Apply what is not yet applied, each step in a transaction; returns the names."""
    done = applied(connection)
    pending = tuple(name for name, _ in STEPS if name not in done)
    if pending:
        _apply(connection)
    return pending


def _apply(connection: Connection) -> None:
    from sqlite_utils import Migrations

    steps = Migrations(SET)
    for name, step in STEPS:
        steps(name=name)(step)
    steps.apply(connection.utils)
