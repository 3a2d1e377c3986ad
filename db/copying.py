"""A copy of the encrypted file: everything in one file, read back, or no copy at all."""

import hashlib
import os
import secrets
import shutil
from contextlib import suppress
from pathlib import Path

from db.connection import Connection
from veldtool.services.errors import UserError

CHUNK = 2**20


def copy_to(connection: Connection, target: Path) -> None:
    """Write a copy of the database of this connection.

    Every page carries a code of its own, which is checked first: a copy of damaged pages is none.
    Raises UserError `copy_unsound` or `copy_failed`; then there is no file of that name that was
    not there before.
    """
    if connection.rows("PRAGMA cipher_integrity_check"):
        raise UserError("copy_unsound")
    source = Path(connection.rows("PRAGMA database_list")[0][2])
    draft = target.with_name(f".{secrets.token_hex(4)}.tmp")
    try:
        connection.run("PRAGMA wal_checkpoint(TRUNCATE)").fetchall()
        shutil.copyfile(source, draft)
        _to_disk(draft)
        if _content(draft) != _content(source):
            raise UserError("copy_failed", fault=target.name)
        draft.replace(target)
    except OSError as error:
        raise UserError("copy_failed", fault=error.strerror or error) from error
    finally:
        with suppress(OSError):
            draft.unlink(missing_ok=True)


def _to_disk(path: Path) -> None:
    with path.open("rb+") as file:
        os.fsync(file.fileno())


def _content(path: Path) -> bytes:
    total = hashlib.sha256()
    with path.open("rb") as file:
        while chunk := file.read(CHUNK):
            total.update(chunk)
    return total.digest()
