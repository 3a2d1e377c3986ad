"""The form walked by keys: every key of an item does one thing, at once."""

from PySide6.QtCore import QModelIndex, QPoint, QRect, Qt, QTimer, Signal
from PySide6.QtGui import QFocusEvent, QKeyEvent, QMouseEvent, QResizeEvent
from PySide6.QtWidgets import QAbstractItemView, QFrame, QTreeView, QWidget

from ui.delegates.form_geometry import note_label_width
from ui.delegates.form_row import FormDelegate
from ui.dossier_words import BY_LETTER
from ui.models.dossier_form import ENTRY, FormModel
from ui.models.matrix import Index
from ui.theme import Look
from ui.widgets.form_editors import NoteEditor
from veldtool.domain.framework.model import Answer, AnswerType, Side
from veldtool.services.dossier_form import ItemLine, SectionLines

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter, Qt.Key.Key_F2)
_CLEAR = (Qt.Key.Key_Delete, Qt.Key.Key_Backspace)
INSERT = "insert"
_DAY_LETTERS = "gmewzd"  # gisteren, maandag, eergisteren, woensdag, zondag, dinsdag
_DAY_STARTS = ("va", "vr", "nu")  # vandaag, vrijdag, nu: their first letter is an answer by itself
_PLAIN_MODIFIERS = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ShiftModifier,
    Qt.KeyboardModifier.KeypadModifier,
)


class FormView(QTreeView):
    """Shows a form. Signals say what a key asks for; the page does it.

    `letter` carries an answer, `picked` the number of a choice (1 is the first), `typed` the
    character an editor begins with, `asked` the key of something that holds for the whole item
    or file: t note, o next open, s settle, k closed or open again, f facts, ! urgent.
    `resumed` tells that the letter that answered a date was the first of a word for a day.
    """

    letter = Signal(object)
    picked = Signal(int)
    typed = Signal(str)
    resumed = Signal(str)
    asked = Signal(str)
    cleared = Signal()
    moved = Signal()
    left_behind = Signal()

    def __init__(self, look: Look, model: FormModel) -> None:
        super().__init__()
        self._look = look
        self._form = model
        self.editor: QWidget | None = None
        self._letter = ""  # the key before, when it answered a date
        self.rows = FormDelegate(look, self)
        self.setModel(model)
        self.rows.is_open = self.isExpanded
        self.setItemDelegate(self.rows)
        self.setObjectName("form")
        self.setHeaderHidden(True)
        self.setRootIsDecorated(False)
        self.setIndentation(0)
        self.setItemsExpandable(True)
        self.setExpandsOnDoubleClick(False)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setEditTriggers(QAbstractItemView.EditTrigger.NoEditTriggers)
        self.setVerticalScrollMode(QAbstractItemView.ScrollMode.ScrollPerPixel)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabKeyNavigation(False)
        self.setAutoScroll(False)
        self.expanded.connect(lambda _: self.viewport().update())
        self.collapsed.connect(lambda _: self.viewport().update())

    @property
    def line(self) -> ItemLine | None:
        """The current item; None on the head of a section."""
        entry = self.currentIndex().data(ENTRY)
        return entry if isinstance(entry, ItemLine) else None

    def go(self, index: QModelIndex) -> None:
        """Make an item current, its section open, and all of it in sight."""
        if not index.isValid():
            return
        if index.parent().isValid():
            self.expand(index.parent())
        self.setCurrentIndex(index)
        self.show_current()

    def show_current(self) -> None:
        """Bring the whole current row in sight; a high one by its top."""
        self.executeDelayedItemsLayout()
        index = self.currentIndex()
        self.scrollTo(index, QAbstractItemView.ScrollHint.EnsureVisible)

    def currentChanged(self, current: Index, previous: Index) -> None:
        super().currentChanged(current, previous)
        if self.editor is not None and previous.isValid():
            self.left_behind.emit()
        self.rows.note_height = 0
        for index in (previous, current):
            if index.isValid():
                self.rows.sizeHintChanged.emit(index)
        self.moved.emit()

    # editors

    def open_editor(self, editor: QWidget) -> None:
        """Put an editor on the current item and the keyboard in it."""
        self.close_editor()
        self.editor = editor
        if isinstance(editor, NoteEditor):
            editor.resized.connect(self._fit_note)
            self._fit_note()
        self.show_current()
        self.place_editor()
        editor.show()
        # Any other reason would select what is typed already, and the next key replace it.
        editor.setFocus(Qt.FocusReason.OtherFocusReason)

    def close_editor(self) -> None:
        """Drop the editor; the keyboard comes back to the form when it was there."""
        editor, self.editor = self.editor, None
        if editor is None:
            return
        focus = editor.isAncestorOf(self.focus_now()) or editor is self.focus_now()
        editor.hide()
        editor.deleteLater()
        self.rows.note_height = 0
        self._resize_current()
        if focus:
            self.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def focus_now(self) -> QWidget:
        """Return the widget that has the keyboard, else the view itself."""
        found: QWidget | None = self.window().focusWidget()
        return found if found is not None else self

    def place_editor(self) -> None:
        """Lay the editor over the part of the item that it edits."""
        if self.editor is None:
            return
        index = self.currentIndex()
        row = self.visualRect(index)
        parts = self.rows.item_layout(index)
        columns = self.rows.columns()
        if isinstance(self.editor, NoteEditor) or self.editor.objectName() == "settle":
            box = parts.note.translated(0, row.top())
            if isinstance(self.editor, NoteEditor):
                box.setLeft(box.left() + note_label_width(self._look))
        else:
            top = row.top() + parts.cells_top
            high = min(parts.main - parts.cells_top, self._look.px(36))
            wide = columns.width - columns.cells_left
            box = QRect(QPoint(columns.cells_left, top), QPoint(columns.cells_left + wide, top))
            box.setHeight(high)
        self.editor.setGeometry(box)

    def updateGeometries(self) -> None:
        super().updateGeometries()
        self.place_editor()

    def scrollContentsBy(self, dx: int, dy: int) -> None:
        super().scrollContentsBy(dx, dy)
        self.place_editor()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.scheduleDelayedItemsLayout()
        QTimer.singleShot(0, self, self.show_current)

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.viewport().update()

    def _fit_note(self) -> None:
        if isinstance(self.editor, NoteEditor):
            wanted = self.editor.wanted_height()
            if wanted != self.rows.note_height:
                self.rows.note_height = wanted
                self._resize_current()
                self.show_current()
                self.place_editor()

    def _resize_current(self) -> None:
        if self.currentIndex().isValid():
            self.rows.sizeHintChanged.emit(self.currentIndex())

    # keys and mouse

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = event.modifiers() in _PLAIN_MODIFIERS
        entry = self.currentIndex().data(ENTRY)
        before, self._letter = self._letter, ""
        done = plain and self._resume(before + event.text().lower())
        if done:
            return
        if plain and isinstance(entry, SectionLines):
            done = self._section_key(event)
        elif plain and isinstance(entry, ItemLine):
            done = self._item_key(event, entry)
        if not done and not (plain and self._any_key(event)):
            super().keyPressEvent(event)

    def _resume(self, word: str) -> bool:
        """The item of the letter may have been left already: the word is about that one."""
        if word not in _DAY_STARTS:
            return False
        self.resumed.emit(word)
        return True

    def _section_key(self, event: QKeyEvent) -> bool:
        index = self.currentIndex()
        if event.key() in (Qt.Key.Key_Space, *_ENTER):
            self.setExpanded(index, not self.isExpanded(index))
            return True
        return False

    def _item_key(self, event: QKeyEvent, line: ItemLine) -> bool:
        text = event.text().lower()
        if event.key() in (Qt.Key.Key_Left, Qt.Key.Key_Right):
            self._other_side(line, told=event.key() == Qt.Key.Key_Left)
        elif event.key() == Qt.Key.Key_Space:
            self._fold()
        elif event.key() in _CLEAR:
            self.cleared.emit()
        elif event.key() in _ENTER:
            self._enter(line)
        elif text and text in "tos!":
            self.asked.emit(text)
        elif not text or not self._answer_key(line, text):
            return False
        return True

    def _answer_key(self, line: ItemLine, text: str) -> bool:
        kind = line.item.type
        if text.isdigit():
            if kind in {AnswerType.CHOICE, AnswerType.MULTI}:
                self.picked.emit(int(text))
            elif kind in {AnswerType.DATE, AnswerType.COUNT}:
                self.typed.emit(text)
            return True
        if kind is AnswerType.DATE and text in _DAY_LETTERS:
            self.typed.emit(text)
            return True
        if text not in BY_LETTER:
            return False
        if kind is AnswerType.JUDGED or BY_LETTER[text] in _BESIDE or kind is AnswerType.DATE:
            self._letter = text if kind is AnswerType.DATE else ""
            self.letter.emit(BY_LETTER[text])
        return True

    def _any_key(self, event: QKeyEvent) -> bool:
        text = event.text().lower()
        if event.key() == Qt.Key.Key_Insert:
            self.asked.emit(INSERT)
            return True
        if text and text in "okf/":
            self.asked.emit(text)
            return True
        return False

    def _enter(self, line: ItemLine) -> None:
        if line.item.type in {AnswerType.DATE, AnswerType.COUNT, AnswerType.TEXT}:
            self.typed.emit("")
        else:
            below = self.indexBelow(self.currentIndex())
            if below.isValid():
                self.go(below)

    def _fold(self) -> None:
        parent = self.currentIndex().parent()
        self.setCurrentIndex(parent)
        self.collapse(parent)

    def _other_side(self, line: ItemLine, *, told: bool) -> None:
        """Left is what was told, right what was found."""
        wanted = Side.FOUND if told else Side.TOLD
        if line.item.side is wanted and line.item.pair is not None:
            self.go(self._form.index_of(line.item.pair))

    def mousePressEvent(self, event: QMouseEvent) -> None:
        point = event.position().toPoint()
        index = self.indexAt(point)
        was = self.currentIndex()
        inside = QPoint(point.x(), point.y() - self.visualRect(index).top())
        super().mousePressEvent(event)
        if isinstance(index.data(ENTRY), SectionLines):
            self.setExpanded(index, not self.isExpanded(index))
            return
        line = self.line
        if line is not None and index == self.currentIndex():
            self._clicked(inside, line, at_rest=index == was)

    def _clicked(self, inside: QPoint, line: ItemLine, *, at_rest: bool) -> None:
        """A click in an answer cell answers; one on a choice picks it, on the note opens it."""
        parts, columns = self.rows.item_layout(self.currentIndex()), self.rows.columns()
        if line.item.type is AnswerType.JUDGED:
            high = parts.main - parts.cells_top
            for answer in Answer:
                if columns.cell(answer, parts.cells_top, high).contains(inside):
                    self.letter.emit(answer)
                    return
        if not at_rest:
            return
        if parts.note.contains(inside):
            self.asked.emit("t")
            return
        for option in parts.options:
            if option.box.contains(inside):
                self._pick(option.key)
                return

    def _pick(self, key: str) -> None:
        if key.isdigit():
            self.picked.emit(int(key))
        else:
            self.letter.emit(BY_LETTER[key])


_BESIDE = (Answer.UNKNOWN, Answer.NOT_APPLICABLE)
