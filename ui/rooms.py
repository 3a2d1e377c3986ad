"""The pages of an opened visit, in the order of the rail, and what each can show.

A page joins the app by an entry here: the shell builds it, gives it a place in the rail (Alt and
its number) or a key of its own, and sends there whoever wants to open one of its records.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.pages.overview import OverviewPage
from ui.pages.page import Page
from ui.pages.sheets import SheetsPage
from ui.save_file import AskPath
from ui.theme import Look
from ui.worker import Worker

OVERVIEW, SHEETS = "overview", "sheets"
translate = QCoreApplication.translate


@dataclass(frozen=True, slots=True)
class Room:
    """One page: a stable name, its word, how it is made, and the kinds of records it shows.

    With a `key` it stands beside the rail's pages and opens by that key only.
    """

    name: str
    word: str
    make: Callable[[], Page]
    kinds: frozenset[str] = frozenset()
    key: str = ""


def rooms(look: Look, worker: Worker, ask_path: AskPath) -> tuple[Room, ...]:
    """Return the pages of an opened visit; the overview is the first."""
    return (
        Room(OVERVIEW, translate("rooms", "Overview"), lambda: OverviewPage(look, worker)),
        Room(
            SHEETS,
            translate("rooms", "Feedback"),
            lambda: SheetsPage(look, worker, ask_path),
            frozenset({"sheet_point", "sheet_figure", "next_step"}),
        ),
    )
