"""A list whose single keys belong to the page: it takes the arrows and leaves the letters."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QListView

from ui.models.matrix import Index
from ui.widgets.batched_list import BatchedList

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_PLAIN = Qt.KeyboardModifier.NoModifier
_ALLOWED = Qt.KeyboardModifier.KeypadModifier | Qt.KeyboardModifier.ShiftModifier


class KeyList(BatchedList):
    """Lines of their own height, walked with the arrows. `opened` tells Enter or a double click.

    Letters and digits go on to the page; no search by first letter takes them away.
    """

    opened = Signal(QModelIndex)
    moved = Signal(QModelIndex)

    def __init__(self, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setTabKeyNavigation(False)
        self.doubleClicked.connect(self.opened)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        modifiers = event.modifiers() & ~_ALLOWED
        if event.key() in _ENTER and modifiers == _PLAIN:
            if self.currentIndex().isValid():
                self.opened.emit(self.currentIndex())
        elif modifiers == _PLAIN and event.text().isprintable() and event.text():
            event.ignore()
        else:
            super().keyPressEvent(event)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        if not self.currentIndex().isValid():
            self.choose_first()

    def choose_first(self) -> None:
        """Make the first line that can be chosen current."""
        row = self._first()
        if row is not None:
            self.setCurrentIndex(self.model().index(row, 0))

    def scrollTo(
        self, index: Index, hint: QListView.ScrollHint = QListView.ScrollHint.EnsureVisible
    ) -> None:
        """Show a line; with the first one come the heads above it, which nobody can go to."""
        super().scrollTo(index, hint)
        if index.isValid() and index.row() == self._first():
            self.scrollToTop()

    def _first(self) -> int | None:
        """Return the first line that can be chosen."""
        model = self.model()
        rows = range(model.rowCount())
        can = Qt.ItemFlag.ItemIsSelectable
        return next((row for row in rows if model.index(row, 0).flags() & can), None)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.moved.emit(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.oldSize().width() != event.size().width():
            self.scheduleDelayedItemsLayout()  # lines break elsewhere now
