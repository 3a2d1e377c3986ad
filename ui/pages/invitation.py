"""Opening a start package: which file, and the code that the lead reads out."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import Signal

from ui import messages
from ui.pages.card_form import CardForm
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.form import FormField
from veldtool.services.errors import UserError, WrongKey

_AT_CODE = frozenset({"spoken_length", "package_passphrase"})


class InvitationPage(CardForm):
    """`wanted` carries the path of the file and what was typed as its code."""

    wanted = Signal(str, str)

    def __init__(self, look: Look, ask_file: Callable[[Callable[[Path], None]], None]) -> None:
        words = (self.tr("Read in a visit"), self.tr("Open"), self.tr("Being opened…"))
        super().__init__(look, *words)
        self.about.setText(
            self.tr(
                "Your team lead gives you a start package, a file on a stick for instance, and "
                "reads a code of sixteen characters out to you."
            )
        )
        self.file = FormField(look, self.tr("File"))
        self.code = FormField(look, self.tr("Code of the start package"))
        self.code.line.setPlaceholderText("abcd-efgh-ijkl-mnop")
        self.choose = HintButton(look, self.tr("Choose the file"), "Alt B")
        self.choose.setShortcut("Alt+B")
        self.choose.clicked.connect(lambda: ask_file(self.show_file))
        self.lay_out(self.file, self.choose, self.code)
        self.busy(on=False)

    def begin(self) -> None:
        """Empty the form and begin at its first field."""
        self.file.line.clear()
        self.forget()
        self.say_wrong("")
        self.busy(on=False)
        self.order(self.file.line, self.choose, self.code.line)
        self.file.take_focus()

    def forget(self) -> None:
        """Forget the code."""
        self.code.line.clear()

    def resume(self, other: "InvitationPage") -> None:
        """Take over what was typed on another one: this one is drawn larger or smaller."""
        self.file.line.setText(other.file.line.text())
        self.code.line.setText(other.code.line.text())
        self.busy(on=not other.button.isEnabled())

    def show_file(self, path: Path) -> None:
        """Take the file that was chosen; the code comes next."""
        self.file.line.setText(str(path))
        self.code.take_focus()

    def act(self) -> None:
        """Ask for the package to be opened, or for what lacks."""
        path, typed = self.file.line.text().strip().strip('"'), self.code.line.text()
        if not path:
            self.file.say_wrong(self.tr("! Choose the file that the team lead gave you."))
            self.file.take_focus()
        elif not typed.strip():
            self.code.say_wrong(self.tr("! Type the code that the team lead reads out."))
            self.code.take_focus()
        else:
            self.say_wrong("")
            self.busy(on=True)
            self.wanted.emit(path, typed)

    def fail(self, error: Exception) -> None:
        """Say what was wrong at the field where it is."""
        self.busy(on=False)
        said = f"! {messages.sentence(error)}"
        key = error.key if isinstance(error, UserError) else ""
        if isinstance(error, WrongKey) or key in _AT_CODE:
            self.code.say_wrong(said)
            self.code.take_focus()
        elif key:
            self.file.say_wrong(said)
            self.file.take_focus()
        else:
            self.say_wrong(said)
