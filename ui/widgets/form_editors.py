"""Editors that open in the form: a day, a number, a note, what two readers agreed."""

from PySide6.QtCore import QEvent, QObject, Qt, Signal, SignalInstance
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import (
    QComboBox,
    QFrame,
    QHBoxLayout,
    QLineEdit,
    QPlainTextEdit,
    QWidget,
)

from ui import dossier_words
from ui.autosave import Autosave
from ui.theme import Look
from ui.value_reading import reader
from ui.widgets.escaping import claims_escape, pressed
from ui.widgets.words import label
from ui.worker import Worker
from veldtool.domain.calendar import parse_date
from veldtool.domain.framework.model import Answer, AnswerType
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import Json
from veldtool.services.dossier_form import ItemLine

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_NOTE_LINES = 6


class ValueEditor(QFrame):
    """One line for a day or a number, with what it is read as beside it.

    `given` carries the value; `noted` the same when the writer goes on to the note at once.
    A text that cannot be read stays, with what to do; Escape leaves everything as it was.
    `put_away` tells that the field is taken out of sight.
    """

    given = Signal(object)
    noted = Signal(object)
    left = Signal()
    put_away = Signal()

    def __init__(self, look: Look, line: ItemLine, start: str, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self.line = line
        self._read = reader(line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, look.px(8), 0)
        row.setSpacing(look.px(10))
        self.field = QLineEdit()
        self.field.setObjectName("cell")
        self.field.setAccessibleName(line.item.text)
        self.field.setFixedWidth(look.px(180))
        self.said = label("", "quiet")
        row.addWidget(self.field)
        row.addWidget(self.said, 1)
        self.setFocusProxy(self.field)
        self.field.textChanged.connect(self._changed)
        self.field.installEventFilter(self)
        if start:
            self.field.setText(start)
        elif line.unfinished:
            self.field.setText(line.unfinished)
            self._give(self.given, only_say=True)
        else:
            self.field.setText(_as_typed(line))
            self.field.selectAll()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        key = pressed(event)
        if key is not None:
            return self._key_pressed(key)
        return claims_escape(event) or super().eventFilter(watched, event)

    def _key_pressed(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        if event.key() in (*_ENTER, Qt.Key.Key_Tab):
            self._give(self.given)
            return True
        value, _ = self._read(self.field.text())
        digits_only = not any(one.isalpha() for one in self.field.text())
        if event.text() == "t" and value is not None and digits_only:
            self._give(self.noted)
            return True
        return False

    def value(self) -> Json:
        """Return what is typed, None when it cannot be read."""
        return self._read(self.field.text())[0]

    def hideEvent(self, event: QHideEvent) -> None:
        super().hideEvent(event)
        self.put_away.emit()

    def _give(self, signal: SignalInstance, *, only_say: bool = False) -> None:
        value, words = self._read(self.field.text())
        if value is None and self.field.text().strip():
            self._show(words, wrong=True)
        elif not only_say:
            signal.emit(value) if value is not None else self.left.emit()

    def _changed(self, text: str) -> None:
        value, words = self._read(text)
        self._show(words if value is not None else "", wrong=False)

    def _show(self, words: str, *, wrong: bool) -> None:
        self.field.setProperty("wrong", "true" if wrong else "false")
        self.said.setProperty("words", "error" if wrong else "quiet")
        self.said.setText(f"! {words}" if wrong else words)
        self.field.setAccessibleDescription(words)
        for part in (self.field, self.said):
            part.style().unpolish(part)
            part.style().polish(part)


def _as_typed(line: ItemLine) -> str:
    """Return what stands there now as somebody would type it."""
    day = parse_date(line.value)
    if day is not None:
        return f"{day.day:02}-{day.month:02}-{day.year}"
    return str(line.value) if isinstance(line.value, int) else ""


class NoteEditor(QPlainTextEdit):
    """A note, saved while it is typed; Enter returns, Shift+Enter breaks the line."""

    left = Signal()
    resized = Signal()

    def __init__(self, look: Look, worker: Worker, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self.setObjectName("note")
        self.setAccessibleName(name)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.save = Autosave(worker, self)
        self.document().documentLayout().documentSizeChanged.connect(lambda _: self.resized.emit())

    def show_text(self, key: RegisterKey, text: str) -> None:
        """Begin with what stands in the register."""
        self.save.show_text(key, text)
        self.selectAll()
        cursor = self.textCursor()
        cursor.movePosition(cursor.MoveOperation.End)
        self.setTextCursor(cursor)

    def wanted_height(self) -> int:
        """Return the height that the text needs, within reason."""
        lines = min(max(round(self.document().size().height()), 1), _NOTE_LINES)
        return lines * self.fontMetrics().lineSpacing() + self._look.px(18)

    def event(self, event: QEvent) -> bool:
        return claims_escape(event) or super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        shift = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
        if event.key() == Qt.Key.Key_Escape or (event.key() in _ENTER and not shift):
            self.finish()
        elif event.key() in _ENTER:
            self.insertPlainText("\n")
        else:
            super().keyPressEvent(event)

    def finish(self) -> None:
        """Hand the text over and go back to the form."""
        self.save.typed.end()
        self.left.emit()


class SettleEditor(QFrame):
    """What two readers agreed at one item: an answer and a reason."""

    given = Signal(object, str)
    left = Signal()

    def __init__(self, look: Look, line: ItemLine, parent: QWidget) -> None:
        super().__init__(parent)
        self.setProperty("ground", "surface")
        self._line = line
        self._read = reader(line)
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(8))
        self.answer = QComboBox()
        self.answer.setAccessibleName(self.tr("Answer that you settle together"))
        self.answer.setEditable(line.item.type in {AnswerType.DATE, AnswerType.COUNT})
        for value in _candidates(line):
            self.answer.addItem(dossier_words.value(line.item, value), value)
        self.reason = QLineEdit(line.readers.reason if line.readers else "")
        self.reason.setObjectName("cell")
        self.reason.setAccessibleName(self.tr("Reason"))
        self.reason.setPlaceholderText(self.tr("reason; Enter records it"))
        row.addWidget(label(self.tr("Settled together"), "strong"))
        row.addWidget(self.answer)
        row.addWidget(self.reason, 1)
        self.setFocusProxy(self.answer)
        for part in (self.answer, self.reason):
            part.installEventFilter(self)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        key = pressed(event)
        if claims_escape(event):
            return True
        if key is not None and key.key() == Qt.Key.Key_Escape:
            self.left.emit()
            return True
        if key is not None and key.key() in _ENTER:
            self._enter(watched)
            return True
        return super().eventFilter(watched, event)

    def _enter(self, watched: QObject) -> None:
        if watched is self.answer or not self.reason.text().strip():
            self.reason.setFocus()
            return
        self.given.emit(self._value(), self.reason.text())

    def _value(self) -> Json:
        typed = self.answer.currentText()
        if self.answer.findText(typed) >= 0:
            return self.answer.itemData(self.answer.findText(typed))
        return self._read(typed)[0]


def _candidates(line: ItemLine) -> list[Json]:
    """Both readers' answers first, then everything else that can be answered."""
    found: list[Json] = []
    if line.readers is not None:
        found = [line.readers.first, line.readers.second]
    item = line.item
    if item.type is AnswerType.JUDGED:
        found += [answer.value for answer in item.answers]
    elif item.type is AnswerType.CHOICE:
        found += [choice.id for choice in item.choices]
    if item.type is not AnswerType.JUDGED:
        found += [Answer.UNKNOWN.value, Answer.NOT_APPLICABLE.value]
    once: list[Json] = []
    for one in found:
        if one is not None and one not in once:
            once.append(one)
    return once
