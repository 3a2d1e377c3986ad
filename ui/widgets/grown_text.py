"""A text that is as high as its lines, with waves under words that were found."""

from collections.abc import Sequence

from PySide6.QtCore import QEvent, QSize, Qt, Signal
from PySide6.QtGui import (
    QFocusEvent,
    QFontMetrics,
    QKeyEvent,
    QResizeEvent,
    QTextCharFormat,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit, QSizePolicy, QTextEdit, QWidget

from ui.theme import Look

_ENTER = (Qt.Key.Key_Return, Qt.Key.Key_Enter)
_UP, _DOWN = Qt.Key.Key_Up, Qt.Key.Key_Down
Span = tuple[int, int]


class GrownText(QPlainTextEdit):
    """Grows with what is typed. Enter is told, Shift+Enter breaks the line.

    `stepped` tells that an arrow went beyond the first (-1) or last line (1), `emptied` that
    Backspace was pressed where nothing stands, `held` whether the keyboard is here.
    """

    entered = Signal()
    stepped = Signal(int)
    emptied = Signal()
    held = Signal(bool)
    grown = Signal()

    def __init__(self, look: Look, name: str, parent: QWidget) -> None:
        super().__init__(parent)
        self._look = look
        self._high = 0
        self.setObjectName("grown")
        self.setAccessibleName(name)
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setTabChangesFocus(True)
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        self.document().setDocumentMargin(0)
        self.document().clearUndoRedoStacks()  # Qt would take back the margin
        self.textChanged.connect(self.fit)
        self.document().documentLayout().documentSizeChanged.connect(self.fit)
        self.fit()

    def fill(self, text: str) -> None:
        """Put a text in, not as if it were typed; the cursor stays where it was."""
        if text != self.toPlainText():
            cursor = self.textCursor()
            place = cursor.position()
            self.setPlainText(text)
            cursor = self.textCursor()
            cursor.setPosition(min(place, self.document().characterCount() - 1))
            self.setTextCursor(cursor)

    def wave(self, spans: Sequence[Span]) -> None:
        """Draw a wave under these places, counted in letters."""
        self.setExtraSelections([self._waved(span) for span in spans])

    def select(self, span: Span) -> None:
        """Put the cursor on these letters."""
        self.setTextCursor(self._cursor(span))

    def place(self) -> int:
        """Return where the cursor is, counted in letters."""
        before = self.toPlainText().encode("utf-16-le")[: 2 * self.textCursor().position()]
        return len(before.decode("utf-16-le", "ignore"))

    def middle_of(self, place: int) -> int:
        """Return the height of the middle of the line where a letter stands."""
        return self.cursorRect(self._cursor((place, place))).center().y()

    def fit(self) -> None:
        """Take the height that the lines need at this width.

        The layout gives it: a fixed height would be lost when another stylesheet is put on.
        """
        line = QFontMetrics(self.font()).lineSpacing()
        lines = max(round(self.document().documentLayout().documentSize().height()), 1)
        high = lines * line + self._look.px(4)
        if high != self._high:
            self._high = high
            self.updateGeometry()
            self.grown.emit()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self._high)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(80), self._high)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if not self._own(event):
            super().keyPressEvent(event)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.fit()
        self.verticalScrollBar().setValue(0)

    def changeEvent(self, event: QEvent) -> None:
        super().changeEvent(event)
        if event.type() in {QEvent.Type.FontChange, QEvent.Type.StyleChange}:
            self.fit()

    def focusInEvent(self, event: QFocusEvent) -> None:
        super().focusInEvent(event)
        self.held.emit(True)

    def focusOutEvent(self, event: QFocusEvent) -> None:
        super().focusOutEvent(event)
        cursor = self.textCursor()
        cursor.clearSelection()  # else words seem to be chosen in every text one was in
        self.setTextCursor(cursor)
        self.held.emit(False)

    def _own(self, event: QKeyEvent) -> bool:
        """Act on the keys that go beyond this text."""
        if event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier:
            return False
        if event.key() in _ENTER:
            self.entered.emit()
        elif event.key() == Qt.Key.Key_Backspace and not self.toPlainText():
            self.emptied.emit()
        elif event.key() in (_UP, _DOWN) and self._at_edge(event.key()):
            self.stepped.emit(-1 if event.key() == _UP else 1)
        else:
            return False
        return True

    def _at_edge(self, key: int) -> bool:
        """Tell whether there is no line above or below the cursor."""
        cursor = QTextCursor(self.textCursor())
        up = key == _UP
        move = QTextCursor.MoveOperation.Up if up else QTextCursor.MoveOperation.Down
        return not cursor.movePosition(move)

    def _cursor(self, span: Span) -> QTextCursor:
        """Qt counts in halves of the rarest letters."""
        text = self.toPlainText()
        start, end = (len(text[:place].encode("utf-16-le")) // 2 for place in span)
        cursor = QTextCursor(self.document())
        last = self.document().characterCount() - 1
        cursor.setPosition(min(start, last))
        cursor.setPosition(min(end, last), QTextCursor.MoveMode.KeepAnchor)
        return cursor

    def _waved(self, span: Span) -> QTextEdit.ExtraSelection:
        wave = QTextCharFormat()
        wave.setUnderlineStyle(QTextCharFormat.UnderlineStyle.WaveUnderline)
        wave.setUnderlineColor(self._look.colour("text"))
        found = QTextEdit.ExtraSelection()
        found.cursor, found.format = self._cursor(span), wave
        return found
