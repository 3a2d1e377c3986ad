"""A publication or merge that runs in the worker: how far it is, and stopping it."""

import threading
from collections.abc import Callable
from functools import partial
from typing import TypeVar

from PySide6.QtCore import QObject, Signal

from ui.widgets.run_bar import RunBar
from ui.worker import Worker
from veldtool.services.desk import Desk
from veldtool.services.exchange import Progress, Watch

T = TypeVar("T")


class Stopped(Exception):
    """The user stopped it; a merge has changed nothing then."""


class ExchangeRun(QObject):
    """`watch` is called in the worker thread, everything else in the one that draws."""

    progressed = Signal(object)

    def __init__(self, parent: QObject | None = None) -> None:
        super().__init__(parent)
        self._stop = threading.Event()

    def stop(self) -> None:
        """Stop before the next file. What runs notices it by itself."""
        self._stop.set()

    def watch(self, progress: Progress) -> None:
        """Tell how far it is. Raises Stopped when the user wants no more of it."""
        if self._stop.is_set():
            raise Stopped
        self.progressed.emit(progress)


class ExchangeRuns(QObject):
    """One run at a time, shown in its bar. `changed` tells that one began or ended.

    `had_focus` tells whether the keyboard was on the bar when it went.
    """

    changed = Signal()

    def __init__(self, worker: Worker, bar: RunBar) -> None:
        super().__init__(bar)
        self._worker = worker
        self._bar = bar
        self._run: ExchangeRun | None = None
        self.had_focus = False
        bar.stopped.connect(self.stop)

    @property
    def busy(self) -> bool:
        """Whether something runs."""
        return self._run is not None

    def begin(
        self,
        words: str,
        act: Callable[[Desk, Watch], T],
        done: Callable[[T], None],
        failed: Callable[[Exception], None],
    ) -> None:
        """Run `act` in the worker, unless something runs; then `done` or `failed` here."""
        if self._run is not None:
            return
        run = ExchangeRun(self)
        run.progressed.connect(self._bar.show_progress)
        self._run, self.had_focus = run, False
        self._bar.begin(words)
        self.changed.emit()
        self._worker.ask(
            lambda desk: act(desk, run.watch),
            lambda got: self._ended(partial(done, got)),
            lambda error: self._ended(partial(failed, error)),
        )

    def stop(self) -> None:
        """Stop what runs before its next file."""
        if self._run is not None:
            self._run.stop()

    def _ended(self, then: Callable[[], None]) -> None:
        run, self._run = self._run, None
        if run is not None:
            run.deleteLater()
        self.had_focus = self._bar.button.hasFocus()
        self._bar.hide()
        then()
        self.changed.emit()
