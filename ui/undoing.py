"""Undo and redo across actions, and what the bar says of them."""

from collections.abc import Callable

from PySide6.QtCore import QObject

from ui import messages
from ui.bars import NextBar
from ui.worker import Worker
from veldtool.services.errors import UserError
from veldtool.services.workbench import Changed


class Undoing(QObject):
    """Takes back what was recorded last, or does it again, and names the records."""

    def __init__(self, bar: NextBar, worker: Worker) -> None:
        super().__init__(bar)
        self._bar, self._worker = bar, worker

    def undo(self) -> None:
        """Take back the last change of this start."""
        words = self.tr("Undone: {what}")
        self._worker.do(lambda desk: desk.undo(), self._name(words), self._say_failure)

    def redo(self) -> None:
        """Do again what was taken back last."""
        words = self.tr("Done again: {what}")
        self._worker.do(lambda desk: desk.redo(), self._name(words), self._say_failure)

    def _name(self, words: str) -> Callable[[Changed], None]:
        def named(changed: Changed) -> None:
            self._worker.ask(
                lambda desk: desk.history.described(changed),
                lambda what: self._bar.say(words.format(what=what)),
            )

        return named

    def _say_failure(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self._bar.say(messages.sentence(error))
        else:
            self._worker.failed.emit(error)
