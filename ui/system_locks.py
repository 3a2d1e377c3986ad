"""What the system says about sleep and its own lock, so that the visit closes with it.

Linux tells it over D-Bus, Windows by messages to the window. On macOS nothing here listens: the
jump of the clock after sleep locks there (ui/watch.py), within seconds after waking.
"""

import sys
from typing import Protocol

from PySide6.QtCore import QObject, Signal


class Locking(Protocol):
    """What emits `closing` when the visit should close, between start and stop."""

    def start(self) -> None: ...

    def stop(self) -> None: ...


class SystemLocks(QObject):
    """`closing`: the machine goes to sleep, its lid closes, or its session locks.

    Where a system cannot tell, it never says anything; that is no error.
    """

    closing = Signal()

    def __init__(self) -> None:
        super().__init__()
        self._listening: Locking | None = None

    def start(self, window: int) -> None:
        """Listen; `window` is the system's number of the window."""
        if self._listening is None:
            self._listening = self._of(sys.platform, window)
        if self._listening is not None:
            self._listening.start()

    def stop(self) -> None:
        """Listen no more."""
        if self._listening is not None:
            self._listening.stop()

    def _of(self, system: str, window: int) -> Locking | None:
        if system == "linux":
            from ui.locks_linux import Buses

            return Buses.of_this_machine(self.closing.emit)
        if system == "win32":
            from ui.locks_windows import Messages

            return Messages(window, self.closing.emit)
        return None
