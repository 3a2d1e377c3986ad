"""The card in the middle of an otherwise empty window: before a visit is open."""

from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import Look
from ui.widgets.scrolling import scrolling
from ui.widgets.words import Wrapped, label

WIDTH = 440
_PAD = 28


class CardPage(QWidget):
    """One card on the canvas, scrolled when the window is too low for it."""

    def __init__(self, look: Look, title: str) -> None:
        super().__init__()
        self._look = look
        self.title = label(title, "title")
        self.about = Wrapped("", "quiet")
        self._card = QFrame()
        self._card.setObjectName("card")
        self._card.setFixedWidth(look.px(WIDTH))
        self.column = QVBoxLayout(self._card)
        pad = look.px(_PAD)
        self.column.setContentsMargins(pad, pad - look.px(4), pad, pad - look.px(4))
        self.column.setSpacing(look.px(8))
        self.column.addWidget(self.title)
        self.column.addWidget(self.about)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(self._centred(), title, focus=False))

    def _centred(self) -> QWidget:
        ground = QWidget()
        ground.setProperty("ground", "canvas")
        column = QVBoxLayout(ground)
        gap = self._look.px(12)
        column.setContentsMargins(gap, gap, gap, gap)
        column.addStretch(1)
        row = QHBoxLayout()
        row.addStretch(1)
        row.addWidget(self._card)
        row.addStretch(1)
        column.addLayout(row)
        column.addStretch(1)
        return ground
