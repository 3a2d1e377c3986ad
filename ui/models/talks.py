"""The talks as a list: a head for every day, below it the talks of that day."""

from datetime import date
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, Qt

from ui import dates
from ui.models.matrix import Index
from ui.talk_words import WORDS
from veldtool.services.interviews import TalkLine, TalkList

TALK = Qt.ItemDataRole.UserRole


class TalkModel(QAbstractListModel):
    """Rows are days (a date, or None for talks without one) and talks."""

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._rows: list[TalkLine | date | None] = []

    def show(self, talks: TalkList) -> None:
        """Show other talks; where only their lines changed, the selection stays."""
        rows: list[TalkLine | date | None] = []
        for day in talks.days:
            rows += [day.on, *day.talks]
        if _outline(rows) == _outline(self._rows):
            self._rows = rows
            if rows:
                self.dataChanged.emit(self.index(0), self.index(len(rows) - 1))
            return
        self.beginResetModel()
        self._rows = rows
        self.endResetModel()

    def talk(self, index: Index) -> TalkLine | None:
        """Return the talk in a row, None for a day."""
        row = self._rows[index.row()] if index.isValid() else None
        return row if isinstance(row, TalkLine) else None

    def row_of(self, talk: str) -> int:
        """Return the row of a talk, -1 when it is not there."""
        found = (n for n, row in enumerate(self._rows) if isinstance(row, TalkLine))
        return next((n for n in found if getattr(self._rows[n], "id", "") == talk), -1)

    def talks(self) -> list[TalkLine]:
        """Return all talks in their order."""
        return [row for row in self._rows if isinstance(row, TalkLine)]

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._rows)

    def flags(self, index: Index) -> Qt.ItemFlag:
        if self.talk(index) is None:
            return Qt.ItemFlag.NoItemFlags
        return Qt.ItemFlag.ItemIsEnabled | Qt.ItemFlag.ItemIsSelectable

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        row = self._rows[index.row()]
        if role == TALK:
            return row
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole}:
            return self._spoken(row) if isinstance(row, TalkLine) else self.day_words(row)
        return None

    def day_words(self, on: date | None) -> str:
        """Return the head of a day."""
        return dates.short_day(on) if on else self.tr("Without a date")

    def about(self, talk: TalkLine) -> str:
        """Return the second line: people and inspectors."""
        people = "" if talk.people is None else WORDS.people(talk.people)
        return ", ".join(part for part in (people, " ".join(talk.initials)) if part)

    def _spoken(self, talk: TalkLine) -> str:
        start = dates.clock_text(talk.start)
        parts = (start, WORDS.title(talk), talk.code, self.about(talk), WORDS.state(talk))
        return ", ".join(part for part in parts if part)


def _outline(rows: list[TalkLine | date | None]) -> list[object]:
    return [row.id if isinstance(row, TalkLine) else row for row in rows]
