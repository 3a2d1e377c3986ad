"""Giving one urgent case along now: by a stick, to the lead's laptop or to a place used before."""

from functools import partial

from PySide6.QtCore import Signal
from PySide6.QtWidgets import QFrame, QVBoxLayout

from ui import merge_words, messages
from ui.ask_folder import AskFolder, ask_folder
from ui.exchange_run import ExchangeRuns, Stopped
from ui.pages.merge_place import PlacePane, PlaceWords
from ui.theme import Look
from ui.widgets.run_bar import RunBar
from ui.widgets.words import Wrapped
from ui.worker import Worker
from veldtool.services.desk import Desk
from veldtool.services.errors import UserError
from veldtool.services.merging.given_along import GivenAlong
from veldtool.services.merging.place import Answers, Stick, new_host, wants_secret
from veldtool.services.urgent import Raised

_HIGHEST_LIST = 180


class GiveAlong(QFrame):
    """Where to, how far it is, and whether it arrived; there only when it is asked for.

    `arrived` tells that a case stands somewhere else now, `asking` that it is to be seen whole.
    `left` gives the keyboard back.
    """

    arrived = Signal(str)
    asking = Signal()
    left = Signal()

    def __init__(self, look: Look, worker: Worker, ask: AskFolder = ask_folder) -> None:
        super().__init__()
        self._look, self._worker = look, worker
        self._case = self._code = ""
        words = PlaceWords(
            self.tr("Give this case along now: where to?"),
            self.tr(
                "Only this case goes along, at once, and nothing else of your work. On the laptop "
                "of the team lead it shows by itself; from a stick it comes in by merging."
            ),
            rows_first=True,
        )
        self.places = PlacePane(look, ask, words)
        self.places.chosen.connect(self._give)
        self.running = RunBar(look)
        self.runs = ExchangeRuns(worker, self.running)
        self.runs.changed.connect(lambda: self.places.setEnabled(not self.runs.busy))
        self.outcome = Wrapped("", "strong")
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(look.px(8))
        for part in (self.places, self.running, self.outcome):
            column.addWidget(part)
        self.places.hide()
        self._say("")

    def show_case(self, raised: Raised) -> None:
        """Take up a case: say where it was given along last."""
        if raised.case.id != self._case:
            self._case, self._code = raised.case.id, raised.case.code
            self.close_places()
            self._say("")
        case = self._case
        self._worker.ask(
            lambda desk: desk.exchange.given_along(case), partial(self._show_given, case)
        )

    def open_places(self) -> None:
        """Ask where to: the sticks that are plugged in, and the places used before."""
        self._say("")
        self._worker.ask(_whereto, self._offer)

    def close_places(self) -> bool:
        """Take the question away, or stop what runs; False when there is neither."""
        if self.runs.busy:
            self.running.button.click()
            return True
        was = not self.places.isHidden()
        self.places.hide()
        return was

    def _offer(self, found: tuple[tuple[str, ...], tuple[Stick, ...], str]) -> None:
        places, sticks, own = found
        self.places.show_places(places, own, lead=False)
        self.places.show_sticks(sticks)
        self.places.list.fit(self._look.px(_HIGHEST_LIST))
        self.places.show()
        self.places.take_focus()
        self.asking.emit()

    def _give(self, place: str, answers: Answers) -> None:
        case = self._case
        self.runs.begin(
            self.tr("Giving it along…"),
            lambda desk, watch: desk.exchange.give_along(place, case, answers, watch=watch),
            self._given,
            self._failed,
        )

    def _given(self, given: GivenAlong) -> None:
        self.places.hide()
        self._show_given(self._case, given)
        self.left.emit()
        self.arrived.emit(self.outcome.text())

    def _failed(self, error: Exception) -> None:
        if (fingerprint := new_host(error)) is not None:
            self.places.ask_host(fingerprint)
        elif wants_secret(error):
            self.places.fail(messages.sentence(error), secret=True)
        elif isinstance(error, UserError | Stopped):
            self._say(self._not_arrived(error))
            self.places.take_focus()
        else:
            self._worker.failed.emit(error)

    def _not_arrived(self, error: Exception) -> str:
        why = messages.sentence(error) if isinstance(error, UserError) else self.tr("Stopped.")
        words = self.tr("! Not given along. {why} Case {code} is safe on this laptop.")
        return words.format(why=why, code=self._code)

    def _show_given(self, case: str, given: GivenAlong | None) -> None:
        """A failure stays until something else is tried."""
        if case != self._case or given is None or self.outcome.text().startswith("!"):
            return
        place, when = merge_words.place_name(given.place), merge_words.when(given.at)
        words = self.tr("Case {code} arrived at {place} and was read back, {when}.")
        said = words.format(code=self._code, place=place, when=when)
        news = self.tr("Since then: {changes}. Give it along again.")
        more = news.format(changes=merge_words.COUNTS.changes(given.since))
        self._say(f"{said} {more}" if given.since else said)

    def _say(self, words: str) -> None:
        self.outcome.setText(words)
        self.outcome.setAccessibleName(words)
        self.outcome.setVisible(bool(words))


def _whereto(desk: Desk) -> tuple[tuple[str, ...], tuple[Stick, ...], str]:
    exchange = desk.exchange
    return exchange.places(), exchange.sticks(), exchange.own_folder
