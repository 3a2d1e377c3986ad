"""The right part of the page of the feedback sheet: what was found, and how the sheet leaves."""

from PySide6.QtCore import QCoreApplication, QModelIndex, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QVBoxLayout, QWidget

from ui.check_rows import CHECK, check_of, check_rows
from ui.delegates.check_row import CheckDelegate
from ui.models.book import Row
from ui.pages.writing_actions import CheckActions
from ui.theme import PANE_HEAD, Look
from ui.widgets.buttons import HintButton
from ui.widgets.flow import FlowLayout
from ui.widgets.row_list import RowList
from ui.widgets.words import Wrapped, label
from ui.worker import Worker
from veldtool.services.sheet_checks import Check
from veldtool.services.sheet_view import SheetView

translate = QCoreApplication.translate


class CheckList(RowList):
    """The findings; what can be done about the chosen one stands in its row."""

    def __init__(self, look: Look, worker: Worker) -> None:
        super().__init__(look, translate("writing", "Checks"))
        self.drawn = CheckDelegate(look, self)
        self.setItemDelegate(self.drawn)
        self.mending = CheckActions(look, worker, self.viewport())
        self.mending.resized.connect(self.make_room)
        self.mending.hide()
        self.verticalScrollBar().valueChanged.connect(self._put)
        QWidget.setTabOrder(self, self.mending)

    def show_rows(self, rows: list[Row]) -> None:
        """Show these rows; a finding is chosen only when it was, and still stands."""
        before = self.row
        super().show_rows(rows)
        if before is None or self.rows.find(before.kind, before.id) < 0:
            self.setCurrentIndex(QModelIndex())

    def make_room(self) -> None:
        """Give the chosen row the height that its buttons need."""
        row, left = self.row, self.drawn.left()
        wide = self.viewport().width() - left - self.drawn.left() // 3
        self.drawn.room_row = self.currentIndex().row()
        self.drawn.room = self.mending.high(wide) if row is not None and row.kind == CHECK else 0
        self.mending.setVisible(self.drawn.room > 0)
        self.mending.resize(wide, self.drawn.room)
        self.scheduleDelayedItemsLayout()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.make_room()

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self._put()

    def _put(self) -> None:
        """Put the buttons below the words of the chosen row."""
        box, row = self.visualRect(self.currentIndex()), self.row
        if row is not None and self.drawn.room:
            top = box.top() + self.drawn.words_height(row, self.viewport().width())
            self.mending.move(self.drawn.left(), top)


class CheckPane(QFrame):
    """Findings above, below them the ways out: closed, with the reason, while one blocks.

    `chosen` tells that another finding is.
    """

    chosen = Signal()

    def __init__(self, look: Look, worker: Worker) -> None:
        super().__init__()
        self._look = look
        self._view: SheetView | None = None
        self.setProperty("ground", "surface")
        self.setProperty("rule", "left")
        self.list = CheckList(look, worker)
        self.mending = self.list.mending
        self.next = HintButton(look, translate("writing", "Next point"), "F8")
        self.print = HintButton(look, translate("writing", "Print"), "Ctrl P")
        self.stick = HintButton(look, translate("writing", "To a USB stick"), "Ctrl U")
        self._why = Wrapped("")
        self.list.moved.connect(self._moved)
        column = QVBoxLayout(self)
        column.setContentsMargins(1, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        column.addWidget(self.list, 1)
        column.addWidget(self._make_foot())

    @property
    def check(self) -> Check | None:
        """The finding that is chosen."""
        return check_of(self._view, self.list.row)

    def show_view(self, view: SheetView) -> None:
        self._view = view
        self.list.show_rows(check_rows(view))
        self._show_mending()
        count = len(view.checked.blocking)
        self._why.setText(_why(count))
        for way_out in (self.print, self.stick):
            way_out.setEnabled(not count)
            way_out.setAccessibleDescription(self._why.text())

    def next_open(self) -> Check | None:
        """Choose the next finding that nobody let stay, after the last one the first again."""
        rows, at = self.list.rows.rows, self.list.currentIndex().row()
        open_ = [n for n, row in enumerate(rows) if row.kind == CHECK and not row.quiet]
        after = next((n for n in open_ if n > at), open_[0] if open_ else -1)
        self.list.choose(after)
        return self.check if open_ else None

    def none_chosen(self) -> None:
        """Choose nothing, so that the next finding is the first."""
        self.list.setCurrentIndex(QModelIndex())

    def _moved(self, _index: QModelIndex) -> None:
        self._show_mending()
        self.chosen.emit()

    def _show_mending(self) -> None:
        check, view = self.check, self._view
        if check is not None and view is not None:
            self.mending.show_check(check, closed=view.closed is not None)
        self.list.make_room()

    def _make_head(self) -> QWidget:
        head = QFrame()
        head.setProperty("rule", "below")
        head.setMinimumHeight(self._look.px(PANE_HEAD))
        flow = FlowLayout(head, self._look.px(10), self._look.px(4))
        pad = self._look.px(4)
        flow.setContentsMargins(self._look.px(12), pad, self._look.px(12), pad - 1)  # the rule
        flow.addWidget(label(translate("writing", "Checks"), "pane"))
        flow.add_spring()
        flow.addWidget(self.next)
        return head

    def _make_foot(self) -> QWidget:
        foot = QFrame()
        foot.setProperty("rule", "above")
        column = QVBoxLayout(foot)
        pad = self._look.px(12)
        column.setContentsMargins(pad, self._look.px(8), pad, self._look.px(8))
        column.setSpacing(self._look.px(6))
        buttons = QWidget()
        flow = FlowLayout(buttons, self._look.px(8), self._look.px(6))
        flow.setContentsMargins(0, 0, 0, 0)
        flow.addWidget(self.print)
        flow.addWidget(self.stick)
        column.addWidget(self._why)
        column.addWidget(buttons)
        return foot


def _why(count: int) -> str:
    if not count:
        return translate("writing", "Nothing blocks: the sheet can leave.")
    if count == 1:
        return translate("writing", "First mend 1 point, then the sheet can leave.")
    return translate("writing", "First mend {count} points, then the sheet can leave.").format(
        count=count
    )
