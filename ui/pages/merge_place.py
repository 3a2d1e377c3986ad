"""Choosing where to exchange: a place that was used before, or another folder."""

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui import merge_words
from ui.ask_folder import AskFolder, ask_folder
from ui.models.book import Row, Tag
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.flow import FlowLayout
from ui.widgets.form import FormField
from ui.widgets.row_list import RowList
from ui.widgets.words import Wrapped

PLACE = "place"
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class PlaceField(FormField):
    """The path of a folder; Enter hands it over."""

    entered = Signal()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() in _ENTER:
            self.entered.emit()
        else:
            super().keyPressEvent(event)


class PlacePane(QFrame):
    """`chosen` carries the place that is wanted."""

    chosen = Signal(str)

    def __init__(self, look: Look, ask: AskFolder = ask_folder) -> None:
        super().__init__()
        self._look = look
        self._ask = ask
        self.setProperty("ground", "surface")
        self.list = RowList(look, self.tr("Used before"))
        self.list.opened.connect(lambda _: self._choose_row())
        self.field = PlaceField(look, self.tr("Folder or stick"))
        self.field.line.setProperty("form", "true")
        self.field.entered.connect(self._choose_typed)
        self.use = HintButton(look, self.tr("Use this one"), "Enter")
        self.use.clicked.connect(self._choose_typed)
        self.browse = HintButton(look, self.tr("Look for it…"))
        self.browse.clicked.connect(self._browse)
        self._lay_out()

    def show_places(self, places: tuple[str, ...]) -> None:
        """Show what was used before, the present place first."""
        now = (Tag(self.tr("chosen now")),)
        self.list.show_rows(
            [
                Row(PLACE, one, merge_words.place_name(one), one, tags=() if at else now)
                for at, one in enumerate(places)
            ]
        )
        self.list.setVisible(bool(places))

    def take_focus(self) -> None:
        """Put the keyboard on what was used before, else where a place can be typed."""
        if self.list.row is not None:
            self.list.setFocus(Qt.FocusReason.OtherFocusReason)
        else:
            self.field.take_focus()

    def fail(self, sentence: str) -> None:
        """Say why a place cannot be used."""
        self.field.say_wrong(f"! {sentence}")
        self.field.take_focus()

    def _choose_row(self) -> None:
        row = self.list.row
        if row is not None:
            self.field.line.setText(row.id)
            self.chosen.emit(row.id)

    def _choose_typed(self) -> None:
        typed = self.field.line.text().strip()
        if typed:
            self.chosen.emit(typed)
        else:
            self.fail(self.tr("Type a folder, or look for it."))

    def _browse(self) -> None:
        self._ask(self, "Veldtool", self._browsed)

    def _browsed(self, path: str) -> None:
        self.field.line.setText(path)
        self.chosen.emit(path)

    def _lay_out(self) -> None:
        column = QVBoxLayout(self)
        pad = self._look.px(16)
        column.setContentsMargins(0, pad, 0, pad)
        column.setSpacing(self._look.px(10))
        inner = QVBoxLayout()
        inner.setContentsMargins(pad, 0, pad, 0)
        inner.setSpacing(self._look.px(10))
        inner.addWidget(Wrapped(self.tr("Where do you exchange?"), "pane"))
        inner.addWidget(
            Wrapped(
                self.tr(
                    "A folder on a USB stick or a network share. What is put there is encrypted; "
                    "existing files are never changed. It is remembered on this laptop only."
                ),
                "quiet",
            )
        )
        inner.addWidget(self.field)
        buttons = QWidget()
        flow = FlowLayout(buttons, self._look.px(8), self._look.px(6))
        flow.setContentsMargins(0, 0, 0, 0)
        for button in (self.use, self.browse):
            flow.addWidget(button)
        inner.addWidget(buttons)
        column.addLayout(inner)
        column.addWidget(self.list, 1)
        column.addStretch()
