"""A desk that is busy: what is asked of it waits until the test lets it go on."""

from collections.abc import Iterator
from contextlib import contextmanager
from threading import Event
from typing import Any

from PySide6.QtWidgets import QApplication

from ui.desk_thread import DeskThread

_AT_MOST = 30
"""Seconds after which a test that forgot to let go ends all the same."""


@contextmanager
def busy(worker: DeskThread) -> Iterator[None]:
    """Answer nothing within this block; the window itself goes on."""
    begun, go = Event(), Event()

    def wait(_: Any) -> None:
        begun.set()
        go.wait(_AT_MOST)

    worker.ask(wait)
    QApplication.processEvents()
    assert begun.wait(_AT_MOST)
    try:
        yield
        QApplication.processEvents()
    finally:
        go.set()
