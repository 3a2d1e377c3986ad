"""The one line in which a talk is typed along: Enter saves, keys put marks in."""

import re
from collections.abc import Callable
from typing import ClassVar

from PySide6.QtCore import QSize, Qt, Signal
from PySide6.QtGui import (
    QFontMetrics,
    QInputMethodEvent,
    QKeyEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
    QTextCursor,
)
from PySide6.QtWidgets import QFrame, QPlainTextEdit

from ui.theme import Look
from ui.widgets.dead_keys import CtrlIsNoLetter
from ui.widgets.line_colours import LineColours
from veldtool.domain.shorthand.model import QUOTES

Key = Qt.Key
_CTRL = Qt.KeyboardModifier.ControlModifier
_ALT = Qt.KeyboardModifier.AltModifier
_SHIFT = Qt.KeyboardModifier.ShiftModifier
_QUOTE_KEYS = {Key.Key_Apostrophe, Key.Key_QuoteDbl, Key.Key_Dead_Acute, Key.Key_Dead_Diaeresis}
_MARK = re.compile(r"(?:^|[\s“”\"])([#!=][^\s#!=]*)$")
_PAD = 12
_LINES = 5


class LineInput(QPlainTextEdit):
    """Text of one statement. What its keys mean for the talk is told by signals.

    `take_key` is asked first about every key: it belongs to whoever shows suggestions.
    """

    saved = Signal()
    earlier = Signal(int)  # edit the line before (-1), go on to the next (1)
    indented = Signal(int)
    moved = Signal(int)
    changed = Signal()  # by hand, not by `fill`

    _MOVES: ClassVar[dict[int, int]] = {Key.Key_Up: -1, Key.Key_Down: 1}

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._filling = False
        self._example = ""
        self.take_key: Callable[[QKeyEvent], bool] = lambda _: False
        self.colours = LineColours(look, self.document())
        self.setObjectName("lineinput")
        self.setFrameShape(QFrame.Shape.NoFrame)
        self.setAccessibleName(self.tr("New line"))
        self.setVerticalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAsNeeded)
        self.setHorizontalScrollBarPolicy(Qt.ScrollBarPolicy.ScrollBarAlwaysOff)
        self.setTabChangesFocus(False)
        self.document().setDocumentMargin(0)
        self.textChanged.connect(self._text_changed)
        CtrlIsNoLetter(self)

    @property
    def text(self) -> str:
        """What is typed now."""
        return self.toPlainText()

    def fill(self, text: str) -> None:
        """Put a text in, with the cursor behind it; not as if it were typed."""
        self._filling = True
        self.setPlainText(text)
        self.moveCursor(QTextCursor.MoveOperation.End)
        self._filling = False
        self._fit()

    def set_example(self, words: str) -> None:
        """Show how a line can look while there is none."""
        self._example = words
        self.viewport().update()

    def quote(self) -> None:
        """Put quotation marks around the selection or the cursor; within a pair, step out."""
        cursor = self.textCursor()
        if cursor.hasSelection():
            cursor.insertText(f"“{cursor.selectedText()}”")
        elif not self._step_out():
            cursor.insertText("“”")
            cursor.movePosition(QTextCursor.MoveOperation.Left)
            self.setTextCursor(cursor)

    def append_mark(self, mark: str) -> None:
        """Put a mark behind everything else, once; in an empty line the words come before it."""
        if mark in self.text.split():
            return
        cursor, empty = self.textCursor(), not self.text.strip()
        cursor.movePosition(QTextCursor.MoveOperation.End)
        space = "" if self.text and self.text[-1].isspace() else " "
        cursor.insertText(f"{space}{mark}")
        if empty:
            cursor.movePosition(QTextCursor.MoveOperation.Start)
        self.setTextCursor(cursor)

    def mark_typed(self) -> str:
        """Return the mark that the cursor stands behind, such as `#1a`; "" when there is none."""
        before = self.text[: self.textCursor().position()]
        found = _MARK.search(before)
        return found[1] if found and not _escaped(before, found.start(1)) else ""

    def complete(self, mark: str) -> None:
        """Put a whole mark in the place of the one that is being typed."""
        cursor = self.textCursor()
        move = QTextCursor.MoveOperation.Left
        cursor.movePosition(move, QTextCursor.MoveMode.KeepAnchor, len(self.mark_typed()))
        cursor.insertText(f"{mark} ")

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if self.take_key(event) or self._command(event):
            event.accept()
        elif not self._typed(event.text()):
            super().keyPressEvent(event)

    def inputMethodEvent(self, event: QInputMethodEvent) -> None:
        """Letters that were composed of two keys arrive here, a quotation mark among them."""
        if event.preeditString() or not self._typed(event.commitString()):
            super().inputMethodEvent(event)
        else:
            event.accept()

    def insertFromMimeData(self, source: object) -> None:
        """Take text only; its lines stay one statement."""
        text = getattr(source, "text", str)()
        self.insertPlainText(text.replace("\r\n", "\n"))

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(300), self._height())

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(80), self._height())

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if self.text or not self._example:
            return
        painter = QPainter(self.viewport())
        painter.setFont(self.font())
        painter.setPen(self._look.colour("muted"))
        room = self.viewport().rect()
        shown = painter.fontMetrics().elidedText(
            self._example, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(room, Qt.AlignmentFlag.AlignTop, shown)
        painter.end()

    def _command(self, event: QKeyEvent) -> bool:
        key, held = event.key(), event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        enter = key in {Key.Key_Return, Key.Key_Enter}
        if enter and not held:
            self.saved.emit()
        elif key in self._MOVES and held == _CTRL:
            self.earlier.emit(self._MOVES[key])
        elif key in self._MOVES and held == _ALT | _SHIFT:
            self.moved.emit(self._MOVES[key])
        elif key == Key.Key_Tab and not held and self._at_start():
            self.indented.emit(1)
        elif key == Key.Key_Backtab and self._at_start():
            self.indented.emit(-1)
        elif key in _QUOTE_KEYS and held & _CTRL:
            self.quote()
        elif enter and held == _SHIFT:
            self.textCursor().insertText("\n")
        elif key in {Key.Key_Tab, Key.Key_Backtab}:
            self.focusNextPrevChild(key == Key.Key_Tab)
        else:
            return False
        return True

    def _typed(self, text: str) -> bool:
        """Take care of a letter that means more before a closing quotation mark."""
        if text in set(QUOTES) and self._next() == "”":
            return self._step_out()
        if text in {"#", "!", "="} and self._closes_line() and self._step_out():
            self.textCursor().insertText(f" {text}")
            return True
        return False

    def _next(self) -> str:
        at = self.textCursor().position()
        return self.text[at : at + 1]

    def _step_out(self) -> bool:
        if self._next() != "”":
            return False
        self.moveCursor(QTextCursor.MoveOperation.Right)
        return True

    def _closes_line(self) -> bool:
        """Whether the closing mark that follows is the last of the words: marks may follow it."""
        rest = self.text[self.textCursor().position() + 1 :].split()
        return self._next() == "”" and all(one[0] in "#!=" for one in rest)

    def _at_start(self) -> bool:
        return not self.text or self.textCursor().position() == 0

    def _text_changed(self) -> None:
        self._fit()
        if not self._filling:
            self.changed.emit()

    def _height(self) -> int:
        line = QFontMetrics(self._look.font(14)).lineSpacing()
        blocks = self.document().documentLayout().documentSize().height()  # in lines
        return line * min(max(round(blocks), 1), _LINES) + 2

    def _fit(self) -> None:
        """As high as the text needs, up to a few lines."""
        if self.height() != self._height():
            self.setFixedHeight(self._height())


def _escaped(text: str, at: int) -> bool:
    return at > 0 and text[at - 1] == "\\"
