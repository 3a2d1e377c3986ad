"""Parts beside each other; where there is no room for all, the one in front stays."""

from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QWidget

from ui.theme import Look
from ui.widgets.pane import holds


class Panes(QWidget):
    """The second part takes what is over. A subclass says in `arrange` which are in sight."""

    def __init__(self, look: Look, parent: QWidget) -> None:
        """The parts are `put` in, from left to right."""
        super().__init__(parent)
        self._look = look
        self._parts: list[QWidget] = []
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
            if holds(part, focus):
                return place
        return self.front

    def arrange(self) -> None:
        """Show as many parts as there is room for."""
        raise NotImplementedError

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.front = self.holding(self.window().focusWidget())
        self.arrange()
