"""The evidence matrix as an item model, and the part of it that one table shows."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import (
    QAbstractTableModel,
    QModelIndex,
    QObject,
    QPersistentModelIndex,
    QSortFilterProxyModel,
    Qt,
)

from ui import sentences
from veldtool.domain.evidence.model import Cell, Matrix, MatrixRow
from veldtool.services.overview import Overview, Share, Titles

Index = QModelIndex | QPersistentModelIndex

ENTRY = Qt.ItemDataRole.UserRole
CELL = Qt.ItemDataRole.UserRole + 1
NAME_COLUMN = 0


@dataclass(frozen=True, slots=True)
class Head:
    """The line above the norms of a theme."""

    theme: str
    title: str
    scored: Share


@dataclass(frozen=True, slots=True)
class NormLine:
    """A norm, or a theme without norms: then `judged` is False and `code` is the theme's."""

    row: MatrixRow
    code: str
    tile: str
    title: str
    judged: bool

    @property
    def theme(self) -> str:
        return self.row.theme


Entry = Head | NormLine


def entries(matrix: Matrix, titles: Titles, scored: dict[str, Share]) -> list[Entry]:
    """Return the rows of the table: each theme's head, then its norms."""
    found: list[Entry] = []
    for row in matrix.rows:
        title = titles.themes[row.theme]
        if row.norm is None:
            found.append(NormLine(row, row.theme, title, title, judged=False))
            continue
        if not found or found[-1].theme != row.theme:
            found.append(Head(row.theme, title, scored[row.theme]))
        norm = row.norm
        found.append(NormLine(row, norm, titles.tiles[norm], titles.norms[norm], judged=True))
    return found


class MatrixModel(QAbstractTableModel):
    """Norms by kinds of source; column 0 is the norm itself."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._matrix = Matrix((), ())
        self._entries: list[Entry] = []

    def show(self, overview: Overview) -> None:
        """Take in a new overview; nothing happens when its matrix says the same."""
        scored = dict(overview.progress.scored_by_theme)
        found = entries(overview.matrix, overview.titles, scored)
        if found == self._entries:
            return
        same_rows = [_place(one) for one in found] == [_place(one) for one in self._entries]
        if same_rows and overview.matrix.columns == self._matrix.columns:
            self._matrix, self._entries = overview.matrix, found
            last = self.index(len(found) - 1, self.columnCount() - 1)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._matrix, self._entries = overview.matrix, found
        self.endResetModel()

    @property
    def rows(self) -> list[Entry]:
        return self._entries

    def column_title(self, column: int) -> str:
        return self._matrix.columns[column - 1].title

    def column_id(self, column: int) -> str:
        return self._matrix.columns[column - 1].id

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def columnCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._matrix.columns) + 1

    def flags(self, index: Index) -> Qt.ItemFlag:
        entry = self._entries[index.row()] if index.isValid() else None
        if isinstance(entry, NormLine) and index.column() != NAME_COLUMN:
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.ItemIsEnabled

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role == CELL:
            return self._cell(entry, index.column())
        if role == Qt.ItemDataRole.AccessibleTextRole:
            return self._spoken(entry, index.column())
        if role == Qt.ItemDataRole.ToolTipRole and index.column() == NAME_COLUMN:
            return entry.title
        return None

    def headerData(
        self, section: int, orientation: Qt.Orientation, role: int = Qt.ItemDataRole.DisplayRole
    ) -> Any:
        wanted = (Qt.ItemDataRole.DisplayRole, Qt.ItemDataRole.AccessibleTextRole)
        if orientation is not Qt.Orientation.Horizontal or role not in wanted:
            return None
        if section == NAME_COLUMN:
            return self.tr("Findings per norm and kind of source")
        return self.column_title(section)

    def words(self, index: Index) -> str:
        """Return a cell in words without its norm: "ouders: 1 positief punt"."""
        entry = self._entries[index.row()]
        said = sentences.cell(self._cell(entry, index.column()))
        if isinstance(entry, NormLine) and entry.row.single_source and entry.judged:
            only = self.tr("only kind of source")
            said = f"{said}, {only}" if self._cell(entry, index.column()) else said
        return said

    def _cell(self, entry: Entry, column: int) -> Cell | None:
        if isinstance(entry, Head) or column == NAME_COLUMN:
            return None
        return entry.row.cell(self.column_id(column))

    def _spoken(self, entry: Entry, column: int) -> str:
        if isinstance(entry, Head):
            theme = self.tr("Theme {code} {title}, {scored}")
            scored = sentences.scored(entry.scored)
            return theme.format(code=entry.theme, title=entry.title, scored=scored)
        name = f"{entry.code} {entry.tile}"
        if column != NAME_COLUMN:
            said = sentences.cell(self._cell(entry, column))
            return f"{name}, {self.column_title(column)}, {said}"
        if not entry.judged:
            return self.tr("{name}, without judgement").format(name=name)
        only = f", {sentences.one_kind()}" if entry.row.single_source else ""
        return f"{name}: {entry.title}{only}"


class BlockModel(QSortFilterProxyModel):
    """The themes that stand in one table."""

    def __init__(self, source: MatrixModel, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._matrix = source
        self._themes: frozenset[str] | None = None
        self.setSourceModel(source)

    def show_themes(self, themes: frozenset[str] | None) -> None:
        """Show these themes only; None shows all."""
        if themes != self._themes:
            self.beginFilterChange()
            self._themes = themes
            self.endFilterChange()

    def filterAcceptsRow(self, row: int, _parent: Index) -> bool:
        return self._themes is None or self._matrix.rows[row].theme in self._themes

    def entry(self, row: int) -> Entry:
        return self._matrix.rows[self.mapToSource(self.index(row, 0)).row()]

    @property
    def matrix(self) -> MatrixModel:
        return self._matrix


def split(rows: list[Entry]) -> tuple[frozenset[str], frozenset[str]]:
    """Divide the themes over two tables of about equal height, in order.

    Themes without norms stand below the first table: they are one row that belongs nowhere else.
    """
    sizes: dict[str, int] = {}
    for row in rows:
        sizes[row.theme] = sizes.get(row.theme, 0) + 1
    single = {row.theme for row in rows if isinstance(row, NormLine) and not row.judged}
    judged = [theme for theme in sizes if theme not in single]
    spare = sum(sizes[theme] for theme in single)

    def unevenness(cut: int) -> int:
        left = spare + sum(sizes[theme] for theme in judged[:cut])
        return abs(left - sum(sizes[theme] for theme in judged[cut:]))

    cut = min(range(len(judged) + 1), key=unevenness)
    return frozenset(judged[:cut]) | single, frozenset(judged[cut:])


def _place(entry: Entry) -> tuple[str, str]:
    return entry.theme, "" if isinstance(entry, Head) else entry.code
