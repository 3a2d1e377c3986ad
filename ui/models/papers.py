"""The papers that can be previewed, as a list."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from ui.models.matrix import Index
from veldtool.services.desk import SheetKind

PAPER = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Paper:
    """A paper: its word, what it is, the name of its file, and its pages once it was made."""

    kind: SheetKind
    title: str
    about: str
    file: str
    pages: int | None = None


class PaperModel(QAbstractListModel):
    """Feedback sheet, sources, tallies."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._papers = [
            Paper(
                SheetKind.FEEDBACK,
                self.tr("Feedback"),
                self.tr("for the institution, provisional"),
                self.tr("feedback.pdf"),
            ),
            Paper(
                SheetKind.SOURCES,
                self.tr("Sources"),
                self.tr("who was spoken, what was read"),
                self.tr("sources.pdf"),
            ),
            Paper(
                SheetKind.TALLIES,
                self.tr("Tallies"),
                self.tr("each item with its counts"),
                self.tr("tallies.pdf"),
            ),
            Paper(
                SheetKind.NORMS,
                self.tr("Pages per norm"),
                self.tr("internal, for the team itself"),
                self.tr("norms-internal.pdf"),
            ),
        ]

    def paper(self, row: int) -> Paper:
        return self._papers[row]

    def set_pages(self, kind: SheetKind, pages: int) -> None:
        """Remember how many pages a paper has."""
        for row, paper in enumerate(self._papers):
            if paper.kind is kind:
                self._papers[row] = Paper(kind, paper.title, paper.about, paper.file, pages)
                self.dataChanged.emit(self.index(row), self.index(row))

    def pages_words(self, paper: Paper) -> str:
        return "" if paper.pages is None else self.tr("%n page(s)", "", paper.pages)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._papers)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        paper = self._papers[index.row()]
        if role == PAPER:
            return paper
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole}:
            parts = (paper.title, paper.about, self.pages_words(paper))
            return ", ".join(part for part in parts if part)
        return None
