"""Before an urgent case is printed: the code alone, or also who the child is."""

from PySide6.QtCore import QRect, Qt, Signal
from PySide6.QtWidgets import QLineEdit, QVBoxLayout, QWidget

from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.flow import FlowLayout
from ui.widgets.over import Over
from ui.widgets.words import Wrapped


class ReferencePanel(Over):
    """At the foot of the page. `chosen` tells whether the real reference is printed too.

    It is only when the code of the case is typed over: one key more is no second confirmation.
    """

    chosen = Signal(bool)

    def __init__(self, page: QWidget, look: Look) -> None:
        super().__init__(page)
        self._look = look
        self._code = ""
        self.setProperty("rule", "above")
        self.setAccessibleName(self.tr("What is printed of the child?"))
        self.about = Wrapped("", "quiet")
        self.field = QLineEdit()
        self.field.setProperty("form", "true")
        self.field.setMaximumWidth(look.px(260))
        self.field.returnPressed.connect(self.choose)
        self.said = Wrapped("", "strong")
        self.go = HintButton(look, self.tr("Print"), "Enter", "next")
        self.go.clicked.connect(self.choose)
        self.back = HintButton(look, self.tr("Not now"), "Esc")
        self.back.clicked.connect(self.shut)
        self._lay_out()

    def area(self, page: QRect) -> QRect:
        """Return the foot of the page, as high as the words need."""
        high = min(self.heightForWidth(page.width()), page.height())
        return QRect(0, page.height() - high, page.width(), high)

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

    def _say(self, words: str) -> None:
        self.said.setText(f"! {words}" if words else "")
        self.said.setVisible(bool(words))
        if self.isVisible():
            self._column.activate()
            self.setGeometry(self.area(self._page.rect()))

    def _lay_out(self) -> None:
        column = self._column = QVBoxLayout(self)
        pad, gap = self._look.px(16), self._look.px(8)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(gap)
        column.addWidget(Wrapped(self.tr("What is printed of the child?"), "pane"))
        for part in (self.about, self.field, self.said):
            column.addWidget(part)
        buttons = QWidget()
        flow = FlowLayout(buttons, gap, gap)
        flow.setContentsMargins(0, 0, 0, 0)
        flow.addWidget(self.go)
        flow.addWidget(self.back)
        column.addWidget(buttons)
