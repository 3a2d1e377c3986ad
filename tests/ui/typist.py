"""Somebody at the page of talks, on a real desk over a small real inspection."""

from dataclasses import dataclass

from PySide6.QtCore import Qt
from PySide6.QtGui import QInputMethodEvent
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.services.talks import TALK, Writer
from tests.services.world import PASSPHRASE, World
from ui.desk_thread import DeskThread
from ui.pages.interviews import InterviewsPage
from ui.theme import Look
from veldtool.adapters.pdf.press import PdfPress
from veldtool.domain.records import Statement
from veldtool.services.dutch_time import to_millis
from veldtool.services.opened_desk import OpenedDesk
from veldtool.services.recording import record
from veldtool.services.unlocking import lock

Key = Qt.Key
CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)


@dataclass
class Typist:
    """Somebody at the page who counts the keys beside the text itself."""

    page: InterviewsPage
    worker: DeskThread
    qtbot: QtBot
    keys: int = 0

    def text(self, words: str) -> None:
        QTest.keyClicks(self.page.input, words)

    def press(self, *keys: Qt.Key, held: Qt.KeyboardModifier | None = None) -> None:
        for key in keys:
            self.keys += 1
            held_ = held or Qt.KeyboardModifier.NoModifier
            QTest.keyClick(self.page.window().focusWidget(), key, held_)

    def letters(self, letters: str) -> None:
        self.keys += len(letters)
        QTest.keyClicks(self.page.input, letters)

    def compose(self, letter: str) -> None:
        """What a dead key and the key after it make together."""
        event = QInputMethodEvent()
        event.setCommitString(letter)
        QApplication.sendEvent(self.page.input, event)

    def statements(self) -> list[Statement]:
        found: list[dict[str, Statement]] = []
        self.worker.ask(
            lambda desk: dict(desk.bench.inspection.records.get("statement", {})),  # type: ignore[attr-defined]
            found.append,
        )
        self.qtbot.waitUntil(lambda: bool(found))
        return sorted(found[0].values(), key=lambda one: one.order)

    def rows(self, number: int) -> None:
        """Wait until so many lines are shown."""
        self.qtbot.waitUntil(lambda: len(self.page.view.lines.rows) == number)

    def line(self, words: str) -> None:
        shown = len(self.page.view.lines.rows)
        self.text(words)
        self.press(Key.Key_Return)
        self.rows(shown + 1)


def make_visit(world: World) -> str:
    lead = world.found()
    world.clock.time = to_millis("2026-06-10T10:41:00")
    about = {"code": "G38", "source_kind": "G-O", "date": "2026-06-10", "start": "10:15"}
    about |= {"note_taker": "mb", "form": "group", "place": "kamer 2.14"}
    record(lead, "interview", TALK, {**about, "norms": ("1a.1", "1a.2", "3.4")})
    record(lead, "participants", f"{TALK}/ouder", {"role": "ouder", "count": 3})
    record(lead, "interview", "g39", {"code": "G39", "source_kind": "G-BST", "date": "2026-06-11"})
    record(lead, "dossier", "d14", {"code": "D14", "measure": "ots"})
    writer = Writer(lead)
    writer.write("o 3/3 - Eerste afspraak kwam pas na vier tot zes weken #1a.3")
    writer.write('+ "Ze belde zelf op" #1a.1')
    inspection = lead.store.identity.inspection
    lock(lead)
    world.sessions.remove(lead)
    return inspection


def sit_down(look: Look, qtbot: QtBot, world: World, visit: str, *, wait: bool = True) -> Typist:
    desk = OpenedDesk(world.toolbox("mb"), PdfPress(), lambda number, _: f"Bezoek {number}")
    worker = DeskThread(desk)
    worker.ask(lambda one: one.unlock(visit, PASSPHRASE))
    page = InterviewsPage(look, worker)
    worker.changed.connect(page.refresh)
    qtbot.addWidget(page)
    page.resize(1254, 700)
    page.show()
    qtbot.waitExposed(page)
    page.activateWindow()
    page.enter()
    try:
        if wait:
            qtbot.waitUntil(lambda: page.outline is not None and page.input.hasFocus())
    except BaseException:
        worker.stop()
        raise
    return Typist(page, worker, qtbot)
