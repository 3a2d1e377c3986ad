"""The open door as a bar: what colleagues type, how long it stays open, and closing it."""

from PySide6.QtCore import QTimer, Signal
from PySide6.QtWidgets import QFrame, QHBoxLayout

from ui.exchange_run import ExchangeRuns
from ui.theme import Look
from ui.widgets.buttons import HintButton
from ui.widgets.words import Wrapped
from ui.worker import Worker
from veldtool.services.merging.door import OpenDoor, Seen

_LOOK = 2000
"""Milliseconds between two looks at the door."""


class DoorBar(QFrame):
    """`opened` tells that colleagues can come, `came` that something waits to be looked at.

    `urgent` tells which urgent cases came in by themselves, by their codes. `failed` carries the
    error when it could not be opened.
    """

    opened = Signal()
    came = Signal()
    urgent = Signal(str)
    closed = Signal()
    failed = Signal(object)

    def __init__(self, look: Look, worker: Worker) -> None:
        super().__init__()
        self._worker = worker
        self.setProperty("ground", "sunk")
        self.setProperty("rule", "below")
        self.words = Wrapped("", "strong")
        self.button = HintButton(look, self.tr("Close the exchange"))
        self.button.clicked.connect(self.close_door)
        row = QHBoxLayout(self)
        pad = look.px(12)
        row.setContentsMargins(pad, look.px(6), pad, look.px(6))
        row.setSpacing(pad)
        row.addWidget(self.words, 1)
        row.addWidget(self.button)
        self._held = self._was_open = False
        self._timer = QTimer(self)
        self._timer.setInterval(_LOOK)
        self._timer.timeout.connect(self.look)
        self.hide()

    def open_door(self, runs: ExchangeRuns) -> None:
        """Put everything ready and let colleagues in."""
        runs.begin(
            self.tr("Getting ready for colleagues…"),
            lambda desk, watch: desk.door.open(watch),
            self._show,
            self.failed.emit,
        )

    def look(self) -> None:
        """Ask what happened at the door."""
        held = self._held
        self._worker.ask(lambda desk: desk.door.look(held=held), self._hear)

    def hold(self, *, on: bool) -> None:
        """Leave what comes where it lands; afterwards it is looked at at once."""
        if on != self._held:
            self._held = on
            if self._was_open and not on:
                self.look()

    def close_door(self) -> None:
        """Let nobody in any more."""
        self._worker.ask(lambda desk: desk.door.close(), lambda _: self._over())

    def _show(self, door: OpenDoor) -> None:
        words = self.tr(
            "Colleagues choose “To the team lead” and type {addresses} and the code {code}. "
            "Closes by itself after {minutes} minutes."
        )
        addresses = self.tr(" or ").join(door.addresses)
        said = words.format(addresses=addresses, code=door.code, minutes=door.minutes)
        self.words.setText(said)
        self.setAccessibleName(said)
        self._was_open = True
        self.show()
        self._timer.start()
        self.opened.emit()

    def _hear(self, seen: Seen) -> None:
        if seen.came:
            self.came.emit()
        if seen.urgent:
            self.urgent.emit(self.tr(" and ").join(seen.urgent))
        if seen.over and not self.isHidden():
            self._over()

    def _over(self) -> None:
        self._timer.stop()
        self.hide()
        self.closed.emit()
