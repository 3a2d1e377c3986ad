"""The pages of an opened visit, in the order of the rail, and what each can show.

A page joins the app by an entry here: the shell builds it, gives it a place in the rail (Alt and
its number) or a key of its own, and sends there whoever wants to open one of its records.
"""

from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QCoreApplication

from ui.pages.dossiers import DossiersPage
from ui.pages.interviews import KINDS as INTERVIEW_KINDS
from ui.pages.interviews import InterviewsPage
from ui.pages.norms import KINDS as NORM_KINDS
from ui.pages.norms import NormsPage
from ui.pages.overview import OverviewPage
from ui.pages.page import Page
from ui.pages.points import PointsPage
from ui.pages.sheets import SheetsPage
from ui.pages.sources import KINDS as SOURCE_KINDS
from ui.pages.sources import SourcesPage
from ui.pages.urgent import UrgentPage
from ui.pages.visit import VisitPage
from ui.save_file import AskPath
from ui.theme import Look
from ui.worker import Worker

OVERVIEW, DOSSIERS, NORMS, SHEETS = "overview", "dossiers", "norms", "sheets"
INTERVIEWS = "interviews"
URGENT, SOURCES, POINTS, VISIT = "urgent", "sources", "points", "visit"
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
            DOSSIERS,
            translate("rooms", "Files"),
            lambda: DossiersPage(look, worker),
            frozenset({"dossier", "answer", "second_answer", "agreed_answer"}),
        ),
        Room(
            INTERVIEWS,
            translate("rooms", "Talks"),
            lambda: InterviewsPage(look, worker),
            INTERVIEW_KINDS,
        ),
        Room(
            NORMS,
            translate("rooms", "Norms"),
            lambda: NormsPage(look, worker),
            NORM_KINDS,
        ),
        Room(
            SHEETS,
            translate("rooms", "Feedback"),
            lambda: SheetsPage(look, worker, ask_path),
            frozenset({"sheet_point", "sheet_figure", "next_step"}),
        ),
        *_beside(look, worker, ask_path),
    )


def _beside(look: Look, worker: Worker, ask_path: AskPath) -> tuple[Room, ...]:
    """Return the pages that stand beside the rail and open by a key of their own."""
    return (
        Room(
            URGENT,
            translate("rooms", "Urgent cases"),
            lambda: UrgentPage(look, worker, ask_path),
            frozenset({"urgent", "urgent_told"}),
            "Ctrl+F9",
        ),
        Room(
            SOURCES,
            translate("rooms", "Sources"),
            lambda: SourcesPage(look, worker),
            SOURCE_KINDS,
            "Ctrl+B",
        ),
        Room(
            POINTS,
            translate("rooms", "Open points"),
            lambda: PointsPage(look, worker),
            frozenset({"open_point"}),
            "Ctrl+O",
        ),
        Room(
            VISIT,
            translate("rooms", "The visit"),
            lambda: VisitPage(look, worker, ask_path),
            frozenset(
                {"visit", "visit_day", "location", "member", "exclusion", "agenda", "device"}
            ),
            "Ctrl+I",
        ),
    )
