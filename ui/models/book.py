"""Records in a list: a title, what is said about it, chips, and answers as bars."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QCoreApplication, QObject, Qt

from ui.models.matrix import Index

ROW = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class Bar:
    """How many gave an answer, of how many who answered."""

    word: str
    count: int
    of: int

    def words(self) -> str:
        """Return "6 van 8"."""
        said = QCoreApplication.translate("sentences", "{done} of {total}")
        return said.format(done=self.count, total=self.of)


@dataclass(frozen=True, slots=True)
class Tag:
    """A chip: `fact` outlined, `hot` filled, `open` dashed, `alarm` filled in alarm."""

    word: str
    kind: str = "fact"


@dataclass(frozen=True, slots=True)
class Row:
    """One record, or with an empty `kind` a head above the rows that follow."""

    kind: str
    id: str
    title: str
    about: str = ""
    right: str = ""
    tags: tuple[Tag, ...] = ()
    bars: tuple[Bar, ...] = ()
    level: int = 0
    quiet: bool = False

    @property
    def head(self) -> bool:
        """Whether this is a head, which cannot be chosen."""
        return not self.kind

    def spoken(self) -> str:
        """Return everything that the row shows, in one sentence."""
        bars = [f"{bar.word}: {bar.words()}" for bar in self.bars]
        tags = [tag.word for tag in self.tags]
        parts = (self.title, self.right, self.about, *tags, *bars)
        return ", ".join(part for part in parts if part)


class BookModel(QAbstractListModel):
    """The rows of one section."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.rows: tuple[Row, ...] = ()

    def show(self, rows: Sequence[Row]) -> None:
        """Take in new rows; the view keeps its place when the same records stand there."""
        new = tuple(rows)
        if new == self.rows:
            return
        if [one.id for one in new] == [one.id for one in self.rows]:
            self.rows = new
            self.dataChanged.emit(self.index(0), self.index(len(new) - 1))
            self.layoutChanged.emit()
            return
        self.beginResetModel()
        self.rows = new
        self.endResetModel()

    def find(self, kind: str, record_id: str) -> int:
        """Return the row of a record, -1 when it is not here."""
        places = (n for n, one in enumerate(self.rows) if (one.kind, one.id) == (kind, record_id))
        return next(places, -1)

    def nearest(self, at: int) -> int:
        """Return the row nearest to a place that can be chosen, -1 when there is none."""
        free = [n for n, one in enumerate(self.rows) if not one.head]
        return min(free, key=lambda n: (abs(n - at), n), default=-1)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and self.rows[index.row()].head:
            return Qt.ItemFlag.NoItemFlags
        return super().flags(index)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self.rows[index.row()]
        if role == ROW:
            return row
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole}:
            return row.spoken()
        return None
