"""Pages are built one by one after the first is there; whoever is at the keys notices nothing."""

from collections import Counter
from collections.abc import Iterator
from pathlib import Path

import pytest
from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.services.talks import TALK
from tests.services.world import World
from tests.ui.conftest import Opened, shows_overview
from tests.ui.offices import Office
from ui.pages.dossiers import DossiersPage
from ui.pages.interviews import InterviewsPage
from ui.pages.page import Page
from ui.places import Place
from ui.rooms import MERGE, NORMS
from ui.theme import Look
from veldtool.services.recording import record
from veldtool.services.session import Session

Key = Qt.Key
ALT, CTRL = Qt.KeyboardModifier.AltModifier, Qt.KeyboardModifier.ControlModifier
MOST_DRESSED = 4
"""Built from the innermost part outwards, it is six or seven times."""
WORDS = "wachtlijst van de jeugdbescherming"


@pytest.fixture
def office(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[Office]:
    world = World(tmp_path)
    yield Office(world, look, qtbot, tmp_path)
    world.close()


def fill(lead: Session) -> None:
    about = {"code": "G38", "source_kind": "G-O", "date": "2026-06-10", "note_taker": "mb"}
    record(lead, "interview", TALK, about)
    record(lead, "participants", f"{TALK}/ouder", {"role": "ouder", "count": 1})
    record(lead, "dossier", "d14", {"code": "D14", "measure": "ots"})


def built(opened: Opened) -> list[str]:
    return [room.name for room, _ in opened.shell.pages.there()]


class Dressed(QObject):
    """Counts how often each widget is told that what it wears may be another."""

    def __init__(self) -> None:
        super().__init__()
        self.times: Counter[QObject] = Counter()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() is QEvent.Type.StyleChange:
            self.times[watched] += 1
        return False


def dressed(page: Page, times: Counter[QObject]) -> float:
    """Return how often a widget of a page was dressed, on average."""
    parts = page.findChildren(QWidget)
    return sum(times[part] for part in parts) / len(parts)


def wait_for_all(opened: Opened, qtbot: QtBot) -> None:
    qtbot.waitUntil(lambda: len(built(opened)) == len(opened.shell.rooms))


def focus() -> QWidget:
    found = QApplication.focusWidget()
    assert found is not None
    return found


def type_slowly(words: str) -> None:
    """A key, then whatever waits for its turn, and again."""
    for letter in words:
        QTest.keyClicks(focus(), letter)
        QApplication.processEvents()


def test_the_first_page_is_shown_before_the_others_are_built(office: Office, qtbot: QtBot) -> None:
    office.found(fill)
    opened = office.open()
    assert shows_overview(opened.window)
    assert len(built(opened)) < len(opened.shell.rooms)
    wait_for_all(opened, qtbot)
    assert opened.shell.page is opened.shell.overview
    assert opened.shell.overview.matrix.isAncestorOf(focus())


def test_no_letter_is_lost_while_pages_are_being_built(office: Office, qtbot: QtBot) -> None:
    office.found(fill)
    opened = office.open()
    QTest.keyClick(focus(), Key.Key_K, CTRL)
    assert len(built(opened)) < len(opened.shell.rooms)
    type_slowly(WORDS)
    wait_for_all(opened, qtbot)
    assert opened.shell.asides.search.field.text() == WORDS
    assert opened.shell.asides.search.field.hasFocus()


def test_a_line_typed_at_once_on_a_page_that_was_not_there_yet_is_whole(
    office: Office, qtbot: QtBot
) -> None:
    office.found(fill)
    opened = office.open()
    assert "interviews" not in built(opened)
    QTest.keyClick(focus(), Key.Key_3, ALT)
    page = opened.shell.page
    assert isinstance(page, InterviewsPage)
    qtbot.waitUntil(page.input.hasFocus)
    type_slowly(f"o - {WORDS}")
    QTest.keyClick(focus(), Key.Key_Return)
    wait_for_all(opened, qtbot)
    qtbot.waitUntil(lambda: len(page.view.lines.rows) == 1)
    assert page.view.lines.rows[0].text == WORDS


def test_a_page_is_not_dressed_again_at_every_step_of_its_building(
    office: Office, app: QApplication
) -> None:
    office.found(fill)
    opened = office.open()
    counted = Dressed()
    app.installEventFilter(counted)
    for name in (NORMS, MERGE):
        counted.times.clear()
        page = opened.shell.pages.named(name, Page)
        assert 0 < dressed(page, counted.times) < MOST_DRESSED, name
    app.removeEventFilter(counted)


def test_who_went_somewhere_is_not_brought_back_to_where_the_last_start_ended(
    office: Office, qtbot: QtBot
) -> None:
    office.found(fill)
    opened = office.open()
    QTest.keyClick(focus(), Key.Key_2, ALT)
    assert isinstance(opened.shell.page, DossiersPage)
    opened.shell.take_up(Place("interviews"))
    assert isinstance(opened.shell.page, DossiersPage)


def test_the_place_on_a_page_that_is_not_built_yet_is_kept(office: Office, qtbot: QtBot) -> None:
    office.found(fill)
    opened = office.open()
    opened.shell.take_up(Place("overview", {"interviews": TALK}))
    assert opened.shell.place().on["interviews"] == TALK
    wait_for_all(opened, qtbot)
    qtbot.waitUntil(lambda: opened.shell.place().on["interviews"].startswith(TALK))
