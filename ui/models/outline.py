"""The lines of a talk as a list that changes only where something changed."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from ui.models.matrix import Index
from ui.talk_words import WORDS
from veldtool.services.interviews import OutlineRow

ROW = Qt.ItemDataRole.UserRole


class OutlineModel(QAbstractListModel):
    """One row a line. Rows that are the very same objects as before are left alone."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: list[OutlineRow] = []

    def show(self, rows: Sequence[OutlineRow]) -> None:
        """Show other lines; tells the view only about the part between what stayed."""
        new, old = list(rows), self.rows
        head = _same_from_start(old, new)
        tail = _same_from_start(old[head:][::-1], new[head:][::-1])
        removed, added = old[head : len(old) - tail], new[head : len(new) - tail]
        if [row.id for row in removed] == [row.id for row in added]:
            self.rows = new
            if added:
                last = head + len(added) - 1
                self.dataChanged.emit(self.index(head), self.index(last))
            return
        if removed:
            self.beginRemoveRows(QModelIndex(), head, head + len(removed) - 1)
            self.rows = [*old[:head], *old[len(old) - tail :]]
            self.endRemoveRows()
        if added:
            self.beginInsertRows(QModelIndex(), head, head + len(added) - 1)
            self.rows = new
            self.endInsertRows()

    def row_of(self, statement: str) -> int:
        """Return the row of a statement, -1 when it is not there."""
        return next((n for n, row in enumerate(self.rows) if row.id == statement), -1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole}:
            return WORDS.spoken(row)
        return None


def _same_from_start(one: list[OutlineRow], other: list[OutlineRow]) -> int:
    count = 0
    for left, right in zip(one, other, strict=False):
        if left is not right:
            break
        count += 1
    return count
