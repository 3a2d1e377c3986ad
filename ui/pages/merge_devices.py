"""Deciding about devices whose work is set apart: what the left pane wants, asked of the desk."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Signal

from ui import messages
from ui.pages.merge_received import ReceivedPane
from ui.worker import Worker
from veldtool.services.desk import Desk
from veldtool.services.errors import UserError
from veldtool.services.merging.noticing import Noticed
from veldtool.services.workbench import Changed


class Deciding(QObject):
    """`said` tells what was done, `failed` in a sentence why it was not.

    `told` carries what a device wrote that does not count, below a title; `put` tells that
    something was put out of sight on this device, or back.
    """

    said = Signal(str)
    failed = Signal(str)
    told = Signal(str, object)
    put = Signal()

    def __init__(self, worker: Worker, pane: ReceivedPane) -> None:
        super().__init__(pane)
        self._worker = worker
        self._pane = pane
        pane.device.approve_wanted.connect(self._approve)
        pane.device.withdraw_wanted.connect(
            lambda device: self._decide(
                lambda desk: desk.devices.withdraw(device),
                self.tr("Done. What does not count stays here, set apart."),
            )
        )
        pane.device.let_in_wanted.connect(
            lambda device: self._decide(
                lambda desk: desk.devices.let_in(device), self.tr("Let in: this counts now.")
            )
        )
        pane.device.lead_wanted.connect(
            lambda device: self._decide(
                lambda desk: desk.devices.appoint(device),
                self.tr("This device is a lead's now too. Publish, so that colleagues see it."),
            )
        )

        pane.dismissed.connect(self._dismiss)
        pane.show_wanted.connect(self._show)
        pane.aside_wanted.connect(self._put_aside)

    def _dismiss(self, one: Noticed) -> None:
        self._worker.ask(lambda desk: desk.merging.dismiss(one), lambda _: self.put.emit())

    def _show(self, device: str, who: str) -> None:
        title = self.tr("Set apart of {who}: it does not count").format(who=who or "?")
        self._worker.ask(
            lambda desk: desk.apart.show(device), lambda found: self.told.emit(title, found)
        )

    def _put_aside(self, device: str, out: bool) -> None:
        self._worker.ask(
            lambda desk: desk.apart.keep_out(device, out=out), lambda _: self.put.emit()
        )

    def _approve(self, device: str, typed: str) -> None:
        words = self.tr("Approved: its work counts now. Publish, so that colleagues see it too.")
        self._worker.do(
            lambda desk: desk.devices.approve(device, typed),
            lambda _: self._decided(words),
            self._not_approved,
        )

    def _not_approved(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self._pane.device.fail(messages.sentence(error))
        else:
            self._worker.failed.emit(error)

    def _decide(self, command: Callable[[Desk], Changed], words: str) -> None:
        self._worker.do(command, lambda _: self._decided(words), self._not_decided)

    def _decided(self, words: str) -> None:
        self._pane.take_focus()
        self.said.emit(words)

    def _not_decided(self, error: Exception) -> None:
        if isinstance(error, UserError):
            self.failed.emit(messages.sentence(error))
        else:
            self._worker.failed.emit(error)
