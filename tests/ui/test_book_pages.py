"""Sources, open points and the visit through the window, by keyboard alone."""

from collections.abc import Callable

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened
from tests.ui.office_pages import Open, field, focus, opened, press, say
from tests.ui.test_window_access import assert_nothing_is_cut_off, nameless, wrong_roles
from ui.models.book import ROW, BookModel, Row
from ui.pages.book import BookPage
from veldtool.services.recording import record
from veldtool.services.session import Session

__all__ = ["opened"]
Key = Qt.Key
CTRL, SHIFT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier


def sources(lead: Session) -> None:
    figure = {"name": "Op tijd", "value": "60", "unit": "%", "numerator": 500, "denominator": 975}
    record(lead, "key_figure", "k1", figure)
    record(lead, "questionnaire", "v", {"title": "Ouders", "respondents": 8, "invited": 20})
    asked = {"text": "Gezien?", "counts": (("ja", 6), ("nee", 1)), "norm": "1a.1", "sign": "+"}
    record(lead, "questionnaire_item", "v/1", asked)


def points(lead: Session) -> None:
    record(lead, "interview", "g1", {"code": "G01"})
    record(lead, "statement", "g1/s1", {"text": "brief opvragen", "follow_up": True})
    record(lead, "open_point", "p1", {"text": "navragen", "owner": "mb"})


def book(one: Opened) -> BookPage[object]:
    page = one.shell.page
    assert isinstance(page, BookPage)
    return page


def rows(one: Opened) -> list[str]:
    return [row.spoken() for row in book(one).frame.model.rows]


def go(one: Opened, key: Key, qtbot: QtBot) -> BookPage[object]:
    press(one, key, CTRL)
    qtbot.waitUntil(lambda: book(one).view is not None)
    return book(one)


def test_a_document_is_added_and_filled_in_with_enter(opened: Open, qtbot: QtBot) -> None:
    one = opened(sources)
    page = go(one, Key.Key_B, qtbot)
    press(one, Key.Key_Insert)
    qtbot.waitUntil(lambda: page.form.isVisible() and focus(one) is field(page, "title"))
    say(one, "Bestuursverslag")
    press(one, Key.Key_Return)
    press(one, Key.Key_Return)
    say(one, "2025")
    page.form.take_focus("read_by")
    say(one, "mb")
    page.form.take_focus("norms")
    say(one, "1a1 3.4")
    press(one, Key.Key_Return)
    wanted = "DOC01  Bestuursverslag, 2025, gelezen door MB, 1a.1, 3.4"
    qtbot.waitUntil(lambda: rows(one) == [wanted])
    page.go_shelf(6)
    qtbot.waitUntil(lambda: any("Documenten" in row for row in rows(one)))


def test_an_unknown_norm_stays_typed_with_a_sentence_and_escape_restores(
    opened: Open, qtbot: QtBot
) -> None:
    one = opened(sources)
    page = go(one, Key.Key_B, qtbot)
    page.go_shelf(1)
    page.form.take_focus("norm")
    say(one, "9.9")
    press(one, Key.Key_Return)
    editor = page.form.editor("norm")
    assert "Norm 9.9 bestaat niet" in editor.wrong_words()
    press(one, Key.Key_Escape)
    assert editor.wrong_words() == ""
    assert focus(one) is editor.control
    press(one, Key.Key_Escape)
    assert focus(one) is page.frame.list


def test_figures_say_their_fraction_and_what_does_not_add_up(opened: Open, qtbot: QtBot) -> None:
    one = opened(sources)
    page = go(one, Key.Key_B, qtbot)
    press(one, Key.Key_PageDown, CTRL)
    assert "60% (500 van 975)" in rows(one)[0]
    assert "klopt niet" in rows(one)[0]
    page.go_shelf(5)
    assert rows(one)[0].startswith("60% klopt niet met 500 van 975.")
    press(one, Key.Key_Return)
    assert page.current_record() == ("key_figure", "k1")


def test_a_question_has_its_bars_in_words(opened: Open, qtbot: QtBot) -> None:
    one = opened(sources)
    page = go(one, Key.Key_B, qtbot)
    page.go_shelf(2)
    assert rows(one) == [
        "Ouders, ingevuld door 8 van 20 uitgenodigd",
        "Gezien?, n = 7, 1a.1 +, eigen n, ja: 6 van 7, nee: 1 van 7",
    ]
    press(one, Key.Key_Insert, SHIFT)
    qtbot.waitUntil(lambda: len(rows(one)) == 3)


def test_a_suggestion_is_taken_over_and_a_point_done_with_one_key(
    opened: Open, qtbot: QtBot
) -> None:
    one = opened(points)
    page = go(one, Key.Key_O, qtbot)
    assert page.current_record() == ("open_point", "p1")
    press(one, Key.Key_Space)
    qtbot.waitUntil(lambda: "klaar" in rows(one)[0])
    press(one, Key.Key_Down)
    press(one, Key.Key_O)
    qtbot.waitUntil(lambda: len(rows(one)) == 2)
    assert rows(one)[0] == "brief opvragen, MB, G01"
    press(one, Key.Key_Z, CTRL)
    qtbot.waitUntil(lambda: len(rows(one)) == 3)


def test_the_visit_gets_its_days_and_its_team(opened: Open, qtbot: QtBot) -> None:
    one = opened(lambda lead: None)
    page = go(one, Key.Key_I, qtbot)
    press(one, Key.Key_Return)
    say(one, "Jeugdbescherming Voorbeeld")
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: "Jeugdbescherming Voorbeeld" in rows(one)[0])
    page.go_shelf(1)
    press(one, Key.Key_Insert)
    qtbot.waitUntil(lambda: page.form.isVisible() and focus(one) is field(page, "date"))
    say(one, "9 6")
    press(one, Key.Key_Return)
    qtbot.waitUntil(lambda: "di 9 juni" in rows(one)[1])
    rail = one.shell.rail.items[0]
    qtbot.waitUntil(lambda: rail.accessibleName() == "Overzicht, 1 dag")  # out of its own sight
    page.go_shelf(2)
    assert rows(one) == ["MB  Maria Berg, IGJ, teamleider"]


def test_the_place_is_found_again(opened: Open, qtbot: QtBot) -> None:
    one = opened(sources)
    page = go(one, Key.Key_B, qtbot)
    page.show_record("questionnaire_item", "v/1")
    place = page.place()
    assert place == "2:questionnaire_item:v/1"
    page.go_shelf(0)
    page.restore(place)
    page.reload()
    qtbot.waitUntil(lambda: page.current_record() == ("questionnaire_item", "v/1"))


@pytest.mark.parametrize("room, filled", [("sources", sources), ("points", points)])
def test_everything_has_a_name_and_nothing_is_cut_off(
    opened: Open, qtbot: QtBot, room: str, filled: Callable[[Session], None]
) -> None:
    one = opened(filled)
    one.shell.go_to(room)
    qtbot.waitUntil(lambda: book(one).view is not None)
    for at in range(len(book(one).shelves)):
        book(one).go_shelf(at)
        assert nameless(one.window) == []
        assert wrong_roles(one.window) == []
        assert_nothing_is_cut_off(one, qtbot)


def test_heads_cannot_be_chosen() -> None:
    model = BookModel()
    model.show([Row("", "", "Kop"), Row("a", "1", "Een"), Row("a", "2", "Twee")])
    assert model.nearest(0) == 1
    assert model.nearest(9) == 2
    assert model.flags(model.index(0)) == Qt.ItemFlag.NoItemFlags
    assert model.data(model.index(1), ROW).title == "Een"
    assert BookModel().nearest(0) == -1
