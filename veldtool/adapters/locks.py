"""Locks between apps on one machine: the system's own, which end with the process.

So a crash never leaves a stale lock behind; the file itself stays and means nothing.
"""

import sys
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import IO

from veldtool.adapters.places import make_private
from veldtool.services.errors import UserError

if sys.platform == "win32":
    import msvcrt

    def _lock(file: IO[bytes]) -> None:
        file.seek(0)
        msvcrt.locking(file.fileno(), msvcrt.LK_NBLCK, 1)

else:
    import fcntl

    def _lock(file: IO[bytes]) -> None:
        fcntl.flock(file, fcntl.LOCK_EX | fcntl.LOCK_NB)


@contextmanager
def hold(path: Path) -> Iterator[None]:
    """Keep a second app out while this one works. Raises UserError `in_use` at once."""
    make_private(path.parent)
    with path.open("ab") as file:
        try:
            _lock(file)
        except OSError as error:
            raise UserError("in_use") from error
        yield
