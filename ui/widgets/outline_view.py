"""The lines of a talk: walked with the arrows, worked on with single keys."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, QTimer
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QListView

from ui.delegates.statement_row import StatementDelegate
from ui.models.outline import OutlineModel
from ui.theme import Look
from veldtool.services.interviews import OutlineRow

AT_ONCE = 300
"""So many lines are measured in one go; of more, the rest waits for the next turn."""


class OutlineView(QListView):
    """Shows lines; `take_key` is the page's own, asked first about every key."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._waiting: list[OutlineRow] | None = None
        self._select = ""
        self.take_key: Callable[[QKeyEvent], bool] = lambda _: False
        self.lines = OutlineModel(self)
        self.setModel(self.lines)
        self.delegate = StatementDelegate(look, self, self.lines)
        self.setItemDelegate(self.delegate)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setAccessibleName(self.tr("Lines"))
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self._measure = QTimer(self)
        self._measure.setInterval(0)
        self._measure.timeout.connect(self._measure_some)

    def show_rows(self, rows: Sequence[OutlineRow], *, to_end: bool = False) -> None:
        """Show other lines, once they are measured; stays at the end when it was there."""
        bar = self.verticalScrollBar()
        at_end = to_end or bar.value() >= bar.maximum()
        self._waiting = list(rows)
        if len(self._unmeasured()) > AT_ONCE:
            self._measure.start()
        else:
            self._take_over(to_end=at_end)

    def current_row(self) -> OutlineRow | None:
        """Return the line that the keyboard is on."""
        index = self.currentIndex()
        return self.lines.rows[index.row()] if index.isValid() else None

    def select(self, statement: str) -> None:
        """Put the keyboard on a line, at once or when it has come in."""
        row = self.lines.row_of(statement)
        self._select = "" if row >= 0 else statement
        if row >= 0:
            self.setCurrentIndex(self.lines.index(row))
            self.scrollTo(self.lines.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self.take_key(event):
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are keys here, not the start of a search."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        if event.size().width() != event.oldSize().width() and self._waiting is None:
            self._waiting = self.lines.rows
            self.delegate.settling = len(self._unmeasured()) > AT_ONCE
            if self.delegate.settling:
                self._measure.start()
            else:
                self._waiting = None
                self.scheduleDelayedItemsLayout()
        super().resizeEvent(event)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.lines.rows:
            painter = QPainter(self.viewport())
            painter.setPen(self._look.colour("muted"))
            painter.setFont(self._look.font(13))
            pad = self._look.px(12)
            room = self.viewport().rect().adjusted(pad, pad, -pad, -pad)
            painter.drawText(
                room, Qt.TextFlag.TextWordWrap, self.tr("No lines yet. Type the first one below.")
            )
            painter.end()

    def _unmeasured(self) -> list[OutlineRow]:
        width, layout = self.viewport().width(), self.delegate.layout
        return [row for row in self._waiting or () if not layout.knows(row, width)]

    def _measure_some(self) -> None:
        width = self.viewport().width()
        for row in self._unmeasured()[: AT_ONCE // 2]:
            self.delegate.layout.place(row, width)
        if not self._unmeasured():
            self._take_over(to_end=not self.lines.rows)

    def _take_over(self, *, to_end: bool) -> None:
        self._measure.stop()
        rows, self._waiting = self._waiting, None
        if self.delegate.settling:
            self.delegate.settling = False
            self.scheduleDelayedItemsLayout()
        if rows is not None and rows is not self.lines.rows:
            self.lines.show(rows)
        if to_end:
            self.scrollToBottom()
        if self._select:
            self.select(self._select)
