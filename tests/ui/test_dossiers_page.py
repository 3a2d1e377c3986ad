"""The files by keyboard alone, on a real desk with a real database."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from pytestqt.qtbot import QtBot

from tests.ui.dossier_desk import Desk, with_files
from ui.theme import Look
from ui.widgets.form_editors import ValueEditor
from veldtool.domain.framework.model import NOT_HAPPENED

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    yield from with_files(tmp_path, look, qtbot)


def test_the_form_opens_at_the_first_open_item(page: Desk) -> None:
    assert page.page.board.form is not None
    assert page.page.head.isVisible()
    assert "D14" in page.shown()
    assert page.at() == "JB01"


def test_letters_answer_and_go_on(page: Desk) -> None:
    page.go("JB02")
    page.press("jn")
    page.settle()
    assert (page.answer("JB02").value, page.answer("JB03").value) == ("ja", "nee")
    assert page.at() == "JB04"
    assert (page.file().reader, page.file().read_on) == ("mb", "2026-05-28")


def test_the_same_letter_again_clears_and_stays(page: Desk) -> None:
    page.go("JB02")
    page.press("j", Key.Key_Up, "j")
    page.settle()
    assert (page.answer("JB02").value, page.at()) == (None, "JB02")


def test_keys_count_for_the_form_that_an_answer_makes(page: Desk) -> None:
    """No means that four items are not asked: the next letter belongs to the item after them."""
    page.go("JB33b")
    page.press("nd")
    page.settle()
    assert page.answer("JB33b").value == "nee"
    assert page.answer("JB33c").value is None
    assert page.answer("JB34").value == "deels"


def test_a_date_is_typed_without_punctuation(page: Desk) -> None:
    page.press("0903")
    editor = page.page.board.view.editor
    assert isinstance(editor, ValueEditor)
    assert editor.said.text() == "9 maart 2026"
    page.press(Key.Key_Return)
    page.settle()
    assert page.answer("JB01").value == "2026-03-09"
    assert page.at() == "JB10a"
    said = str(page.page.board.model.index_of("JB01").data())
    assert "te laat: 1 dag, termijn 5 dagen vanaf 3 maart 2026" in said
    page.press("eergisteren", Key.Key_Return)
    page.settle()
    assert page.answer("JB10a").value == "2026-05-26"


@pytest.mark.parametrize(
    "word, day", [("vandaag", "2026-05-28"), ("vrijdag", "2026-05-22"), ("nu", "2026-05-28")]
)
def test_a_day_whose_first_letter_is_an_answer(page: Desk, word: str, day: str) -> None:
    page.press("0903", Key.Key_Return, Key.Key_Up)
    page.settle()
    page.press(*word, Key.Key_Return)
    page.settle()
    assert page.answer("JB01").value == day
    assert page.at() == "JB10a"
    assert (page.answer("JB10a").value, page.answer("JB02").value) == (None, None)


def test_a_word_for_a_day_that_is_left_puts_back_what_stood_there(page: Desk) -> None:
    page.press("0903", Key.Key_Return, Key.Key_Up)
    page.settle()
    page.press("v", "a", Key.Key_Escape)
    page.settle()
    assert (page.answer("JB01").value, page.at()) == ("2026-03-09", "JB01")


def test_what_is_no_day_stays_with_what_to_do(page: Desk) -> None:
    page.press("3102", Key.Key_Return)
    editor = page.page.board.view.editor
    assert isinstance(editor, ValueEditor)
    assert (editor.field.text(), editor.said.text()) == (
        "3102",
        "! deze dag bestaat niet: typ zoals 0903",
    )
    page.press(Key.Key_Escape)
    page.settle()
    assert page.page.board.view.editor is None
    assert page.page.board.view.hasFocus()
    assert page.answer("JB01").value is None


def test_a_day_before_the_start_is_kept_and_says_what_to_do(page: Desk) -> None:
    page.press("010326", Key.Key_Return)
    page.settle()
    assert page.answer("JB01").value == "2026-03-01"
    said = str(page.page.board.model.index_of("JB01").data())
    assert "vóór de start, 3 maart 2026" in said
    assert "te laat" not in said


def test_the_same_day_again_does_not_clear_it(page: Desk) -> None:
    page.press("0903", Key.Key_Return, Key.Key_Up, "0903", Key.Key_Return)
    page.settle()
    assert page.answer("JB01").value == "2026-03-09"


def test_a_thing_that_did_not_happen_yet(page: Desk) -> None:
    page.go("JB24a")
    page.press("n")
    page.settle()
    assert page.answer("JB24a").value == NOT_HAPPENED


def test_a_note_is_written_under_the_item_and_enter_returns(page: Desk) -> None:
    page.go("JB02")
    page.press("t", "gezien bij huisbezoek", Key.Key_Return)
    page.settle()
    assert page.answer("JB02").note == "gezien bij huisbezoek"
    assert page.page.board.view.hasFocus()
    assert page.at() == "JB02"
    assert page.file().reader == "mb"


def test_an_item_with_a_date_and_a_note_takes_at_most_nine_keys(page: Desk) -> None:
    keys: list[str | Qt.Key] = ["0", "9", "0", "3", "t"]
    after: list[str | Qt.Key] = [Key.Key_Return, Key.Key_Down]
    page.press(*keys)
    page.settle()
    page.press("jzw belde eerst")
    page.press(*after)
    page.settle()
    answer = page.answer("JB01")
    assert (answer.value, answer.note) == ("2026-03-09", "jzw belde eerst")
    assert page.at() == "JB10a"
    assert len(keys) + len(after) <= 9


def test_typing_is_kept_while_it_goes_on(page: Desk) -> None:
    page.go("JB02")
    page.press("t", "nog niet klaar")
    kept: list[str] = []

    def look_up() -> bool:
        page.worker.ask(
            lambda _: page.desk.bench.session.store.drafts(),
            lambda found: kept.extend(str(draft.value) for draft in found),
        )
        return "nog niet klaar" in kept

    page.qtbot.waitUntil(look_up)
    page.page.finish_typing()
    page.settle()
    assert page.answer("JB02").note == "nog niet klaar"


def test_choices_are_picked_by_number(page: Desk) -> None:
    page.go("JB04")
    page.press("15", "1")
    page.settle()
    assert page.answer("JB04").value == ["school"]
    assert page.at() == "JB04"
    page.go("JB09")
    page.press("3")
    page.settle()
    assert page.answer("JB09").value == "lij"
    assert page.at() == "JB10b"


def test_a_number_and_what_cannot_be_established(page: Desk) -> None:
    page.go("JB11")
    page.press("12", Key.Key_Return)
    page.settle()
    assert page.answer("JB11").value == 12
    page.go("JB11")
    page.press("v")
    page.settle()
    assert page.answer("JB11").value == "niet vast te stellen"
    page.go("JB11")
    page.press(Key.Key_Delete)
    page.settle()
    assert page.answer("JB11").value is None


def test_left_and_right_go_between_told_and_found(page: Desk) -> None:
    page.go("JB33a")
    page.press(Key.Key_Right)
    assert page.at() == "JB33b"
    page.press(Key.Key_Left)
    assert page.at() == "JB33a"
    page.press("jn")
    page.settle()
    said = str(page.page.board.model.index_of("JB33b").data())
    assert "verteld, niet gevonden" in said


def test_the_list_is_filtered_and_added_to_from_the_form(page: Desk) -> None:
    panel = page.page.panel
    page.press("/")
    assert panel.filter.hasFocus()
    page.page.take_focus()
    page.go("JB02")
    page.press(Key.Key_Insert)
    assert panel.add.number.hasFocus()


def test_who_looks_along_sees_no_list(page: Desk) -> None:
    page.go("JB02")
    page.press(Key.Key_F7, "/", Key.Key_Insert)
    assert not page.page.panel.isVisible()
    assert page.page.panel.add.isHidden()
