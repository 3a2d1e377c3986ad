"""The files behind a number, part by part."""

from collections.abc import Iterator
from typing import Any

from PySide6.QtCore import QAbstractListModel, QObject, QRect, QSize, Qt, Signal
from PySide6.QtGui import QKeyEvent, QPainter
from PySide6.QtWidgets import QFrame, QListView, QStyledItemDelegate, QStyleOptionViewItem

from ui.delegates.rows import draw_row
from ui.dossier_words import translate
from ui.models.matrix import Index
from ui.pages.dossier_board import DossierBoard
from ui.theme import Look
from ui.widgets.tally_bar import TallyBar, claims_words, figure, name, rest_words
from ui.worker import Worker
from veldtool.services.dossier_tally import Count, File, ItemTally

ENTRY = Qt.ItemDataRole.UserRole
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
Entry = tuple[File, str]


def entries(found: ItemTally) -> Iterator[Entry]:
    """Yield every file with the part of the count that it belongs to, the numerator first."""
    count = found.pair or found.count
    if count is None:
        return
    differing = {file.id for file in count.differing}
    for part in (count.numerator, *count.rest):
        for file in part.files:
            yield file, _with_difference(part.word, differs=file.id in differing)
    for part in count.outside:
        outside = translate("dossiers", "outside the count: {parts}").format(parts=part.word)
        for file in part.files:
            yield file, outside


def _with_difference(word: str, *, differs: bool) -> str:
    return f"{word}, {translate('dossiers', 'readers differ')}" if differs else word


class FilesBehind(QAbstractListModel):
    """One row a file."""

    def __init__(self, found: ItemTally, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._entries = list(entries(found))

    def rowCount(self, parent: Index | None = None) -> int:
        return 0 if parent is not None and parent.isValid() else len(self._entries)

    def data(self, index: Index, role: int = Qt.ItemDataRole.DisplayRole) -> Any:
        if not index.isValid():
            return None
        file, words = self._entries[index.row()]
        if role == ENTRY:
            return file, words
        if role in {Qt.ItemDataRole.AccessibleTextRole, Qt.ItemDataRole.DisplayRole}:
            return f"{file.code}, {words}"
        return None


class _FileDelegate(QStyledItemDelegate):
    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._look.px(120), self._look.px(36))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        file, words = index.data(ENTRY)
        painter.save()
        draw_row(painter, option, self._look)
        room = option.rect.adjusted(self._look.px(12), 0, -self._look.px(12), 0)
        painter.setPen(self._look.colour("text"))
        painter.setFont(self._look.font(13, bold=True))
        middle = Qt.AlignmentFlag.AlignVCenter
        painter.drawText(room, middle, file.code)
        wide = max(painter.fontMetrics().horizontalAdvance(file.code), self._look.px(44))
        rest = QRect(room).adjusted(wide + self._look.px(12), 0, 0, 0)
        painter.setFont(self._look.font())
        elided = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, rest.width())
        painter.drawText(rest, middle, elided)
        painter.restore()


class FilesList(QListView):
    """The files behind a number; Enter goes to one."""

    wanted = Signal(str)

    def __init__(self, look: Look, found: ItemTally, name: str) -> None:
        super().__init__()
        self._files = FilesBehind(found, self)
        self._delegate = _FileDelegate(look)
        self.setModel(self._files)
        self.setItemDelegate(self._delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(name)
        self.setCurrentIndex(self._files.index(0, 0))
        self.clicked.connect(lambda index: self.wanted.emit(index.data(ENTRY)[0].id))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.currentIndex().isValid():
            self.wanted.emit(self.currentIndex().data(ENTRY)[0].id)
        else:
            super().keyPressEvent(event)


class Counting(QObject):
    """Keeps the tally bar on the item that is current, and shows the files behind its count."""

    def __init__(self, look: Look, worker: Worker, board: DossierBoard, bar: TallyBar) -> None:
        super().__init__(bar)
        self._look = look
        self._worker = worker
        self._board = board
        self._bar = bar
        self._found: ItemTally | None = None

    def ask(self) -> None:
        """Ask for the count of the current item."""
        form, line = self._board.form, self._board.view.line
        if form is None or line is None:
            self._show(None)
            return
        checklist, item = form.dossier.checklist, line.item.id
        self._worker.ask(lambda desk: desk.dossiers.tally(checklist, item), self._show)

    def files(self) -> FilesList | None:
        """Return the files behind the count; None when there is nothing to count."""
        if self._found is None or self._count is None:
            return None
        return FilesList(self._look, self._found, self.title())

    def title(self) -> str:
        """Return the count in words."""
        return f"{name(self._found)}: {figure(self._count)}" if self._count else ""

    def about(self) -> str:
        """Return what the rest is, and what the institution says of the same."""
        if self._found is None or self._count is None:
            return ""
        said = (rest_words(self._count), claims_words(self._found))
        return "; ".join(one for one in said if one)

    @property
    def _count(self) -> Count | None:
        return (self._found.pair or self._found.count) if self._found else None

    def _show(self, found: ItemTally | None) -> None:
        self._found = found
        self._bar.show_tally(found)
