"""The cards of the window: what it shows before a visit is open, and what they do.

Each is imported and built when it is shown first, so that the window itself is there at once.
"""

from __future__ import annotations

from functools import cached_property
from typing import TYPE_CHECKING

from PySide6.QtWidgets import QMainWindow, QStackedWidget, QWidget

from ui import messages
from ui.attempts import Attempts

if TYPE_CHECKING:
    from ui.arrivals import Arrivals
    from ui.desk_thread import DeskThread
    from ui.pages.card import CardPage
    from ui.pages.founding import FoundingPage
    from ui.pages.repassphrase import RepassphrasePage
    from ui.pages.start import StartPage
    from ui.pages.unlock import UnlockPage
    from ui.recoveries import Recoveries, RecoveryFile
    from ui.theme import Look
    from ui.window import Surroundings
    from veldtool.services.beginning import NewInspection
    from veldtool.services.desk import InspectionLabel

_CARDS = ("start", "unlock", "founding", "repassphrase")
_WAYS = ("arrivals", "recoveries")
"""Ways of more than one card."""


class CardWindow(QMainWindow):
    """Shows one card at a time; what opens a visit is the window's own."""

    def __init__(self, look: Look, worker: DeskThread, around: Surroundings) -> None:
        super().__init__()
        self._look = look
        self._worker = worker
        self._around = around
        self._labels: tuple[InspectionLabel, ...] = ()
        self._attempts = Attempts(around.steady)
        self.stack = QStackedWidget()
        self.setCentralWidget(self.stack)

    # --- what the window does ---

    def open_visit(self, chosen: InspectionLabel) -> None:
        """Open a visit with the key of the keychain, else ask the passphrase."""
        raise NotImplementedError

    def _made(self, made: InspectionLabel) -> None:
        raise NotImplementedError

    def _arrived(self, visit: InspectionLabel) -> None:
        raise NotImplementedError

    def _recovered(self, file: RecoveryFile) -> None:
        raise NotImplementedError

    def _lead_again(self, file: RecoveryFile) -> None:
        raise NotImplementedError

    def _try(self, passphrase: str) -> None:
        raise NotImplementedError

    def _choose_other(self) -> None:
        raise NotImplementedError

    # --- what the cards do ---

    @property
    def _shown(self) -> QWidget | None:
        return self.stack.currentWidget()

    def _show_start(self) -> None:
        self.stack.setCurrentWidget(self.start)
        self.start.show_labels(self._labels)

    def _begin_founding(self) -> None:
        self.stack.setCurrentWidget(self.founding)
        self.founding.begin()
        self._worker.ask(lambda desk: desk.frameworks(), self.founding.offer)

    def _found(self, new: NewInspection) -> None:
        self._worker.ask(lambda desk: desk.create(new), self._made, self._not_made)

    def _not_made(self, error: Exception) -> None:
        self.founding.fail(messages.sentence(self._noted(error)))

    def _noted(self, error: Exception) -> Exception:
        """Note in the log what should not happen."""
        if not messages.is_expected(error):
            self._around.incidents.note(error)
        return error

    def _begin_arriving(self) -> None:
        self.arrivals.begin()

    def _begin_recovering(self) -> None:
        self.recoveries.begin()

    def _begin_repassphrase(self, chosen: InspectionLabel) -> None:
        self.stack.setCurrentWidget(self.repassphrase)
        self.repassphrase.begin(chosen)

    def _change_passphrase(self, visit: str, old: str, new: str, again: str) -> None:
        def changed(_: None) -> None:
            self.repassphrase.clear()
            self._show_start()
            self.start.say(self.tr("The passphrase was changed. Keep the new one safe."))

        self._worker.ask(
            lambda desk: desk.change_passphrase(visit, old, new, again),
            changed,
            lambda error: self.repassphrase.fail(self._noted(error)),
        )

    def _suggest(self) -> None:
        """Show a made passphrase in the form that asks for one."""
        form = self.founding if self._shows("founding") else self.repassphrase
        self._worker.ask(lambda desk: desk.suggest_passphrase(), form.passphrase.show_made)

    @cached_property
    def start(self) -> StartPage:
        """Which visit."""
        from ui.pages.start import StartPage

        card = StartPage(self._look)
        card.chosen.connect(self.open_visit)
        card.new_wanted.connect(self._begin_founding)
        card.package_wanted.connect(self._begin_arriving)
        card.recovery_wanted.connect(self._begin_recovering)
        card.passphrase_wanted.connect(self._begin_repassphrase)
        self.stack.addWidget(card)
        return card

    @cached_property
    def unlock(self) -> UnlockPage:
        """The lock."""
        from ui.pages.unlock import UnlockPage

        card = UnlockPage(self._look, self._attempts)
        card.tried.connect(self._try)
        card.other_wanted.connect(self._choose_other)
        card.recovery_wanted.connect(self._begin_recovering)
        self.stack.addWidget(card)
        return card

    @cached_property
    def founding(self) -> FoundingPage:
        """A new visit."""
        from ui.pages.founding import FoundingPage

        card = FoundingPage(self._look)
        card.filled.connect(self._found)
        card.passphrase.suggest_wanted.connect(self._suggest)
        card.left.connect(self._show_start)
        self.stack.addWidget(card)
        return card

    @cached_property
    def repassphrase(self) -> RepassphrasePage:
        """Another passphrase for a visit."""
        from ui.pages.repassphrase import RepassphrasePage

        card = RepassphrasePage(self._look)
        card.wanted.connect(self._change_passphrase)
        card.passphrase.suggest_wanted.connect(self._suggest)
        card.left.connect(self._show_start)
        self.stack.addWidget(card)
        return card

    @cached_property
    def arrivals(self) -> Arrivals:
        """Coming into a visit of somebody else: cards of its own."""
        from ui.arrivals import Arrivals

        made = Arrivals(self.stack, self._worker, self._around.ask_file, self._noted)
        made.left.connect(self._show_start)
        made.arrived.connect(self._arrived)
        self._add(made.make_cards(self._look))
        return made

    @cached_property
    def recoveries(self) -> Recoveries:
        """Coming back into a visit with a recovery file: cards of its own."""
        from ui.recoveries import Recoveries

        made = Recoveries(self.stack, self._worker, self._around.ask_file, self._noted)
        made.left.connect(self._show_start)
        made.opens.connect(self._recovered)
        made.leads.connect(self._lead_again)
        self._add(made.make_cards(self._look))
        return made

    def _add(self, cards: tuple[CardPage, ...]) -> None:
        for card in cards:
            self.stack.addWidget(card)

    def _built_cards(self) -> dict[str, CardPage]:
        """The cards that were shown before, by name."""
        return {name: vars(self)[name] for name in _CARDS if name in vars(self)}

    def _built_ways(self) -> dict[str, tuple[CardPage, ...]]:
        """The cards of the ways that were shown before, by the name of the way."""
        return {name: vars(self)[name].cards for name in _WAYS if name in vars(self)}

    def _shows(self, name: str) -> bool:
        return self._shown is not None and self._shown is self._built_cards().get(name)

    def _resume(self, was: dict[str, CardPage], ways: dict[str, tuple[CardPage, ...]]) -> None:
        """Put what was being typed in a form back into the one that takes its place."""
        for name, card in was.items():
            if name in {"founding", "repassphrase"}:
                getattr(self, name).resume(card)
        for name, cards in ways.items():
            way = getattr(self, name)
            self._add(way.make_cards(self._look))
            way.resume(cards)

    def _show_again(self, shown: QWidget | None, ways: dict[str, tuple[CardPage, ...]]) -> bool:
        """Show the card that takes the place of the shown one; False when it is of no way."""
        for name, cards in ways.items():
            if shown in cards:
                self.stack.setCurrentWidget(getattr(self, name).cards[cards.index(shown)])
                return True
        return False
