"""The opened visit: rail, pages and bar. Locking throws all of it away."""

from collections.abc import Callable
from functools import partial
from typing import TYPE_CHECKING

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QHBoxLayout, QStackedWidget, QVBoxLayout, QWidget

from ui import dates, keys, kinds
from ui.appearance import Appearance
from ui.asides import Asides
from ui.bars import NextBar, NoticeBar, Step
from ui.built_pages import BuiltPages
from ui.merging_waits import MergingWaits
from ui.pages.overview import OverviewPage
from ui.pages.page import Page
from ui.places import Place, written
from ui.rail import WIDTH, Rail
from ui.rooms import NORMS, OVERVIEW, SHEETS, URGENT, Room, place_in_rail, rooms
from ui.save_file import AskPath, ask_path
from ui.text_undo import UndoBeyondText
from ui.theme import Look
from ui.undoing import Undoing
from ui.widgets.pane import LEAST_WIDTH, Pane
from ui.worker import Worker
from veldtool.services.workbench import Changed

if TYPE_CHECKING:
    from ui.pages.sheets import SheetsPage
    from ui.pages.urgent import UrgentPage

_MINUTE = 60_000
_KEEP = 5_000
"""How often the place is kept, when it is another one."""
_LEAST_PAGE = 560


class Shell(QWidget):
    """Rail at the left, one page, the bar with the next step below."""

    lock_wanted = Signal()

    def __init__(
        self,
        look: Look,
        worker: Worker,
        place: Place,
        ask_path: AskPath = ask_path,
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(parent)
        self._look = look
        self._place = self._kept = place
        self.in_company = self._went = False
        self._last = self._at = 0
        self._appearance: Appearance | None = None
        self.notice = NoticeBar(look)
        self._worker = worker
        self.rooms = rooms(look, worker, ask_path)
        words = [room.word for room in self.rooms if not room.key]
        self.rail = Rail(look, tuple((word, f"Alt {n}") for n, word in enumerate(words, 1)))
        self.bar = NextBar(look)
        self.pane = Pane(look)
        self.asides = Asides(self, look, worker, self.pane, self.can_open)
        UndoBeyondText(self)
        self.stack = QStackedWidget()
        column, upper = self._lay_out()
        self.pages = BuiltPages(self.stack, self.rooms, worker, self._join)
        self._waits = MergingWaits(self.notice, self.pages)
        self.overview = self.pages.named(OVERVIEW, OverviewPage)
        upper.addWidget(self.pane)
        column.addWidget(self.bar)
        self._connect()
        self._bind()
        self.overview.set_preview(
            Step(self.tr("feedback sheet"), self.tr("Preview"), lambda: self.go_to(SHEETS))
        )
        self._every(_MINUTE, self.overview.refresh)
        self._every(_KEEP, self._look_around)
        self.show_look()

    def _every(self, milliseconds: int, act: Callable[[], None]) -> None:
        timer = QTimer(self)
        timer.setInterval(milliseconds)
        timer.timeout.connect(act)
        timer.start()

    @property
    def sheets(self) -> "SheetsPage":
        from ui.pages.sheets import SheetsPage

        return self.pages.named(SHEETS, SheetsPage)

    @property
    def urgent(self) -> "UrgentPage":
        from ui.pages.urgent import UrgentPage

        return self.pages.named(URGENT, UrgentPage)

    def begin(self) -> None:
        """Take up the place that was left in this session, if there is one."""
        if self._place.room:
            self.take_up(self._place)

    def place(self) -> Place:
        """Return where the user is now, to come back to."""
        built = {room.name: page.place() for room, page in self.pages.there()}
        return Place(self.rooms[self._at].name, {**self._place.on, **built})

    def keep_place(self) -> None:
        """Keep the place with the visit, for the next start."""
        place = self.place()
        if place != self._kept:
            self._kept, text = place, written(place)
            self._worker.ask(lambda desk: desk.keep_place(text))

    def _look_around(self) -> None:
        """Every few seconds: where the user is, and whether somebody else is at the table."""
        self.keep_place()
        record = self.page.current_record()
        if record is None or self.page.in_company:
            self._note_company(company=self.page.in_company)
        else:
            self._worker.ask(
                lambda desk: desk.in_company(*record),
                lambda company: self._note_company(company=company),
            )

    def _note_company(self, *, company: bool) -> None:
        self.in_company = company

    def can_open(self, kind: str) -> bool:
        """Tell whether there is a page that shows this kind of record."""
        return any(kind in room.kinds for room in self.rooms)

    @property
    def page(self) -> Page:
        return self.pages.at(self._at)

    def go(self, index: int) -> None:
        """Show a page and give it the keyboard, unless it has to wait."""
        if self._went and self._waits.refuses(self.page, self.rooms[index]):
            return
        self.pane.close_body()
        if index != self._at:
            self.bar.say("")  # it was about the page that is left
        self.rail.choose(place_in_rail(self.rooms, index))
        if self.rooms[index].name != OVERVIEW:
            self._last = index
        if index != self._at and self.rooms[self._at].name == SHEETS:
            self.sheets.drop()
        self._at, self._went = index, True
        self.stack.setCurrentWidget(self.page)
        self.page.enter()
        self._refresh_bar()

    def jump_back(self) -> None:
        """Go to the page on which the user worked last; the keyboard is there where it was."""
        self.go(self._last)

    def go_to(self, name: str) -> None:
        """Show the page of this name."""
        self.go([room.name for room in self.rooms].index(name))

    def open_record(self, kind: str, record_id: str) -> None:
        """Show a record on the page where it belongs; without one, stay."""
        for index, room in enumerate(self.rooms):
            if kind in room.kinds:
                self.go(index)
                self.page.show_record(kind, record_id)
                return

    def _open_cell(self, norm: str, column: str) -> None:
        """Show what one column of the matrix says about a norm."""
        from ui.pages.norms import NormsPage

        self.go_to(NORMS)
        self.pages.named(NORMS, NormsPage).show_column(norm, column)

    def raise_urgent(self, kind: str, record_id: str) -> None:
        """Raise an urgent case about a record, and go to it."""
        self.page.finish_typing()
        self.go_to(URGENT)
        self.urgent.raise_case(kind, record_id)

    def _raise_here(self) -> None:
        """Raise an urgent case about what the keyboard is on."""
        here = self.rooms[self._at].name
        about = self.page.current_record() if here != URGENT else None
        self.raise_urgent(*(about or ("", "")))

    def finish_typing(self) -> None:
        """Make everything that is being typed part of the record."""
        for _, page in self.pages.there():
            page.finish_typing()

    def leave(self) -> None:
        """Stop what runs: the visit is left."""
        for _, page in self.pages.there():
            page.leave()

    def drop(self) -> None:
        """Let go of what is open outside the record: the visit is left."""
        for room, _ in self.pages.there():
            if room.name == SHEETS:
                self.sheets.drop()

    def _shield(self, on: bool) -> None:
        """Somebody looks along: nothing of the visit beside the page itself."""
        self.rail.setVisible(not on)
        self.bar.setVisible(not on)
        self.notice.setVisible(not on and bool(self.notice.words()))
        self.asides.shield(on=on)
        self._waits.shield(on=on)
        self._refresh_bar()
        if on:
            self.pane.close_body()

    def show_look(self) -> None:
        """Say in the rail which look is in force."""
        self.rail.set_look(self._look.mode)

    def show_appearance(self, group: int = 0) -> None:
        """Offer colours, size and touch mode beside the page, the keyboard on one group."""
        title = self.tr("Appearance")
        self._appearance = Appearance(self._look)
        self.pane.show_body(title, "", self._appearance.area)
        self._appearance.take_focus(group)
        self._arrange()

    @property
    def appearance_at(self) -> int | None:
        """Which group of the appearance has the keyboard; None while it is not shown."""
        shown = self._appearance
        return shown.group() if shown is not None and self.pane.shows(shown.area) else None

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()

    def _lay_out(self) -> tuple[QVBoxLayout, QHBoxLayout]:
        """Lay out all that stands before the pages: Tab goes in the order of what is added."""
        column, upper = QVBoxLayout(self), QHBoxLayout()
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addLayout(upper, 1)
        upper.setSpacing(0)
        upper.addWidget(self.rail)
        self._right = QWidget()
        upper.addWidget(self._right, 1)
        right = QVBoxLayout(self._right)
        right.setContentsMargins(0, 0, 0, 0)
        right.setSpacing(0)
        right.addWidget(self.notice)
        right.addWidget(self.stack, 1)
        return column, upper

    def _join(self, room: Room, page: Page) -> None:
        """Take a page that was built among the others, at the place where it was left."""
        self.stack.addWidget(page)
        page.changed.connect(self._refresh_bar)
        page.said.connect(self.bar.say)
        page.open_wanted.connect(self.open_record)
        page.urgent_wanted.connect(self.raise_urgent)
        page.shielded.connect(self._shield)
        if room.name == SHEETS:
            self._show_sheet_state()
        if self._place.on.get(room.name):
            page.restore(self._place.on[room.name])

    def _connect(self) -> None:
        self.rail.chosen.connect(self.go)
        self.rail.lock_wanted.connect(self.lock_wanted)
        self.rail.look_wanted.connect(self.show_appearance)
        self.overview.changed.connect(self._show_overview)
        self._worker.changed.connect(self._refresh)
        self._worker.saved.connect(self.bar.saved)
        self.pane.closed.connect(self._pane_closed)
        self.overview.changes_wanted.connect(self.asides.show_changes)
        self.overview.room_wanted.connect(self.go_to)
        self.overview.cell_wanted.connect(self._open_cell)
        self.asides.open_wanted.connect(self.open_record)
        self.asides.shown.connect(self._arrange)
        self.asides.looked.connect(self.overview.refresh)
        self.asides.said.connect(self.bar.say)
        self.asides.search_closed.connect(self._search_closed)

    def _bind(self) -> None:
        for index, room in enumerate(self.rooms):
            keys.bind(self, room.key or f"Alt+{index + 1}", partial(self.go, index))
        self.asides.bind(self, lambda: self.page)
        undoing = Undoing(self.bar, self._worker)
        keys.bind(self, "Ctrl+Z", undoing.undo)
        keys.bind(self, "Ctrl+Y Ctrl+Shift+Z", undoing.redo)
        keys.bind(self, "Ctrl+Return Ctrl+Enter", self.bar.do)
        keys.bind(self, "F9", self._raise_here)
        keys.bind(self, "F1", self._show_keys)
        keys.bind(self, "F6", lambda: self._next_pane(1))
        keys.bind(self, "Shift+F6", lambda: self._next_pane(-1))
        keys.bind(self, "Esc", self._escape)
        keys.bind(self, "Ctrl+L", self.lock_wanted.emit)
        keys.bind(self, "Ctrl+J", self.jump_back)
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
        self._show_sheet_state()
        self.pages.build_rest()

    def _show_sheet_state(self) -> None:
        overview = self.overview.overview
        if overview is not None and SHEETS in {room.name for room, _ in self.pages.there()}:
            self.sheets.set_sheet_state(overview.sheet)

    def _refresh_bar(self) -> None:
        self.bar.set_step(self.page.next_step() or self._to_overview())
        self.bar.set_hints(self.page.hints())
        items = dict(zip((r.name for r in self.rooms if not r.key), self.rail.items, strict=True))
        for room, page in self.pages.there():
            if room.name in items:
                items[room.name].set_count(page.count())

    def _to_overview(self) -> Step | None:
        """Lead on where a page has nothing left to do; never while somebody looks along."""
        if self.page is self.overview or self.rail.isHidden():
            return None
        return Step(self.tr("overview"), self.tr("Open"), lambda: self.go_to(OVERVIEW))

    def _refresh(self, changed: Changed) -> None:
        counted = not changed or any(key.kind.startswith(kinds.IN_RAIL) for key in changed)
        for _, page in self.pages.there():
            if page is not self.overview or page.isVisible() or counted:
                page.refresh(changed)

    def _save(self) -> None:
        self.page.save()

    def _next_pane(self, step: int) -> None:
        """Move the keyboard on in the page; while the pane stands in its place, it stays there."""
        if self._right.isHidden():
            self.take_focus()
        else:
            self.page.next_pane(step)

    def take_focus(self) -> None:
        """Give the keyboard to the page, or to the pane that stands in its place."""
        (self.pane if self._right.isHidden() else self.page).take_focus()

    def _show_keys(self) -> None:
        body = keys.sheet(self._look, (*self.page.keys(), *keys.everywhere()))
        self.pane.show_body(self.tr("Keys"), "", body)
        self._arrange()

    def _escape(self) -> None:
        if not self.pane.isHidden():
            self.pane.close_body()
        elif not self.page.escape() and self.page is not self.overview:
            self.go(0)

    def take_up(self, place: Place) -> None:
        """Go to a place that was kept, unless the user went somewhere meanwhile."""
        self._place = place
        for room, page in self.pages.there():
            if place.on.get(room.name):
                page.restore(place.on[room.name])
        names = [room.name for room in self.rooms]
        if not self._went:
            self.go(names.index(place.room) if place.room in names else 0)

    def _search_closed(self) -> None:
        (self.page if self.pane.isHidden() else self.pane).take_focus()

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
        self.overview.set_beside(beside=open_ and beside)
