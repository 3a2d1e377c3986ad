"""Asking the desk: a question goes to another thread, its answer comes back in this one.

A question is a function of the desk. Questions run one after the other, in the order asked.
"""

from __future__ import annotations  # the window is there before the services are imported

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any, Generic, TypeVar

from PySide6.QtCore import QObject, Signal

if TYPE_CHECKING:
    from veldtool.services.desk import Desk
    from veldtool.services.workbench import Changed

T = TypeVar("T")
Failed = Callable[[Exception], None]


@dataclass(frozen=True, slots=True)
class Question(Generic[T]):
    """What to `ask` the desk, and who hears of it unless it was forgotten meanwhile."""

    ask: Callable[[Desk], T]
    answer: Callable[[T], None]
    failed: Failed
    forgotten: Callable[[], bool]


class Worker(QObject):
    """Asks the desk from the thread that draws.

    `failed` carries every exception that a question did not take care of itself, `changed` what
    a command changed (`Changed`). `saved` tells that all that was typed or done is on the disk.
    """

    failed = Signal(object)
    changed = Signal(object)
    saved = Signal()

    def __init__(
        self, send: Callable[[Question[Any]], None], parent: QObject | None = None
    ) -> None:
        super().__init__(parent)
        self._send = send
        self._tells = self
        self._era = 0
        self._closed = False

    def ask(
        self,
        question: Callable[[Desk], T],
        answer: Callable[[T], None] = lambda _: None,
        failed: Failed | None = None,
    ) -> None:
        """Run a question in the worker thread; `answer` or `failed` is called in this one."""
        era = self._era
        self._send(
            Question(
                question,
                answer,
                failed or self.failed.emit,
                lambda: self._closed or era != self._era,
            )
        )

    def do(
        self,
        command: Callable[[Desk], Changed],
        done: Callable[[Changed], None] = lambda _: None,
        failed: Failed | None = None,
    ) -> None:
        """Run a command in the worker thread, then tell every page what it changed."""

        def tell(changed: Changed) -> None:
            self._tells.saved.emit()
            if changed:
                self._tells.changed.emit(changed)
            done(changed)

        self.ask(command, tell, failed)

    def keep(self, command: Callable[[Desk], None], failed: Failed | None = None) -> None:
        """Keep what is being typed; nothing of the record changes."""
        self.ask(command, lambda _: self._tells.saved.emit(), failed)

    def forget(self) -> None:
        """Drop the answers that are still on their way: the window was locked meanwhile."""
        self._era += 1

    def branch(self) -> Worker:
        """Return a worker for the pages of one open visit, to be closed when they go.

        What fails there is told here, and what changes through either is told by both.
        """
        made = Worker(self._send, self)
        made._tells = self
        made.failed.connect(self.failed)
        self.changed.connect(made.changed)
        self.saved.connect(made.saved)
        return made

    def close(self) -> None:
        """Answer nothing any more, not even what is asked from now on.

        Pages that go still live for a moment, and what they ask then is done; but when the answer
        comes there is nobody to hear it. So this worker itself stays as long as the first one.
        """
        self._closed = True
