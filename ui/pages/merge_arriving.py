"""What comes in through the open door: told in the bar, wherever the lead is working."""

from PySide6.QtCore import QObject, Signal

from ui.pages.merge_door import DoorBar
from ui.worker import Worker
from veldtool.domain.oplog.op import RegisterKey

_ANY_CASE = RegisterKey("urgent", "", "")


class Arriving(QObject):
    """`said` carries a sentence for the bar of the window."""

    said = Signal(str)

    def __init__(self, worker: Worker, door: DoorBar) -> None:
        super().__init__(door)
        self._worker = worker
        door.came.connect(
            lambda: self.said.emit(self.tr("A colleague brought work. Look at it beforehand: v."))
        )
        door.closed.connect(
            lambda: self.said.emit(self.tr("The exchange is closed. The code holds no more."))
        )
        door.urgent.connect(self._urgent)

    def _urgent(self, codes: str) -> None:
        """It is part of the record already: every page that shows urgent cases reads again."""
        self._worker.changed.emit(frozenset({_ANY_CASE}))
        words = self.tr("Urgent case {codes} came in from a colleague. Look at it now: Ctrl F9.")
        self.said.emit(words.format(codes=codes))
