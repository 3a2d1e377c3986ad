"""The table that the team sits at: what was read, what is asked, and what is done with it."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import QObject, Signal

from ui import messages
from ui.autosave import Autosave
from ui.pages.judging_bars import AskStrip
from ui.pages.judging_reading import Entry, Place, Shown, View, read
from ui.worker import Worker
from veldtool.services.desk import Desk
from veldtool.services.judging.views import Order
from veldtool.services.workbench import Changed

Act = Callable[[Desk], Changed]
_FAR = 1 << 62
"""A reading that has not begun yet."""


class Table(QObject):
    """Reads a place of the session, opens the one field, and hands commands to the worker.

    `shown` tells that something was read; `asked` the label of the field that opens, empty when
    it closes. From `left` to `arrived` the team is on its way: keys are about what comes.
    """

    shown = Signal()
    asked = Signal(str)
    left = Signal()
    arrived = Signal()

    def __init__(self, worker: Worker, strip: AskStrip) -> None:
        super().__init__()
        self._worker = worker
        self._strip = strip
        self._entry: Entry | None = None
        self._autosave = Autosave(worker, strip.entry)
        self.found: Shown | None = None
        self.place = Place()
        self.part = 0
        self._number, self._awaited = 0, 0
        strip.entry.returnPressed.connect(self.entered)

    @property
    def asking(self) -> bool:
        """Whether the field is open."""
        return self._entry is not None

    def read(self) -> None:
        """Read again what stands here."""
        self._number += 1
        number, place = self._number, self.place

        def take(found: Shown) -> None:
            self._take(found, number)

        self._worker.ask(partial(read, place=place), take, self._lose)

    def leave(self) -> None:
        """What is done now leads elsewhere: keys wait until `await_read` has come."""
        self._awaited = _FAR
        self.left.emit()

    def await_read(self) -> None:
        """Read again, and let keys wait for that."""
        self.left.emit()
        self.read()
        self._awaited = self._number

    def go(self, place: Place) -> None:
        """Go to another place; what was said and asked here goes away."""
        self.close()
        self._strip.say("")
        self.place = place
        self.part = 0
        self.await_read()

    def keep(self, norm: str) -> None:
        """Remember on this device that the session is at a norm."""
        self._worker.ask(lambda desk: desk.judging.go_to(norm))

    def order_by(self, order: Order) -> None:
        """Let the norms come by in another order."""
        self._worker.ask(lambda desk: desk.judging.order_by(order), lambda _: self.read())

    def do(self, act: Act, then: Callable[[Changed], None] | None = None) -> None:
        """Do a command; what cannot be done is said, and nothing is lost."""
        self._strip.say("")
        self._worker.do(act, then or (lambda _: None), self._fail)

    def ask(self, entry: Entry) -> None:
        """Open the field for a text."""
        self._entry = entry
        self.asked.emit(entry.label)
        if entry.key is not None:
            self._autosave.show_text(entry.key, entry.text)
        else:
            self._autosave.typed.end()
            self._strip.entry.setText(entry.text)

    def entered(self) -> None:
        """Take what was typed."""
        entry, text = self._entry, self._strip.entry.text()
        self.close()
        if entry is not None and entry.say is not None:
            entry.say(text)
        if entry is not None and entry.then is not None:
            entry.then()

    def close(self) -> bool:
        """Close the field; what was typed into a register of the record is kept."""
        was = self._entry is not None
        if was:
            self._entry = None
            self._autosave.typed.end()
            self.asked.emit("")
        return was

    def finish_typing(self) -> None:
        """Make what is being typed part of the record."""
        self._autosave.typed.finish()

    def say(self, words: str) -> None:
        """Say a sentence above the lower bar."""
        self._strip.say(words)

    def turn_part(self) -> None:
        """Go to the other part of a split judgement."""
        self.part += 1
        self._clip()
        self.shown.emit()

    def _take(self, found: Shown, number: int) -> None:
        self.found = found
        if not self.place.norm:
            self.place = self.place._replace(norm=found.norm.id)
        self._clip()
        self.shown.emit()
        if self._awaited and number >= self._awaited:
            self._arrive()

    def _arrive(self) -> None:
        self._awaited = 0
        self.arrived.emit()

    def _lose(self, error: Exception) -> None:
        """What cannot be read is told by the window; no key waits for it."""
        self._arrive()
        self._worker.failed.emit(error)

    def _clip(self) -> None:
        if self.found is not None:
            at_norm = self.found.view is View.NORM
            given = self.found.norm.given if at_norm else self.found.conclusion.given
            self.part %= len(given) or 1

    def _fail(self, error: Exception) -> None:
        self._strip.say(messages.sentence(error))
        self.await_read()
