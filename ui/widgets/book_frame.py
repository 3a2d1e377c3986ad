"""The parts of a page of records: sections above, a list at the left, one record at the right."""

from collections.abc import Callable, Sequence

from PySide6.QtCore import Qt, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QListView, QVBoxLayout, QWidget

from ui.delegates.book_row import BookDelegate
from ui.forms.form import Form
from ui.models.book import BookModel
from ui.theme import PANE_HEAD, Look
from ui.widgets.batched_list import BatchedList
from ui.widgets.buttons import HintButton
from ui.widgets.flow import FlowLayout
from ui.widgets.scrolling import scrolling
from ui.widgets.typed_words import TypedWords
from ui.widgets.words import Wrapped, label

ADD_KEYS = ("Ins", "Shift Ins")


class BookList(BatchedList):
    """The rows. `act` is asked about every key first; letters go to a row with that word."""

    def __init__(self, look: Look, act: Callable[[QKeyEvent], bool]) -> None:
        super().__init__()
        self._act = act
        self._typed = TypedWords()
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setResizeMode(QListView.ResizeMode.Adjust)
        self.setVerticalScrollMode(QListView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setEditTriggers(QListView.EditTrigger.NoEditTriggers)
        self.setTabKeyNavigation(False)
        self.setItemDelegate(BookDelegate(look, self))

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not event.text().isprintable():
            self._typed.forget()
        if not self._act(event):
            super().keyPressEvent(event)

    def keyboardSearch(self, typed: str) -> None:
        """A row says its count first, so a word anywhere in it finds it."""
        model = self.model()
        rows = [model.index(n, 0) for n in range(model.rowCount())]
        free = Qt.ItemFlag.ItemIsSelectable
        words = [str(row.data() or "") if row.flags() & free else "" for row in rows]
        found = self._typed.row(typed, words, self.currentIndex().row())
        if found >= 0:
            self.setCurrentIndex(rows[found])

    def resizeEvent(self, event: QResizeEvent) -> None:
        """Rows are as high as their words need at this width."""
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()


class BookFrame(QWidget):
    """Sections, buttons, list, and a scrolling right side with a form; it decides nothing."""

    shelf_chosen = Signal(int)
    add_wanted = Signal(int)
    drop_wanted = Signal()

    def __init__(
        self,
        look: Look,
        title: str,
        words: Sequence[str],
        form: Form,
        act: Callable[[QKeyEvent], bool],
    ) -> None:
        super().__init__()
        self._look = look
        self._title = title
        self._notes: list[Wrapped] = []
        self.form = form
        self.model = BookModel(self)
        self.list = BookList(look, act)
        self.list.setModel(self.model)
        self.tabs = tuple(self._tab(at, word) for at, word in enumerate(words))
        self._adds = tuple(HintButton(look, "", hint) for hint in ADD_KEYS)
        self._drop = HintButton(look, self.tr("Delete"), "Del")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._make_head())
        body = QHBoxLayout()
        body.setSpacing(0)
        body.addWidget(self._make_left(), 2)
        body.addWidget(self._make_right(), 3)
        column.addLayout(body, 1)

    def put_top(self, top: QWidget) -> None:
        """Put something between the title of a record and its fields."""
        self._right.insertWidget(self._right.indexOf(self.form), top)

    def show_buttons(self, adds: Sequence[str], *, removable: bool) -> None:
        """Show the buttons that can be used now."""
        for at, button in enumerate(self._adds):
            button.setVisible(at < len(adds))
            if at < len(adds):
                button.set_text(adds[at])
        self._drop.setVisible(removable)
        self._buttons.setVisible(bool(adds) or removable)

    def show_empty(self, words: str) -> None:
        """Say what to do while the list is empty; "" takes it away."""
        self._empty.setText(words)
        self._empty.setVisible(bool(words))

    def show_title(self, title: str, notes: Sequence[str]) -> None:
        """Show what a record is called and what must be known about it."""
        self._name.setText(title)
        self._name.setVisible(bool(title))
        for old in self._notes:
            self._notes_box.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._notes = [Wrapped(one, "error" if one.startswith("! ") else "") for one in notes]
        for note in self._notes:
            self._notes_box.addWidget(note)
        self.area.setAccessibleName(title or self._title)

    def next_part(self, at: int, step: int) -> None:
        """Move the keyboard on: section, list, record."""
        parts: list[QWidget] = [self.tabs[at], self.list, self.area]
        focus = self.window().focusWidget()
        holds = [one is focus or one.isAncestorOf(focus) for one in parts]
        here = holds.index(True) if True in holds else 1
        target = parts[(here + step) % len(parts)]
        if target is self.area and self.form.isVisible() and self.form.editors:
            self.form.take_focus()
        else:
            target.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _make_head(self) -> QWidget:
        head = QFrame()
        head.setProperty("ground", "surface")
        head.setProperty("rule", "below")
        head.setMinimumHeight(self._look.px(PANE_HEAD))
        flow = FlowLayout(head, self._look.px(8), self._look.px(4))
        pad = self._look.px(4)
        flow.setContentsMargins(self._look.px(12), pad, self._look.px(12), pad)
        flow.addWidget(label(self._title, "pane"))
        for tab in self.tabs:
            flow.addWidget(tab)
            tab.setVisible(len(self.tabs) > 1)
        return head

    def _make_buttons(self) -> QWidget:
        self._buttons = QFrame()
        self._buttons.setProperty("rule", "below")
        flow = FlowLayout(self._buttons, self._look.px(8), self._look.px(4))
        pad = self._look.px(6)
        flow.setContentsMargins(self._look.px(8), pad, pad, pad)
        for at, button in enumerate(self._adds):
            button.clicked.connect(lambda _=False, at=at: self.add_wanted.emit(at))
            flow.addWidget(button)
        self._drop.clicked.connect(self.drop_wanted)
        flow.addWidget(self._drop)
        return self._buttons

    def _tab(self, at: int, word: str) -> HintButton:
        tab = HintButton(self._look, word, "", "tab")
        tab.setCheckable(True)
        tab.setAutoExclusive(True)
        tab.clicked.connect(lambda: self.shelf_chosen.emit(at))
        return tab

    def _make_left(self) -> QWidget:
        left = QFrame()
        left.setProperty("ground", "surface")
        left.setProperty("rule", "right")
        column = QVBoxLayout(left)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        self._empty = Wrapped("", "quiet")
        self._empty.setMargin(self._look.px(12))
        self._empty.hide()
        column.addWidget(self._make_buttons())
        column.addWidget(self._empty)
        column.addWidget(self.list, 1)
        return left

    def _make_right(self) -> QWidget:
        inner = QFrame()
        inner.setProperty("ground", "surface")
        self._right = QVBoxLayout(inner)
        pad = self._look.px(16)
        self._right.setContentsMargins(pad, self._look.px(12), pad, pad)
        self._right.setSpacing(self._look.px(10))
        self._name = Wrapped("", "pane")
        self._right.addWidget(self._name)
        self._notes_box = QVBoxLayout()
        self._right.addLayout(self._notes_box)
        self._right.addWidget(self.form)
        self._right.addStretch(1)
        self.area = scrolling(inner, self._title)
        return self.area
