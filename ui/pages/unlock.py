"""The lock: shows nothing of the visit, asks the passphrase."""

from datetime import datetime

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QHBoxLayout, QLineEdit, QWidget

from ui import dates
from ui.attempts import Attempts
from ui.caps import caps_on
from ui.pages.card import CardPage
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.words import Wrapped, chip, label, line


class UnlockPage(CardPage):
    """`tried` carries the passphrase that was typed; `other_wanted` asks for another visit.

    `recovery_wanted` asks to come back with a recovery file.
    """

    tried = Signal(str)
    other_wanted = Signal()
    recovery_wanted = Signal()

    def __init__(self, look: Look, attempts: Attempts) -> None:
        super().__init__(look, "")
        self._attempts = attempts
        self._caps: bool | None = None
        self._second = QTimer(self)
        self._second.setInterval(1000)
        self._second.timeout.connect(self.count_down)
        self.column.addSpacing(look.px(12))
        self._make_field()
        self._make_notes()
        self.button = HintButton(look, self.tr("Unlock"), "Enter", "next")
        self.button.setProperty("tall", "true")
        self.button.clicked.connect(self._try)
        self.column.addSpacing(look.px(4))
        self.column.addWidget(self.button)
        self._make_foot()
        show = QShortcut(QKeySequence("Alt+T"), self)
        show.activated.connect(self.show_button.click)

    def greet(self, label_text: str, since: datetime | None) -> None:
        """Say which visit it is and, after a lock, since when."""
        self.title.setText(self.tr("Unlock") if since is None else self.tr("Locked"))
        safe = self.tr("All work is kept, encrypted, on this device.")
        at = self.tr("Since {time}.").format(time=dates.clock(since)) if since else ""
        self.about.setText(" ".join(part for part in (label_text, at, safe) if part))
        self.field.clear()
        self._hide_words(hidden=True)
        self.busy(on=False)
        self._say_wrong("")
        self.count_down()
        self.field.setFocus()

    def busy(self, *, on: bool) -> None:
        """Show that the passphrase is being tried: that takes a second or two."""
        words = self.tr("Opening…") if on else self.tr("Unlock")
        self.button.set_text(words)
        self._allow(allowed=not on)

    def refuse(self) -> None:
        """The passphrase was wrong: say how many attempts are left, or how long to wait."""
        self._attempts.wrong()
        self.busy(on=False)
        self.field.clear()
        self._say_wrong(self.tr("! Wrong, %n attempt(s) left", "", self._attempts.left))
        self.count_down()
        self.field.setFocus()

    def fail(self, sentence: str) -> None:
        """Something else went wrong: say so, and let it be tried again."""
        self.busy(on=False)
        self._say_wrong(f"! {sentence}")
        self.field.setFocus()

    def accept(self) -> None:
        """The passphrase was right: forget it and the attempts."""
        self._attempts.right()
        self.field.clear()
        self._say_wrong("")

    def count_down(self) -> None:
        """Say how long to wait, every second, until it may be tried again."""
        seconds = self._attempts.waiting
        if seconds:
            self._say_wrong(self.tr("! Wrong five times. Wait %n second(s)", "", seconds))
            self._allow(allowed=False)
            self._second.start()
        elif self._second.isActive():
            self._second.stop()
            self._say_wrong("")
            self._allow(allowed=True)
            self.field.setFocus()

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            self._caps = caps_on(event, self._caps)
            self._caps_box.setVisible(bool(self._caps))
        return False

    def _try(self) -> None:
        if self.field.text() and self.button.isEnabled():
            passphrase = self.field.text()
            self._say_wrong("")
            self.busy(on=True)
            self.tried.emit(passphrase)

    def _allow(self, *, allowed: bool) -> None:
        for part in (self.field, self.button, self.show_button):
            part.setEnabled(allowed)

    def _say_wrong(self, words: str) -> None:
        self._wrong.setText(words)
        self._wrong.setAccessibleName(words)
        self._wrong.setVisible(bool(words))
        self.field.setAccessibleDescription(words)
        self.field.setProperty("wrong", "true" if words else "false")
        self.field.style().unpolish(self.field)
        self.field.style().polish(self.field)

    def _hide_words(self, *, hidden: bool) -> None:
        modes = QLineEdit.EchoMode
        self.field.setEchoMode(modes.Password if hidden else modes.Normal)
        self.show_button.set_text(self.tr("Show") if hidden else self.tr("Hide"))

    def _make_field(self) -> None:
        name = self.tr("Passphrase")
        self.column.addWidget(label(name, "strong"))
        self.field = QLineEdit()
        self.field.setAccessibleName(name)
        self.field.installEventFilter(self)
        self.field.returnPressed.connect(self._try)
        self.show_button = HintButton(self._look, self.tr("Show"), "Alt T")
        self.show_button.setProperty("tall", "true")
        self.show_button.clicked.connect(self._turn_hidden)
        row = QHBoxLayout()
        row.setSpacing(self._look.px(8))
        row.addWidget(self.field, 1)
        row.addWidget(self.show_button)
        self.column.addLayout(row)

    def _turn_hidden(self) -> None:
        hidden = self.field.echoMode() is QLineEdit.EchoMode.Password
        self._hide_words(hidden=not hidden)
        self.field.setFocus()

    def _make_notes(self) -> None:
        self._caps_box = QWidget()
        row = QHBoxLayout(self._caps_box)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(8))
        row.addWidget(chip(self.tr("note"), "open"))
        row.addWidget(label(self.tr("Caps Lock is on")), 1)
        self._caps_box.hide()
        self._wrong = Wrapped("", "error")
        self._wrong.hide()
        self.column.addWidget(self._caps_box)
        self.column.addWidget(self._wrong)

    def _make_foot(self) -> None:
        self._other = HintButton(self._look, self.tr("Other or new visit"), "", "link")
        self._other.clicked.connect(self.other_wanted)
        self._recover = HintButton(self._look, self.tr("Recover"), "", "link")
        self._recover.clicked.connect(self.recovery_wanted)
        row = QHBoxLayout()
        row.addWidget(self._recover)
        row.addStretch(1)
        row.addWidget(self._other)
        self.column.addSpacing(self._look.px(4))
        self.column.addLayout(row)
        self.column.addSpacing(self._look.px(4))
        self.column.addWidget(line())
        self.column.addSpacing(self._look.px(2))
        words = self.tr(
            "Locks after 5 minutes without input and with Ctrl+L. After five wrong attempts "
            "there is a wait of 1 minute. Nothing is erased."
        )
        self.column.addWidget(Wrapped(words, "meta"))
