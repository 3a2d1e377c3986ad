"""The heads of pages are of one height, so that nothing jumps from page to page."""

from PySide6.QtCore import QPoint
from PySide6.QtWidgets import QFrame
from pytestqt.qtbot import QtBot

from tests.ui.office_pages import Open, opened
from ui.pages.page import Page
from ui.theme import PANE_HEAD
from veldtool.services.recording import record
from veldtool.services.session import Session

__all__ = ["opened"]
ONE_LINE = ("dossiers", "norms", "sheets", "urgent", "sources", "points", "visit", "writing")
RECORDS = {"norms", "interviews"}
"""Pages whose middle has the head of a record, which is as high as its words."""


def fill(lead: Session) -> None:
    record(lead, "dossier", "d14", {"code": "D14", "checklist": "client", "measure": "OTS"})
    record(lead, "interview", "g1", {"code": "G01"})


def heads(page: Page) -> list[int]:
    """The heights of the heads at the very top of a page."""
    found = page.findChildren(QFrame)
    shown = (one for one in found if one.isVisible() and one.property("rule") == "below")
    return [one.height() for one in shown if one.mapTo(page, QPoint(0, 0)).y() == 0]


def test_every_page_begins_with_a_head_of_one_height(opened: Open, qtbot: QtBot) -> None:
    shell = opened(fill).shell
    for name in (*ONE_LINE, "interviews"):
        shell.go_to(name)
        qtbot.waitUntil(lambda: bool(heads(shell.page)))
        for _ in range(10):
            qtbot.wait(1)
        usual = [high for high in heads(shell.page) if high == PANE_HEAD]
        others = len(heads(shell.page)) - len(usual)
        assert usual, name
        assert others == (1 if name in RECORDS else 0), (name, heads(shell.page))
