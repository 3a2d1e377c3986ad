"""The files as a list: heads per checklist, and a filter over the rows."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, QObject, Qt

from ui.models.matrix import Index
from veldtool.services.dossier_rows import DossierGroup, DossierRow

ENTRY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class GroupHead:
    """The line above the files of a checklist."""

    title: str
    done: int
    total: int


Entry = GroupHead | DossierRow


class DossierModel(QAbstractListModel):
    """Every file that the filter lets through, below the head of its checklist."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._groups: tuple[DossierGroup, ...] = ()
        self._words: tuple[str, ...] = ()
        self._entries: list[Entry] = []

    @property
    def groups(self) -> tuple[DossierGroup, ...]:
        return self._groups

    @property
    def rows(self) -> list[DossierRow]:
        """The files in sight, in order."""
        return [entry for entry in self._entries if isinstance(entry, DossierRow)]

    def show(self, groups: tuple[DossierGroup, ...]) -> None:
        """Take in the list anew."""
        self._groups = groups
        self._rebuild()

    def filter(self, text: str) -> None:
        """Let only rows through that hold every word."""
        self._words = tuple(word.strip(",") for word in text.casefold().split())
        self._rebuild()

    def index_of(self, dossier: str) -> QModelIndex:
        """Return where a file stands; an invalid index when it is not in sight."""
        for row, entry in enumerate(self._entries):
            if isinstance(entry, DossierRow) and entry.id == dossier:
                return self.index(row, 0)
        return self.index(-1, 0)

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if index.isValid() and isinstance(self._entries[index.row()], DossierRow):
            return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable
        return Qt.ItemFlag.NoItemFlags

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self._entries[index.row()]
        if role == ENTRY:
            return entry
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole}:
            return self._spoken(entry)
        return None

    def flag_words(self, row: DossierRow) -> list[str]:
        """Return what asks for attention in a file."""
        words = [self.tr("2 versions")] if row.contested else []
        if row.differing:
            words.append(self.tr("%n difference(s)", "", row.differing))
        return words

    def _rebuild(self) -> None:
        entries: list[Entry] = []
        for group in self._groups:
            shown = [row for row in group.rows if self._passes(row)]
            if shown:
                entries.append(GroupHead(group.title, group.done, len(group.rows)))
                entries += shown
        same = [_key(one) for one in entries] == [_key(one) for one in self._entries]
        if same:
            self._entries = entries
            last = self.index(max(len(entries) - 1, 0), 0)
            self.dataChanged.emit(self.index(0, 0), last)
            return
        self.beginResetModel()
        self._entries = entries
        self.endResetModel()

    def _passes(self, row: DossierRow) -> bool:
        said = " ".join(
            (
                row.code,
                row.measure,
                row.reader,
                row.second_reader,
                row.family,
                self.tr("urgent") if row.urgent else "",
                self.tr("done") if row.done else self.tr("open"),
                *self.flag_words(row),
            )
        ).casefold()
        return all(word in said for word in self._words)

    def _spoken(self, entry: Entry) -> str:
        if isinstance(entry, GroupHead):
            words = self.tr("{title}, {done} of {total} done")
            return words.format(title=entry.title, done=entry.done, total=entry.total)
        progress = self.tr("{answered} of {asked} answered")
        parts = [
            entry.code,
            entry.measure,
            progress.format(answered=entry.answered, asked=entry.asked),
            self.tr("done") if entry.done else "",
            self.tr("urgent") if entry.urgent else "",
            *self.flag_words(entry),
            entry.reader,
            self.tr("family {word}").format(word=entry.family) if entry.family else "",
        ]
        return ", ".join(part for part in parts if part)


def _key(entry: Entry) -> str:
    return entry.title if isinstance(entry, GroupHead) else entry.id
