"""The page of the files on a real desk with a real database, for its tests."""

from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.services.world import World
from ui.desk_thread import DeskThread
from ui.pages.dossiers import DossiersPage
from ui.theme import Look
from veldtool.adapters.pdf.press import PdfPress
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
    worker: DeskThread
    desk: OpenedDesk
    qtbot: QtBot
    look: Look

    def settle(self) -> None:
        """Wait until everything that was asked of the worker has come back."""
        for _ in range(3):
            self._wait_for_worker()
        self.qtbot.waitUntil(lambda: not self.page.board.keys.waiting)

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


def opened(tmp_path: Path, look: Look, qtbot: QtBot, *, filled: bool) -> Iterator[Desk]:
    world = World(tmp_path)
    lead = world.found()
    if filled:
        fill(lead)
    inspection = lead.store.identity.inspection
    lead.store.close()
    desk = OpenedDesk(world.toolbox("mb"), PdfPress(), lambda number, _: f"Bezoek {number}")
    worker = DeskThread(desk)
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
    try:
        one.settle()
        yield one
    finally:
        worker.stop()


def with_files(tmp_path: Path, look: Look, qtbot: QtBot) -> Iterator[Desk]:
    """Three files, two of which nobody reads yet, D14 in front."""
    for one in opened(tmp_path, look, qtbot, filled=True):
        one.page.panel.choose("d14")
        one.settle()
        one.page.board.view.setFocus()
        one.go("JB01")
        yield one
