"""How something found elsewhere is drawn: its words, and below them where it comes from."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from ui.delegates.rows import draw_row
from ui.models.candidates import LINE, about
from ui.models.evidence import said
from ui.models.matrix import Index
from ui.theme import Look
from veldtool.services.norms.views import Candidate

_PAD, _ABOVE = 12, 7
_TALL = 100_000
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


class CandidateDelegate(QStyledItemDelegate):
    """Rows as high as their words."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        wide = self._view.viewport().width()
        high = self._text(QRect(0, 0, wide, 0), index.data(LINE)).height()
        below = QFontMetrics(self._look.font(12)).height()
        return QSize(wide, self._look.target(high + below + 2 * self._look.px(_ABOVE)))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found = index.data(LINE)
        painter.save()
        draw_row(painter, option, self._look)
        text = self._text(option.rect, found)
        painter.setFont(self._look.font(13))
        painter.setPen(self._look.colour("text"))
        painter.drawText(text, _WRAP, said(found.line))
        painter.setFont(self._look.font(12))
        painter.setPen(self._look.colour("muted"))
        below = QRect(text.left(), text.bottom() + 1, text.width(), 1000)
        words = painter.fontMetrics().elidedText(
            about(found), Qt.TextElideMode.ElideRight, text.width()
        )
        painter.drawText(below, Qt.AlignmentFlag.AlignTop, words)
        painter.restore()

    def _text(self, box: QRect, found: Candidate) -> QRect:
        pad = self._look.px(_PAD)
        wide = max(box.width() - 2 * pad, self._look.px(80))
        room = QRect(0, 0, wide, _TALL)
        metrics = QFontMetrics(self._look.font(13))
        high = metrics.boundingRect(room, _WRAP, said(found.line)).height()
        return QRect(box.left() + pad, box.top() + self._look.px(_ABOVE), wide, high)
