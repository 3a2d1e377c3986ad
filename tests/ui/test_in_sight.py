"""The keyboard is at something in sight, however fast the keys come and wherever one scrolls."""

from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened
from tests.ui.office_pages import Open, focus, opened, press, say
from ui.pages.urgent import UrgentPage
from veldtool.services.session import Session

__all__ = ["opened"]

Key, Held = Qt.Key, Qt.KeyboardModifier


def empty(_lead: Session) -> None:
    """A visit in which nothing is recorded."""


def raised(opened: Open, qtbot: QtBot) -> tuple[Opened, UrgentPage]:
    """A new urgent case, with the keyboard on its first field."""
    one = opened(empty)
    press(one, Key.Key_F9)
    page = one.shell.urgent
    qtbot.waitUntil(lambda: page.form.isAncestorOf(focus(one)))
    settle(one, qtbot)
    return one, page


def settle(one: Opened, qtbot: QtBot) -> None:
    for _ in range(3):
        answers: list[bool] = []
        one.worker.ask(lambda _: True, answers.append)
        qtbot.waitUntil(lambda: bool(answers))  # noqa: B023 - awaited at once


def test_a_page_left_before_its_answer_takes_no_keyboard(opened: Open, qtbot: QtBot) -> None:
    one = opened(empty)
    press(one, Key.Key_F9)
    press(one, Key.Key_1, Held.AltModifier)
    settle(one, qtbot)
    qtbot.waitUntil(lambda: one.shell.overview.isAncestorOf(focus(one)))
    assert focus(one).isVisible()


def test_the_keyboard_on_what_is_hidden_comes_back_to_the_page(opened: Open, qtbot: QtBot) -> None:
    one, page = raised(opened, qtbot)
    press(one, Key.Key_1, Held.AltModifier)
    settle(one, qtbot)
    page.form.editors[0].control.setFocus()
    qtbot.waitUntil(lambda: one.shell.overview.isAncestorOf(focus(one)))
    assert focus(one).isVisible()


def test_a_key_brings_back_the_field_that_went_out_of_sight(opened: Open, qtbot: QtBot) -> None:
    one, page = raised(opened, qtbot)
    field = focus(one)
    one.window.setMinimumSize(1, 1)
    one.window.resize(1280, 400)
    settle(one, qtbot)
    bar = page.frame.area.verticalScrollBar()
    for end in (bar.maximum(), 0):
        bar.setValue(end)
        if field.visibleRegion().isEmpty():
            break
    assert field.visibleRegion().isEmpty()
    say(one, "a")
    qtbot.waitUntil(lambda: not field.visibleRegion().isEmpty(), timeout=5_000)


def test_a_smaller_window_keeps_the_keyboard_in_sight(opened: Open, qtbot: QtBot) -> None:
    one, _ = raised(opened, qtbot)
    field = focus(one)
    one.window.setMinimumSize(1, 1)
    one.window.resize(1280, 400)
    settle(one, qtbot)
    qtbot.waitUntil(lambda: not field.visibleRegion().isEmpty(), timeout=5_000)


def test_f6_beside_a_pane_that_covers_the_page(opened: Open, qtbot: QtBot) -> None:
    one = opened(empty)
    one.window.setMinimumSize(1, 1)
    one.window.resize(683, 384)
    press(one, Key.Key_F1)
    qtbot.waitUntil(lambda: not one.shell.overview.isVisible())
    for held in (Held.NoModifier, Held.ShiftModifier):
        press(one, Key.Key_F6, held)
        settle(one, qtbot)
        assert one.shell.pane.isAncestorOf(focus(one))
    assert not one.incidents.path.exists()
