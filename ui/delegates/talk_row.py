"""How a talk is drawn in the list: its time, its title, who was there, how far it is."""

from datetime import date

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui import dates
from ui.delegates.chips import chip_box
from ui.delegates.rows import draw_row, row_line
from ui.models.matrix import Index
from ui.models.talks import TALK, TalkModel
from ui.paint import chip_width, draw_hot_chip
from ui.talk_words import WORDS
from ui.theme import Look
from veldtool.services.interviews import TalkLine, TalkState

ROW, HEAD = 48, 26
_TIME = 48
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class TalkDelegate(QStyledItemDelegate):
    """Rows of two lines below heads of days."""

    def __init__(self, look: Look, model: TalkModel) -> None:
        super().__init__()
        self._look = look
        self._model = model

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        talk = self._model.talk(index) is not None
        return QSize(self._look.px(160), self._look.px(ROW if talk else HEAD))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row = index.data(TALK)
        painter.save()
        if isinstance(row, TalkLine):
            draw_row(painter, option, self._look)
            self._draw_talk(painter, option.rect, row)
        else:
            self._draw_day(painter, option.rect, row)
        painter.restore()

    def _draw_day(self, painter: QPainter, box: QRect, on: date | None) -> None:
        painter.fillRect(box, self._look.colour("sunk"))
        painter.fillRect(box.left(), box.bottom(), box.width(), 1, self._look.colour("line"))
        painter.setPen(self._look.colour("text"))
        painter.setFont(self._look.font(12, bold=True))
        room = box.adjusted(self._look.px(12), 0, 0, 0)
        painter.drawText(room, _MIDDLE, self._model.day_words(on))

    def _draw_talk(self, painter: QPainter, box: QRect, talk: TalkLine) -> None:
        upper, lower = row_line(box, self._look, 0), row_line(box, self._look, 1)
        painter.setPen(self._look.colour("muted"))
        painter.setFont(self._look.font(13))
        painter.drawText(upper, _MIDDLE, dates.clock_text(talk.start))
        indent = self._look.px(_TIME)
        upper.setLeft(upper.left() + indent)
        lower.setLeft(lower.left() + indent)
        painter.setPen(self._look.colour("text"))
        painter.setFont(self._look.font(13, bold=True))
        self._draw_cut(painter, upper, WORDS.short_title(talk))
        lower.setRight(self._draw_state(painter, lower, talk))
        painter.setPen(self._look.colour("muted"))
        painter.setFont(self._look.font(12))
        self._draw_cut(painter, lower, self._model.about(talk))

    def _draw_state(self, painter: QPainter, room: QRect, talk: TalkLine) -> int:
        """Draw the state at the right; returns where the words before it must end."""
        words = WORDS.state(talk)
        if talk.state is TalkState.BUSY:
            left = room.right() - chip_width(words, self._look)
            chip = chip_box(left, room.center().y() - 1, words, self._look)
            draw_hot_chip(painter, chip, words, self._look)
            return left - self._look.px(6)
        painter.setPen(self._look.colour("text"))
        painter.setFont(self._look.font(12))
        painter.drawText(room, _MIDDLE | Qt.AlignmentFlag.AlignRight, words)
        return room.right() - painter.fontMetrics().horizontalAdvance(words) - self._look.px(6)

    def _draw_cut(self, painter: QPainter, room: QRect, words: str) -> None:
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _MIDDLE, shown)
