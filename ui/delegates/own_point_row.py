"""How a shortcoming or strength is drawn: its sign, its words, and below them what it is."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.delegates.rows import draw_row, row_line
from ui.models.matrix import Index
from ui.models.own_points import LINE, OwnPointModel
from ui.paint import SIGN, draw_sign
from ui.theme import Look

HEIGHT = 50
_PAD = 12
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class OwnPointDelegate(QStyledItemDelegate):
    """Rows of two lines; the whole text stands in the fields below the list."""

    def __init__(self, look: Look, model: OwnPointModel) -> None:
        super().__init__()
        self._look = look
        self._model = model

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._look.px(200), self._look.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        point = index.data(LINE)
        look, box = self._look, option.rect
        painter.save()
        draw_row(painter, option, look)
        sign = "-" if point.kind == "shortcoming" else "+"
        draw_sign(painter, QPoint(box.left() + look.px(_PAD), box.top() + look.px(8)), sign, look)
        for number, words, size, ink in (
            (0, self._model.words(point), 13, "text"),
            (1, self._model.about(point), 12, "muted"),
        ):
            room = row_line(box, look, number).adjusted(look.px(SIGN + 8), 0, 0, 0)
            painter.setFont(look.font(size))
            painter.setPen(look.colour(ink))
            self._draw(painter, room, words)
        painter.restore()

    def _draw(self, painter: QPainter, room: QRect, words: str) -> None:
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, _MIDDLE, shown)
