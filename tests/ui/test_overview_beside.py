"""The overview with a pane beside it: the matrix stays whole, what matters less makes room."""

import pytest
from PySide6.QtCore import QSize, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened, OpenWindow
from tests.ui.desks import FakeDesk
from tests.ui.test_window_access import cut_off
from ui.pages.told_pane import sentence_body
from ui.widgets.pane import Pane

Key = Qt.Key


def press(opened: Opened, key: Qt.Key) -> None:
    QTest.keyClick(opened.window.focusWidget(), key)


def settle(qtbot: QtBot) -> None:
    """Layouts settle in the event loop."""
    for _ in range(30):
        qtbot.wait(1)


def hidden_rows(opened: Opened) -> int:
    """How many pixels of the matrix are out of sight, below or at the right."""
    views = [view for view in opened.shell.overview.matrix.views if view.isVisible()]
    below = sum(view.verticalScrollBar().maximum() for view in views)
    return below + sum(view.horizontalScrollBar().maximum() for view in views)


def beside(opened: Opened, key: Qt.Key, qtbot: QtBot) -> Pane:
    page = opened.shell.overview
    pane = opened.shell.pane if key == Key.Key_F1 else page.pane
    press(opened, key)
    qtbot.waitUntil(pane.isVisible)
    settle(qtbot)
    return pane


@pytest.mark.parametrize("key", [Key.Key_F1, Key.Key_Space])
def test_the_whole_matrix_stands_beside_a_pane(sample: Opened, qtbot: QtBot, key: Qt.Key) -> None:
    page = sample.shell.overview
    settle(qtbot)
    before = page.visit.height()
    assert hidden_rows(sample) == 0
    beside(sample, key, qtbot)
    assert page.matrix.isVisible()
    assert hidden_rows(sample) == 0
    assert page.visit.height() == before
    assert page.urgent.isVisible()
    assert cut_off(sample.window) == []
    press(sample, Key.Key_Escape)
    settle(qtbot)
    assert page.day.isVisible()
    assert page.progress.isVisible()
    assert hidden_rows(sample) == 0


def test_without_an_urgent_case_the_day_stays_too(open_window: OpenWindow, qtbot: QtBot) -> None:
    opened = open_window(FakeDesk("a").without("urgent"))
    beside(opened, Key.Key_Space, qtbot)
    assert hidden_rows(opened) == 0
    assert opened.shell.overview.day.isVisible()


def test_where_it_scrolls_anyway_nothing_goes(sample: Opened, qtbot: QtBot) -> None:
    sample.window.setMinimumSize(QSize(1280, 500))
    sample.window.resize(1366, 500)
    settle(qtbot)
    beside(sample, Key.Key_F1, qtbot)
    page = sample.shell.overview
    assert hidden_rows(sample) > 0
    assert page.day.isVisible()
    assert page.progress.isVisible()


def test_facts_that_drop_off_are_read_aloud_all_the_same(sample: Opened, qtbot: QtBot) -> None:
    beside(sample, Key.Key_F1, qtbot)
    line = sample.shell.overview.visit
    shown = [one.text() for one in line.findChildren(QLabel) if one.isVisible()]
    assert "Data" in shown
    assert "Team" not in shown
    assert "Team: MB (teamleider)" in line.accessibleDescription()


def test_the_head_of_a_pane_stands_at_its_top_whatever_is_below(
    sample: Opened, qtbot: QtBot
) -> None:
    pane = sample.shell.pane
    pane.show_body("Wijzigingen", "", sentence_body(sample.look, "Er is niets gewijzigd."))
    settle(qtbot)
    assert pane._title.geometry().top() < 20
    assert pane._title.height() < 40
