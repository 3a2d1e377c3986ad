"""How a contradiction is drawn: a box of two halves with "but" between them."""

from PySide6.QtCore import QCoreApplication, QPoint, QRect, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPen
from PySide6.QtWidgets import QStyleOptionViewItem

from ui import norm_words
from ui.delegates.chips import chip_box, draw_open_chip
from ui.models.findings import Pair
from ui.paint import SIGN, chip_width, draw_outline_chip, draw_sign
from ui.theme import Look
from veldtool.services.norms.views import OpposedSide

_HEAD, _PAD, _INSET, _BUT = 28, 7, 6, 52
_TALL = 100_000
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop
_MIDDLE = Qt.AlignmentFlag.AlignVCenter
translate = QCoreApplication.translate


def pair_height(pair: Pair, width: int, look: Look) -> int:
    """Return the height of a contradiction at a width."""
    halves = _halves(QRect(0, 0, width, 0), look)
    highest = max(
        _text_height(side, half, look)
        for side, half in zip((pair.opposed.one, pair.opposed.other), halves, strict=True)
    )
    return 2 * look.px(_INSET) + look.px(_HEAD) + highest + 2 * look.px(_PAD)


def draw_pair(painter: QPainter, option: QStyleOptionViewItem, pair: Pair, look: Look) -> None:
    """Draw a contradiction: what was told at the left, what was found at the right."""
    inset = look.px(_INSET)
    frame = option.rect.adjusted(inset, inset, -inset, -inset)
    painter.setPen(QPen(look.colour("text"), max(look.px(2), 2)))
    painter.drawRect(frame)
    _draw_head(painter, frame, pair, look)
    top = frame.top() + look.px(_HEAD)
    painter.fillRect(frame.left() + 1, top, frame.width() - 2, 1, look.colour("line"))
    one, other = _halves(option.rect, look)
    for half, side in ((one, pair.opposed.one), (other, pair.opposed.other)):
        half.moveTop(top + look.px(_PAD))
        half.setBottom(frame.bottom() - look.px(_PAD))
        _draw_side(painter, half, side, look)
    middle = QRect(one.right(), top, other.left() - one.right(), frame.bottom() - top)
    painter.setFont(look.font(13, bold=True))
    painter.setPen(look.colour("text"))
    painter.drawText(middle, Qt.AlignmentFlag.AlignCenter, translate("norms", "but"))


def _draw_head(painter: QPainter, frame: QRect, pair: Pair, look: Look) -> None:
    room = QRect(frame.left(), frame.top(), frame.width(), look.px(_HEAD))
    room.adjust(look.px(_PAD), 0, -look.px(_PAD), 0)
    painter.setPen(look.colour("text"))
    painter.setFont(look.font(13, bold=True))
    painter.drawText(room, _MIDDLE, translate("norms", "Contradictory"))
    words = translate("norms", "named") if pair.named else translate("norms", "not named yet")
    left = room.right() - chip_width(words, look)
    at = chip_box(left, room.center().y(), words, look)
    (draw_outline_chip if pair.named else draw_open_chip)(painter, at, words, look)


def _draw_side(painter: QPainter, half: QRect, side: OpposedSide, look: Look) -> None:
    draw_sign(painter, QPoint(half.left(), half.top()), side.sign.value, look)
    room = half.adjusted(look.px(SIGN + 8), 0, 0, 0)
    lead = norm_words.side_lead(side)
    painter.setFont(look.font(12, bold=True))
    painter.setPen(look.colour("text"))
    painter.drawText(room, Qt.AlignmentFlag.AlignTop, lead)
    painter.setFont(look.font(12))
    below = room.adjusted(0, QFontMetrics(look.font(12, bold=True)).height(), 0, 0)
    painter.drawText(below, _WRAP, norm_words.side(side))


def _halves(box: QRect, look: Look) -> tuple[QRect, QRect]:
    """The room of both sides, with the "but" between them."""
    pad = look.px(_INSET + _PAD)
    wide = max((box.width() - 2 * pad - look.px(_BUT)) // 2, look.px(100))
    left = box.left() + pad
    return (
        QRect(left, box.top(), wide, 0),
        QRect(left + wide + look.px(_BUT), box.top(), wide, 0),
    )


def _text_height(side: OpposedSide, half: QRect, look: Look) -> int:
    room = QRect(0, 0, half.width() - look.px(SIGN + 8), _TALL)
    text = QFontMetrics(look.font(12)).boundingRect(room, _WRAP, norm_words.side(side)).height()
    return QFontMetrics(look.font(12, bold=True)).height() + text
