"""How a record is drawn in a list: as high as its words, chips and bars need."""

from collections.abc import Iterator

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from ui.delegates.chips import draw_open_chip
from ui.delegates.rows import Heights, draw_row
from ui.models.book import ROW, Bar, Row, Tag
from ui.models.matrix import Index
from ui.paint import CHIP_HEIGHT, chip_width, draw_hot_chip, draw_outline_chip
from ui.theme import Look

_PAD = 12
_ABOVE = 8
_INDENT = 20
_GAP = 6
_BAR_LINE = 20
_BAR_HIGH = 10
_HEAD = 26
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class BookDelegate(QStyledItemDelegate):
    """Title and number in the first line, what is said about it, chips, bars."""

    def __init__(self, look: Look, view: QListView) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._heights = Heights()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row: Row = index.data(ROW)
        width = self._view.viewport().width()
        return QSize(width, self._heights.of(row, width, lambda: self._height(row, width)))

    def _height(self, row: Row, width: int) -> int:
        if row.head:
            return self._look.px(_HEAD)
        box = self._inner(QRect(0, 0, width, 0), row)
        high = self._title(box, row).height() + self._about(box, row)
        high += self._tags_height(box, row) + len(row.bars) * self._look.px(_BAR_LINE)
        return self._look.target(high + 2 * self._look.px(_ABOVE))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row: Row = index.data(ROW)
        painter.save()
        if row.head:
            self._draw_head(painter, option.rect, row)
        else:
            draw_row(painter, option, self._look)
            self._draw(painter, self._inner(option.rect, row), row)
        painter.restore()

    def _draw(self, painter: QPainter, box: QRect, row: Row) -> None:
        title = self._title(box, row)
        painter.setPen(self._look.colour("muted" if row.quiet else "text"))
        painter.setFont(self._look.font(13, bold=True))
        painter.drawText(title, _WRAP, row.title)
        painter.setFont(self._look.font(12))
        painter.setPen(self._look.colour("muted"))
        right = QRect(title.right(), title.top(), box.right() - title.right(), title.height())
        painter.drawText(right, Qt.AlignmentFlag.AlignTop | Qt.AlignmentFlag.AlignRight, row.right)
        top = title.bottom() + 1
        about = QRect(box.left(), top, box.width(), self._about(box, row))
        painter.drawText(about, _WRAP, row.about)
        top += about.height()
        for tag, at in self._placed(box, row, top):
            self._draw_tag(painter, at, tag)
        top += self._tags_height(box, row)
        wide = self._word_width(row)
        for bar in row.bars:
            line = QRect(box.left(), top, box.width(), self._look.px(_BAR_LINE))
            self._draw_bar(painter, line, bar, wide)
            top += line.height()

    def _draw_head(self, painter: QPainter, box: QRect, row: Row) -> None:
        painter.fillRect(box, self._look.colour("sunk"))
        inner = box.adjusted(self._look.px(_PAD), 0, -self._look.px(_PAD), 0)
        painter.setPen(self._look.colour("text"))
        painter.setFont(self._look.font(12, bold=True))
        painter.drawText(inner, _MIDDLE, row.title)
        painter.setPen(self._look.colour("muted"))
        painter.setFont(self._look.font(12))
        painter.drawText(inner, _MIDDLE | Qt.AlignmentFlag.AlignRight, row.right)

    def _draw_bar(self, painter: QPainter, line: QRect, bar: Bar, wide: int) -> None:
        """The word, a bar of its share, and the number with its n: never a bar alone."""
        painter.setFont(self._look.font(12))
        metrics = painter.fontMetrics()
        word = QRect(line.left(), line.top(), wide, line.height())
        said = metrics.elidedText(bar.word, Qt.TextElideMode.ElideRight, wide)
        painter.setPen(self._look.colour("text"))
        painter.drawText(word, _MIDDLE, said)
        numbers = metrics.horizontalAdvance(bar.words())
        painter.drawText(line, _MIDDLE | Qt.AlignmentFlag.AlignRight, bar.words())
        gap = self._look.px(_PAD)
        left = word.right() + gap
        room = max(line.right() - numbers - gap - left, 0)
        high = self._look.px(_BAR_HIGH)
        top = line.center().y() - high // 2
        painter.fillRect(left, top, room, high, self._look.colour("sunk"))
        share = room * bar.count // bar.of if bar.of else 0
        painter.fillRect(left, top, share, high, self._look.colour("ink"))

    def _draw_tag(self, painter: QPainter, at: QRect, tag: Tag) -> None:
        if tag.kind == "open":
            draw_open_chip(painter, at, tag.word, self._look)
        elif tag.kind == "fact":
            draw_outline_chip(painter, at, tag.word, self._look)
        else:
            ink = "alarm" if tag.kind == "alarm" else "ink"
            draw_hot_chip(painter, at, tag.word, self._look, ink)

    def _inner(self, box: QRect, row: Row) -> QRect:
        pad, indent = self._look.px(_PAD), row.level * self._look.px(_INDENT)
        above = self._look.px(_ABOVE)
        return box.adjusted(pad + indent, above, -pad, -above)

    def _title(self, box: QRect, row: Row) -> QRect:
        right = QFontMetrics(self._look.font(12)).horizontalAdvance(row.right)
        width = max(box.width() - (right + self._look.px(_PAD) if right else 0), 40)
        metrics = QFontMetrics(self._look.font(13, bold=True))
        high = metrics.boundingRect(QRect(0, 0, width, 10_000), _WRAP, row.title or " ").height()
        return QRect(box.left(), box.top(), width, high)

    def _about(self, box: QRect, row: Row) -> int:
        if not row.about:
            return 0
        metrics = QFontMetrics(self._look.font(12))
        room = QRect(0, 0, max(box.width(), 40), 10_000)
        return metrics.boundingRect(room, _WRAP, row.about).height()

    def _word_width(self, row: Row) -> int:
        metrics = QFontMetrics(self._look.font(12))
        widest = max((metrics.horizontalAdvance(bar.word) for bar in row.bars), default=0)
        return min(widest + 2, self._look.px(130))

    def _tags_height(self, box: QRect, row: Row) -> int:
        placed = [at for _, at in self._placed(box, row, 0)]
        return placed[-1].bottom() + 1 if placed else 0

    def _tag_width(self, tag: Tag) -> int:
        """What is drawn bold needs more room than its word in plain letters."""
        plain, bold = (QFontMetrics(self._look.font(12, bold=b)) for b in (False, True))
        more = bold.horizontalAdvance(tag.word) - plain.horizontalAdvance(tag.word)
        return chip_width(tag.word, self._look) + (more if tag.kind == "alarm" else 0)

    def _placed(self, box: QRect, row: Row, top: int) -> Iterator[tuple[Tag, QRect]]:
        """Chips from left to right, in as many lines as they need."""
        gap, high = self._look.px(_GAP), self._look.px(CHIP_HEIGHT)
        left, line = box.left(), top + self._look.px(4)
        for tag in row.tags:
            wide = min(self._tag_width(tag), box.width())
            if left > box.left() and left + wide > box.right():
                left, line = box.left(), line + high + self._look.px(4)
            yield tag, QRect(left, line, wide, high)
            left += wide + gap
