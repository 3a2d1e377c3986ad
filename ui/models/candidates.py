"""What a search found elsewhere, as a list to choose findings from."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, Qt

from ui import norm_words
from ui.models.evidence import said
from ui.models.matrix import Index
from veldtool.services.norms.views import Candidate

LINE = Qt.ItemDataRole.UserRole


class CandidateModel(QAbstractListModel):
    """Remarks, observations and answers."""

    def __init__(self) -> None:
        super().__init__()
        self._found: tuple[Candidate, ...] = ()

    def show_found(self, found: tuple[Candidate, ...]) -> None:
        """Show what was found instead of what was."""
        if found == self._found:
            return
        self.beginResetModel()
        self._found = found
        self.endResetModel()

    def candidate(self, index: Index) -> Candidate | None:
        return self._found[index.row()] if index.isValid() else None

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        found = self.candidate(index)
        if found is None:
            return None
        if role == LINE:
            return found
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole}:
            return f"{said(found.line)}, {about(found)}"
        return None


def about(found: Candidate) -> str:
    """Return where it comes from and on which norms it counts by now."""
    norms = ", ".join(found.norms)
    return " · ".join(part for part in (norm_words.source(found.line), norms) if part)
