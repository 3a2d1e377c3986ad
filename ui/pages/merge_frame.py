"""The parts of the page of merging and where they stand; it decides nothing."""

from collections.abc import Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtWidgets import QFrame, QStackedWidget, QVBoxLayout, QWidget

from ui.pages.merge_conflicts import ConflictsPane
from ui.pages.merge_door import DoorBar
from ui.pages.merge_place import PlacePane
from ui.pages.merge_receipt import ReceiptPane
from ui.pages.merge_received import WIDTH, ReceivedPane
from ui.pages.merge_shown import ShownPane
from ui.theme import PANE_HEAD, Look
from ui.widgets.buttons import HintButton
from ui.widgets.flow import FlowLayout
from ui.widgets.run_bar import RunBar
from ui.widgets.two_panes import TwoPanes
from ui.widgets.words import Wrapped
from veldtool.services.history import Written

PLACE, RECEIPT, CONFLICTS, TOLD = range(4)


class MergeFrame(QFrame):
    """At the left who sent what; at the right place, receipt or conflicts. `turned` tells which."""

    turned = Signal(int)

    def __init__(self, look: Look, door: DoorBar, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.received = ReceivedPane(look)
        self.failure = Wrapped("", "error")
        self.failure.setMargin(look.px(10))
        self.failure.hide()
        self.stack = QStackedWidget()
        self._words = (self.tr("1  Place"), self.tr("2  Merge"), self.tr("3  Conflicts"))
        self.tabs = tuple(self._tab(at, word) for at, word in enumerate(self._words))
        self.tabs[0].setChecked(True)
        self.panes = TwoPanes(look, WIDTH, self)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(door)
        column.addWidget(self.panes, 1)
        self.panes.put(self.received)
        self.panes.put(self._make_right())
        self.choosing, self.receipt = PlacePane(look), ReceiptPane(look)
        self.conflicts, self.told = ConflictsPane(look), ShownPane(look)
        self.told.closed.connect(self.leave_told)
        for part in (self.choosing, self.receipt, self.conflicts, self.told):
            self.stack.addWidget(part)
        self.running = RunBar(look)
        column.addWidget(self.running)

    @property
    def at(self) -> int:
        """Which part is shown at the right."""
        return self.stack.currentIndex()

    def turn_to(self, part: int) -> None:
        """Show the place, the receipt or the conflicts."""
        self.stack.setCurrentIndex(part)
        self.tabs[part].setChecked(True)

    def go_to(self, part: int) -> None:
        """Show a part and put the keyboard there."""
        self.turn_to(part)
        self.panes.come_forward(1)
        self.take_focus()
        self.turned.emit(part)

    def show_told(self, title: str, found: Sequence[Written]) -> None:
        """Show what a device wrote that does not count, in place of the three."""
        self.told.show_written(title, found)
        self.stack.setCurrentIndex(TOLD)
        self.panes.come_forward(1)
        self.told.take_focus()

    def leave_told(self) -> None:
        """Go back to where it was asked for."""
        self.turn_to(RECEIPT)
        self.panes.come_forward(0)
        self.received.take_focus()
        self.turned.emit(RECEIPT)

    def step(self, step: int) -> None:
        """Show the next part (1) or the one before (-1)."""
        self.go_to((min(self.at, CONFLICTS) + step) % len(self.tabs))

    def take_focus(self) -> None:
        """Put the keyboard where the work is."""
        if self.panes.front == 0 and not self.stack.isVisible():
            self.received.take_focus()
        else:
            (self.choosing, self.receipt, self.conflicts, self.told)[self.at].take_focus()

    def next_part(self, step: int) -> None:
        """Move the keyboard on: left, tabs, right."""
        focus = self.window().focusWidget()
        at = 2 if self.stack.isAncestorOf(focus) else 0
        to = ((1 if focus in self.tabs else at) + step) % 3
        self.panes.come_forward(min(to, 1))
        if to == 0:
            self.received.take_focus()
        elif to == 1:
            self.tabs[min(self.at, CONFLICTS)].setFocus(Qt.FocusReason.ShortcutFocusReason)
        else:
            self.take_focus()

    def say(self, words: str) -> None:
        """Say what went wrong; empty takes it away."""
        self.failure.setText(words)
        self.failure.setAccessibleName(words)
        self.failure.setVisible(bool(words))

    def count(self, words: str) -> None:
        """Say on the tab of conflicts how many are open."""
        at = CONFLICTS
        self.tabs[at].set_text(f"{self._words[at]}: {words}" if words else self._words[at])

    def _tab(self, at: int, word: str) -> HintButton:
        tab = HintButton(self._look, word, "", "tab")
        tab.setCheckable(True)
        tab.setAutoExclusive(True)
        tab.clicked.connect(lambda: self.go_to(at))
        return tab

    def _make_right(self) -> QWidget:
        right = QFrame(self)
        right.setProperty("ground", "surface")
        column = QVBoxLayout(right)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        head = QFrame(right)
        head.setProperty("rule", "below")
        head.setMinimumHeight(self._look.px(PANE_HEAD))
        flow = FlowLayout(head, self._look.px(8), self._look.px(4))
        pad = self._look.px(6)
        flow.setContentsMargins(self._look.px(12), pad, self._look.px(12), pad)
        for tab in self.tabs:
            flow.addWidget(tab)
        column.addWidget(head)
        column.addWidget(self.failure)
        column.addWidget(self.stack, 1)
        return right
