"""The keyboard on the page of the feedback sheet: neither it nor what it typed is lost."""

from pytestqt.qtbot import QtBot

from tests.ui.office_pages import Open, focus, opened, press, say
from tests.ui.sheet_writing import ALT, CTRL, Key, files, go, line, texts, theme_of, written
from ui.pages.writing_steps import StepsBody
from ui.pages.writing_talk import TalkBody
from ui.sheet_sections import STEPS, TALK
from veldtool.domain.records import Sign

__all__ = ["opened"]


def test_escape_goes_back_a_step_and_keeps_what_was_typed_until_it_is_undone(
    opened: Open, qtbot: QtBot
) -> None:
    one = opened(written)
    page = go(one, qtbot)
    assert focus(one) is line(page, Sign.PLUS)
    press(one, Key.Key_End)
    say(one, " Elke week")
    qtbot.waitUntil(lambda: any("Elke week" in text for text in texts(page)))
    press(one, Key.Key_Escape)
    assert focus(one) is page.content.heads["1a"]
    kept = theme_of(page).columns[Sign.PLUS].lines[0]
    qtbot.waitUntil(lambda: not kept.busy)
    assert kept.text.toPlainText() == texts(page)[0] == "Ouders worden gebeld. Elke week"
    press(one, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: texts(page)[0] == "Ouders worden gebeld.")
    assert kept.text.toPlainText() == "Ouders worden gebeld."


def test_escape_keeps_what_was_typed_about_a_step_and_of_the_talk(
    opened: Open, qtbot: QtBot
) -> None:
    one = opened(files)
    page = go(one, qtbot)
    page.content.open_section(STEPS)
    press(one, Key.Key_Insert)
    steps = page.content.body
    assert isinstance(steps, StepsBody)
    qtbot.waitUntil(lambda: [x.what.text for x in steps.cards] == [focus(one)])
    say(one, "Conceptrapport")
    press(one, Key.Key_Return)
    press(one, Key.Key_A, CTRL)
    say(one, "wijkteam")
    press(one, Key.Key_Escape)
    assert focus(one) is page.content.heads[STEPS]
    page.content.open_section(TALK)
    talk = page.content.body
    assert isinstance(talk, TalkBody)
    talk.talk.take_focus("first_reaction")
    say(one, "Het bestuur")
    press(one, Key.Key_Escape)
    assert focus(one) is page.content.heads[TALK]
    found: list[tuple[str, str]] = []

    def recorded() -> bool:
        view = page.view
        found[:] = [(x.what, x.who) for x in view.steps] if view is not None else []
        return view is not None and view.talk.first_reaction == "Het bestuur"

    qtbot.waitUntil(recorded)
    assert found == [("Conceptrapport", "wijkteam")]


def test_the_keyboard_goes_along_to_every_section_and_back(opened: Open, qtbot: QtBot) -> None:
    """Also from a sentence that is being typed, and before anything of it came back."""
    one = opened(written)
    page = go(one, qtbot)
    for key in (Key.Key_Down, Key.Key_Up):
        for _ in page.content.heads:
            say(one, "x")
            press(one, key, ALT)
            here = focus(one)
            assert here is not None
            body = page.content.body
            assert body is not None
            assert here is page.content.heads[page.content.at] or body.isAncestorOf(here)


def test_the_rail_marks_the_feedback_while_it_is_written(opened: Open, qtbot: QtBot) -> None:
    one = opened(written)
    go(one, qtbot)
    marked = [item.text() for item in one.shell.rail.items if item.isChecked()]
    assert marked == ["Terugkoppeling"]
    press(one, Key.Key_1, ALT)
    assert [item.text() for item in one.shell.rail.items if item.isChecked()] == ["Overzicht"]
