"""Three parts beside each other; where there is no room, those that matter less step aside."""

from PySide6.QtWidgets import QWidget

from ui.theme import Look
from ui.widgets.panes import Panes

_MIDDLE = 340
"""What the middle needs at least, in pixels of the design."""


class ThreePanes(Panes):
    """The part in front is always there; the last one gives way before the first two.

    `widths` are those of the left and the right part; the middle takes what is over.
    """

    def __init__(self, look: Look, widths: tuple[int, int], parent: QWidget) -> None:
        super().__init__(look, parent)
        self._widths = widths

    def arrange(self) -> None:
        """Show as many parts as there is room for."""
        left, right = (self._look.px(width) for width in self._widths)
        middle = self._look.px(_MIDDLE)
        everything = self.width() >= left + middle + right
        beside = (left if self.front == 0 else right) + middle
        two = self.width() >= beside
        for place, part in enumerate(self._parts):
            hidden = 0 if self.front else 2
            part.setVisible(everything or place == self.front or (two and place != hidden))
        for place, width in ((0, left), (2, right)):
            alone = not everything and not two
            self._parts[place].setMinimumWidth(0 if alone else width)
            self._parts[place].setMaximumWidth(max(self.width(), 1) if alone else width)
