"""What a search found, as a list."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from ui.models.matrix import Index
from veldtool.services.finding import Found, Group

FOUND = Qt.ItemDataRole.UserRole
START, END = "\u2068", "\u2069"
"""Around a match, see `veldtool.services.ports.Hit`."""


class FoundModel(QAbstractListModel):
    """One row each, in the order given."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.found: tuple[Found, ...] = ()

    def show(self, found: tuple[Found, ...]) -> None:
        """Show this instead of what was found before."""
        self.beginResetModel()
        self.found = found
        self.endResetModel()

    def group(self, found: Found) -> str:
        """Return the word for what sort of place it is."""
        words = {
            Group.NORM: self.tr("norm"),
            Group.DOSSIER: self.tr("file"),
            Group.INTERVIEW: self.tr("talk"),
            Group.DOCUMENT: self.tr("document"),
            Group.TEXT: self.tr("text"),
        }
        return words[found.group]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.found)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        found = self.found[index.row()]
        if role == FOUND:
            return found
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole}:
            text = found.text.replace(START, "").replace(END, "")
            return ", ".join(part for part in (found.name, text, self.group(found)) if part)
        return None


def pieces(text: str) -> list[tuple[str, bool]]:
    """Cut a marked text into pieces, each with whether it is a match."""
    found: list[tuple[str, bool]] = []
    for part in text.split(START):
        match, end, rest = part.partition(END)
        found += [(match, True), (rest, False)] if end else [(part, False)]
    return [(words, hit) for words, hit in found if words]
