"""How a search result is drawn: what it is, and below it the words with the match in bold."""

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.delegates.rows import draw_row, row_line
from ui.models.found import FOUND, FoundModel, pieces
from ui.models.matrix import Index
from ui.theme import Look

HEIGHT = 50
_GAP = 12


class FoundDelegate(QStyledItemDelegate):
    """Rows of two lines, the sort of place at the right."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._look.px(200), self._look.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        found, model = index.data(FOUND), index.model()
        group = model.group(found) if isinstance(model, FoundModel) else ""
        painter.save()
        draw_row(painter, option, self._look)
        upper = row_line(option.rect, self._look, 0)
        painter.setFont(self._look.font(12))
        painter.setPen(self._look.colour("muted"))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(upper, right, group)
        left = upper.adjusted(0, 0, -painter.fontMetrics().horizontalAdvance(group), 0)
        self._draw(painter, left.adjusted(0, 0, -self._look.px(_GAP), 0), found.name, bold=True)
        self._draw_pieces(painter, row_line(option.rect, self._look, 1), found.text)
        painter.restore()

    def _draw_pieces(self, painter: QPainter, room: QRect, text: str) -> None:
        line = " ".join(text.split())
        for words, match in pieces(line):
            taken = self._draw(painter, room, words, bold=match)
            room = room.adjusted(taken, 0, 0, 0)
            if room.width() <= 0:
                return

    def _draw(self, painter: QPainter, room: QRect, words: str, *, bold: bool) -> int:
        """Draw words as far as there is room; returns how wide they are."""
        painter.setPen(self._look.colour("text"))
        painter.setFont(self._look.font(bold=bold))
        metrics = painter.fontMetrics()
        said = metrics.elidedText(words, Qt.TextElideMode.ElideRight, room.width())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, said)
        return metrics.horizontalAdvance(words)
