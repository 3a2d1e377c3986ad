"""A new visit on this device: which framework, who founds it, and the passphrase that opens it."""

from collections.abc import Iterable
from itertools import pairwise

from PySide6.QtCore import QEvent, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QHBoxLayout, QPushButton

from ui import messages
from ui.pages.card import CardPage
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.form import Choice, FormField, NewPassphrase
from ui.widgets.words import Wrapped
from veldtool.services.beginning import Fault, FrameworkChoice, NewInspection, faults
from veldtool.services.errors import UserError
from veldtool.services.passphrase import MIN_LENGTH


class FoundingPage(CardPage):
    """A form; `filled` carries a `NewInspection` without faults, `left` goes back."""

    filled = Signal(object)
    left = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__(look, self.tr("New visit"))
        self.about.setText(
            self.tr("You become the team lead of this visit. All of it stays on this device.")
        )
        self.offered: tuple[FrameworkChoice, ...] = ()
        self._waits = False
        self.framework = Choice(look, self.tr("Framework"))
        self.name = FormField(look, self.tr("Your name"))
        self.initials = FormField(look, self.tr("Your initials"))
        self.inspectorate = Choice(look, self.tr("Your inspectorate"))
        self.passphrase = NewPassphrase(look)
        self._failure = Wrapped("", "error")
        self._failure.hide()
        self._lay_out()
        self._offer_inspectorates()
        self._order_tabs()
        self.busy(on=False)

    def offer(self, frameworks: tuple[FrameworkChoice, ...]) -> None:
        """Offer these frameworks; what was filled in stays."""
        self.offered = frameworks
        self.framework.offer([(one.id, one.title) for one in frameworks])
        self._order_tabs()
        if self._waits:
            self._waits = False
            self._make()

    def resume(self, other: "FoundingPage") -> None:
        """Take over what was filled in on another one: this one is drawn larger or smaller."""
        filled = other.filled_in()
        self.offer(other.offered)
        self.framework.choose(filled.framework)
        self.inspectorate.choose(filled.inspectorate)
        self.name.line.setText(filled.name)
        self.initials.line.setText(filled.initials)
        self.passphrase.resume(other.passphrase)
        self.busy(on=not other.button.isEnabled())

    def begin(self) -> None:
        """Empty the form and begin at its first field."""
        self._waits = False
        for field in (self.name, self.initials):
            field.line.clear()
        self.inspectorate.choose("")
        self.passphrase.clear()
        self.fail("")
        self.name.take_focus()

    def filled_in(self) -> NewInspection:
        """Return what stands in the form."""
        return NewInspection(
            self.framework.value(),
            self.name.line.text(),
            self.initials.line.text(),
            self.inspectorate.value(),
            *self.passphrase.values(),
        )

    def busy(self, *, on: bool) -> None:
        """Show that the visit is being made: that takes a few seconds."""
        self.button.set_text(self.tr("Being made…") if on else self.tr("Make the visit"))
        for part in (*self._fields().values(), self.passphrase, self.button, self.back):
            part.setEnabled(not on)

    def fail(self, sentence: str) -> None:
        """Say what went wrong while it was made; empty takes it away."""
        self.busy(on=False)
        self._failure.setText(f"! {sentence}" if sentence else "")
        self._failure.setVisible(bool(sentence))

    def event(self, event: QEvent) -> bool:
        """Enter makes the visit from every field, Escape goes back."""
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            if event.key() in {Qt.Key.Key_Return, Qt.Key.Key_Enter}:
                focus = self.focusWidget()
                focus.click() if isinstance(focus, QPushButton) else self._make()
                return True
            if event.key() == Qt.Key.Key_Escape:
                self.back.click()
                return True
        return super().event(event)

    def _make(self) -> None:
        if not self.button.isEnabled():
            return
        self._waits = not self.offered  # fast fingers are here before the frameworks are
        if self._waits:
            return
        new = self.filled_in()
        wrong = {fault.field: _sentence(fault) for fault in faults(new)}
        for name, field in self._fields().items():
            field.say_wrong(f"! {wrong[name]}" if name in wrong else "")
        if wrong:
            self._fields()[next(iter(wrong))].take_focus()
            return
        self.fail("")
        self.busy(on=True)
        self.filled.emit(new)

    def _fields(self) -> dict[str, FormField | Choice]:
        """The fields by the name that `faults` gives them."""
        return {
            "framework": self.framework,
            "name": self.name,
            "initials": self.initials,
            "inspectorate": self.inspectorate,
            "passphrase": self.passphrase.first,
            "again": self.passphrase.again,
        }

    def _order_tabs(self) -> None:
        """Tab follows the form from top to bottom, also where choices came in later."""
        parts = (
            *(self.name.line, self.initials.line),
            *self.inspectorate.buttons(),
            *self.framework.buttons(),
            *self.passphrase.controls(),
            *(self.back, self.button),
        )
        for one, other in pairwise(parts):
            self.setTabOrder(one, other)

    def _offer_inspectorates(self) -> None:
        self.inspectorate.offer(
            [
                ("IGJ", self.tr("Health and Youth Care Inspectorate (IGJ)")),
                ("JenV", self.tr("Justice and Security Inspectorate (IJenV)")),
            ]
        )

    def _lay_out(self) -> None:
        gap = self._look.px(4)
        parts: Iterable[FormField | Choice] = (self.name, self.initials, self.inspectorate)
        for part in (*parts, self.framework):
            self.column.addSpacing(gap)
            self.column.addWidget(part)
        self.column.addSpacing(gap)
        meaning = self.tr(
            "This passphrase opens the visit after every lock, and wherever a copy of it is put "
            "back. Nobody can restore it: if you lose it, everything in this visit is lost as "
            "soon as this device locks."
        )
        self.column.addWidget(Wrapped(meaning))
        self.column.addWidget(self.passphrase)
        self.column.addWidget(self._failure)
        self.button = HintButton(self._look, self.tr("Make the visit"), "Enter", "next")
        self.button.setProperty("tall", "true")
        self.button.clicked.connect(self._make)
        self.back = HintButton(self._look, self.tr("Back"), "Esc")
        self.back.setProperty("tall", "true")
        self.back.clicked.connect(self.left)
        row = QHBoxLayout()
        row.setSpacing(self._look.px(8))
        row.addWidget(self.back)
        row.addWidget(self.button, 1)
        self.column.addSpacing(gap)
        self.column.addLayout(row)


def _sentence(fault: Fault) -> str:
    return messages.sentence(UserError(fault.key, least=MIN_LENGTH))
