"""A list of told rows: the arrows walk, Enter or a click goes to where a row leads."""

from PySide6.QtCore import QModelIndex, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QListView

from ui.delegates.told_row import ToldDelegate
from ui.models.told import Told, ToldModel
from ui.theme import Look
from ui.widgets.batched_list import BatchedList


class ToldList(BatchedList):
    """`opened` carries kind and id of the row that was chosen."""

    opened = Signal(str, str)

    def __init__(self, look: Look, name: str, rows: tuple[Told, ...]) -> None:
        super().__init__()
        self._told = ToldModel(rows, self)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setAccessibleName(name)
        self.setModel(self._told)
        self.setItemDelegate(ToldDelegate(look, self))
        self.setCurrentIndex(self._told.index(0))
        self.clicked.connect(self._open)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            self._open(self.currentIndex())
        else:
            super().keyPressEvent(event)

    def _open(self, index: QModelIndex) -> None:
        row = self._told.rows[index.row()] if index.isValid() else None
        if row is not None and row.kind:
            self.opened.emit(row.kind, row.id)
