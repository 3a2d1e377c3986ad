"""Linux: sleep and lock as logind and the desktop's screen saver tell them over D-Bus."""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import SLOT, QObject, Slot
from PySide6.QtDBus import QDBusConnection

_LOGIND = "org.freedesktop.login1"
_SAVERS = ("org.freedesktop.ScreenSaver", "org.gnome.ScreenSaver")
_ANY = ""  # of any path: a session has its own, and a screen saver one per desktop
# PySide takes the names of slots as str, although its types say bytes
_TURNED: Any = SLOT("turned(bool)")
_TOLD: Any = SLOT("told()")
_Signal = tuple[str, str, str, str, Any]  # service, path, interface, signal, our slot

_OF_SYSTEM: tuple[_Signal, ...] = (
    (_LOGIND, "/org/freedesktop/login1", f"{_LOGIND}.Manager", "PrepareForSleep", _TURNED),
    (_LOGIND, _ANY, f"{_LOGIND}.Session", "Lock", _TOLD),
)
_OF_SESSION: tuple[_Signal, ...] = tuple(
    (name, _ANY, name, "ActiveChanged", _TURNED) for name in _SAVERS
)


class Buses(QObject):
    """Listens on the bus of the system and that of the session, as far as they are there."""

    def __init__(
        self, system: QDBusConnection, session: QDBusConnection, close: Callable[[], object]
    ) -> None:
        super().__init__()
        self._buses = ((system, _OF_SYSTEM), (session, _OF_SESSION))
        self._close = close

    @classmethod
    def of_this_machine(cls, close: Callable[[], object]) -> "Buses":
        return cls(QDBusConnection.systemBus(), QDBusConnection.sessionBus(), close)

    def start(self) -> None:
        for bus, signals in self._present():
            for service, path, interface, name, slot in signals:
                bus.connect(service, path, interface, name, self, slot)

    def stop(self) -> None:
        for bus, signals in self._present():
            for service, path, interface, name, slot in signals:
                bus.disconnect(service, path, interface, name, self, slot)

    def _present(self) -> list[tuple[QDBusConnection, tuple[_Signal, ...]]]:
        return [(bus, signals) for bus, signals in self._buses if bus.isConnected()]

    @Slot()
    def told(self) -> None:
        """The session locks."""
        self._close()

    @Slot(bool)
    def turned(self, on: bool) -> None:
        """Sleep is near, or the screen saver is on; false tells that it is over."""
        if on:
            self._close()
