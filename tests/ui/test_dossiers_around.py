"""Around the form: list, tally, facts, looking along, on a real desk with a real database."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtWidgets import QApplication, QLineEdit, QPlainTextEdit
from pytestqt.qtbot import QtBot

from tests.ui.dossier_desk import Desk, opened, with_files
from tests.ui.test_window_access import cut_off, nameless
from ui import dossier_commands as commands
from ui.pages.dossiers import DossiersPage
from ui.theme import Look
from ui.widgets.form_editors import NoteEditor
from veldtool.domain.framework.model import Answer

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier


@pytest.fixture
def page(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    yield from with_files(tmp_path, look, qtbot)


def test_the_next_open_item_and_folding(page: Desk) -> None:
    page.go("JB02")
    page.press("j", "o")
    page.settle()
    assert page.at() == "JB04"
    page.press(Key.Key_Space)
    parent = page.page.board.view.currentIndex()
    assert not page.page.board.view.isExpanded(parent)
    page.press(Key.Key_Space)
    assert page.page.board.view.isExpanded(parent)


def test_alt_and_arrows_go_from_file_to_file_and_each_keeps_its_place(page: Desk) -> None:
    page.go("JB05")
    page.press(Key.Key_Down, hold=ALT)
    page.settle()
    assert page.page.board.place()[0] == "d15"
    page.press(Key.Key_Up, hold=ALT)
    page.settle()
    assert page.page.board.place() == ("d14", "JB05")


def test_a_file_of_a_colleague_is_read_only(page: Desk) -> None:
    said: list[str] = []
    page.page.said.connect(said.append)
    page.page.show_record("answer", "d16/JB02")
    page.settle()
    assert page.at() == "JB02"
    assert "van AV, alleen lezen" in page.shown()
    page.press("j", "t")
    page.settle()
    assert page.answer("JB02", "d16").value == "nee"
    assert said == ["D16 is van AV. U kunt het lezen, niet invullen."] * 2


def test_a_file_is_closed_with_items_not_looked_at_and_opened_again(page: Desk) -> None:
    said: list[str] = []
    page.page.said.connect(said.append)
    page.press("k")
    page.settle()
    assert page.file().closed
    assert "items niet bekeken" in said[-1]
    page.go("JB02")
    page.press("j")
    page.settle()
    assert "afgesloten" in said[-1]
    page.press("k")
    page.settle()
    assert not page.file().closed


def test_the_tally_counts_over_all_files_and_names_them(page: Desk) -> None:
    page.go("JB02")
    page.press("j", Key.Key_Up)
    page.settle()
    bar = page.page.tally
    page.qtbot.waitUntil(lambda: "1 van 2" in bar.words())
    assert "jeugdige bij de start zelf gezien of gesproken" in bar.words()
    assert "niet bekeken 1" in bar.words()
    page.press(Key.Key_T, hold=CTRL)
    assert page.page.pane.isVisible()
    files: Any = QApplication.focusWidget()
    rows = [files.model().index(n, 0).data() for n in range(files.model().rowCount())]
    assert rows == ["D14, ja", "D16, nee", "D15, buiten de telling: niet bekeken"]
    page.press(Key.Key_Down, Key.Key_Return)
    page.settle()
    assert page.page.board.place() == ("d16", "JB02")
    assert not page.page.pane.isVisible()


def test_f7_leaves_only_the_current_item(page: Desk) -> None:
    page.go("JB02")
    page.press(Key.Key_F7)
    assert not page.page.panel.isVisible()
    assert not page.page.head.isVisible()
    assert not page.page.tally.isVisible()
    assert page.shown() == ""
    view = page.page.board.view
    rows = [view.indexAt(view.rect().center() * 0)]
    assert rows[0].data() == page.page.board.model.index_of("JB02").data()
    assert not view.indexBelow(rows[0]).isValid()
    page.press("j")
    page.settle()
    assert page.answer("JB02").value == "ja"
    assert page.at() == "JB03"
    page.press(Key.Key_Escape)
    assert page.page.escape()
    assert not page.page.panel.isVisible()
    page.press(Key.Key_F7)
    assert page.page.panel.isVisible()
    assert page.at() == "JB03"


def test_f7_on_the_head_of_a_section_shows_its_first_item(page: Desk) -> None:
    """Also where nothing is open any more, which it would go to otherwise."""
    board = page.page.board
    assert board.form is not None
    for line in board.form.lines:
        answer = line.item.answers[0] if line.item.answers else Answer.NOT_APPLICABLE
        page.worker.do(commands.answer("d14", line.item.id, answer.value), failed=lambda _: None)
    page.settle()
    assert not board.to_open_item()
    board.view.setCurrentIndex(board.model.index(1, 0))
    page.press(Key.Key_F7)
    assert (board.together, page.at()) == (True, "JB04")


def test_facts_are_changed_field_by_field(page: Desk) -> None:
    page.press("f")
    field: Any = QApplication.focusWidget()
    assert isinstance(field, QLineEdit)
    assert field.accessibleName() == "Code"
    days = [
        one
        for one in page.page.facts.findChildren(QLineEdit)
        if one.accessibleName() == "Instelling belast"
    ]
    days[0].setFocus()
    days[0].selectAll()
    page.press("0503", Key.Key_Return)
    page.settle()
    assert page.file().charged_on == "2026-03-05"
    days[0].selectAll()
    page.press("3102", Key.Key_Return)
    page.settle()
    assert page.file().charged_on == "2026-03-05"
    assert "deze dag bestaat niet" in page.shown()
    page.press(Key.Key_Escape)
    assert page.page.board.view.hasFocus()


def test_filter_and_list(page: Desk) -> None:
    page.page.panel.view.setFocus()
    page.press("/", "av")
    assert [row.code for row in page.page.panel.model.rows] == ["D16"]
    page.press(Key.Key_Escape)
    assert len(page.page.panel.model.rows) == 3
    page.press(Key.Key_Return)
    assert page.page.panel.view.hasFocus()
    page.press(Key.Key_Return)
    assert page.page.board.view.hasFocus()


def test_the_next_step_goes_to_the_open_item_and_then_closes(page: Desk) -> None:
    page.press("v")
    page.settle()
    step = page.page.next_step()
    assert step is not None
    assert step.word == "Naar open item"
    page.go("JB39")
    step.do()
    assert page.line().open


def test_an_urgent_item_is_marked_and_the_case_is_asked_for(page: Desk) -> None:
    asked: list[tuple[str, str]] = []
    page.page.urgent_wanted.connect(lambda kind, key: asked.append((kind, key)))
    page.go("JB38")
    page.press("!")
    page.settle()
    assert page.answer("JB38").urgent
    page.page.head.urgent.click()
    assert asked == [("answer", "d14/JB38")]


def test_without_files_the_page_says_how_to_add_them(
    tmp_path: Path, look: Look, qtbot: QtBot
) -> None:
    for one in opened(tmp_path, look, qtbot, filled=False):
        assert "Nog geen dossiers" in one.shown()
        step = one.page.next_step()
        assert step is not None
        step.do()
        one.press(Key.Key_Return)
        one.settle()
        assert [row.code for row in one.page.panel.model.rows][::19] == ["D01", "D20"]


def test_staff_files_have_their_own_facts_and_text_answers(
    tmp_path: Path, look: Look, qtbot: QtBot
) -> None:
    for one in opened(tmp_path, look, qtbot, filled=False):
        one.worker.do(lambda desk: desk.dossiers.add("staff", 1))
        one.settle()
        one.page.enter()
        one.settle()
        key = one.page.panel.model.rows[0].id
        one.page.show_record("answer", f"{key}/P8")
        one.settle()
        one.page.board.view.setFocus()
        one.press(Key.Key_Return)
        assert isinstance(one.page.board.view.editor, NoteEditor)
        assert isinstance(QApplication.focusWidget(), QPlainTextEdit)
        one.press("past bij de functie", Key.Key_Return)
        one.settle()
        assert one.answer("P8", key).value == "past bij de functie"
        one.press("f")
        names = [e.accessibleName() for e in one.page.facts.findChildren(QLineEdit)]
        assert "Papier of digitaal" in names
        assert "Uitspraak" not in names


def test_the_place_comes_back_on_a_new_page(page: Desk) -> None:
    page.go("JB05")
    place = page.page.place()
    other = DossiersPage(page.look, page.worker)
    page.qtbot.addWidget(other)
    other.restore(place)
    other.show()
    other.enter()
    page.settle()
    assert other.board.form is not None
    assert other.board.place() == ("d14", "JB05")
    assert other.place() == place


def test_who_looks_along_still_does_on_a_new_page(page: Desk) -> None:
    """A lock in the middle of reading together: the list of files stays out of sight after it."""
    page.go("JB05")
    page.press(Key.Key_F7)
    other = DossiersPage(page.look, page.worker)
    page.qtbot.addWidget(other)
    shielded: list[bool] = []
    other.shielded.connect(shielded.append)
    other.restore(page.page.place())
    other.show()
    other.enter()
    assert not other.panel.isVisible()
    page.settle()
    assert other.board.place() == ("d14", "JB05")
    assert (other.board.together, other.panel.isVisible(), shielded) == (True, False, [True])


SIZES = [(1254, 700, 1.0), (1168, 604, 1.0), (1808, 1042, 1.0), (1142, 666, 2.0), (1112, 560, 1.5)]


@pytest.mark.parametrize(
    "width, height, zoom", SIZES, ids=["usual", "least", "large", "twice", "half more"]
)
def test_no_text_is_cut_off_and_everything_has_a_name(
    tmp_path: Path, look: Look, qtbot: QtBot, width: int, height: int, zoom: float
) -> None:
    while look.zoom < zoom:
        look.step_zoom(1)
    for one in opened(tmp_path, look, qtbot, filled=True):
        one.page.resize(width, height)
        one.page.show_record("answer", "d14/JB09")
        one.settle()
        steps: list[Callable[[], None]] = [
            one.page.take_focus,
            one.page._open_facts,
            one.page._to_list,
            one.page.panel.open_add,
        ]
        for step in steps:
            step()
            qtbot.wait(20)
            assert cut_off(one.page) == []
            assert nameless(one.page) == []
    look.step_zoom(0)


def test_every_item_says_what_it_is_to_a_screen_reader(page: Desk) -> None:
    model = page.page.board.model
    for section in model.sections():
        for line in section.lines:
            said = str(model.index_of(line.item.id).data(Qt.ItemDataRole.AccessibleTextRole))
            assert line.item.text in said
    interface = QAccessible.queryAccessibleInterface(page.page.board.view)
    assert interface is not None
    assert interface.role() is QAccessible.Role.Tree
    assert interface.text(QAccessible.Text.Name) == "Items"
