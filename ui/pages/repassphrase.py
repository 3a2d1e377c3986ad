"""Another passphrase for a visit that is on this device."""

from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from ui import messages
from ui.pages.card import CardPage
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.form import FormField, NewPassphrase
from ui.widgets.words import Wrapped
from veldtool.services.desk import InspectionLabel
from veldtool.services.errors import UserError, WrongKey


class RepassphrasePage(CardPage):
    """Asks the old passphrase and a new one; `wanted` carries visit, old, new and new again."""

    wanted = Signal(str, str, str, str)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("Change the passphrase"))
        self.chosen = ""
        self.old = FormField(look, self.tr("Passphrase until now"), hidden=True)
        self.passphrase = NewPassphrase(look)
        self._failure = Wrapped("", "error")
        self._failure.hide()
        self.button = HintButton(look, self.tr("Change"), "Enter", "next")
        self.back = HintButton(look, self.tr("Back"), "Esc")
        self.button.clicked.connect(self._change)
        self.back.clicked.connect(self.left)
        row = QHBoxLayout()
        row.setSpacing(look.px(8))
        for button, stretch in ((self.back, 0), (self.button, 1)):
            button.setProperty("tall", "true")
            row.addWidget(button, stretch)
        for part in (self.old, self.passphrase, self._failure):
            self.column.addSpacing(look.px(4))
            self.column.addWidget(part)
        self.column.addSpacing(look.px(4))
        self.column.addLayout(row)

    def begin(self, chosen: InspectionLabel) -> None:
        """Ask for the passphrases of this visit."""
        self.chosen = chosen.id
        words = self.tr("{visit}. From now on only the new passphrase opens it.")
        self.about.setText(words.format(visit=chosen.label))
        self.clear()
        self.busy(on=False)
        order = (self.old.line, *self.passphrase.controls(), self.back, self.button)
        for one, other in pairwise(order):
            self.setTabOrder(one, other)
        self.old.take_focus()

    def resume(self, other: "RepassphrasePage") -> None:
        """Take over what was typed on another one: this one is drawn larger or smaller."""
        self.chosen = other.chosen
        self.about.setText(other.about.text())
        self.old.line.setText(other.old.line.text())
        self.passphrase.resume(other.passphrase)
        self.busy(on=not other.button.isEnabled())

    def clear(self) -> None:
        """Forget what was typed."""
        self.old.line.clear()
        self.passphrase.clear()
        self._say("")

    def busy(self, *, on: bool) -> None:
        """Show that it is being changed: that takes a few seconds."""
        self.button.set_text(self.tr("Being changed…") if on else self.tr("Change"))
        for part in (self.old, self.passphrase, self.button, self.back):
            part.setEnabled(not on)

    def fail(self, error: Exception) -> None:
        """Say what was wrong at the field where it is, else below."""
        self.busy(on=False)
        said = f"! {messages.sentence(error)}"
        key = error.key if isinstance(error, UserError) else ""
        if isinstance(error, WrongKey):
            self._point_at(self.old, said)
        elif key == "passphrase_short":
            self._point_at(self.passphrase.first, said)
        elif key == "passphrases_unequal":
            self._point_at(self.passphrase.again, said)
        else:
            self._say(said)

    def event(self, event: QEvent) -> bool:
        """Enter changes it from every field, Escape goes back."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                focus = self.focusWidget()
                focus.click() if isinstance(focus, QPushButton) else self._change()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.back.click()
                return True
        return super().event(event)

    def _change(self) -> None:
        if self.button.isEnabled() and self.old.line.text():
            self._say("")
            self.busy(on=True)
            self.wanted.emit(self.chosen, self.old.line.text(), *self.passphrase.values())

    def _point_at(self, field: FormField, said: str) -> None:
        field.say_wrong(said)
        field.take_focus()

    def _say(self, words: str) -> None:
        self._failure.setText(words)
        self._failure.setVisible(bool(words))
