"""Taking part: whose start package it is, and the own passphrase of this laptop."""

from PySide6.QtCore import Signal

from ui import messages
from ui.pages.card_form import CardForm
from ui.theme import Look
from ui.widgets.form import FormField, NewPassphrase
from ui.widgets.words import Wrapped
from veldtool.services.arriving import Invitation
from veldtool.services.errors import UserError


class TakingPartPage(CardForm):
    """`wanted` carries the passphrase, the same again, and a name for this device."""

    wanted = Signal(str, str, str)

    def __init__(self, look: Look) -> None:
        words = (self.tr("Start package"), self.tr("Take part"), self.tr("Being made…"))
        super().__init__(look, *words)
        self.device = FormField(look, self.tr("Name for this laptop (may stay empty)"))
        self.passphrase = NewPassphrase(look)
        meaning = Wrapped(
            self.tr(
                "Choose a passphrase of your own. It opens the visit on this laptop after every "
                "lock. Nobody can restore it."
            )
        )
        self.lay_out(self.device, meaning, self.passphrase)
        self.invitation = Invitation("", "")

    def begin(self, invitation: Invitation) -> None:
        """Say whose start package this is, and ask for the passphrase."""
        self._greet(invitation)
        self.device.line.clear()
        self.clear()
        self.busy(on=False)
        self.order(self.device.line, *self.passphrase.controls())
        self.passphrase.first.take_focus()

    def clear(self) -> None:
        """Forget the passphrase."""
        self.passphrase.clear()
        self.say_wrong("")

    def resume(self, other: "TakingPartPage") -> None:
        """Take over what was typed on another one: this one is drawn larger or smaller."""
        self._greet(other.invitation)
        self.device.line.setText(other.device.line.text())
        self.passphrase.resume(other.passphrase)
        self.busy(on=not other.button.isEnabled())

    def act(self) -> None:
        """Ask for the visit to be made on this device."""
        self.say_wrong("")
        self.busy(on=True)
        self.wanted.emit(*self.passphrase.values(), self.device.line.text())

    def fail(self, error: Exception) -> None:
        """Say what was wrong at the field where it is, else below."""
        self.busy(on=False)
        said = f"! {messages.sentence(error)}"
        key = error.key if isinstance(error, UserError) else ""
        fields = {
            "passphrase_short": self.passphrase.first,
            "passphrases_unequal": self.passphrase.again,
        }
        if key in fields:
            fields[key].say_wrong(said)
            fields[key].take_focus()
        else:
            self.say_wrong(said)

    def _greet(self, invitation: Invitation) -> None:
        self.invitation = invitation
        self.title.setText(
            self.tr("Start package of {name}").format(
                name=invitation.name or invitation.initials or "?"
            )
        )
        self.about.setText(
            self.tr("Is that you? Everything you record here is in the name of {who}.").format(
                who=invitation.initials or invitation.name or "?"
            )
        )
