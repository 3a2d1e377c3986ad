"""Touch mode: whatever one taps is large enough for a finger, on every page."""

from collections.abc import Iterator

from PySide6.QtCore import QAbstractListModel, QModelIndex, QPoint, QSize, Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QComboBox,
    QHeaderView,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened, OpenWindow
from tests.ui.desks import FakeDesk
from tests.ui.played import home, lead
from tests.ui.test_window_access import assert_nothing_is_cut_off, lay_out
from ui.theme import Touch

__all__ = ["home", "lead"]

FINGER = 44
TAPPED = (QAbstractButton, QLineEdit, QComboBox, QPlainTextEdit)
ROOMS = (
    "overview",
    "dossiers",
    "interviews",
    "norms",
    "sheets",
    "urgent",
    "sources",
    "points",
    "visit",
)


def too_small(window: QWidget) -> list[str]:
    """Everything in sight that one taps and that is lower or narrower than a finger needs."""
    lay_out()
    return [*_controls(window), *_rows(window)]


def _controls(window: QWidget) -> Iterator[str]:
    for one in window.findChildren(QWidget):
        if isinstance(one, TAPPED) and one.isVisible() and not one.visibleRegion().isEmpty():
            frame = _frame(one)
            if min(frame.width(), frame.height()) < FINGER:
                said = one.accessibleName() or one.objectName() or type(one).__name__
                yield f"{said}: {frame.width()}x{frame.height()}"


def _frame(one: QWidget) -> QSize:
    """The frame around a field without a border of its own is tapped with it."""
    parent = one.parentWidget()
    return parent.size() if one.objectName() == "lineinput" and parent is not None else one.size()


def _rows(window: QWidget) -> Iterator[str]:
    for view in window.findChildren(QAbstractItemView):
        if isinstance(view, QHeaderView) or not view.isVisible() or view.model() is None:
            continue
        for index in _indexes(view):
            box = view.visualRect(index)
            if box.height() < FINGER - 1 or box.width() < FINGER:
                yield f"{view.accessibleName()}, {index.row()}: {box.width()}x{box.height()}"


def _indexes(view: QAbstractItemView) -> Iterator[QModelIndex]:
    model = view.model()
    columns = 1 if isinstance(model, QAbstractListModel) else model.columnCount()
    for row in range(min(model.rowCount(), 60)):
        for column in range(columns):
            index = model.index(row, column)
            tapped = Qt.ItemFlag.ItemIsSelectable | Qt.ItemFlag.ItemIsEnabled
            if index.flags() & tapped == tapped and view.visualRect(index).isValid():
                yield index


def after_touch(opened: Opened, target: QWidget, at: QPoint) -> None:
    """Tap a place, and wait until the window has taken notice."""
    finger = QTest.createTouchDevice()
    QTest.touchEvent(target, finger).press(0, at, target).commit()
    QTest.touchEvent(target, finger).release(0, at, target).commit()
    opened.window._finger.timeout.emit()


def test_everything_one_taps_is_large_enough(lead: Opened, qtbot: QtBot) -> None:
    lead.look.set_touch(Touch.ON)
    for room in ROOMS:
        lead.shell.go_to(room)
        for _ in range(40):
            qtbot.wait(5)
        assert too_small(lead.window) == [], room
        assert_nothing_is_cut_off(lead, qtbot)


def test_everything_beside_a_page_is_large_enough(lead: Opened, qtbot: QtBot) -> None:
    lead.look.set_touch(Touch.ON)
    for show in (
        lead.shell._show_keys,
        lead.shell.show_appearance,
        lead.shell.overview.open_urgent,
        lead.shell.asides.show_search,
    ):
        show()
        for _ in range(20):
            qtbot.wait(5)
        assert too_small(lead.window) == [], show
        assert_nothing_is_cut_off(lead, qtbot)


def test_everything_before_a_visit_is_large_enough(open_window: OpenWindow, qtbot: QtBot) -> None:
    opened = open_window(FakeDesk("a", "b"))
    opened.look.set_touch(Touch.ON)
    window = opened.window
    qtbot.waitUntil(window.start.list.isVisible)
    assert too_small(window) == []
    for card in (window.start, window.unlock, window.founding, window.repassphrase):
        window.stack.setCurrentWidget(card)
        qtbot.wait(20)
        assert too_small(window) == [], card.title.text()


def test_with_the_mouse_rows_are_lower(sample: Opened) -> None:
    assert too_small(sample.window) != []


def test_the_first_touch_switches_on_and_what_was_touched_happens(
    sample: Opened, qtbot: QtBot
) -> None:
    rail = sample.shell.rail
    item = next(one for one in rail.items if "Terugkoppeling" in one.accessibleName())
    after_touch(sample, item, QPoint(9, 9))
    assert sample.look.touch is Touch.ON
    assert sample.shell.rail is not rail
    assert sample.shell.page is sample.shell.sheets
    assert sample.look.row == FINGER


def test_while_the_finger_is_down_nothing_moves(sample: Opened) -> None:
    target = sample.shell.rail.items[0]
    finger = QTest.createTouchDevice()
    QTest.touchEvent(target, finger).press(0, QPoint(9, 9), target).commit()
    assert QGuiApplication.mouseButtons() is Qt.MouseButton.LeftButton
    sample.window._finger.timeout.emit()
    assert not sample.look.touching
    QTest.touchEvent(target, finger).release(0, QPoint(9, 9), target).commit()


def test_switched_off_a_touch_changes_nothing(sample: Opened) -> None:
    sample.look.set_touch(Touch.OFF)
    after_touch(sample, sample.shell.rail.items[0], QPoint(9, 9))
    assert sample.look.touch is Touch.OFF
    assert not sample.look.touching


def test_touch_mode_keeps_the_place(sample: Opened, qtbot: QtBot) -> None:
    sample.shell.overview.matrix.restore(("2.2", "ouders"))
    sample.look.set_touch(Touch.ON)
    place = ("2.2", "ouders")
    qtbot.waitUntil(lambda: sample.shell.overview.matrix.place() == place)
