"""Somebody at the keyboard of the real window: presses keys, and reads what the screen says."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass
from functools import partial
from typing import Protocol

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodEvent, QKeySequence, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QApplication,
    QComboBox,
    QLabel,
    QLineEdit,
    QListView,
    QPlainTextEdit,
    QTableView,
    QTreeView,
    QWidget,
)

from ui.desk_thread import DeskThread
from ui.window import Window

PATIENCE = 20_000
"""Milliseconds until a screen that does not come is a failure."""
DEAD = {'"': 2, "'": 2, "é": 2, "ë": 2, "ï": 2, "ö": 2, "ü": 2}
"""Keys of the letters that a US-international keyboard composes; a chord counts once."""
SPOKEN = Qt.ItemDataRole.AccessibleTextRole


class Waiter(Protocol):
    """Lets the window work until something holds. pytest-qt's `qtbot` is one."""

    def waitUntil(self, callback: Callable[[], bool], *, timeout: int) -> None:  # noqa: N802 - Qt's way
        """Raise when it does not hold in time (milliseconds)."""


@dataclass
class Person:
    """Has a keyboard and eyes, nothing else: no pointer, and no way into the pages.

    `keys` counts every key pressed; what `types` types is text itself and is not counted.
    """

    window: Window
    worker: DeskThread
    waiter: Waiter
    keys: int = 0

    # hands

    def press(self, *chords: str) -> None:
        """Press keys and chords such as "Ctrl+K", one after the other, as fast as they come."""
        for chord in chords:
            self.keys += 1
            self._strike(chord)

    def letters(self, letters: str) -> None:
        """Press the keys of these letters, counted one by one."""
        for letter in letters:
            self.keys += DEAD.get(letter, 1)
            self._write(letter)

    def types(self, text: str) -> None:
        """Type a text: what is written down itself, whose keys do not count."""
        for letter in text:
            self._write(letter)

    def tabs_to(self, name: str) -> None:
        """Press Tab until the field of this name has the keyboard.

        Tab may wait its turn behind what was typed before the form was there: who looks for a
        field looks where the keyboard is, and does not press on blindly meanwhile.
        """
        passed = []
        self.pauses()
        for _ in range(60):
            here = self.here()
            if here == name:
                return
            passed.append(here)
            self.press("Tab")
            if self.here() == here:
                self.pauses()
        raise AssertionError(f"Tab never comes to {name}, only to {passed}")

    def walks_to(self, words: str, key: str = "Down") -> None:
        """Press an arrow until the row that the keyboard is on says these words."""
        self.pauses()
        passed = []
        for _ in range(80):
            if words in self.row():
                return
            passed.append(self.row())
            self.press(key)
            self.pauses()
        raise AssertionError(f"{key} never comes to {words}, only to {passed}")

    # eyes

    def here(self) -> str:
        """Return the name of what has the keyboard, as a screen reader says it."""
        focus: QWidget | None = QApplication.focusWidget()
        if focus is None:
            return ""
        return focus.accessibleName() or str(getattr(focus, "text", str)())

    def row(self) -> str:
        """Return what the row says that the keyboard is on."""
        view: QWidget | None = QApplication.focusWidget()
        return _spoken(view.currentIndex()) if isinstance(view, QAbstractItemView) else ""

    def screen(self) -> str:
        """Return everything that can be read in the window now."""
        shown = (one for one in self.window.findChildren(QWidget) if one.isVisible())
        return "\n".join(words for one in shown for words in _read(one) if words)

    def sees(self, *words: str) -> None:
        """Wait until the screen says these words."""
        for one in words:
            self._until(partial(self._shows, one), f"no “{one}” on the screen")

    def sees_no(self, *words: str) -> None:
        """Wait until the screen does not say these words any more."""
        for one in words:
            self._until(partial(self._lacks, one), f"still “{one}” on the screen")

    def is_on(self, name: str) -> None:
        """Wait until the keyboard is on what has this name."""
        self._until(lambda: self.here() == name, f"the keyboard is not on “{name}”")

    def pauses(self) -> None:
        """Wait as long as somebody looks up: until everything asked for has come."""
        for _ in range(3):
            answers: list[bool] = []
            self.worker.ask(lambda _: True, answers.append)
            self.waiter.waitUntil(lambda: bool(answers), timeout=PATIENCE)  # noqa: B023 - awaited at once

    def _shows(self, words: str) -> bool:
        return words in self.screen()

    def _lacks(self, words: str) -> bool:
        return words not in self.screen()

    def _until(self, holds: Callable[[], bool], otherwise: str) -> None:
        try:
            self.waiter.waitUntil(holds, timeout=PATIENCE)
        except BaseException as error:
            seen = self.screen()
            raise AssertionError(f"{otherwise}; on “{self.here()}”. Seen:\n{seen}") from error

    # how keys arrive

    def _strike(self, chord: str) -> None:
        pressed = QKeySequence(chord)[0]  # type: ignore[index]  # missing from the stubs
        QTest.keyClick(self._in_front(), pressed.key(), pressed.keyboardModifiers())

    def _write(self, letter: str) -> None:
        if letter in DEAD:
            self._compose(letter)
        elif letter == "\n":
            QTest.keyClick(self._in_front(), Qt.Key.Key_Return)
        else:
            QTest.keyClick(self._in_front(), ord(letter))

    def _compose(self, letter: str) -> None:
        """What a dead key and the key after it make together arrives as one event."""
        event = QInputMethodEvent()
        event.setCommitString(letter)
        target = QGuiApplication.focusObject()
        assert target is not None
        QApplication.sendEvent(target, event)

    def _in_front(self) -> QWindow:
        """Keys go where the system would send them: to the window in front, which may be a list."""
        front: QWindow | None = QGuiApplication.focusWindow()
        return self.window.windowHandle() if front is None else front


def _read(one: QWidget) -> Iterator[str]:
    if isinstance(one, QLabel | QAbstractButton | QLineEdit):
        yield one.text()
    elif isinstance(one, QPlainTextEdit):
        yield one.toPlainText()
    elif isinstance(one, QComboBox):
        yield one.currentText()
    elif isinstance(one, QListView | QTreeView) and one.model() is not None:
        yield from _rows(one, QModelIndex())
    elif isinstance(one, QTableView) and one.model() is not None:
        yield from (_spoken(one.model().index(row, 0)) for row in range(one.model().rowCount()))
    yield one.accessibleName()


def _rows(view: QListView | QTreeView, parent: QModelIndex) -> Iterator[str]:
    """Read the rows that are shown, those of open branches too."""
    tree = isinstance(view, QTreeView)
    for row in range(view.model().rowCount(parent)):
        where = (row, parent) if tree else (row,)
        if not view.isRowHidden(*where):
            index = view.model().index(row, 0, parent)
            yield _spoken(index)
            yield from _rows(view, index)


def _spoken(index: QModelIndex) -> str:
    return str(index.data(SPOKEN) or index.data() or "")
