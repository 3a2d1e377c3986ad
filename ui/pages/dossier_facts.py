"""The facts of a file, field by field: what the terms and the counts rest on."""

from collections.abc import Callable, Iterable
from functools import partial
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QComboBox, QFrame, QGridLayout, QLineEdit, QVBoxLayout, QWidget

from ui import dossier_words
from ui.autosave import Autosave
from ui.theme import Look
from ui.unfinished import Unfinished
from ui.widgets.escaping import claims_escape, pressed
from ui.widgets.scrolling import scrolling
from ui.widgets.words import Wrapped, label
from ui.worker import Worker
from veldtool.domain.calendar import parse_date
from veldtool.domain.date_entry import DateProblem, YearFrom, read_day
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import Viewed
from veldtool.services.dossier_access import Role
from veldtool.services.dossier_form import DossierForm

Options = list[tuple[str, Any]]
_Row = tuple[str, QWidget, Wrapped | None]
"""A fact's name, its field, and where words about what is typed stand."""


class FactsEditor(QFrame):
    """Every fact that belongs to the kind of file. Dates are read as they are typed."""

    left = Signal()
    failed = Signal(object)

    def __init__(self, look: Look, worker: Worker) -> None:
        super().__init__()
        self._look = look
        self._worker = worker
        self._form: DossierForm | None = None
        self._first: QWidget | None = None
        self.setProperty("ground", "surface")
        self._column = QVBoxLayout(self)
        self._column.setContentsMargins(0, 0, 0, 0)
        self._area: QWidget | None = None
        self._fields: list[Autosave] = []
        self._boxes: list[tuple[QComboBox, str]] = []
        self._put_back: dict[str, Callable[[str], None]] = {}

    def update_form(self, form: DossierForm) -> None:
        """Take note of what is recorded now; what is being typed stays."""
        if self._form is None or self._form.dossier.id != form.dossier.id:
            return
        self._form = form
        self._show_choices()

    def show_form(self, form: DossierForm) -> None:
        """Show the facts of a file to be changed, or to be read when they are another's."""
        self._form = form
        if self._area is not None:
            self._column.removeWidget(self._area)
            self._area.deleteLater()
        self._fields, self._boxes, self._first, self._put_back = [], [], None, {}
        inner = QFrame()
        inner.setProperty("ground", "surface")
        grid = QGridLayout(inner)
        pad = self._look.px(12)
        grid.setContentsMargins(pad, pad, pad, pad)
        grid.setHorizontalSpacing(pad)
        grid.setVerticalSpacing(self._look.px(6))
        grid.setColumnStretch(2, 1)
        rows = list(self._rows(form))
        for row, (name, field, said) in enumerate(rows):
            field.setAccessibleName(name)
            field.setEnabled(may_change(form))
            grid.addWidget(label(name), row, 0)
            grid.addWidget(field, row, 1, 1, 1 if said else 2)
            if said is not None:
                grid.addWidget(said, row, 2)
            field.setMaximumWidth(self._look.px(320 if said else 640))
        grid.setRowStretch(len(rows), 1)
        self._first = rows[0][1] if rows else None
        self._area = scrolling(inner, self.tr("Facts of {code}").format(code=form.row.code))
        self._column.addWidget(self._area)
        for child in inner.findChildren(QWidget):
            child.installEventFilter(self)
        if may_change(form):
            self._ask_unfinished(form.dossier.id)

    def _ask_unfinished(self, dossier: str) -> None:
        """What was typed here before and could not be read comes back as it was."""

        def show(texts: dict[str, str]) -> None:
            for field, text in texts.items() if dossier == self._id else ():
                if field in self._put_back:
                    self._put_back[field](text)

        self._worker.ask(lambda desk: desk.typing.unfinished("dossier", dossier), show)

    def begin(self) -> None:
        """Put the keyboard in the first field."""
        if self._first is not None and self._first.isEnabled():
            self._first.setFocus(Qt.FocusReason.ShortcutFocusReason)
        elif self._area is not None:
            self._area.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def finish(self) -> None:
        """Hand over what is being typed."""
        for field in self._fields:
            field.typed.end()
        focus = self.window().focusWidget()
        if isinstance(focus, QLineEdit) and self.isAncestorOf(focus):
            focus.editingFinished.emit()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        key = pressed(event)
        if claims_escape(event):
            return True
        if event.type() == QEvent.Type.FocusOut and isinstance(watched, QComboBox):
            QTimer.singleShot(0, self, self._show_choices)
        if key is not None and key.key() == Qt.Key.Key_Escape:
            self.finish()
            self.left.emit()
            return True
        return super().eventFilter(watched, event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
        else:
            super().keyPressEvent(event)

    # the fields

    def _rows(self, form: DossierForm) -> Iterable[_Row]:
        yield self._text(self.tr("Code"), "code")
        if form.measures:
            yield from self._client_rows(form)
        else:
            yield self._text(self.tr("Function"), "function")
            yield self._text(self.tr("Paper or digital"), "medium")
            yield self._text(self.tr("Present of the institution"), "present")
        yield self._day(self.tr("Day of reading"), "read_on")
        yield self._text(self.tr("Why it was selected"), "selection_reason")
        team: Options = [("", ""), *((one.initials, one.id) for one in form.team)]
        yield self._choice(self.tr("Reader"), "reader", team)
        yield self._choice(self.tr("Second reader"), "second_reader", team)

    def _client_rows(self, form: DossierForm) -> Iterable[_Row]:
        measures: Options = [("", ""), *((f"{key}, {word}", key) for key, word in form.measures)]
        yield self._choice(self.tr("Measure"), "measure", measures)
        unknown: Options = [("", None)]
        joint: Options = [
            *unknown,
            (self.tr("together with a worker"), Viewed.JOINT),
            (self.tr("alone"), Viewed.ALONE),
        ]
        yield self._choice(self.tr("Read"), "viewed", joint)
        talks: Options = [("", ""), *((code, key) for key, code in form.talks)]
        yield self._choice(self.tr("In which talk"), "interview", talks)
        yield self._day(self.tr("Ruling"), "pronounced_on")
        yield self._day(self.tr("Institution charged"), "charged_on")
        yield self._day(self.tr("Start"), "started_on")
        yield self._text(self.tr("Route"), "track")
        yield self._day(self.tr("Without fixed worker from"), "no_fixed_worker_from")
        yield self._day(self.tr("Without fixed worker until"), "no_fixed_worker_to")
        yield self._number(self.tr("Number of workers so far"), "workers")
        placed: Options = [*unknown, (self.tr("yes"), True), (self.tr("no"), False)]
        yield self._choice(self.tr("Placed out of home"), "placed_out", placed)
        yield self._text(self.tr("Family (the same word for siblings)"), "family")

    def _text(self, name: str, field: str) -> _Row:
        edit = self._edit()
        saver = Autosave(self._worker, edit)
        saver.show_text(RegisterKey("dossier", self._id, field), self._now(field))
        self._fields.append(saver)
        edit.setCursorPosition(0)
        return name, edit, None

    def _day(self, name: str, field: str) -> _Row:
        now = parse_date(self._now(field))
        shown = f"{now.day:02}-{now.month:02}-{now.year}" if now else self._now(field)
        return self._read_line(name, field, shown, self._read_day)

    def _number(self, name: str, field: str) -> _Row:
        now = self._now(field)
        return self._read_line(name, field, "" if now is None else str(now), _read_number)

    def _read_line(
        self, name: str, field: str, shown: str, read: Callable[[str], tuple[Any, str]]
    ) -> _Row:
        edit, said = self._edit(), Wrapped("", "quiet")
        edit.setText(shown)
        kept = Unfinished(self._worker, edit.text, edit)
        kept.begin(RegisterKey("dossier", self._id, field))
        kept.found(shown)

        def take() -> None:
            typed = edit.text().strip()
            empty = None if field == "workers" else ""
            value, words = read(typed) if typed else (empty, "")
            wrong = bool(typed) and value is None
            _mark(edit, said, words, wrong=wrong)
            if wrong:
                kept.keep()
                return
            if value != self._now(field):
                self._set(field, value)
            kept.drop()  # after it was recorded

        def put_back(text: str) -> None:
            if not edit.isModified():
                edit.setText(text)
                kept.found(text)
                take()

        self._put_back[field] = put_back
        edit.textEdited.connect(lambda _: kept.typed())
        edit.editingFinished.connect(take)
        return name, edit, said

    def _choice(self, name: str, field: str, options: Options) -> _Row:
        box = QComboBox()
        for word, value in options:
            box.addItem(word, value)
        self._boxes.append((box, field))
        self._show_choices()
        box.activated.connect(lambda _: self._set(field, box.currentData()))
        return name, box, None

    def _edit(self) -> QLineEdit:
        edit = QLineEdit()
        edit.setObjectName("cell")
        return edit

    def _read_day(self, text: str) -> tuple[str | None, str]:
        if self._form is None:
            return None, ""
        found = read_day(text, YearFrom(self._form.today))
        if isinstance(found, DateProblem):
            return None, dossier_words.problem(found)
        return found.isoformat(), dossier_words.day(found)

    def _set(self, field: str, value: Any) -> None:
        command = partial(_set_field, dossier=self._id, field=field, value=value)
        self._worker.do(command, failed=self._refused)

    def _refused(self, error: Exception) -> None:
        self._show_choices()
        self.failed.emit(error)

    def _show_choices(self) -> None:
        """Show what is recorded, but where the keyboard is: arrows pass what is refused."""
        for box, field in self._boxes:
            if box.hasFocus():
                continue
            values = [box.itemData(at) for at in range(box.count())]
            now = self._now(field)
            if now in values:
                box.setCurrentIndex(values.index(now))

    @property
    def _id(self) -> str:
        return self._form.dossier.id if self._form else ""

    def _now(self, field: str) -> Any:
        return getattr(self._form.dossier, field) if self._form else ""


def may_change(form: DossierForm) -> bool:
    """Tell whether this member can change the facts of the file."""
    return form.standing.role is not Role.OTHER or form.lead


def _set_field(desk: Any, *, dossier: str, field: str, value: Any) -> Any:
    return desk.dossiers.set_fields(dossier, {field: value})


def _read_number(text: str) -> tuple[int | None, str]:
    if text.isascii() and text.isdigit():
        return int(text), ""
    return None, dossier_words.whole_number()


def _mark(edit: QLineEdit, said: Wrapped, words: str, *, wrong: bool) -> None:
    edit.setProperty("wrong", "true" if wrong else "false")
    said.setProperty("words", "error" if wrong else "quiet")
    said.setText(f"! {words}" if wrong else words)
    for part in (edit, said):
        part.style().unpolish(part)
        part.style().polish(part)
