"""Sleep, the lid and the lock of the system close the visit at once."""

import ctypes
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QByteArray, QEvent
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened
from tests.ui.desks import INSTITUTION
from tests.ui.test_window_lock import every_text, is_locked
from ui.locks_windows import (
    LID,
    PBT_APMSUSPEND,
    PBT_POWERSETTINGCHANGE,
    WM_POWERBROADCAST,
    WM_WTSSESSION_CHANGE,
    Message,
    Messages,
    PowerSetting,
)
from ui.system_locks import SystemLocks

LOCKED, UNLOCKED, RESUMED = 0x7, 0x8, 0x12
KEY_DOWN = 0x0100
WINDOWS = b"windows_generic_MSG"


class Windows:
    """Sends messages as Windows does, and counts how often they close the visit."""

    def __init__(self) -> None:
        self.closed = 0
        self.filter = Messages(0, self._close)
        self.filter.start()

    def send(self, message: int, wparam: int, lparam: int = 0, kind: bytes = WINDOWS) -> int:
        told = Message(0, message, wparam, lparam)
        address = ctypes.addressof(told)
        assert self.filter.nativeEventFilter(QByteArray(kind), address) == (False, 0)
        return self.closed

    def lid(self, *, open_: bool, setting: bytes = LID) -> int:
        told = PowerSetting((ctypes.c_ubyte * 16)(*setting), 4, int(open_))
        at = ctypes.addressof(told)
        return self.send(WM_POWERBROADCAST, PBT_POWERSETTINGCHANGE, at)

    def _close(self) -> None:
        self.closed += 1


@pytest.fixture
def windows(app: QApplication) -> Iterator[Windows]:
    made = Windows()
    yield made
    made.filter.stop()


@pytest.mark.parametrize(
    "message, wparam, closes",
    [
        (WM_WTSSESSION_CHANGE, LOCKED, 1),
        (WM_WTSSESSION_CHANGE, 0x4, 1),  # remote desktop goes
        (WM_WTSSESSION_CHANGE, UNLOCKED, 0),
        (WM_POWERBROADCAST, PBT_APMSUSPEND, 1),
        (WM_POWERBROADCAST, RESUMED, 0),
        (WM_POWERBROADCAST, PBT_POWERSETTINGCHANGE, 0),  # without what was set
        (KEY_DOWN, LOCKED, 0),
    ],
)
def test_messages_of_windows(windows: Windows, message: int, wparam: int, closes: int) -> None:
    assert windows.send(message, wparam) == closes


def test_a_message_of_another_system_is_passed_over(windows: Windows) -> None:
    assert windows.send(WM_WTSSESSION_CHANGE, LOCKED, kind=b"xcb_generic_event_t") == 0


def test_a_lid_that_closes_closes_the_visit(windows: Windows) -> None:
    assert windows.lid(open_=True) == 0
    assert windows.lid(open_=False) == 1


def test_a_lid_that_is_shut_all_day_does_not(windows: Windows) -> None:
    assert windows.lid(open_=False) == 0
    assert windows.lid(open_=False) == 0


def test_another_setting_of_power_is_no_lid(windows: Windows) -> None:
    windows.lid(open_=True)
    assert windows.lid(open_=False, setting=LID[::-1]) == 0


def test_a_system_that_cannot_tell_is_no_error() -> None:
    locks = SystemLocks()
    assert locks._of("darwin", 1) is None
    locks.stop()


def test_the_window_hides_everything_at_once(sample: Opened, qtbot: QtBot) -> None:
    """As `app.run` makes it: what the system says ends in `lock`."""
    locks = SystemLocks()
    locks.closing.connect(sample.window.lock)
    assert INSTITUTION in every_text(sample.window)
    locks.closing.emit()
    assert is_locked(sample)
    QApplication.sendPostedEvents(None, QEvent.Type.DeferredDelete)
    assert INSTITUTION not in every_text(sample.window)
    locks.closing.emit()  # sleep and lock come together: the second finds it locked
    assert is_locked(sample)
