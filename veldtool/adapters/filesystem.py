"""Files through fsspec: the one seam between the exchange folder and any kind of storage.

Tests replace this class by one that fails on purpose, so every call that can fail is here.
"""

import os
from pathlib import Path
from typing import Any

from veldtool.adapters.places import sync_folder

Names = tuple[str, ...]


class FileSystem:
    """The few things a carrier does with files. Every method may raise OSError."""

    def __init__(self, system: Any) -> None:
        from fsspec.implementations.local import LocalFileSystem  # not before an exchange

        self._system = system
        self._is_local = isinstance(system, LocalFileSystem)

    @classmethod
    def local(cls) -> "FileSystem":
        """Return the file system of this machine: disks, sticks and network shares."""
        import fsspec

        return cls(fsspec.filesystem("file"))

    def is_folder(self, path: str) -> bool:
        """Tell whether there is a folder of that name."""
        self._system.invalidate_cache()
        return bool(self._system.isdir(path))

    def folders(self, path: str) -> Names:
        """Return the names of the folders in a folder."""
        return self._list(path, "directory")

    def files(self, path: str) -> Names:
        """Return the names of the files in a folder."""
        return self._list(path, "file")

    def make_folder(self, path: str) -> None:
        """Make a folder and what lacks above it."""
        self._system.makedirs(path, exist_ok=True)

    def read(self, path: str, limit: int) -> bytes:
        """Return the content of a file, or its first `limit` bytes when it has more."""
        with self._system.open(path, "rb") as file:
            return bytes(file.read(limit))

    def write(self, path: str, content: bytes) -> None:
        """Write a file; it is on the disk itself when this returns, where there is a disk."""
        with self._system.open(path, "wb") as file:
            file.write(content)
            file.flush()
            if self._is_local:
                os.fsync(file.fileno())

    def rename(self, source: str, target: str) -> None:
        """Give a file its final name at once, in place of another of that name."""
        if self._is_local:
            Path(source).replace(target)
            sync_folder(Path(target).parent)
        else:
            self._system.mv(source, target)

    def remove(self, path: str) -> None:
        """Remove one file."""
        self._system.rm_file(path)

    def _list(self, path: str, kind: str) -> Names:
        self._system.invalidate_cache()
        found = self._system.ls(path, detail=True)
        return tuple(sorted(_last(one["name"]) for one in found if one["type"] == kind))


def _last(path: str) -> str:
    return path.replace("\\", "/").rstrip("/").rpartition("/")[2]
