"""Sleep and lock over a real D-Bus: a bus of its own, with a service that plays logind."""

import subprocess
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtDBus import QDBusConnection, QDBusMessage
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from ui.locks_linux import Buses

pytestmark = pytest.mark.real

LOGIND = "org.freedesktop.login1"
SAVER = "org.freedesktop.ScreenSaver"
MANAGER, SESSION = "/org/freedesktop/login1", "/org/freedesktop/login1/session/_31"
PATIENCE = 5_000


class Played:
    """A bus with a service on it, and what listens there."""

    def __init__(self, address: str) -> None:
        self.closed = 0
        self.service = QDBusConnection.connectToBus(address, "plays logind")
        assert self.service.registerService(LOGIND)
        assert self.service.registerService(SAVER)
        bus = QDBusConnection.connectToBus(address, "listens")
        self.buses = Buses(bus, bus, self._close)

    def send(self, path: str, interface: str, name: str, *words: object) -> None:
        told = QDBusMessage.createSignal(path, interface, name)
        told.setArguments(list(words))
        assert self.service.send(told)

    def after(self, qtbot: QtBot, closed: int) -> None:
        """Check that so many have closed it, once what was sent before has arrived."""
        self.send(SESSION, f"{LOGIND}.Session", "Lock")  # arrives last: buses keep the order
        qtbot.waitUntil(lambda: self.closed == closed + 1, timeout=PATIENCE)

    def _close(self) -> None:
        self.closed += 1


@pytest.fixture
def played(qapp: QApplication) -> Iterator[Played]:
    command = ["dbus-daemon", "--session", "--nofork", "--print-address=1"]
    with subprocess.Popen(
        command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL, text=True
    ) as daemon:
        try:
            assert daemon.stdout is not None
            made = Played(daemon.stdout.readline().strip())
            yield made
            made.buses.stop()
        finally:
            for name in ("plays logind", "listens"):
                QDBusConnection.disconnectFromBus(name)
            daemon.terminate()


def test_going_to_sleep_closes_and_waking_does_not(played: Played, qtbot: QtBot) -> None:
    played.buses.start()
    played.send(MANAGER, f"{LOGIND}.Manager", "PrepareForSleep", True)
    played.send(MANAGER, f"{LOGIND}.Manager", "PrepareForSleep", False)
    played.after(qtbot, 1)


def test_the_screen_saver_closes_when_it_comes_on(played: Played, qtbot: QtBot) -> None:
    played.buses.start()
    played.send(f"/{SAVER.replace('.', '/')}", SAVER, "ActiveChanged", True)
    played.send("/ScreenSaver", SAVER, "ActiveChanged", False)
    played.after(qtbot, 1)


def test_after_a_stop_nothing_closes_until_the_next_start(played: Played, qtbot: QtBot) -> None:
    played.buses.start()
    played.buses.stop()
    played.send(SESSION, f"{LOGIND}.Session", "Lock")
    played.buses.start()
    played.after(qtbot, 0)


def test_without_any_bus_it_is_silent(qapp: QApplication) -> None:
    nowhere = QDBusConnection("never connected")
    buses = Buses(nowhere, nowhere, lambda: pytest.fail("nothing can be heard here"))
    buses.start()
    buses.stop()
    QCoreApplication.processEvents()
