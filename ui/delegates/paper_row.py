"""How a paper is drawn in the list: its word and pages, and below them what it is."""

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui.delegates.rows import draw_row, row_line
from ui.models.matrix import Index
from ui.models.papers import PAPER, PaperModel
from ui.theme import Look

HEIGHT = 50


class PaperDelegate(QStyledItemDelegate):
    """Rows of two lines, with the number of pages at the right."""

    def __init__(self, look: Look, model: PaperModel, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._model = model

    def sizeHint(self, _option: QStyleOptionViewItem, _index: Index) -> QSize:
        return QSize(self._look.px(200), self._look.px(HEIGHT))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        paper = index.data(PAPER)
        box = option.rect
        selected = bool(option.state & QStyle.StateFlag.State_Selected)
        painter.save()
        draw_row(painter, option, self._look)
        upper = row_line(box, self._look, 0)
        painter.setPen(self._look.colour("text"))
        painter.setFont(self._look.font(13, bold=selected))
        painter.drawText(upper, Qt.AlignmentFlag.AlignVCenter, paper.title)
        painter.setPen(self._look.colour("muted"))
        painter.setFont(self._look.font(12))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(upper, right, self._model.pages_words(paper))
        lower = row_line(box, self._look, 1)
        about = painter.fontMetrics().elidedText(
            paper.about, Qt.TextElideMode.ElideRight, lower.width()
        )
        painter.drawText(lower, Qt.AlignmentFlag.AlignVCenter, about)
        painter.restore()
