"""Enter presses a button that has the keyboard, as Space does."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QPushButton
from pytestqt.qtbot import QtBot

from tests.ui.conftest import app, look
from ui.rail import RailItem
from ui.theme import Look
from ui.widgets.buttons import HintButton

__all__ = ["app", "look"]


@pytest.mark.parametrize("key", [Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_Space])
def test_enter_and_space_press_a_button(look: Look, qtbot: QtBot, key: Qt.Key) -> None:
    pressed: list[bool] = []
    for button in (HintButton(look, "Openen"), RailItem(look, "Dossiers", "Alt 2")):
        _show(button, qtbot)
        button.clicked.connect(lambda: pressed.append(True))
        QTest.keyClick(button, key)
    assert len(pressed) == 2


def test_the_next_step_does_not_press_the_button_it_finds(look: Look, qtbot: QtBot) -> None:
    button = HintButton(look, "Openen")
    _show(button, qtbot)
    pressed: list[bool] = []
    button.clicked.connect(lambda: pressed.append(True))
    QTest.keyClick(button, Qt.Key.Key_Return, Qt.KeyboardModifier.ControlModifier)
    assert pressed == []


def _show(button: QPushButton, qtbot: QtBot) -> None:
    qtbot.addWidget(button)
    button.show()
    qtbot.waitExposed(button)
