"""The papers: feedback sheet, sources and tallies, as they will be printed."""

from collections.abc import Callable

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QImage
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from ui import keys, messages, save_file
from ui.bars import Step
from ui.delegates.paper_row import PaperDelegate
from ui.handing_over import HandingOver
from ui.models.papers import Paper, PaperModel
from ui.pages.page import Keys, Page
from ui.pages.score_switch import ScoreSwitch
from ui.pdf_pages import PdfPages
from ui.rail import Count
from ui.theme import PANE_HEAD, Look
from ui.widgets.buttons import HintButton
from ui.widgets.flow import FlowLayout
from ui.widgets.preview import Preview
from ui.widgets.words import Wrapped, label
from ui.worker import Worker
from veldtool.services.desk import Desk
from veldtool.services.errors import UserError
from veldtool.services.overview import SheetState
from veldtool.services.papers import ShownPaper
from veldtool.services.sheet_kinds import SheetKind
from veldtool.services.workbench import Changed

LIST_WIDTH = 240


class SheetsPage(Page):
    """A list of papers, and beside it the chosen one, page by page."""

    def __init__(
        self,
        look: Look,
        worker: Worker,
        ask_path: save_file.AskPath = save_file.ask_path,
    ) -> None:
        super().__init__()
        self._look = look
        self._worker = worker
        self.handing_over = HandingOver(self, worker, ask_path, look)
        self.handing_over.bind(lambda: self.paper.kind)
        self._opened: PdfPages | None = None
        self._code, self._mend = "", ("", "")
        self._sheet = SheetState.EMPTY
        self._turn = 0
        self._restoring = False
        self.model = PaperModel(self)
        self.list = self._make_list()
        self.preview = Preview(look)
        self.preview.wanted.connect(self._draw)
        self.preview.zoomed.connect(self._tell_place)
        self.preview.verticalScrollBar().valueChanged.connect(self._tell_place)
        columns = QHBoxLayout(self)
        columns.setContentsMargins(0, 0, 0, 0)
        columns.setSpacing(0)
        columns.addWidget(self._make_left())
        right = QVBoxLayout()
        right.setSpacing(0)
        right.addWidget(self._make_head())
        right.addWidget(self.preview, 1)
        columns.addLayout(right, 1)

    @property
    def paper(self) -> Paper:
        """The paper chosen in the list."""
        return self.model.paper(self.list.currentIndex().row())

    def set_sheet_state(self, state: SheetState) -> None:
        """Say in the rail how far the feedback sheet is."""
        self._sheet = state
        self.changed.emit()

    def enter(self) -> None:
        """Make the paper anew: what is recorded may have changed since."""
        self._make()
        self.take_focus()

    def take_focus(self) -> None:
        self.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def choose(self, row: int) -> None:
        self.list.setCurrentIndex(self.model.index(row))

    def place(self) -> str:
        return str(self.list.currentIndex().row())

    def restore(self, place: str) -> None:
        row = int(place) if place.isdecimal() else 0
        self._restoring = True  # entering the page makes the paper
        self.choose(min(row, self.model.rowCount() - 1))
        self._restoring = False

    def drop(self) -> None:
        """Forget the PDF and its pages."""
        self._turn += 1
        self.preview.say("")
        self._opened = None

    def next_step(self) -> Step | None:
        if self._opened is None:
            return None
        if not self._print.isEnabled():
            what = self.tr("something keeps this paper here")
            mend = self._mend
            return Step(what, self.tr("Write and check"), lambda: self.open_wanted.emit(*mend))
        kind = self.paper.kind
        return Step(self.paper.title, self.tr("Print"), lambda: self.handing_over.print(kind))

    def hints(self) -> Keys:
        return (
            ("PgUp PgDn", self.tr("scroll")),
            ("+ −", self.tr("larger, smaller")),  # noqa: RUF001 - the real minus sign
            ("Ctrl E", self.tr("write and check")),
            ("F1", self.tr("keys")),
        )

    def keys(self) -> Keys:
        return (
            ("↑ ↓", self.tr("other paper, while the list has the keyboard")),
            ("PgUp, PgDn", self.tr("scroll, while the preview has the keyboard")),
            ("Home, End", self.tr("first, last page")),
            ("+, −", self.tr("larger, smaller")),  # noqa: RUF001 - the real minus sign
            ("0", self.tr("fit the width")),
            *self.handing_over.keys(),
            ("Alt S", self.tr("scores on the sheet, with a reason, or off (team lead)")),
            ("Ctrl S", self.tr("save as PDF")),
        )

    def count(self) -> Count:
        words = {
            SheetState.EMPTY: self.tr("no points"),
            SheetState.DRAFT: self.tr("draft"),
            SheetState.HANDED_OVER: self.tr("handed over"),
        }
        return Count(words[self._sheet])

    def next_pane(self, step: int) -> None:
        doors = [one for one in (self._print, self._stick, self._save) if one.isEnabled()]
        panes = (self.list, *doors[:1], self.preview)
        at = next((n for n, one in enumerate(panes) if one.hasFocus()), -1)
        panes[(at + step) % len(panes)].setFocus(Qt.FocusReason.ShortcutFocusReason)

    def save(self) -> None:
        """Ask for a place and write the paper there, unless something keeps it here."""
        if self._opened is None:
            return
        self.handing_over.save(self.paper.kind, self.paper.file)

    def _make(self) -> None:
        """Compose and open the chosen paper in the worker thread."""
        self.drop()
        turn, kind = self._turn, self.paper.kind
        self.preview.say(self.tr("The paper is being made…"))
        self.changed.emit()

        self._ask_scores(kind)

        def make(desk: Desk) -> tuple[PdfPages, ShownPaper]:
            shown = desk.papers.look(kind)
            return PdfPages(shown.paper.pdf), shown

        def show(made: tuple[PdfPages, ShownPaper]) -> None:
            pages, shown = made
            if turn == self._turn:
                self._show(pages, shown)

        self._worker.ask(make, show, self._not_made)

    def _ask_scores(self, kind: SheetKind) -> None:
        feedback = kind is SheetKind.FEEDBACK
        self.scores.setVisible(feedback)
        if feedback:
            self._worker.ask(lambda desk: desk.papers.scores(), self.scores.show_state)

    def _show(self, pages: PdfPages, shown: ShownPaper) -> None:
        self._opened, self._code = pages, shown.paper.code
        self._mend = shown.mend
        self._may_leave(shown.kept_by)
        self.model.set_pages(self.paper.kind, len(pages.facts))
        self.preview.show_pages(pages.facts, self.paper.title)
        self._tell_place()
        self.changed.emit()

    def _may_leave(self, kept_by: UserError | None) -> None:
        """Let it leave, or say in words why not."""
        for door in (self._print, self._stick, self._save):
            door.setEnabled(kept_by is None)
        self._kept.setText("" if kept_by is None else f"! {messages.sentence(kept_by)}")
        self._kept.setVisible(kept_by is not None)

    def _switch(self, command: Callable[[Desk], Changed]) -> None:
        """Switch the scores on or off, and make the paper anew."""
        self._worker.do(command, lambda _: self._make(), self._not_switched)

    def _not_switched(self, error: Exception) -> None:
        if messages.is_expected(error):
            self.said.emit(messages.sentence(error))
        else:
            self._worker.failed.emit(error)

    def _draw(self, number: int, scale: float) -> None:
        pages = self._opened
        if pages is None:
            return

        def show(picture: QImage) -> None:
            if pages is self._opened:
                self.preview.show_picture(number, scale, picture)

        self._worker.ask(lambda _: pages.picture(number, scale), show)

    def _not_made(self, error: Exception) -> None:
        self.preview.say(messages.sentence(error))
        self._place.setText("")
        if not messages.is_expected(error):
            self._worker.failed.emit(error)

    def _tell_place(self) -> None:
        if self._opened is None:
            return
        words = self.tr("page {page} of {pages}, {zoom} %, check code {code}")
        zoom = round(self.preview.zoom * 100)
        page, pages = self.preview.current_page(), len(self.preview.pages)
        self._place.setText(words.format(page=page, pages=pages, zoom=zoom, code=self._code))

    def _chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid():
            self._title.setText(self.paper.title)
            if not self._restoring:
                self._make()

    def _make_list(self) -> QListView:
        view = QListView()
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setAccessibleName(self.tr("Papers"))
        view.setTabKeyNavigation(False)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        view.setModel(self.model)
        view.setItemDelegate(PaperDelegate(self._look, self.model, view))
        view.setCurrentIndex(self.model.index(0))
        view.selectionModel().currentChanged.connect(self._chosen)
        return view

    def _make_left(self) -> QWidget:
        left = QFrame()
        left.setProperty("ground", "surface")
        left.setProperty("rule", "right")
        left.setFixedWidth(self._look.px(LIST_WIDTH))
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        head = QFrame()
        head.setProperty("rule", "below")
        head.setFixedHeight(self._look.px(PANE_HEAD))
        row = QHBoxLayout(head)
        row.setContentsMargins(self._look.px(12), 0, self._look.px(12), 0)
        row.addWidget(label(self.tr("Papers"), "pane"))
        column.addWidget(head)
        column.addWidget(self.list, 1)
        column.addWidget(self._make_doors())
        return left

    def _make_doors(self) -> QWidget:
        """The ways in which the chosen paper leaves, and why it may not."""
        doors = QWidget()
        column = QVBoxLayout(doors)
        pad = self._look.px(12)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(self._look.px(8))
        self._kept = Wrapped("", "strong")
        self._print = HintButton(self._look, self.tr("Print"), "Ctrl P")
        self._print.clicked.connect(lambda: self.handing_over.print(self.paper.kind))
        self._stick = HintButton(self._look, self.tr("To a stick"), "Ctrl U")
        self._stick.clicked.connect(lambda: self.handing_over.put_on_stick(self.paper.kind))
        self._save = HintButton(self._look, self.tr("Save as PDF"), "Ctrl S")
        self._save.clicked.connect(self.save)
        self._kept.hide()
        column.addWidget(self._kept)
        self.scores = ScoreSwitch(self._look)
        self.scores.on_wanted.connect(
            lambda reason: self._switch(lambda desk: desk.papers.show_scores(reason))
        )
        self.scores.off_wanted.connect(lambda: self._switch(lambda desk: desk.papers.hide_scores()))
        keys.bind(self, "Alt+S", self.scores.turn)
        column.addWidget(self.scores)
        self._speak = HintButton(self._look, self.tr("Speak"), "F5")
        self._speak.clicked.connect(self.handing_over.speak)
        column.addWidget(self._speak)
        for door in (self._print, self._stick, self._save):
            door.setEnabled(False)
            column.addWidget(door)
        return doors

    def _make_head(self) -> QWidget:
        head = QFrame()
        head.setProperty("ground", "surface")
        head.setProperty("rule", "below")
        flow = FlowLayout(head, self._look.px(10), self._look.px(4))
        pad = self._look.px(4)
        flow.setContentsMargins(self._look.px(12), pad, self._look.px(12), pad - 1)  # the hairline
        self._title = label(self.paper.title, "pane")
        self._place = label("", "quiet")
        self._smaller = self._zoom_button("−", self.tr("Smaller"), -1)  # noqa: RUF001 - minus sign
        self._larger = self._zoom_button("+", self.tr("Larger"), 1)
        self._fit = self._zoom_button(self.tr("Fit width"), self.tr("Fit width"), 0)
        flow.addWidget(self._title)
        flow.addWidget(self._place)
        flow.add_spring()
        zoom = QWidget()
        row = QHBoxLayout(zoom)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(self._look.px(8))
        for part in (self._smaller, self._larger, self._fit):
            row.addWidget(part)
        flow.addWidget(zoom)
        return head

    def _zoom_button(self, text: str, name: str, step: int) -> HintButton:
        button = HintButton(self._look, text)
        button.setAccessibleName(name)
        button.clicked.connect(lambda: self.preview.step_zoom(step))
        return button
