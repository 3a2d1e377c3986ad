"""The lead switches scores on the sheet on and off in the window, by keyboard alone."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.office_pages import Open, focus, press, say
from tests.ui.paper_office import opened, sheets_of
from tests.ui.sheet_writing import files
from tests.ui.test_window_access import assert_nothing_is_cut_off, nameless, wrong_roles

__all__ = ["opened"]
Key, ALT = Qt.Key, Qt.KeyboardModifier.AltModifier


def test_alt_s_asks_a_reason_prints_the_scores_and_takes_them_off(
    opened: Open, qtbot: QtBot
) -> None:
    one = opened(files)
    page = sheets_of(one, qtbot)
    code = page._code
    switch = page.scores
    qtbot.waitUntil(lambda: "niet op het blad" in switch.said.text())
    press(one, Key.Key_S, ALT)
    assert focus(one) is switch.reason
    say(one, "de bestuurder vroeg erom")
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: "de bestuurder vroeg erom" in switch.said.text())
    qtbot.waitUntil(lambda: page._code not in {"", code})
    assert not switch.reason.isVisible()
    assert nameless(one.window) == []
    assert wrong_roles(one.window) == []
    assert_nothing_is_cut_off(one, qtbot)
    press(one, Key.Key_S, ALT)
    qtbot.waitUntil(lambda: page._code == code and switch.reason.isVisible())
    page.choose(1)
    assert not switch.isVisible()
    press(one, Key.Key_S, ALT)
    page.choose(0)
    qtbot.waitUntil(lambda: page._opened is not None)
    assert "niet op het blad" in switch.said.text()
