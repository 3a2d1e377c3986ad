"""The way back with a recovery file: the form, and what follows on a colleague's laptop."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from PySide6.QtCore import QObject, Signal
from PySide6.QtWidgets import QStackedWidget

from ui.pages.card import CardPage
from ui.pages.recover import LeadAgainPage, RecoverPage
from ui.save_file import AskFile, read
from ui.theme import Look
from ui.worker import Worker
from veldtool.services.recovering import Recovered


@dataclass(frozen=True, slots=True)
class RecoveryFile:
    """A recovery file of a visit and what opens it."""

    visit: str
    path: str
    passphrase: str


class Recoveries(QObject):
    """Two cards in the window's stack. `opens` and `leads` carry a `RecoveryFile`.

    `opens`: its passphrase opens the visit here; `leads`: it makes this laptop the lead's once the
    visit is open. `left` goes back. `noted` sees every error first, and gives it back.
    """

    opens = Signal(object)
    leads = Signal(object)
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
        self._file: RecoveryFile | None = None

    def make_cards(self, look: Look) -> tuple[CardPage, ...]:
        """Make the cards, drawn as large as the look says now."""
        self.form = RecoverPage(look, lambda chosen: self._ask_file(self._stack, chosen))
        self.form.wanted.connect(self._use)
        self.form.left.connect(self._leave)
        self.lead_again = LeadAgainPage(look)
        self.lead_again.wanted.connect(self._lead)
        self.lead_again.left.connect(self.begin)
        return self.cards

    @property
    def cards(self) -> tuple[CardPage, ...]:
        return (self.form, self.lead_again)

    def resume(self, old: tuple[CardPage, ...]) -> None:
        """Take over what stood on the cards before they were made anew."""
        if isinstance(old[0], RecoverPage):
            self.form.resume(old[0])

    def begin(self) -> None:
        """Ask for the file and its passphrase."""
        self._file = None
        self._stack.setCurrentWidget(self.form)
        self.form.begin()

    def fail(self, error: Exception) -> None:
        """Say on the form why it did not open after all."""
        self._stack.setCurrentWidget(self.form)
        self.form.fail(self._noted(error))

    def _leave(self) -> None:
        self.form.forget()
        self.left.emit()

    def _use(self, path: str, passphrase: str) -> None:
        def used(found: Recovered) -> None:
            self._used(RecoveryFile(found.inspection, path, passphrase), opens=found.opens)

        self._worker.ask(
            lambda desk: desk.recovery.use(read(Path(path)), passphrase), used, self.fail
        )

    def _used(self, file: RecoveryFile, *, opens: bool) -> None:
        self.form.forget()
        if opens:
            self.opens.emit(file)
            return
        self.form.busy(on=False)
        self._file = file
        self._stack.setCurrentWidget(self.lead_again)
        self.lead_again.begin()

    def _lead(self) -> None:
        file, self._file = self._file, None
        if file is not None:
            self.leads.emit(file)
