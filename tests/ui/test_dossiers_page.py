"""The files by keyboard alone, on a real desk with a real database."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtGui import QAccessible
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QLineEdit, QPlainTextEdit, QWidget
from pytestqt.qtbot import QtBot

from tests.services.world import World
from tests.ui.test_window_access import cut_off, nameless
from ui.app import prepare
from ui.pages.dossiers import DossiersPage
from ui.theme import Look, Mode
from ui.widgets.form_editors import NoteEditor, ValueEditor
from ui.worker import Worker
from veldtool.adapters.pdf.press import PdfPress
from veldtool.domain.framework.model import NOT_HAPPENED
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import CheckAnswer, Dossier
from veldtool.services.dossier_form import ItemLine
from veldtool.services.opened_desk import OpenedDesk
from veldtool.services.recording import record
from veldtool.services.session import Session

Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
ALT = Qt.KeyboardModifier.AltModifier
CTRL = Qt.KeyboardModifier.ControlModifier
OTS = {
    "checklist": "client",
    "measure": "OTS",
    "pronounced_on": "2026-03-01",
    "charged_on": "2026-03-03",
    "viewed": "joint",
}


@dataclass
class Desk:
    """The page on its own in a window, with the record behind it."""

    page: DossiersPage
    worker: Worker
    desk: OpenedDesk
    qtbot: QtBot
    look: Look

    def settle(self) -> None:
        """Wait until everything that was asked of the worker has come back."""
        for _ in range(3):
            self._wait_for_worker()
        self.qtbot.waitUntil(lambda: not self.page.board._waiting)

    def _wait_for_worker(self) -> None:
        answers: list[bool] = []
        self.worker.ask(lambda _: True, answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))

    def press(self, *keys: str | Qt.Key, hold: Qt.KeyboardModifier = NONE) -> None:
        """Press keys as they come, without waiting for anything in between."""
        each = (one for key in keys for one in (key if isinstance(key, str) else (key,)))
        for key in each:
            target: Any = QApplication.focusWidget()
            self._key(target, key, hold)

    def _key(self, target: QWidget, key: str | Qt.Key, hold: Qt.KeyboardModifier) -> None:
        if isinstance(key, str):
            QTest.keyClicks(target, key, hold)
        else:
            QTest.keyClick(target, key, hold)

    def at(self) -> str:
        return self.page.board.place()[1]

    def line(self) -> ItemLine:
        found = self.page.board.view.line
        assert found is not None
        return found

    def go(self, item: str) -> None:
        self.page.board.view.go(self.page.board.model.index_of(item))

    def answer(self, item: str, dossier: str = "d14") -> CheckAnswer:
        answers = all_of(self.desk.bench.inspection, "answer", CheckAnswer)
        return answers.get(f"{dossier}/{item}", CheckAnswer())

    def file(self, dossier: str = "d14") -> Dossier:
        return all_of(self.desk.bench.inspection, "dossier", Dossier)[dossier]

    def shown(self) -> str:
        labels = self.page.findChildren(QLabel)
        return "\n".join(one.text() for one in labels if one.isVisible())


def fill(lead: Session) -> None:
    record(lead, "member", "av", {"initials": "AV"})
    record(lead, "dossier", "d14", {"code": "D14", **OTS})
    record(lead, "dossier", "d15", {"code": "D15", **OTS})
    record(lead, "dossier", "d16", {"code": "D16", **OTS, "reader": "av"})
    record(lead, "answer", "d16/JB02", {"value": "nee"})


@pytest.fixture
def look(qapp: QApplication) -> Iterator[Look]:
    if qapp.applicationName() != "Veldtool":
        prepare([])
    made = Look(Mode.LIGHT)
    made.apply()
    yield made
    made.deleteLater()


def opened(tmp_path: Path, look: Look, qtbot: QtBot, *, filled: bool) -> Iterator[Desk]:
    world = World(tmp_path)
    lead = world.found()
    if filled:
        fill(lead)
    inspection = lead.store.identity.inspection
    lead.store.close()
    desk = OpenedDesk(world.toolbox("mb"), PdfPress(), lambda number, _: f"Bezoek {number}")
    worker = Worker(desk)
    worker.ask(lambda desk: desk.unlock(inspection, None))
    page = DossiersPage(look, worker)
    worker.changed.connect(page.refresh)
    qtbot.addWidget(page)
    page.resize(1254, 700)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.enter()
    one = Desk(page, worker, desk, qtbot, look)
    one.settle()
    yield one
    worker.stop()


@pytest.fixture
def page(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    """Three files, two of which nobody reads yet, D14 in front."""
    for one in opened(tmp_path, look, qtbot, filled=True):
        one.page.panel.choose("d14")
        one.settle()
        one.page.board.view.setFocus()
        one.go("JB01")
        yield one


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


def test_what_is_no_day_stays_with_what_to_do(page: Desk) -> None:
    page.press("3102", Key.Key_Return)
    editor = page.page.board.view.editor
    assert isinstance(editor, ValueEditor)
    assert (editor.field.text(), editor.said.text()) == ("3102", "! deze dag bestaat niet")
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
        for step in (
            lambda: None,
            one.page._open_facts,
            one.page._to_list,
            one.page.panel.open_add,
        ):
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
