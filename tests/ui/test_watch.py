"""Nobody at the keys: a warning first, then the lock; longer while one listens."""

from collections.abc import Callable, Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject, QPoint, QPointF, Qt
from PySide6.QtGui import QWheelEvent, QWindow
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QComboBox, QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Clocks
from ui import keys
from ui.watch import IDLE, IDLE_IN_COMPANY, WARNING, Watch


class Heard:
    """A watch on clocks of its own, and what it said."""

    def __init__(self) -> None:
        self.clocks = Clocks()
        self.said: list[str] = []
        self.watch = Watch(lambda: self.clocks.steady, lambda: self.clocks.wall)
        self.watch.warned.connect(lambda: self.said.append("warned"))
        self.watch.calmed.connect(lambda: self.said.append("calmed"))
        self.watch.expired.connect(lambda: self.said.append("expired"))
        self.watch.start()

    def after(self, seconds: float) -> list[str]:
        self.clocks.pass_time(seconds)
        self.watch.beat()
        return self.said


@pytest.fixture
def heard(app: QApplication) -> Heard:
    return Heard()


def test_it_warns_once_and_then_locks(heard: Heard) -> None:
    assert heard.after(IDLE - WARNING - 1) == []
    assert heard.after(1) == ["warned"]
    assert heard.after(WARNING - 1) == ["warned"]
    assert heard.after(1) == ["warned", "expired"]


def test_a_key_after_the_warning_stays(heard: Heard) -> None:
    heard.after(IDLE - 5)
    heard.watch._last_input = heard.clocks.steady
    assert heard.after(1) == ["warned", "calmed"]


def test_in_company_it_waits_longer(heard: Heard) -> None:
    heard.watch.limit = lambda: IDLE_IN_COMPANY
    assert heard.after(IDLE * 2) == []
    assert heard.after(IDLE_IN_COMPANY) == ["expired"]


def test_a_jump_of_the_clock_locks_in_company_too(heard: Heard) -> None:
    heard.watch.limit = lambda: IDLE_IN_COMPANY
    heard.clocks.wall += 60
    assert heard.after(1) == ["expired"]
    QCoreApplication.processEvents()


@pytest.fixture
def window(heard: Heard, qtbot: QtBot) -> Iterator[QWidget]:
    """A window with a shortcut, a field and a list that drops down, being watched."""
    shown = QWidget()
    column = QVBoxLayout(shown)
    box = QComboBox()
    box.addItems(["een", "twee", "drie"])
    edit = QLineEdit()
    column.addWidget(edit)
    column.addWidget(box)
    keys.bind(shown, "Ctrl+J", lambda: None)
    qtbot.addWidget(shown)
    shown.show()
    qtbot.waitExposed(shown)
    shown.activateWindow()
    edit.setFocus()
    heard.watch.beat()
    yield shown
    heard.watch.stop()
    shown.close()


def roll(window: QWindow) -> None:
    at, none, way = QPointF(5, 5), QPoint(), QPoint(0, 120)
    event = QWheelEvent(
        at,
        at,
        none,
        way,
        Qt.MouseButton.NoButton,
        Qt.KeyboardModifier.NoModifier,
        Qt.ScrollPhase.NoScrollPhase,
        False,
    )
    QCoreApplication.sendEvent(window, event)


def touch(window: QWindow) -> None:
    finger = QTest.createTouchDevice()
    QTest.touchEvent(window, finger).press(0, QPoint(5, 5), window).commit()
    QTest.touchEvent(window, finger).release(0, QPoint(5, 5), window).commit()


DONE: dict[str, Callable[[QWindow], None]] = {
    "a key": lambda window: QTest.keyClick(window, Qt.Key.Key_A),
    "a shortcut": lambda window: QTest.keyClick(
        window, Qt.Key.Key_J, Qt.KeyboardModifier.ControlModifier
    ),
    "a click": lambda window: QTest.mouseClick(window, Qt.MouseButton.LeftButton, pos=QPoint(5, 5)),
    "a move": lambda window: QTest.mouseMove(window, QPoint(9, 9)),
    "the wheel": roll,
    "a finger": touch,
}


@pytest.mark.parametrize("what", DONE)
def test_whatever_somebody_does_in_a_window_stays(
    heard: Heard, window: QWidget, what: str, qtbot: QtBot
) -> None:
    heard.clocks.pass_time(IDLE - 5)
    DONE[what](window.windowHandle())
    qtbot.wait(20)
    assert heard.after(IDLE - WARNING - 1) == []


@pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
def test_a_list_that_drops_down_is_watched_too(heard: Heard, window: QWidget, qtbot: QtBot) -> None:
    (box,) = window.findChildren(QComboBox)
    box.showPopup()
    down = box.view().window()
    qtbot.waitUntil(lambda: down.windowHandle().isExposed())
    heard.watch.beat()
    heard.clocks.pass_time(IDLE - 5)
    QTest.keyClick(down.windowHandle(), Qt.Key.Key_Down)
    assert heard.after(IDLE - WARNING - 1) == []
    box.hidePopup()


class Counting(Watch):
    """Notes at whose events it looks."""

    def __init__(self) -> None:
        super().__init__(lambda: 0.0, lambda: 0.0)
        self.seen: list[QObject] = []

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's way
        self.seen.append(watched)
        return super().eventFilter(watched, event)


def test_only_events_of_windows_are_looked_at(window: QWidget) -> None:
    watch = Counting()
    watch.start()
    (edit,) = window.findChildren(QLineEdit)
    for _ in range(50):
        QCoreApplication.sendEvent(edit, QEvent(QEvent.Type.User))
    assert watch.seen == []
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert edit.text() == "a"
    assert watch.seen
    assert all(isinstance(one, QWindow) for one in watch.seen)
    watch.stop()


def test_after_it_stopped_nothing_is_looked_at(heard: Heard, window: QWidget) -> None:
    heard.watch.stop()
    before = heard.watch._last_input
    heard.clocks.pass_time(9)
    heard.watch.beat()
    QTest.keyClick(window.windowHandle(), Qt.Key.Key_A)
    assert heard.watch._last_input == before
