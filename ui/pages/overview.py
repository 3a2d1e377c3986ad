"""The overview: in five seconds what is urgent, where I must be, what is missing."""

from functools import partial
from itertools import pairwise
from typing import TYPE_CHECKING

from PySide6.QtCore import QModelIndex, Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QApplication, QHBoxLayout, QVBoxLayout, QWidget

from ui import dates, sentences
from ui.bars import NoticeBar, Step, UrgentBar
from ui.models.matrix import MatrixModel, NormLine
from ui.pages.changes_line import ChangesLine
from ui.pages.legend import Legend
from ui.pages.page import Keys, Page
from ui.pages.visit_line import ProgressLine, VisitLine
from ui.rail import Count
from ui.rooms import DOSSIERS, VISIT
from ui.theme import Look
from ui.widgets.day_strip import DayStrip
from ui.widgets.matrix_panel import GAP, MatrixPanel
from ui.widgets.pane import LEAST_WIDTH, Pane, holds
from ui.widgets.scrolling import scrolling
from ui.widgets.words import label
from ui.worker import Worker
from veldtool.services.overview import Overview
from veldtool.services.workbench import Changed

if TYPE_CHECKING:
    from veldtool.services.evidence_lines import CellEvidence


class OverviewPage(Page):
    """Header, urgent bar, my day, how far the work is, and the evidence matrix.

    `changes_wanted` asks for the list of what colleagues changed, `room_wanted` for a page,
    `cell_wanted` for a norm at a kind of source.
    """

    changes_wanted = Signal()
    room_wanted = Signal(str)
    cell_wanted = Signal(str, str)

    def __init__(self, look: Look, worker: Worker, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._worker = worker
        self._overview: Overview | None = None
        self._preview: Step | None = None
        self._wanted = ""
        self._beside = False
        self.model = MatrixModel(self)
        self.matrix = MatrixPanel(look, self.model)
        self.matrix.opened.connect(self._go_to_cell)
        self.matrix.looked.connect(self._open_cell)
        self.matrix.moved.connect(self._tell_cell)
        self.visit, self.progress = VisitLine(look), ProgressLine(look)
        self.notice, self.urgent = NoticeBar(look), UrgentBar(look)
        self.urgent.opened.connect(self.open_urgent)
        self.urgent.work_wanted.connect(lambda: self.room_wanted.emit("urgent"))
        for line in (self.visit, self.progress):
            line.room_wanted.connect(self.room_wanted)
        self.changes = ChangesLine(look)
        self.changes.opened.connect(self.changes_wanted)
        self.day = DayStrip(look)
        self.legend = Legend(look)
        self.pane = Pane(look)
        self.pane.closed.connect(self._pane_closed)
        content = QWidget()
        content.setProperty("ground", "surface")
        self._area = scrolling(content, self.tr("Overview"), focus=False)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self._area)
        self._fill_in(content)
        self._settled = QTimer(self)  # only then every line has its height
        self._settled.setSingleShot(True)
        self._settled.timeout.connect(self._arrange)
        self.matrix.grown.connect(self._settled.start)
        self._order_tabs()

    @property
    def overview(self) -> Overview | None:
        """What the page shows now."""
        return self._overview

    def set_preview(self, step: Step) -> None:
        """Name the step that comes after the overview."""
        self._preview = step

    def refresh(self, _changed: Changed = frozenset()) -> None:
        """Ask for the overview as of now: it counts everything, so everything touches it."""
        self._worker.ask(lambda desk: desk.overview(), self.show_overview)

    def show_overview(self, overview: Overview) -> None:
        first = self._overview is None
        if first or self._overview != overview:
            self._overview = overview
            self._fill(overview)
            self.changed.emit()
        held = QApplication.focusWidget()
        elsewhere = held is not None and held.isVisible() and not self.isAncestorOf(held)
        if first and self.isVisible() and not elsewhere:
            self.take_focus()

    def place(self) -> str:
        return "|".join(self.matrix.place() or ()) or self._wanted

    def restore(self, place: str) -> None:
        self._wanted = place
        self._take_place()

    def enter(self) -> None:
        if self._overview is not None:  # the first is on its way since the visit was opened
            self.refresh()
        self.take_focus()

    def take_focus(self) -> None:
        (self.matrix if self.pane.isHidden() else self.pane).take_focus()

    def escape(self) -> bool:
        shown = not self.pane.isHidden()
        self.pane.close_body()
        return shown

    def next_step(self) -> Step | None:
        if self._overview is not None and self._overview.urgent and self.pane.isHidden():
            case = self._overview.urgent[0]
            what = self.tr("urgent case {code}").format(code=case.code)
            return Step(what, self.tr("Open"), self.open_urgent)
        return self._set_up() or self._preview

    def _set_up(self) -> Step | None:
        """The step of a lead whose visit is not set up yet; None once there is work in it."""
        overview = self._overview
        if overview is None or overview.me is None or not overview.me.lead or _has_work(overview):
            return None
        files = self.tr("files")
        lacking = {
            self.tr("days"): not overview.days,
            self.tr("team"): len(overview.team) == 1,
            files: not overview.progress.dossiers.total,
        }
        words = [word for word, lacks in lacking.items() if lacks]
        go = partial(self.room_wanted.emit, DOSSIERS if words == [files] else VISIT)
        return Step(dates.word_list(words), self.tr("Set up"), go) if words else None

    def hints(self) -> Keys:
        return (
            (self.tr("arrows"), self.tr("cell")),
            (self.tr("Space"), self.tr("findings")),
            ("Enter", self.tr("to the norm")),
            ("Ctrl J", self.tr("where I was")),
            ("Ctrl K", self.tr("search")),
            ("F1", self.tr("keys")),
        )

    def keys(self) -> Keys:
        return (
            (self.tr("arrows"), self.tr("walk through the cells, across both tables")),
            ("Home, End", self.tr("first, last kind of source")),
            ("Enter", self.tr("the norm, at this kind of source")),
            (self.tr("Space"), self.tr("findings behind the cell, beside the matrix")),
            ("Tab", self.tr("visit, urgent case, day, progress, findings")),
        )

    def count(self) -> Count:
        overview = self._overview
        if overview is None:
            return Count("")
        if overview.urgent:
            open_cases = self.tr("%n open urgent case(s)", "", len(overview.urgent))
            return Count(self.tr("! urgent"), alarm=True, spoken=open_cases)
        if overview.day_number is not None:
            return Count(self.tr("day {number}").format(number=overview.day_number))
        number = len({day.on for day in overview.days if day.on})
        return Count(self.tr("%n day(s)", "", number))

    def next_pane(self, step: int) -> None:
        panes = [
            *(self.visit, self.urgent.button, self.changes.button, self.day, self.progress),
            *(self.matrix, self.pane),
        ]
        shown = [one for one in panes if one.isVisible()]
        focus: QWidget | None = self.focusWidget()
        at = next((n for n, one in enumerate(shown) if holds(one, focus)), -1)
        target = shown[(at + step) % len(shown)]
        if target is self.matrix:
            self.matrix.take_focus()
        elif target is self.pane:
            self.pane.take_focus()
        else:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def open_urgent(self) -> None:
        """Show the open urgent cases in the pane."""
        overview = self._overview
        if overview is not None and overview.urgent:
            from ui.pages.urgent_pane import urgent_body

            body = urgent_body(self._look, overview.urgent, overview.at.date())
            title = self.tr("Urgent case(s)", "", len(overview.urgent))
            self.show_pane(title, self.tr("as recorded, to be read here"), body)

    def show_pane(self, title: str, about: str, body: QWidget) -> None:
        """Show something beside the matrix; where there is no room, instead of it."""
        self.pane.show_body(title, about, body)
        self._arrange()
        self._settled.start()
        self.changed.emit()

    def set_beside(self, *, beside: bool) -> None:
        """Tell that a pane stands beside the page and takes its room."""
        self._beside = beside
        self._arrange()
        self._settled.start()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._arrange()
        self._settled.start()

    def _fill(self, overview: Overview) -> None:
        self.visit.show_visit(overview)
        self.progress.show_progress(overview)
        self.notice.say(" ".join(sentences.notice(one) for one in overview.notices))
        self.urgent.show_cases(overview.urgent, overview.at.date())
        self.changes.show_count(overview.changes)
        day = overview.my_day
        self.day.show_day(day)
        when = dates.short_day(day.on) if day.on else ""
        self.day.setAccessibleName(self.tr("My day, {day}").format(day=when))
        self._day_name.setText(when)
        self._day_name.setVisible(bool(when) and not day.today)
        place = self.matrix.place()
        self.model.show(overview)
        self._arrange()
        self.matrix.restore(place)
        self._take_place()

    def _take_place(self) -> None:
        """Go to the cell that was left, once there are cells."""
        row, _, column = self._wanted.partition("|")
        if self._overview is not None and column:
            self.matrix.restore((row, column))
            self._wanted = ""

    def _go_to_cell(self, index: QModelIndex) -> None:
        entry = self.model.rows[index.row()]
        if isinstance(entry, NormLine) and index.column():
            self.cell_wanted.emit(entry.code, self.model.column_id(index.column()))

    def _open_cell(self, index: QModelIndex) -> None:
        entry = self.model.rows[index.row()]
        if not isinstance(entry, NormLine):
            return
        column = self.model.column_id(index.column())
        title = f"{entry.code} {entry.tile}"
        about = f"{self.model.column_title(index.column())}: {self.model.words(index)}"
        row = entry.code

        def show(evidence: "CellEvidence") -> None:
            from ui.pages.evidence_pane import evidence_body  # it brings the counting along

            outside = "; ".join(f"{number} {word}" for word, number in evidence.outside)
            beside = self.tr("outside the count: {parts}").format(parts=outside)
            self.show_pane(
                title,
                f"{about}; {beside}" if outside else about,
                evidence_body(self._look, evidence),
            )

        self._worker.ask(lambda desk: desk.evidence(row, column), show)

    def _tell_cell(self, index: QModelIndex) -> None:
        entry = self.model.rows[index.row()] if index.isValid() else None
        if isinstance(entry, NormLine) and index.column():
            where = f"{entry.code} {self.model.column_title(index.column())}:"
            self.legend.show_cell(where, self.model.words(index))

    def _pane_closed(self) -> None:
        self._arrange()
        self.matrix.take_focus()
        self.changed.emit()

    def _arrange(self) -> None:
        """One table where there is height for it, else two; beside a pane they stay whole.

        Where they would not be, the strips above them that matter least make room.
        """
        room = self.width() - 2 * self._look.px(GAP)
        open_ = not self.pane.isHidden()
        beside = self._look.px(LEAST_WIDTH + GAP) if open_ else 0
        strips = (self._day_box, self.progress)
        left = self._height_left() - sum(self._high(one) for one in strips)
        tall = left >= self.matrix.single_height()
        narrow = room < self.matrix.least_width(single=False) + beside
        self.matrix.set_single(tall or narrow)
        needed = self.matrix.least_width(single=True) + beside
        self.matrix.setVisible(not open_ or room >= needed)
        tight = (open_ or self._beside) and not (tall or narrow)
        self._body.setStretch(0, 2 if tight else 1)
        self.legend.set_short(short=tight)
        self._keep_strips(tight=tight)

    def _keep_strips(self, *, tight: bool) -> None:
        """Show my day and the progress, unless the matrix is whole without them only."""
        left = self._height_left() - self.matrix.height_needed()
        keep = not tight or left < 0  # in the latter case it scrolls anyway
        for strip in (self._day_box, self.progress):
            left -= self._high(strip)
            strip.setVisible(keep or left >= 0)

    def _height_left(self) -> int:
        """The height that strips and matrix have, once everything else has what it needs."""
        lines = (self.visit, self.notice, self.urgent, self.changes, self.legend)
        used = sum(self._high(one) for one in lines if not one.isHidden())
        return self._area.viewport().height() - used

    def _high(self, line: QWidget) -> int:
        """The height of a line at the width of the page; a guess while it is not laid out so."""
        if line is self._day_box:
            return self.day.height()
        if line.isVisible() and line.width() == self.width():
            return line.height()
        least = max(line.minimumHeight(), line.minimumSizeHint().height())
        return max(line.heightForWidth(self.width()), least)

    def _fill_in(self, content: QWidget) -> None:
        column = QVBoxLayout(content)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        self._day_box = QWidget()
        day = QHBoxLayout(self._day_box)
        day.setContentsMargins(0, 0, 0, 0)
        day.setSpacing(0)
        self._day_name = label("", "strong")
        self._day_name.setContentsMargins(self._look.px(12), 0, self._look.px(12), 0)
        self._day_name.hide()
        day.addWidget(self._day_name)
        day.addWidget(self.day, 1)
        for part in (self.visit, self.notice, self.urgent, self.changes):
            column.addWidget(part)
        column.addWidget(self._day_box)
        column.addWidget(self.progress)
        column.addLayout(self._make_body(), 1)
        column.addWidget(self.legend)

    def _make_body(self) -> QHBoxLayout:
        self._body = row = QHBoxLayout()
        gap = self._look.px(GAP)
        row.setContentsMargins(gap, 0, gap, 0)
        row.setSpacing(gap)
        row.addWidget(self.matrix, 1)
        row.addWidget(self.pane, 1)
        return row

    def _order_tabs(self) -> None:
        buttons = (self.urgent.button, self.changes.button)
        order = (self.visit, *buttons, self.day, self.progress, *self.matrix.views)
        for one, other in pairwise(order):
            QWidget.setTabOrder(one, other)


def _has_work(overview: Overview) -> bool:
    """Tell whether somebody found something or finished a file or a talk."""
    progress, cells = (
        overview.progress,
        (cell for row in overview.matrix.rows for cell in row.cells),
    )
    done = progress.dossiers.done or progress.interviews.done
    return bool(done) or any(cell.plus or cell.minus for cell in cells)
