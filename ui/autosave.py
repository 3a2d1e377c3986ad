"""Text that is safe while it is typed: a draft within a second, part of the record when finished.

The draft is written 250 ms after the last key, and at least every second while typing goes on.
Enter, leaving the field and thirty seconds of rest finish it; Esc restores what stood there.
What the disk does not take is tried again (`Owed`), and said.
"""

from collections.abc import Callable
from typing import Any

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QLineEdit, QPlainTextEdit

from ui.owed import AGAIN, Owed, typed_error
from ui.worker import Worker
from veldtool.domain.oplog.op import Ref, RegisterKey
from veldtool.services.desk import Desk
from veldtool.services.errors import DiskTrouble
from veldtool.services.workbench import Changed

AFTER_KEY = 250
AT_LEAST = 800
"""Milliseconds; with the time that writing takes, no more than the last second can be lost."""
REST = 30_000


class Typed(QObject):
    """Keeps the value of one register while it is typed; `value` gives what stands in the field.

    What the writer sees is asked for at the first key, so that whatever changed before it
    (an undo, a merge) is replaced and not contradicted.
    """

    finished = Signal(object)

    def __init__(self, worker: Worker, value: Callable[[], Any], parent: QObject) -> None:
        super().__init__(parent)
        self._worker = worker
        self._value = value
        self._turn = 0
        self._key: RegisterKey | None = None
        self._seen: tuple[Ref, ...] | None = None
        self._dirty = False
        self.owed = Owed(worker, self)
        self._again = self._timer(AGAIN, self.keep)
        self._soon = self._timer(AFTER_KEY, self.keep)
        self._latest = self._timer(AT_LEAST, self.keep)
        self._rest = self._timer(REST, self.finish)

    @property
    def dirty(self) -> bool:
        """Tell whether something is typed that was not handed over yet."""
        return self._dirty

    @property
    def busy(self) -> bool:
        """Tell whether something is typed that is not part of the record yet.

        A look at the record from before that must not put back what stood there.
        """
        return self._dirty or (self._key is not None and self.owed.holds(self._key))

    def begin(self, key: RegisterKey) -> None:
        """Work on this register from now on; what was typed for another one is finished first."""
        if key == self._key:
            return
        self.finish()
        self._key = key

    def typed(self) -> None:
        """Take note that the text changed by hand."""
        if self._key is None:
            return
        if not self._dirty:
            self._begin_turn(self._key)
        self._dirty = True
        self._soon.start()
        self._rest.start()
        if not self._latest.isActive():
            self._latest.start()

    def keep(self) -> None:
        """Write the draft."""
        self._stop(self._soon, self._latest)
        if self._dirty and self._key is not None and self._seen is not None:
            key, seen, value = self._key, self._seen, self._value()
            self._worker.keep(lambda desk: desk.typing.keep(key, value, seen), self._not_kept)

    def finish(self) -> None:
        """Make what was typed part of the record."""
        self._stop(self._soon, self._latest, self._rest)
        if not self._dirty or self._key is None:
            return
        key, seen, value = self._key, self._seen, self._value()
        self._dirty = False
        self.owed.write(key, value, _finish(key, value, seen))
        self.finished.emit(value)

    def abandon(self) -> None:
        """Drop what was typed: the field shows again what stood there."""
        self._stop(self._soon, self._latest, self._rest)
        if self._dirty and self._key is not None:
            key = self._key
            self._dirty = False
            self._worker.keep(lambda desk: desk.typing.abandon(key))

    def set_aside(self) -> None:
        """Stop without touching the draft: another text is about to take its place."""
        self._stop(self._soon, self._latest, self._rest)
        self._dirty = False

    def end(self) -> None:
        """Finish, and work on no register until `begin`."""
        self.finish()
        self._key = self._seen = None

    def _begin_turn(self, key: RegisterKey) -> None:
        """Ask what the writer sees; an answer that comes after the turn is over is dropped."""
        self._turn, self._seen = self._turn + 1, None
        turn = self._turn

        def take(seen: tuple[Ref, ...]) -> None:
            if turn == self._turn and self._dirty:
                self._seen = seen
                self.keep()

        self._worker.ask(lambda desk: desk.typing.begin(key), take)

    def _not_kept(self, error: Exception) -> None:
        self._worker.failed.emit(typed_error(error))
        if isinstance(error, DiskTrouble):
            self._again.start()

    def _timer(self, wait: int, act: Callable[[], None]) -> QTimer:
        timer = QTimer(self)
        timer.setSingleShot(True)
        timer.setInterval(wait)
        timer.timeout.connect(act)
        return timer

    def _stop(self, *timers: QTimer) -> None:
        for timer in timers:
            timer.stop()


class Autosave(QObject):
    """Ties a text field to a register. `begin` names the register when the field is filled."""

    def __init__(self, worker: Worker, field: QLineEdit | QPlainTextEdit) -> None:
        super().__init__(field)
        self._field = field
        self._before = ""
        self._filling = False
        self.typed = Typed(worker, self._text, self)
        field.textChanged.connect(self._changed)
        field.installEventFilter(self)

    def show_text(self, key: RegisterKey, text: str) -> None:
        """Fill the field with what stands in the register; typing in progress is finished first."""
        self.typed.begin(key)
        if self.typed.dirty:
            return
        self._before = text = self.typed.owed.value(key, text)
        if text != self._text():
            self._filling = True
            _fill(self._field, text)
            self._filling = False

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() == QEvent.Type.FocusOut:
            self.typed.finish()
        elif isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
            return self._key_pressed(event)
        return super().eventFilter(watched, event)

    def _key_pressed(self, event: QKeyEvent) -> bool:
        if event.key() == Qt.Key.Key_Escape and self.typed.dirty:
            self.typed.abandon()
            self._filling = True
            _fill(self._field, self._before)
            self._filling = False
            return True
        enter = event.key() in (Qt.Key.Key_Return, Qt.Key.Key_Enter)
        if enter and isinstance(self._field, QLineEdit) and not event.modifiers():
            self.typed.finish()
        return False

    def _changed(self) -> None:
        if not self._filling:
            self.typed.typed()

    def _text(self) -> str:
        field = self._field
        return field.text() if isinstance(field, QLineEdit) else field.toPlainText()


def _fill(field: QLineEdit | QPlainTextEdit, text: str) -> None:
    if isinstance(field, QLineEdit):
        field.setText(text)
    else:
        field.setPlainText(text)


def _finish(
    key: RegisterKey, value: Any, seen: tuple[Ref, ...] | None
) -> Callable[[Desk], Changed]:
    """Finish typing; when it ended before `begin` was answered, with what is seen now."""

    def command(desk: Desk) -> Changed:
        return desk.typing.finish(key, value, desk.typing.begin(key) if seen is None else seen)

    return command
