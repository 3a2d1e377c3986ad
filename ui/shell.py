"""The opened visit: rail, pages and bar. Locking throws all of it away."""

from dataclasses import dataclass
from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import dates, keys
from ui.bars import NextBar, NoticeBar, Step
from ui.pages.overview import OverviewPage
from ui.pages.page import Page
from ui.pages.sheets import SheetsPage
from ui.rail import WIDTH, Rail
from ui.save_file import AskPath, ask_path
from ui.theme import Look, Mode
from ui.widgets.pane import LEAST_WIDTH, Pane
from ui.worker import Worker

_MINUTE = 60_000
_LEAST_PAGE = 560


@dataclass(frozen=True, slots=True)
class Place:
    """Where somebody was: page, matrix cell and paper. Nothing of what stands there."""

    page: int = 0
    cell: tuple[str, str] | None = None
    paper: int = 0


class Shell(QWidget):
    """Rail at the left, one page, the bar with the next step below."""

    lock_wanted = Signal()

    def __init__(
        self, look: Look, worker: Worker, place: Place, ask_path: AskPath = ask_path
    ) -> None:
        super().__init__()
        self._look = look
        self._place = place
        self.notice = NoticeBar(look)
        self.overview = OverviewPage(look, worker)
        self.sheets = SheetsPage(look, worker, ask_path, place.paper)
        self.pages: tuple[Page, ...] = (self.overview, self.sheets)
        words = (self.tr("Overview"), self.tr("Feedback"))
        self.rail = Rail(look, tuple((word, f"Alt {n}") for n, word in enumerate(words, 1)))
        self.bar = NextBar(look)
        self.pane = Pane(look)
        self.stack = QStackedWidget()
        self._lay_out()
        self._connect()
        self._bind()
        self.overview.set_preview(
            Step(self.tr("feedback sheet"), self.tr("Preview"), lambda: self.go(1))
        )
        self._minute = QTimer(self)
        self._minute.setInterval(_MINUTE)
        self._minute.timeout.connect(self.overview.refresh)
        self._minute.start()
        self.show_look()

    def begin(self) -> None:
        """Take up the place that was left."""
        self.overview.refresh()
        self.go(self._place.page)

    def place(self) -> Place:
        """Return where the user is now, to come back to."""
        cell = self.overview.matrix.place() or self._place.cell
        return Place(self.stack.currentIndex(), cell, self.sheets.list.currentIndex().row())

    @property
    def page(self) -> Page:
        return self.pages[self.stack.currentIndex()]

    def go(self, index: int) -> None:
        """Show a page and give it the keyboard."""
        self.pane.close_body()
        self.rail.choose(index)
        if self.stack.currentWidget() is self.sheets and index != 1:
            self.sheets.drop()
        self.stack.setCurrentIndex(index)
        self.page.enter()
        self._refresh_bar()

    def show_look(self) -> None:
        """Say in the rail which look is in force."""
        words = {
            Mode.SYSTEM: self.tr("system"),
            Mode.LIGHT: self.tr("light"),
            Mode.DARK: self.tr("dark"),
        }
        self.rail.set_look(words[self._look.mode])

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> None:
        for page in self.pages:
            self.stack.addWidget(page)
        self._right = QWidget()
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.notice)
        right.addWidget(self.stack, 1)
        upper = QHBoxLayout()
        upper.setSpacing(0)
        upper.addWidget(self.rail)
        upper.addWidget(self._right, 1)
        upper.addWidget(self.pane)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(upper, 1)
        column.addWidget(self.bar)

    def _connect(self) -> None:
        self.rail.chosen.connect(self.go)
        self.rail.lock_wanted.connect(self.lock_wanted)
        self.rail.look_wanted.connect(self._look.next_mode)
        self.overview.changed.connect(self._show_overview)
        for page in self.pages:
            page.changed.connect(self._refresh_bar)
            page.said.connect(self.bar.say)
        self.pane.closed.connect(self._pane_closed)

    def _bind(self) -> None:
        for index in range(len(self.pages)):
            keys.bind(self, f"Alt+{index + 1}", partial(self.go, index))
        keys.bind(self, "Ctrl+Return Ctrl+Enter", self.bar.do)
        keys.bind(self, "F1", self._show_keys)
        keys.bind(self, "F6", lambda: self.page.next_pane(1))
        keys.bind(self, "Shift+F6", lambda: self.page.next_pane(-1))
        keys.bind(self, "Esc", self._escape)
        keys.bind(self, "Ctrl+L", self.lock_wanted.emit)
        keys.bind(self, "Ctrl+S", self._save)

    def _show_overview(self) -> None:
        overview = self.overview.overview
        if overview is None:
            return
        self.rail.set_clock(
            f"{dates.short_day(overview.at.date())}\n{dates.clock_words(overview.at)}"
        )
        if overview.me is not None:
            role = self.tr("team lead") if overview.me.lead else self.tr("inspector")
            self.rail.set_member(overview.me.initials, role)
        self.sheets.set_sheet_state(overview.sheet)
        if self._place.cell is not None:
            self.overview.matrix.restore(self._place.cell)
            self._place = Place(self._place.page, None, self._place.paper)

    def _refresh_bar(self) -> None:
        self.bar.set_step(self.page.next_step())
        self.bar.set_hints(self.page.hints())
        for item, page in zip(self.rail.items, self.pages, strict=True):
            item.set_count(page.count())

    def _save(self) -> None:
        if self.page is self.sheets:
            self.sheets.save()

    def _show_keys(self) -> None:
        body = keys.sheet(self._look, (*self.page.keys(), *keys.everywhere()))
        self.pane.show_body(self.tr("Keys"), "", body)
        self._arrange()

    def _escape(self) -> None:
        if not self.pane.isHidden():
            self.pane.close_body()
        elif not self.page.escape() and self.page is not self.overview:
            self.go(0)

    def _pane_closed(self) -> None:
        self._arrange()
        self.page.take_focus()

    def _arrange(self) -> None:
        """Keys beside the page; where that leaves the page too little room, instead of it."""
        open_ = not self.pane.isHidden()
        room, wanted = self.width() - self._look.px(WIDTH), self._look.px(LEAST_WIDTH)
        beside = room - wanted >= self._look.px(_LEAST_PAGE)
        self.pane.setFixedWidth(wanted if beside else max(room, 0))
        self._right.setVisible(not open_ or beside)
