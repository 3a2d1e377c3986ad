"""A disk that takes nothing any more: it is said, and what was typed is written when it can be."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget
from pytestqt.qtbot import QtBot

from tests.file_limit import no_file_beyond
from tests.services.world import World
from tests.ui.conftest import Opened, app, look
from tests.ui.offices import Office
from ui.autosave import Autosave
from ui.theme import Look
from veldtool.domain.oplog.op import RegisterKey
from veldtool.services.recording import record
from veldtool.services.session import Session

__all__ = ["app", "look"]

ONE, OTHER = (RegisterKey("statement", f"g01/s{number}", "text") for number in (1, 2))
Enter = Qt.Key.Key_Return


def fill(session: Session) -> None:
    record(session, "interview", "g01", {"code": "G01", "source_kind": "G-O"})
    for key in (ONE, OTHER):
        record(session, key.kind, key.id, {key.field: "zoals het was"})


@dataclass
class Field:
    """A field of an open visit, with the window around it."""

    opened: Opened
    qtbot: QtBot
    around: QWidget
    edit: QLineEdit
    saving: Autosave

    def types(self, words: str) -> None:
        self.edit.clear()
        QTest.keyClicks(self.edit, words)
        self.settle()

    def presses_enter(self) -> None:
        QTest.keyClick(self.edit, Enter)
        self.settle()

    def settle(self) -> None:
        for _ in range(3):
            self.asked(lambda _: True)

    def asked(self, question: Callable[[Any], Any]) -> Any:
        answers: list[Any] = []
        self.opened.worker.ask(question, answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    def stands(self, key: RegisterKey) -> list[object]:
        register = self.asked(lambda desk: desk.bench.session.store.registers()[key])
        return [op.value for op in register.heads]

    def drafts(self) -> list[object]:
        drafts = self.asked(lambda desk: desk.bench.session.store.drafts())
        return [one.value for one in drafts]

    @property
    def told(self) -> str:
        return self.opened.shell.notice.words()


@pytest.fixture
def field(world: World, look: Look, qtbot: QtBot) -> Field:
    office = Office(world, look, qtbot, world.place)
    office.found(fill)
    opened = office.open()
    around = QWidget()
    qtbot.addWidget(around)
    edit = QLineEdit()
    QVBoxLayout(around).addWidget(edit)
    around.show()
    made = Field(opened, qtbot, around, edit, Autosave(opened.worker, edit))
    made.saving.show_text(ONE, "zoals het was")
    made.settle()
    return made


def test_what_was_typed_on_a_full_disk_is_said_and_written_later(field: Field) -> None:
    with no_file_beyond(0):
        field.types("op een volle schijf")
        field.presses_enter()
        assert "nog niet bewaard" in field.told
        assert field.stands(ONE) == ["zoals het was"]
    field.saving.typed.owed.try_again()
    field.settle()
    assert field.stands(ONE) == ["op een volle schijf"]
    assert field.told == ""
    assert field.opened.incidents.path.exists() is False


def test_what_waits_is_shown_again_in_its_field(field: Field) -> None:
    with no_file_beyond(0):
        field.types("op een volle schijf")
        field.presses_enter()
        field.saving.show_text(OTHER, "zoals het was")
        assert field.edit.text() == "zoals het was"
        field.saving.show_text(ONE, "zoals het was")
        assert field.edit.text() == "op een volle schijf"


def test_the_newest_of_a_field_is_written_and_nothing_twice(field: Field) -> None:
    with no_file_beyond(0):
        for words in ("eerst", "daarna"):
            field.types(words)
            field.presses_enter()
        field.saving.show_text(OTHER, "zoals het was")
        field.types("de andere")
        field.presses_enter()
    field.saving.show_text(ONE, "zoals het was")
    field.types("ten slotte")
    field.presses_enter()
    for _ in range(2):
        field.saving.typed.owed.try_again()
        field.settle()
    assert field.stands(ONE) == ["ten slotte"]
    assert field.stands(OTHER) == ["de andere"]
    ops = field.asked(lambda desk: tuple(desk.bench.session.store.ops()))
    written = [op.value for op in ops if op.kind == ONE.kind and op.value != "zoals het was"]
    assert written == ["ten slotte", "de andere"]


def test_a_draft_that_was_not_kept_is_kept_later(field: Field) -> None:
    with no_file_beyond(0):
        field.types("nog niet af")
        field.saving.typed.keep()
        field.settle()
        assert "nog niet bewaard" in field.told
        assert field.drafts() == []
    field.saving.typed._again.timeout.emit()
    field.settle()
    assert field.drafts() == ["nog niet af"]
    assert field.told == ""
