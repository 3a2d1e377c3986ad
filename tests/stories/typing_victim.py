"""The real app, typing by itself until it is killed.

Arguments: the data folder, the key of its one visit in hexadecimal, and where to type: "talk" or
"note". Each line out is `typed <moment> <letter>`, or `saved <text>`: what was on the disk when the
window said that everything is.
"""

import sys
import time
from collections.abc import Callable
from itertools import cycle
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget

import ui.app
from ui.desk_thread import DeskThread
from veldtool import bootstrap
from veldtool.adapters.memory_keychain import MemoryKeychain
from veldtool.services.desk import Desk
from veldtool.services.interviews import InterviewDesk
from veldtool.services.typing_desk import TypingDesk

PACE = 20
"""Milliseconds between two letters: the fastest typists need four times as long."""
LINE = 40
"""Letters in a line of a talk; a note goes on."""
WORDS = "gewone woorden zonder teken die nergens op lijken en steeds weer terugkomen "
PLACES = {"talk": (Qt.Key.Key_3, "Nieuwe regel"), "note": (Qt.Key.Key_2, "Items")}

committed: list[str] = [""]


def say(*words: object) -> None:
    sys.stdout.write(" ".join(map(str, words)) + "\n")
    sys.stdout.flush()


def watch(of: type, name: str, typed: int) -> None:
    """Remember the text of each commit once it is made; `typed` is its place in the call."""
    original = getattr(of, name)

    def watched(self: Any, *given: Any, **more: Any) -> Any:
        done = original(self, *given, **more)
        committed.append(getattr(given[typed], "line", given[typed]))
        return done

    setattr(of, name, watched)


class TellingWorker(DeskThread):
    """Tells what was on the disk at the moment that the window is told so."""

    def __init__(self, desk: Callable[[], Desk]) -> None:
        super().__init__(desk)
        self.saved.connect(lambda: say("saved", committed[-1]))


class Fingers:
    """Goes to the page, then types letter by letter."""

    def __init__(self, where: str) -> None:
        self._where = where
        self._key, self._name = PLACES[where]
        self._letters = cycle(WORDS)
        self._typed = self._ticks = 0
        self._timer = QTimer()
        self._timer.setInterval(PACE)
        self._timer.timeout.connect(self._next)
        self._timer.start()

    def _next(self) -> None:
        focus: QWidget | None = QApplication.focusWidget()
        name = focus.accessibleName() if focus is not None else ""
        if self._typed:
            self._type()
        elif name == self._name:
            if self._where == "note":
                self._press(Qt.Key.Key_T)
            self._type()
        elif name and self._waits():
            self._press(self._key, Qt.KeyboardModifier.AltModifier)

    def _waits(self) -> bool:
        """The page takes a moment; the key is pressed once a second."""
        self._ticks += 1
        return self._ticks % (1000 // PACE) == 1

    def _type(self) -> None:
        letter = next(self._letters)
        self._typed += 1
        say("typed", time.monotonic(), letter)
        self._press(ord(letter))
        if self._where == "talk" and self._typed % LINE == 0:
            self._press(Qt.Key.Key_Return)

    def _press(self, key: Any, held: Qt.KeyboardModifier = Qt.KeyboardModifier.NoModifier) -> None:
        front: Any = QGuiApplication.focusWindow()
        if front is not None:
            QTest.keyClick(front, key, held)


def main(home: Path, key: bytes, where: str) -> int:
    """Open the window on this folder and type."""
    tools = bootstrap.toolbox(home, MemoryKeychain())
    (visit,) = tools.places.inspections()
    tools.keychain.put(visit, key)
    watch(InterviewDesk, "keep_line", 1)
    watch(InterviewDesk, "save_line", 1)
    watch(TypingDesk, "keep", 1)
    setattr(ui.app, "DeskThread", TellingWorker)  # noqa: B010 - it is not exported, on purpose
    ui.app.prepare([])
    fingers = Fingers(where)
    left = bootstrap.run_window(lambda: bootstrap.desk(tools), home)
    del fingers
    return left


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1]), bytes.fromhex(sys.argv[2]), sys.argv[3]))
