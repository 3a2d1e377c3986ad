"""Choosing where to exchange: a stick, a place that was used before, a folder or an address."""

from collections.abc import Sequence
from dataclasses import dataclass

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.ask_folder import AskFolder, ask_folder
from ui.models.place_rows import place_rows
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.flow import FlowLayout
from ui.widgets.form import FormField
from ui.widgets.row_list import RowList
from ui.widgets.words import Wrapped
from veldtool.services.merging.place import Answers, Stick

LEAD = "teamleider://"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


@dataclass(frozen=True, slots=True)
class PlaceWords:
    """What stands above the choice: a question, and what happens at the place.

    `rows_first` puts what can be chosen above what can be typed.
    """

    title: str
    about: str
    rows_first: bool = False


class PlaceField(FormField):
    """A line of the form; Enter hands the whole form over."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class PlacePane(QFrame):
    """`chosen` carries the place that is wanted, and what was typed to reach it."""

    chosen = Signal(str, object)
    door_wanted = Signal()

    def __init__(
        self, look: Look, ask: AskFolder = ask_folder, words: PlaceWords | None = None
    ) -> None:
        super().__init__()
        self._look = look
        self._ask = ask
        self._words = words or self._usual_words()
        self._places: tuple[str, ...] = ()
        self._sticks: Sequence[Stick] = ()
        self._host_key = self._own = ""
        self.setProperty("ground", "surface")
        self.list = RowList(look, self.tr("Sticks and places used before"))
        self.list.opened.connect(lambda _: self._choose_row())
        self.field = PlaceField(look, self.tr("Folder, stick or address"))
        self.secret = PlaceField(look, self.tr("Password, or the code of the lead"), hidden=True)
        for one in (self.field, self.secret):
            one.line.setProperty("form", "true")
            one.entered.connect(self._choose_typed)
        self.field.line.textChanged.connect(self._typed)
        self.use = HintButton(look, self.tr("Use this one"), "Enter")
        self.use.clicked.connect(self._choose_typed)
        self.browse = HintButton(look, self.tr("Look for a folder…"))
        self.browse.clicked.connect(self._browse)
        self.lead = HintButton(look, self.tr("To the team lead"))
        self.lead.clicked.connect(self._to_lead)
        self.door = HintButton(look, self.tr("Let colleagues come to this laptop"))
        self.door.clicked.connect(self.door_wanted)
        self.host = Wrapped("", "strong")
        self.trust = HintButton(look, self.tr("Yes, the fingerprint is the same"))
        self.trust.clicked.connect(self._trust)
        self._lay_out()

    def show_places(self, places: tuple[str, ...], own: str, *, lead: bool) -> None:
        """Show what was used before, the present place first; only a lead lets others come."""
        self._places, self._own = places, own
        self.door.setVisible(lead)
        self._show_rows()

    def show_sticks(self, sticks: Sequence[Stick]) -> None:
        """Show which sticks are plugged in, with their room."""
        self._sticks = sticks
        self._show_rows()

    def take_focus(self) -> None:
        """Put the keyboard on what can be chosen, else where a place can be typed."""
        if self.list.row is not None:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.field.take_focus()

    def fail(self, sentence: str, *, secret: bool = False) -> None:
        """Say why a place cannot be used; with `secret` it is the password or the code."""
        self._forget_host()
        if secret:
            self.secret.show()
            self.secret.line.clear()
        wrong = self.secret if secret else self.field
        wrong.say_wrong(f"! {sentence}")
        wrong.take_focus()

    def ask_host(self, fingerprint: str) -> None:
        """Ask whether the key of a server that is new here is the right one."""
        self._host_key = fingerprint
        words = self.tr(
            "This server is new to this laptop. Compare its fingerprint with what its "
            "administrator gave: {fingerprint}"
        )
        self.host.setText(words.format(fingerprint=fingerprint))
        self.host.show()
        self.trust.show()
        self.trust.setFocus(Qt.FocusReason.OtherFocusReason)

    def fill(self, place: str) -> None:
        """Put a place in the field."""
        self.field.line.setText(place)

    def _show_rows(self) -> None:
        self.list.show_rows(place_rows(self._places, self._sticks, self._own))
        self.list.setVisible(bool(self.list.rows.rows))

    def _choose_row(self) -> None:
        row = self.list.row
        if row is not None:
            self.fill(row.id)
            if row.id.startswith(LEAD) and not self.secret.line.text():
                self.secret.take_focus()  # its code lasts one evening
            else:
                self._choose_typed()

    def _choose_typed(self) -> None:
        typed = self.field.line.text().strip()
        if not typed:
            self.fail(self.tr("Type a folder or an address, or choose one."))
            return
        secret = self.secret.line.text().strip() if self.secret.isVisible() else ""
        self.chosen.emit(typed, Answers(secret, self._host_key))

    def _typed(self, text: str) -> None:
        """An address of a server is reached with a password, a folder is not."""
        self._forget_host()
        self.secret.setVisible("://" in text)

    def _forget_host(self) -> None:
        self._host_key = ""
        self.host.hide()
        self.trust.hide()

    def _trust(self) -> None:
        self._choose_typed()
        self._forget_host()

    def _to_lead(self) -> None:
        self.fill(LEAD)
        self.field.take_focus()

    def _browse(self) -> None:
        self._ask(self, "Veldtool", self._browsed)

    def _browsed(self, path: str) -> None:
        self.fill(path)
        self._choose_typed()

    def _usual_words(self) -> PlaceWords:
        about = self.tr(
            "A stick, a network share, a server, or the laptop of the team lead nearby. What is "
            "put there is encrypted; what is there already is never changed. It is remembered on "
            "this laptop only."
        )
        return PlaceWords(self.tr("Where do you exchange?"), about)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        pad, gap = self._look.px(16), self._look.px(10)
        column.setContentsMargins(0, pad, 0, 0)
        column.setSpacing(gap)
        inner = QVBoxLayout()
        side = 0 if self._words.rows_first else pad  # it stands within a pane that has its own
        inner.setContentsMargins(side, 0, side, 0)
        inner.setSpacing(gap)
        inner.addWidget(Wrapped(self._words.title, "pane"))
        inner.addWidget(Wrapped(self._words.about, "quiet"))
        if self._words.rows_first:
            inner.addWidget(self.list)
        for part in (self.field, self.secret, self.host, self._make_buttons()):
            inner.addWidget(part)
        column.addLayout(inner)
        if not self._words.rows_first:
            column.addWidget(self.list, 1)
        column.addStretch()
        for hidden in (self.secret, self.host, self.trust):
            hidden.hide()

    def _make_buttons(self) -> QWidget:
        buttons = QWidget()
        flow = FlowLayout(buttons, self._look.px(8), self._look.px(6))
        flow.setContentsMargins(0, 0, 0, 0)
        for button in (self.trust, self.use, self.browse, self.lead, self.door):
            flow.addWidget(button)
        return buttons
