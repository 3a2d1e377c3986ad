"""The pages of an opened visit, in the order of the rail, and what each can show.

A page joins the app by an entry here: the shell builds it, gives it a place in the rail (Alt and
its number) or a key of its own, and sends there whoever wants to open one of its records.
"""

from __future__ import annotations  # a page is imported when it is loaded

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication

from ui import kinds

if TYPE_CHECKING:
    from PySide6.QtWidgets import QWidget

    from ui.pages.page import Page
    from ui.save_file import AskPath
    from ui.theme import Look
    from ui.worker import Worker

OVERVIEW, DOSSIERS, NORMS, SHEETS = "overview", "dossiers", "norms", "sheets"
INTERVIEWS, JUDGING, MERGE = "interviews", "judging", "merge"
URGENT, SOURCES, POINTS, VISIT = "urgent", "sources", "points", "visit"
WRITING = "writing"
translate = QCoreApplication.translate
Make = Callable[["QWidget"], "Page"]


@dataclass(frozen=True, slots=True)
class Room:
    """One page: a stable name, its word, how it is loaded, and the kinds of records it shows.

    `load` imports the page, in any thread, and returns what makes it in the thread that draws.
    With a `key` it stands beside the rail's pages and opens by that key only; `under` names the
    page of the rail that it is a part of.
    """

    name: str
    word: str
    load: Callable[[], Make]
    kinds: frozenset[str] = frozenset()
    key: str = ""
    under: str = ""


def rooms(look: Look, worker: Worker, ask_path: AskPath) -> tuple[Room, ...]:
    """Return the pages of an opened visit; the overview is the first."""
    return (*_in_rail(look, worker, ask_path), *_beside(look, worker, ask_path))


def place_in_rail(all_rooms: tuple[Room, ...], index: int) -> int | None:
    """Return which place of the rail a page is marked at, None for one that has none."""
    room = all_rooms[index]
    names = [one.name for one in all_rooms if not one.key]
    name = room.under or room.name
    return names.index(name) if name in names else None


def _in_rail(look: Look, worker: Worker, ask_path: AskPath) -> tuple[Room, ...]:
    def overview() -> Make:
        from ui.pages.overview import OverviewPage

        return lambda home: OverviewPage(look, worker, home)

    def dossiers() -> Make:
        from ui.pages.dossiers import DossiersPage

        return lambda _: DossiersPage(look, worker)

    def interviews() -> Make:
        from ui.pages.interviews import InterviewsPage

        return lambda _: InterviewsPage(look, worker)

    def norms() -> Make:
        from ui.pages.norms import NormsPage

        return lambda home: NormsPage(look, worker, home)

    def judging() -> Make:
        from ui.pages.judging import JudgingPage

        return lambda _: JudgingPage(look, worker)

    def merge() -> Make:
        from ui.pages.merge import MergePage

        return lambda home: MergePage(look, worker, home, ask_path)

    def sheets() -> Make:
        from ui.pages.sheets import SheetsPage

        return lambda _: SheetsPage(look, worker, ask_path)

    return (
        Room(OVERVIEW, translate("rooms", "Overview"), overview),
        Room(DOSSIERS, translate("rooms", "Files"), dossiers, kinds.DOSSIERS),
        Room(INTERVIEWS, translate("rooms", "Talks"), interviews, kinds.INTERVIEWS),
        Room(NORMS, translate("rooms", "Norms"), norms, kinds.NORMS),
        Room(MERGE, translate("rooms", "Merge"), merge),
        Room(JUDGING, translate("rooms", "Judgement"), judging, kinds.JUDGING),
        Room(SHEETS, translate("rooms", "Feedback"), sheets),
    )


def _beside(look: Look, worker: Worker, ask_path: AskPath) -> tuple[Room, ...]:
    """Return the pages that stand beside the rail and open by a key of their own."""

    def urgent() -> Make:
        from ui.pages.urgent import UrgentPage

        return lambda _: UrgentPage(look, worker, ask_path)

    def sources() -> Make:
        from ui.pages.sources import SourcesPage

        return lambda _: SourcesPage(look, worker)

    def points() -> Make:
        from ui.pages.points import PointsPage

        return lambda _: PointsPage(look, worker)

    def visit() -> Make:
        from ui.pages.visit import VisitPage

        return lambda _: VisitPage(look, worker, ask_path)

    def writing() -> Make:
        from ui.pages.writing import WritingPage

        return lambda _: WritingPage(look, worker, ask_path)

    return (
        Room(URGENT, translate("rooms", "Urgent cases"), urgent, kinds.URGENT, "Ctrl+F9"),
        Room(SOURCES, translate("rooms", "Sources"), sources, kinds.SOURCES, "Ctrl+B"),
        Room(POINTS, translate("rooms", "Open points"), points, kinds.POINTS, "Ctrl+O"),
        Room(VISIT, translate("rooms", "The visit"), visit, kinds.VISIT, "Ctrl+I"),
        Room(
            WRITING, translate("rooms", "Feedback sheet"), writing, kinds.WRITING, "Ctrl+E", SHEETS
        ),
    )
