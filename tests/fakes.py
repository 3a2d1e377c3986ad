"""Cheap stand-ins for slow or outside things, honest about what they stand for."""

import errno
import hashlib
from collections.abc import Callable
from pathlib import Path
from typing import Any

from veldtool.adapters.filesystem import FileSystem
from veldtool.adapters.memory_keychain import MemoryKeychain
from veldtool.adapters.stick import put_on_stick
from veldtool.services.errors import UserError, WrongKey
from veldtool.services.outlets import PrintOrder
from veldtool.services.passphrase import normal_passphrase

NOON = 1_760_000_000_000


class FakePassphrases:
    """Keeps nothing secret, takes no time, and knows a wrong passphrase all the same."""

    def wrap(self, secret: bytes, passphrase: str) -> bytes:
        return _mark(passphrase) + secret

    def unwrap(self, wrapped: bytes, passphrase: str) -> bytes:
        mark = _mark(passphrase)
        if not wrapped.startswith(mark):
            raise WrongKey("wrong_passphrase")
        return wrapped.removeprefix(mark)


class FakeOutlets:
    """A printer that keeps what it is given, and real files for sticks.

    With `draws` pages have to be drawn; `refused` is raised by the queue.
    """

    def __init__(self) -> None:
        self.queued: list[tuple[bytes, PrintOrder]] = []
        self.draws = False
        self.refused: UserError | None = None

    def put_on_stick(self, stick: Path, name: str, content: bytes) -> None:
        put_on_stick(stick, name, content)

    def queue(self, pdf: bytes, order: PrintOrder) -> bool:
        if self.refused is not None:
            raise self.refused
        if not self.draws:
            self.queued.append((pdf, order))
        return not self.draws


class FakeKeychain(MemoryKeychain):
    """A keychain that works, or one that forgets everything."""

    def __init__(self, *, forgets: bool = False) -> None:
        super().__init__()
        self._forgets = forgets

    def put(self, inspection: str, key: bytes) -> bool:
        return not self._forgets and super().put(inspection, key)


class FakeClock:
    """Stands still until it is moved."""

    def __init__(self, now: int = NOON) -> None:
        self.time = now

    def now(self) -> int:
        return self.time

    def tick(self, milliseconds: int = 1) -> None:
        self.time += milliseconds


class FaultyFileSystem(FileSystem):
    """Counts its calls and fails at the chosen one, before or after doing half of the work."""

    STEPS = ("is_folder", "folders", "files", "make_folder", "read", "write", "rename", "remove")

    def __init__(self, fail_at: int = 0, code: int = errno.EIO, *, lasting: bool = False) -> None:
        super().__init__(FileSystem.local()._system)
        self.calls: list[str] = []
        self._fail_at, self._code, self._lasting = fail_at, code, lasting

    def __getattribute__(self, name: str) -> Any:
        found = super().__getattribute__(name)
        return self._watched(name, found) if name in FaultyFileSystem.STEPS else found

    def _watched(self, name: str, call: Callable[..., Any]) -> Callable[..., Any]:
        def watched(*arguments: Any, **options: Any) -> Any:
            self.calls.append(name)
            number = len(self.calls)
            if number != self._fail_at and not (self._lasting and 0 < self._fail_at < number):
                return call(*arguments, **options)
            if name == "write":
                path, content = arguments
                call(path, content[: len(content) // 2])
            raise self._fail()

        return watched

    def _fail(self) -> BaseException:
        return OSError(self._code, "planted")


def _mark(passphrase: str) -> bytes:
    return hashlib.sha256(normal_passphrase(passphrase).encode()).hexdigest().encode() + b"\n"
