"""What a device wrote that does not count, to be read: nothing here can be chosen."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout

from ui import merge_words
from ui.models.book import Row
from ui.models.merge_rows import PLAIN
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.row_list import RowList
from ui.widgets.words import Wrapped
from veldtool.services.history import Written


class ShownPane(QFrame):
    """A title and one row per field that was written, the newest first."""

    closed = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self.setProperty("ground", "surface")
        self.title = Wrapped("", "pane")
        self.list = RowList(look, self.tr("What was set apart"))
        close = HintButton(look, self.tr("Close"), "Esc")
        close.clicked.connect(self.closed)
        head = QHBoxLayout()
        pad = look.px(12)
        head.setContentsMargins(pad, look.px(8), pad, look.px(8))
        head.addWidget(self.title, 1)
        head.addWidget(close)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(head)
        column.addWidget(self.list, 1)

    def show_written(self, title: str, found: Sequence[Written]) -> None:
        """Show what was written; what only others may see is not among it."""
        self.title.setText(title)
        rows = [_row(at, one) for at, one in enumerate(found)]
        nothing = self.tr("Nothing of it can be shown to you: it is sealed or of a second reader.")
        self.list.show_rows(rows or [Row(PLAIN, "nothing", nothing, quiet=True)])

    def take_focus(self) -> None:
        """Put the keyboard on the rows."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)


def _row(at: int, one: Written) -> Row:
    about = one.value or "–"
    return Row(PLAIN, str(at), one.name, about, f"{one.who}, {merge_words.when(one.at)}")
