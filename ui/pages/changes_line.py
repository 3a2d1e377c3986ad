"""One line on the overview: how much colleagues changed since the last look."""

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.words import label


class ChangesLine(QFrame):
    """There only while something is new; `opened` asks for the list."""

    opened = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.setProperty("rule", "below")
        self._words = label("", "strong")
        self.button = HintButton(look, self.tr("Look"), "Ctrl H", "link")
        self.button.clicked.connect(self.opened)
        row = QHBoxLayout(self)
        row.setContentsMargins(look.px(12), look.px(6), look.px(12), look.px(6))
        row.setSpacing(look.px(12))
        row.addWidget(self._words)
        row.addWidget(self.button)
        row.addStretch(1)
        self.hide()

    def show_count(self, count: int) -> None:
        """Say how many changes are new; none, and the line is not there."""
        words = self.tr("%n change(s) by colleagues since your last look", "", count)
        self._words.setText(words)
        self.button.setAccessibleDescription(words)
        self.setVisible(bool(count))
