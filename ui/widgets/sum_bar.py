"""Figures beside each other, each with its word; they break into more lines where they must."""

from collections.abc import Sequence

from PySide6.QtWidgets import QFrame, QHBoxLayout, QSizePolicy, QWidget

from ui import merge_words
from ui.theme import Look
from ui.widgets.flow import FlowLayout
from ui.widgets.words import label


class SumBar(QFrame):
    """The parts of a sum. Its accessible name says all of them."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("ground", "surface")
        self.setProperty("rule", "below")
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)
        self._flow = FlowLayout(self, look.px(28), look.px(2))
        self._flow.setContentsMargins(look.px(12), look.px(6), look.px(12), look.px(6))

    def show_parts(self, parts: Sequence[tuple[int, str]]) -> None:
        """Show these figures instead of those before."""
        while (item := self._flow.takeAt(0)) is not None:
            old = item.widget()
            if old is not None:
                old.hide()
                old.deleteLater()
        for count, word in parts:
            self._flow.addWidget(self._part(count, word))
        said = ", ".join(f"{count} {word}" for count, word in parts)
        self.setAccessibleName(said)
        self.updateGeometry()

    def _part(self, count: int, word: str) -> QWidget:
        box = QWidget()
        row = QHBoxLayout(box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(6))
        row.addWidget(label(merge_words.number(count), "title"))
        row.addWidget(label(word))
        return box
