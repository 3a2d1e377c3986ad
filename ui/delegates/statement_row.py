"""How a line of a talk is drawn: time, sign, role, words, norms, how it is known."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QColor, QPainter, QPen, QTransform
from PySide6.QtWidgets import QAbstractItemView, QStyledItemDelegate, QStyleOptionViewItem

from ui.delegates.chips import draw_open_chip, draw_tag_chip
from ui.delegates.rows import draw_row
from ui.delegates.statement_layout import WRAP, Placed, StatementLayout
from ui.models.matrix import Index
from ui.models.outline import OutlineModel
from ui.paint import draw_outline_chip, draw_sign
from ui.talk_words import WORDS
from ui.theme import Look
from veldtool.domain.records import Form, Quote
from veldtool.services.interviews import OutlineRow

_TOP = Qt.AlignmentFlag.AlignTop
_DRAW = {"tag": draw_tag_chip, "open": draw_open_chip, "fact": draw_outline_chip}


class StatementDelegate(QStyledItemDelegate):
    """Rows as high as their words need."""

    def __init__(self, look: Look, view: QAbstractItemView, model: OutlineModel) -> None:
        super().__init__(view)
        self._look = look
        self._view = view
        self._model = model
        self.layout = StatementLayout(look)

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        row, width = self._model.rows[index.row()], self._view.viewport().width()
        return QSize(self._look.px(200), self.layout.height(row, width))

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        row, box = self._model.rows[index.row()], option.rect
        placed = self.layout.place(row, self._view.viewport().width())
        painter.save()
        draw_row(painter, option, self._look)
        painter.setTransform(QTransform.fromTranslate(box.left(), box.top()), combine=True)
        if row.marker:
            self._draw_marker(painter, placed, row, box.width())
        else:
            self._draw_line(painter, placed, row)
        painter.restore()

    def _draw_line(self, painter: QPainter, placed: Placed, row: OutlineRow) -> None:
        muted, text = self._look.colour("muted"), self._look.colour("text")
        self._write(painter, placed.time, self._time(row), 13, muted)
        if row.sign is not None:
            draw_sign(painter, placed.sign.topLeft(), row.sign.value, self._look)
        self._draw_role(painter, placed, row)
        self._write(painter, placed.heads, WORDS.heads(row.heads, row.of), 12, muted)
        quiet = row.unfinished or (row.follow_up and row.came_back)
        self._write(painter, placed.text, WORDS.text(row), 14, muted if quiet else text)
        if row.note:
            self._write(painter, placed.note, WORDS.own_note(row.note), 12, muted)
        for at, words, kind in placed.chips:
            _DRAW[kind](painter, at, words, self._look)
        self._draw_form(painter, placed.form, row)

    def _time(self, row: OutlineRow) -> str:
        time = row.time.replace(":", ".")
        return f"{time}\n{row.author}" if row.several and row.author else time

    def _draw_role(self, painter: QPainter, placed: Placed, row: OutlineRow) -> None:
        words = WORDS.role(row.role, row.speaker)
        if not words or row.follow_up:
            return
        painter.setFont(self._look.font(12))
        room = placed.role.width() - self._look.px(10)
        shown = painter.fontMetrics().elidedText(words, Qt.TextElideMode.ElideRight, room)
        draw = draw_outline_chip if row.known_role else draw_open_chip
        draw(painter, placed.role, shown, self._look)

    def _draw_form(self, painter: QPainter, room: QRect, row: OutlineRow) -> None:
        form, verbatim = WORDS.form(row.form, row.quote)
        bare = row.plain and row.sign is None and row.form is Form.HEARD and not verbatim
        if row.follow_up or row.unfinished or (bare and row.quote is Quote.PARAPHRASE):
            return
        self._write(painter, room, form, 12, self._look.colour("muted"))
        if verbatim:
            painter.setPen(self._look.colour("text"))
            below = room.adjusted(0, self._look.px(17), 0, 0)
            if room.height() < 2 * self._look.px(17):
                wide = painter.fontMetrics().horizontalAdvance(form) + self._look.px(6)
                below = room.adjusted(wide, 0, 0, 0)
            painter.setFont(self._look.font(12, bold=True))
            painter.drawText(below, _TOP, verbatim)

    def _draw_marker(self, painter: QPainter, placed: Placed, row: OutlineRow, width: int) -> None:
        ((at, words, _),) = placed.chips
        text = self._look.colour("text")
        painter.setPen(text)
        painter.drawRect(at.adjusted(0, 0, -1, -1))
        painter.setFont(self._look.font(12, bold=True))
        painter.drawText(at, Qt.AlignmentFlag.AlignCenter, words)
        said = " ".join(part for part in (row.time.replace(":", "."), row.text) if part)
        self._write(painter, placed.text, said, 12, self._look.colour("muted"))
        used = painter.fontMetrics().horizontalAdvance(said) + self._look.px(10)
        start = QPoint(placed.text.left() + used, at.center().y())
        if start.x() < width - self._look.px(12):
            painter.setPen(QPen(self._look.colour("edge"), 1, Qt.PenStyle.DashLine))
            painter.drawLine(start, QPoint(width - self._look.px(12), start.y()))

    def _write(self, painter: QPainter, room: QRect, words: str, size: int, ink: QColor) -> None:
        if words:
            painter.setFont(self._look.font(size))
            painter.setPen(ink)
            painter.drawText(room, WRAP, words)
