"""Before an urgent case is printed: the code alone, or also who the child is."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QLineEdit, QWidget

from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.foot_panel import FootPanel
from ui.widgets.words import Wrapped


class ReferencePanel(FootPanel):
    """At the foot of the page. `chosen` tells whether the real reference is printed too.

    It is only when the code of the case is typed over: one key more is no second confirmation.
    """

    chosen = Signal(bool)

    def __init__(self, page: QWidget, look: Look) -> None:
        super().__init__(page, look)
        self._code = ""
        self.setAccessibleName(self.tr("What is printed of the child?"))
        self.about = Wrapped("", "quiet")
        self.field = QLineEdit()
        self.field.setProperty("form", "true")
        self.field.setMaximumWidth(look.px(260))
        self.field.returnPressed.connect(self.choose)
        self.go = HintButton(look, self.tr("Print"), "Enter", "next")
        self.go.clicked.connect(self.choose)
        self.back = HintButton(look, self.tr("Not now"), "Esc")
        self.back.clicked.connect(self.shut)
        parts = (self.about, self.field, self.said)
        self._lay_out(self.tr("What is printed of the child?"), parts, (self.go, self.back))

    def ask(self, code: str) -> None:
        """Ask about the case with this code."""
        self._code = code
        words = self.tr(
            "On paper the child is called {code}. Only if you type {code} here, the real "
            "reference is printed too: readable for whoever holds the paper. It never goes on a "
            "stick or into a file."
        )
        self.about.setText(words.format(code=code))
        name = self.tr("Type {code} to print the real reference too").format(code=code)
        self.field.setAccessibleName(name)
        self.field.setPlaceholderText(name)
        self.field.clear()
        self._say("")
        self.open()

    def take_focus(self) -> None:
        self.field.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self) -> None:
        """Go on: with nothing typed the code alone, with the code typed over the reference too."""
        typed = self.field.text().strip()
        if typed and typed.casefold() != self._code.casefold():
            words = self.tr("This is not {code}. Leave the field empty to print the code alone.")
            self._say(words.format(code=self._code))
            return
        self.shut()
        self.chosen.emit(bool(typed))
