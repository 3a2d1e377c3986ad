"""Three parts beside each other; where there is no room, those that matter less step aside."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Look

_MIDDLE = 340
"""What the middle needs at least, in pixels of the design."""


class ThreePanes(QWidget):
    """The part in front is always there; the last one gives way before the first two.

    `widths` are those of the left and the right part; the middle takes what is over.
    """

    def __init__(self, look: Look, widths: tuple[int, int], parent: QWidget) -> None:
        """Take the widths; the parts are `put` in, from left to right."""
        super().__init__(parent)
        self._look = look
        self._parts: list[QWidget] = []
        self._widths = widths
        self.front = 1
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)

    def put(self, part: QWidget) -> None:
        """Add the next part."""
        self._row.addWidget(part, 1 if len(self._parts) == 1 else 0)
        self._parts.append(part)

    def come_forward(self, place: int) -> None:
        """Make sure that a part is in sight."""
        self.front = place
        self.arrange()

    def holding(self, focus: QWidget | None) -> int:
        """Return the part that has the keyboard, else the one in front."""
        for place, part in enumerate(self._parts):
            if focus is not None and (part is focus or part.isAncestorOf(focus)):
                return place
        return self.front

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

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.front = self.holding(self.focusWidget())
        self.arrange()
