"""The three parts of the page of talks, and how they share its width."""

from functools import cached_property

from PySide6.QtCore import Qt
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QStackedWidget, QVBoxLayout, QWidget

from ui.delegates.aside_row import AsideDelegate
from ui.delegates.talk_row import TalkDelegate
from ui.models.talk_aside import AsideModel
from ui.models.talks import TalkModel
from ui.pages.talk_entry import TalkEntry
from ui.pages.talk_form import TalkForm
from ui.pages.talk_head import TalkHead
from ui.theme import PANE_HEAD, Look
from ui.widgets.key_queue import KeyQueue
from ui.widgets.outline_view import OutlineView
from ui.widgets.words import Wrapped, label
from ui.worker import Worker
from veldtool.services.interviews import TalkHeader

LIST_WIDTH, ASIDE_WIDTH, LEAST_MIDDLE = 258, 290, 430
MORE_LIST, ROOMY_MIDDLE = 110, 730
"""How much wider the list becomes for long titles, once the lines have room enough."""


class TalkParts(QWidget):
    """List, talk, and beside it norms or the form; where room lacks, the part that is used."""

    def __init__(self, look: Look, worker: Worker, page: QWidget) -> None:
        super().__init__(page)
        self._look = look
        self.talks, self.norms = TalkModel(self), AsideModel(self)
        self.head, self.view = TalkHead(look), OutlineView(look)
        self.list = self._view(self.tr("Talks"))
        self.list.setModel(self.talks)
        self._talk_delegate = TalkDelegate(look, self.talks)
        self.list.setItemDelegate(self._talk_delegate)
        self.aside = self._view(self.tr("Norms in this talk"))
        self.aside.setModel(self.norms)
        self.aside.setItemDelegate(AsideDelegate(look, self.aside))
        self.aside.setResizeMode(QListView.ResizeMode.Adjust)
        self.middle = self._frame("")
        self.entry = TalkEntry(look, worker, self.middle)
        self._worker = worker
        self._header: TalkHeader | None = None
        self._empty = Wrapped(self.tr("No talks yet. Ctrl N makes one, Ctrl Shift N by telephone."))
        self.left, self.right, self._beside = (
            self._frame("right"),
            self._frame("left"),
            QStackedWidget(),
        )
        self._wanted: QFrame = self.middle
        self._queues = [KeyQueue(self.entry.input)]
        self._holding = False
        self._lay_out(page)

    @cached_property
    def form(self) -> TalkForm:
        """The form of the talk, built when it is opened first: it is half of this page."""
        made = TalkForm(self._look, self._worker)
        self._beside.addWidget(made)
        if self._header is not None:
            made.show_header(self._header)
        queues = [KeyQueue(one) for one in (made.form, *(f.line for f in made.fields.values()))]
        self._queues += queues
        if self._holding:
            for queue in queues:
                queue.wait()
        return made

    def show_header(self, header: TalkHeader) -> None:
        """Show in the form what is recorded about the talk."""
        self._header = header
        if "form" in vars(self):
            self.form.show_header(header)

    def finish_form(self) -> None:
        """Hand over what is being typed in the form."""
        if "form" in vars(self):
            self.form.finish()

    @property
    def form_is_open(self) -> bool:
        """Whether the form stands beside the talk instead of its norms."""
        return "form" in vars(self) and self._beside.currentWidget() is self.form

    def hold_keys(self) -> None:
        """Keep what is typed from now on: it is about a talk that is not there yet."""
        self._holding = True
        for queue in self._queues:
            queue.wait()

    def let_keys_go(self) -> None:
        """Let what was typed meanwhile come in."""
        self._holding = False
        for queue in self._queues:
            queue.release()

    def set_open(self, *, open_: bool) -> None:
        """Show a talk, or say that there is none."""
        for part in (self.head, self.view, self.entry):
            part.setVisible(open_)
        self.entry.input.setEnabled(open_)
        self._empty.setVisible(not open_)
        self.right.setEnabled(open_)

    def open_form(self) -> None:
        """Show the form and put the keyboard in it."""
        self._beside.setCurrentWidget(self.form)
        self._title.setText(self.tr("About this talk"))
        self._wanted = self.right
        self.arrange()
        self.form.take_focus()

    def close_form(self) -> None:
        """Show the norms again."""
        self._beside.setCurrentWidget(self.aside)
        self._title.setText(self.tr("Norms in this talk"))
        self._wanted = self.middle
        self.arrange()

    def next_pane(self, step: int) -> None:
        """Move the keyboard: talks, lines, new line, beside them."""
        beside: QWidget = self.form if self.form_is_open else self.aside
        stops: list[tuple[QFrame, QWidget]] = [
            (self.left, self.list),
            (self.middle, self.view),
            (self.middle, self.entry.input),
            (self.right, beside),
        ]
        holds = [stop.hasFocus() or stop.isAncestorOf(self.focusWidget()) for _, stop in stops]
        at = holds.index(True) if True in holds else 0
        self._wanted, target = stops[(at + step) % len(stops)]
        self.arrange()
        if self.form_is_open and target is self.form:
            self.form.take_focus()
        else:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def come_forward(self, holds: QWidget) -> None:
        """Put the part in sight that holds this, where there is no room for all."""
        parts = (self.left, self.middle, self.right)
        self._wanted = next((part for part in parts if part.isAncestorOf(holds)), self.middle)
        self.arrange()

    def arrange(self) -> None:
        """First the part that is used, then the talk, then the list, then what is beside it."""
        px = self._look.px
        needs = {
            self.left: px(LIST_WIDTH),
            self.right: px(ASIDE_WIDTH),
            self.middle: px(LEAST_MIDDLE),
        }
        parent = self.parentWidget()
        room = parent.width() if parent is not None else self.width()
        shown: set[QFrame] = set()
        for part in (self._wanted, self.middle, self.left, self.right):
            if part in shown:
                continue
            if not shown or room >= needs[part]:
                shown.add(part)
                room -= needs[part]
        spare = room - px(ROOMY_MIDDLE - LEAST_MIDDLE)
        wide_list = px(LIST_WIDTH) + min(max(spare // 2, 0), px(MORE_LIST))
        for part, wide in ((self.left, wide_list), (self.right, px(ASIDE_WIDTH))):
            part.setVisible(part in shown)
            part.setFixedWidth(wide if self.middle in shown else 16_777_215)
            if self.middle not in shown:
                part.setMinimumWidth(0)
        self.middle.setVisible(self.middle in shown)

    def _lay_out(self, page: QWidget) -> None:
        outer = QHBoxLayout(page)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(self)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(0)
        row.addWidget(self.left)
        row.addWidget(self.middle, 1)
        row.addWidget(self.right)
        self._column(self.left, self._make_head(label(self.tr("Talks"), "pane")), self.list)
        self._title = label(self.tr("Norms in this talk"), "pane")
        self._beside.addWidget(self.aside)
        self._column(self.right, self._make_head(self._title), self._beside)
        pad = self._look.px(12)
        self._empty.setContentsMargins(pad, pad, pad, pad)
        column = self._column(self.middle, self.head, self.view)
        column.addWidget(self.entry)
        column.addWidget(self._empty, 0, Qt.AlignmentFlag.AlignTop)
        self._empty.hide()

    def _column(self, frame: QFrame, head: QWidget, body: QWidget) -> QVBoxLayout:
        column = QVBoxLayout(frame)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        column.addWidget(head)
        column.addWidget(body, 1)
        return column

    def _make_head(self, title: QWidget) -> QWidget:
        head = QFrame()
        head.setProperty("rule", "below")
        head.setMinimumHeight(self._look.px(PANE_HEAD))
        row = QHBoxLayout(head)
        row.setContentsMargins(self._look.px(12), 0, self._look.px(12), 0)
        row.addWidget(title)
        row.addStretch(1)
        return head

    def _frame(self, rule: str) -> QFrame:
        frame = QFrame()
        frame.setProperty("ground", "surface")
        if rule:
            frame.setProperty("rule", rule)
        return frame

    def _view(self, name: str) -> QListView:
        view = QListView()
        view.setFrameShape(QFrame.Shape.NoFrame)
        view.setAccessibleName(name)
        view.setTabKeyNavigation(False)
        view.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        view.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        view.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        return view
