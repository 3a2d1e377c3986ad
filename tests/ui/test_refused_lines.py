"""A line of a talk that the disk refuses: it stands there again, and nothing else gives way."""

from pytestqt.qtbot import QtBot

from tests.file_limit import no_file_beyond
from tests.ui.conftest import Opened
from tests.ui.office_pages import Open, focus, opened, press, say
from tests.ui.slow_desk import busy
from tests.ui.test_typing_ahead import ALT, Key, recorded, talks
from ui.pages.interviews import InterviewsPage
from veldtool.domain.records import Statement

__all__ = ["opened"]


def at_the_line(one: Opened, qtbot: QtBot) -> InterviewsPage:
    press(one, Key.Key_3, ALT)
    page = one.shell.page
    assert isinstance(page, InterviewsPage)
    qtbot.waitUntil(lambda: page.outline is not None and focus(one) is page.input)
    return page


def said(one: Opened) -> list[tuple[str, str]]:
    """Talk and text of every line, in their order."""
    found = recorded(one, "statement", Statement)
    return sorted((key.partition("/")[0], line.text) for key, line in found.items())  # type: ignore[attr-defined]


def test_the_line_after_it_is_set_aside_and_comes_back(opened: Open, qtbot: QtBot) -> None:
    one = opened(talks)
    page = at_the_line(one, qtbot)
    with no_file_beyond(0):
        with busy(one.worker):
            say(one, "eerste zin")
            press(one, Key.Key_Return)
            say(one, "tweede zin")
        qtbot.waitUntil(lambda: page.input.text == "eerste zin")
    press(one, Key.Key_Return)
    assert page.input.text == "tweede zin"
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: len(said(one)) == 2)
    talk = said(one)[0][0]
    assert said(one) == [(talk, "eerste zin"), (talk, "tweede zin")]


def test_it_never_comes_into_another_talk(opened: Open, qtbot: QtBot) -> None:
    """It stands in its own talk again, also when the disk took no draft of it either."""
    one = opened(talks)
    page = at_the_line(one, qtbot)
    assert page.outline is not None
    talk = page.outline.header.line.id
    with no_file_beyond(0):
        with busy(one.worker):
            say(one, "van dit gesprek")
            press(one, Key.Key_Return)
            press(one, Key.Key_Up, ALT)
        qtbot.waitUntil(lambda: page.outline is not None and page.outline.header.line.id != talk)
        assert page.input.text == ""
    press(one, Key.Key_Down, ALT)
    qtbot.waitUntil(lambda: page.input.text == "van dit gesprek")
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: said(one) == [(talk, "van dit gesprek")])
