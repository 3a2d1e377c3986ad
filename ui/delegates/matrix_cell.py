"""How the evidence matrix is drawn: names, heads of themes, and cells of plus and minus."""

from PySide6.QtCore import QObject, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QStyle, QStyledItemDelegate, QStyleOptionViewItem

from ui import sentences
from ui.models.matrix import CELL, ENTRY, NAME_COLUMN, Head, Index, NormLine
from ui.paint import CHIP_HEIGHT, MINUS, chip_width, draw_hot_chip, fill_hatched
from ui.theme import Look
from ui.widgets.hyphens import broken
from veldtool.domain.evidence.model import Cell

HEAD = 26
_PAD = 6
_INSET, _TIGHT = 4, 2
_WIDE_CELL = 36
"""From this width on a number keeps its distance from the lines beside it."""
_NAME_LINES = 2
_WIDE_NAME = 420
"""From this width on a norm's row has room for its official title as well."""


class MatrixDelegate(QStyledItemDelegate):
    """Draws every part of the matrix; `focused` cells carry a ring of two pixels."""

    def __init__(self, look: Look, parent: QObject) -> None:
        super().__init__(parent)
        self._look = look
        self._needs: dict[tuple[int, int], int] = {}
        self._names: dict[tuple[str, str, bool], int] = {}

    def sizeHint(self, _option: QStyleOptionViewItem, index: Index) -> QSize:
        head = isinstance(index.data(ENTRY), Head)
        return QSize(self._look.row, self._look.px(HEAD) if head else self._look.row)

    def paint(self, painter: QPainter, option: QStyleOptionViewItem, index: Index) -> None:
        entry = index.data(ENTRY)
        painter.save()
        if isinstance(entry, Head):
            self._draw_head(painter, option.rect, entry)
        elif index.column() == NAME_COLUMN:
            self._draw_name(painter, option.rect, entry)
        else:
            self._draw_cell(painter, option, index.data(CELL))
        painter.restore()

    def _draw_head(self, painter: QPainter, box: QRect, head: Head) -> None:
        painter.fillRect(box, self._look.colour("sunk"))
        self._underline(painter, box)
        inner = box.adjusted(self._look.px(_PAD), 0, -self._look.px(_PAD), 0)
        painter.setPen(self._look.colour("text"))
        painter.setFont(self._look.font(12, bold=True))
        painter.drawText(inner, Qt.AlignmentFlag.AlignVCenter, f"{head.theme}  {head.title}")
        painter.setPen(self._look.colour("muted"))
        painter.setFont(self._look.font(12))
        right = Qt.AlignmentFlag.AlignVCenter | Qt.AlignmentFlag.AlignRight
        painter.drawText(inner, right, sentences.scored(head.scored))

    def _draw_name(self, painter: QPainter, box: QRect, line: NormLine) -> None:
        painter.fillRect(box, self._look.colour("surface"))
        self._underline(painter, box)
        painter.drawLine(box.topRight(), box.bottomRight())
        room = box.adjusted(self._look.px(_PAD), 0, -self._look.px(_PAD), 0)
        painter.setPen(self._look.colour("text"))
        painter.setFont(self._look.font(13, bold=True))
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, line.code)
        room.setLeft(room.left() + self._code_width(line.code))
        chip = self._single_chip(line)
        if chip and not self._fits_beside(line, room.width() - self._chip_wide(chip)):
            chip = "1"
        if chip:
            room.setRight(room.right() - self._draw_chip(painter, room, chip))
        self._draw_tile(painter, room, line)

    def _draw_tile(self, painter: QPainter, room: QRect, line: NormLine) -> None:
        tile = self._tile(line)
        painter.setFont(self._look.font(13))
        metrics = painter.fontMetrics()
        wide = metrics.horizontalAdvance(tile)
        if wide > room.width():
            painter.setFont(self._look.font(12))
            lines = broken(tile, room.width(), painter.fontMetrics().horizontalAdvance)
            painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, "\n".join(lines))
            return
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, tile)
        rest = room.adjusted(wide + self._look.px(12), 0, 0, 0)
        if room.width() > self._look.px(_WIDE_NAME) and line.judged:
            painter.setPen(self._look.colour("muted"))
            painter.setFont(self._look.font(12))
            title = painter.fontMetrics().elidedText(
                line.title, Qt.TextElideMode.ElideRight, rest.width()
            )
            painter.drawText(rest, Qt.AlignmentFlag.AlignVCenter, title)

    def _draw_chip(self, painter: QPainter, room: QRect, text: str) -> int:
        wide, high = chip_width(text, self._look), self._look.px(CHIP_HEIGHT)
        at = QRect(room.right() - wide + 1, room.center().y() - high // 2, wide, high)
        draw_hot_chip(painter, at, text, self._look)
        return self._chip_wide(text)

    def _chip_wide(self, text: str) -> int:
        return chip_width(text, self._look) + self._look.px(4)

    def _fits_beside(self, line: NormLine, width: int) -> bool:
        """Tell whether a norm's name stands beside its chip in at most two lines."""
        metrics = QFontMetrics(self._look.font(12))
        lines = broken(self._tile(line), width, metrics.horizontalAdvance)
        return len(lines) <= _NAME_LINES

    def _draw_cell(
        self, painter: QPainter, option: QStyleOptionViewItem, cell: Cell | None
    ) -> None:
        box = option.rect
        current = bool(option.state & QStyle.StateFlag.State_Selected)
        focused = current and bool(option.state & QStyle.StateFlag.State_HasFocus)
        painter.fillRect(box, self._look.colour("accentbg" if current else "surface"))
        empty = cell is None or not (cell.plus or cell.minus)
        if empty and not current:
            fill_hatched(painter, box, self._look)
        self._underline(painter, box)
        painter.setPen(self._look.colour("line"))
        painter.drawLine(box.topRight(), box.bottomRight())
        if cell is not None and not empty:
            self._draw_numbers(painter, box, cell)
        if focused:
            self._draw_ring(painter, box)

    def _draw_numbers(self, painter: QPainter, box: QRect, cell: Cell) -> None:
        plus = f"+{cell.plus}" if cell.plus else ""
        minus = f"{MINUS}{cell.minus}" if cell.minus else ""
        stacked = bool(plus and minus) and self.needed(cell) > box.width()
        tight = box.width() < self._look.px(_WIDE_CELL)
        inset = self._look.px(_TIGHT if tight else _INSET)
        inner = box.adjusted(inset, 0, -inset - 1, 0)
        upper, lower = QRect(inner), QRect(inner)
        if stacked:
            middle = box.center().y()
            upper.setBottom(middle + self._look.px(1))
            lower.setTop(middle - self._look.px(1))
        self._draw_number(painter, upper, plus, Qt.AlignmentFlag.AlignLeft, cell.plus > cell.minus)
        side = Qt.AlignmentFlag.AlignRight
        self._draw_number(painter, lower, minus, side, cell.minus > cell.plus)

    def needed(self, cell: Cell) -> int:
        """Return the width at which both numbers stand beside each other."""
        key = (cell.plus, cell.minus)
        if key not in self._needs:
            self._needs[key] = self._numbers_need(cell)
        return self._needs[key]

    def stacked(self, number: int) -> int:
        """Return the width that a number with its sign needs when it has a line of its own."""
        bold = QFontMetrics(self._look.font(12, bold=True))
        return bold.horizontalAdvance(f"{MINUS}{number}") + 2 * self._look.px(_TIGHT) + 1

    def _numbers_need(self, cell: Cell) -> int:
        larger = QFontMetrics(self._look.font(12, bold=True))
        smaller = QFontMetrics(self._look.font(12))
        plus = larger if cell.plus > cell.minus else smaller
        minus = larger if cell.minus > cell.plus else smaller
        numbers = plus.horizontalAdvance(f"+{cell.plus}") if cell.plus else 0
        numbers += minus.horizontalAdvance(f"{MINUS}{cell.minus}") if cell.minus else 0
        return numbers + 3 * self._look.px(_INSET) + 1

    def name_needed(self, line: NormLine) -> int:
        """Return the width at which a norm's name stands in one line."""
        key = (line.code, line.tile, bool(self._single_chip(line)))
        if key not in self._names:
            self._names[key] = self._name_needs(line)
        return self._names[key]

    def _name_needs(self, line: NormLine) -> int:
        tile = QFontMetrics(self._look.font(13)).horizontalAdvance(self._tile(line))
        chip = self._single_chip(line)
        extra = self._chip_wide(chip) if chip else 0
        return self._code_width(line.code) + tile + extra + 2 * self._look.px(_PAD)

    def _draw_number(
        self, painter: QPainter, box: QRect, text: str, side: Qt.AlignmentFlag, larger: bool
    ) -> None:
        painter.setFont(self._look.font(12, bold=larger))
        painter.setPen(self._look.colour("text" if larger else "muted"))
        painter.drawText(box, side | Qt.AlignmentFlag.AlignVCenter, text)

    def _draw_ring(self, painter: QPainter, box: QRect) -> None:
        painter.setPen(self._look.colour("accent"))
        for inset in (0, 1):
            painter.drawRect(box.adjusted(inset, inset, -inset - 1, -inset - 1))

    def _underline(self, painter: QPainter, box: QRect) -> None:
        painter.setPen(self._look.colour("line"))
        painter.drawLine(box.bottomLeft(), box.bottomRight())

    def _tile(self, line: NormLine) -> str:
        return line.tile if line.judged else self.tr("{tile}, no judgement").format(tile=line.tile)

    def _code_width(self, code: str) -> int:
        metrics = QFontMetrics(self._look.font(13, bold=True))
        return metrics.horizontalAdvance(code) + self._look.px(8)

    def _single_chip(self, line: NormLine) -> str:
        return self.tr("1 kind") if line.judged and line.row.single_source else ""
