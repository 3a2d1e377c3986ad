"""Everything about a talk that is no line of it, each field saved when it is left."""

from functools import partial

from PySide6.QtCore import QSignalBlocker
from PySide6.QtWidgets import QComboBox, QFrame, QLineEdit, QVBoxLayout, QWidget

from ui import messages
from ui.autosave import Autosave
from ui.theme import Look
from ui.unfinished import Unfinished
from ui.widgets.form import FormField
from ui.widgets.scrolling import scrolling
from ui.widgets.words import Wrapped, label
from ui.worker import Worker
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import InterviewForm
from veldtool.services.interviews import HeaderField, TalkHeader
from veldtool.services.workbench import Changed

_TELEPHONE = (
    HeaderField.INTRODUCED,
    HeaderField.CONSENT,
    HeaderField.ATTEMPTS,
    HeaderField.REFUSED,
    HeaderField.FOUND_HOW,
)
_ON_SITE = (HeaderField.PLACE, HeaderField.OTHERS)
_FREE = (HeaderField.PLACE, HeaderField.FOUND_HOW, HeaderField.PRIVACY_NOTE)


class TalkForm(QFrame):
    """A talk by telephone has a short form: how it came about, and no place or company.

    A number is never asked.
    """

    def __init__(self, look: Look, worker: Worker) -> None:
        super().__init__()
        self._look = look
        self._worker = worker
        self._talk = ""
        self._shown: dict[HeaderField, str] = {}
        self._sent: set[HeaderField] = set()
        self.setProperty("ground", "surface")
        self.form = QComboBox()
        self.form.setAccessibleName(self.tr("Kind of talk"))
        self.fields = {one: FormField(look, name) for one, name in self._names().items()}
        self._autosaves = {one: Autosave(worker, self.fields[one].line) for one in _FREE}
        self._kept = {
            one: Unfinished(worker, field.line.text, self)
            for one, field in self.fields.items()
            if one not in _FREE
        }
        self._telephone = QWidget()
        self._lay_out()
        self._connect()

    def show_header(self, header: TalkHeader) -> None:
        """Show what is recorded; a field that is being typed in is left alone."""
        other = header.line.id != self._talk
        self._talk = header.line.id
        self._telephone.setVisible(header.telephone)
        for one in _ON_SITE:
            self.fields[one].setHidden(header.telephone)
        with QSignalBlocker(self.form):
            self.form.setCurrentIndex(self.form.findData(header.typed[HeaderField.FORM]))
        for one, field in self.fields.items():
            text = header.typed[one]
            if other:
                field.say_wrong("")
            if one in self._autosaves:
                key = RegisterKey("interview", self._talk, one.value)
                self._autosaves[one].show_text(key, text)
            elif other or not self._busy(one):
                _put(field.line, text)
            self._shown[one] = text
            if other and one in self._kept:
                self._kept[one].begin(RegisterKey("interview", self._talk, one.value))
                self._kept[one].found(text)
        if other:
            self._ask_unfinished(self._talk)

    def _busy(self, one: HeaderField) -> bool:
        """Whether somebody is typing in it, or what was typed is on its way or was refused."""
        field = self.fields[one]
        typing = field.line.hasFocus() and field.line.isModified()
        return typing or one in self._sent or bool(field.wrong_words())

    def _ask_unfinished(self, talk: str) -> None:
        """What was typed here before and was refused comes back, and is tried again."""

        def show(texts: dict[str, str]) -> None:
            for one in self._kept if talk == self._talk else ():
                line = self.fields[one].line
                if one.value in texts and not line.isModified():
                    line.setText(texts[one.value])
                    self._leave(one)

        self._worker.ask(lambda desk: desk.typing.unfinished("interview", talk), show)

    def finish(self) -> None:
        """Hand over what is being typed."""
        for autosave in self._autosaves.values():
            autosave.typed.finish()
        for one in self.fields:
            self._leave(one)

    def take_focus(self) -> None:
        """Begin at the people: all else follows from them."""
        self.fields[HeaderField.PEOPLE].take_focus()

    def _leave(self, one: HeaderField) -> None:
        field, talk = self.fields[one], self._talk
        typed = field.line.text()
        if one in self._autosaves or not talk or typed == self._shown.get(one, ""):
            return
        self._shown[one] = typed
        self._sent.add(one)
        field.line.setModified(False)

        def refuse(error: Exception) -> None:
            self._shown[one] = ""
            self._sent.discard(one)
            if talk == self._talk:
                self._kept[one].keep()
            field.say_wrong(messages.sentence(error))
            if not messages.is_expected(error):
                self._worker.failed.emit(error)

        def taken(_changed: Changed) -> None:
            self._sent.discard(one)
            if talk == self._talk and field.line.text() == typed:
                field.say_wrong("")
                self._kept[one].drop()

        self._worker.do(
            lambda desk: desk.interviews.set_field(talk, one, typed), taken, failed=refuse
        )

    def _note_typed(self, one: HeaderField, _text: str) -> None:
        self._kept[one].typed()

    def _choose_form(self) -> None:
        talk, value = self._talk, str(self.form.currentData() or "")
        self._worker.do(lambda desk: desk.interviews.set_field(talk, HeaderField.FORM, value))

    def _names(self) -> dict[HeaderField, str]:
        return {
            HeaderField.PEOPLE: self.tr("People, such as: 3 o, 1 cr"),
            HeaderField.DATE: self.tr("Date"),
            HeaderField.INTRODUCED: self.tr("Introduction read out (yes or no)"),
            HeaderField.CONSENT: self.tr("Agrees to the talk (yes or no)"),
            HeaderField.ATTEMPTS: self.tr("How often called"),
            HeaderField.REFUSED: self.tr("Refused (yes or no)"),
            HeaderField.FOUND_HOW: self.tr("How this person was found"),
            HeaderField.START: self.tr("Begin"),
            HeaderField.END: self.tr("End"),
            HeaderField.PLACE: self.tr("Place"),
            HeaderField.LEADER: self.tr("Led by (initials)"),
            HeaderField.NOTE_TAKER: self.tr("Notes by (initials)"),
            HeaderField.OTHERS: self.tr("Also present (initials)"),
            HeaderField.DOSSIERS: self.tr("Files it is about, such as: D14"),
            HeaderField.NORMS: self.tr("Norms to ask about, such as: 1a.1 3.4"),
            HeaderField.FOLLOWS: self.tr("Second talk after, such as: G07"),
            HeaderField.PRIVACY_NOTE: self.tr("Remark on privacy"),
        }

    def _form_words(self) -> dict[InterviewForm, str]:
        return {
            InterviewForm.ON_SITE: self.tr("on site"),
            InterviewForm.GROUP: self.tr("group talk on site"),
            InterviewForm.ONE_ON_ONE: self.tr("one on one, about files"),
            InterviewForm.TELEPHONE: self.tr("by telephone"),
        }

    def _lay_out(self) -> None:
        self.form.addItem("", "")
        for form, word in self._form_words().items():
            self.form.addItem(word, form.value)
        inner, pad = QFrame(), self._look.px(12)
        inner.setProperty("ground", "surface")
        column = QVBoxLayout(inner)
        column.setContentsMargins(pad, pad, pad, pad)
        column.setSpacing(self._look.px(10))
        column.addWidget(label(self.form.accessibleName(), "strong"))
        column.addWidget(self.form)
        told = QVBoxLayout(self._telephone)
        told.setContentsMargins(0, 0, 0, 0)
        told.setSpacing(self._look.px(10))
        told.addWidget(Wrapped(self._introduction(), "quiet"))
        for one, field in self.fields.items():
            field.line.setProperty("form", "true")
            if one is HeaderField.INTRODUCED:
                column.addWidget(self._telephone)
            (told if one in _TELEPHONE else column).addWidget(field)
        column.addStretch(1)
        outer = QVBoxLayout(self)
        outer.setContentsMargins(0, 0, 0, 0)
        outer.addWidget(scrolling(inner, self.tr("About this talk"), focus=False))

    def _introduction(self) -> str:
        return self.tr(
            "Read out: who we are, that the talk is voluntary, that the report names the role "
            "only, and what we must do when a child is in danger. Never note the number."
        )

    def _connect(self) -> None:
        self.form.activated.connect(self._choose_form)
        for one, field in self.fields.items():
            field.line.returnPressed.connect(self.focusNextChild)
            if one not in self._autosaves:
                field.line.textEdited.connect(partial(self._note_typed, one))
                field.line.editingFinished.connect(partial(self._leave, one))


def _put(line: QLineEdit, text: str) -> None:
    """Put a text in a field, unless it is there: what is selected to be typed over stays so."""
    if line.text() != text:
        line.setText(text)
