"""How findings are drawn: heads of kinds, findings with their sign, files behind a count."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter
from PySide6.QtWidgets import QListView, QStyledItemDelegate, QStyleOptionViewItem

from ui import norm_words
from ui.delegates.chips import chip_box
from ui.delegates.pair_row import draw_pair, pair_height
from ui.delegates.rows import Heights, draw_row
from ui.models.findings import LINE, FileRow, FindingsModel, Head, Pair, Row
from ui.models.matrix import Index
from ui.paint import SIGN, chip_width, draw_hot_chip, draw_sign
from ui.theme import Look
from veldtool.services.norms.views import Finding

HEAD = 26
_PAD, _ABOVE, _GAP = 12, 8, 10
_SHARE, _SOURCE = 74, 180
_BESIDE = 520
"""From this width on the source stands beside the finding, else below it."""
_TALL = 100_000
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


@dataclass(frozen=True, slots=True)
class _Boxes:
    """Where the parts of a finding stand, and how high the row is."""

    text: QRect
    source: QRect
    below: QRect
    height: int


class FindingDelegate(QStyledItemDelegate):
    """Rows as high as their words need at the width of the view."""

    def __init__(self, look: Look, view: QListView, model: FindingsModel) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._model = model
        self._heights = Heights()

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        width = self._view.viewport().width()
        line = index.data(LINE)
        return QSize(width, self._heights.of(line, width, lambda: self._height(line, width)))

    def _height(self, line: Head | Pair | Row | FileRow, width: int) -> int:
        if isinstance(line, Head):
            return self._look.target(self._look.px(HEAD))
        if isinstance(line, Pair):
            return pair_height(line, width, self._look)
        return self._boxes(QRect(0, 0, width, 0), line).height

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        line = index.data(LINE)
        painter.save()
        draw_row(painter, option, self._look)
        if isinstance(line, Head):
            self._draw_head(painter, option, line)
        elif isinstance(line, Pair):
            draw_pair(painter, option, line, self._look)
        else:
            self._draw_finding(painter, option.rect, line)
        painter.restore()

    def _draw_head(self, painter: QPainter, option: QStyleOptionViewItem, head: Head) -> None:
        box = option.rect
        look = self._look
        if not option.state & option.state.State_Selected:
            painter.fillRect(box.adjusted(0, 0, 0, -1), look.colour("sunk"))
        room = box.adjusted(look.px(_PAD), 0, -look.px(_PAD), 0)
        painter.setFont(look.font(12, bold=True))
        painter.setPen(look.colour("text"))
        signs = norm_words.signed(head.group.plus, head.group.minus)
        painter.drawText(room, _MIDDLE | Qt.AlignmentFlag.AlignRight, signs)
        taken = painter.fontMetrics().horizontalAdvance(signs) + look.px(_GAP)
        room.setRight(room.right() - taken)
        title = self._elided(painter, head.group.title, room.width())
        painter.drawText(room, _MIDDLE, title)
        used = painter.fontMetrics().horizontalAdvance(title) + look.px(_GAP)
        room.setLeft(min(room.left() + used, room.right()))
        painter.setFont(look.font(12))
        painter.setPen(look.colour("muted"))
        painter.drawText(
            room, _MIDDLE, self._elided(painter, self._model.shown_words(head), room.width())
        )

    def _draw_finding(self, painter: QPainter, box: QRect, line: Row | FileRow) -> None:
        look, found = self._look, line.finding
        boxes = self._boxes(box, line)
        left = self._left(box, line)
        if isinstance(line, Row):
            draw_sign(painter, QPoint(left, boxes.text.top()), found.line.sign.value, look)
            share = QRect(left + look.px(SIGN + 8), boxes.text.top(), look.px(_SHARE), 1000)
            painter.setFont(look.font(13, bold=True))
            painter.setPen(look.colour("text"))
            painter.drawText(share, Qt.AlignmentFlag.AlignTop, norm_words.share(found))
        else:
            painter.setFont(look.font(12, bold=True))
            painter.setPen(look.colour("text"))
            code = QRect(left, boxes.text.top(), look.px(_SHARE), 1000)
            painter.drawText(code, Qt.AlignmentFlag.AlignTop, found.line.source)
        painter.setFont(self._font(line))
        painter.setPen(look.colour("text"))
        painter.drawText(boxes.text, _WRAP, self._words(line))
        painter.setFont(look.font(12))
        painter.setPen(look.colour("muted"))
        painter.drawText(boxes.source, _WRAP, self._source(line))
        if found.sign_reason:
            painter.drawText(boxes.below, _WRAP, norm_words.sign_changed(found.sign_reason))
        if found.new and isinstance(line, Row):
            self._draw_new(painter, boxes)

    def _draw_new(self, painter: QPainter, boxes: _Boxes) -> None:
        words = self.tr("new")
        left = boxes.text.right() - chip_width(words, self._look)
        middle = boxes.text.top() + self._look.px(SIGN) // 2
        draw_hot_chip(painter, chip_box(left, middle, words, self._look), words, self._look)

    def _boxes(self, box: QRect, line: Row | FileRow) -> _Boxes:
        look, found = self._look, line.finding
        left = self._text_left(box, line)
        right = box.right() - look.px(_PAD)
        top = box.top() + look.px(_ABOVE if isinstance(line, Row) else 4)
        beside = box.width() >= look.px(_BESIDE)
        wide = right - left - (look.px(_SOURCE + _GAP) if beside else 0)
        fresh = chip_width(self.tr("new"), look) + look.px(_GAP) if found.new else 0
        text = self._high(left, top, max(wide - fresh, look.px(80)), self._words(line), line)
        text.setWidth(max(wide, look.px(80)))
        small = look.font(12)
        source = (
            _measured(
                QRect(right - look.px(_SOURCE), top, look.px(_SOURCE), 0), small, self._source(line)
            )
            if beside
            else _measured(QRect(left, text.bottom() + 1, wide, 0), small, self._source(line))
        )
        lowest = max(text.bottom(), source.bottom())
        reason = norm_words.sign_changed(found.sign_reason) if found.sign_reason else ""
        below = _measured(QRect(left, lowest + 1, wide, 0), small, reason)
        low = max(lowest, below.bottom() if reason else 0, top + look.px(SIGN))
        least = look.row if isinstance(line, Row) else look.px(HEAD)
        pad = look.px(_ABOVE if isinstance(line, Row) else 4)
        return _Boxes(text, source, below, max(low - box.top() + pad, least))

    def _high(self, left: int, top: int, wide: int, words: str, line: Row | FileRow) -> QRect:
        return _measured(QRect(left, top, wide, 0), self._font(line), words)

    def _text_left(self, box: QRect, line: Row | FileRow) -> int:
        left = self._left(box, line)
        if isinstance(line, FileRow):
            return left + self._look.px(_SHARE)
        share = self._look.px(_SHARE) if norm_words.share(line.finding) else 0
        return left + self._look.px(SIGN + 8) + share

    def _left(self, box: QRect, line: Row | FileRow) -> int:
        indent = _PAD if isinstance(line, Row) else _PAD + SIGN + 8
        return box.left() + self._look.px(indent)

    def _words(self, line: Row | FileRow) -> str:
        if isinstance(line, Row):
            return norm_words.text(line.finding)
        return _outcome(line.finding)

    def _source(self, line: Row | FileRow) -> str:
        return norm_words.source(line.finding.line) if isinstance(line, Row) else ""

    def _font(self, line: Row | FileRow) -> QFont:
        return self._look.font(13 if isinstance(line, Row) else 12)

    def _elided(self, painter: QPainter, words: str, width: int) -> str:
        return painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, width)


def _outcome(found: Finding) -> str:
    """How one file came out, with the reader's note."""
    return ". ".join(part for part in (found.line.outcome, found.line.note) if part)


def _measured(box: QRect, font: QFont, words: str) -> QRect:
    """The box made as high as its words need."""
    room = QRect(0, 0, box.width(), _TALL)
    high = QFontMetrics(font).boundingRect(room, _WRAP, words).height() if words else 0
    return QRect(box.left(), box.top(), box.width(), high)
