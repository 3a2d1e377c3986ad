"""One laptop at the table in the evening, at the page of merging, and the keyboard on it."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.services.world import World
from tests.ui.conftest import Opened
from tests.ui.offices import Office
from ui.pages.merge import MergePage
from ui.theme import Look
from ui.widgets.told_list import ToldList

Key = Qt.Key
PLAIN, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)


class Laptop:
    """One laptop at the table, at the page of merging."""

    def __init__(self, world: World, look: Look, qtbot: QtBot, name: str) -> None:
        self._world, self._qtbot = world, qtbot
        self.opened: Opened = Office(world, look, qtbot, world.place, name).open()
        self.settle()
        self.press(Key.Key_5, ALT)
        self.until(lambda: self.page.view is not None)

    def sit_down(self) -> None:
        """Take the keyboard from whoever is at another laptop."""
        self.opened.window.activateWindow()
        self.until(self.opened.window.isActiveWindow)

    @property
    def page(self) -> MergePage:
        page = self.opened.shell.page
        assert isinstance(page, MergePage)
        return page

    @property
    def focus(self) -> QWidget:
        return self.opened.window.focusWidget()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(self.focus, key, held)

    def say(self, text: str) -> None:
        QTest.keyClicks(self.focus, text)

    def until(self, holds: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(holds, timeout=20_000)

    def settle(self) -> None:
        for _ in range(3):
            answers: list[bool] = []
            self.opened.worker.ask(lambda _: True, answers.append)
            self.until(lambda: bool(answers))  # noqa: B023 - awaited at once

    def choose_stick(self) -> None:
        self.say(str(self._world.exchange))
        self.press(Key.Key_Return)
        self.until(lambda: bool(self.page.view and self.page.view.places))

    def publish(self, key: str) -> None:
        self.say(key)
        self.until(lambda: not self.page.runs.busy and "Klaar" in self.page.received.state.text())

    def merge(self) -> None:
        """Look beforehand, then merge: v, Ctrl+Enter, Ctrl+Enter."""
        self.say("v")
        self.until(lambda: not self.page.runs.busy and self.page.receipt.merge.isEnabled())
        assert "er is nog niets gewijzigd" in self.shown()
        for _ in range(2):
            self.press(Key.Key_Return, CTRL)
        self.until(lambda: "Ontvangstbewijs" in self.page.receipt.title.text())
        self.settle()

    def shown(self) -> str:
        labels = self.opened.window.findChildren(QLabel)
        return "\n".join(one.text() for one in labels if one.isVisible())

    def changes(self) -> str:
        """What Ctrl+H tells of what colleagues changed."""
        self.press(Key.Key_H, CTRL)
        pane = self.opened.shell.pane
        self.until(lambda: bool(pane.findChildren(ToldList)))
        found = pane.findChildren(ToldList)[0].model()
        return "\n".join(str(found.index(row, 0).data()) for row in range(found.rowCount()))

    def close(self) -> None:
        self.opened.window.close()
        self.opened.worker.stop()
