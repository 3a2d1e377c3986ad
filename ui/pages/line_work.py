"""What is done to a line of a talk with one key: sign, norm, order, the same remark."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QKeyEvent

from ui import messages
from ui.widgets.outline_view import OutlineView
from ui.worker import Worker
from veldtool.domain.records import Sign
from veldtool.services.desk import Desk
from veldtool.services.interviews import Outline, OutlineRow
from veldtool.services.workbench import Changed

Key = Qt.Key
_SIGNS = {Key.Key_Plus: Sign.PLUS, Key.Key_Minus: Sign.MINUS, Key.Key_AsciiTilde: Sign.NEUTRAL}
_SIGNS |= {Key.Key_Equal: Sign.PLUS, Key.Key_Dead_Tilde: Sign.NEUTRAL}
_DIGITS = {getattr(Key, f"Key_{digit}"): digit - 1 for digit in range(1, 10)}
_STEPS = {Key.Key_Up: -1, Key.Key_Down: 1}


class LineWork(QObject):
    """Works on the lines of the view. While `working` it walks through the plain notes."""

    edit_wanted = Signal(str)
    said = Signal(str)
    ended = Signal()
    state_changed = Signal()

    def __init__(self, worker: Worker, view: OutlineView) -> None:
        super().__init__(view)
        self._worker = worker
        self._view = view
        self._outline: Outline | None = None
        self.working = False
        view.take_key = self._take_key

    def show(self, outline: Outline) -> None:
        """Take note of what stands; a note that is worked out gives way to the next one."""
        self._outline = outline
        if self.working:
            current = next((r for r in outline.rows if r.id == self._current_id()), None)
            if current is None or not _is_open(current):
                self._go_to_open(1)

    def begin(self) -> None:
        """Walk through the plain notes, from the first."""
        self.working = True
        self._view.setFocus(Qt.FocusReason.ShortcutFocusReason)
        self._view.setCurrentIndex(self._view.lines.index(-1))
        self._go_to_open(1)
        self.state_changed.emit()

    def end(self) -> None:
        """Leave the plain notes as they are now."""
        if self.working:
            self.working = False
            self.state_changed.emit()
            self.ended.emit()

    def do(self, command: Callable[[Desk], Changed]) -> None:
        """Run a command on a line; what it refuses is said in the bar."""
        self._worker.do(command, failed=self._refused)

    def move(self, statement: str, step: int) -> None:
        """Move a line past another."""
        self.do(lambda desk: desk.interviews.move(statement, step))

    def indent(self, statement: str, step: int) -> None:
        """Put a line below the one above, or back."""
        self.do(lambda desk: desk.interviews.indent(statement, step))

    def toggle_same(self, statement: str) -> None:
        """Mark as the same remark as a colleague's."""
        self.do(lambda desk: desk.interviews.toggle_same(statement))

    def toggle_follow_up(self, statement: str) -> None:
        """Mark as an agreement to follow up."""
        self.do(lambda desk: desk.interviews.toggle_follow_up(statement))

    def _take_key(self, event: QKeyEvent) -> bool:
        row = self._view.current_row()
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        key = Key(event.key())
        if row is None:
            return False
        ctrl, shift = Qt.KeyboardModifier.ControlModifier, Qt.KeyboardModifier.ShiftModifier
        if key in _STEPS and held == Qt.KeyboardModifier.AltModifier | shift:
            self.move(row.id, _STEPS[key])
            return True
        if held & (ctrl | Qt.KeyboardModifier.AltModifier):
            return False
        return self._work_key(key, row) if self.working else self._plain_key(key, row)

    def _plain_key(self, key: Key, row: OutlineRow) -> bool:
        if key in _SIGNS:
            self._resign(row, _SIGNS[key])
        elif key in {Key.Key_Return, Key.Key_Enter, Key.Key_F4}:
            self.edit_wanted.emit(row.id)
        elif key == Key.Key_Delete:
            self.do(lambda desk: desk.interviews.delete(row.id))
        elif key == Key.Key_T:
            self.toggle_follow_up(row.id)
        elif key in {Key.Key_Greater, Key.Key_Less}:
            self.indent(row.id, 1 if key == Key.Key_Greater else -1)
        else:
            return False
        return True

    def _work_key(self, key: Key, row: OutlineRow) -> bool:
        if key in _SIGNS:
            self._resign(row, _SIGNS[key])
        elif key in _DIGITS:
            self._toggle_norm(row, _DIGITS[key])
        elif key in {Key.Key_Return, Key.Key_Enter, Key.Key_Space, Key.Key_N}:
            self._go_to_open(1)
        else:
            return self._plain_key(key, row)
        return True

    def _resign(self, row: OutlineRow, sign: Sign) -> None:
        self.do(lambda desk: desk.interviews.resign(row.id, sign))

    def _toggle_norm(self, row: OutlineRow, number: int) -> None:
        recent = self._outline.recent if self._outline else ()
        if number < len(recent):
            norm = recent[number]
            self.do(lambda desk: desk.interviews.toggle_norm(row.id, norm))

    def _go_to_open(self, step: int) -> None:
        """Go to the next plain note of mine; after the last one the work is done."""
        rows = self._outline.rows if self._outline else ()
        at = self._view.currentIndex().row() + step
        found = next((row for row in rows[max(at, 0) :] if _is_open(row)), None)
        if found is None:
            self.said.emit(self.tr("No more notes to work out below this one."))
            self.end()
        else:
            self._view.select(found.id)

    def _current_id(self) -> str:
        row = self._view.current_row()
        return row.id if row is not None else ""

    def _refused(self, error: Exception) -> None:
        if messages.is_expected(error):
            self.said.emit(messages.sentence(error))
        else:
            self._worker.failed.emit(error)


def _is_open(row: OutlineRow) -> bool:
    return row.mine and row.plain
