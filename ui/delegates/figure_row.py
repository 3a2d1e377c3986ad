"""How a figure of the feedback sheet is drawn: its share, what it counts, the sum of its parts."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.delegates.rows import draw_row
from ui.models.book import ROW, Row
from ui.models.matrix import Index
from ui.paint import CHIP_HEIGHT, SIGN, chip_width, draw_hot_chip, draw_number, number_width
from ui.theme import Look

NUMBER = "number"
"""The kind of a tag that is the number of a finding."""

_PAD = 10
_GAP = 10
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class FigureDelegate(QStyledItemDelegate):
    """The label wraps; sum, what it was and the numbers of findings stand at the right."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW)
        width = self._view.viewport().width()
        label = self._label(QRect(0, 0, width, 0), row)
        below = self._look.px(CHIP_HEIGHT + 4) if self._chips(row) else 0
        high = label.height() + below + 2 * self._look.px(8)
        return QSize(width, max(high, self._look.row))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        box = option.rect
        painter.save()
        if not self._view.hasFocus():  # else a figure would seem to be chosen all the time
            option.state &= ~QStyle.StateFlag.State_Selected
        draw_row(painter, option, self._look)
        label = self._label(box, row)
        painter.setPen(self._look.colour("text"))
        painter.setFont(self._look.font(13, bold=True))
        left = box.left() + self._look.px(_PAD)
        share = QRect(left, label.top(), label.left() - left, label.height())
        painter.drawText(share, Qt.AlignmentFlag.AlignTop, row.title)
        painter.setFont(self._look.font(13))
        painter.drawText(label, _WRAP, row.about)
        self._draw_right(painter, box, label, row)
        self._draw_chips(painter, label, row)
        painter.restore()

    def _draw_right(self, painter: QPainter, box: QRect, label: QRect, row: Row) -> None:
        size, right = self._look.px(SIGN), box.right() - self._look.px(_PAD)
        line = QFontMetrics(self._look.font(13)).height()
        for number in reversed(_numbers(row)):
            wide = number_width(number, self._look)
            at = QRect(right - wide, label.top() + (line - size) // 2, wide, size)
            draw_number(painter, at, number, self._look, filled=True)
            right = at.left() - self._look.px(4)
        painter.setFont(self._look.font(12))
        painter.setPen(self._look.colour("muted"))
        room = QRect(label.right(), label.top(), right - label.right(), line)
        painter.drawText(room, _MIDDLE | Qt.AlignmentFlag.AlignRight, row.right)

    def _draw_chips(self, painter: QPainter, label: QRect, row: Row) -> None:
        left, high = label.left(), self._look.px(CHIP_HEIGHT)
        for words in self._chips(row):
            at = QRect(left, label.bottom() + self._look.px(4), chip_width(words, self._look), high)
            draw_hot_chip(painter, at, words, self._look)
            left = at.right() + self._look.px(4)

    def _label(self, box: QRect, row: Row) -> QRect:
        """The room of the label: between the share and what stands at the right."""
        pad, gap = self._look.px(_PAD), self._look.px(_GAP)
        share = QFontMetrics(self._look.font(13, bold=True)).horizontalAdvance(row.title)
        left = box.left() + pad + share + gap
        right = QFontMetrics(self._look.font(12)).horizontalAdvance(row.right) + gap
        right += sum(number_width(one, self._look) + self._look.px(4) for one in _numbers(row))
        width = max(box.right() - pad - right - left, self._look.px(80))
        metrics = QFontMetrics(self._look.font(13))
        high = metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAP, row.about).height()
        return QRect(left, box.top() + self._look.px(8), width, max(high, metrics.height()))

    def _chips(self, row: Row) -> list[str]:
        return [tag.word for tag in row.tags if tag.kind != NUMBER]


def _numbers(row: Row) -> list[str]:
    return [tag.word for tag in row.tags if tag.kind == NUMBER]
