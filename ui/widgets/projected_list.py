"""Lists on a projected canvas: a mark, words over as many lines as they need, and what stands."""

from typing import NamedTuple

from PySide6.QtCore import (
    QEvent,
    QModelIndex,
    QPersistentModelIndex,
    QPoint,
    QPointF,
    QRect,
    QSize,
    Qt,
)
from PySide6.QtCore import Signal as QtSignal
from PySide6.QtGui import QFont, QFontMetrics, QKeyEvent, QPainter, QResizeEvent
from PySide6.QtWidgets import (
    QListView,
    QListWidget,
    QListWidgetItem,
    QSizePolicy,
    QStyle,
    QStyledItemDelegate,
    QStyleOptionViewItem,
)

from ui.theme import Look
from ui.widgets.projected import lines, unit
from ui.widgets.projected_parts import draw_glyph, draw_lines, glyph_size

_ROW = Qt.ItemDataRole.UserRole
_Index = QModelIndex | QPersistentModelIndex
_PITCH, _PAD, _GAP, _MANY = 25, 6, 10, 60


class Row(NamedTuple):
    """`mark` stands first and bold; `tail` at the right, after scales with their group.

    `spoken` is the whole row as a screen reader says it.
    """

    mark: str
    text: str
    spoken: str
    tail: str = ""
    scales: tuple[tuple[str, int | None, int], ...] = ()


class QuietList(QListWidget):
    """A list that takes the arrows and Enter and leaves letters and digits to the page.

    `mark` is how wide the first column is, in pixels of the design. A `whole` one is as high as
    all its rows; the others scroll.
    """

    chosen = QtSignal(int)

    def __init__(self, look: Look, name: str, mark: int = 22, *, whole: bool = False) -> None:
        super().__init__()
        self._whole = whole
        if whole:
            self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
            self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.setAccessibleName(name)
        self.setItemDelegate(_Rows(look, mark, self))
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListWidget.ScrollMode.ScrollPerPixel)
        self.setTabKeyNavigation(False)

    def show_rows(self, rows: list[Row], current: int) -> None:
        """Show these rows, the keyboard on one of them."""
        self.clear()
        for row in rows:
            item = QListWidgetItem(
                " ".join(part for part in (row.mark, row.text, row.tail) if part)
            )
            item.setData(_ROW, row)
            item.setData(Qt.ItemDataRole.AccessibleTextRole, row.spoken)
            self.addItem(item)
        self.setCurrentRow(min(current, len(rows) - 1))
        self._measure()

    def sizeHint(self) -> QSize:
        rows = sum(self.sizeHintForRow(row) for row in range(self.count()))
        return QSize(1, rows + 2 * self.frameWidth()) if self._whole else super().sizeHint()

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint() if self._whole else QSize(1, 1)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self._measure()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._measure()

    def _measure(self) -> None:
        """Rows are as high as their words need at this width and size."""
        self.scheduleDelayedItemsLayout()
        if self._whole:
            self.updateGeometry()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter) and not event.modifiers():
            self.chosen.emit(self.currentRow())
        elif event.key() in (Qt.Key.Key_Up, Qt.Key.Key_Down):
            super().keyPressEvent(event)
        else:
            event.ignore()


class _Rows(QStyledItemDelegate):
    def __init__(self, look: Look, mark: int, view: QListWidget) -> None:
        super().__init__(view)
        self._look, self._mark, self._view = look, mark, view

    def sizeHint(self, _option: QStyleOptionViewItem, index: _Index) -> QSize:
        font, row = self._view.font(), index.data(_ROW)
        wide = self._view.viewport().width()
        found = self._lines(font, row, wide)
        u = unit(font)
        return QSize(wide, round(max(len(found), 1) * _PITCH * u) + 2 * round(_PAD * u))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: _Index) -> None:
        box: QRect = option.rect
        state: QStyle.StateFlag = option.state
        font, row = self._view.font(), index.data(_ROW)
        u = unit(font)
        painter.save()
        self._draw_ground(painter, box, selected=bool(state & QStyle.StateFlag.State_Selected))
        painter.setPen(self._look.colour("text"))
        top = QPoint(box.left() + round(_GAP * u), box.top() + round(_PAD * u))
        painter.setFont(_bold(font))
        draw_lines(painter, top, [row.mark], round(_PITCH * u))
        painter.setFont(font)
        words = QPoint(top.x() + self._indent(font), top.y())
        draw_lines(painter, words, self._lines(font, row, box.width()), round(_PITCH * u))
        self._draw_tail(painter, box, row)
        painter.restore()

    def _draw_ground(self, painter: QPainter, box: QRect, *, selected: bool) -> None:
        if selected:
            painter.fillRect(box, self._look.colour("accentbg"))
            edge = max(round(3 * unit(self._view.font())), 2)
            painter.fillRect(box.left(), box.top(), edge, box.height(), self._look.colour("accent"))
        bottom = QRect(box.left(), box.bottom(), box.width(), 1)
        painter.fillRect(bottom, self._look.colour("line"))

    def _draw_tail(self, painter: QPainter, box: QRect, row: Row) -> None:
        u, metrics = unit(painter.font()), QFontMetrics(painter.font())
        right = box.right() - round(_GAP * u)
        middle = box.top() + box.height() / 2
        if row.tail:
            painter.setPen(self._look.colour("muted"))
            at = QRect(box.left(), box.top(), right - box.left(), box.height())
            painter.drawText(
                at, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter, row.tail
            )
        for group, place, steps in reversed(row.scales):
            size = glyph_size(painter.font(), steps, big=False)
            right -= size.width()
            at_glyph = QPointF(right, middle - size.height() / 2)
            draw_glyph(painter, at_glyph, place, steps, self._look, big=False)
            if group:
                right -= metrics.horizontalAdvance(group) + round(5 * u)
                painter.setPen(self._look.colour("muted"))
                base = round(middle + (metrics.ascent() - metrics.descent()) / 2)
                painter.drawText(QPoint(right, base), group)
            right -= round(_GAP * u)

    def _lines(self, font: QFont, row: Row, wide: int) -> list[str]:
        taken = self._indent(font) + self._tail_width(font, row) + round(2 * _GAP * unit(font))
        return lines(row.text, font, wide - taken, _MANY)

    def _indent(self, font: QFont) -> int:
        return round(self._mark * unit(font))

    def _tail_width(self, font: QFont, row: Row) -> int:
        u, metrics = unit(font), QFontMetrics(font)
        wide = metrics.horizontalAdvance(row.tail) if row.tail else 0
        for group, _, steps in row.scales:
            wide += glyph_size(font, steps, big=False).width() + round(_GAP * u)
            wide += metrics.horizontalAdvance(group) + round(5 * u) if group else 0
        return wide


def _bold(font: QFont) -> QFont:
    made = QFont(font)
    made.setBold(True)
    return made
