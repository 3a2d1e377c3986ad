"""Taking over as team lead with a copy of the founder's recovery file, in three steps in place.

Who did so opens the file once more for what a colleague sealed before hearing of it.
"""

from enum import Enum, auto
from pathlib import Path

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.form import FormField
from ui.widgets.words import Wrapped

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class Use(Enum):
    """What the file is good for at the laptop that is shown."""

    TAKE_OVER = auto()
    ELSEWHERE = auto()
    AGAIN = auto()


class RecoveryPanel(QFrame):
    """`file_wanted` asks for the file, `wanted` carries its path and the passphrase."""

    file_wanted = Signal()
    wanted = Signal(str, str)

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._path = ""
        self._use = Use.ELSEWHERE
        self.words = Wrapped("")
        self.begin = HintButton(look, "")
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

    def offer(self, use: Use) -> None:
        """Say what it is for."""
        self._use = use
        self.words.setText(self._purpose())
        again = use is Use.AGAIN
        self.begin.set_text(
            self.tr("Choose the recovery file") if again else self.tr("Take over as team lead")
        )
        self.busy(on=not self.button.isEnabled())
        self._arrange(offered=use is not Use.ELSEWHERE)

    def _purpose(self) -> str:
        if self._use is Use.TAKE_OVER:
            return self.tr(
                "Is this laptop lost? With a copy of the founder's recovery file you take over as "
                "team lead here, and this laptop is withdrawn."
            )
        if self._use is Use.ELSEWHERE:
            return self.tr(
                "Is the laptop of the team lead lost? Choose that laptop in the list to take over "
                "with a copy of the founder's recovery file."
            )
        return self.tr(
            "Does the real reference of a child stay shut here? Then a colleague sealed it before "
            "hearing that you are the team lead. A copy of the founder's recovery file opens it."
        )

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
        if self._use is Use.AGAIN:
            words = self.tr("Being opened…") if on else self.tr("Open now")
        else:
            words = self.tr("Being taken over…") if on else self.tr("Take over now")
        self.button.set_text(words)
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
