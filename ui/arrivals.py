"""The way of a colleague into a visit: file and code, passphrase, the code to read out."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from ui.pages.card import CardPage
from ui.pages.invitation import InvitationPage
from ui.pages.read_out import ReadOutPage
from ui.pages.taking_part import TakingPartPage
from ui.save_file import AskFile, read
from ui.theme import Look
from ui.worker import Worker
from veldtool.services.arriving import Arrived, Invitation
from veldtool.services.desk import Desk, InspectionLabel
from veldtool.services.start_package import MAX_FILE


class Arrivals(QObject):
    """Three cards in the window's stack. `arrived` carries the visit to open, `left` goes back.

    `noted` sees every error first, and gives it back.
    """

    arrived = Signal(object)
    left = Signal()

    def __init__(
        self,
        stack: QStackedWidget,
        worker: Worker,
        ask_file: AskFile,
        noted: Callable[[Exception], Exception],
    ) -> None:
        super().__init__(stack)
        self._stack, self._worker, self._ask_file, self._noted = stack, worker, ask_file, noted
        self._visit = ""

    def make_cards(self, look: Look) -> tuple[CardPage, ...]:
        """Make the cards, drawn as large as the look says now."""
        self.invitation = InvitationPage(look, lambda chosen: self._ask_file(self._stack, chosen))
        self.invitation.wanted.connect(self._open)
        self.invitation.left.connect(self.left)
        self.taking_part = TakingPartPage(look)
        self.taking_part.wanted.connect(self._join)
        self.taking_part.left.connect(self.begin)
        self.taking_part.passphrase.suggest_wanted.connect(self._suggest)
        self.read_out = ReadOutPage(look)
        self.read_out.left.connect(self._go_on)
        return self.cards

    @property
    def cards(self) -> tuple[CardPage, ...]:
        return (self.invitation, self.taking_part, self.read_out)

    def resume(self, old: tuple[CardPage, ...]) -> None:
        """Take over what stood on the cards before they were made anew."""
        invitation, taking_part, read_out = old
        if isinstance(invitation, InvitationPage):
            self.invitation.resume(invitation)
        if isinstance(taking_part, TakingPartPage):
            self.taking_part.resume(taking_part)
        if isinstance(read_out, ReadOutPage):
            self.read_out.resume(read_out)

    def begin(self) -> None:
        """Ask for the file and its code."""
        self._worker.ask(lambda desk: desk.arrival.forget())
        self._stack.setCurrentWidget(self.invitation)
        self.invitation.begin()

    def _open(self, path: str, typed: str) -> None:
        self._worker.ask(
            lambda desk: desk.arrival.open(read(Path(path), MAX_FILE), typed),
            self._opened,
            lambda error: self.invitation.fail(self._noted(error)),
        )

    def _opened(self, invitation: Invitation) -> None:
        self.invitation.forget()
        self.invitation.busy(on=False)
        self._stack.setCurrentWidget(self.taking_part)
        self.taking_part.begin(invitation)

    def _join(self, passphrase: str, again: str, label: str) -> None:
        self._worker.ask(
            lambda desk: desk.arrival.join(passphrase, again, label),
            self._joined,
            lambda error: self.taking_part.fail(self._noted(error)),
        )

    def _joined(self, arrived: Arrived) -> None:
        self._visit = arrived.inspection
        self.taking_part.clear()
        self._stack.setCurrentWidget(self.read_out)
        self.read_out.begin(arrived)

    def _go_on(self) -> None:
        visit = self._visit
        self._worker.ask(lambda desk: _label(desk, visit), self.arrived.emit)

    def _suggest(self) -> None:
        """Show a made passphrase in the form."""
        self._worker.ask(
            lambda desk: desk.suggest_passphrase(),
            self.taking_part.passphrase.show_made,
        )


def _label(desk: Desk, visit: str) -> InspectionLabel:
    return next(label for label in desk.inspections() if label.id == visit)
