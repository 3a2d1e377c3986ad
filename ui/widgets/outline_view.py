"""The lines of a talk: walked with the arrows, worked on with single keys."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import QElapsedTimer, QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHeaderView, QTableView

from ui.delegates.statement_layout import next_lacking
from ui.delegates.statement_row import StatementDelegate
from ui.models.outline import OutlineModel
from ui.theme import Look
from veldtool.services.interviews import OutlineRow

AT_ONCE = 100
"""So many new lines are measured at once; more of them come in piece by piece."""

PIECE = 8
"""Milliseconds for one piece."""

_EDGES = {Qt.Key.Key_Home: 0, Qt.Key.Key_End: -1}


class OutlineView(QTableView):
    """Shows lines; `take_key` is the page's own, asked first about every key.

    A table of one column and not a list: a list asks every line for its height again whenever
    one comes in, a table remembers them. `nothing_lacks` answers `next_lacking`.
    """

    nothing_lacks = Signal()

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._coming: list[OutlineRow] = []
        self._to_end = False
        self._select = ""
        self._stale = 0
        self.take_key: Callable[[QKeyEvent], bool] = lambda _: False
        self.lines = OutlineModel(self)
        self.setModel(self.lines)
        self.delegate = StatementDelegate(look, self, self.lines)
        self.setItemDelegate(self.delegate)
        self._set_up()
        self.lines.rowsInserted.connect(self._inserted)
        self.lines.dataChanged.connect(self._changed)
        self._more = self._timer(self._take_more)
        self._again = self._timer(self._measure_again)

    def show_rows(self, rows: Sequence[OutlineRow], *, to_end: bool = False) -> None:
        """Show other lines, many of them piece by piece; stays at the end when it was there."""
        bar = self.verticalScrollBar()
        self._coming = list(rows)
        self._to_end = to_end or self._more.isActive() or bar.value() >= bar.maximum()
        width, layout = self.viewport().width(), self.delegate.layout
        if sum(not layout.knows(row, width) for row in self._coming) > AT_ONCE:
            self._more.start()
        else:
            self._more.stop()
            self._arrive(self._coming)

    def current_row(self) -> OutlineRow | None:
        """Return the line that the keyboard is on."""
        index = self.currentIndex()
        return self.lines.rows[index.row()] if index.isValid() else None

    def next_lacking(self) -> None:
        """Go to the next line in which something lacks or is not known, round and round."""
        found = next_lacking(self.lines.rows, self.currentIndex().row() if self.hasFocus() else -1)
        if found is None:
            self.nothing_lacks.emit()
            return
        self.select(found)
        self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def select(self, statement: str) -> None:
        """Put the keyboard on a line, at once or when it has come in."""
        row = self.lines.row_of(statement)
        self._select = "" if row >= 0 else statement
        if row >= 0:
            self.setCurrentIndex(self.lines.index(row))
            self.scrollTo(self.lines.index(row))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        edge = _EDGES.get(Qt.Key(event.key()))
        if self.take_key(event):
            return
        if edge is not None and self.lines.rows:
            self.setCurrentIndex(self.lines.index(edge % len(self.lines.rows)))
        else:
            super().keyPressEvent(event)

    def keyboardSearch(self, _search: str) -> None:
        """Letters are keys here, not the start of a search."""

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if event.size().width() != event.oldSize().width():
            self._stale = 0
            self._measure_again()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.lines.rows and not self._coming:
            painter = QPainter(self.viewport())
            painter.setPen(self._look.colour("muted"))
            painter.setFont(self._look.font(13))
            pad = self._look.px(12)
            room = self.viewport().rect().adjusted(pad, pad, -pad, -pad)
            words = self.tr("No lines yet. Type the first one below.")
            painter.drawText(room, Qt.TextFlag.TextWordWrap, words)
            painter.end()

    def _take_more(self) -> None:
        """Measure for a moment, and show what is measured from the top on."""
        clock, width, count = QElapsedTimer(), self.viewport().width(), len(self.lines.rows)
        clock.start()
        ready = 0
        for ready, row in enumerate(self._coming, 1):
            self.delegate.layout.place(row, width)
            if ready > count and clock.elapsed() > PIECE:
                break
        if ready == len(self._coming):
            self._more.stop()
        self._arrive(self._coming[:ready])

    def _arrive(self, rows: list[OutlineRow]) -> None:
        self.lines.show(rows)
        if len(rows) < len(self._coming):
            return
        if self._to_end:
            self.scrollToBottom()
        if self._select:
            self.select(self._select)

    def _measure_again(self) -> None:
        """Give every line its height at this width, for a moment at a time."""
        clock = QElapsedTimer()
        clock.start()
        while self._stale < len(self.lines.rows) and clock.elapsed() <= PIECE:
            self._fit(self._stale)
            self._stale += 1
        if self._stale < len(self.lines.rows):
            self._again.start()
        else:
            self._again.stop()

    def _inserted(self, _parent: QModelIndex, first: int, last: int) -> None:
        for row in range(first, last + 1):
            self._fit(row)

    def _changed(self, first: QModelIndex, last: QModelIndex) -> None:
        for row in range(first.row(), last.row() + 1):
            self._fit(row)

    def _fit(self, row: int) -> None:
        high = self.delegate.layout.height(self.lines.rows[row], self.viewport().width())
        self.verticalHeader().resizeSection(row, high)

    def _set_up(self) -> None:
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setShowGrid(False)
        self.setAccessibleName(self.tr("Lines"))
        self.setTabKeyNavigation(False)
        self.setEditTriggers(QTableView.EditTrigger.NoEditTriggers)
        self.setSelectionMode(QTableView.SelectionMode.SingleSelection)
        self.setSelectionBehavior(QTableView.SelectionBehavior.SelectRows)
        self.setVerticalScrollMode(QTableView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.verticalHeader().hide()
        self.verticalHeader().setMinimumSectionSize(1)
        self.verticalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Fixed)
        self.horizontalHeader().hide()
        self.horizontalHeader().setSectionResizeMode(QHeaderView.ResizeMode.Stretch)

    def _timer(self, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setInterval(0)
        timer.timeout.connect(act)
        return timer
