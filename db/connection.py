"""The one module that opens connections: key first, then proof that the file is encrypted."""

import importlib
import sys
from collections.abc import Iterable, Iterator, Sequence
from contextlib import contextmanager
from pathlib import Path
from typing import TYPE_CHECKING, Any

import sqlcipher3
from sqlcipher3 import dbapi2

from db.disk import telling_of_the_disk, told_of_the_disk
from veldtool.domain.oplog.deletion import is_delete
from veldtool.services.errors import DiskTrouble, WrongKey

if TYPE_CHECKING:
    from sqlite_utils import Database

KEY_BYTES = 32
PLAIN_HEADER = b"SQLite format 3\0"
SQLITE_NOTADB = "file is not a database"
SETTINGS = (
    "PRAGMA journal_mode = WAL",
    "PRAGMA synchronous = FULL",
    "PRAGMA secure_delete = ON",
    "PRAGMA temp_store = MEMORY",
    "PRAGMA foreign_keys = ON",
    "PRAGMA cache_size = -48000",
    "PRAGMA journal_size_limit = 16777216",
)

# sqlite-utils takes its exceptions from pysqlite3 when there is one; with the wrong module its
# error handling would catch the exceptions of a database library that is not in use.
sys.modules["pysqlite3"] = sqlcipher3
sys.modules["pysqlite3.dbapi2"] = dbapi2

Row = tuple[Any, ...]
DatabaseError = dbapi2.DatabaseError


class Connection:
    """A keyed connection; used from the thread that opened it.

    Whatever it does raises DiskTrouble when the disk refuses it.
    """

    def __init__(self, raw: Any) -> None:
        self.raw = raw

    @property
    def utils(self) -> "Database":
        """The same connection as a sqlite-utils database (imported late, it is slow to load)."""
        return importlib.import_module("sqlite_utils").Database(self.raw)  # type: ignore[no-any-return] # loaded by name

    @telling_of_the_disk
    def run(self, sql: str, values: Sequence[Any] = ()) -> Any:
        """Execute one statement and return its cursor."""
        return self.raw.execute(sql, values)

    @telling_of_the_disk
    def many(self, sql: str, rows: Iterable[Sequence[Any]]) -> int:
        """Execute one statement for each row; returns how many rows changed."""
        return int(self.raw.executemany(sql, rows).rowcount)

    @telling_of_the_disk
    def rows(self, sql: str, values: Sequence[Any] = ()) -> list[Row]:
        """Return all rows of a query."""
        found: list[Row] = self.raw.execute(sql, values).fetchall()
        return found

    @telling_of_the_disk
    def value(self, sql: str, values: Sequence[Any] = ()) -> Any:
        """Return the first column of the first row, or None when there is no row."""
        row = self.raw.execute(sql, values).fetchone()
        return row[0] if row else None

    @contextmanager
    def command(self, *, keep: bool = True) -> Iterator[None]:
        """Run a block as one transaction; an error, or `keep=False`, takes all of it back.

        Inside another one it is a part of that: the outer one keeps both, or neither.
        """
        if self.raw.in_transaction and keep:
            yield
            return
        with told_of_the_disk():
            self.raw.execute("BEGIN IMMEDIATE")
            try:
                yield
                self.raw.execute("COMMIT" if keep else "ROLLBACK")
            finally:
                if self.raw.in_transaction:
                    self.raw.execute("ROLLBACK")

    def close(self) -> None:
        self.raw.close()


def create(path: Path, key: bytes) -> Connection:
    """Make a new encrypted file. Raises FileExistsError when there is one already."""
    if path.exists():
        raise FileExistsError(path)
    connection = _prepared(_keyed(path, key, "rwc"))
    _assert_encrypted(path)
    return connection


def open_existing(path: Path, key: bytes) -> Connection:
    """Open an encrypted file. Raises FileNotFoundError, or WrongKey (see `probe`)."""
    connection = _prepared(_keyed(path, key, "rw"))
    _assert_encrypted(path)
    return connection


@contextmanager
def probe(path: Path, key: bytes) -> Iterator[Connection]:
    """Read a file without the right to change it, not even to move its WAL into it.

    Raises FileNotFoundError, WrongKey when the key does not open it, or DiskTrouble.
    """
    if not path.is_file():
        raise FileNotFoundError(path)
    _assert_the_disk_reads(path)
    connection = Connection(_keyed(path, key, "ro"))
    try:
        _assert_readable(connection)
        yield connection
    finally:
        connection.close()


def _keyed(path: Path, key: bytes, mode: str) -> Any:
    if len(key) != KEY_BYTES:
        raise ValueError(f"a database key has {KEY_BYTES} bytes")
    raw = dbapi2.connect(
        f"{path.resolve().as_uri()}?mode={mode}",
        uri=True,
        isolation_level=None,
        cached_statements=400,
    )
    raw.execute("PRAGMA cipher_log_level = NONE")
    raw.execute(f"PRAGMA key = \"x'{key.hex()}'\"")
    if not raw.execute("PRAGMA cipher_version").fetchone():
        raw.close()
        raise RuntimeError("this SQLite cannot encrypt")
    return raw


def _prepared(raw: Any) -> Connection:
    try:
        for setting in SETTINGS:
            raw.execute(setting).fetchall()
        raw.create_function("is_delete", 1, _is_delete, deterministic=True)
    except BaseException:
        raw.close()
        raise
    return Connection(raw)


def _is_delete(value: str) -> bool:
    """`deletion.is_delete` over a stored value: what a delete is, is said in one place."""
    import msgspec

    return is_delete(msgspec.json.decode(value))


def _assert_the_disk_reads(path: Path) -> None:
    """What the disk does not give back looks like a wrong key to SQLCipher."""
    try:
        with path.open("rb") as file:
            file.read(len(PLAIN_HEADER))
    except OSError as error:
        raise DiskTrouble("disk_failed") from error


def _assert_readable(connection: Connection) -> None:
    try:
        connection.raw.execute("SELECT count(*) FROM sqlite_master").fetchone()
    except DatabaseError as error:
        if SQLITE_NOTADB in str(error):
            raise WrongKey("wrong_key") from error
        raise


def _assert_encrypted(path: Path) -> None:
    with path.open("rb") as file:
        if file.read(len(PLAIN_HEADER)) in {b"", PLAIN_HEADER}:
            raise RuntimeError("the database file is not encrypted")
