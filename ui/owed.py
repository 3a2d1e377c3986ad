"""What was typed and the disk did not take: written again until it does, the newest of each field.

It is kept in memory only, and as long as the field is there.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QObject, QTimer

from ui.worker import Worker
from veldtool.domain.oplog.op import RegisterKey
from veldtool.services.desk import Desk
from veldtool.services.errors import DiskTrouble
from veldtool.services.workbench import Changed

AGAIN = 10_000
"""Milliseconds until the next attempt."""
_TYPED = {"disk_full": "typed_disk_full", "disk_failed": "typed_disk_failed"}
_Write = Callable[[Desk], Changed]


def typed_error(error: Exception) -> Exception:
    """Return what to tell of an error when the text that was typed will be tried again."""
    if isinstance(error, DiskTrouble) and error.key in _TYPED:
        return DiskTrouble(_TYPED[error.key])
    return error


class Owed(QObject):
    """Writes the values of fields, and remembers those that could not be written."""

    def __init__(self, worker: Worker, parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._newest: dict[RegisterKey, tuple[Any, _Write]] = {}
        self._waiting: dict[RegisterKey, tuple[Any, _Write]] = {}
        self._again = QTimer(self)
        self._again.setSingleShot(True)
        self._again.setInterval(AGAIN)
        self._again.timeout.connect(self.try_again)

    def value(self, key: RegisterKey, stands: Any) -> Any:
        """Return what was typed last in a register: what is on its way, else what `stands` there.

        What stands there may have been read before it was on its way.
        """
        newest = self._waiting.get(key) or self._newest.get(key)
        return stands if newest is None else newest[0]

    def holds(self, key: RegisterKey) -> bool:
        """Tell whether something typed in a register is not part of the record yet."""
        return key in self._waiting or key in self._newest

    def write(self, key: RegisterKey, value: Any, command: _Write) -> None:
        """Write a value; what waits for the same register is not needed any more."""
        self._waiting.pop(key, None)
        self._newest[key] = value, command

        def done(_: Changed) -> None:
            self._taken(key, command)

        self._worker.do(
            command,
            done,
            lambda error: self._refused(key, value, command, error),
        )

    def try_again(self) -> None:
        """Write everything that waits once more."""
        for key, (value, command) in tuple(self._waiting.items()):
            self.write(key, value, command)

    def _taken(self, key: RegisterKey, command: _Write) -> bool:
        """Expect no other answer about a register; False when something newer is on its way."""
        newest = self._newest.get(key)
        if newest is None or newest[1] is not command:
            return False
        del self._newest[key]
        return True

    def _refused(self, key: RegisterKey, value: Any, command: _Write, error: Exception) -> None:
        newest = self._taken(key, command)
        self._worker.failed.emit(typed_error(error))
        if isinstance(error, DiskTrouble) and newest:
            self._waiting[key] = value, command
            self._again.start()
