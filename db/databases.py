"""Creating and opening inspection databases."""

from collections.abc import Callable
from pathlib import Path

from db import connection as connections
from db import projection, search
from db.connection import Connection, DatabaseError
from db.disk import told_of_the_disk
from db.migrations import migrate, refuse_newer
from db.store import EncryptedStore
from veldtool.services.errors import DiskTrouble
from veldtool.services.ports import Identity


class EncryptedDatabases:
    """The `ports.Databases` of encrypted files."""

    def create(self, path: Path, key: bytes, identity: Identity, writer: str) -> EncryptedStore:
        """Make the database of an inspection. Raises FileExistsError or DiskTrouble.

        It gets its name when it is complete, so an interrupted creation leaves no database.
        """
        if path.exists():
            raise FileExistsError(path)
        path.parent.mkdir(parents=True, exist_ok=True)
        unfinished = path.with_name(path.name + ".new")
        _remove(unfinished)
        with told_of_the_disk():
            connection = connections.create(unfinished, key)
            try:
                _fill(connection, identity)
            finally:
                connection.close()
        unfinished.rename(path)
        return self.open(path, key, lambda _: writer)

    def open(self, path: Path, key: bytes, name_writer: Callable[[str], str]) -> EncryptedStore:
        """Open the database of an inspection as the new writer `name_writer(device id)`.

        Raises FileNotFoundError, WrongKey, NewerDatabase or DiskTrouble, and leaves the file
        untouched then.
        """
        with told_of_the_disk():
            with connections.probe(path, key) as reading:
                refuse_newer(reading)
            connection = connections.open_existing(path, key)
            try:
                return _store(connection, name_writer)
            except BaseException:
                connection.close()
                raise

    def is_sound(self, path: Path, key: bytes) -> bool:
        """Tell whether a closed database opens and passes every check. Raises as `open` does."""
        try:
            store = self.open(path, key, lambda device: f"{device}-check")
        except (DatabaseError, DiskTrouble):
            return False
        try:
            return not store.check()
        finally:
            store.close()


def _fill(connection: Connection, identity: Identity) -> None:
    migrate(connection)
    projection.make_scratch(connection)
    row = (identity.inspection, identity.root, identity.device, identity.member)
    with connection.command():
        connection.run("INSERT INTO identity VALUES (1, ?, ?, ?, ?)", row)
        projection.build(connection, identity.root)


def _store(connection: Connection, name_writer: Callable[[str], str]) -> EncryptedStore:
    migrate(connection)
    projection.make_scratch(connection)
    store = EncryptedStore(connection, name_writer)
    if not projection.is_current(connection):
        with connection.command():
            projection.build(connection, store.identity.root)
    search.sweep(connection)
    return store


def _remove(path: Path) -> None:
    """Remove what an interrupted creation left: it never held a record."""
    for rest in ("", "-wal", "-shm", "-journal"):
        path.with_name(path.name + rest).unlink(missing_ok=True)
