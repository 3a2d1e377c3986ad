"""The editors of a form: a name, a field to type or choose in, and below it what is wrong."""

from typing import Any

from PySide6.QtCore import QEvent, QObject, QSignalBlocker, Qt, Signal
from PySide6.QtGui import QFocusEvent, QFontMetrics, QKeyEvent, QWheelEvent
from PySide6.QtWidgets import QComboBox, QLineEdit, QPlainTextEdit, QVBoxLayout, QWidget

from ui.autosave import Typed
from ui.forms import problems
from ui.forms.choice_box import ChoiceBox
from ui.forms.fields import Field, Input
from ui.theme import Look
from ui.unfinished import Unfinished
from ui.widgets.words import Wrapped, label
from ui.worker import Worker
from veldtool.domain.entry.problem import EntryError
from veldtool.domain.oplog.op import RegisterKey

TEXT_LINES = 3


class Editor(QWidget):
    """One field of a record. What is typed is kept at once and finished on Enter or leaving.

    What cannot be read stays in the field with a sentence below it, and is kept as it is typed;
    the record keeps what it had. `entered` tells that Enter was pressed.
    """

    entered = Signal()

    def __init__(self, look: Look, worker: Worker, field: Field) -> None:
        super().__init__()
        self.field = field
        self._look = look
        self._key: RegisterKey | None = None
        self._good: Any = None
        self._shown: Any = None
        self._by_hand = False
        self._cursor: int | None = None
        self.typed = Typed(worker, lambda: self._good, self)
        self._unfinished = Unfinished(worker, self._text, self)
        self.control = self._make_control()
        self.control.setAccessibleName(field.label)
        self.control.setEnabled(not field.locked)
        self.control.installEventFilter(self)
        self._wrong = Wrapped("", "error")
        self._wrong.hide()
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(2))
        column.addWidget(label(field.label, "field"))
        column.addWidget(self.control)
        column.addWidget(self._wrong)
        if field.locked:
            column.addWidget(Wrapped(field.locked, "meta"))

    @property
    def busy(self) -> bool:
        """Whether the writer has something in the field that is not in the record.

        That may be half a word, which cannot be read yet.
        """
        return self._typing or self.typed.busy

    @property
    def _typing(self) -> bool:
        return self._by_hand or self.typed.dirty or not self._wrong.isHidden()

    def show_value(self, key: RegisterKey, value: Any, field: Field) -> None:
        """Fill the field; what the writer is typing for the same register is left alone.

        `field` reads and writes from here on: what it can name may be different now.
        """
        if key != self._key:
            self.finish()
            self._say_wrong("")
        elif self.busy:
            return
        self.field = field
        self._by_hand = False
        self._key, self._shown, self._good = key, value, value
        self.typed.begin(key)
        self._unfinished.begin(key)
        with QSignalBlocker(self.control):
            self._put(value)

    def show_unfinished(self, text: str) -> None:
        """Put back what was typed before and could not be read, with what is wrong about it."""
        if self.busy or self.field.locked or isinstance(self.control, QComboBox):
            return
        with QSignalBlocker(self.control):
            self._type(text)
        if self._cursor is not None:
            self.put_cursor(self._cursor)
        self._unfinished.found(text)
        self._changed()
        self.finish()

    def finish(self) -> None:
        """Make what was typed part of the record, or say why that cannot be."""
        error = self._error()
        if error is not None:
            if self._by_hand:
                self._unfinished.keep()
            self._say_wrong(f"! {problems.sentence(error)}")
            return
        self._by_hand = False
        self._say_wrong("")
        self.typed.finish()

    def restore(self) -> bool:
        """Put back what the record has; False when nothing was typed."""
        if not self._typing:
            return False
        self.typed.abandon()
        self._unfinished.drop()
        self._by_hand = False
        self._say_wrong("")
        self._good = self._shown
        with QSignalBlocker(self.control):
            self._put(self._shown)
        return True

    def text_place(self) -> int:
        """Return where in the text the keyboard is."""
        control = self.control
        if isinstance(control, QPlainTextEdit):
            return control.textCursor().position()
        return control.cursorPosition() if isinstance(control, QLineEdit) else 0

    def put_cursor(self, at: int) -> None:
        """Put the keyboard at a place in the text, or as near as there is text."""
        self._cursor = at  # a text that was left unfinished may still be on its way
        control = self.control
        if isinstance(control, QPlainTextEdit):
            cursor = control.textCursor()
            cursor.setPosition(min(at, len(control.toPlainText())))
            control.setTextCursor(cursor)
        elif isinstance(control, QLineEdit):
            control.setCursorPosition(at)

    def wrong_words(self) -> str:
        """Return what is said to be wrong."""
        return "" if self._wrong.isHidden() else self._wrong.text()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut and isinstance(event, QFocusEvent):
            if event.reason() != Qt.FocusReason.PopupFocusReason:
                self.finish()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key_pressed(event)
        elif isinstance(event, QWheelEvent) and isinstance(watched, QComboBox):
            event.ignore()  # scrolling the form must not choose something else
            return True
        return super().eventFilter(watched, event)

    def _key_pressed(self, event: QKeyEvent) -> bool:
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and not event.modifiers() and self.field.input is not Input.TEXT:
            self.finish()
            if not self.wrong_words():
                self.entered.emit()
            return True
        return False

    def _changed(self) -> None:
        self._by_hand = True
        self._say_wrong("")
        if self._error() is None:
            self._unfinished.rest()
            self.typed.typed()
        else:
            at_once = self.typed.dirty  # what is kept now is not what stands in the field
            self.typed.set_aside()
            self._unfinished.typed(at_once=at_once)

    def _error(self) -> EntryError | None:
        """Read the field; what can be read is what a draft holds."""
        try:
            value = self._read()
        except EntryError as error:
            return error
        if value != self._good:
            self._good = value
        return None

    def _read(self) -> Any:
        control = self.control
        if isinstance(control, QComboBox):
            return control.currentData()
        return self.field.read(self._text())

    def _text(self) -> str:
        control = self.control
        if isinstance(control, QComboBox):
            return control.currentText()
        return control.text() if isinstance(control, QLineEdit) else control.toPlainText()

    def _put(self, value: Any) -> None:
        control = self.control
        if isinstance(control, QComboBox):
            self._choose(control, value)
            return
        self._type("" if value is None else self.field.write(value))

    def _type(self, words: str) -> None:
        control = self.control
        if words == self._text():
            return
        if isinstance(control, QLineEdit):
            control.setText(words)
        elif isinstance(control, QPlainTextEdit):
            control.setPlainText(words)

    def _choose(self, control: QComboBox, value: Any) -> None:
        """Choose a value; one that is not offered is added, so that it is not lost."""
        at = next((n for n in range(control.count()) if control.itemData(n) == value), -1)
        if at < 0:
            control.addItem(str(value), value)
            at = control.count() - 1
        control.setCurrentIndex(at)

    def _make_control(self) -> QLineEdit | QPlainTextEdit | QComboBox:
        if self.field.input is Input.CHOICE:
            return self._make_choice()
        if self.field.input is Input.TEXT:
            return self._make_text()
        made = QLineEdit()
        made.setProperty("form", "true")
        made.setPlaceholderText(self.field.hint)
        made.textChanged.connect(self._changed)
        return made

    def _make_text(self) -> QPlainTextEdit:
        made = QPlainTextEdit()
        made.setTabChangesFocus(True)
        made.setPlaceholderText(self.field.hint)
        lines = QFontMetrics(self._look.font(14)).lineSpacing() * TEXT_LINES
        made.setFixedHeight(lines + self._look.px(18))
        made.textChanged.connect(self._changed)
        return made

    def _make_choice(self) -> QComboBox:
        made = ChoiceBox(self._look)
        for value, words in self.field.choices:
            made.addItem(words, value)
        made.currentIndexChanged.connect(self._changed)
        return made

    def _say_wrong(self, words: str) -> None:
        if words == self.wrong_words():
            return
        self._wrong.setText(words)
        self._wrong.setVisible(bool(words))
        self.control.setAccessibleDescription(words)
        self.control.setProperty("wrong", "true" if words else "false")
        self.control.style().unpolish(self.control)
        self.control.style().polish(self.control)
