"""A page of records: sections above, the list of one section, and the form of one record."""

from collections.abc import Callable, Sequence
from typing import Generic, TypeVar

from PySide6.QtCore import QModelIndex, Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import keys, messages
from ui.bars import Step
from ui.forms.form import Form
from ui.models.book import Row
from ui.pages.page import Keys, Page
from ui.pages.shelf import Add, Shelf, Shown
from ui.theme import Look
from ui.widgets.book_frame import BookFrame
from ui.worker import Worker
from veldtool.services.desk import Desk
from veldtool.services.errors import UserError
from veldtool.services.workbench import Changed

V = TypeVar("V")
_FAR = 1 << 62
"""A reading that has not begun yet."""
_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)


class BookPage(Page, Generic[V]):
    """Sections, list and form. A page says what it reads, adds and deletes."""

    def __init__(self, look: Look, worker: Worker, title: str, shelves: Sequence[Shelf[V]]) -> None:
        super().__init__()
        self._look = look
        self._worker = worker
        self._title = title
        self.shelves = tuple(shelves)
        self.view: V | None = None
        self._at = self._shown_at = 0
        self._reads = self._awaited = 0
        self._wanted: tuple[str, str] | None = None
        self._field = ""
        self._then_type = self._filling = False
        self._frame: BookFrame | None = None

    # --- what a page says of itself ---

    def read(self, desk: Desk) -> V:
        """Return what the page shows; runs in the worker."""
        raise NotImplementedError

    def make(self, desk: Desk, kind: str, under: str) -> Changed:
        """Make a new record; runs in the worker."""
        raise NotImplementedError

    def delete(self, desk: Desk, kind: str, record_id: str) -> Changed:
        """Delete a record; runs in the worker."""
        raise NotImplementedError

    def make_top(self) -> QWidget | None:
        """Return what stands between the title of a record and its fields."""
        return None

    def show_top(self, _view: V, _row: Row | None) -> None:
        """Fill what `make_top` made."""

    def pressed(self, _event: QKeyEvent, _row: Row | None) -> bool:
        """Act on a key in the list that only this page knows; False when it does not."""
        return False

    # --- what the shell asks ---

    @property
    def shelf(self) -> Shelf[V]:
        """The section that is shown."""
        return self.shelves[self._at]

    @property
    def row(self) -> Row | None:
        """The chosen row."""
        if self._frame is None:
            return None
        at = self._frame.list.currentIndex().row()
        rows = self._frame.model.rows
        return rows[at] if 0 <= at < len(rows) and not rows[at].head else None

    @property
    def frame(self) -> BookFrame:
        """The parts of the page, made at the first look: not before somebody looks at it."""
        if self._frame is None:
            self._frame = self._build()
        return self._frame

    @property
    def form(self) -> Form:
        """The fields of the chosen record."""
        return self.frame.form

    def enter(self) -> None:
        self.take_focus()
        if self.view is None:
            self._read_before_keys()
        else:
            self.reload()

    def take_focus(self) -> None:
        self.frame.list.setFocus(Qt.FocusReason.OtherFocusReason)

    def refresh(self, _changed: Changed) -> None:
        if self._frame is not None and self.isVisible():
            self.reload()

    def reload(self) -> None:
        """Ask for what there is now."""
        self._reads += 1
        read = self._reads

        def show(view: V) -> None:
            self.show_view(view)
            if read >= self._awaited:
                self.ahead.release()

        self._worker.ask(self.read, show, self._not_read)

    def show_view(self, view: V) -> None:
        """Show what was read, at the record where the user was or wants to go."""
        self.view = view
        self._fill()

    def _not_read(self, error: Exception) -> None:
        self._awaited = 0
        self.ahead.forget()
        self._worker.failed.emit(error)

    def _read_before_keys(self) -> None:
        """Read again, and keep the keys until that is shown."""
        self._awaited = self._reads + 1
        self.ahead.hold()
        self.reload()

    def _hold(self) -> None:
        """Keep the keys until `_read_before_keys` was done, or `_not_done`."""
        self._awaited = _FAR
        self.ahead.hold()

    def _not_done(self, error: Exception) -> None:
        """What the keys were about does not come: say why."""
        self._awaited = 0
        self.ahead.forget()
        self.fail(error)

    def finish_typing(self) -> None:
        if self._frame is not None:
            self.form.finish()

    def current_record(self) -> tuple[str, str] | None:
        row = self.row
        return (row.kind, row.id) if row is not None and row.kind else None

    def show_record(self, kind: str, record_id: str) -> None:
        self._wanted = (kind, record_id)
        if self.view is not None:
            self._fill()
            if self.isVisible() and self._seeks():
                self._read_before_keys()

    def _seeks(self) -> bool:
        """Whether what was asked for is not there yet."""
        return self._wanted is not None

    def place(self) -> str:
        kind, record_id = self._wanted or self.current_record() or ("", "")
        field = self.form.place(self.focusWidget()) if self._frame is not None else self._field
        place = f"{self._at}:{kind}:{record_id}"
        return f"{place}#{field}" if field else place

    def restore(self, place: str) -> None:
        rest, _, self._field = place.partition("#")
        shelf, _, record = rest.partition(":")
        if shelf.isdigit() and int(shelf) < len(self.shelves):
            self._at = int(shelf)
            kind, _, record_id = record.partition(":")
            self._wanted = (kind, record_id) if kind else None

    def escape(self) -> bool:
        """Put back what the field had; then back to the list; then leave the page."""
        if self.form.restore():
            return True
        if self.frame.list.hasFocus():
            return False
        self.take_focus()
        return True

    def next_pane(self, step: int) -> None:
        self.frame.next_part(self._at, step)

    def next_step(self) -> Step | None:
        adds = self.shelf.adds(self.view) if self.view is not None else ()
        if not adds:
            return None
        return Step(self.shelf.word, adds[0].word, lambda: self.add(adds[0]))

    def hints(self) -> Keys:
        section = (("Ctrl PgDn", self.tr("section")),) if len(self.shelves) > 1 else ()
        return (
            *section,
            ("Ins", self.tr("new")),
            ("Enter", self.tr("fields")),
            ("F1", self.tr("keys")),
        )

    def keys(self) -> Keys:
        return (
            ("↑ ↓", self.tr("other record, while the list has the keyboard")),
            ("A … Z", self.tr("to the next record with the word that you type")),
            ("Alt ↑, Alt ↓", self.tr("other record, from anywhere on the page")),
            ("Ctrl PgUp, Ctrl PgDn", self.tr("other section")),
            ("Enter", self.tr("from the list to the fields, in the fields to the next one")),
            ("Ins", self.tr("new record")),
            ("Del", self.tr("delete the record, Ctrl Z brings it back")),
            ("Esc", self.tr("restore the field, then back to the list")),
        )

    # --- acting ---

    def add(self, add: Add) -> None:
        """Make a new record and put the keyboard on its first field."""
        under = self._parent(add)
        if under is None:
            self.said.emit(self.tr("First choose where it belongs."))
            return
        self._do(lambda desk: self.make(desk, add.kind, under), add.kind)

    def drop(self) -> None:
        """Delete the chosen record."""
        row, view = self.row, self.view
        if row is None or view is None or not self.shelf.removable(view, row):
            return
        kind, record_id = row.kind, row.id

        def done(_: Changed) -> None:
            self.said.emit(self.tr("Deleted; Ctrl Z brings it back."))
            self._read_before_keys()

        self._hold()
        self._worker.do(lambda desk: self.delete(desk, kind, record_id), done, self._not_done)

    def go_shelf(self, at: int) -> None:
        """Show another section."""
        self._at = at % len(self.shelves)
        self._wanted = None
        self.form.finish()
        if self.view is not None:
            self._fill()
        self.take_focus()

    def step_record(self, step: int) -> None:
        """Go to the next or previous record."""
        rows, at = self.frame.model.rows, self.frame.list.currentIndex().row() + step
        while 0 <= at < len(rows) and rows[at].head:
            at += step
        if 0 <= at < len(rows):
            self.frame.list.setCurrentIndex(self.frame.model.index(at))

    def fail(self, error: Exception) -> None:
        """Say what the user can mend in the bar; everything else goes the usual way."""
        if isinstance(error, UserError):
            self.said.emit(messages.sentence(error))
        else:
            self._worker.failed.emit(error)

    def _do(self, command: Callable[[Desk], Changed], kind: str) -> None:
        """Run a command that makes a record, then go to it."""

        def go(changed: Changed) -> None:
            made = sorted(key.id for key in changed if key.kind == kind)
            if made:
                self._wanted, self._then_type = (kind, made[0]), True
            self._read_before_keys()

        self.finish_typing()
        self._hold()
        self._worker.do(command, go, self._not_done)

    def _parent(self, add: Add) -> str | None:
        """Where a new record belongs; None when nothing of that kind is chosen."""
        if not add.under:
            return ""
        row = self.row
        if row is None:
            return None
        return row.id if row.kind == add.under else row.id.rpartition("/")[0] or None

    def _list_key(self, event: QKeyEvent) -> bool:
        if self.pressed(event, self.row):
            return True
        if event.key() in _ENTER and not event.modifiers():
            self.form.take_focus()
        elif event.key() == Qt.Key.Key_Insert:
            self._add_at(1 if event.modifiers() & Qt.KeyboardModifier.ShiftModifier else 0)
        elif event.key() == Qt.Key.Key_Delete:
            self.drop()
        else:
            return False
        return True

    def _add_at(self, at: int) -> None:
        adds = self.shelf.adds(self.view) if self.view is not None else ()
        if at < len(adds):
            self.add(adds[at])

    # --- showing ---

    def _fill(self) -> None:
        view, frame = self.view, self.frame
        if view is None:
            return
        self._find_shelf(view)
        here = self._wanted or self.current_record()
        was = frame.list.currentIndex().row() if self._shown_at == self._at else -1
        self._shown_at = self._at
        rows = self.shelf.rows(view)
        frame.model.show(rows)
        frame.tabs[self._at].setChecked(True)
        at = frame.model.find(*here) if here else -1
        if at >= 0:
            self._wanted = None
        at = at if at >= 0 else frame.model.nearest(was)
        self._filling = True  # the row is shown below, once
        frame.list.setCurrentIndex(frame.model.index(at) if at >= 0 else QModelIndex())
        self._filling = False
        frame.show_empty("" if rows else self.shelf.empty())
        frame.list.setAccessibleName(self.shelf.word)
        self._show_row()
        self._take_up(found=at >= 0 and self._wanted is None)

    def _take_up(self, *, found: bool) -> None:
        """Put the keyboard in a new record, or where it was when the page was left behind."""
        field, self._field = self._field, ""
        if self._then_type and self._wanted is None:
            self._then_type = False
            self._awaited = 0
            self.form.begin()
        elif field and found:
            self.form.take_place(field)

    def _find_shelf(self, view: V) -> None:
        """Go to the section that holds the record to be shown."""
        if self._wanted is None:
            return
        for at in (self._at, *range(len(self.shelves))):
            if any((row.kind, row.id) == self._wanted for row in self.shelves[at].rows(view)):
                self._at = at
                return

    def _show_row(self) -> None:
        row, view = self.row, self.view
        if view is None:
            return
        shown = self.shelf.shown(view, row) if row is not None else Shown("")
        self.frame.show_title(shown.title, shown.notes)
        self.form.setVisible(shown.record is not None)
        if shown.record is not None and row is not None:
            self.form.show_record(row.kind, shown.record, shown.fields)
        words = [add.word for add in self.shelf.adds(view)]
        removable = row is not None and self.shelf.removable(view, row)
        self.frame.show_buttons(words, removable=removable)
        self.show_top(view, row)
        self.changed.emit()

    def _chosen(self, current: QModelIndex, _previous: QModelIndex) -> None:
        if current.isValid() and not self._filling:
            self._show_row()

    def _build(self) -> BookFrame:
        form = Form(self._look, self._worker)
        words = [shelf.word for shelf in self.shelves]
        frame = BookFrame(self._look, self._title, words, form, self._list_key)
        form.ended.connect(self.take_focus)
        frame.list.selectionModel().currentChanged.connect(self._chosen)
        frame.shelf_chosen.connect(self.go_shelf)
        frame.add_wanted.connect(self._add_at)
        frame.drop_wanted.connect(self.drop)
        top = self.make_top()
        if top is not None:
            frame.put_top(top)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(frame)
        keys.bind(self, "Ctrl+PgDown", lambda: self.go_shelf(self._at + 1))
        keys.bind(self, "Ctrl+PgUp", lambda: self.go_shelf(self._at - 1))
        keys.bind(self, "Alt+Down", lambda: self.step_record(1))
        keys.bind(self, "Alt+Up", lambda: self.step_record(-1))
        return frame
