"""The pages of the shell: each is built when it is opened first, or when there is time."""

from collections.abc import Callable, Iterator
from typing import TypeVar

from PySide6.QtCore import QObject, QTimer
from PySide6.QtWidgets import QWidget
from shiboken6 import isValid

from ui.pages.page import Page
from ui.rooms import Room
from ui.widgets import hyphens
from ui.worker import Worker

P = TypeVar("P", bound=Page)
Join = Callable[[Room, Page], None]

_PAINTED = 50
"""Milliseconds that the first page gets to be painted before the others are built."""


class BuiltPages(QObject):
    """Builds a page once, for whoever asks first, and then has it `join` the shell."""

    def __init__(self, home: QWidget, rooms: tuple[Room, ...], worker: Worker, join: Join) -> None:
        """Take the `home` of the pages: one that is born there is dressed fewer times."""
        super().__init__(home)
        self._home = home
        self._rooms, self._worker, self._join = rooms, worker, join
        self._pages: dict[int, Page] = {}
        self._begun = False

    def at(self, index: int) -> Page:
        """Return a page by its place among the rooms."""
        if index not in self._pages:
            room = self._rooms[index]
            self._pages[index] = page = room.load()(self._home)
            self._join(room, page)
        return self._pages[index]

    def named(self, name: str, kind: type[P]) -> P:
        """Return the page of this name, as what it is."""
        page = self.at([room.name for room in self._rooms].index(name))
        if not isinstance(page, kind):
            raise TypeError(name)
        return page

    def there(self) -> Iterator[tuple[Room, Page]]:
        """Yield the pages that were built, in the order of the rooms."""
        for index in sorted(self._pages):
            yield self._rooms[index], self._pages[index]

    def build_rest(self) -> None:
        """Build what is not there yet, one page at a time: keys go between.

        The worker imports each first, so that only its widgets cost the thread that draws time.
        """
        if not self._begun:
            self._begun = True
            # Counted from when the thread that draws has nothing left to do: after the painting.
            QTimer.singleShot(0, self, lambda: QTimer.singleShot(_PAINTED, self, self._load_next))

    def _load_next(self) -> None:
        index = next((n for n in range(len(self._rooms)) if n not in self._pages), None)
        if index is None:
            self._worker.ask(lambda _: hyphens.load())
            self._pages[0].refresh(frozenset())  # it may show what was counted at the last start
        else:
            load = self._rooms[index].load
            self._worker.ask(lambda _: load(), lambda _: self._build(index))

    def _build(self, index: int) -> None:
        if isValid(self):  # the shell may have gone while the worker imported
            self.at(index)
            QTimer.singleShot(0, self, self._load_next)
