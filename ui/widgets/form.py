"""Fields of a form: a name above, what is wrong below, and a passphrase chosen with care."""

from PySide6.QtCore import QSignalBlocker, Qt, Signal
from PySide6.QtWidgets import (
    QAbstractButton,
    QButtonGroup,
    QHBoxLayout,
    QLineEdit,
    QRadioButton,
    QVBoxLayout,
    QWidget,
)

from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.words import Wrapped, label


class FormField(QWidget):
    """A named line to type in. `say_wrong` shows below it what to do, until it changes."""

    def __init__(self, look: Look, name: str, *, hidden: bool = False) -> None:
        super().__init__()
        self.line = QLineEdit()
        self.line.setAccessibleName(name)
        self._wrong = Wrapped("", "error")
        self._wrong.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(label(name, "strong"))
        column.addWidget(self.line)
        column.addWidget(self._wrong)
        self.hide_words(hidden=hidden)
        self.line.textChanged.connect(lambda: self.say_wrong(""))

    def hide_words(self, *, hidden: bool) -> None:
        """Show dots instead of what is typed."""
        modes = QLineEdit.EchoMode
        self.line.setEchoMode(modes.Password if hidden else modes.Normal)

    def say_wrong(self, words: str) -> None:
        """Say what to do about this field; empty takes it away."""
        if words == self._wrong.text():
            return
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))
        self.line.setAccessibleDescription(words)
        self.line.setProperty("wrong", "true" if words else "false")
        self.line.style().unpolish(self.line)
        self.line.style().polish(self.line)

    def wrong_words(self) -> str:
        """Return what is said to be wrong."""
        return self._wrong.text()

    def take_focus(self) -> None:
        self.line.setFocus()


class Choice(QWidget):
    """One of a few, each a line of its own; the arrows walk through them."""

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._name = name
        self._values: list[str] = []
        self._group = QButtonGroup(self)
        self._wrong = Wrapped("", "error")
        self._wrong.hide()
        self._rows = QVBoxLayout()
        self._rows.setSpacing(0)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(4))
        column.addWidget(label(name, "strong"))
        column.addLayout(self._rows)
        column.addWidget(self._wrong)
        self._group.buttonToggled.connect(lambda *_: self.say_wrong(""))

    def offer(self, choices: list[tuple[str, str]]) -> None:
        """Offer (value, words) instead of what was offered; a single one is chosen at once."""
        for old in self._group.buttons():
            self._group.removeButton(old)
            self._rows.removeWidget(old)
            old.deleteLater()
        self._values = [value for value, _ in choices]
        for place, (_, words) in enumerate(choices):
            button = QRadioButton(words)
            button.setAccessibleName(f"{self._name}: {words}")
            self._group.addButton(button, place)
            self._rows.addWidget(button)
        if len(choices) == 1:
            self._group.button(0).setChecked(True)

    def buttons(self) -> list[QAbstractButton]:
        """Return what is offered, in order."""
        return self._group.buttons()

    def choose(self, value: str) -> None:
        """Choose one of what is offered; anything else chooses nothing."""
        self._group.setExclusive(False)
        for place, button in enumerate(self._group.buttons()):
            button.setChecked(self._values[place] == value)
        self._group.setExclusive(True)

    def value(self) -> str:
        """Return what is chosen, empty while nothing is."""
        at = self._group.checkedId()
        return self._values[at] if 0 <= at < len(self._values) else ""

    def say_wrong(self, words: str) -> None:
        """Say that one must be chosen; empty takes it away."""
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))

    def wrong_words(self) -> str:
        """Return what is said to be wrong."""
        return self._wrong.text()

    def take_focus(self) -> None:
        buttons = self._group.buttons()
        if buttons:
            (self._group.checkedButton() or buttons[0]).setFocus()


class NewPassphrase(QWidget):
    """A passphrase typed twice, or one that is made here and shown once to write down."""

    suggest_wanted = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.first = FormField(look, self.tr("New passphrase, at least 12 characters"), hidden=True)
        self.again = FormField(look, self.tr("The same passphrase again"), hidden=True)
        self.made = label("", "pane")
        self.made.setTextInteractionFlags(
            Qt.TextInteractionFlag.TextSelectableByKeyboard
            | Qt.TextInteractionFlag.TextSelectableByMouse
        )
        self.made.setAccessibleName(self.tr("Passphrase to write down"))
        self._warning = Wrapped(
            self.tr("Write it down now and keep it apart from this device: it is shown only here.")
        )
        self._show = HintButton(look, self.tr("Show"), "Alt T")
        self._show.setShortcut("Alt+T")
        self._show.clicked.connect(self._turn)
        self._make = HintButton(look, self.tr("Make one for me"))
        self._make.clicked.connect(self._switch)
        buttons = QHBoxLayout()
        buttons.setSpacing(look.px(8))
        buttons.addWidget(self._make)
        buttons.addWidget(self._show)
        buttons.addStretch(1)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        for part in (self.first, self.again, self.made, self._warning):
            column.addWidget(part)
        column.addLayout(buttons)
        self.clear()

    def values(self) -> tuple[str, str]:
        """Return what was typed, both times; a made one counts as typed twice."""
        if self.made.text():
            return self.made.text(), self.made.text()
        return self.first.line.text(), self.again.line.text()

    def controls(self) -> tuple[QWidget, ...]:
        """Return what can have the keyboard, in order."""
        return (self.first.line, self.again.line, self.made, self._make, self._show)

    def resume(self, other: "NewPassphrase") -> None:
        """Take over what was typed or made in another one."""
        self.first.line.setText(other.first.line.text())
        self.again.line.setText(other.again.line.text())
        self.show_made(other.made.text())

    def show_made(self, passphrase: str) -> None:
        """Show a passphrase that was made, instead of the fields."""
        self.made.setText(passphrase)
        self._arrange()

    def clear(self) -> None:
        """Forget what was typed and made."""
        for field in (self.first, self.again):
            with QSignalBlocker(field.line):
                field.line.clear()
            field.say_wrong("")
            field.hide_words(hidden=True)
        self._show.set_text(self.tr("Show"))
        self.made.clear()
        self._arrange()

    def _switch(self) -> None:
        if self.made.text():
            self.clear()
            self.first.take_focus()
        else:
            self.suggest_wanted.emit()

    def _turn(self) -> None:
        hidden = self.first.line.echoMode() is QLineEdit.EchoMode.Password
        for field in (self.first, self.again):
            field.hide_words(hidden=not hidden)
        self._show.set_text(self.tr("Hide") if hidden else self.tr("Show"))

    def _arrange(self) -> None:
        made = bool(self.made.text())
        typed: tuple[QWidget, ...] = (self.first, self.again, self._show)
        for part in typed:
            part.setVisible(not made)
        self.made.setVisible(made)
        self._warning.setVisible(made)
        words = self.tr("Choose one myself") if made else self.tr("Make one for me")
        self._make.set_text(words)
