"""One table of the evidence matrix, walked with the arrows."""

from PySide6.QtCore import QModelIndex, QSize, Qt, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QHeaderView, QSizePolicy, QTableView

from ui.delegates.matrix_cell import HEAD, MatrixDelegate
from ui.models.matrix import CELL, BlockModel, Head, Index, NormLine
from ui.theme import Look
from ui.widgets.matrix_header import MatrixHeader

NAME_WIDTH = 150
WIDEST_NAME = 200
CELL_WIDTH = 30
"""Less than this no cell is wide; a number of more digits needs more."""
WIDEST_CELL = 88
_PAGE = 5

_STEPS = {
    Qt.Key.Key_Left: (0, -1),
    Qt.Key.Key_Right: (0, 1),
    Qt.Key.Key_Up: (-1, 0),
    Qt.Key.Key_Down: (1, 0),
    Qt.Key.Key_PageUp: (-_PAGE, 0),
    Qt.Key.Key_PageDown: (_PAGE, 0),
}


class MatrixView(QTableView):
    """Shows the themes of its model; the current cell is always a cell of a norm.

    `left` tells that an arrow pointed beyond the edge: the direction and the row.
    """

    opened = Signal(QModelIndex)
    looked = Signal(QModelIndex)
    moved = Signal(QModelIndex)
    left = Signal(int, int)

    def __init__(self, look: Look, model: BlockModel) -> None:
        super().__init__()
        self._look = look
        self._block = model
        self._most = 0
        self.setObjectName("matrix")
        self.setModel(model)
        self._delegate = MatrixDelegate(look, self)
        self.setItemDelegate(self._delegate)
        self._needs: list[int] = []
        self._room = -1
        self._is_arranged = False
        self._head = MatrixHeader(look, self)
        self.setHorizontalHeader(self._head)
        self.verticalHeader().hide()
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.verticalHeader().setMinimumSectionSize(1)
        self.setShowGrid(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabKeyNavigation(False)
        self.setSelectionMode(QAbstractItemView.SelectionMode.SingleSelection)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Expanding)
        model.dataChanged.connect(self._forget)
        for changed in (model.modelReset, model.rowsInserted, model.rowsRemoved):
            changed.connect(self._forget)
            changed.connect(self.arrange)
        self.arrange()

    def arrange(self) -> None:
        """Give rows their heights, heads their span and columns their widths.

        While the window opens that is asked a dozen times; what is as it was is left alone.
        """
        if not self._is_arranged:
            self._is_arranged = True
            self._arrange_rows()
        self._share_width()

    def _arrange_rows(self) -> None:
        self.clearSpans()
        self._most = self._largest()
        columns = self._block.columnCount()
        for row in range(self._block.rowCount()):
            head = isinstance(self._block.entry(row), Head)
            self.setRowHeight(row, self._look.px(HEAD) if head else self._look.row)
            if head:
                self.setSpan(row, 0, 1, columns)
        self.updateGeometry()

    def _forget(self) -> None:
        """What the rows hold is different: everything must be measured anew."""
        self._needs, self._room, self._is_arranged = [], -1, False

    def least_width(self) -> int:
        """Return the width below which cells become too narrow to read."""
        cells = (self._block.columnCount() - 1) * self._least_cell
        return self._look.px(NAME_WIDTH) + cells

    def full_height(self) -> int:
        """Return the height that shows every row."""
        rows = sum(self.rowHeight(row) for row in range(self._block.rowCount()))
        return self.horizontalHeader().sizeHint().height() + rows

    def minimumSizeHint(self) -> QSize:
        head = self.horizontalHeader().sizeHint().height()
        least = head + self._look.px(HEAD) + 5 * self._look.row
        return QSize(self.least_width(), min(least, self.full_height()))

    def sizeHint(self) -> QSize:
        # A scrolled page gives every part the height it hints at: the least is enough, and
        # what the window has more goes here anyway.
        return self.minimumSizeHint()

    def show_cell(self, index: QModelIndex) -> None:
        """Make a cell current, with its row in sight."""
        self._go(index.row(), index.column())

    def go_to(self, row: int, column: int) -> None:
        """Make a cell current, with its row in sight and the table in focus."""
        self._go(row, column)
        self.setFocus()

    def begin(self) -> None:
        """Make the first cell current, if none is."""
        if not self.currentIndex().isValid() and self.norm_rows():
            self._go(self.norm_rows()[0], 1)

    def nearest_norm(self, row: int) -> int:
        """Return the row of a norm at or near a row, -1 when there is none."""
        rows = self.norm_rows()
        return min(rows, key=lambda one: abs(one - row)) if rows else -1

    def norm_rows(self) -> list[int]:
        rows = range(self._block.rowCount())
        return [row for row in rows if isinstance(self._block.entry(row), NormLine)]

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        step = _STEPS.get(key)
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            super().keyPressEvent(event)
        elif not self._block.rowCount():
            event.ignore()  # nothing was read yet: there is nowhere to go
        elif step is not None:
            self._step(*step)
        elif key in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
            if self.currentIndex().isValid():
                self.opened.emit(self.currentIndex())
        elif key == Qt.Key.Key_Space:
            if self.currentIndex().isValid():
                self.looked.emit(self.currentIndex())
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            last = self._block.columnCount() - 1
            self._go(self.currentIndex().row(), 1 if key == Qt.Key.Key_Home else last)
        else:
            super().keyPressEvent(event)

    def mouseDoubleClickEvent(self, event: QMouseEvent) -> None:
        index = self.indexAt(event.position().toPoint())
        if index.flags() & Qt.ItemFlag.ItemIsSelectable:
            self.opened.emit(index)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.begin()
        self.moved.emit(self.currentIndex())

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        self.moved.emit(self.currentIndex())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._share_width()

    def _step(self, down: int, right: int) -> None:
        at = self.currentIndex()
        column = at.column() + right
        if right and not 1 <= column < self._block.columnCount():
            self.left.emit(right, at.row())
            return
        rows = self.norm_rows()
        place = rows.index(at.row()) if at.row() in rows else 0
        self._go(rows[min(max(place + down, 0), len(rows) - 1)], max(column, 1))

    def _go(self, row: int, column: int) -> None:
        """Make a cell current; the head of its theme comes along into sight."""
        index = self._block.index(row, column)
        self.setCurrentIndex(index)
        if row and isinstance(self._block.entry(row - 1), Head):
            self.scrollTo(self._block.index(row - 1, 0))
        self.scrollTo(index)

    def _share_width(self) -> None:
        """Every column gets what its numbers and head need, and an equal part of what is over."""
        columns = range(1, self._block.columnCount())
        if not columns:
            return
        room = self.viewport().width()
        if room == self._room:
            return
        self._room = room
        needs = self._needs = self._needs or [self._needed(column) for column in columns]
        name = self._name_needed()
        over = room - name - sum(needs)
        if over < 0:
            least = self._least_cell
            name = max(min(name, room - least * len(needs)), self._look.px(NAME_WIDTH))
            widths = [max((room - name) // len(needs), least)] * len(needs)
        else:
            widest = self._look.px(WIDEST_CELL)
            widths = [min(need + over // (len(needs) + 1), widest) for need in needs]
        for column, wide in zip(columns, widths, strict=True):
            self.setColumnWidth(column, wide)
        self.setColumnWidth(0, max(room - sum(widths), self._look.px(NAME_WIDTH)))
        self._head.fit()

    @property
    def _least_cell(self) -> int:
        """The width at which plus and minus stand above each other whole."""
        return max(self._look.target(self._look.px(CELL_WIDTH)), self._delegate.stacked(self._most))

    def _largest(self) -> int:
        columns, rows = range(1, self._block.columnCount()), self.norm_rows()
        cells = (self._block.index(row, column).data(CELL) for row in rows for column in columns)
        return max((max(one.plus, one.minus) for one in cells if one is not None), default=0)

    def _needed(self, column: int) -> int:
        rows = range(self._block.rowCount())
        cells = (self._block.index(row, column).data(CELL) for row in rows)
        numbers = [self._delegate.needed(cell) for cell in cells if cell is not None]
        return max(self._head.needed(column), self._least_cell, *numbers)

    def _name_needed(self) -> int:
        lines = (self._block.entry(row) for row in self.norm_rows())
        names = [self._delegate.name_needed(one) for one in lines if isinstance(one, NormLine)]
        widest = self._look.px(WIDEST_NAME)
        return min(max(names, default=0), widest)
