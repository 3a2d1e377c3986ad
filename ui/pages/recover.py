"""Recovery: a recovery file and its passphrase, and what it is good for on this device."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal

from ui import messages
from ui.pages.card_form import CardForm
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.form import FormField
from ui.widgets.words import Wrapped
from veldtool.services.errors import UserError, WrongKey

_AT_FILE = frozenset({"file_gone", "recovery_copy_damaged", "recovery_newer"})


class RecoverPage(CardForm):
    """`wanted` carries the path of the file and its passphrase."""

    wanted = Signal(str, str)

    def __init__(self, look: Look, ask_file: Callable[[Callable[[Path], None]], None]) -> None:
        words = (self.tr("Recover"), self.tr("Recover"), self.tr("Being recovered…"))
        super().__init__(look, *words)
        self.about.setText(
            self.tr("With a copy of the recovery file and its passphrase you get back in.")
        )
        self._cases = tuple(Wrapped(one, "quiet") for one in self._when())
        self.file = FormField(look, self.tr("Recovery file"))
        self.choose = HintButton(look, self.tr("Choose the file"), "Alt B")
        self.choose.setShortcut("Alt+B")
        self.choose.clicked.connect(lambda: ask_file(self.show_file))
        self.secret = FormField(look, self.tr("Passphrase of the recovery file"), hidden=True)
        self.lay_out(*self._cases, self.file, self.choose, self.secret)
        self.busy(on=False)

    def begin(self) -> None:
        """Empty the form and begin at its first field."""
        self.file.line.clear()
        self.forget()
        self.say_wrong("")
        self.busy(on=False)
        self.order(self.file.line, self.choose, self.secret.line)
        self.file.take_focus()

    def forget(self) -> None:
        """Forget the passphrase."""
        self.secret.line.clear()

    def resume(self, other: "RecoverPage") -> None:
        """Take over what was typed on another one: this one is drawn larger or smaller."""
        self.file.line.setText(other.file.line.text())
        self.secret.line.setText(other.secret.line.text())
        self.busy(on=not other.button.isEnabled())

    def show_file(self, path: Path) -> None:
        """Take the file that was chosen; its passphrase comes next."""
        self.file.line.setText(str(path))
        self.secret.take_focus()

    def act(self) -> None:
        """Ask for the file to be used, or for what lacks."""
        path, typed = self.file.line.text().strip().strip('"'), self.secret.line.text()
        if not path:
            self.file.say_wrong(self.tr("! Choose the copy of the recovery file that you kept."))
            self.file.take_focus()
        elif not typed:
            self.secret.say_wrong(self.tr("! Type the passphrase of the recovery file."))
            self.secret.take_focus()
        else:
            self.say_wrong("")
            self.busy(on=True)
            self.wanted.emit(path, typed)

    def fail(self, error: Exception) -> None:
        """Say what was wrong at the field where it is, else below."""
        self.busy(on=False)
        said = f"! {messages.sentence(error)}"
        if isinstance(error, WrongKey):
            self.secret.say_wrong(said)
            self.secret.take_focus()
            self.secret.line.selectAll()
        elif isinstance(error, UserError) and error.key in _AT_FILE:
            self.file.say_wrong(said)
            self.file.take_focus()
        else:
            self.say_wrong(said)
            self.button.setFocus()  # what was disabled a moment ago has lost it

    def _when(self) -> tuple[str, ...]:
        return (
            self.tr(
                "Does a visit only ask for your passphrase? That needs no file: choose the visit "
                "in the list. Is the recovery file of this laptop lost or damaged? Use its copy "
                "here."
            ),
            self.tr(
                "Is the laptop of the team lead gone? Do this on a laptop that takes part in the "
                "visit already, with the founder's recovery file: it becomes the team lead's."
            ),
        )


class LeadAgainPage(CardForm):
    """What follows on a colleague's laptop that becomes the lead's; `wanted` goes there."""

    wanted = Signal()

    def __init__(self, look: Look) -> None:
        words = (self.tr("Team lead on this laptop"), self.tr("To the devices"), "")
        super().__init__(look, *words)
        self.about.setText(
            self.tr(
                "This is the founder's recovery file of a visit in which this laptop takes part. "
                "Nothing has changed yet."
            )
        )
        self.lay_out(*(Wrapped(one) for one in self._steps()))

    def begin(self) -> None:
        """Put the keyboard on what goes on."""
        self.order()
        self.button.setFocus()

    def act(self) -> None:
        self.wanted.emit()

    def _steps(self) -> tuple[str, ...]:
        return (
            self.tr(
                "1. The visit opens; it may ask for the passphrase that you chose on this laptop."
            ),
            self.tr(
                "2. The lost laptop is chosen among the devices. With “Take over now” it is "
                "withdrawn, and this laptop is the team lead's."
            ),
            self.tr("3. Then exchange with your colleagues, so that they see it too."),
        )
