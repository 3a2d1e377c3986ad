"""Two readers in the window: blind first, then settled together with a reason."""

from pathlib import Path
from typing import Any

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.services.world import World
from ui.desk_thread import DeskThread
from ui.pages.dossiers import DossiersPage
from ui.theme import Look
from ui.widgets.form_editors import SettleEditor
from veldtool.adapters.pdf.press import PdfPress
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import AgreedAnswer, SecondAnswer
from veldtool.services.opened_desk import OpenedDesk
from veldtool.services.recording import record

Key = Qt.Key
FILE = {"code": "D14", "checklist": "client", "measure": "OTS", "read_on": "2026-05-28"}
SECRET = "alleen van de ander"


class Reading:
    """One reader's window on a file that two read. `settle` waits for the worker."""

    def __init__(self, world: World, look: Look, qtbot: QtBot, **file: Any) -> None:
        lead = world.found()
        record(lead, "member", "av", {"initials": "AV"})
        record(lead, "dossier", "d14", {**FILE, **file})
        record(lead, "answer", "d14/JB02", {"value": "ja"})
        record(lead, "second_answer", "d14/JB02", {"value": "nee", "note": SECRET})
        inspection = lead.store.identity.inspection
        lead.store.close()
        self.desk = OpenedDesk(world.toolbox("mb"), PdfPress(), lambda number, _: str(number))
        self.worker = DeskThread(self.desk)
        self.worker.ask(lambda desk: desk.unlock(inspection, None))
        self.page = DossiersPage(look, self.worker)
        self.worker.changed.connect(self.page.refresh)
        self.qtbot = qtbot
        qtbot.addWidget(self.page)
        self.page.resize(1254, 700)
        self.page.show()
        qtbot.waitExposed(self.page)
        self.page.activateWindow()
        self.page.enter()
        self.settle()
        self.page.show_record("answer", "d14/JB02")
        self.settle()
        self.page.board.view.setFocus()

    def settle(self) -> None:
        for _ in range(3):
            self._wait()
        self.qtbot.waitUntil(lambda: not self.page.board.keys.waiting)

    def _wait(self) -> None:
        answers: list[bool] = []
        self.worker.ask(lambda _: True, answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))

    def press(self, key: Qt.Key) -> None:
        target: Any = QApplication.focusWidget()
        QTest.keyClick(target, key)

    def everything(self) -> str:
        """All that is shown anywhere, also to a screen reader."""
        labels = [one.text() for one in self.page.findChildren(QLabel)]
        form = self.page.board.form
        assert form is not None
        lines = [str(self.page.board.model.index_of(one.item.id).data()) for one in form.lines]
        rows = self.page.panel.model
        return "\n".join(
            [*labels, *lines, *(str(rows.index(n, 0).data()) for n in range(rows.rowCount()))]
        )


@pytest.mark.parametrize(
    "file, value",
    [
        ({"reader": "mb", "second_reader": "av"}, "ja"),
        ({"reader": "av", "second_reader": "mb"}, "nee"),
        ({"reader": "mb", "second_reader": "av", "closed": True}, "ja"),
    ],
)
def test_a_reader_sees_the_own_answers_only(
    tmp_path: Path, look: Look, qtbot: QtBot, file: dict[str, Any], value: str
) -> None:
    reading = Reading(World(tmp_path), look, qtbot, **file)
    line = reading.page.board.view.line
    assert line is not None
    assert line.value == value
    assert (SECRET in reading.everything()) is (value == "nee")
    assert "lezers verschillen" not in reading.everything()
    reading.worker.stop()


def test_the_second_reader_writes_answers_of_the_own(
    tmp_path: Path, look: Look, qtbot: QtBot
) -> None:
    reading = Reading(World(tmp_path), look, qtbot, reader="av", second_reader="mb")
    assert "tweede lezer, apart" in reading.everything()
    assert "nog bij twee lezers 1" in reading.page.tally.words()
    reading.press(Key.Key_D)
    reading.settle()
    found = all_of(reading.desk.bench.inspection, "second_answer", SecondAnswer)
    assert found["d14/JB02"].value == "deels"
    reading.worker.stop()


def test_whether_readers_differ_is_not_told_before_both_are_done(
    tmp_path: Path, look: Look, qtbot: QtBot
) -> None:
    reading = Reading(World(tmp_path), look, qtbot, reader="mb", second_reader="av", closed=True)
    said: list[str] = []
    reading.page.said.connect(said.append)
    reading.press(Key.Key_S)
    assert said == [
        "Waar de lezers van D14 verschillen, blijkt als beiden klaar zijn met dit dossier."
    ]
    assert reading.page.board.view.editor is None
    reading.worker.stop()


def test_a_difference_is_settled_by_keys(tmp_path: Path, look: Look, qtbot: QtBot) -> None:
    done = {"closed": True, "second_closed": True}
    reading = Reading(World(tmp_path), look, qtbot, reader="mb", second_reader="av", **done)
    assert "lezers verschillen" in reading.everything()
    assert "1 verschil" in reading.everything()
    reading.press(Key.Key_S)
    assert isinstance(reading.page.board.view.editor, SettleEditor)
    reading.press(Key.Key_Down)
    reading.press(Key.Key_Return)
    reading.press(Key.Key_Return)
    assert isinstance(reading.page.board.view.editor, SettleEditor)
    target: Any = QApplication.focusWidget()
    QTest.keyClicks(target, "samen gekeken")
    reading.press(Key.Key_Return)
    reading.settle()
    found = all_of(reading.desk.bench.inspection, "agreed_answer", AgreedAnswer)["d14/JB02"]
    assert (found.value, found.reason) == ("nee", "samen gekeken")
    assert "lezers verschillen" not in reading.everything()
    reading.worker.stop()
