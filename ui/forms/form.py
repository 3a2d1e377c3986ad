"""A form over one record: its fields in one or two columns, walked with Tab and Enter."""

from collections.abc import Sequence
from typing import Any

from PySide6.QtCore import Qt, QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QGridLayout, QLineEdit, QScrollArea, QWidget

from ui.forms.editors import Editor
from ui.forms.fields import Field
from ui.theme import Look
from ui.worker import Worker
from veldtool.domain.oplog.op import RegisterKey

TWO_COLUMNS = 560


class Form(QFrame):
    """The fields of one kind of record. `ended` tells that Enter left the last field.

    From `two_from` pixels of the design on, short fields stand two beside each other.
    """

    ended = Signal()

    def __init__(self, look: Look, worker: Worker, two_from: int = TWO_COLUMNS) -> None:
        super().__init__()
        self._look = look
        self._two_from = two_from
        self._worker = worker
        self._fields: tuple[Field, ...] = ()
        self._record = ("", "")
        self._two: bool | None = None
        self.editors: tuple[Editor, ...] = ()
        self._grid = QGridLayout(self)
        self._grid.setContentsMargins(0, 0, 0, 0)
        self._grid.setHorizontalSpacing(look.px(12))
        self._grid.setVerticalSpacing(look.px(10))

    def show_record(self, kind: str, record: Any, fields: Sequence[Field]) -> None:
        """Show a record; the editors stay as long as the fields do."""
        other = _names(fields) != _names(self._fields)
        if other:
            self._rebuild(fields)
        for editor, field in zip(self.editors, fields, strict=True):
            key = RegisterKey(kind, record.id, field.name)
            editor.show_value(key, getattr(record, field.name), field)
        if other or self._record != (kind, record.id):
            self._record = (kind, record.id)
            self._ask_unfinished(kind, record.id)

    def _ask_unfinished(self, kind: str, record_id: str) -> None:
        """What was typed here before and could not be read comes back as it was."""

        def show(texts: dict[str, str]) -> None:
            for one in self.editors if self._record == (kind, record_id) else ():
                if one.field.name in texts:
                    one.show_unfinished(texts[one.field.name])

        self._worker.ask(lambda desk: desk.typing.unfinished(kind, record_id), show)

    def finish(self) -> None:
        """Hand over what is being typed."""
        for editor in self.editors:
            editor.finish()

    def restore(self) -> bool:
        """Put back what the record has in the field that is typed in; False when it is the same."""
        here = (one for one in self.editors if one.control.hasFocus())
        return any(one.restore() for one in here)

    def take_focus(self, name: str = "") -> None:
        """Put the keyboard on a field, the first one that can be typed in by default.

        Not when the page was left meanwhile: the keyboard is at what is shown.
        """
        if not self.isVisible():
            return
        free = [one for one in self.editors if not one.field.locked]
        named = [one for one in free if one.field.name == name]
        for editor in (*named, *free)[:1]:
            editor.control.setFocus(Qt.FocusReason.ShortcutFocusReason)
            self._bring_in_sight(editor)

    def begin(self) -> None:
        """Put the keyboard on a new record; a word that was filled in for it is typed over."""
        self.take_focus()
        for editor in self.editors:
            if editor.control.hasFocus() and isinstance(editor.control, QLineEdit):
                editor.control.selectAll()

    def place(self, focus: QWidget | None) -> str:
        """Return the field and the place in it where the keyboard is, as `take_place` takes it."""
        here = next((one for one in self.editors if one.control is focus), None)
        return f"{here.field.name}@{here.text_place()}" if here is not None else ""

    def take_place(self, place: str) -> None:
        """Put the keyboard back where it was, when that field is still here."""
        name, _, at = place.partition("@")
        here = next((one for one in self.editors if one.field.name == name), None)
        if here is not None and not here.field.locked:
            self.take_focus(name)
            here.put_cursor(int(at) if at.isdecimal() else 0)

    def _bring_in_sight(self, editor: Editor) -> None:
        """Scroll to an editor, once the form has its size: only Tab does so by itself."""
        around = self.parentWidget()
        while around is not None and not isinstance(around, QScrollArea):
            around = around.parentWidget()
        if around is not None:
            area = around
            QTimer.singleShot(0, editor, lambda: area.ensureWidgetVisible(editor))

    def editor(self, name: str) -> Editor:
        """Return the editor of a field. Raises KeyError."""
        for one in self.editors:
            if one.field.name == name:
                return one
        raise KeyError(name)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        two = event.size().width() >= self._look.px(self._two_from)
        if two != self._two:
            self._arrange(two=two)

    def _rebuild(self, fields: Sequence[Field]) -> None:
        """Make the editors anew; the keyboard stays on the field where it was."""
        typing_in = next((one.field.name for one in self.editors if one.control.hasFocus()), "")
        for old in self.editors:
            old.finish()
            self._grid.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._fields = tuple(fields)
        self.editors = tuple(Editor(self._look, self._worker, field) for field in fields)
        for place, editor in enumerate(self.editors):
            editor.setParent(self)
            editor.entered.connect(lambda at=place: self._next(at))
        self._arrange(two=self.width() >= self._look.px(self._two_from))
        if typing_in:
            self.take_focus(typing_in)

    def _next(self, place: int) -> None:
        """Enter goes on to the next field that can be typed in."""
        rest = [one for one in self.editors[place + 1 :] if not one.field.locked]
        if rest:
            rest[0].control.setFocus(Qt.FocusReason.TabFocusReason)
        else:
            self.ended.emit()

    def _arrange(self, *, two: bool) -> None:
        self._two = two
        row, column = 0, 0
        before: QWidget | None = None
        for editor in self.editors:
            self._grid.removeWidget(editor)
            wide = editor.field.wide or not two
            if wide and column:
                row, column = row + 1, 0
            top = Qt.AlignmentFlag.AlignTop
            self._grid.addWidget(editor, row, column, 1, 2 if wide else 1, top)
            editor.show()
            if wide or column:
                row, column = row + 1, 0
            else:
                column = 1
            if before is not None:
                QWidget.setTabOrder(before, editor.control)
            before = editor.control
        for one in (0, 1):
            self._grid.setColumnStretch(one, 1 if two or not one else 0)


def _names(fields: Sequence[Field]) -> list[tuple[object, ...]]:
    """What makes a form another one: everything but how values are read."""
    return [(one.name, one.label, one.input, one.choices, one.locked) for one in fields]
