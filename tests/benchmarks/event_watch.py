"""How long the thread that draws works on its events, and which one took longest."""

import threading
import time
from collections.abc import Callable
from dataclasses import dataclass

from PySide6.QtCore import QEvent, QEventLoop, QObject
from PySide6.QtWidgets import QApplication

from ui.desk_thread import DeskThread

REST, PATIENCE = 0.08, 60.0
"""Seconds of quiet after a key, for what timers do; seconds until a wait is given up."""


@dataclass(frozen=True, slots=True)
class Longest:
    """The longest event so far: its seconds of work, its kind and the class that it was for."""

    seconds: float = 0.0
    kind: str = ""
    receiver: str = ""

    @property
    def words(self) -> str:
        """What a person reads of it."""
        return f"{self.seconds * 1000:.1f} ms in {self.kind} of {self.receiver}"


class WatchedApp(QApplication):
    """The application, timing every event from outside to its end."""

    def __init__(self) -> None:
        super().__init__([])
        self._depth, self._thread = 0, threading.get_ident()
        self.longest = Longest()

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        if self._depth or threading.get_ident() != self._thread:  # the worker's are its own
            return super().notify(receiver, event)
        kind, name = event.type().name, type(receiver).__name__
        self._depth, begin = 1, time.thread_time()
        try:
            return super().notify(receiver, event)
        finally:
            self._depth, took = 0, time.thread_time() - begin
            if took > self.longest.seconds:
                self.longest = Longest(took, kind, name)

    def watch(self, act: Callable[[], object], worker: DeskThread) -> Longest:
        """Do something and return the longest event until everything it set off is over."""
        self.longest = Longest()
        act()
        self.settle(worker)
        return self.longest

    def settle(self, worker: DeskThread) -> None:
        """Let the window work until the worker has answered everything, and a little longer."""
        for _ in range(3):
            self._hear(worker)
        rest = time.monotonic() + REST
        self.wait(lambda: time.monotonic() > rest)

    def _hear(self, worker: DeskThread) -> None:
        answered: list[None] = []
        worker.ask(lambda _: None, answered.append)
        self.wait(lambda: bool(answered))

    def wait(self, until: Callable[[], bool]) -> None:
        """Let the window work until something holds. Raises TimeoutError."""
        end = time.monotonic() + PATIENCE
        while not until():
            if time.monotonic() > end:
                raise TimeoutError("the window did not get there")
            self.processEvents(QEventLoop.ProcessEventsFlag.AllEvents, 5)
