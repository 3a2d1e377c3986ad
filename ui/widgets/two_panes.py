"""Two parts beside each other; where there is no room, the one in front alone."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Look

_LEAST = 460
"""What the right part needs beside the left one, in pixels of the design."""


class TwoPanes(QWidget):
    """The left part has a width of its own; the right one takes what is over."""

    def __init__(self, look: Look, width: int, parent: QWidget) -> None:
        """Take the width of the left part; the parts are `put` in, from left to right."""
        super().__init__(parent)
        self._look = look
        self._parts: list[QWidget] = []
        self._width = width
        self.front = 1
        self._row = QHBoxLayout(self)
        self._row.setContentsMargins(0, 0, 0, 0)
        self._row.setSpacing(0)

    def put(self, part: QWidget) -> None:
        """Add the next part."""
        self._row.addWidget(part, 1 if self._parts else 0)
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
