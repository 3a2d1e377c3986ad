"""Which USB stick a paper goes on: those that are plugged in, with their room."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtWidgets import QWidget

from ui.models.book import Row, Tag
from ui.models.place_rows import room
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.foot_panel import FootPanel
from ui.widgets.row_list import RowList
from ui.widgets.words import Wrapped
from veldtool.services.reaching import Drive

STICK = "stick"
_LOOK_AGAIN = 2_000
"""Milliseconds between two looks which sticks are in."""
_MOST_ROWS = 200


class StickPanel(FootPanel):
    """At the foot of the page. `chosen` names the stick by its path; `look` asks which are in."""

    chosen = Signal(str)

    def __init__(self, page: QWidget, look: Look, ask: Callable[[], None]) -> None:
        super().__init__(page, look)
        self._writable: frozenset[str] = frozenset()
        self._failed = False
        self.setAccessibleName(self.tr("On which USB stick?"))
        self.list = RowList(look, self.tr("USB sticks"))
        self.list.opened.connect(self.choose)
        self.put = HintButton(look, self.tr("Put it on this stick"), "Enter", "next")
        self.put.clicked.connect(self.choose)
        self.back = HintButton(look, self.tr("Not now"), "Esc")
        self.back.clicked.connect(self.shut)
        self._again = QTimer(self)
        self._again.setInterval(_LOOK_AGAIN)
        self._again.timeout.connect(ask)
        self.closed.connect(self._again.stop)
        about = self.tr(
            "Only this paper is put on it, as a PDF that whoever finds the stick can read. It is "
            "read back before anything is said to be done."
        )
        parts = (Wrapped(about, "quiet"), self.list, self.said)
        self._lay_out(self.tr("On which USB stick?"), parts, (self.put, self.back))

    def open(self) -> None:
        """Come in sight; what is plugged in is told by `show_sticks`."""
        self._failed = False
        self._again.start()
        super().open()

    def take_focus(self) -> None:
        (self.list if self.list.rows.rows else self).setFocus(Qt.FocusReason.OtherFocusReason)

    def show_sticks(self, sticks: Sequence[Drive]) -> None:
        """Show the sticks that are in now."""
        self._writable = frozenset(str(one.path) for one in sticks if one.writable)
        self.list.show_rows([self._row(one) for one in sticks])
        had_focus = self.hasFocus() or self.list.hasFocus()
        self.list.setVisible(bool(sticks))
        self.list.fit(self._look.px(_MOST_ROWS))
        self.put.setEnabled(bool(self._writable))
        if not self._failed:
            self._say(self._lacking(sticks))
        self._fit()
        if had_focus:
            self.take_focus()

    def fail(self, words: str) -> None:
        """Say what went wrong; it stays until a stick is chosen again."""
        self._failed = True
        self._say(words)

    def _lacking(self, sticks: Sequence[Drive]) -> str:
        if not sticks:
            return self.tr("No stick is plugged in. Plug one in; it appears here by itself.")
        if not self._writable:
            return self.tr("This stick is protected against writing: move its little switch.")
        return ""

    def choose(self) -> None:
        """Put it on the stick in the list."""
        row = self.list.row
        if row is not None and row.id in self._writable:
            self._failed = False
            self._say("")
            self.chosen.emit(row.id)

    def _row(self, one: Drive) -> Row:
        words = self.tr("{free} free of {total}")
        said = words.format(free=room(one.free), total=room(one.total))
        tags = () if one.writable else (Tag(self.tr("cannot be written"), "hot"),)
        return Row(STICK, str(one.path), one.label or str(one.path), str(one.path), said, tags)
