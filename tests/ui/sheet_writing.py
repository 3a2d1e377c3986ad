"""The page of the feedback sheet with its keyboard, on a real desk."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.ui.conftest import Opened
from tests.ui.office_pages import press
from ui.pages.writing import WritingPage
from ui.pages.writing_theme import ThemeBody
from veldtool.domain.records import Sign
from veldtool.services.recording import record
from veldtool.services.session import Session

Key = Qt.Key
CTRL, ALT = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.AltModifier
SHIFT = Qt.KeyboardModifier.ShiftModifier
NUMBER = "111222333"


def files(lead: Session) -> None:
    """Six files of which two have the first contact in time."""
    record(lead, "visit", "visit", {"institution": "Jeugdbescherming Voorbeeld"})
    for n in range(1, 7):
        file = {"code": f"D0{n}", "checklist": "client", "measure": "OTS", "viewed": "alone"}
        record(lead, "dossier", f"d{n}", file)
        record(lead, "answer", f"d{n}/JB05", {"value": "nee" if n > 2 else "ja"})


def written(lead: Session) -> None:
    """Two points, of which one names a number that may not leave."""
    files(lead)
    good = {"theme": "1a", "sign": "+", "text": "Ouders worden gebeld.", "order": "c"}
    bad = {"theme": "1a", "sign": "-", "text": f"Het beeld is oud, zie {NUMBER} daar."}
    record(lead, "sheet_point", "p1", good)
    record(lead, "sheet_point", "p2", {**bad, "order": "e"})


def page_of(one: Opened) -> WritingPage:
    page = one.shell.page
    assert isinstance(page, WritingPage)
    return page


def go(one: Opened, qtbot: QtBot) -> WritingPage:
    """Open the page with its key and wait until it shows what is recorded."""
    press(one, Key.Key_E, CTRL)
    qtbot.waitUntil(lambda: page_of(one).view is not None)
    return page_of(one)


def theme_of(page: WritingPage) -> ThemeBody:
    assert page.content.theme is not None
    return page.content.theme


def line(page: WritingPage, sign: Sign, at: int = 0) -> QWidget:
    """Return where a sentence of the open theme is typed."""
    return theme_of(page).columns[sign].lines[at].text


def texts(page: WritingPage) -> list[str]:
    assert page.view is not None
    return [one.record.text for one in page.view.points]


def shuts(page: WritingPage) -> int:
    assert page.view is not None
    return len(page.view.checked.blocking)


def said(one: Opened) -> str:
    return one.shell.bar._said.text()


def findings(page: WritingPage) -> list[str]:
    """Return what the list of checks says, heads too."""
    return [row.spoken() for row in page.checks.list.rows.rows]
