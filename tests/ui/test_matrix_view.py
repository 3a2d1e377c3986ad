"""The matrix before anything was read: a start shows the window sooner than its numbers."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from pytestqt.qtbot import QtBot

from ui.models.matrix import BlockModel, MatrixModel
from ui.theme import Look
from ui.widgets.matrix_view import MatrixView

Key = Qt.Key
WALKED = (
    *(Key.Key_Up, Key.Key_Down, Key.Key_Left, Key.Key_Right, Key.Key_PageUp, Key.Key_PageDown),
    *(Key.Key_Home, Key.Key_End, Key.Key_Return, Key.Key_Space),
)


@pytest.mark.parametrize("key", WALKED)
def test_a_key_that_comes_before_the_numbers_goes_nowhere(
    key: Qt.Key, look: Look, qtbot: QtBot
) -> None:
    view = MatrixView(look, BlockModel(MatrixModel()))
    qtbot.addWidget(view)
    left: list[int] = []
    for told in (view.opened, view.looked, view.left):
        told.connect(lambda *_: left.append(1))
    QTest.keyClick(view, key)
    assert left == []
    assert not view.currentIndex().isValid()
