"""How themes and norms are drawn in their list: number, short word, my state."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import norm_words
from ui.delegates.chips import chip_box, draw_open_chip
from ui.delegates.rows import draw_row
from ui.models.matrix import Index
from ui.models.norm_list import LINE
from ui.paint import chip_width, draw_hot_chip, draw_outline_chip
from ui.theme import Look
from veldtool.services.norms.views import MyState, TreeNorm, TreeTheme

HEAD = 26
_PAD, _NUMBER = 12, 38
_TALL = 100_000
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignVCenter


class NormDelegate(QStyledItemDelegate):
    """Heads of themes, and norms with a chip: dashed while open, outlined when finished."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        line = index.data(LINE)
        look = self._look
        if isinstance(line, TreeTheme):
            return QSize(look.px(120), look.px(HEAD))
        wide = self._view.viewport().width() - look.px(2 * _PAD + _NUMBER) - self._chip_room(line)
        room = QRect(0, 0, max(wide, look.px(60)), _TALL)
        metrics = QFontMetrics(look.font(13, bold=True))
        high = metrics.boundingRect(room, _WRAP, self._name(line)).height()
        return QSize(look.px(120), max(look.row, high + look.px(14)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE)
        painter.save()
        if isinstance(line, TreeTheme):
            self._draw_head(painter, option.rect, line)
        else:
            draw_row(painter, option, self._look)
            chosen = bool(option.state & QStyle.StateFlag.State_Selected)
            self._draw_norm(painter, option.rect, line, bold=chosen)
        painter.restore()

    def _draw_head(self, painter: QPainter, box: QRect, theme: TreeTheme) -> None:
        painter.fillRect(box, self._look.colour("sunk"))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, self._look.colour("line"))
        painter.setPen(self._look.colour("text"))
        painter.setFont(self._look.font(12, bold=True))
        room = box.adjusted(self._look.px(_PAD), 0, -self._look.px(_PAD), 0)
        painter.drawText(room, _MIDDLE, theme.id)
        self._draw_words(painter, room, theme.title)

    def _draw_norm(self, painter: QPainter, box: QRect, norm: TreeNorm, *, bold: bool) -> None:
        pad = self._look.px(_PAD)
        room = box.adjusted(pad, 0, -pad, -1)
        room.setRight(self._draw_chip(painter, room, norm))
        painter.setPen(self._look.colour("text"))
        painter.setFont(self._look.font(13, bold=True))
        if norm.state is not MyState.UNJUDGED:
            painter.drawText(room, _MIDDLE, norm.id)
        painter.setFont(self._look.font(13, bold=bold))
        if norm.state is MyState.UNJUDGED:
            painter.setPen(self._look.colour("muted"))
        right = room.adjusted(self._look.px(_NUMBER), 0, 0, 0)
        painter.drawText(right, _WRAP, self._name(norm))

    def _name(self, norm: TreeNorm) -> str:
        return self.tr("findings only") if norm.state is MyState.UNJUDGED else norm.tile

    def _chip_words(self, norm: TreeNorm) -> str:
        """New findings matter more than the state."""
        return norm_words.new(norm.new) if norm.new else norm_words.state(norm.state)

    def _chip_room(self, norm: TreeNorm) -> int:
        words = self._chip_words(norm)
        return chip_width(words, self._look) + self._look.px(8) if words else 0

    def _draw_words(self, painter: QPainter, room: QRect, words: str) -> None:
        right = room.adjusted(self._look.px(_NUMBER), 0, 0, 0)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, right.width())
        painter.drawText(right, _MIDDLE, shown)

    def _draw_chip(self, painter: QPainter, room: QRect, norm: TreeNorm) -> int:
        """Draw the chip, if there is one; returns where the words must end."""
        words = self._chip_words(norm)
        if not words:
            return room.right()
        left = room.right() - chip_width(words, self._look)
        at = chip_box(left, room.center().y(), words, self._look)
        if norm.new:
            draw_hot_chip(painter, at, words, self._look)
        elif norm.state is MyState.DRAFT:
            draw_open_chip(painter, at, words, self._look)
        else:
            draw_outline_chip(painter, at, words, self._look)
        return left - self._look.px(8)
