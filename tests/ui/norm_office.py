"""The page of norms on its own, on a real desk with a small real record."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import Any, TypeVar

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
from pytestqt.qtbot import QtBot

from ui.desk_thread import DeskThread
from ui.pages.norms import MIDDLE, NormsPage
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Record
from veldtool.services.norms.views import MyState, NormView
from veldtool.services.opened_desk import OpenedDesk
from veldtool.services.recording import record
from veldtool.services.scoring import own_content
from veldtool.services.session import Session

T = TypeVar("T")
R = TypeVar("R", bound=Record)
Key = Qt.Key
NONE = Qt.KeyboardModifier.NoModifier
NORM = "1a.1"


@dataclass
class Desk:
    """The page on its own, with the record behind it."""

    page: NormsPage
    worker: DeskThread
    desk: OpenedDesk
    qtbot: QtBot
    opened: list[tuple[str, str]]

    def settle(self) -> None:
        """Wait until everything that was asked of the worker has come back, and what followed."""
        for _ in range(3):
            answers: list[bool] = []
            self.worker.ask(lambda _: True, answers.append)
            self.qtbot.waitUntil(lambda: bool(answers))  # noqa: B023 - awaited at once

    def press(self, *keys: str | Qt.Key, hold: Qt.KeyboardModifier = NONE) -> None:
        """Press keys as they come; a text is typed letter by letter."""
        for key in keys:
            target: Any = QApplication.focusWidget()
            press: Callable[..., None] = QTest.keyClicks if isinstance(key, str) else QTest.keyClick
            press(target, key, hold)
        self.settle()

    @property
    def view(self) -> NormView:
        assert self.page.view is not None
        return self.page.view

    def state(self) -> MyState:
        return self.view.mine.state

    def lines(self) -> list[str]:
        model = self.page.evidence.model
        return [str(model.index(row).data()) for row in range(model.rowCount())]

    def go_to(self, words: str) -> None:
        """Walk down to the line that holds these words and is no contradiction."""
        self.page._focus(MIDDLE)
        self.press(Key.Key_Home)
        for _ in self.lines():
            line = str(self.page.evidence.list.currentIndex().data())
            if words in line and not line.startswith("Tegenstrijdig"):
                return
            self.press(Key.Key_Down)
        raise AssertionError(f"no line with {words}: {self.lines()}")

    def shown(self) -> str:
        labels = self.page.findChildren(QLabel)
        return "\n".join(one.text() for one in labels if one.isVisible())

    def asked(self, question: Callable[[Session], T]) -> T:
        """Ask the record something, in the one thread that may."""
        answers: list[T] = []
        self.worker.ask(lambda _: question(self.desk.bench.session), answers.append)
        self.qtbot.waitUntil(lambda: bool(answers))
        return answers[0]

    def content(self) -> tuple[str, str]:
        return self.asked(lambda session: own_content(session, NORM))

    def all_of(self, kind: str, cls: type[R]) -> dict[str, R]:
        return self.asked(lambda session: all_of(session.inspection(), kind, cls))


def fill(lead: Session) -> None:
    for key, code in (("g1", "G07"), ("g2", "G08")):
        record(lead, "interview", key, {"code": code, "source_kind": "G-O", "closed": True})
        record(lead, "participants", f"{key}/o", {"role": "ouder", "count": 1})
    said = {"role": "ouder", "norms": [[NORM, "+"]]}
    record(lead, "statement", "g1/1", said | {"text": "belde terug", "quote": "verbatim"})
    record(lead, "statement", "g2/1", said | {"text": "aardig", "heads": 2, "of": 3})
    record(lead, "statement", "g2/2", {"role": "ouder", "text": "wachtte lang", "norms": []})
    for code, seen in (("D01", "nee"), ("D02", "nee"), ("D03", "ja")):
        key = code.lower()
        fields = {"code": code, "checklist": "client", "measure": "OTS", "read_on": "2026-06-09"}
        record(lead, "dossier", key, fields)
        record(lead, "answer", f"{key}/JB02", {"value": seen})
