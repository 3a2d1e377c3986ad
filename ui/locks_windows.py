"""Windows: the messages that tell about sleep, the lid and the lock of the session."""

import ctypes
from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QAbstractNativeEventFilter, QByteArray, QCoreApplication

WM_POWERBROADCAST, WM_WTSSESSION_CHANGE = 0x0218, 0x02B1
PBT_APMSUSPEND, PBT_POWERSETTINGCHANGE = 0x4, 0x8013
SESSION_GOES = frozenset({0x2, 0x4, 0x6, 0x7})
"""The session leaves console or remote desktop, logs off, or locks."""
LID = bytes.fromhex("4d0f3eba17b89440a2d1d56379e63ba0")
"""GUID_LIDSWITCH_STATE_CHANGE as it lies in memory; its value is 0 when the lid is closed."""
_KINDS = (b"windows_generic_MSG", b"windows_dispatcher_MSG")


class Message(ctypes.Structure):
    """MSG of Windows, as far as it is read here."""

    _fields_ = (
        ("window", ctypes.c_void_p),
        ("message", ctypes.c_uint32),
        ("wparam", ctypes.c_size_t),
        ("lparam", ctypes.c_ssize_t),
    )


class PowerSetting(ctypes.Structure):
    """POWERBROADCAST_SETTING of Windows, for a value of four bytes."""

    _fields_ = (
        ("setting", ctypes.c_ubyte * 16),
        ("length", ctypes.c_uint32),
        ("value", ctypes.c_uint32),
    )


class Messages(QAbstractNativeEventFilter):
    """Reads the messages of the app between start and stop."""

    def __init__(self, window: int, close: Callable[[], object]) -> None:
        super().__init__()
        self._window = window
        self._close = close
        self._lid = 0
        self._lid_open: bool | None = None

    def start(self) -> None:
        self._lid_open = None
        app = QCoreApplication.instance()
        if app is not None:
            app.installNativeEventFilter(self)
        self._ask(on=True)

    def stop(self) -> None:
        app = QCoreApplication.instance()
        if app is not None:
            app.removeNativeEventFilter(self)
        self._ask(on=False)

    def nativeEventFilter(
        self, kind: QByteArray | bytes | bytearray | memoryview, message: int
    ) -> object:
        if kind in _KINDS:
            self._hear(Message.from_address(int(message)))
        return False, 0

    def _hear(self, told: Message) -> None:
        """Only a lid that was open can close: on a desk it may be shut all day."""
        lid = lid_open(told.message, told.wparam, told.lparam)
        shut = self._lid_open is True and lid is False
        self._lid_open = self._lid_open if lid is None else lid
        if shut or goes_away(told.message, told.wparam):
            self._close()

    def _ask(self, *, on: bool) -> None:
        """Have Windows send what it only sends when asked; without that, sleep still locks."""
        system: Any = getattr(ctypes, "windll", None)
        if system is None:
            return
        handle = ctypes.c_void_p(self._window)
        if not on:
            system.wtsapi32.WTSUnRegisterSessionNotification(handle)
            system.user32.UnregisterPowerSettingNotification(ctypes.c_void_p(self._lid))
            return
        system.wtsapi32.WTSRegisterSessionNotification(handle, 0)
        ask = system.user32.RegisterPowerSettingNotification
        ask.restype = ctypes.c_void_p
        self._lid = ask(handle, ctypes.c_char_p(LID), 0) or 0


def goes_away(message: int, wparam: int) -> bool:
    """Tell whether a message says that the machine goes to sleep or its session goes."""
    if message == WM_WTSSESSION_CHANGE:
        return wparam in SESSION_GOES
    return message == WM_POWERBROADCAST and wparam == PBT_APMSUSPEND


def lid_open(message: int, wparam: int, lparam: int) -> bool | None:
    """Return whether the lid is open; None when a message does not tell."""
    if (message, wparam) != (WM_POWERBROADCAST, PBT_POWERSETTINGCHANGE) or not lparam:
        return None
    told = PowerSetting.from_address(lparam)
    return bool(told.value) if bytes(told.setting) == LID else None
