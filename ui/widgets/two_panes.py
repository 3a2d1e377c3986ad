"""Two parts beside each other; where there is no room, the one in front alone."""

from PySide6.QtWidgets import QWidget

from ui.theme import Look
from ui.widgets.panes import Panes

_LEAST = 460
"""What the right part needs beside the left one, in pixels of the design."""


class TwoPanes(Panes):
    """The left part has a width of its own; the right one takes what is over."""

    def __init__(self, look: Look, width: int, parent: QWidget) -> None:
        """Take the width of the left part."""
        super().__init__(look, parent)
        self._width = width

    def arrange(self) -> None:
        """Show both where they fit."""
        left = self._look.px(self._width)
        both = self.width() >= left + self._look.px(_LEAST)
        for place, part in enumerate(self._parts):
            part.setVisible(both or place == self.front)
        self._parts[0].setMinimumWidth(left if both else 0)
        self._parts[0].setMaximumWidth(left if both else max(self.width(), 1))
