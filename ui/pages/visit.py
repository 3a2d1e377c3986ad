"""The visit page: who is visited, where and when, by whom, and the agenda."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from ui.models.book import Row
from ui.pages.book import BookPage
from ui.pages.page import Keys
from ui.pages.visit_shelves import (
    AgendaShelf,
    ExclusionShelf,
    InstitutionShelf,
    PlaceShelf,
    TeamShelf,
)
from ui.theme import Look
from ui.worker import Worker
from veldtool.services.desk import Desk
from veldtool.services.visit_setup import VisitView
from veldtool.services.workbench import Changed

translate = QCoreApplication.translate


class VisitPage(BookPage[VisitView]):
    """Setting up the visit; the team is the lead's."""

    def __init__(self, look: Look, worker: Worker) -> None:
        shelves = (
            InstitutionShelf(translate("visit", "Institution")),
            PlaceShelf(translate("visit", "Days and places")),
            TeamShelf(translate("visit", "Team")),
            ExclusionShelf(translate("visit", "Outside")),
            AgendaShelf(translate("visit", "Agenda")),
        )
        super().__init__(look, worker, translate("visit", "The visit"), shelves)

    def read(self, desk: Desk) -> VisitView:
        return desk.visit.view()

    def make(self, desk: Desk, kind: str, under: str) -> Changed:
        del under  # nothing here stands below something else
        return desk.visit.new(kind)

    def delete(self, desk: Desk, kind: str, record_id: str) -> Changed:
        return desk.visit.remove(kind, record_id)

    def pressed(self, event: QKeyEvent, row: Row | None) -> bool:
        if row is None or row.kind != "agenda" or event.key() != Qt.Key.Key_Space:
            return False
        item = row.id
        self._worker.do(lambda desk: desk.visit.turn_done(item), failed=self.fail)
        return True

    def current_record(self) -> tuple[str, str] | None:
        """The institution is one record, shown in parts."""
        row = self.row
        if row is None or not row.kind:
            return None
        return ("visit", "visit") if row.kind == "visit" else (row.kind, row.id)

    def keys(self) -> Keys:
        space = translate("visit", "Space")
        return (*super().keys(), (space, translate("visit", "appointment done, or not done again")))
