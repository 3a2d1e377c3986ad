"""The steps of a scale as buttons beside each other, each with its key."""

from collections.abc import Sequence

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QButtonGroup, QHBoxLayout, QWidget

from ui.theme import Look
from ui.widgets.projected import spaced
from ui.widgets.projected_parts import KeyButton

KEYS = ("1", "2", "3", "4", "0")


class ChoiceRow(QWidget):
    """At most one is chosen; `chosen` carries its place."""

    chosen = Signal(int)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self.setAccessibleName(name)
        self.buttons = [KeyButton(look, "", key) for key in KEYS]
        self._group = QButtonGroup(self)
        row = spaced(QHBoxLayout(self), spacing=8)
        for place, button in enumerate(self.buttons):
            button.setCheckable(True)
            self._group.addButton(button, place)
            row.addWidget(button, 1)
        self._group.idClicked.connect(self.chosen.emit)

    def offer(self, words: Sequence[str], chosen: int | None, *, enabled: bool) -> None:
        """Offer these words, with the one that stands now."""
        for place, button in enumerate(self.buttons):
            button.setVisible(place < len(words))
            button.set_text(words[place] if place < len(words) else "")
            button.setEnabled(enabled)
        self._group.setExclusive(False)
        for place, button in enumerate(self.buttons):
            button.setChecked(place == chosen)
        self._group.setExclusive(True)
