"""How a finding about the feedback sheet is drawn: its number, what, where, and what to do."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from ui.delegates.figure_row import NUMBER
from ui.delegates.rows import draw_row
from ui.models.book import ROW, Row
from ui.models.matrix import Index
from ui.paint import SIGN, draw_number
from ui.theme import Look

_PAD = 12
_ABOVE = 8
_HEAD = 26
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class CheckDelegate(QStyledItemDelegate):
    """`room` says how much height a row needs below its words, for buttons."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self.room_row, self.room = -1, 0

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW)
        width = self._view.viewport().width()
        if row.head and not row.level:
            return QSize(width, self._look.px(_HEAD))
        if row.head:
            return QSize(width, self._pair_height(row, width))
        room = self.room if index.row() == self.room_row else 0
        return QSize(width, self._look.target(self.words_height(row, width) + room))

    def words_height(self, row: Row, width: int) -> int:
        """Return the height of the words of a finding at a width."""
        title, about = self._boxes(QRect(0, 0, width, 0), row)
        return title.height() + about.height() + 2 * self._look.px(_ABOVE)

    def left(self) -> int:
        """Return where the words begin, right of the number."""
        return self._look.px(_PAD + SIGN + 6)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        painter.save()
        if row.head and not row.level:
            self._draw_head(painter, option.rect, row)
        elif row.head:
            self._draw_pair(painter, option.rect, row)
        else:
            draw_row(painter, option, self._look)
            self._draw(painter, option.rect, row)
        painter.restore()

    def _draw(self, painter: QPainter, box: QRect, row: Row) -> None:
        title, about = self._boxes(box, row)
        number = next((tag.word for tag in row.tags if tag.kind == NUMBER), "")
        size = self._look.px(SIGN)
        at = QRect(box.left() + self._look.px(_PAD), title.top() - 1, size, size)
        draw_number(painter, at, number, self._look, filled=not row.quiet)
        painter.setPen(self._look.colour("muted" if row.quiet else "text"))
        painter.setFont(self._look.font(13, bold=True))
        painter.drawText(title, _WRAP, row.title)
        painter.setFont(self._look.font(13))
        painter.drawText(about, _WRAP, row.about)
        painter.setPen(self._look.colour("muted"))
        painter.setFont(self._look.font(12))
        right = QRect(title.right(), title.top(), 0, title.height())
        right.setRight(box.right() - self._look.px(_PAD))
        painter.drawText(right, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, row.right)

    def _draw_head(self, painter: QPainter, box: QRect, row: Row) -> None:
        painter.fillRect(box, self._look.colour("sunk"))
        inner = box.adjusted(self._look.px(_PAD), 0, -self._look.px(_PAD), 0)
        painter.setPen(self._look.colour("text"))
        painter.setFont(self._look.font(12, bold=True))
        painter.drawText(inner, _MIDDLE, row.title)
        painter.setPen(self._look.colour("muted"))
        painter.setFont(self._look.font(12))
        painter.drawText(inner, _MIDDLE | Qt.AlignmentFlag.AlignRight, row.right)

    def _draw_pair(self, painter: QPainter, box: QRect, row: Row) -> None:
        """Two things that are in order, beside each other."""
        painter.setPen(self._look.colour("text"))
        painter.setFont(self._look.font(12))
        for half, words in zip(self._halves(box), (row.title, row.about), strict=True):
            painter.drawText(half, _WRAP, words)

    def _pair_height(self, row: Row, width: int) -> int:
        metrics = QFontMetrics(self._look.font(12))
        halves = zip(self._halves(QRect(0, 0, width, 10_000)), (row.title, row.about), strict=True)
        high = max(metrics.boundingRect(half, _WRAP, words).height() for half, words in halves)
        return high + self._look.px(6)

    def _halves(self, box: QRect) -> tuple[QRect, QRect]:
        pad, top = self._look.px(_PAD), box.top() + self._look.px(4)
        wide = (box.width() - 3 * pad) // 2
        left = QRect(box.left() + pad, top, wide, box.height())
        return left, left.translated(wide + pad, 0)

    def _boxes(self, box: QRect, row: Row) -> tuple[QRect, QRect]:
        """The room of the title, and below it that of the sentence."""
        bold, plain = (QFontMetrics(self._look.font(13, bold=one)) for one in (True, False))
        right = QFontMetrics(self._look.font(12)).horizontalAdvance(row.right)
        left = box.left() + self.left()
        wide = max(box.right() - self._look.px(_PAD) - left, self._look.px(80))
        room = max(wide - right - self._look.px(8), self._look.px(80))
        high = bold.boundingRect(QRect(0, 0, room, 10_000), _WRAP, row.title).height()
        title = QRect(left, box.top() + self._look.px(_ABOVE), room, high)
        high = plain.boundingRect(QRect(0, 0, wide, 10_000), _WRAP, row.about).height()
        return title, QRect(left, title.bottom() + 1, wide, high if row.about else 0)
