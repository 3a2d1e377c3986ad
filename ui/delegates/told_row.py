"""How a told row is drawn: head in bold, its words below as long as they are, then its origin."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from ui.delegates.rows import draw_row
from ui.models.matrix import Index
from ui.models.told import TOLD, Told
from ui.paint import CHIP_HEIGHT, chip_width, draw_outline_chip
from ui.theme import Look

_PAD = 12
_ABOVE = 7
_LEAST = 80
_WRAP = Qt.TextFlag.TextWrapAnywhere | Qt.AlignmentFlag.AlignTop
_WORDS = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


class ToldDelegate(QStyledItemDelegate):
    """Rows as high as their words need at the width of the view."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        parts = self._parts(QRect(0, 0, width, 0), index.data(TOLD))
        return QSize(width, self._look.target(parts[-1].bottom() + self._look.px(_ABOVE) + 1))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(TOLD)
        head, text, meta = self._parts(option.rect, row)
        painter.save()
        draw_row(painter, option, self._look)
        painter.setPen(self._look.colour("text"))
        painter.setFont(self._look.font(bold=True))
        painter.drawText(head, _flags(row.head), row.head)
        painter.setFont(self._look.font())
        painter.drawText(text, _flags(row.text), row.text)
        painter.setFont(self._look.font(12))
        painter.setPen(self._look.colour("muted"))
        painter.drawText(meta, _flags(row.meta), row.meta)
        if row.chip:
            draw_outline_chip(painter, self._chip(option.rect, row), row.chip, self._look)
        painter.restore()

    def _parts(self, box: QRect, row: Told) -> tuple[QRect, QRect, QRect]:
        """The rooms of head, text and origin, one below the other."""
        left, top = box.left() + self._look.px(_PAD), box.top() + self._look.px(_ABOVE)
        width = max(box.width() - 2 * self._look.px(_PAD), self._look.px(_LEAST))
        taken = chip_width(row.chip, self._look) + self._look.px(8) if row.chip else 0
        head = self._room(left, top, max(width - taken, self._look.px(_LEAST)), row.head, bold=True)
        text = self._room(left, head.bottom() + 1, width, row.text)
        meta = self._room(left, text.bottom() + 1, width, row.meta, 12)
        return head, text, meta

    def _room(
        self, left: int, top: int, width: int, words: str, size: int = 13, *, bold: bool = False
    ) -> QRect:
        if not words:
            return QRect(left, top, width, 0)
        metrics = QFontMetrics(self._look.font(size, bold=bold))
        high = metrics.boundingRect(QRect(0, 0, width, 100_000), _flags(words), words).height()
        return QRect(left, top, width, high)

    def _chip(self, box: QRect, row: Told) -> QRect:
        wide, high = chip_width(row.chip, self._look), self._look.px(CHIP_HEIGHT - 4)
        right = box.right() - self._look.px(_PAD)
        return QRect(right - wide, box.top() + self._look.px(_ABOVE), wide, high)


def _flags(words: str) -> int:
    """Break between words; a word longer than any line is broken where the line ends."""
    longest = max((len(word) for word in words.split()), default=0)
    return int(_WRAP if longest > _LONG_WORD else _WORDS)


_LONG_WORD = 30
