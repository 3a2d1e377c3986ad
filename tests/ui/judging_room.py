"""The window at the judgement session, on a real record, with keys and eyes."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from tests.services.world import World
from tests.ui.conftest import Opened
from tests.ui.offices import Office
from ui.pages.judging import JudgingPage
from ui.pages.judging_reading import Shown
from ui.theme import Look
from ui.widgets.projected import OneLine
from veldtool.domain.records import ScoreState
from veldtool.services.judging.views import SessionNorm
from veldtool.services.recording import record
from veldtool.services.scoring import record_score
from veldtool.services.session import Session

Key = Qt.Key
NONE, CTRL, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
LONG = "Het zicht op de jeugdige hangt af van wie de zaak heeft. " * 8


def fill(lead: Session) -> None:
    record(lead, "interview", "g1", {"code": "G07", "source_kind": "G-O", "closed": True})
    said = {"role": "ouder", "text": "GEHEIM in G07", "quote": "verbatim", "norms": [["1a.1", "-"]]}
    record(lead, "statement", "g1/1", said)
    record(lead, "interview", "g2", {"code": "G08", "source_kind": "G-JZW-groep", "closed": True})
    record(
        lead, "statement", "g2/1", {"role": "jzw", "text": "gaat goed", "norms": [["1a.1", "+"]]}
    )
    for code, seen in (("D01", "nee"), ("D02", "nee"), ("D03", "ja")):
        fields = {"code": code, "checklist": "client", "measure": "OTS", "read_on": "2026-06-09"}
        record(lead, "dossier", code.lower(), fields)
        record(lead, "answer", f"{code.lower()}/JB02", {"value": seen})
    for norm in ("1a.1", "1a.2"):
        record_score(lead, norm, "grotendeels-niet", LONG, ScoreState.FINISHED)


class Room:
    """The window at the page, and what stands on it."""

    def __init__(self, opened: Opened, qtbot: QtBot) -> None:
        self.opened, self.qtbot = opened, qtbot
        shell = opened.window.shell
        assert shell is not None
        shell.go_to("judging")
        assert isinstance(shell.page, JudgingPage)
        self.page: JudgingPage = shell.page
        self.shell = shell
        qtbot.waitUntil(lambda: self.page.found is not None)
        self.settle()

    def settle(self) -> None:
        for _ in range(4):
            answers: list[bool] = []
            self.opened.worker.ask(lambda _: True, answers.append)
            self.qtbot.waitUntil(lambda: bool(answers))  # noqa: B023 - awaited at once

    def press(self, *keys: str | Qt.Key, hold: Qt.KeyboardModifier = NONE) -> None:
        for key in keys:
            target = QApplication.focusWidget()
            act: Callable[..., None] = QTest.keyClicks if isinstance(key, str) else QTest.keyClick
            act(target, key, hold)
            self.settle()

    def found(self) -> Shown:
        assert self.page.found is not None
        return self.page.found

    def norm(self) -> SessionNorm:
        return self.found().norm

    def detail(self) -> list[str]:
        listed = self.page.stage.norm.detail
        return [listed.item(row).text() for row in range(listed.count())] * listed.isVisible()

    def shown(self) -> str:
        parts: list[QLabel | OneLine] = [*self.page.findChildren(QLabel)]
        parts += self.page.findChildren(OneLine)
        return "\n".join(one.text() for one in parts if one.isVisible())


def sit_down(look: Look, qtbot: QtBot, place: Path, *more: Callable[[Session], object]) -> "Room":
    """Found a visit with these records, and open its session in the window."""
    office = Office(World(place), look, qtbot, place)
    office.found(fill, *more)
    return Room(office.open(), qtbot)
