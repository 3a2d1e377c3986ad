"""The code of this device in large letters, for its owner to read out to the lead."""

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QLabel

from ui.pages.card_form import CardForm
from ui.theme import Look
from ui.widgets.words import Wrapped, label
from veldtool.services.arriving import Arrived


def code_label(name: str) -> QLabel:
    """Return a label for a code to read out or to write down, in large letters."""
    made = label("", "code")
    made.setAccessibleName(name)
    made.setIndent(0)  # Qt would move a text with a border or padding to the right
    made.setTextInteractionFlags(
        Qt.TextInteractionFlag.TextSelectableByKeyboard
        | Qt.TextInteractionFlag.TextSelectableByMouse
    )
    return made


class ReadOutPage(CardForm):
    """Shown right after joining; `left` goes on to the visit, with either button."""

    def __init__(self, look: Look) -> None:
        word = self.tr("To the visit")
        super().__init__(look, self.tr("Read this code out to your team lead"), word, word)
        self.about.setText(self.tr("The lead types it and so knows that this laptop is yours."))
        self.code = code_label(self.tr("Code of this laptop"))
        later = Wrapped(
            self.tr(
                "Until the lead has approved this laptop your work is kept, but does not count "
                "yet. You find the code again under The visit (Ctrl I), Devices."
            )
        )
        self.lay_out(self.code, later)
        self.back.hide()
        self.busy(on=False)

    def begin(self, arrived: Arrived) -> None:
        """Show the code."""
        self.code.setText(arrived.code)
        self.button.setFocus()

    def resume(self, other: "ReadOutPage") -> None:
        """Take over the code of another one: this one is drawn larger or smaller."""
        self.code.setText(other.code.text())

    def act(self) -> None:
        """Go on to the visit."""
        self.left.emit()
