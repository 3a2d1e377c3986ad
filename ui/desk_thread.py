"""The one thread that talks to the services; the thread that draws only asks and hears.

The desk, its database connection and the PDF library are touched by no other thread.
"""

from __future__ import annotations  # the window is there before the services are imported

from collections.abc import Callable
from functools import cache
from typing import TYPE_CHECKING, Any

from PySide6.QtCore import QObject, Qt, QThread, Signal, Slot

from ui.garbage import Garbage
from ui.worker import Question, Worker

if TYPE_CHECKING:
    from veldtool.services.desk import Desk


class _Room(QObject):
    """Lives in the worker thread, builds the desk there at the first question, and owns it."""

    answered = Signal(object, object)
    failed = Signal(object, object)

    def __init__(self, build: Callable[[], Desk]) -> None:
        super().__init__()
        self._desk = cache(build)

    @Slot(object)
    def take(self, question: Question[Any]) -> None:
        try:
            answer = question.ask(self._desk())
        except Exception as error:  # noqa: BLE001 - whatever goes wrong is told, never lost
            self.failed.emit(question, error)
        else:
            self.answered.emit(question, answer)


class DeskThread(Worker):
    """The worker that owns the thread and, in it, the desk."""

    _asked = Signal(object)

    def __init__(self, desk: Desk | Callable[[], Desk], parent: QObject | None = None) -> None:
        """Take a desk, or what builds one in the worker thread at the first question."""
        super().__init__(self._put, parent)
        self._room = _Room(desk if callable(desk) else lambda: desk)
        self._thread = QThread(self)
        self._thread.setObjectName("desk")
        self._room.moveToThread(self._thread)
        self._asked.connect(self._room.take, Qt.ConnectionType.QueuedConnection)
        self._room.answered.connect(self._hear, Qt.ConnectionType.QueuedConnection)
        self._room.failed.connect(self._hear_failure, Qt.ConnectionType.QueuedConnection)
        self._garbage = Garbage(self)
        self._thread.start()

    def tidy(self) -> None:
        """Collect in a moment what a closed visit leaves in memory."""
        self._garbage.whole()

    def stop(self) -> None:
        """Finish what was asked, close the visit, then end the thread."""
        self.forget()
        self.ask(lambda desk: desk.close())
        self.ask(lambda _: self._thread.quit())
        self.forget()
        self._thread.wait()
        self._garbage.stop()

    def _put(self, question: Question[Any]) -> None:
        self._asked.emit(question)

    @Slot(object, object)
    def _hear(self, question: Question[Any], answer: Any) -> None:
        if not question.forgotten():
            question.answer(answer)

    @Slot(object, object)
    def _hear_failure(self, question: Question[Any], error: Exception) -> None:
        if not question.forgotten():
            question.failed(error)
