"""The whole evidence matrix: two tables side by side, or one where there is height for it."""

from PySide6.QtCore import QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.delegates.matrix_cell import HEAD
from ui.models.matrix import BlockModel, Head, MatrixModel, NormLine, split
from ui.theme import Look
from ui.widgets.matrix_view import MatrixView

GAP = 12


class MatrixPanel(QWidget):
    """Both tables; arrows walk from the one into the other.

    `opened`, `looked` (beside the matrix) and `moved` carry an index of the whole matrix.
    `grown` tells that it has more or less room, or that the heads of its columns take more or less.
    """

    opened = Signal(QModelIndex)
    looked = Signal(QModelIndex)
    moved = Signal(QModelIndex)
    grown = Signal()

    def __init__(self, look: Look, model: MatrixModel) -> None:
        super().__init__()
        self._look = look
        self._model = model
        self._single = False
        self._blocks = (BlockModel(model, self), BlockModel(model, self))
        self.views = tuple(MatrixView(look, block) for block in self._blocks)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(GAP))
        names = (self.tr("Findings, first part"), self.tr("Findings, second part"))
        for view, name in zip(self.views, names, strict=True):
            view.setAccessibleName(name)
            view.opened.connect(self._opened)
            view.looked.connect(self._looked)
            view.moved.connect(self._moved)
            view.left.connect(self._cross)
            view.horizontalHeader().geometriesChanged.connect(self.grown)
            row.addWidget(view)
        first, second = (view.verticalScrollBar() for view in self.views)
        first.valueChanged.connect(second.setValue)
        second.valueChanged.connect(first.setValue)
        model.modelReset.connect(self._arrange)
        self._arrange()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.grown.emit()

    def least_width(self, *, single: bool) -> int:
        """Return the width that one table, or both beside each other, cannot do without."""
        least = max(view.least_width() for view in self.views)
        return least if single else 2 * least + self._look.px(GAP)

    def single_height(self) -> int:
        """Return the height of all norms in one table."""
        look = self._look
        heights = (look.px(HEAD) if isinstance(one, Head) else look.row for one in self._model.rows)
        return self.views[0].horizontalHeader().height() + sum(heights)

    def height_needed(self) -> int:
        """Return the height at which every norm is in sight as the tables stand now."""
        return max(view.full_height() for view in self.views if not view.isHidden())

    def set_single(self, single: bool) -> None:
        """Show all norms in one table, or divide them over two."""
        if single != self._single:
            place = self.place()
            self._single = single
            self._arrange()
            self.restore(place)

    def place(self) -> tuple[str, str] | None:
        """Return row and column of the current cell, None when there is none."""
        index = self.current()
        if not index.isValid():
            return None
        entry = self._model.rows[index.row()]
        code = entry.code if isinstance(entry, NormLine) else ""
        return code, self._model.column_id(index.column())

    def restore(self, place: tuple[str, str] | None) -> None:
        """Make the cell current that `place` named, if it is still there."""
        for index in self._indexes(place):
            for view, block in zip(self.views, self._blocks, strict=True):
                mapped = block.mapFromSource(index)
                if mapped.isValid() and not view.isHidden():
                    view.show_cell(mapped)

    def current(self) -> QModelIndex:
        """Return the current cell as an index of the whole matrix."""
        views = sorted(self.views, key=lambda view: not view.hasFocus())
        for view in views:
            if not view.isHidden() and view.currentIndex().isValid():
                return self._source(view.currentIndex())
        return QModelIndex()

    def take_focus(self) -> None:
        """Put the keyboard on the current cell; without one the first becomes current."""
        views = [view for view in self.views if not view.isHidden()]
        current = [view for view in views if view.currentIndex().isValid()]
        target = (current or views)[0]
        target.begin()
        target.setFocus()

    def _arrange(self) -> None:
        first, second = split(self._model.rows)
        self._blocks[0].show_themes(None if self._single else first)
        self._blocks[1].show_themes(frozenset() if self._single else second)
        self.views[1].setVisible(not self._single)
        for view in self.views:
            view.arrange()
        self.updateGeometry()

    def _indexes(self, place: tuple[str, str] | None) -> list[QModelIndex]:
        if place is None:
            return []
        columns = range(1, self._model.columnCount())
        return [
            self._model.index(row, column)
            for row, entry in enumerate(self._model.rows)
            for column in columns
            if isinstance(entry, NormLine) and (entry.code, self._model.column_id(column)) == place
        ]

    def _cross(self, direction: int, row: int) -> None:
        target = self.views[1] if direction > 0 else self.views[0]
        if self.sender() is target or target.isHidden():
            return
        near = target.nearest_norm(row)
        if near >= 0:
            column = 1 if direction > 0 else self._model.columnCount() - 1
            target.go_to(near, column)

    def _opened(self, index: QModelIndex) -> None:
        self.opened.emit(self._source(index))

    def _looked(self, index: QModelIndex) -> None:
        self.looked.emit(self._source(index))

    def _moved(self, index: QModelIndex) -> None:
        view = self.sender()
        if index.isValid():
            for other in self.views:
                if other is not view:
                    other.setCurrentIndex(QModelIndex())
            self.moved.emit(self._source(index))

    def _source(self, index: QModelIndex) -> QModelIndex:
        model = index.model()
        return model.mapToSource(index) if isinstance(model, BlockModel) else index
