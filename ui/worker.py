"""The one thread that talks to the services; the thread that draws only asks and hears.

A question is a function of the desk. It runs in the worker thread, one after the other, in the
order asked; its answer comes back in the thread that draws. The desk, its database connection
and the PDF library are touched by no other thread.
"""

from __future__ import annotations  # the window is there before the services are imported

from collections.abc import Callable
from dataclasses import dataclass
from functools import cache
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from ui.garbage import Garbage

if TYPE_CHECKING:
    from veldtool.services.desk import Desk
    from veldtool.services.workbench import Changed

T = TypeVar("T")
Failed = Callable[[Exception], None]


@dataclass(frozen=True, slots=True)
class _Question(Generic[T]):
    ask: Callable[[Desk], T]
    answer: Callable[[T], None]
    failed: Failed | None
    era: int


class _Room(QObject):
    """Lives in the worker thread, builds the desk there at the first question, and owns it."""

    answered = Signal(object, object)
    failed = Signal(object, object)

    def __init__(self, build: Callable[[], Desk]) -> None:
        super().__init__()
        self._desk = cache(build)

    @Slot(object)
    def take(self, question: _Question[Any]) -> None:
        try:
            answer = question.ask(self._desk())
        except Exception as error:  # noqa: BLE001 - whatever goes wrong is told, never lost
            self.failed.emit(question, error)
        else:
            self.answered.emit(question, answer)


class Worker(QObject):
    """Asks the desk from the thread that draws.

    `failed` carries every exception that a question did not take care of itself, `changed` what
    a command changed (`Changed`). `saved` tells that all that was typed or done is on the disk.
    """

    failed = Signal(object)
    changed = Signal(object)
    saved = Signal()
    _asked = Signal(object)

    def __init__(self, desk: Desk | Callable[[], Desk], parent: QObject | None = None) -> None:
        """Take a desk, or what builds one in the worker thread at the first question."""
        super().__init__(parent)
        self._era = 0
        self._room = _Room(desk if callable(desk) else lambda: desk)
        self._thread = QThread(self)
        self._thread.setObjectName("desk")
        self._room.moveToThread(self._thread)
        self._asked.connect(self._room.take, Qt.ConnectionType.QueuedConnection)
        self._room.answered.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._room.failed.connect(self._hear_failure, Qt.ConnectionType.QueuedConnection)
        self._garbage = Garbage(self)
        self._thread.start()

    def ask(
        self,
        question: Callable[[Desk], T],
        answer: Callable[[T], None] = lambda _: None,
        failed: Failed | None = None,
    ) -> None:
        """Run a question in the worker thread; `answer` or `failed` is called in this one."""
        self._asked.emit(_Question(question, answer, failed, self._era))

    def do(
        self,
        command: Callable[[Desk], Changed],
        done: Callable[[Changed], None] = lambda _: None,
        failed: Failed | None = None,
    ) -> None:
        """Run a command in the worker thread, then tell every page what it changed."""

        def tell(changed: Changed) -> None:
            self.saved.emit()
            if changed:
                self.changed.emit(changed)
            done(changed)

        self.ask(command, tell, failed)

    def keep(self, command: Callable[[Desk], None], failed: Failed | None = None) -> None:
        """Keep what is being typed; nothing of the record changes."""
        self.ask(command, lambda _: self.saved.emit(), failed)

    def forget(self) -> None:
        """Drop the answers that are still on their way: the window was locked meanwhile."""
        self._era += 1

    def tidy(self) -> None:
        """Collect in a moment what a closed visit leaves in memory."""
        self._garbage.whole()

    def stop(self) -> None:
        """Finish what was asked, close the visit, then end the thread."""
        self.forget()
        self.ask(lambda desk: desk.close())
        self._asked.emit(_Question(lambda _: self._thread.quit(), lambda _: None, None, -1))
        self._thread.wait()
        self._garbage.stop()

    @Slot(object, object)
    def _hear(self, question: _Question[Any], answer: Any) -> None:
        if question.era == self._era:
            question.answer(answer)

    @Slot(object, object)
    def _hear_failure(self, question: _Question[Any], error: Exception) -> None:
        if question.era != self._era:
            return
        if question.failed is None:
            self.failed.emit(error)
        else:
            question.failed(error)
