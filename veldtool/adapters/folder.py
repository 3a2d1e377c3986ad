"""The exchange folder: write-once segment files that anybody may copy anywhere.

Nothing here deletes or changes what others put down. A file whose content does not match the
hash in its name, half-copied or damaged, counts as absent.
"""

import secrets
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

from veldtool.adapters.disk_faults import DiskFault, disk_fault
from veldtool.adapters.faults import StoreFault
from veldtool.adapters.filesystem import FileSystem
from veldtool.adapters.segment_names import hash_in, is_inspection, is_segment, is_writer
from veldtool.adapters.segments import MAX_SEALED
from veldtool.domain.oplog.segment import SegmentError, sha256
from veldtool.services.errors import UserError

PAUSES = (0.0, 0.3, 0.7, 1.5)
"""Seconds between the looks at a file that somebody else may be putting at the same time."""


class FolderCarrier:
    """One folder: a path on a stick, a disk or a share, or a place on a server.

    `shown` is what people are told it is called, its path by default.
    """

    def __init__(
        self, root: Path | str, files: FileSystem | None = None, shown: str | None = None
    ) -> None:
        self._root = root.absolute().as_posix() if isinstance(root, Path) else root
        self._files = files or FileSystem.local()
        self._shown = shown or self._root

    def check(self) -> None:
        """Make sure that the folder can be reached. Raises UserError that says what lacks."""
        with self._told():
            self._need_root()

    def close(self) -> None:
        """Let go of the connection, where there is one."""
        self._files.close()

    def names(self, inspection: str) -> tuple[str, ...]:
        """Return `<writer>/<first>-<last>-<hash>.age` for all that look so; others are ignored.

        Raises UserError when the folder cannot be read.
        """
        with self._told():
            self._need_root()
            return tuple(self._names(self._folder(inspection)))

    def read(self, inspection: str, name: str) -> bytes:
        """Return the content of a segment file.

        Raises SegmentError when this one file is not to be had: `unreadable`, or `absent`, also
        when it is not what its name says. Raises UserError when the folder is gone.
        """
        with self._told(), _one_file(self._is_there):
            content = self._files.read(self._path(inspection, name), MAX_SEALED + 1)
        if sha256(content) != hash_in(name):
            raise SegmentError("absent")
        return content

    def put(self, inspection: str, name: str, content: bytes) -> bool:
        """Put a segment file down, and return only when it was read back unharmed.

        A correct file of that name is left alone, and False returned. Raises UserError when any
        step fails; then no file of that name is there that could be taken for the whole. Raises
        ValueError when the content is not what the name says.
        """
        if sha256(content) != hash_in(name):
            raise ValueError("the name of a segment holds its hash")
        with self._told():
            path = self._path(inspection, name)
            if not self._files.remote:
                self._need_root()
            there = self._there(path, len(content))
            if there == content:
                return False
            if self._files.remote:  # each look costs a request, and most files stand there already
                self._need_root()
            written = self._write(path, content, replace=there is not None)
            if not self._is_kept(path, content):
                raise UserError("exchange_not_kept", folder=self._shown)
            if not self._files.remote:
                self._need_root()  # what was read back may be in the place of a pulled stick
            return written

    def _need_root(self) -> None:
        if not self._files.is_folder(self._root):
            raise FileNotFoundError

    def _write(self, path: str, content: bytes, *, replace: bool) -> bool:
        """Write the file; False when somebody else put one there meanwhile."""
        self._files.make_folder(path.rpartition("/")[0])
        put = self._rename_into if self._files.renames else self._files.put
        try:
            put(path, content, replace=replace)
        except FileExistsError:
            return False
        return True

    def _rename_into(self, path: str, content: bytes, *, replace: bool) -> None:
        draft = f"{path.rpartition('/')[0]}/.{secrets.token_hex(8)}.tmp"
        try:
            self._files.write(draft, content)
            self._files.rename(draft, path, replace=replace)
        except OSError:
            with suppress(OSError):
                self._files.remove(draft)
            raise

    def _is_kept(self, path: str, content: bytes) -> bool:
        """Read back. Where a put shows before it is whole, a colleague may be putting the same."""
        for pause in (0.0,) if self._files.renames else PAUSES:
            time.sleep(pause)
            if self._there(path, len(content)) == content:
                return True
        return False

    def _there(self, path: str, size: int) -> bytes | None:
        """Return what stands there, or a byte more than `size` of it; None when nothing does."""
        try:
            return self._files.read(path, size + 1)
        except FileNotFoundError:
            return None

    def _names(self, folder: str) -> Iterator[str]:
        if not self._files.is_folder(folder):
            return
        for writer in filter(is_writer, self._files.folders(folder)):
            for name in filter(is_segment, self._files.files(f"{folder}/{writer}")):
                yield f"{writer}/{name}"

    def _folder(self, inspection: str) -> str:
        if not is_inspection(inspection):
            raise ValueError("this is not the id of an inspection")
        return f"{self._root.rstrip('/')}/{inspection}"

    def _path(self, inspection: str, name: str) -> str:
        hash_in(name)
        return f"{self._folder(inspection)}/{name}"

    @contextmanager
    def _told(self) -> Iterator[None]:
        """Tell faults of the file system as something the user can mend."""
        try:
            yield
        except StoreFault as fault:
            raise UserError(fault.key, **{"folder": self._shown, **fault.details}) from fault
        except OSError as error:
            raise UserError(self._reason(error), folder=self._shown) from error

    def _is_there(self) -> bool:
        try:
            return self._files.is_folder(self._root)
        except OSError:
            return False

    def _reason(self, error: OSError) -> str:
        remote = self._files.remote
        there = not isinstance(error, FileNotFoundError) if remote else self._is_there()
        fault = disk_fault(error, there=there)
        return "exchange_no_folder" if remote and fault is DiskFault.GONE else f"exchange_{fault}"


@contextmanager
def _one_file(folder_is_there: Callable[[], bool]) -> Iterator[None]:
    """Keep a fault of one file to that file, as long as its folder is there."""
    try:
        yield
    except StoreFault:
        raise
    except OSError as error:
        if not folder_is_there():
            raise
        absent = isinstance(error, FileNotFoundError)
        raise SegmentError("absent" if absent else "unreadable") from error
