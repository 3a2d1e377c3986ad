"""What cannot be read yet is there again as it was typed: after a lock, and after a crash."""

from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any, cast

import pytest
from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLineEdit
from pytestqt.qtbot import QtBot

from tests.services.world import PASSPHRASE, World
from tests.ui.conftest import Opened
from tests.ui.office_pages import focus, press, say
from tests.ui.offices import Office
from tests.ui.test_window_lock import is_locked, lock, type_passphrase
from ui.pages.book import BookPage
from ui.pages.dossiers import DossiersPage
from ui.pages.interviews import InterviewsPage
from ui.theme import Look
from ui.widgets.form_editors import ValueEditor
from veldtool.services import unfinished
from veldtool.services.interviews import HeaderField
from veldtool.services.opened_desk import OpenedDesk
from veldtool.services.recording import record
from veldtool.services.session import Session

Key = Qt.Key
WRONG = "12 3x"


def fill(lead: Session) -> None:
    record(lead, "urgent", "u1", {"code": "D13", "facts": "Niet gezien.", "agreed_by": "mb"})
    facts = {"checklist": "client", "measure": "OTS", "charged_on": "2026-03-03", "reader": "mb"}
    record(lead, "dossier", "d14", {"code": "D14", "read_on": "2026-05-28", **facts})
    record(lead, "interview", "g1", {"code": "G01", "form": "group", "date": "2026-06-10"})


class Laptop:
    """The window of one inspector, who locks it and comes back."""

    def __init__(self, office: Office) -> None:
        self.office, self.qtbot = office, office.qtbot
        self.one: Opened = office.open()

    def until(self, holds: Callable[[], object]) -> None:
        self.qtbot.waitUntil(lambda: bool(holds()))

    def asked(self, question: Callable[[Session], Any]) -> Any:
        """The answer of the worker, which has then done everything that was asked before."""
        answers: list[Any] = []
        self.one.worker.ask(
            lambda desk: question(cast("OpenedDesk", desk).bench.session), answers.append
        )
        self.until(lambda: answers)
        return answers[0]

    def texts(self) -> list[str]:
        return list(self.asked(lambda session: unfinished.texts(session.store)).values())

    def value(self, *key: str) -> object:
        return self.asked(lambda session: session.value(*key))

    def lock_and_come_back(self) -> None:
        lock(self.one, self.qtbot)
        assert is_locked(self.one)
        type_passphrase(self.one, self.qtbot, PASSPHRASE)
        self.until(lambda: self.one.window.shell is not None)

    def go(self, name: str) -> None:
        self.one.shell.go_to(name)
        self.asked(lambda _: True)

    @property
    def book(self) -> BookPage[Any]:
        page = self.one.shell.page
        assert isinstance(page, BookPage)
        return page

    @property
    def dossiers(self) -> DossiersPage:
        page = self.one.shell.page
        assert isinstance(page, DossiersPage)
        return page

    def line(self, name: str) -> QLineEdit:
        control = self.book.form.editor(name).control
        assert isinstance(control, QLineEdit)
        return control


@pytest.fixture
def laptop(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[Laptop]:
    world = World(tmp_path)
    office = Office(world, look, qtbot, tmp_path)
    office.found(fill)
    yield Laptop(office)
    world.close()


def test_a_moment_comes_back_with_what_is_wrong_and_the_cursor(laptop: Laptop) -> None:
    laptop.go("urgent")
    laptop.until(lambda: laptop.book.row is not None)
    laptop.asked(lambda _: True)
    laptop.book.form.take_focus("reply_by")
    say(laptop.one, WRONG)
    press(laptop.one, Key.Key_Left)
    laptop.lock_and_come_back()
    laptop.until(lambda: isinstance(laptop.one.shell.page, BookPage))
    laptop.until(lambda: laptop.book.row is not None and laptop.line("reply_by").text() == WRONG)
    assert "Typ een dag en een tijd" in laptop.book.form.editor("reply_by").wrong_words()
    assert focus(laptop.one) is laptop.line("reply_by")
    assert laptop.line("reply_by").cursorPosition() == len(WRONG) - 1
    assert laptop.value("urgent", "u1", "reply_by") is None
    press(laptop.one, Key.Key_Escape)
    assert laptop.line("reply_by").text() == ""
    assert laptop.texts() == []


def test_a_readable_beginning_does_not_stay_behind_as_a_draft(laptop: Laptop) -> None:
    laptop.go("urgent")
    laptop.until(lambda: laptop.book.row is not None)
    laptop.asked(lambda _: True)
    laptop.book.form.take_focus("reply_by")

    def drafts() -> list[object]:
        found = laptop.asked(lambda session: session.store.drafts())
        return [one.value for one in found]

    say(laptop.one, "12 6 12.00")
    laptop.until(lambda: drafts() == ["2026-06-12T12:00"])
    say(laptop.one, "x")
    laptop.until(lambda: laptop.texts() == ["12 6 12.00x"])
    assert drafts() == []
    press(laptop.one, Key.Key_Backspace)
    press(laptop.one, Key.Key_Return)
    assert laptop.value("urgent", "u1", "reply_by") == "2026-06-12T12:00"
    assert laptop.texts() == []


def keys(laptop: Laptop, text: str) -> None:
    """The first key opens the editor in which the others are typed."""
    for one in text:
        say(laptop.one, one)


def open_file(laptop: Laptop) -> None:
    laptop.go("dossiers")
    laptop.dossiers.show_record("answer", "d14/JB01")
    laptop.until(lambda: laptop.dossiers.board.place() == ("d14", "JB01"))
    laptop.dossiers.board.view.setFocus()


def test_a_day_at_an_item_is_shown_in_its_row_and_opens_again(laptop: Laptop) -> None:
    open_file(laptop)
    keys(laptop, WRONG)
    laptop.until(lambda: laptop.texts() == [WRONG])  # before Enter: what a crash leaves
    press(laptop.one, Key.Key_Return)
    laptop.lock_and_come_back()
    laptop.until(lambda: isinstance(laptop.one.shell.page, DossiersPage))
    board = laptop.dossiers.board
    laptop.until(lambda: board.form is not None and board.view.line is not None)
    said = str(board.model.index_of("JB01").data())
    assert f"{WRONG}, geen dag: typ dag en maand" in said
    assert laptop.value("answer", "d14/JB01", "value") is None
    laptop.until(board.view.hasFocus)
    press(laptop.one, Key.Key_Return)
    editor = board.view.editor
    assert isinstance(editor, ValueEditor)
    assert (editor.field.text(), editor.said.text()[:11]) == (WRONG, "! geen dag:")
    editor.field.setText("12 3")
    press(laptop.one, Key.Key_Return)
    laptop.until(lambda: laptop.value("answer", "d14/JB01", "value") == "2026-03-12")
    assert laptop.texts() == []
    assert WRONG not in str(board.model.index_of("JB01").data())


def test_escape_leaves_nothing_behind_at_an_item(laptop: Laptop) -> None:
    open_file(laptop)
    keys(laptop, WRONG)
    laptop.until(lambda: laptop.texts() == [WRONG])
    press(laptop.one, Key.Key_Escape)
    assert laptop.texts() == []


def test_a_click_on_another_item_records_at_the_item_that_was_typed_in(laptop: Laptop) -> None:
    open_file(laptop)
    board = laptop.dossiers.board
    keys(laptop, "1203")
    board.view.setCurrentIndex(board.model.index_of("JB10a"))
    laptop.until(lambda: laptop.value("answer", "d14/JB01", "value") == "2026-03-12")
    assert board.view.editor is None
    keys(laptop, WRONG)
    board.view.setCurrentIndex(board.model.index_of("JB01"))
    laptop.until(lambda: WRONG in str(board.model.index_of("JB10a").data()))
    assert laptop.value("answer", "d14/JB10a", "value") is None


def test_a_fact_of_a_file_comes_back(laptop: Laptop) -> None:
    open_file(laptop)
    say(laptop.one, "f")
    facts = laptop.dossiers.facts
    laptop.until(facts.isVisible)

    def day() -> QLineEdit:
        found = facts.findChildren(QLineEdit)
        return next(one for one in found if one.accessibleName() == "Start")

    day().setFocus()
    say(laptop.one, WRONG)
    laptop.lock_and_come_back()
    laptop.until(lambda: isinstance(laptop.one.shell.page, DossiersPage))
    laptop.until(lambda: laptop.dossiers.board.form is not None)
    facts = laptop.dossiers.facts
    say(laptop.one, "f")
    laptop.until(lambda: facts.isVisible() and day().text() == WRONG)
    assert day().property("wrong") == "true"
    assert laptop.value("dossier", "d14", "started_on") is None
    day().setFocus()
    day().selectAll()
    say(laptop.one, "12 3")
    press(laptop.one, Key.Key_Tab)
    laptop.until(lambda: laptop.value("dossier", "d14", "started_on") == "2026-03-12")
    assert laptop.texts() == []


def head_of_talk(laptop: Laptop) -> QLineEdit:
    page = laptop.one.shell.page
    assert isinstance(page, InterviewsPage)
    page.show_record("interview", "g1")
    laptop.until(lambda: page.outline is not None)
    page.toggle_form()
    laptop.until(page.form.isVisible)
    laptop.asked(lambda _: True)
    return page.form.fields[HeaderField.DATE].line


def test_the_head_of_a_talk_comes_back(laptop: Laptop) -> None:
    laptop.go("interviews")
    day = head_of_talk(laptop)
    day.setFocus()
    day.selectAll()
    say(laptop.one, WRONG)
    laptop.until(lambda: laptop.texts() == [WRONG])
    laptop.lock_and_come_back()
    laptop.until(lambda: isinstance(laptop.one.shell.page, InterviewsPage))
    day = head_of_talk(laptop)
    laptop.until(lambda: day.text() == WRONG and bool(day.accessibleDescription()))
    assert laptop.value("interview", "g1", "date") == "2026-06-10"
    day.setFocus()
    day.selectAll()
    say(laptop.one, "12 6 2026")
    press(laptop.one, Key.Key_Tab)
    laptop.until(lambda: laptop.value("interview", "g1", "date") == "2026-06-12")
    laptop.until(lambda: laptop.texts() == [])
