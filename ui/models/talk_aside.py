"""Beside a talk: norms still to ask, norms covered, and what to come back to."""

from dataclasses import dataclass
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from ui import sentences
from ui.models.matrix import Index
from ui.talk_words import WORDS
from veldtool.services.interviews import ComeBack, CoveredNorm, OpenNorm, TalkNorms
from veldtool.services.overview import Share

ENTRY = Qt.ItemDataRole.UserRole


@dataclass(frozen=True, slots=True)
class AsideHead:
    """The head of a part, with a count at the right."""

    title: str
    count: str


AsideEntry = AsideHead | OpenNorm | CoveredNorm | ComeBack


class AsideModel(QAbstractListModel):
    """Heads, and below each what belongs to it."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self.entries: list[AsideEntry] = []

    def show(self, norms: TalkNorms) -> None:
        """Show another state; nothing happens when it is the same."""
        entries = self._entries(norms)
        if entries != self.entries:
            self.beginResetModel()
            self.entries = entries
            self.endResetModel()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self.entries)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if not index.isValid() or isinstance(self.entries[index.row()], AsideHead):
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        entry = self.entries[index.row()]
        if role == ENTRY:
            return entry
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole}:
            return self._spoken(entry)
        return None

    def _entries(self, norms: TalkNorms) -> list[AsideEntry]:
        asked = norms.planned - len(norms.open)
        entries: list[AsideEntry] = []
        if norms.open:
            left = sentences.share(Share(len(norms.open), norms.planned))
            entries += [AsideHead(self.tr("Still to ask"), left), *norms.open]
        if norms.covered:
            share = sentences.share(Share(asked, norms.planned)) if norms.planned else ""
            entries += [AsideHead(self.tr("Covered"), share), *norms.covered]
        if norms.come_back:
            undone = sum(not one.done for one in norms.come_back)
            entries += [AsideHead(self.tr("Come back to"), str(undone)), *norms.come_back]
        return entries

    def _spoken(self, entry: AsideEntry) -> str:
        if isinstance(entry, AsideHead):
            return f"{entry.title}, {entry.count}" if entry.count else entry.title
        if isinstance(entry, OpenNorm):
            return f"{entry.norm} {entry.tile}: {entry.question}"
        if isinstance(entry, CoveredNorm):
            return f"{entry.norm} {entry.tile}, {WORDS.counts(entry)}"
        done = self.tr("done") if entry.done else self.tr("open")
        return f"{entry.text}, {done}"
