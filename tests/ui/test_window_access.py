"""For everybody: names and roles for screen readers, an order of Tab, and nothing cut off."""

from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QRect, Qt
from PySide6.QtGui import QAccessible, QFontMetrics
from PySide6.QtTest import QTest
from PySide6.QtWidgets import (
    QAbstractButton,
    QAbstractItemView,
    QHeaderView,
    QLabel,
    QLineEdit,
    QWidget,
)
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened, OpenWindow
from tests.ui.desks import FakeDesk
from ui.paint import cap_size
from ui.theme import Mode
from ui.widgets.buttons import HintButton

Role = QAccessible.Role
ROLES = {
    QAbstractButton: {Role.Button, Role.RadioButton, Role.CheckBox},
    QLineEdit: {Role.EditableText},
    QAbstractItemView: {Role.List, Role.Table, Role.Tree},
}
SIZES = [(1366, 738, 1.0), (1280, 640, 1.0), (1920, 1080, 1.0), (1366, 738, 2.0), (1280, 640, 1.5)]
IDS = ["usual", "least", "large", "twice", "half more"]


def shown(window: QWidget) -> Iterator[QWidget]:
    return (one for one in window.findChildren(QWidget) if one.isVisible())


def lay_out() -> None:
    """Let the layouts do what is asked of them: a text that came a moment ago asked for more room.

    One that got more room may ask its parent in turn.
    """
    for _ in range(5):
        QCoreApplication.sendPostedEvents(None, QEvent.Type.LayoutRequest.value)


def nameless(window: QWidget) -> list[str]:
    """Whatever can have the keyboard and does not say what it is."""
    found = []
    for one in shown(window):
        if one.focusPolicy() == Qt.FocusPolicy.NoFocus or one.focusProxy() is not None:
            continue
        interface = QAccessible.queryAccessibleInterface(one)
        name = interface.text(QAccessible.Text.Name)
        if not name.strip():
            found.append(f"{type(one).__name__} {one.objectName()}")
    return found


def wrong_roles(window: QWidget) -> list[str]:
    found = []
    for one in shown(window):
        wanted = next((roles for kind, roles in ROLES.items() if isinstance(one, kind)), None)
        if wanted is None or isinstance(one, QHeaderView):  # a head is part of its table
            continue
        interface = QAccessible.queryAccessibleInterface(one)
        if interface.role() not in wanted:
            found.append(type(one).__name__)
    return found


def cut_off(window: QWidget) -> list[str]:
    """Every text that has less room than it needs, once what was laid out lies."""
    lay_out()
    found = [
        f"{one.text()!r}: {one.width()}x{one.height()}"
        for one in window.findChildren(QLabel)
        if one.isVisible() and one.text() and _is_cut(one)
    ]
    found += [
        f"{one.text()!r}: {one.width()} < {one.sizeHint().width()}"
        for one in window.findChildren(HintButton)
        if one.isVisible() and one.width() < one.sizeHint().width()
    ]
    return found + _beyond_parent(window)


def _is_cut(label: QLabel) -> bool:
    room = label.contentsRect()
    if label.wordWrap():
        return label.heightForWidth(label.width()) > label.height() + 1
    hint = label.sizeHint()
    return hint.width() > label.width() + 1 or room.height() < QFontMetrics(label.font()).ascent()


def _beyond_parent(window: QWidget) -> list[str]:
    """Labels and buttons that stick out of what holds them, where nothing scrolls them."""
    found = []
    for one in window.findChildren(QWidget):
        parent = one.parentWidget()
        if not one.isVisible() or parent is None or not isinstance(one, QLabel | QAbstractButton):
            continue
        inside = QRect(0, 0, parent.width(), parent.height())
        if not inside.adjusted(-1, -1, 1, 1).contains(one.geometry()):
            found.append(f"{one.accessibleName() or getattr(one, 'text', str)()} sticks out")
    return found


def assert_nothing_is_cut_off(opened: Opened, qtbot: QtBot) -> None:
    """Layouts settle in the event loop; what is cut off after that stays cut off."""
    for _ in range(20):
        qtbot.wait(1)
    assert cut_off(opened.window) == []


def at_size(opened: Opened, qtbot: QtBot, width: int, height: int, zoom: float) -> None:
    opened.window.setMinimumSize(0, 0)
    opened.window.resize(width, height)
    while opened.look.zoom < zoom:
        opened.look.step_zoom(1)
    qtbot.waitUntil(lambda: opened.shell.overview.overview is not None)
    qtbot.wait(1)


def test_every_control_has_a_name_and_a_role(sample: Opened, qtbot: QtBot) -> None:
    sample.shell._show_keys()
    assert nameless(sample.window) == []
    assert wrong_roles(sample.window) == []
    sample.shell.overview.open_urgent()
    assert nameless(sample.window) == []
    sample.shell.go_to("sheets")
    qtbot.waitUntil(lambda: bool(sample.shell.sheets.preview.pages))
    assert nameless(sample.window) == []
    assert wrong_roles(sample.window) == []
    sample.window.lock()
    assert nameless(sample.window) == []
    assert wrong_roles(sample.window) == []


def test_the_start_list_has_a_name_too(open_window: OpenWindow, qtbot: QtBot) -> None:
    opened = open_window(FakeDesk("a", "b"))
    qtbot.waitUntil(opened.window.start.list.isVisible)
    assert nameless(opened.window) == []


def test_a_control_without_a_name_is_found(sample: Opened) -> None:
    sample.shell.overview.matrix.views[0].setAccessibleName("")
    sample.shell.overview.urgent.button.setAccessibleName("")
    sample.shell.overview.urgent.button.setText("")
    assert len(nameless(sample.window)) == 2


def test_tab_goes_from_top_to_bottom(sample: Opened, qtbot: QtBot) -> None:
    page = sample.shell.overview
    page.visit.setFocus()
    order = []
    for _ in range(6):
        order.append(sample.window.focusWidget())
        QTest.keyClick(sample.window.focusWidget(), Qt.Key.Key_Tab)
    first, second = page.matrix.views
    assert order == [page.visit, page.urgent.button, page.day, page.progress, first, second]


@pytest.mark.parametrize("width, height, zoom", SIZES, ids=IDS)
def test_no_text_of_the_overview_is_cut_off(
    sample: Opened, qtbot: QtBot, width: int, height: int, zoom: float
) -> None:
    at_size(sample, qtbot, width, height, zoom)
    assert_nothing_is_cut_off(sample, qtbot)
    page = sample.shell.overview
    assert page._area.horizontalScrollBar().maximum() == 0
    for view in page.matrix.views:
        widths = sum(view.columnWidth(column) for column in range(10))
        assert view.isHidden() or widths <= view.viewport().width() + 1


@pytest.mark.parametrize("width, height, zoom", SIZES, ids=IDS)
def test_no_text_beside_the_overview_is_cut_off(
    sample: Opened, qtbot: QtBot, width: int, height: int, zoom: float
) -> None:
    at_size(sample, qtbot, width, height, zoom)
    sample.shell.overview.open_urgent()
    assert_nothing_is_cut_off(sample, qtbot)
    sample.shell._show_keys()
    assert_nothing_is_cut_off(sample, qtbot)


@pytest.mark.parametrize("width, height, zoom", SIZES, ids=IDS)
def test_no_text_of_the_papers_and_the_lock_is_cut_off(
    sample: Opened, qtbot: QtBot, width: int, height: int, zoom: float
) -> None:
    at_size(sample, qtbot, width, height, zoom)
    sample.shell.go_to("sheets")
    qtbot.waitUntil(lambda: bool(sample.shell.sheets.preview.pages))
    assert_nothing_is_cut_off(sample, qtbot)
    sample.window.lock()
    sample.window.unlock.refuse()
    assert_nothing_is_cut_off(sample, qtbot)


def test_the_words_in_the_rail_leave_room_for_their_keys(sample: Opened, qtbot: QtBot) -> None:
    for _ in Mode:
        rail = sample.shell.rail
        for item in (*rail.items, rail.look_item, rail.lock_item):
            words = QFontMetrics(sample.look.font(12)).horizontalAdvance(item._count.text)
            cap = cap_size(item._key, sample.look).width()
            assert item._count.alarm or words + cap <= item._line(1).width(), item._count.text
        sample.look.next_mode()


def test_a_text_without_room_is_found(sample: Opened) -> None:
    label = next(one for one in sample.window.findChildren(QLabel) if "Voorbeeld" in one.text())
    label.setFixedWidth(20)
    assert cut_off(sample.window) != []


def test_with_room_for_all_norms_they_stand_in_one_table(sample: Opened, qtbot: QtBot) -> None:
    first, second = sample.shell.overview.matrix.views
    assert not second.isHidden()
    assert first.verticalScrollBar().maximum() == second.verticalScrollBar().maximum() == 0
    sample.window.resize(1920, 1300)
    qtbot.waitUntil(second.isHidden)
    assert first.verticalScrollBar().maximum() == 0
    sample.window.resize(1366, 738)
    qtbot.waitUntil(lambda: not second.isHidden())


def test_the_pane_takes_the_place_of_the_matrix_where_both_do_not_fit(
    sample: Opened, qtbot: QtBot
) -> None:
    at_size(sample, qtbot, 1366, 738, 2.0)
    page = sample.shell.overview
    page.open_urgent()
    assert not page.matrix.isVisible()
    page.escape()
    assert page.matrix.isVisible()
