"""The margin beside a text: the numbers of what was found, each at its line."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, QSize
from PySide6.QtGui import QPainter, QPaintEvent
from PySide6.QtWidgets import QSizePolicy, QWidget

from ui.paint import SIGN, draw_number, number_width
from ui.theme import Look

Numbers = Sequence[tuple[int, int]]
"""Each number with the height, in pixels, of the middle of its line."""


class NumberMargin(QWidget):
    """As wide as its numbers; those of one line stand beside each other."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.numbers: tuple[tuple[int, int], ...] = ()
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)

    def show_numbers(self, numbers: Numbers) -> None:
        new = tuple(numbers)
        if new != self.numbers:
            self.numbers = new
            self.updateGeometry()
            self.update()

    def sizeHint(self) -> QSize:
        right = max((at.right() for _, at in self._placed()), default=-1)
        return QSize(right + 1, self._look.px(SIGN))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for number, at in self._placed():
            draw_number(painter, at, str(number), self._look, filled=True)
        painter.end()

    def _placed(self) -> list[tuple[int, QRect]]:
        size, gap = self._look.px(SIGN), self._look.px(3)
        ends: dict[int, int] = {}
        placed = []
        for number, middle in self.numbers:
            left = ends.get(middle, self._look.px(4))
            wide = number_width(str(number), self._look)
            top = max(middle - size // 2, 0)
            placed.append((number, QRect(left, top, wide, size)))
            ends[middle] = left + wide + gap
        return placed
