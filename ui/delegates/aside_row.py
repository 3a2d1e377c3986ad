"""How norms to ask, norms covered and things to come back to are drawn beside a talk."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from ui.delegates.chips import chip_box, draw_tag_chip
from ui.delegates.rows import draw_row
from ui.models.matrix import Index
from ui.models.talk_aside import ENTRY, AsideHead
from ui.talk_words import WORDS
from ui.theme import Look
from veldtool.services.interviews import ComeBack, CoveredNorm, OpenNorm

_HEAD, _PAD, _TEXT, _BOX = 26, 12, 64, 15
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class AsideDelegate(QStyledItemDelegate):
    """Rows as high as their words need."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        entry, px = index.data(ENTRY), self._look.px
        high = px(_HEAD) if isinstance(entry, AsideHead) else self._look.row
        if isinstance(entry, OpenNorm):
            high = px(8 + 19 + 8) + self._high(entry.question, self._room(px(_TEXT)))
        elif isinstance(entry, ComeBack):
            high = max(high, px(18) + self._high(entry.text, self._room(px(36))))
        return QSize(px(120), high)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry, box = index.data(ENTRY), option.rect
        painter.save()
        if isinstance(entry, AsideHead):
            self._draw_head(painter, box, entry)
        else:
            draw_row(painter, option, self._look)
            if isinstance(entry, ComeBack):
                self._draw_come_back(painter, box, entry)
            else:
                self._draw_norm(painter, box, entry)
        painter.restore()

    def _draw_head(self, painter: QPainter, box: QRect, head: AsideHead) -> None:
        painter.fillRect(box, self._look.colour("sunk"))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, self._look.colour("line"))
        inner = box.adjusted(self._look.px(_PAD), 0, -self._look.px(_PAD), 0)
        self._write(painter, inner, head.title, 12, bold=True)
        painter.setPen(self._look.colour("muted"))
        painter.setFont(self._look.font(12))
        painter.drawText(inner, _MIDDLE | Qt.AlignmentFlag.AlignRight, head.count)

    def _draw_norm(self, painter: QPainter, box: QRect, entry: OpenNorm | CoveredNorm) -> None:
        px = self._look.px
        top = box.top() + (px(18) if isinstance(entry, OpenNorm) else box.height() // 2)
        chip = chip_box(box.left() + px(_PAD), top, entry.norm, self._look)
        draw_tag_chip(painter, chip.adjusted(0, 0, px(4), 0), entry.norm, self._look)
        text = box.adjusted(px(_TEXT), 0, -px(_PAD), 0)
        if isinstance(entry, OpenNorm):
            text.setTop(box.top() + px(8))
            upper = QRect(text.left(), text.top(), text.width(), px(19))
            self._write(painter, upper, entry.tile, 13, bold=True)
            text.setTop(text.top() + px(19))
            painter.setFont(self._look.font(13))
            painter.drawText(text, _WRAP, entry.question)
            return
        counts = WORDS.counts(entry)
        painter.setFont(self._look.font(12))
        painter.setPen(self._look.colour("text"))
        painter.drawText(text, _MIDDLE | Qt.AlignmentFlag.AlignRight, counts)
        used = painter.fontMetrics().horizontalAdvance(counts) + px(8)
        self._write(painter, text.adjusted(0, 0, -used, 0), entry.tile, 13)

    def _draw_come_back(self, painter: QPainter, box: QRect, entry: ComeBack) -> None:
        px = self._look.px
        tick = QRect(box.left() + px(_PAD), box.top() + px(10), px(_BOX), px(_BOX))
        painter.setPen(self._look.colour("edge"))
        painter.drawRect(tick)
        if entry.done:
            painter.setPen(self._look.colour("text"))
            painter.setFont(self._look.font(12, bold=True))
            painter.drawText(tick, Qt.AlignmentFlag.AlignCenter, "✓")
        text = box.adjusted(px(36), px(9), -px(_PAD), 0)
        painter.setPen(self._look.colour("muted" if entry.done else "text"))
        painter.setFont(self._look.font(13))
        painter.drawText(text, _WRAP, entry.text)

    def _write(
        self, painter: QPainter, room: QRect, words: str, size: int, *, bold: bool = False
    ) -> None:
        painter.setPen(self._look.colour("text"))
        painter.setFont(self._look.font(size, bold=bold))
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _MIDDLE, shown)

    def _room(self, left: int) -> int:
        return max(self._view.viewport().width() - left - self._look.px(_PAD), 40)

    def _high(self, words: str, wide: int) -> int:
        metrics = QFontMetrics(self._look.font(13))
        return metrics.boundingRect(QRect(0, 0, wide, 10_000), _WRAP, words).height()
