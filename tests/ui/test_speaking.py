"""The feedback in large letters to speak from, by keyboard alone, on a real desk."""

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QFont
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened
from tests.ui.office_pages import Open, focus, press
from tests.ui.paper_office import opened, sheets_of
from tests.ui.sheet_writing import files, go, said, written
from tests.ui.test_window_access import nameless, wrong_roles
from ui.handing_over import HandingOver
from ui.widgets.speak_view import SpeakView
from ui.widgets.spoken_pages import screens
from veldtool.domain.sheet.speaking import Line, Look, Section
from veldtool.services.recording import record
from veldtool.services.session import Session

__all__ = ["opened"]
Key, CTRL = Qt.Key, Qt.KeyboardModifier.ControlModifier
NAME = "Contactje"


def spoken(lead: Session) -> None:
    files(lead)
    record(lead, "visit", "visit", {"contact_name": NAME, "contact_phone": "070 - 000 00 00"})
    for n in range(12):
        point = {"theme": "1a", "sign": "-", "text": f"Punt {n} over het beeld van het gezin."}
        record(lead, "sheet_point", f"p{n}", {**point, "order": f"{n:02}"})
    record(lead, "next_step", "s", {"what": "Conceptrapport", "who": "inspecties", "by": ""})


def speak(one: Opened, qtbot: QtBot, handing_over: HandingOver) -> SpeakView:
    press(one, Key.Key_F5)
    view = handing_over.speaking.view
    qtbot.waitUntil(lambda: focus(one) is view)
    return view


def all_text(view: SpeakView) -> str:
    return "\n".join(f"{one.title}\n{one.text()}" for one in view.screens)


@pytest.mark.parametrize("page", ["sheets", "writing"])
def test_the_text_is_on_screen_and_nothing_else(opened: Open, qtbot: QtBot, page: str) -> None:
    one = opened(spoken)
    found = sheets_of(one, qtbot) if page == "sheets" else go(one, qtbot)
    view = speak(one, qtbot, found.handing_over)
    qtbot.waitUntil(lambda: view.size() == one.window.size())
    assert not one.shell.rail.isVisible()
    assert not one.shell.bar.isVisible()
    assert nameless(one.window) == []
    assert wrong_roles(one.window) == []
    text = all_text(view)
    assert "Punt 11" in text
    assert "Conceptrapport" in text
    assert NAME not in text
    assert "070" not in text
    assert one.shell.page.in_company
    press(one, Key.Key_Escape)
    assert view.isHidden()
    assert one.shell.rail.isVisible()
    assert one.shell.page is found
    assert not one.shell.page.in_company


def test_it_goes_on_and_back_and_stays_at_the_ends(opened: Open, qtbot: QtBot) -> None:
    one = opened(spoken)
    view = speak(one, qtbot, sheets_of(one, qtbot).handing_over)
    press(one, Key.Key_PageUp)
    assert view.at == 0
    press(one, Key.Key_Space)
    press(one, Key.Key_PageDown)
    assert view.at == 2
    press(one, Key.Key_Space, Qt.KeyboardModifier.ShiftModifier)
    assert view.at == 1
    press(one, Key.Key_End)
    press(one, Key.Key_PageDown)
    assert view.at == len(view.screens) - 1
    press(one, Key.Key_Home)
    assert view.at == 0
    assert view.screen_now.title in view.accessibleDescription()


def test_a_long_theme_goes_on_over_screens_and_larger_letters_take_more(
    opened: Open, qtbot: QtBot
) -> None:
    one = opened(spoken)
    view = speak(one, qtbot, sheets_of(one, qtbot).handing_over)
    before = len(view.screens)
    titles = [one.title for one in view.screens]
    assert titles.count("1a Analyse") > 1
    view.at = titles.index("1a Analyse")
    for _ in range(9):
        press(one, Key.Key_Plus)
    assert len(view.screens) > before
    assert view.screen_now.title == "1a Analyse"
    press(one, Key.Key_0)
    assert len(view.screens) == before
    for _ in range(9):
        press(one, Key.Key_Minus)
    assert len(view.screens) < before


def test_keys_of_the_window_wait_but_the_lock_does_not(opened: Open, qtbot: QtBot) -> None:
    one = opened(spoken)
    page = sheets_of(one, qtbot)
    speak(one, qtbot, page.handing_over)
    for key in (Key.Key_F9, Key.Key_F1):
        press(one, key)
    press(one, Key.Key_1, Qt.KeyboardModifier.AltModifier)
    assert one.shell.page is page
    assert one.shell.pane.isHidden()
    press(one, Key.Key_L, CTRL)
    qtbot.waitUntil(lambda: one.window.shell is None)


def test_what_blocks_is_not_shown_to_the_room(opened: Open, qtbot: QtBot) -> None:
    one = opened(written)
    page = sheets_of(one, qtbot)
    press(one, Key.Key_F5)
    qtbot.waitUntil(lambda: "kan nog niet naar buiten" in said(one))
    assert page.handing_over.speaking.view.isHidden()
    assert one.shell.rail.isVisible()


def test_too_long_for_two_pages_can_still_be_spoken(opened: Open, qtbot: QtBot) -> None:
    def long(lead: Session) -> None:
        files(lead)
        for n in range(40):
            text = "Het beeld van het gezin en het netwerk staat in weinig plannen. " * 3
            record(lead, "sheet_point", f"p{n}", {"theme": "1a", "sign": "-", "text": text})

    one = opened(long)
    page = sheets_of(one, qtbot)
    assert "loopt" in page._kept.text()
    speak(one, qtbot, page.handing_over)


def test_a_paragraph_longer_than_a_screen_loses_no_word() -> None:
    font = QFont()
    font.setPixelSize(40)
    words = " ".join(f"woord{n}" for n in range(400))
    compound = "meervoudigeuithuisplaatsingsbeslissingsprocedure"
    section = Section("Titel", (Line("Kop", Look.HEAD), Line(words, Look.POINT), Line(compound)))
    made = screens([section], 400, 500, lambda _: font)
    assert len(made) > 5
    rows = [row for screen in made for part in screen.parts for row in part.rows]
    assert "".join(rows).replace(" ", "") == f"Kop{words}{compound}".replace(" ", "")
    begin = next(n for n, one in enumerate(made) if one.parts[-1].look is Look.POINT)
    assert made[begin].parts[-1].begins
    assert not made[begin + 1].parts[0].begins


def test_a_head_never_stands_alone_at_the_foot() -> None:
    font = QFont()
    font.setPixelSize(20)
    lines = [Line(f"regel {n}", Look.HEAD if n % 3 == 0 else Look.POINT) for n in range(60)]
    made = screens([Section("Titel", tuple(lines))], 400, 300, lambda _: font)
    assert [one for one in made[:-1] if one.parts[-1].look is Look.HEAD] == []
