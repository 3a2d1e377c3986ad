"""Sources: documents, figures, questionnaires, observations, people, and the appendix they make."""

from PySide6.QtCore import QCoreApplication, Qt
from PySide6.QtGui import QKeyEvent

from ui import kinds
from ui.models.book import Row
from ui.pages.appendix_shelf import AppendixShelf
from ui.pages.book import BookPage
from ui.pages.page import Keys
from ui.pages.questionnaire_shelf import QuestionnaireShelf
from ui.pages.source_shelves import (
    FINDING,
    SPOKEN,
    DocumentShelf,
    FigureShelf,
    FindingShelf,
    ObservationShelf,
    SpokenShelf,
)
from ui.theme import Look
from ui.worker import Worker
from veldtool.services.desk import Desk
from veldtool.services.sources import SourcesView
from veldtool.services.workbench import Changed

translate = QCoreApplication.translate
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class SourcesPage(BookPage[SourcesView]):
    """Everything that is known from elsewhere than files and talks."""

    def __init__(self, look: Look, worker: Worker) -> None:
        shelves = (
            DocumentShelf(translate("sources", "Documents")),
            FigureShelf(translate("sources", "Figures")),
            QuestionnaireShelf(translate("sources", "Questionnaires")),
            ObservationShelf(translate("sources", "Observations")),
            SpokenShelf(translate("sources", "Spoken")),
            FindingShelf(translate("sources", "Adds up?")),
            AppendixShelf(translate("sources", "Appendix")),
        )
        super().__init__(look, worker, translate("sources", "Sources"), shelves)

    def read(self, desk: Desk) -> SourcesView:
        return desk.sources.view()

    def make(self, desk: Desk, kind: str, under: str) -> Changed:
        return desk.sources.new(kind, under)

    def delete(self, desk: Desk, kind: str, record_id: str) -> Changed:
        return desk.sources.remove(kind, record_id)

    def pressed(self, event: QKeyEvent, row: Row | None) -> bool:
        """Enter on a finding opens its record, on people the first of their talks."""
        if event.key() not in _ENTER or row is None or self.view is None:
            return False
        if row.kind == FINDING:
            records = self.view.findings[int(row.id)][0].records
            if records:
                self._open(*records[0])
            return True
        if row.kind == SPOKEN:
            codes = self.view.spoken[int(row.id)].codes
            if codes:
                self.open_wanted.emit("interview", codes[0][0])
            return True
        return False

    def current_record(self) -> tuple[str, str] | None:
        """What was counted here is no record, and has no history."""
        row = self.row
        return (row.kind, row.id) if row is not None and row.kind in kinds.SOURCES else None

    def keys(self) -> Keys:
        enter = translate("sources", "on what does not add up: to the record")
        return (*super().keys(), ("Enter", enter))

    def _open(self, kind: str, record_id: str) -> None:
        here = any(
            (row.kind, row.id) == (kind, record_id)
            for shelf in self.shelves
            if self.view is not None
            for row in shelf.rows(self.view)
        )
        if here:
            self.show_record(kind, record_id)
        else:
            self.open_wanted.emit(kind, record_id)
