"""A list to pick from, in place: counts for the figures, findings for the sources of a sentence."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication, Qt, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.models.book import Row
from ui.theme import Look
from ui.widgets.row_list import RowList
from ui.widgets.typed_words import TypedWords
from ui.widgets.words import Wrapped

translate = QCoreApplication.translate
_MOST = 230


class Picker(QFrame):
    """Hidden until it is opened; Enter picks a row, Escape closes it, letters go to a word.

    Closing puts the keyboard back where it was.
    """

    picked = Signal(str)
    shut = Signal()

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._before: QWidget | None = None
        self._typed = TypedWords()
        self.setObjectName("picker")
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 1, 1, 1)
        column.setSpacing(0)
        self._about = Wrapped("", "meta")
        self._about.setMargin(look.px(8))
        self.list = RowList(look, name)
        self.list.opened.connect(lambda index: self._pick(index.row()))
        column.addWidget(self._about)
        column.addWidget(self.list)
        self.hide()

    def open_with(self, rows: Sequence[Row], about: str) -> None:
        """Show these rows and take the keyboard."""
        self._typed.forget()
        if self.isHidden():
            self._before = self.window().focusWidget()
        self.show_rows(rows, about)
        self.show()
        self.list.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def show_rows(self, rows: Sequence[Row], about: str) -> None:
        """Show these rows, at the row where the user was."""
        self._about.setText(about)
        self.list.show_rows(list(rows))
        self._fit()

    def close_list(self) -> bool:
        """Close it and give the keyboard back; False when it was not open."""
        if self.isHidden():
            return False
        back = self._before
        self.hide()
        if back is not None:
            back.setFocus(Qt.FocusReason.OtherFocusReason)
        self.shut.emit()
        return True

    def keyPressEvent(self, event: QKeyEvent) -> None:
        """The list leaves letters to its page: here they go to the row with that word."""
        if not event.text().isprintable() or not event.text():
            super().keyPressEvent(event)
            return
        rows = self.list.rows.rows
        spoken = ["" if row.head else row.spoken() for row in rows]
        self.list.choose(self._typed.row(event.text(), spoken, self.list.currentIndex().row()))

    def _pick(self, at: int) -> None:
        self._typed.forget()
        row = self.list.rows.rows[at]
        if row.kind:
            self.picked.emit(row.id)

    def _fit(self) -> None:
        self.list.fit(self._look.px(_MOST))
