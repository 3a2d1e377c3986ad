"""What can be looked at beside any page: search, the history of a record, colleagues' changes."""

from __future__ import annotations  # what can be told is imported when it is told

from collections.abc import Callable
from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QWidget

from ui import keys

if TYPE_CHECKING:
    from ui.pages.page import Page
    from ui.search import SearchOverlay
    from ui.theme import Look
    from ui.widgets.pane import Pane
    from ui.worker import Worker
    from veldtool.services.changes import Changes
    from veldtool.services.history import RecordHistory


class Asides(QObject):
    """Ctrl+K searches, Alt+H shows who wrote what, Ctrl+H what colleagues changed.

    `open_wanted` carries kind and id of a record to go to; `shown` tells that the pane shows
    something, `looked` that the changes were seen. `can_open` tells which kinds have a page.
    """

    open_wanted = Signal(str, str)
    shown = Signal()
    looked = Signal()
    said = Signal(str)
    search_closed = Signal()

    def __init__(
        self,
        over: QWidget,
        look: Look,
        worker: Worker,
        pane: Pane,
        can_open: Callable[[str], bool],
    ) -> None:
        super().__init__(over)
        self._over, self._shielded = over, False
        self._look, self._worker, self._pane, self._can_open = look, worker, pane, can_open

    @cached_property
    def search(self) -> SearchOverlay:
        """The search, made when it is wanted first."""
        from ui.search import SearchOverlay

        made = SearchOverlay(self._look, self._worker, self._over, self._can_open)
        made.opened.connect(self.open_wanted)
        made.closed.connect(self.search_closed)
        return made

    def bind(self, over: QWidget, page: Callable[[], Page]) -> None:
        """Let the keys of these work on a page that changes."""
        keys.bind(over, "Ctrl+K", self.show_search)
        keys.bind(over, "Alt+H", lambda: self.show_history(page()))
        keys.bind(over, "Ctrl+H", self.show_changes)

    def shield(self, *, on: bool) -> None:
        """Somebody looks along: nothing of this comes in sight until that is over."""
        self._shielded = on
        if on and "search" in vars(self):
            self.search.end()

    def show_search(self) -> None:
        """Bring the search in sight."""
        if not self._shielded:
            self.search.begin()

    def show_history(self, page: Page) -> None:
        """Show who wrote what in the record that the keyboard of a page is on."""
        if self._shielded:
            return
        record = page.current_record()
        if record is None:
            self.said.emit(self.tr("Go to a line or a record first: here is nothing with history"))
            return
        page.finish_typing()
        self._worker.ask(lambda desk: desk.history.record(*record), self._show_history)

    def show_changes(self) -> None:
        """Show what colleagues changed since the last look."""
        if self._shielded:
            return
        self._worker.ask(lambda desk: desk.changes.list(), self._show_changes)

    def _show_history(self, history: RecordHistory) -> None:
        from ui.pages.told_pane import history_body

        self.said.emit("")  # that there was none is over
        title = self.tr("History: {name}").format(name=history.title)
        about = self.tr("newest first, of every field")
        self._show(title, about, history_body(self._look, history))

    def _show_changes(self, changes: Changes) -> None:
        from ui.pages.told_pane import ChangesBody, sentence_body

        title = self.tr("Changes by colleagues")
        if not changes.records:
            words = self.tr("Colleagues changed nothing since your last look.")
            self._show(title, "", sentence_body(self._look, words))
            return
        body = ChangesBody(self._look, changes, self._can_open)
        body.opened.connect(self.open_wanted)
        body.seen.connect(self._mark_seen)
        about = self.tr("%n change(s) since your last look", "", changes.count)
        self._show(title, about, body)

    def _mark_seen(self, upto: dict[str, int]) -> None:
        def seen(_: None) -> None:
            self._pane.close_body()
            self.looked.emit()

        self._worker.ask(lambda desk: desk.changes.seen(upto), seen)

    def _show(self, title: str, about: str, body: QWidget) -> None:
        self._pane.show_body(title, about, body)
        self.shown.emit()
