"""The findings on one norm as a list: contradictions, heads of kinds, findings, files."""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any

from PySide6.QtCore import QAbstractListModel, QModelIndex, Qt

from ui import norm_words
from ui.models.matrix import Index
from veldtool.domain.records import Quote, Sign
from veldtool.services.norms.views import Finding, Group, NormView, Opposed

LINE = Qt.ItemDataRole.UserRole
HEAD = "head"
"""Stands for the kind of record in the place of a head, with the kind of source as its id."""


class Only(StrEnum):
    """Which findings are shown."""

    ALL = "all"
    PLUS = "plus"
    MINUS = "minus"
    OPPOSED = "opposed"
    QUOTES = "quotes"


@dataclass(frozen=True, slots=True)
class Head:
    """The head of a kind of source, with how many of its findings are shown."""

    group: Group
    shown: int
    folded: bool


@dataclass(frozen=True, slots=True)
class Row:
    """A finding; `open` tells that the files behind it are shown below."""

    finding: Finding
    open: bool = False


@dataclass(frozen=True, slots=True)
class FileRow:
    """A file behind a count."""

    finding: Finding


@dataclass(frozen=True, slots=True)
class Pair:
    """A contradiction; `named` tells that my reason names it."""

    opposed: Opposed
    named: bool


Line = Head | Row | FileRow | Pair


class FindingsModel(QAbstractListModel):
    """Everything on one norm, filtered and folded."""

    def __init__(self) -> None:
        super().__init__()
        self._view: NormView | None = None
        self._lines: list[Line] = []
        self._only = Only.ALL
        self._words: list[str] = []
        self._named: frozenset[Opposed] = frozenset()
        self._folded: set[str] = set()
        self._opened: set[tuple[str, str]] = set()

    def show_view(self, view: NormView) -> None:
        """Take in a norm; folds and open counts are those of the norm that stood here."""
        if self._view is None or self._view.id != view.id:
            self._folded.clear()
            self._opened.clear()
        self._view = view
        self._lay_out()

    def show_only(self, only: Only, words: str) -> None:
        """Show these findings only, and of them those that hold all the words."""
        self._only, self._words = only, words.casefold().split()
        self._lay_out()

    def show_named(self, named: frozenset[Opposed]) -> None:
        """Say which contradictions the reason names."""
        if named != self._named:
            self._named = named
            self._lay_out()

    def line(self, index: Index) -> Line | None:
        return self._lines[index.row()] if index.isValid() else None

    def toggle(self, index: Index) -> bool:
        """Fold a head, or open the files behind a count; False when there is nothing to do."""
        line = self.line(index)
        if isinstance(line, Head):
            self._folded ^= {line.group.kind}
        elif isinstance(line, Row) and line.finding.files:
            self._opened ^= {line.finding.ref}
        else:
            return False
        self._lay_out()
        return True

    def index_of(self, ref: tuple[str, str]) -> QModelIndex:
        """Return where a finding or a head stands; an invalid index when it is not shown."""
        for row, one in enumerate(self._lines):
            if isinstance(one, Row | FileRow) and one.finding.ref == ref:
                return self.index(row)
            if isinstance(one, Head) and ref == (HEAD, one.group.kind):
                return self.index(row)
        return QModelIndex()

    def head_of(self, column: str) -> QModelIndex:
        """Return where the first kind of source of a column of the matrix stands, if any does."""
        for row, one in enumerate(self._lines):
            if isinstance(one, Head) and one.group.column == column:
                return self.index(row)
        return QModelIndex()

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._lines)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        line = self.line(index)
        if line is None:
            return None
        if role == LINE:
            return line
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole}:
            return self._spoken(line)
        return None

    def shown_words(self, head: Head) -> str:
        """Return what the head adds to its kind: reach, and what is hidden."""
        parts = [norm_words.reach(head.group.reach)]
        total = len(head.group.findings)
        if head.folded:
            parts.append(self.tr("folded"))
        elif head.shown < total:
            parts.append(self.tr("{n} of {total} shown").format(n=head.shown, total=total))
        return ", ".join(part for part in parts if part)

    def _spoken(self, line: Line) -> str:
        if isinstance(line, Pair):
            named = self.tr("named") if line.named else self.tr("not named yet")
            words = norm_words.contradiction(line.opposed)
            return self.tr("Contradictory, {named}: {words}").format(named=named, words=words)
        if isinstance(line, Head):
            signs = norm_words.signed(line.group.plus, line.group.minus)
            parts = (line.group.title, self.shown_words(line), signs)
            return ", ".join(part for part in parts if part)
        return norm_words.spoken(line.finding)

    def _lay_out(self) -> None:
        lines = self._arranged(self._view) if self._view else []
        if lines == self._lines:
            return
        if [_key(one) for one in lines] == [_key(one) for one in self._lines]:
            self._lines = lines
            self.dataChanged.emit(self.index(0), self.index(len(lines) - 1))
            return
        self.beginResetModel()
        self._lines = lines
        self.endResetModel()

    def _arranged(self, view: NormView) -> list[Line]:
        lines: list[Line] = []
        if self._only in {Only.ALL, Only.OPPOSED} and not self._words:
            lines += [Pair(one, one in self._named) for one in view.opposed]
        for group in view.groups if self._only is not Only.OPPOSED else ():
            lines += self._group(group)
        return lines

    def _group(self, group: Group) -> list[Line]:
        found = [one for one in group.findings if self._fits(one)]
        if not found:
            return []
        folded = group.kind in self._folded
        lines: list[Line] = [Head(group, len(found), folded)]
        for one in found if not folded else ():
            opened = one.ref in self._opened
            lines.append(Row(one, opened))
            lines += [FileRow(file) for file in one.files] if opened else []
        return lines

    def _fits(self, found: Finding) -> bool:
        wanted = {
            Only.PLUS: found.line.sign is Sign.PLUS,
            Only.MINUS: found.line.sign is Sign.MINUS,
            Only.QUOTES: found.line.quote is Quote.VERBATIM,
        }
        if not wanted.get(self._only, True):
            return False
        said = norm_words.spoken(found).casefold() if self._words else ""
        return all(word in said for word in self._words)


def _key(line: Line) -> tuple[str, object]:
    if isinstance(line, Head):
        return "head", line.group.kind
    if isinstance(line, Pair):
        return "pair", (line.opposed.one.title, line.opposed.other.title)
    return type(line).__name__, line.finding.ref
