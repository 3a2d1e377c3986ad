"""The form of a file as a tree: sections with their items."""

from typing import Any

from PySide6.QtCore import QAbstractItemModel, QModelIndex, QObject, Qt

from ui import dossier_words, sentences
from ui.models.matrix import Index
from ui.value_reading import unfinished_words
from veldtool.services.dossier_form import DossierForm, ItemLine, SectionLines
from veldtool.services.overview import Share

ENTRY = Qt.ItemDataRole.UserRole


class FormModel(QAbstractItemModel):
    """Sections at the top, items below them. `form` is None before a file is shown."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.form: DossierForm | None = None

    def differs(self, form: DossierForm) -> bool:
        """Tell whether a form has other rows than the one that is shown."""
        return bool(self._shape(form) != self._shape(self.form))

    def show(self, form: DossierForm | None) -> bool:
        """Take in a form; returns whether its rows are other ones than before."""
        if form is not None and not self.differs(form):
            self.form = form
            for section in range(self.rowCount()):
                parent = self.index(section, 0)
                self.dataChanged.emit(parent, parent)
                last = self.rowCount(parent) - 1
                self.dataChanged.emit(self.index(0, 0, parent), self.index(last, 0, parent))
            return False
        self.beginResetModel()
        self.form = form
        self.endResetModel()
        return True

    def sections(self) -> tuple[SectionLines, ...]:
        """Return the sections shown."""
        return self.form.sections if self.form else ()

    def index_of(self, item: str) -> QModelIndex:
        """Return where an item stands; an invalid index when it is not asked here."""
        for place, section in enumerate(self.sections()):
            for row, line in enumerate(section.lines):
                if line.item.id == item:
                    return self.index(row, 0, self.index(place, 0))
        return QModelIndex()

    def entry(self, index: Index) -> SectionLines | ItemLine | None:
        """Return what stands at an index."""
        if not index.isValid():
            return None
        if index.internalId() == 0:
            return self.sections()[index.row()]
        return self.sections()[index.internalId() - 1].lines[index.row()]

    def index(self, row: int, column: int, parent: Index | None = None) -> QModelIndex:
        above = parent if parent is not None else QModelIndex()
        if column != 0 or not 0 <= row < self.rowCount(above):
            return QModelIndex()
        return self.createIndex(row, column, above.row() + 1 if above.isValid() else 0)

    def parent(self, index: Index | None = None) -> Any:
        if index is None:  # the other meaning of this name in Qt: the owner
            return QObject.parent(self)
        if not index.isValid() or index.internalId() == 0:
            return QModelIndex()
        return self.createIndex(index.internalId() - 1, 0, 0)

    def rowCount(self, parent: Index | None = None) -> int:
        if parent is None or not parent.isValid():
            return len(self.sections())
        if parent.internalId() == 0:
            return len(self.sections()[parent.row()].lines)
        return 0

    def columnCount(self, _parent: Index | None = None) -> int:
        return 1

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        entry = self.entry(index)
        if entry is None:
            return None
        if role == ENTRY:
            return entry
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole}:
            return self._spoken(entry)
        return None

    def _spoken(self, entry: SectionLines | ItemLine) -> str:
        if isinstance(entry, ItemLine):
            left = f"{entry.unfinished}, {unfinished_words(entry)}" if entry.unfinished else ""
            return ", ".join(part for part in (dossier_words.spoken(entry), left) if part)
        return f"{entry.title}, {sentences.share(Share(entry.answered, entry.asked))}"

    def _shape(self, form: DossierForm | None) -> Any:
        if form is None:
            return None
        lines = tuple(tuple(line.item.id for line in one.lines) for one in form.sections)
        return form.dossier.id, lines
