"""The form of one file with its editors: what keys ask for becomes commands of the desk."""

from functools import partial

from PySide6.QtCore import QTimer, Signal
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import dossier_commands as commands
from ui import messages
from ui.delegates.form_geometry import Columns
from ui.dossier_commands import Command
from ui.models.dossier_form import FormModel
from ui.pages.dossier_values import ValueTyping
from ui.theme import Look
from ui.widgets.form_editors import NoteEditor, SettleEditor, ValueEditor
from ui.widgets.form_header import FormHeader
from ui.widgets.form_view import FormView
from ui.widgets.form_walk import FormWalk
from ui.widgets.key_queue import KeyQueue
from ui.worker import Worker
from veldtool.domain.framework.model import NOT_HAPPENED, Answer, AnswerType
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import Json
from veldtool.services.dossier_access import Role
from veldtool.services.dossier_form import DossierForm, ItemLine
from veldtool.services.errors import UserError
from veldtool.services.workbench import Changed


class DossierBoard(QWidget):
    """Shows one file. While a command runs, keys wait: they count for what it makes of the form.

    `came` tells that the form was read anew, `moved` that another item is current, `wanted`
    passes on what the page does (`f` facts), `said` what happened in a few words, `lost` that
    something could not be done or read.
    """

    came = Signal()
    moved = Signal()
    wanted = Signal(str)
    lost = Signal()
    said = Signal(str)

    def __init__(self, look: Look, worker: Worker) -> None:
        super().__init__()
        self._look = look
        self._worker = worker
        self._id = ""
        self._typing: ValueTyping | None = None
        self._advance = ""  # the item that was answered and is to be left
        self._lettered: ItemLine | None = None  # a date as it stood before a letter answered it
        self._places: dict[str, str] = {}
        self.model = FormModel(self)
        self.view = FormView(look, self.model)
        self.view.setAccessibleName(self.tr("Items"))
        self.walk = FormWalk(self.view, self.model)
        self.keys = KeyQueue(self.view)
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
        """Show another file, at an item or where it was left.

        Keys that wait belong to the file that is shown; those that follow to the one to come.
        """
        self.keys.run(partial(self._show_file, dossier, item))

    def _show_file(self, dossier: str, item: str) -> None:
        if item:
            self._places[dossier] = item
        if dossier == self._id and item and self.form is not None:
            self.view.go(self.model.index_of(item))
            return
        if dossier != self._id:
            self.finish()
            self._remember()
            self._id = dossier
            self.keys.wait()
        self.read()

    def read(self) -> None:
        """Read the form anew."""
        if self._id:
            dossier = self._id
            self._worker.ask(lambda desk: desk.dossiers.form(dossier), self._show, self._failed)

    def finish(self) -> None:
        """Hand over what is being typed."""
        editor = self.view.editor
        if isinstance(editor, NoteEditor):
            editor.finish()
        elif isinstance(editor, ValueEditor) and self._typing is not None:
            command = self._typing.answer()
            if command is not None:
                self._worker.do(command, failed=self._failed)
        self.view.close_editor()

    def place(self) -> tuple[str, str]:
        """Return the file and the item that are current."""
        return self._id, self.walk.item

    def to_open_item(self) -> bool:
        """Go to the next item that nobody answered; False when there is none."""
        return self.walk.to_open()

    def set_together(self, *, on: bool) -> None:
        """Leave only the current item, or show everything again."""
        if on and self.view.line is None and not self.to_open_item():
            self.view.go(self.model.index(0, 0, self.view.currentIndex()))
        if on and self.view.line is None:
            return
        self.finish()
        self.view.rows.plain = on
        self._fit_header()
        self.walk.narrow()

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
        if self.model.differs(form):
            self.finish()
        if self.model.show(form):
            self.walk.unfold()
            self.walk.go(item or self._places.get(self._id, ""))
            if not self.view.currentIndex().isValid() and not self.to_open_item():
                self.view.setCurrentIndex(self.model.index(0, 0))
        self.view.scheduleDelayedItemsLayout()
        self._fit_header()
        self._leave_answered()
        self.came.emit()
        self.keys.release()

    def _leave_answered(self) -> None:
        answered, self._advance = self._advance, ""
        if answered:
            self.walk.leave(answered)

    # commands

    def _do(self, command: Command, advance: str = "") -> None:
        self.keys.wait()
        self._advance = advance
        self._worker.do(command, self._done, self._failed)

    def _done(self, changed: Changed) -> None:
        """When something changed, the form is on its way and lets the keys go on."""
        if not changed:
            self._leave_answered()
            self.keys.release()

    def _failed(self, error: Exception) -> None:
        self._advance = ""
        self.lost.emit()
        if isinstance(error, UserError):
            self.said.emit(messages.sentence(error))
        else:
            self._worker.failed.emit(error)
        self.keys.release()

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
        command = commands.answer(self._id, line.item.id, value)
        self._do(command, "" if again else line.item.id)

    def _letter(self, answer: Answer) -> None:
        line = self.view.line
        if line is None:
            return
        self._lettered = line
        if line.item.type is not AnswerType.DATE:
            self._answer(answer.value)
        elif answer is Answer.NO:
            self._answer(NOT_HAPPENED)
        elif answer in {Answer.UNKNOWN, Answer.NOT_APPLICABLE}:
            self._answer(answer.value)
        else:
            self.said.emit(self.tr("Type a day, such as 0903, or n when it has not happened yet."))

    def _resume(self, word: str) -> None:
        """The letter began a word: what stood at the date is back, and the word is typed on."""
        was, self._lettered = self._lettered, None
        if was is None or not self._may_write():
            return
        self.walk.go(was.item.id)
        at = (self._id, was.item.id)
        self._do(commands.clear(*at) if was.value is None else commands.answer(*at, was.value))
        self.keys.ahead(partial(self._open_value, word))

    def _pick(self, number: int) -> None:
        line = self.view.line
        if line is None or not 1 <= number <= len(line.item.choices):
            return
        choice = line.item.choices[number - 1].id
        if line.item.type is AnswerType.CHOICE:
            self._answer(choice)
        elif self._may_write():
            self._do(commands.pick(self._id, line.item.id, choice))

    def _clear(self) -> None:
        line = self.view.line
        if line is not None and line.value is not None and self._may_write():
            self._do(commands.clear(self._id, line.item.id))

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
        elif not self.together:  # what somebody who looks along must not see
            self.wanted.emit(key)

    def turn(self) -> None:
        """Close the file, or open it again."""
        form = self.form
        if form is None:
            return
        if form.standing.role is Role.OTHER:
            self._refuse("file_of_other", code=form.row.code, by=form.row.reader)
        elif form.standing.done:
            self._do(commands.reopen(self._id))
        else:
            left = form.row.asked - form.row.answered
            words = self.tr("{code} closed, %n item(s) not looked at", "", left)
            self.said.emit(words.format(code=form.row.code))
            self._do(commands.close(self._id))

    def _mark(self, line: ItemLine) -> None:
        if self._may_write():
            on = not line.urgent
            self._do(commands.mark(self._id, line.item.id, on=on))

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
        self._typing = ValueTyping(self._worker, editor, self._key(line, "value"), start)
        editor.given.connect(partial(self._given, self._typing, note=False))
        editor.noted.connect(partial(self._given, self._typing, note=True))
        editor.left.connect(self._typing.drop)
        editor.left.connect(self.view.close_editor)
        editor.put_away.connect(partial(self._put_away, self._typing))
        self.view.open_editor(editor)

    def _given(self, typing: ValueTyping, value: Json, *, note: bool) -> None:
        line = typing.editor.line
        command = typing.answer()
        self.view.close_editor()
        if note:
            if command is not None:
                self._worker.do(command, failed=self._failed)
            self._open_note(line)
        elif command is not None:
            self._do(command, line.item.id)
        else:
            self._answer(value, clears=False)

    def _put_away(self, typing: ValueTyping) -> None:
        """A text that was left half typed stays with its item, and is shown there."""
        if typing.keep():
            self.read()

    def _open_note(self, line: ItemLine) -> None:
        form = self.form
        if form is None or self.together or not self._may_write():
            return
        if form.standing.role is Role.FREE or not form.dossier.read_on:
            self._worker.do(commands.begin(self._id), failed=self._failed)
        text = line.item.type is AnswerType.TEXT
        field = "value" if text else "note"
        name = line.item.text if text else self.tr("Note")
        editor = NoteEditor(self._look, self._worker, name, self.view.viewport())
        key = self._key(line, field)
        was = line.value if text and isinstance(line.value, str) else ""
        editor.show_text(key, was if text else line.note)
        editor.left.connect(self.view.close_editor)
        self.view.open_editor(editor)

    def _key(self, line: ItemLine, field: str) -> RegisterKey:
        kind = self.form.standing.kind if self.form is not None else ""
        return RegisterKey(kind, f"{self._id}/{line.item.id}", field)

    def _open_settle(self, line: ItemLine) -> None:
        form = self.form
        if form is None or self.together:
            return
        if form.dossier.second_reader and not form.standing.both_done:
            self._refuse("settle_when_both_done", code=form.row.code)
            return
        if line.readers is None:
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
            command = commands.settle(self._id, line.item.id, value, reason)
            self._do(command, line.item.id)

    def _remember(self) -> None:
        dossier, item = self.place()
        if dossier and item:
            self._places[dossier] = item

    def _connect(self) -> None:
        self.view.letter.connect(self._letter)
        self.view.picked.connect(self._pick)
        self.view.typed.connect(self._open_value)
        self.view.resumed.connect(self._resume)
        self.view.cleared.connect(self._clear)
        self.view.left_behind.connect(self.finish)
        self.view.asked.connect(self._asked)
        self._still = QTimer(self)
        self._still.setSingleShot(True)
        self._still.setInterval(80)
        self._still.timeout.connect(self.moved)
        self.view.moved.connect(self._still.start)
