"""Files through fsspec: the one seam between the exchange folder and any kind of storage.

Tests replace this class by one that fails on purpose, so every call that can fail is here.
What differs for a server stands in `stores/`, in a class below this one.
"""

import os
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import Any

from veldtool.adapters.places import sync_folder

Names = tuple[str, ...]


class FileSystem:
    """The few things a carrier does with files. Every method may raise OSError."""

    renames = True
    """Whether a file can be written under another name first and be renamed when it is whole."""
    remote = False
    """Whether it is a server, which cannot be plugged in."""

    def __init__(self, system: Any) -> None:
        from fsspec.implementations.local import LocalFileSystem  # not before an exchange

        self._system = system
        self._is_local = isinstance(system, LocalFileSystem)
        self._devices: dict[str, int] = {}

    @classmethod
    def local(cls) -> "FileSystem":
        """Return the file system of this machine: disks, sticks and network shares."""
        import fsspec

        return cls(fsspec.filesystem("file"))

    def is_folder(self, path: str) -> bool:
        """Tell whether there is a folder of that name."""
        with self._faults():
            return self._is_folder(path)

    def folders(self, path: str) -> Names:
        """Return the names of the folders in a folder."""
        with self._faults():
            return self._list(path, "directory")

    def files(self, path: str) -> Names:
        """Return the names of the files in a folder."""
        with self._faults():
            return self._list(path, "file")

    def make_folder(self, path: str) -> None:
        """Make a folder and what lacks above it."""
        with self._faults():
            self._make_folder(path)

    def read(self, path: str, limit: int) -> bytes:
        """Return the content of a file, or its first `limit` bytes when it has more."""
        with self._faults():
            return self._read(path, limit)

    def write(self, path: str, content: bytes) -> None:
        """Write a file; it is on the disk itself when this returns, where there is a disk."""
        with self._faults():
            self._write(path, content)

    def rename(self, source: str, target: str, *, replace: bool = True) -> None:
        """Give a file its final name at once.

        Without `replace` FileExistsError is raised for another file of that name, where the
        store can tell in the same step.
        """
        with self._faults():
            self._rename(source, target, replace=replace)

    def put(self, path: str, content: bytes, *, replace: bool = True) -> None:
        """Put a file under its final name, on a store that cannot rename; as for `rename`."""
        with self._faults():
            self._put(path, content, replace=replace)

    def remove(self, path: str) -> None:
        """Remove one file."""
        with self._faults():
            self._remove(path)

    def close(self) -> None:
        """Let go of the connection, where there is one."""

    @contextmanager
    def _faults(self) -> Iterator[None]:
        """Turn what a store raises into OSError; a disk raises nothing else."""
        yield

    def _is_folder(self, path: str) -> bool:
        self._system.invalidate_cache()
        return bool(self._system.isdir(path)) and self._is_same_device(path)

    def _is_same_device(self, path: str) -> bool:
        """Tell whether the stick is still in: else the empty place it was mounted on is seen."""
        if not self._is_local:
            return True
        device = Path(path).stat().st_dev
        return self._devices.setdefault(path, device) == device

    def _list(self, path: str, kind: str) -> Names:
        self._system.invalidate_cache()
        found = self._system.ls(path, detail=True)
        return tuple(sorted(last_part(one["name"]) for one in found if one["type"] == kind))

    def _make_folder(self, path: str) -> None:
        self._system.makedirs(path, exist_ok=True)

    def _read(self, path: str, limit: int) -> bytes:
        with self._system.open(path, "rb") as file:
            return bytes(file.read(limit))

    def _write(self, path: str, content: bytes) -> None:
        with self._system.open(path, "wb") as file:
            file.write(content)
            file.flush()
            if self._is_local:
                os.fsync(file.fileno())

    def _rename(self, source: str, target: str, *, replace: bool) -> None:
        if not self._is_local:
            self._system.mv(source, target)
            return
        if replace or not _linked(source, target):
            Path(source).replace(target)
        sync_folder(Path(target).parent)
        _forget_cached(target)

    def _put(self, path: str, content: bytes, *, replace: bool) -> None:
        self._system.pipe_file(path, content, mode="overwrite" if replace else "create")

    def _remove(self, path: str) -> None:
        self._system.rm_file(path)


def last_part(path: str) -> str:
    """Return what stands behind the last slash of a path, of either kind."""
    return path.replace("\\", "/").rstrip("/").rpartition("/")[2]


def _linked(source: str, target: str) -> bool:
    """Give a file its name only if nothing has it; False where there are no links (sticks).

    Raises FileExistsError when something has the name.
    """
    try:
        os.link(source, target)
    except FileExistsError:
        raise
    except (OSError, NotImplementedError):
        return False
    Path(source).unlink()
    return True


def _forget_cached(path: str) -> None:
    """Ask the system to read the file from the disk itself next time, where it can be asked."""
    if not hasattr(os, "posix_fadvise"):
        return
    with suppress(OSError):
        handle = os.open(path, os.O_RDONLY)
        try:
            os.posix_fadvise(handle, 0, 0, os.POSIX_FADV_DONTNEED)
        finally:
            os.close(handle)
