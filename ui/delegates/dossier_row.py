"""How a file is drawn in the list: code, measure, flags, progress, reader."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QPainter, QPen
from PySide6.QtWidgets import QStyledItemDelegate, QStyleOptionViewItem

from ui.delegates.chips import chip_box
from ui.delegates.rows import draw_row
from ui.models.dossiers import ENTRY, DossierModel, GroupHead
from ui.models.matrix import Index
from ui.paint import draw_hot_chip, draw_outline_chip
from ui.theme import Look
from veldtool.services.dossier_rows import DossierRow

HEAD = 26
_PAD = 12
_MIDDLE = Qt.AlignmentFlag.AlignVCenter


class DossierDelegate(QStyledItemDelegate):
    """Rows of one line; a bar of progress only while the file is unfinished."""

    def __init__(self, look: Look, model: DossierModel) -> None:
        super().__init__()
        self._look = look
        self._model = model

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        head = isinstance(index.data(ENTRY), GroupHead)
        return QSize(self._look.px(200), self._look.px(HEAD) if head else self._look.row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(ENTRY)
        painter.save()
        if isinstance(entry, GroupHead):
            self._draw_head(painter, option.rect, entry)
        else:
            draw_row(painter, option, self._look)
            self._draw_file(painter, option.rect, entry)
        painter.restore()

    def _draw_head(self, painter: QPainter, box: QRect, head: GroupHead) -> None:
        painter.fillRect(box, self._look.colour("sunk"))
        inner = box.adjusted(self._look.px(_PAD), 0, -self._look.px(_PAD), 0)
        painter.setPen(self._look.colour("text"))
        painter.setFont(self._look.font(12, bold=True))
        painter.drawText(inner, _MIDDLE, head.title)
        painter.setFont(self._look.font(12))
        painter.setPen(self._look.colour("muted"))
        words = self.tr("{done} of {total}").format(done=head.done, total=head.total)
        painter.drawText(inner, _MIDDLE | Qt.AlignmentFlag.AlignRight, words)

    def _draw_file(self, painter: QPainter, box: QRect, row: DossierRow) -> None:
        pad = self._look.px(_PAD)
        room = box.adjusted(pad, 0, -pad, -1)
        if row.family:
            self._draw_family(painter, box)
        room.setRight(room.right() - self._draw_end(painter, room, row))
        painter.setPen(self._look.colour("text"))
        painter.setFont(self._look.font(13, bold=True))
        painter.drawText(room, _MIDDLE, row.code)
        room.setLeft(room.left() + painter.fontMetrics().horizontalAdvance(row.code))
        for words, kind in self._chips(row):
            chip = chip_box(room.left() + self._look.px(8), room.center().y(), words, self._look)
            if chip.right() > room.right():
                return
            if kind:
                draw_hot_chip(painter, chip, words, self._look, kind)
            else:
                draw_outline_chip(painter, chip, words, self._look)
            room.setLeft(chip.right())

    def _chips(self, row: DossierRow) -> list[tuple[str, str]]:
        """The urgent mark first: it must never fall off."""
        found = [("!", "alarm")] if row.urgent else []
        found += [(words, "ink") for words in self._model.flag_words(row)]
        return found + ([(row.measure, "")] if row.measure else [])

    def _draw_end(self, painter: QPainter, room: QRect, row: DossierRow) -> int:
        """Progress, a tick when done, and whose it is; returns the room taken."""
        painter.setFont(self._look.font(12))
        metrics = painter.fontMetrics()
        end = QRect(room)
        painter.setPen(self._look.colour("muted"))
        painter.drawText(end, _MIDDLE | Qt.AlignmentFlag.AlignRight, row.reader)
        end.setRight(end.right() - max(metrics.horizontalAdvance("MM"), self._look.px(22)))
        painter.setPen(self._look.colour("text"))
        if row.done:
            painter.drawText(end, _MIDDLE | Qt.AlignmentFlag.AlignRight, "✓")
        end.setRight(end.right() - self._look.px(18))
        words = f"{row.answered}/{row.asked}"
        painter.drawText(end, _MIDDLE | Qt.AlignmentFlag.AlignRight, words)
        end.setRight(end.right() - metrics.horizontalAdvance("00/00") - self._look.px(6))
        if not row.done and row.asked:
            self._draw_bar(painter, end, row.answered / row.asked)
            end.setRight(end.right() - self._look.px(30))
        return room.right() - end.right()

    def _draw_bar(self, painter: QPainter, room: QRect, part: float) -> None:
        wide, high = self._look.px(26), self._look.px(7)
        box = QRect(room.right() - wide, room.center().y() - high // 2, wide, high)
        painter.setPen(QPen(self._look.colour("edge"), 1))
        painter.setBrush(Qt.BrushStyle.NoBrush)
        painter.drawRect(box)
        painter.fillRect(box.left(), box.top(), round(wide * part), high, self._look.colour("ink"))

    def _draw_family(self, painter: QPainter, box: QRect) -> None:
        """A line at the left edge that runs on through the siblings."""
        left = box.left() + self._look.px(6)
        painter.setPen(QPen(self._look.colour("edge"), self._look.px(2)))
        painter.drawLine(left, box.top() + 3, left, box.bottom() - 3)
