"""How one finding is drawn: its sign, its words, and below them where it comes from."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from ui.delegates.rows import draw_row
from ui.models.evidence import LINE, origin, said
from ui.models.matrix import Index
from ui.paint import SIGN, draw_sign
from ui.theme import Look

_PAD = 12
_ABOVE = 8
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


class EvidenceDelegate(QStyledItemDelegate):
    """Rows as high as their text needs at the width of the view."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        line = index.data(LINE)
        width = self._view.viewport().width()
        text = self._text_box(QRect(0, 0, width, 0), said(line))
        meta = QFontMetrics(self._look.font(12)).height()
        return QSize(width, self._look.target(text.height() + meta + 2 * self._look.px(_ABOVE)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE)
        box = option.rect
        painter.save()
        draw_row(painter, option, self._look)
        top = box.top() + self._look.px(_ABOVE)
        draw_sign(
            painter, QPoint(box.left() + self._look.px(_PAD), top), line.sign.value, self._look
        )
        text = self._text_box(box, said(line))
        painter.setFont(self._look.font(14))
        painter.setPen(self._look.colour("text"))
        painter.drawText(text, _WRAP, said(line))
        painter.setFont(self._look.font(12))
        painter.setPen(self._look.colour("muted"))
        below = QRect(text.left(), text.bottom() + 1, text.width(), box.bottom() - text.bottom())
        painter.drawText(below, Qt.AlignmentFlag.AlignTop, origin(line))
        painter.restore()

    def _text_box(self, box: QRect, text: str) -> QRect:
        """The room that the words take: right of the sign, as high as they are."""
        left = box.left() + self._look.px(_PAD + SIGN + 10)
        width = max(box.right() - self._look.px(_PAD) - left, self._look.px(80))
        top = box.top() + self._look.px(_ABOVE)
        metrics = QFontMetrics(self._look.font(14))
        high = metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAP, text).height()
        return QRect(left, top, width, high)
