"""The exchange folder: write-once segment files that anybody may copy anywhere.

Nothing here deletes or changes what others put down. A file whose content does not match the
hash in its name, half-copied or damaged, counts as absent.
"""

import errno
import re
import secrets
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from veldtool.adapters.filesystem import FileSystem
from veldtool.adapters.segments import MAX_SEALED
from veldtool.domain.oplog.segment import SegmentError, sha256
from veldtool.services.errors import UserError

_WRITER = re.compile(r"[a-z0-9]{1,64}-[a-z0-9]{1,64}")
_FILE = re.compile(r"[1-9][0-9]{0,15}-[1-9][0-9]{0,15}-([0-9a-f]{64})\.age")
_INSPECTION = re.compile(r"[a-z0-9][a-z0-9-]{0,63}")
_FULL = frozenset({errno.ENOSPC, errno.EDQUOT, errno.EFBIG})
_CLOSED = frozenset({errno.EACCES, errno.EPERM, errno.EROFS})


class FolderCarrier:
    """One folder: a path on a stick, a disk or a share, or a name in another file system."""

    def __init__(self, root: Path | str, files: FileSystem | None = None) -> None:
        self._root = root.absolute().as_posix() if isinstance(root, Path) else root
        self._files = files or FileSystem.local()

    def names(self, inspection: str) -> tuple[str, ...]:
        """Return `<writer>/<first>-<last>-<hash>.age` for all that look so; others are ignored.

        Raises UserError when the folder cannot be read.
        """
        with self._told():
            if not self._files.is_folder(self._root):
                raise FileNotFoundError
            return tuple(self._names(self._folder(inspection)))

    def read(self, inspection: str, name: str) -> bytes:
        """Return the content of a segment file.

        Raises SegmentError when this one file is not to be had: `unreadable`, or `absent`, also
        when it is not what its name says. Raises UserError when the folder is gone.
        """
        with self._told(), _one_file(self._is_there):
            content = self._files.read(self._path(inspection, name), MAX_SEALED + 1)
        if sha256(content) != _hash(name):
            raise SegmentError("absent")
        return content

    def put(self, inspection: str, name: str, content: bytes) -> bool:
        """Put a segment file down, and return only when it was read back unharmed.

        A correct file of that name is left alone, and False returned. Raises UserError when any
        step fails; then no file of that name is there that could be taken for the whole. Raises
        ValueError when the content is not what the name says.
        """
        if sha256(content) != _hash(name):
            raise ValueError("the name of a segment holds its hash")
        with self._told():
            if not self._files.is_folder(self._root):
                raise FileNotFoundError
            path = self._path(inspection, name)
            if self._holds(path, content):
                return False
            self._write(path, content)
            if not self._holds(path, content):
                raise UserError("exchange_not_kept", folder=self._root)
            return True

    def _write(self, path: str, content: bytes) -> None:
        folder = path.rpartition("/")[0]
        draft = f"{folder}/.{secrets.token_hex(8)}.tmp"
        self._files.make_folder(folder)
        try:
            self._files.write(draft, content)
            self._files.rename(draft, path)
        except OSError:
            with suppress(OSError):
                self._files.remove(draft)
            raise

    def _holds(self, path: str, content: bytes) -> bool:
        try:
            return self._files.read(path, len(content) + 1) == content
        except FileNotFoundError:
            return False

    def _names(self, folder: str) -> Iterator[str]:
        if not self._files.is_folder(folder):
            return
        for writer in filter(_WRITER.fullmatch, self._files.folders(folder)):
            for name in filter(_FILE.fullmatch, self._files.files(f"{folder}/{writer}")):
                yield f"{writer}/{name}"

    def _folder(self, inspection: str) -> str:
        if not _INSPECTION.fullmatch(inspection):
            raise ValueError("this is not the id of an inspection")
        return f"{self._root.rstrip('/')}/{inspection}"

    def _path(self, inspection: str, name: str) -> str:
        _hash(name)
        return f"{self._folder(inspection)}/{name}"

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell faults of the file system as something the user can mend."""
        try:
            yield
        except OSError as error:
            key = _reason(error, there=self._is_there())
            raise UserError(key, folder=self._root) from error

    def _is_there(self) -> bool:
        try:
            return self._files.is_folder(self._root)
        except OSError:
            return False


@contextmanager
def _one_file(folder_is_there: Callable[[], bool]) -> Iterator[None]:
    """Keep a fault of one file to that file, as long as its folder is there."""
    try:
        yield
    except OSError as error:
        if not folder_is_there():
            raise
        absent = isinstance(error, FileNotFoundError)
        raise SegmentError("absent" if absent else "unreadable") from error


def _hash(name: str) -> str:
    """Return the hash that a segment's name holds. Raises ValueError for any other name."""
    writer, _, file = name.partition("/")
    match = _FILE.fullmatch(file)
    if match is None or not _WRITER.fullmatch(writer):
        raise ValueError("this is not the name of a segment")
    return match[1]


def _reason(error: OSError, *, there: bool) -> str:
    if error.errno in _FULL:
        return "exchange_full"
    if not there:
        return "exchange_gone"
    return "exchange_closed" if error.errno in _CLOSED else "exchange_failed"
