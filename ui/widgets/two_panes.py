"""Two parts beside each other; where there is no room, the one in front alone."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Look

_LEAST = 460
"""What the right part needs beside the left one, in pixels of the design."""


class TwoPanes(QWidget):
    """The left part has a width of its own; the right one takes what is over."""

    def __init__(self, look: Look, left: QWidget, right: QWidget, width: int) -> None:
        super().__init__()
        self._look = look
        self._parts = (left, right)
        self._width = width
        self.front = 1
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(left)
        row.addWidget(right, 1)

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
        """Show both where they fit."""
        left = self._look.px(self._width)
        both = self.width() >= left + self._look.px(_LEAST)
        for place, part in enumerate(self._parts):
            part.setVisible(both or place == self.front)
        self._parts[0].setMinimumWidth(left if both else 0)
        self._parts[0].setMaximumWidth(left if both else max(self.width(), 1))

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.front = self.holding(self.window().focusWidget())
        self.arrange()
