"""Settling conflicts: what the pane of conflicts wants, asked of the desk."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ui import messages
from ui.pages.merge_conflicts import ConflictsPane
from ui.worker import Failed, Worker
from veldtool.services.desk import Desk
from veldtool.services.errors import UserError
from veldtool.services.merging.conflict_model import Conflict
from veldtool.services.workbench import Changed


class Settling(QObject):
    """`said` tells what was done, `failed` in a sentence why it was not."""

    said = Signal(str)
    failed = Signal(str)

    def __init__(self, worker: Worker, pane: ConflictsPane) -> None:
        super().__init__(pane)
        self._worker = worker
        self._pane = pane
        pane.look_wanted.connect(self._look_at)
        pane.left_open.connect(
            lambda: self.said.emit(self.tr("Stays open, and counts as two versions."))
        )
        versions = pane.versions
        versions.open_wanted.connect(pane.leave_open)
        versions.keep_wanted.connect(
            lambda conflict, number, reason: self._choose(
                conflict, lambda desk: desk.conflicts.keep(conflict, number, reason)
            )
        )
        versions.both_wanted.connect(
            lambda conflict: self._choose(conflict, lambda desk: desk.conflicts.both(conflict))
        )
        versions.compose_wanted.connect(self._compose)
        versions.composed.connect(
            lambda conflict, text: worker.keep(
                lambda desk: desk.exchange.keep_composing(conflict, text)
            )
        )
        versions.back_wanted.connect(
            lambda settled: self._take_back(lambda desk: desk.conflicts.take_back(settled))
        )

    def _look_at(self, conflict: str) -> None:
        def read(desk: Desk) -> tuple[Conflict, str]:
            return desk.conflicts.look(conflict), desk.exchange.composing(conflict)

        def gone(error: Exception) -> None:
            """It was settled meanwhile: the list is read again anyhow."""
            if not isinstance(error, UserError):
                self._worker.failed.emit(error)

        self._worker.ask(read, lambda found: self._pane.show_conflict(*found), gone)

    def _compose(self, conflict: Conflict, text: str) -> None:
        def command(desk: Desk) -> Changed:
            changed = desk.conflicts.compose(conflict, text)
            desk.exchange.keep_composing(conflict.id, "")
            return changed

        self._settle(command)

    def _choose(self, conflict: Conflict, command: Callable[[Desk], Changed]) -> None:
        """Settle a conflict, and show it no more: a key typed ahead is about the next one."""

        def not_done(error: Exception) -> None:
            self._not_done(error)
            self._look_at(conflict.id)

        self._settle(command, not_done)
        self._pane.versions.show_none("")

    def _settle(self, command: Callable[[Desk], Changed], failed: Failed | None = None) -> None:
        words = self.tr("Settled. Ctrl+Z lets all versions stand again.")
        self._do(command, words, failed)

    def _take_back(self, command: Callable[[Desk], Changed]) -> None:
        self._do(command, self.tr("All versions stand again."))

    def _do(
        self, command: Callable[[Desk], Changed], words: str, failed: Failed | None = None
    ) -> None:
        self._pane.take_focus()
        self._worker.do(command, lambda _: self.said.emit(words), failed or self._not_done)

    def _not_done(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.failed.emit(messages.sentence(error))
        else:
            self._worker.failed.emit(error)
