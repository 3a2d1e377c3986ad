"""What the disk of this device refuses, in words that its user can do something with."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from functools import wraps
from typing import ParamSpec, TypeVar

from sqlcipher3 import dbapi2

from veldtool.services.errors import DiskTrouble

P = ParamSpec("P")
T = TypeVar("T")
_PRIMARY = 0xFF  # the rest of an extended code of SQLite says which call it was
_TROUBLES = {
    dbapi2.SQLITE_FULL: "disk_full",
    dbapi2.SQLITE_IOERR: "disk_failed",
    dbapi2.SQLITE_READONLY: "disk_failed",
    dbapi2.SQLITE_CANTOPEN: "disk_failed",
    dbapi2.SQLITE_CORRUPT: "disk_damaged",
    dbapi2.SQLITE_NOTADB: "disk_damaged",
}


@contextmanager
def told_of_the_disk() -> Iterator[None]:
    """Raise DiskTrouble for what the disk refuses or spoiled; a transaction is taken back then."""
    try:
        yield
    except dbapi2.DatabaseError as error:
        raise _told(error) from error
    except MemoryError as error:  # SQLCipher's word for a page that it cannot read at a commit
        raise DiskTrouble("disk_failed") from error


def telling_of_the_disk(function: Callable[P, T]) -> Callable[P, T]:
    """Make a function that is called very often raise DiskTrouble likewise."""

    @wraps(function)
    def wrapped(*arguments: P.args, **named: P.kwargs) -> T:
        try:
            return function(*arguments, **named)
        except dbapi2.DatabaseError as error:
            raise _told(error) from error

    return wrapped


def _told(error: dbapi2.DatabaseError) -> Exception:
    code: int = getattr(error, "sqlite_errorcode", 0)  # none when it is not SQLite that speaks
    key = _TROUBLES.get(code & _PRIMARY)
    return DiskTrouble(key) if key else error
