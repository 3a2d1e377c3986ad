"""The form of one file with its editors: what keys ask for becomes commands of the desk."""

from collections.abc import Callable
from functools import partial
from typing import Any

from PySide6.QtCore import QCoreApplication, QEvent, QModelIndex, QObject, QTimer, Signal
from PySide6.QtGui import QKeyEvent, QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import messages
from ui.delegates.form_geometry import Columns
from ui.models.dossier_form import FormModel
from ui.theme import Look
from ui.widgets.form_editors import NoteEditor, SettleEditor, ValueEditor
from ui.widgets.form_header import FormHeader
from ui.widgets.form_view import FormView
from ui.worker import Worker
from veldtool.domain.framework.model import NOT_HAPPENED, Answer, AnswerType
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import Json
from veldtool.services.desk import Desk
from veldtool.services.dossier_access import Role
from veldtool.services.dossier_form import DossierForm, ItemLine
from veldtool.services.errors import UserError
from veldtool.services.workbench import Changed

Command = Callable[[Desk], Changed]


class DossierBoard(QWidget):
    """Shows one file. While a command runs, keys wait: they count for what it makes of the form.

    `came` tells that the form was read anew, `moved` that another item is current, `wanted`
    passes on what the page does (`f` facts), `said` what happened in a few words.
    """

    came = Signal()
    moved = Signal()
    wanted = Signal(str)
    said = Signal(str)

    def __init__(self, look: Look, worker: Worker) -> None:
        super().__init__()
        self._look = look
        self._worker = worker
        self._id = ""
        self._advance = ""  # the item that was answered and is to be left
        self._waiting = False
        self._keys: list[QKeyEvent] = []
        self._places: dict[str, str] = {}
        self.model = FormModel(self)
        self.view = FormView(look, self.model)
        self.view.setAccessibleName(self.tr("Items"))
        self.header = FormHeader(look, self.view.rows)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self.header)
        column.addWidget(self.view, 1)
        self.setFocusProxy(self.view)
        self._connect()

    @property
    def form(self) -> DossierForm | None:
        """The form that is shown; None while there is none."""
        return self.model.form

    @property
    def together(self) -> bool:
        """Tell whether only the current item is shown: somebody looks along."""
        return self.view.rows.plain

    def show_file(self, dossier: str, item: str = "") -> None:
        """Show another file, at an item or where it was left."""
        if item:
            self._places[dossier] = item
        if dossier == self._id and item and self.form is not None:
            self.view.go(self.model.index_of(item))
            return
        if dossier != self._id:
            self.finish()
            self._remember()
            self._id = dossier
            self._release()
        self.read()

    def read(self) -> None:
        """Read the form anew."""
        if self._id:
            dossier = self._id
            self._worker.ask(lambda desk: desk.dossiers.form(dossier), self._show, self._failed)

    def finish(self) -> None:
        """Hand over what is being typed."""
        editor = self.view.editor
        if isinstance(editor, NoteEditor | ValueEditor):
            editor.finish()
        self.view.close_editor()

    def place(self) -> tuple[str, str]:
        """Return the file and the item that are current."""
        line = self.view.line
        return self._id, line.item.id if line else ""

    def to_open_item(self) -> bool:
        """Go to the next item that nobody answered; False when there is none."""
        form = self.form
        if form is None:
            return False
        lines, current = form.lines, self.place()[1]
        at = next((n for n, line in enumerate(lines) if line.item.id == current), -1)
        following = [*lines[at + 1 :], *lines[: at + 1]]
        found = next((line for line in following if line.open), None)
        if found is None:
            return False
        self._go(found.item.id)
        return True

    def set_together(self, *, on: bool) -> None:
        """Leave only the current item, or show everything again."""
        if on and self.view.line is None and not self.to_open_item():
            return
        self.finish()
        self.view.rows.plain = on
        self._fit_header()
        self._narrow()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit_header()

    def _fit_header(self) -> None:
        """The words over the columns hold only where the columns stand beside each other."""
        columns = Columns(self._look, self.width())
        self.header.setVisible(not self.together and not columns.stacked)
        self.header.update()

    # the form comes in

    def _show(self, form: DossierForm) -> None:
        if form.dossier.id != self._id:
            return
        item = self.place()[1] if self.form and self.form.dossier.id == self._id else ""
        other = self.model.show(form)
        if other:
            self.view.close_editor()
            self._unfold()
            self._go(item or self._places.get(self._id, ""))
            if not self.view.currentIndex().isValid() and not self.to_open_item():
                self.view.setCurrentIndex(self.model.index(0, 0))
        self.view.scheduleDelayedItemsLayout()
        self._fit_header()
        self._leave_answered()
        self.came.emit()
        self._release()

    def _unfold(self) -> None:
        """Open what asks for work; what is finished folds to one row."""
        for place, section in enumerate(self.model.sections()):
            differs = any(line.differs or line.contested for line in section.lines)
            done = section.answered == section.asked
            self.view.setExpanded(self.model.index(place, 0), differs or not done)

    def _leave_answered(self) -> None:
        """Go on to the next item that is asked; a section that is finished now folds."""
        answered, self._advance = self._advance, ""
        form = self.form
        if not answered or form is None or self.place()[1] != answered:
            return
        ids = [line.item.id for line in form.lines]
        if answered not in ids:
            return
        following = (line for line in form.lines[ids.index(answered) + 1 :] if line.asked)
        found = next(following, None)
        if found is None:
            return
        before = self.view.currentIndex().parent()
        self._go(found.item.id)
        section = self.model.sections()[before.row()]
        if self.view.currentIndex().parent() != before and section.answered == section.asked:
            self.view.collapse(before)
            self.view.show_current()

    def _go(self, item: str) -> None:
        index = self.model.index_of(item)
        if index.isValid():
            self.view.go(index)
            self._narrow()

    def _narrow(self) -> None:
        """Somebody looks along: everything but the current item is out of sight."""
        index = self.view.currentIndex()
        on = self.together and index.parent().isValid()
        section = index.parent()
        for place in range(self.model.rowCount()):
            parent = self.model.index(place, 0)
            for row in range(self.model.rowCount(parent)):
                hidden = on and (place, row) != (section.row(), index.row())
                if self.view.isRowHidden(row, parent) != hidden:
                    self.view.setRowHidden(row, parent, hidden)
        root = section if on else QModelIndex()
        if self.view.rootIndex() != root:
            self.view.setRootIndex(root)
            self.view.setCurrentIndex(index)
        self.view.scheduleDelayedItemsLayout()
        if index.isValid():
            self.view.show_current()

    # commands

    def _do(self, command: Command, advance: str = "") -> None:
        self._waiting = True
        self._advance = advance
        self._worker.do(command, self._done, self._failed)

    def _done(self, changed: Changed) -> None:
        """When something changed, the form is on its way and lets the keys go on."""
        if not changed:
            self._leave_answered()
            self._release()

    def _failed(self, error: Exception) -> None:
        self._advance = ""
        if isinstance(error, UserError):
            self.said.emit(messages.sentence(error))
        else:
            self._worker.failed.emit(error)
        self._release()

    def _refuse(self, key: str, **details: str) -> None:
        self.said.emit(messages.sentence(UserError(key, **details)))

    def _may_write(self) -> bool:
        """Say why not, when this file cannot be written in."""
        form = self.form
        if form is None:
            return False
        code = form.row.code
        if form.standing.role is Role.OTHER:
            self._refuse("file_of_other", code=code, by=form.row.reader)
            return False
        if form.standing.done:
            self._refuse("file_closed", code=code)
            return False
        return True

    def _answer(self, value: Json, *, clears: bool = True) -> None:
        """Answer the current item and go on; the same answer again clears it and stays."""
        line = self.view.line
        if line is None or not self._may_write():
            return
        again = line.value == value
        if again and not clears:
            self._advance = line.item.id
            self._leave_answered()
            return
        command = partial(_answer, dossier=self._id, item=line.item.id, value=value)
        self._do(command, "" if again else line.item.id)

    def _letter(self, answer: Answer) -> None:
        line = self.view.line
        if line is None:
            return
        if line.item.type is not AnswerType.DATE:
            self._answer(answer.value)
        elif answer is Answer.NO:
            self._answer(NOT_HAPPENED)
        elif answer in {Answer.UNKNOWN, Answer.NOT_APPLICABLE}:
            self._answer(answer.value)
        else:
            self.said.emit(self.tr("Type a day, such as 0903, or n when it has not happened yet."))

    def _pick(self, number: int) -> None:
        line = self.view.line
        if line is None or not 1 <= number <= len(line.item.choices):
            return
        choice = line.item.choices[number - 1].id
        if line.item.type is AnswerType.CHOICE:
            self._answer(choice)
        elif self._may_write():
            self._do(partial(_pick, dossier=self._id, item=line.item.id, choice=choice))

    def _clear(self) -> None:
        line = self.view.line
        if line is not None and line.value is not None and self._may_write():
            self._do(partial(_clear, dossier=self._id, item=line.item.id))

    def _asked(self, key: str) -> None:
        line = self.view.line
        if key == "t" and line is not None:
            self._open_note(line)
        elif key == "s" and line is not None:
            self._open_settle(line)
        elif key == "!" and line is not None:
            self._mark(line)
        elif key == "o":
            if not self.to_open_item():
                self.said.emit(self.tr("Everything in this file has been looked at."))
        elif key == "k":
            self.turn()
        elif key == "f":
            self.wanted.emit(key)

    def turn(self) -> None:
        """Close the file, or open it again."""
        form = self.form
        if form is None:
            return
        if form.standing.role is Role.OTHER:
            self._refuse("file_of_other", code=form.row.code, by=form.row.reader)
        elif form.standing.done:
            self._do(partial(_reopen, dossier=self._id))
        else:
            left = form.row.asked - form.row.answered
            words = self.tr("{code} closed, %n item(s) not looked at", "", left)
            self.said.emit(words.format(code=form.row.code))
            self._do(partial(_close, dossier=self._id))

    def _mark(self, line: ItemLine) -> None:
        if self._may_write():
            on = not line.urgent
            self._do(partial(_mark, dossier=self._id, item=line.item.id, on=on))

    # editors

    def _open_value(self, start: str) -> None:
        line = self.view.line
        if line is None or not self._may_write():
            return
        if not line.asked:
            self._refuse("not_asked", item=line.item.text)
            return
        if line.item.type is AnswerType.TEXT:
            self._open_note(line)
            return
        editor = ValueEditor(self._look, line, start, self.view.viewport())
        editor.given.connect(partial(self._given, note=False))
        editor.noted.connect(partial(self._given, note=True))
        editor.left.connect(self.view.close_editor)
        self.view.open_editor(editor)

    def _given(self, value: Json, *, note: bool) -> None:
        self.view.close_editor()
        line = self.view.line
        if note and line is not None:
            if line.value != value:
                self._worker.do(
                    partial(_answer, dossier=self._id, item=line.item.id, value=value),
                    failed=self._failed,
                )
            self._open_note(line)
        else:
            self._answer(value, clears=False)

    def _open_note(self, line: ItemLine) -> None:
        form = self.form
        if form is None or self.together or not self._may_write():
            return
        if form.standing.role is Role.FREE or not form.dossier.read_on:
            self._worker.do(partial(_begin, dossier=self._id), failed=self._failed)
        text = line.item.type is AnswerType.TEXT
        field = "value" if text else "note"
        name = line.item.text if text else self.tr("Note")
        editor = NoteEditor(self._look, self._worker, name, self.view.viewport())
        key = RegisterKey(form.standing.kind, f"{self._id}/{line.item.id}", field)
        was = line.value if text and isinstance(line.value, str) else ""
        editor.show_text(key, was if text else line.note)
        editor.left.connect(self.view.close_editor)
        self.view.open_editor(editor)

    def _open_settle(self, line: ItemLine) -> None:
        if line.readers is None or self.together:
            self._refuse("nothing_to_settle", item=line.item.text)
            return
        editor = SettleEditor(self._look, line, self.view.viewport())
        editor.setObjectName("settle")
        editor.given.connect(self._settle)
        editor.left.connect(self.view.close_editor)
        self.view.open_editor(editor)

    def _settle(self, value: Json, reason: str) -> None:
        line = self.view.line
        self.view.close_editor()
        if line is not None:
            command = partial(
                _settle, dossier=self._id, item=line.item.id, value=value, reason=reason
            )
            self._do(command, line.item.id)

    # keys that wait

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        pressed = isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress
        if watched is self.view and pressed and self._waiting and isinstance(event, QKeyEvent):
            self._keys.append(event.clone())
            return True
        return super().eventFilter(watched, event)

    def _release(self) -> None:
        """Let the keys go that were pressed meanwhile, each to what has the keyboard then."""
        self._waiting = False
        while self._keys and not self._waiting:
            focus: QWidget | None = self.window().focusWidget()
            target = focus if focus is not None else self.view
            QCoreApplication.sendEvent(target, self._keys.pop(0))

    def _remember(self) -> None:
        dossier, item = self.place()
        if dossier and item:
            self._places[dossier] = item

    def _connect(self) -> None:
        self.view.installEventFilter(self)
        self.view.letter.connect(self._letter)
        self.view.picked.connect(self._pick)
        self.view.typed.connect(self._open_value)
        self.view.cleared.connect(self._clear)
        self.view.asked.connect(self._asked)
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(80)
        self._still.timeout.connect(self.moved)
        self.view.moved.connect(self._still.start)


def _answer(desk: Desk, *, dossier: str, item: str, value: Json) -> Changed:
    return desk.dossiers.answer(dossier, item, value)


def _pick(desk: Desk, *, dossier: str, item: str, choice: str) -> Changed:
    return desk.dossiers.pick(dossier, item, choice)


def _clear(desk: Desk, *, dossier: str, item: str) -> Changed:
    return desk.dossiers.clear(dossier, item)


def _mark(desk: Desk, *, dossier: str, item: str, on: bool) -> Changed:
    return desk.dossiers.mark_urgent(dossier, item, on=on)


def _begin(desk: Desk, *, dossier: str) -> Changed:
    return desk.dossiers.begin(dossier)


def _close(desk: Desk, *, dossier: str) -> Changed:
    return desk.dossiers.close(dossier)


def _reopen(desk: Desk, *, dossier: str) -> Changed:
    return desk.dossiers.reopen(dossier)


def _settle(desk: Desk, *, dossier: str, item: str, value: Any, reason: str) -> Changed:
    return desk.dossiers.settle(dossier, item, value, reason)
