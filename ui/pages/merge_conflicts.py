"""What has two versions: the list, the one that is looked at, and what was settled."""

from collections.abc import Iterator

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui.models.book import Row
from ui.models.merge_rows import CONFLICT, SETTLED, conflict_rows, settled_id
from ui.pages.merge_versions import VersionsPane
from ui.theme import Look
from ui.widgets.row_list import RowList
from ui.widgets.scrolling import scrolling
from ui.widgets.words import Wrapped
from veldtool.services.desk import Desk
from veldtool.services.merging.conflict_model import Conflict, Resolution
from veldtool.services.merging.exchange_desk import ExchangeView

_SHARE = 2 / 5
"""How much of the height the list takes at most."""


Rows = list[Row]


def read_view(desk: Desk) -> tuple[ExchangeView, Rows]:
    """Read how the exchange stands, with its conflicts as rows: there can be thousands."""
    view = desk.exchange.view()
    return view, conflict_rows(view.conflicts, view.settled)


class ConflictsPane(QFrame):
    """`look_wanted` names a conflict to be read with what it touches; `moved` tells a new row."""

    look_wanted = Signal(str)
    left_open = Signal()
    moved = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._view: ExchangeView | None = None
        self.setProperty("ground", "surface")
        self.empty = Wrapped(self.tr("There is nothing with two versions."), "quiet")
        self.empty.setMargin(look.px(16))
        self.list = RowList(look, self.tr("Conflicts"))
        self.list.moved.connect(lambda _: self._show_row())
        self.versions = VersionsPane(look)
        self.versions.changed.connect(self._show_text)
        self.area = scrolling(self.versions, self.tr("Versions"), focus=False)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.empty)
        column.addWidget(self.list)
        column.addWidget(self.area, 1)
        column.addStretch()

    @property
    def conflict(self) -> Conflict | None:
        """The conflict that the list is on."""
        row = self.list.row
        if self._view is None or row is None or row.kind != CONFLICT:
            return None
        return next((one for one in self._view.conflicts.items if one.id == row.id), None)

    @property
    def resolution(self) -> Resolution | None:
        """The settled conflict that the list is on."""
        row = self.list.row
        if self._view is None or row is None or row.kind != SETTLED:
            return None
        return next((one for one in self._view.settled if settled_id(one) == row.id), None)

    def show_view(self, view: ExchangeView, rows: Rows) -> None:
        """Show what has two versions now."""
        self._view = view
        self.list.show_rows(rows)
        for part in (self.list, self.area):
            part.setVisible(bool(rows))
        self.empty.setVisible(not rows)
        self._fit()
        self._show_row()

    def show_conflict(self, conflict: Conflict, composing: str) -> None:
        """Show one that was read, unless the list is on another by now."""
        now = self.conflict
        if now is not None and now.id == conflict.id:
            self.versions.show_conflict(conflict, composing)
            self.moved.emit()

    def take_focus(self) -> None:
        """Put the keyboard on the list."""
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def go_first(self) -> None:
        """Go to the first that is open."""
        self.list.choose(next(self._places(), -1))

    def leave_open(self) -> None:
        """Go on to the next that is open: this one stays on the list."""
        if self.conflict is None:
            return
        at = self.list.currentIndex().row()
        later = [place for place in self._places() if place > at]
        self.list.choose(next(iter(later), next(self._places(), at)))
        self.left_open.emit()

    def pressed(self, event: QKeyEvent) -> bool:
        """Act on the single keys of a conflict; False for any other."""
        if event.text().lower() == "o" and self.conflict is not None:
            self.leave_open()
            return True
        return self.versions.pressed(event.text())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.list.fit(int(self.height() * _SHARE))

    def _places(self) -> Iterator[int]:
        return (n for n, row in enumerate(self.list.rows.rows) if row.kind == CONFLICT)

    def _show_text(self) -> None:
        if self.versions.composing:
            self.area.ensureWidgetVisible(self.versions.done)

    def _show_row(self) -> None:
        conflict, row = self.conflict, self.list.row
        if conflict is not None:
            if self.versions.shown != conflict.id:
                self.versions.show_conflict(conflict, "")
            self.look_wanted.emit(conflict.id)
        elif self.resolution is not None:
            self.versions.show_resolution(self.resolution)
        else:
            self.versions.show_none(row.title if isinstance(row, Row) and row.kind else "")
        self.moved.emit()
