"""The lock: nothing of the visit is left in the window, and how one gets back in."""

import gc

from PySide6.QtCore import Qt
from PySide6.QtGui import QGuiApplication
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractButton, QApplication, QLabel, QLineEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened, OpenWindow, shows_overview
from tests.ui.desks import INSTITUTION, PASSPHRASE, FakeDesk
from ui.watch import IDLE, JUMP
from veldtool.services.errors import UserError

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier


def every_text(window: QWidget) -> str:
    """Everything that any widget of the window says, seen or unseen."""
    found: list[str] = []
    for one in (window, *window.findChildren(QWidget)):
        found += [one.accessibleName(), one.accessibleDescription(), one.toolTip()]
        found += [one.windowTitle(), one.objectName()]
        if isinstance(one, QLabel | QAbstractButton | QLineEdit):
            found.append(one.text())
    return "\n".join(found)


def lock(opened: Opened, qtbot: QtBot) -> None:
    QTest.keyClick(opened.window, Key.Key_L, CTRL)
    QApplication.sendPostedEvents(None, 52)  # DeferredDelete


def is_locked(opened: Opened) -> bool:
    page = opened.window.stack.currentWidget()
    return opened.window.shell is None and page is opened.window.unlock


def type_passphrase(opened: Opened, qtbot: QtBot, words: str) -> None:
    QTest.keyClicks(opened.window.unlock.field, words)
    QTest.keyClick(opened.window.unlock.field, Key.Key_Return)


def wrong(opened: Opened, qtbot: QtBot, times: int) -> None:
    field = opened.window.unlock.field
    for _ in range(times):
        type_passphrase(opened, qtbot, "fout")
        qtbot.waitUntil(lambda: field.text() == "")


def message(opened: Opened) -> str:
    return opened.window.unlock.field.accessibleDescription()


def test_the_title_is_neutral_before_during_and_after(sample: Opened, qtbot: QtBot) -> None:
    assert sample.window.windowTitle() == "Veldtool"
    assert QGuiApplication.applicationDisplayName() == "Veldtool"
    lock(sample, qtbot)
    assert sample.window.windowTitle() == "Veldtool"


def test_the_scan_finds_the_institution_while_it_is_open(sample: Opened) -> None:
    assert INSTITUTION in every_text(sample.window)


def test_locking_leaves_nothing_of_the_visit(sample: Opened, qtbot: QtBot) -> None:
    lock(sample, qtbot)
    assert is_locked(sample)
    left = every_text(sample.window)
    for words in (INSTITUTION, "D13", "Voorbeeldstad", "MB", "spoed"):
        assert words not in left
    assert "Vergrendeld" in left


def test_locking_closes_the_desk_and_drops_the_key(open_window: OpenWindow, qtbot: QtBot) -> None:
    desk = FakeDesk("a")
    opened = open_window(desk)
    lock(opened, qtbot)
    qtbot.waitUntil(lambda: desk.opened is None)
    assert not desk.keychain


def test_an_answer_on_its_way_does_not_come_back_after_a_lock(sample: Opened, qtbot: QtBot) -> None:
    sample.shell.overview.refresh()
    lock(sample, qtbot)
    heard: list[int] = []
    sample.worker.ask(lambda _: 1, heard.append)
    qtbot.waitUntil(lambda: heard == [1])
    assert INSTITUTION not in every_text(sample.window)


def test_the_right_passphrase_returns_to_the_same_place(sample: Opened, qtbot: QtBot) -> None:
    sample.shell.overview.matrix.restore(("2.2", "ouders"))
    lock(sample, qtbot)
    type_passphrase(sample, qtbot, PASSPHRASE)
    qtbot.waitUntil(lambda: shows_overview(sample.window))
    assert sample.shell.overview.matrix.place() == ("2.2", "ouders")
    assert sample.window.unlock.field.text() == ""


def test_the_same_paper_comes_back_too(sample: Opened, qtbot: QtBot) -> None:
    sample.shell.go_to("sheets")
    sample.shell.sheets.choose(2)
    lock(sample, qtbot)
    type_passphrase(sample, qtbot, PASSPHRASE)
    qtbot.waitUntil(lambda: sample.window.shell is not None)
    assert sample.shell.page is sample.shell.sheets
    assert sample.shell.sheets.paper.title == "Tellingen"
    qtbot.waitUntil(lambda: bool(sample.shell.sheets.preview.pages))


def test_a_wrong_passphrase_says_how_many_attempts_are_left(sample: Opened, qtbot: QtBot) -> None:
    lock(sample, qtbot)
    wrong(sample, qtbot, 1)
    qtbot.waitUntil(lambda: message(sample) == "! Onjuist, nog 4 pogingen")
    assert sample.window.unlock.field.hasFocus()
    wrong(sample, qtbot, 3)
    qtbot.waitUntil(lambda: message(sample) == "! Onjuist, nog 1 poging")


def test_after_five_there_is_a_minute_to_wait(sample: Opened, qtbot: QtBot) -> None:
    lock(sample, qtbot)
    wrong(sample, qtbot, 5)
    page = sample.window.unlock
    qtbot.waitUntil(lambda: message(sample) == "! Vijf keer onjuist. Wacht nog 60 seconden")
    assert not page.field.isEnabled()
    assert not page.button.isEnabled()
    sample.clocks.pass_time(59)
    page.count_down()
    assert message(sample) == "! Vijf keer onjuist. Wacht nog 1 seconde"
    sample.clocks.pass_time(1)
    page.count_down()
    assert message(sample) == ""
    assert page.field.isEnabled()
    type_passphrase(sample, qtbot, PASSPHRASE)
    qtbot.waitUntil(lambda: shows_overview(sample.window))


def test_without_a_keychain_the_passphrase_is_asked_at_start(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    opened = open_window(FakeDesk("a", keychain=False))
    qtbot.waitUntil(lambda: is_locked(opened))
    assert "Ontgrendelen" in every_text(opened.window)
    assert message(opened) == ""


def test_another_fault_is_told_and_costs_no_attempt(open_window: OpenWindow, qtbot: QtBot) -> None:
    class InUse(FakeDesk):
        def unlock(self, inspection_id: str, passphrase: str | None) -> None:
            if passphrase is not None:
                raise UserError("in_use")
            super().unlock(inspection_id, passphrase)

    opened = open_window(InUse("a", keychain=False))
    qtbot.waitUntil(lambda: is_locked(opened))
    type_passphrase(opened, qtbot, PASSPHRASE)
    qtbot.waitUntil(lambda: "al geopend in een ander venster" in message(opened))
    assert opened.window.unlock.button.isEnabled()


def test_the_passphrase_can_be_shown_and_hidden(sample: Opened, qtbot: QtBot) -> None:
    lock(sample, qtbot)
    page = sample.window.unlock
    assert page.field.echoMode() is QLineEdit.EchoMode.Password
    QTest.keyClick(page.field, Key.Key_T, Qt.KeyboardModifier.AltModifier)
    assert page.field.echoMode() is QLineEdit.EchoMode.Normal
    assert page.show_button.accessibleName() == "Verbergen"
    QTest.mouseClick(page.show_button, Qt.MouseButton.LeftButton)
    assert page.field.echoMode() is QLineEdit.EchoMode.Password


def test_caps_lock_is_noticed_while_typing(sample: Opened, qtbot: QtBot) -> None:
    lock(sample, qtbot)
    page = sample.window.unlock
    QTest.keyClicks(page.field, "a")
    assert not page._caps_box.isVisible()
    QTest.keyClick(page.field, Key.Key_A, Qt.KeyboardModifier.NoModifier)
    QTest.keyClicks(page.field, "B")  # a capital with no Shift held
    assert page._caps_box.isVisible()


def test_nobody_at_the_keys_locks(sample: Opened, qtbot: QtBot) -> None:
    watch = sample.window._watch
    sample.clocks.pass_time(IDLE - 1)
    watch.beat()
    assert sample.window.shell is not None
    QTest.keyClick(sample.window.windowHandle(), Key.Key_F6)
    sample.clocks.pass_time(IDLE - 1)
    watch.beat()
    assert sample.window.shell is not None
    sample.clocks.pass_time(1)
    watch.beat()
    assert is_locked(sample)


def test_a_clock_that_jumps_locks(sample: Opened) -> None:
    sample.clocks.wall += JUMP
    sample.window._watch.beat()
    assert sample.window.shell is not None
    sample.clocks.wall -= 2 * JUMP + 1
    sample.window._watch.beat()
    assert is_locked(sample)


def test_several_visits_are_offered_without_their_names(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    desk = FakeDesk("a", "b")
    opened = open_window(desk)
    listing = opened.window.start.list
    qtbot.waitUntil(listing.isVisible)
    assert INSTITUTION not in every_text(opened.window)
    assert listing.model().index(1, 0).data() == "Bezoek 2, aangemaakt 2 juni"
    QTest.keyClick(listing, Key.Key_Down)
    QTest.keyClick(listing, Key.Key_Return)
    qtbot.waitUntil(lambda: shows_overview(opened.window))
    assert desk.opened == "b"


def test_from_the_lock_one_can_go_to_another_visit(open_window: OpenWindow, qtbot: QtBot) -> None:
    opened = open_window(FakeDesk("a", "b", keychain=False))
    qtbot.waitUntil(opened.window.start.list.isVisible)
    QTest.keyClick(opened.window.start.list, Key.Key_Return)
    qtbot.waitUntil(lambda: is_locked(opened))
    assert "Bezoek 1, aangemaakt 2 juni." in every_text(opened.window.unlock)
    QTest.mouseClick(opened.window.unlock._other, Qt.MouseButton.LeftButton)
    assert opened.window.start.list.isVisible()


def test_without_a_visit_the_window_says_how_to_begin(
    open_window: OpenWindow, qtbot: QtBot
) -> None:
    opened = open_window(FakeDesk())
    qtbot.waitUntil(lambda: "Nog geen bezoek op dit apparaat" in every_text(opened.window))
    assert "“veldtool demo”" in every_text(opened.window)
    assert "“veldtool inspection import”" in every_text(opened.window)


def test_locking_and_opening_again_and_again_leaves_a_sound_window(
    sample: Opened, qtbot: QtBot
) -> None:
    """Whatever Python collects in between, it never takes a widget that Qt still has."""
    for turn in range(6):
        sample.shell.go(turn % 2)
        sample.window.lock()
        gc.collect()
        type_passphrase(sample, qtbot, PASSPHRASE)
        qtbot.waitUntil(lambda: sample.window.shell is not None)
        gc.collect()
    qtbot.waitUntil(lambda: shows_overview(sample.window))
