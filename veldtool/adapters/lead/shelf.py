"""The folder that is served: whole segments come in once, and nothing leaves it again."""

import os
import secrets
import shutil
import threading
from collections.abc import Iterable, Iterator
from contextlib import suppress
from hashlib import sha256
from pathlib import Path

from veldtool.adapters.filesystem import FileSystem
from veldtool.adapters.places import make_private
from veldtool.adapters.segment_names import hash_in, is_segment, is_writer
from veldtool.adapters.segments import MAX_SEALED

MAX_FILES = 20_000
MAX_WRITERS = 2_000
MAX_BYTES = 4 * 2**30
SPARE_BYTES = 256 * 2**20
"""What always stays free on the lead's disk."""
PART = 2**16


class NotTaken(Exception):
    """A file was not taken; `reason` is there, broken, large or full."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


class Shelf:
    """The exchange folder of one inspection, safe to use from many threads."""

    def __init__(self, folder: Path, inspection: str, files: FileSystem | None = None) -> None:
        self.inspection = inspection
        self._root = folder / inspection
        self._files = files or FileSystem.local()
        self._lock = threading.Lock()
        self._arrived = threading.Condition()
        self._arrivals = 0
        make_private(self._root)
        for left in self._root.glob("*/.*.tmp"):  # of an upload that broke off with the machine
            left.unlink()
        sizes = [self.size(name) for writer in self.writers() for name in self.names(writer)]
        self._count, self._bytes = len(sizes), sum(sizes)

    @property
    def arrivals(self) -> int:
        """How many files came in so far."""
        return self._arrivals

    def wait(self, seen: int, seconds: float) -> int:
        """Wait until more than `seen` files came in, or so long; returns how many there are."""
        with self._arrived:
            self._arrived.wait_for(lambda: self._arrivals > seen, seconds)
            return self._arrivals

    def writers(self) -> list[str]:
        """Return the folders of writers."""
        return sorted(one.name for one in self._root.iterdir() if is_writer(one.name))

    def has_writer(self, writer: str) -> bool:
        """Tell whether a writer has a folder."""
        return is_writer(writer) and (self._root / writer).is_dir()

    def add_writer(self, writer: str) -> None:
        """Make the folder of a writer. Raises NotTaken when there are too many."""
        if len(self.writers()) >= MAX_WRITERS:
            raise NotTaken("full")
        make_private(self._root / writer)

    def names(self, writer: str) -> list[str]:
        """Return `<writer>/<file>` for the segments of a writer."""
        found = (one.name for one in (self._root / writer).iterdir())
        return sorted(f"{writer}/{name}" for name in found if is_segment(name))

    def size(self, name: str) -> int:
        """Return the size of a file in bytes. Raises FileNotFoundError."""
        return (self._root / name).stat().st_size

    def read(self, name: str) -> Iterator[bytes]:
        """Yield the content of a file part by part; opened when the first part is wanted."""
        with (self._root / name).open("rb") as file:
            while part := file.read(PART):
                yield part

    def is_whole(self, name: str) -> bool:
        """Tell whether a file stands there and is what its name says."""
        try:
            content = self._files.read(str(self._root / name), MAX_SEALED + 1)
        except FileNotFoundError:
            return False
        return sha256(content).hexdigest() == hash_in(name)

    def take(self, name: str, parts: Iterable[bytes]) -> None:
        """Take a file in when all of it came and it is what its name says.

        It is written under a hidden name first, so what breaks off blocks nothing. Raises
        NotTaken, or OSError; then nothing of it is left.
        """
        if self.is_whole(name):
            raise NotTaken("there")
        target = self._root / name
        draft = target.with_name(f".{secrets.token_hex(8)}.tmp")
        self._reserve()
        kept = 0
        try:
            self._write(draft, parts, hash_in(name))
            self._place(draft, target, name)
            kept = self.size(name)
        finally:
            self._settle(kept)
            with suppress(OSError):
                draft.unlink(missing_ok=True)
        with self._arrived:
            self._arrivals += 1
            self._arrived.notify_all()

    def _reserve(self) -> None:
        with self._lock:
            free = shutil.disk_usage(self._root).free
            too_many = self._count >= MAX_FILES or self._bytes + MAX_SEALED > MAX_BYTES
            if too_many or free < SPARE_BYTES + MAX_SEALED:
                raise NotTaken("full")
            self._count, self._bytes = self._count + 1, self._bytes + MAX_SEALED

    def _settle(self, kept: int) -> None:
        """Replace what was reserved by what was kept."""
        with self._lock:
            self._bytes += kept - MAX_SEALED
            if not kept:
                self._count -= 1

    def _write(self, draft: Path, parts: Iterable[bytes], expected: str) -> None:
        size, digest = 0, sha256()
        with draft.open("xb") as file:
            for part in parts:
                size += len(part)
                if size > MAX_SEALED:
                    raise NotTaken("large")
                digest.update(part)
                file.write(part)
            if digest.hexdigest() != expected:
                raise NotTaken("broken")
            file.flush()
            os.fsync(file.fileno())

    def _place(self, draft: Path, target: Path, name: str) -> None:
        try:
            self._files.rename(str(draft), str(target), replace=False)
        except FileExistsError:
            if self.is_whole(name):
                raise NotTaken("there") from None
            self._files.rename(str(draft), str(target))  # what stands there counts as absent
        if not self.is_whole(name):
            raise NotTaken("broken")
