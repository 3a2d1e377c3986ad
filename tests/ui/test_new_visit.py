"""From an empty machine to an open visit, and another passphrase, by keyboard only."""

import threading
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.services.world import PASSPHRASE, World
from tests.ui.conftest import Opened, shows_overview
from tests.ui.offices import Office
from tests.ui.test_window_access import cut_off, nameless, wrong_roles
from tests.ui.test_window_lock import every_text, lock, type_passphrase
from ui.theme import Look

Key = Qt.Key
ALT = Qt.KeyboardModifier.AltModifier


@pytest.fixture
def office(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Office]:
    world = World(tmp_path)
    yield Office(world, look, qtbot, tmp_path)
    world.close()


def focused() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def type_in(words: str) -> None:
    QTest.keyClicks(focused(), words)


def tab(times: int = 1) -> None:
    for _ in range(times):
        QTest.keyClick(focused(), Key.Key_Tab)


def begin(opened: Opened, qtbot: QtBot) -> None:
    """Go to the form of a new visit from the start page."""
    qtbot.waitUntil(opened.window.start.new_button.isVisible)
    QTest.keyClick(opened.window, Key.Key_N, ALT)
    page = opened.window.founding
    qtbot.waitUntil(page.name.line.hasFocus)
    # What is offered comes in sight a moment after it is there; Tab passes it over until then.
    qtbot.waitUntil(lambda: any(one.isVisible() for one in page.framework.buttons()))


def fill_in(name: str = "Maria Berg") -> None:
    """From the name to the first passphrase field."""
    type_in(name)
    tab()
    type_in("mb")
    tab()
    QTest.keyClick(focused(), Key.Key_Space)  # the first inspectorate
    tab(2)  # over the one framework


def test_a_visit_is_made_by_keyboard_and_open_at_once(office: Office, qtbot: QtBot) -> None:
    opened = office.open()
    begin(opened, qtbot)
    fill_in()
    type_in(PASSPHRASE)
    tab()
    type_in(PASSPHRASE)
    gate = threading.Event()
    opened.worker.ask(lambda _: gate.wait(20))  # making takes as long as this test wants
    QTest.keyClick(focused(), Key.Key_Return)
    assert opened.window.founding.button.text() == "Wordt aangemaakt…"
    assert not opened.window.founding.button.isEnabled()
    gate.set()
    qtbot.waitUntil(lambda: shows_overview(opened.window))
    me = opened.shell.overview.overview
    assert me is not None
    assert me.me is not None
    assert (me.me.name, me.me.initials, me.me.lead) == ("Maria Berg", "MB", True)
    assert opened.window.founding.passphrase.values() == ("", "")
    lock(opened, qtbot)
    type_passphrase(opened, qtbot, PASSPHRASE)
    qtbot.waitUntil(lambda: shows_overview(opened.window))


def test_what_is_missing_is_said_at_its_field_and_nothing_is_lost(
    office: Office, qtbot: QtBot
) -> None:
    opened = office.open()
    begin(opened, qtbot)
    page = opened.window.founding
    type_in("Maria Berg")
    QTest.keyClick(focused(), Key.Key_Return)
    assert page.initials.line.hasFocus()
    assert page.initials.wrong_words() == "! Vul uw initialen in: een tot vier letters."
    assert page.inspectorate.wrong_words() == "! Kies uw inspectie."
    assert "ten minste 12 tekens" in page.passphrase.first.wrong_words()
    assert page.name.line.text() == "Maria Berg"
    type_in("MB")
    assert page.initials.wrong_words() == ""
    assert office.world.toolbox("mb").places.inspections() == ()


def test_a_made_passphrase_is_shown_once_and_opens_the_visit(office: Office, qtbot: QtBot) -> None:
    opened = office.open()
    begin(opened, qtbot)
    fill_in()
    page = opened.window.founding
    tab(2)
    QTest.keyClick(focused(), Key.Key_Return)
    qtbot.waitUntil(lambda: bool(page.passphrase.values()[0]))
    made = page.passphrase.values()[0]
    assert made in every_text(page)
    assert "Schrijf hem nu op" in every_text(page)
    page._make()
    qtbot.waitUntil(lambda: shows_overview(opened.window))
    assert made not in every_text(page)
    lock(opened, qtbot)
    type_passphrase(opened, qtbot, made)
    qtbot.waitUntil(lambda: shows_overview(opened.window))


def test_escape_goes_back_to_the_start(office: Office, qtbot: QtBot) -> None:
    opened = office.open()
    begin(opened, qtbot)
    QTest.keyClick(focused(), Key.Key_Escape)
    assert opened.window.stack.currentWidget() is opened.window.start


def test_the_forms_have_names_and_cut_nothing_off(office: Office, qtbot: QtBot) -> None:
    opened = office.open()
    begin(opened, qtbot)
    type_in("Maria Berg")
    QTest.keyClick(focused(), Key.Key_Return)
    for _ in range(5):
        for _ in range(10):
            qtbot.wait(1)
        assert nameless(opened.window) == []
        assert wrong_roles(opened.window) == []
        assert cut_off(opened.window) == []
        opened.look.step_zoom(1)
    assert opened.window.founding.isVisible()
    assert opened.window.founding.filled_in().name == "Maria Berg"


def test_the_passphrase_changes_with_the_old_one_only(office: Office, qtbot: QtBot) -> None:
    office.found()
    opened = office.open()
    lock(opened, qtbot)
    QTest.keyClick(opened.window.unlock._other, Key.Key_Space)
    qtbot.waitUntil(opened.window.start.passphrase_button.isVisible)
    QTest.keyClick(opened.window, Key.Key_W, ALT)
    page = opened.window.repassphrase
    qtbot.waitUntil(page.old.line.hasFocus)
    assert page.old.line.echoMode() is QLineEdit.EchoMode.Password
    new = "een heel andere zin"
    for words in ("een verkeerde zin", new):
        type_in(words)
        tab()
    type_in(new)
    QTest.keyClick(focused(), Key.Key_Return)
    qtbot.waitUntil(lambda: page.old.wrong_words().startswith("! Deze wachtwoordzin past niet"))
    assert page.old.line.hasFocus()
    page.old.line.selectAll()
    type_in(PASSPHRASE)
    QTest.keyClick(focused(), Key.Key_Return)
    qtbot.waitUntil(lambda: "De wachtwoordzin is gewijzigd" in every_text(opened.window))
    QTest.keyClick(opened.window.start.list, Key.Key_Return)
    qtbot.waitUntil(lambda: opened.window.stack.currentWidget() is opened.window.unlock)
    type_passphrase(opened, qtbot, new)
    qtbot.waitUntil(lambda: shows_overview(opened.window))
