"""Rows that tell something in two parts: a bold head with words, and below where it comes from."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from ui.models.matrix import Index

TOLD = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Told:
    """One row. `chip` names what is special about it; `kind` and `id` say where it leads to."""

    head: str
    text: str
    meta: str
    chip: str = ""
    kind: str = ""
    id: str = ""

    @property
    def spoken(self) -> str:
        """Return the row as a sentence."""
        first = f"{self.head}: {self.text}" if self.text else self.head
        return ", ".join(part for part in (first, self.chip, self.meta) if part)


class ToldModel(QAbstractListModel):
    """One row each, in the order given."""

    def __init__(self, rows: tuple[Told, ...], parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows = rows

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == TOLD:
            return row
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole}:
            return row.spoken
        return None
