"""A page of the window on a real desk, and the keyboard on it."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.services.world import World
from tests.ui.conftest import Opened
from tests.ui.offices import Office
from ui.pages.book import BookPage
from ui.theme import Look
from veldtool.services.session import Session

Open = Callable[[Callable[[Session], None]], Opened]
PLAIN = Qt.KeyboardModifier.NoModifier


@pytest.fixture
def opened(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[Open]:
    """Open the window on a visit with these records, and wait until it is at its overview."""
    world = World(tmp_path)
    yield opener(world, look, qtbot, tmp_path)
    world.close()


def opener(world: World, look: Look, qtbot: QtBot, place: Path) -> Open:
    """Return what opens the window on a visit of this world."""

    def make(filled: Callable[[Session], None]) -> Opened:
        office = Office(world, look, qtbot, place)
        office.found(filled)
        one = office.open()
        qtbot.waitUntil(lambda: one.shell.overview.matrix.isAncestorOf(focus(one)))
        return one

    return make


def focus(one: Opened) -> QWidget:
    return one.window.focusWidget()


def press(one: Opened, key: Qt.Key, modifiers: Qt.KeyboardModifier = PLAIN) -> None:
    QTest.keyClick(focus(one), key, modifiers)


def say(one: Opened, text: str) -> None:
    QTest.keyClicks(focus(one), text)


def field(page: BookPage[Any], name: str) -> QWidget:
    return page.form.editor(name).control
