"""A form on a card: its buttons below, Enter for the one that goes on, Escape for the way back."""

from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton, QWidget

from ui.pages.card import CardPage
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.words import Wrapped

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class CardForm(CardPage):
    """Parts below each other, a line for what went wrong, and two buttons. `left` goes back."""

    left = Signal()

    def __init__(self, look: Look, title: str, word: str, busy_word: str) -> None:
        super().__init__(look, title)
        self._word, self._busy_word = word, busy_word
        self._parts: tuple[QWidget, ...] = ()
        self._failure = Wrapped("", "error")
        self._failure.hide()
        self.button = HintButton(look, word, "Enter", "next")
        self.button.clicked.connect(self._press)
        self.back = HintButton(look, self.tr("Back"), "Esc")
        self.back.clicked.connect(self.left)

    def act(self) -> None:
        """Do what the form is for."""
        raise NotImplementedError

    def busy(self, *, on: bool) -> None:
        """Show that it takes a few seconds."""
        self.button.set_text(self._busy_word if on else self._word)
        for part in (*self._parts, self.button, self.back):
            part.setEnabled(not on)

    def say_wrong(self, words: str) -> None:
        """Say below the form what went wrong; empty takes it away."""
        self._failure.setText(words)
        self._failure.setVisible(bool(words))

    def event(self, event: QEvent) -> bool:
        """Enter goes on from every field, Escape goes back."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in _ENTER:
                focus = self.focusWidget()
                focus.click() if isinstance(focus, QPushButton) else self._press()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.back.click()
                return True
        return super().event(event)

    def lay_out(self, *parts: QWidget) -> None:
        """Put the parts of the form below each other, and the buttons below them."""
        self._parts = parts
        for part in (*parts, self._failure):
            self.column.addSpacing(self._look.px(4))
            self.column.addWidget(part)
        row = QHBoxLayout()
        row.setSpacing(self._look.px(8))
        for button, stretch in ((self.back, 0), (self.button, 1)):
            button.setProperty("tall", "true")
            row.addWidget(button, stretch)
        self.column.addSpacing(self._look.px(4))
        self.column.addLayout(row)

    def order(self, *controls: QWidget) -> None:
        """Let Tab follow these controls, then the buttons."""
        for one, other in pairwise((*controls, self.back, self.button)):
            self.setTabOrder(one, other)

    def _press(self) -> None:
        if self.button.isEnabled():
            self.act()
