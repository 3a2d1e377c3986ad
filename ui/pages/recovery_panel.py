"""Taking over as team lead with a copy of the founder's recovery file, in three steps in place."""

from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.form import FormField
from ui.widgets.words import Wrapped

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class RecoveryPanel(QFrame):
    """`file_wanted` asks for the file, `wanted` carries its path and the passphrase."""

    file_wanted = Signal()
    wanted = Signal(str, str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._path = ""
        self.words = Wrapped("")
        self.begin = HintButton(look, self.tr("Take over as team lead"))
        self.begin.clicked.connect(self.file_wanted)
        self.secret = FormField(look, self.tr("Passphrase of the recovery file"), hidden=True)
        self.button = HintButton(look, "", "Enter")
        self.button.clicked.connect(self._take_over)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, look.px(12), 0, 0)
        column.setSpacing(look.px(8))
        for part in (self.words, self.secret):
            column.addWidget(part)
        for button in (self.begin, self.button):
            column.addWidget(button, 0, Qt.AlignmentFlag.AlignLeft)
        self.busy(on=False)

    def offer(self, *, lost: bool) -> None:
        """Say what it is for; `lost` when the laptop of the row is the one that is lost."""
        self.words.setText(
            self.tr(
                "Is this laptop lost? With a copy of the founder's recovery file you take over as "
                "team lead here, and this laptop is withdrawn."
            )
            if lost
            else self.tr(
                "Is the laptop of the team lead lost? Choose that laptop in the list to take over "
                "with a copy of the founder's recovery file."
            )
        )
        self._arrange(offered=lost)

    def forget(self) -> None:
        """Begin anew: another row is shown."""
        self._path = ""
        self.secret.line.clear()

    def show_file(self, path: Path) -> None:
        """Ask for the passphrase of the file that was chosen."""
        self._path = str(path)
        self._arrange(offered=True)
        self.secret.take_focus()

    def give(self, path: str, passphrase: str) -> None:
        """Take a file whose passphrase was typed before: only taking over is left to do."""
        self._path = path
        self.secret.line.setText(passphrase)
        self._arrange(offered=True)

    def busy(self, *, on: bool) -> None:
        """Show that it takes a few seconds."""
        self.button.set_text(self.tr("Being taken over…") if on else self.tr("Take over now"))
        for part in (self.secret, self.button):
            part.setEnabled(not on)

    def fail(self, sentence: str) -> None:
        """Say what was wrong; the passphrase can be typed again."""
        self.busy(on=False)
        self.secret.say_wrong(f"! {sentence}")
        self.secret.take_focus()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER and self.secret.isVisible():
            self._take_over()
        else:
            super().keyPressEvent(event)

    def _take_over(self) -> None:
        if not self.button.isEnabled():
            return
        if not self.secret.line.text():
            self.fail(self.tr("Type the passphrase of the recovery file."))
            return
        self.busy(on=True)
        self.wanted.emit(self._path, self.secret.line.text())

    def _arrange(self, *, offered: bool) -> None:
        asked = bool(self._path)
        self.begin.setVisible(offered and not asked)
        for part in (self.secret, self.button):
            part.setVisible(offered and asked)
