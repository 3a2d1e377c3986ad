"""Themes and norms as a list with my own state."""

from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from ui import norm_words
from ui.models.matrix import Index
from veldtool.services.norms.views import MyState, NormTree, TreeNorm, TreeTheme

LINE = Qt.ItemDataRole.UserRole

Line = TreeTheme | TreeNorm


class NormListModel(QAbstractListModel):
    """A head per theme, and its norms below it."""

    def __init__(self) -> None:
        super().__init__()
        self._lines: list[Line] = []

    def show_tree(self, tree: NormTree) -> None:
        """Take in the tree; lines that stay keep their place."""
        lines: list[Line] = []
        for theme in tree.themes:
            lines += [theme, *theme.norms]
        if [_name(one) for one in lines] == [_name(one) for one in self._lines]:
            changed = lines != self._lines
            self._lines = lines
            if changed:
                self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def norms(self) -> list[TreeNorm]:
        """Return the norms in order, themes without norms included."""
        return [one for one in self._lines if isinstance(one, TreeNorm)]

    def index_of(self, norm: str) -> QModelIndex:
        """Return where a norm stands; an invalid index when it is not here."""
        for row, one in enumerate(self._lines):
            if isinstance(one, TreeNorm) and one.id == norm:
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def flags(self, index: Index) -> Qt.ItemFlag:
        line = self._lines[index.row()] if index.isValid() else None
        if isinstance(line, TreeNorm):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        line = self._lines[index.row()]
        if role == LINE:
            return line
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole}:
            return self._spoken(line)
        if role == Qt.ItemDataRole.ToolTipRole:
            return line.title
        return None

    def _spoken(self, line: Line) -> str:
        if isinstance(line, TreeTheme):
            return self.tr("Theme {code} {title}").format(code=line.id, title=line.title)
        without = self.tr("without judgement") if line.state is MyState.UNJUDGED else ""
        empty = self.tr("nothing filled in") if line.state is MyState.EMPTY else ""
        fresh = norm_words.new(line.new) if line.new else ""
        parts = (f"{line.id} {line.tile}", without, empty, norm_words.state(line.state), fresh)
        return ", ".join(part for part in parts if part)


def _name(line: Line) -> tuple[str, str]:
    return type(line).__name__, line.id
