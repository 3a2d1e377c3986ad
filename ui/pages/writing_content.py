"""The left part of the page of the feedback sheet: its sections, of which one is open."""

from collections.abc import Callable
from itertools import pairwise

from PySide6.QtCore import QCoreApplication, Qt, QTimer, Signal
from PySide6.QtWidgets import QApplication, QFrame, QVBoxLayout, QWidget

from ui import dates
from ui.pages.writing_basis import BasisBody
from ui.pages.writing_hands import Body, Hands, Span
from ui.pages.writing_picker import Picker
from ui.pages.writing_steps import StepsBody
from ui.pages.writing_talk import TalkBody
from ui.pages.writing_theme import ThemeBody
from ui.sheet_sections import BASIS, STEPS, TALK, Section, sections
from ui.theme import PANE_HEAD
from ui.widgets.buttons import HintButton
from ui.widgets.flow import FlowLayout
from ui.widgets.fold_head import FoldHead
from ui.widgets.grown_text import GrownText
from ui.widgets.scrolling import scrolling
from ui.widgets.words import Wrapped, label
from veldtool.domain.oplog.op import RegisterKey
from veldtool.services.sheet_view import SheetView

translate = QCoreApplication.translate
HEAD = 44


class Content(QFrame):
    """Folding sections. `opened` tells that another one is open now."""

    opened = Signal()
    figure_wanted = Signal()

    def __init__(self, hands: Hands) -> None:
        super().__init__()
        self._hands = hands
        self.at = ""
        self.view: SheetView | None = None
        self.heads: dict[str, FoldHead] = {}
        self.bodies: dict[str, Body] = {}
        self._stops: list[QWidget] = []
        self.setProperty("ground", "surface")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        self.closed = Wrapped("", "meta")
        self.closed.setMargin(hands.look.px(12))
        self.closed.hide()
        column.addWidget(self.closed)
        self._inner = QFrame()
        self._inner.setProperty("ground", "surface")
        self._list = QVBoxLayout(self._inner)
        self._list.setContentsMargins(0, 0, 0, 0)
        self._list.setSpacing(0)
        self._list.addStretch(1)
        self.area = scrolling(
            self._inner, translate("writing", "Content of the sheet"), focus=False
        )
        column.addWidget(self.area, 1)

        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._focus_moved)

    @property
    def body(self) -> Body | None:
        """What stands in the open section."""
        return self.bodies.get(self.at)

    @property
    def theme(self) -> ThemeBody | None:
        """The open theme, None while another section is open."""
        body = self.body
        return body if isinstance(body, ThemeBody) else None

    def show_view(self, view: SheetView) -> None:
        """Show what is recorded; the first theme is open to begin with."""
        self.view = view
        found = sections(view)
        for section in found:
            self._head(section).set_state(*section.state())
        self._version.setText(_version(view))
        self.closed.setText(_closed(view))
        self.closed.setVisible(view.closed is not None)
        if self.at not in {one.id for one in found} or not self.bodies:
            self.at = self.at or (view.themes[0][0] if view.themes else STEPS)
        self._show_open(found)

    def open_section(self, key: str, *, focus: bool = True) -> None:
        """Open a section and fold the others."""
        if key not in self.heads or self.view is None:
            self.at = key
            return
        if key != self.at:
            self.finish()
        self.at = key
        self._show_open(sections(self.view))
        self.opened.emit()
        if focus:
            self.take_focus()

    def step_section(self, step: int) -> None:
        """Go to the next section (1) or the one before (-1)."""
        keys = list(self.heads)
        at = keys.index(self.at) + step if self.at in keys else 0
        if 0 <= at < len(keys):
            self.open_section(keys[at])

    def take_focus(self) -> None:
        """Put the keyboard in the open section, on its head where nothing can be typed."""
        head, body = self.heads.get(self.at), self.body
        if head is None or body is None:
            return
        head.setFocus(Qt.FocusReason.ShortcutFocusReason)
        body.take_focus()
        self.bring_in_sight()

    def go(
        self, section: str, record: tuple[str, str], field: str = "", span: Span = (0, 0)
    ) -> bool:
        """Open a section with the keyboard on one of its records."""
        self.open_section(section, focus=False)
        body = self.body
        done = body is not None and body.go(*record, field, span)
        if not done:
            self.heads[section].setFocus(Qt.FocusReason.ShortcutFocusReason)
        self.bring_in_sight()
        return done

    def typing_at(self) -> int:
        """Return the place of the cursor in the sentence that has the keyboard, else 0."""
        focus = self.window().focusWidget()
        return focus.place() if isinstance(focus, GrownText) else 0

    def record(self) -> tuple[str, str] | None:
        """Return the record that the keyboard is on."""
        return self.body.record() if self.body is not None else None

    def typing(self) -> dict[RegisterKey, str]:
        """Return every text that is being typed."""
        return {k: text for body in self.bodies.values() for k, text in body.typing().items()}

    def finish(self) -> None:
        """Hand over what is being typed."""
        for body in self.bodies.values():
            body.finish()

    def step_back(self) -> bool:
        """Close a list, then go to the head; False when already there.

        What was just typed stays: Ctrl+Z takes it back.
        """
        body, head = self.body, self.heads.get(self.at)
        if body is not None and body.restore():
            return True
        if head is None or head.hasFocus():
            return False
        self.finish()
        head.setFocus(Qt.FocusReason.OtherFocusReason)
        return True

    def bring_in_sight(self) -> None:
        """Scroll to what has the keyboard, once everything has its size."""
        QTimer.singleShot(0, self, self._scroll)

    def _focus_moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        """Qt scrolls to where Tab goes only when it was in here already."""
        if now is not None and self._inner.isAncestorOf(now):
            self._scroll()

    def _scroll(self) -> None:
        focus = self.window().focusWidget()
        if self._inner.isAncestorOf(focus):
            picker = focus.parentWidget()
            focus = picker if isinstance(picker, Picker) else focus
            self.area.ensureWidgetVisible(focus, 0, self._hands.look.px(24))

    def _show_open(self, found: tuple[Section, ...]) -> None:
        view = self.view
        for section in found:
            body, open_ = self.bodies.get(section.id), section.id == self.at
            self.heads[section.id].setChecked(open_)
            if open_ and view is not None:
                body = body or self._body(section.id)
                body.show_view(view, section.checks)
            if body is not None:
                body.setVisible(open_)
        self._order_tabs()

    def _order_tabs(self) -> None:
        """Tab goes from top to bottom, whatever was made first."""
        stops: list[QWidget] = [self._figure]
        for key, head in self.heads.items():
            body = self.bodies.get(key)
            stops += [head, *(body.stops() if body is not None else ())]
        if stops != self._stops:
            self._stops = stops
            for one, other in pairwise(stops):
                QWidget.setTabOrder(one, other)

    def _head(self, section: Section) -> FoldHead:
        head = self.heads.get(section.id)
        if head is None:
            head = self.heads[section.id] = FoldHead(self._hands.look, section.title)
            head.clicked.connect(lambda: self.open_section(section.id))
            self._list.insertWidget(self._list.count() - 1, head)
            head.show()  # the layout does it later: until then it takes no keyboard
        return head

    def _body(self, key: str) -> Body:
        makers: dict[str, Callable[[Hands, QWidget], Body]] = {
            BASIS: BasisBody,
            STEPS: StepsBody,
            TALK: TalkBody,
        }
        make = makers.get(key)
        home = self._inner
        body = make(self._hands, home) if make else ThemeBody(self._hands, key, home)
        self.bodies[key] = body
        body.rearranged.connect(self._order_tabs)
        self._list.insertWidget(self._list.indexOf(self.heads[key]) + 1, body)
        return body

    def _make_head(self) -> QWidget:
        head = QFrame()
        head.setProperty("rule", "below")
        look = self._hands.look
        head.setMinimumHeight(look.px(PANE_HEAD))
        flow = FlowLayout(head, look.px(10), look.px(4))
        flow.setContentsMargins(look.px(12), look.px(4), look.px(12), look.px(4) - 1)  # the rule
        self._version = label("", "quiet")
        self._figure = HintButton(look, translate("writing", "Pick a figure"), "Ctrl T")
        self._figure.clicked.connect(self.figure_wanted)
        flow.addWidget(label(translate("writing", "Content"), "pane"))
        flow.addWidget(self._version)
        flow.add_spring()
        flow.addWidget(self._figure)
        return head


def _closed(view: SheetView) -> str:
    if view.closed is None:
        return ""
    said = translate(
        "writing",
        "The record was closed on {at}. Paper and figures show it as it was then; what is written"
        " since does not come on the sheet, unless the lead opens the record again.",
    )
    at = f"{dates.short_day(view.closed.date())} {dates.clock(view.closed)}"
    return said.format(at=at)


def _version(view: SheetView) -> str:
    if not view.talk.version:
        return translate("writing", "draft")
    return translate("writing", "version {version}, draft").format(version=view.talk.version)
