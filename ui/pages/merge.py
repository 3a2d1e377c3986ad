"""Bringing five laptops together: where to, look beforehand, merge, settle, publish."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui import keys, merge_words, messages
from ui.bars import Step
from ui.exchange_run import ExchangeRuns, Stopped
from ui.pages import merge_keys
from ui.pages.merge_arriving import Arriving
from ui.pages.merge_conflicts import Rows, read_view
from ui.pages.merge_devices import Deciding
from ui.pages.merge_door import DoorBar
from ui.pages.merge_frame import CONFLICTS, PLACE, RECEIPT, TOLD, MergeFrame
from ui.pages.merge_paper import ReceiptPaper
from ui.pages.merge_settling import Settling
from ui.pages.page import Keys, Page
from ui.rail import Count
from ui.save_file import AskPath, ask_path
from ui.theme import Look
from ui.worker import Worker
from veldtool.services.errors import UserError
from veldtool.services.exchange import Published
from veldtool.services.merging.exchange_desk import ExchangeView
from veldtool.services.merging.place import Answers, new_host, wants_secret
from veldtool.services.merging.receipts import Receipt
from veldtool.services.workbench import Changed


class MergePage(Page):
    """The page of merging; its parts stand in the frame."""

    def __init__(
        self,
        look: Look,
        worker: Worker,
        parent: QWidget | None = None,
        ask_path: AskPath = ask_path,
    ) -> None:
        super().__init__(parent)
        self._worker = worker
        self.view: ExchangeView | None = None
        self._open = 0
        self._answers = Answers()
        self._moved = False
        self.door = DoorBar(look, worker)
        self.frame = MergeFrame(look, self.door, self)
        self.received, self.choosing = self.frame.received, self.frame.choosing
        self.receipt, self.conflicts = self.frame.receipt, self.frame.conflicts
        self.runs = ExchangeRuns(worker, self.frame.running)
        self._settling = Settling(worker, self.conflicts)
        self._deciding = Deciding(worker, self.received)
        self.paper = ReceiptPaper(self, worker, look, ask_path, self.receipt)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(self.frame)
        self._connect()
        self._ask_count()

    # --- what the shell asks ---

    def enter(self) -> None:
        self.take_focus()
        self.reload()

    def take_focus(self) -> None:
        self.frame.take_focus()

    def refresh(self, changed: Changed) -> None:
        if self.isVisible():
            self.reload()
        elif self._open or not changed:  # a change of one's own settles conflicts, and makes none
            self._ask_count()

    def reload(self) -> None:
        """Ask how the exchange stands now."""
        self._worker.ask(read_view, lambda got: self.show_view(*got))

    def save(self) -> None:
        self.paper.save()

    def finish_typing(self) -> None:
        self.conflicts.versions.keep_typing()

    def hold(self, *, on: bool) -> None:
        self.door.hold(on=on)

    def leave(self) -> None:
        self.runs.stop()
        if not self.door.isHidden():  # nobody would see any more that it is open
            self.door.close_door()

    def place(self) -> str:
        return str(self.frame.at)

    def restore(self, place: str) -> None:
        if place.isdecimal() and int(place) <= CONFLICTS:
            self.frame.turn_to(int(place))

    def count(self) -> Count:
        if not self._open:
            return Count("")
        spoken = merge_words.COUNTS.conflicts(self._open)
        return Count(merge_words.COUNTS.open(self._open), spoken=spoken)

    def escape(self) -> bool:
        """Stop what runs; else take back the question or the text; then leave the page."""
        if self.runs.busy:
            self.frame.running.button.click()
        elif self.receipt.asking:
            self.receipt.leave_question()
        elif self.frame.at == CONFLICTS and self.conflicts.versions.composing:
            self.conflicts.versions.leave_composing()
            self.conflicts.take_focus()
        elif self.frame.at == TOLD:
            self.frame.leave_told()
        elif self.frame.at == PLACE and self._here:
            self.frame.go_to(RECEIPT)
        else:
            return False
        return True

    def next_pane(self, step: int) -> None:
        self.frame.next_part(step)

    def next_step(self) -> Step | None:
        view, versions = self.view, self.conflicts.versions
        if view is None or self.runs.busy:
            return None
        if self.frame.at == CONFLICTS and versions.composing:
            return Step(self.tr("your own text"), self.tr("Keep this text"), versions.done.click)
        if self._here is None:
            word = self.tr("Choose a place")
            return Step(self.tr("a folder or a stick"), word, partial(self.frame.go_to, PLACE))
        if self.receipt.asking:
            return Step(self.tr("is this right?"), self.tr("Yes, merge"), self.receipt.sure.click)
        if self._ready:
            return Step(merge_words.came(self.receipt.receipt), self.tr("Merge…"), self._ask)
        return self._step_after(view)

    def hints(self) -> Keys:
        return merge_keys.hints(conflicts=self.frame.at == CONFLICTS)

    def keys(self) -> Keys:
        return merge_keys.all_keys()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        plain = not event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if not (plain and event.text() and self._pressed(event)):
            super().keyPressEvent(event)

    # --- what is shown ---

    def show_view(self, view: ExchangeView, rows: Rows) -> None:
        """Show how the exchange stands; what was looked at beforehand stays."""
        first, self.view = self.view is None, view
        self._open = view.conflicts.count
        self.received.show_view(view)
        self.receipt.own_folder = view.own_folder
        self.choosing.show_places(view.places, view.own_folder, lead=view.lead)
        if self.receipt.receipt is None or not self.receipt.receipt.dry_run:
            self.receipt.show_last(view.receipt, here=self._here is not None)
        self.conflicts.show_view(view, rows)
        self._tell_state()
        if (first or self._moved) and self.isVisible():
            self.frame.go_to(self.frame.at if view.places else PLACE)
        self._moved = False

    @property
    def _here(self) -> str | None:
        """Where is exchanged; None as long as no place was chosen."""
        return self.view.places[0] if self.view and self.view.places else None

    @property
    def _ready(self) -> bool:
        """Whether it was looked at beforehand, and there is something to merge."""
        found = self.receipt.receipt
        return found is not None and found.dry_run and found.adds_up and found.new > 0

    def _tell_state(self) -> None:
        """Say on the tabs and buttons what can be done, and what cannot for which reason."""
        busy, here = self.runs.busy, self._here is not None
        self.received.busy(on=busy)
        self.choosing.setEnabled(not busy)
        self.receipt.allow(
            preview=here and not busy, merge=self._ready and not busy, why_not=self._why_not()
        )
        self.frame.count(merge_words.COUNTS.open(self._open) if self._open else "")
        self.changed.emit()

    def _run_changed(self) -> None:
        """Keep the keyboard on this page: what had it may be disabled or gone now."""
        self._tell_state()
        focus: QWidget | None = self.window().focusWidget()
        lost = focus is None or not focus.isEnabled() or self.runs.had_focus
        if self.isVisible() and lost:
            if self.runs.busy:
                self.frame.running.button.setFocus(Qt.FocusReason.OtherFocusReason)
            else:
                self.take_focus()

    def _why_not(self) -> str:
        receipt = self.receipt.receipt
        if self.runs.busy:
            return self.tr("Something is being read or written. Wait, or stop it.")
        if self._here is None:
            return self.tr("Choose a folder or a stick first.")
        if receipt is None or not receipt.dry_run:
            return self.tr("Look beforehand first: then you see what would come in.")
        if receipt.found_nothing:
            return self.tr(
                "Nothing of this visit is there. Choose the place where colleagues publish, "
                "or let them publish first."
            )
        if not receipt.new:
            return self.tr("There is nothing new to merge.")
        return self.tr("The sum does not add up. Keep the stick and tell who maintains Veldtool.")

    def _step_after(self, view: ExchangeView) -> Step:
        if view.conflicts.count and self.frame.at != CONFLICTS:
            what = merge_words.COUNTS.conflicts(view.conflicts.count)
            return Step(what, self.tr("To the conflicts"), self._go_conflicts)
        if view.status.unsealed and self.receipt.receipt is not None:
            what = merge_words.COUNTS.changes(view.status.unsealed)
            return Step(what, self.tr("Publish"), partial(self.publish, end_of_day=False))
        what = merge_words.place_name(view.places[0], view.own_folder)
        return Step(what, self.tr("Look beforehand"), self.preview)

    def _go_conflicts(self) -> None:
        self.conflicts.go_first()
        self.frame.go_to(CONFLICTS)

    def _ask_count(self) -> None:
        """The rail says how many are open; why it cannot, the page says when it is opened."""
        self._worker.ask(lambda desk: desk.exchange.open_conflicts(), self._count, lambda _: None)

    def _count(self, number: int) -> None:
        if number != self._open:
            self._open = number
            self.changed.emit()

    # --- what is done ---

    def choose(self, place: str, answers: Answers) -> None:
        """Exchange at another place from now on."""
        self._worker.ask(
            lambda desk: desk.exchange.choose(place, answers),
            lambda _: self._chosen(answers),
            self._not_chosen,
        )

    def publish(self, *, end_of_day: bool) -> None:
        """Put my work where colleagues fetch it."""
        if (place := self._here) is not None:
            answers = self._answers
            self.runs.begin(
                self.tr("Publishing…"),
                lambda desk, watch: desk.exchange.publish(
                    place, answers, end_of_day=end_of_day, watch=watch
                ),
                self._published,
                self._failed,
            )

    def preview(self) -> None:
        """Look what a merge would bring."""
        if (place := self._here) is not None and not self.runs.busy:
            answers = self._answers
            self.frame.go_to(RECEIPT)
            self.runs.begin(
                self.tr("Looking…"),
                lambda desk, watch: desk.exchange.preview(place, answers, watch=watch),
                self._previewed,
                self._failed,
            )

    def merge(self) -> None:
        """Bring in what is new, all of it or nothing."""
        if (place := self._here) is not None:
            answers = self._answers
            self.runs.begin(
                self.tr("Merging…"),
                lambda desk, watch: desk.exchange.merge(place, answers, watch=watch),
                self._merged,
                self._failed,
            )

    def _published(self, done: Published) -> None:
        words = self.tr("Done: {changes} written and read back.")
        there = self.tr("Done: everything stood there already, read back.")
        said = words.format(changes=merge_words.COUNTS.changes(done.ops))
        self._done(said if done.segments else there)

    def _previewed(self, receipt: Receipt) -> None:
        self.frame.say("")
        self.receipt.show_receipt(receipt)
        self.receipt.take_focus()
        self.said.emit(self.tr("Looked beforehand; nothing is changed."))

    def _merged(self, receipt: Receipt) -> None:
        self.receipt.show_receipt(receipt)
        self.receipt.take_focus()
        self._done(merge_words.merged(receipt))

    def _done(self, words: str) -> None:
        """Others' work may have come in: every page reads again, and this one too."""
        self.frame.say("")
        self.said.emit(words)
        self._worker.saved.emit()
        self._worker.changed.emit(frozenset())

    def _failed(self, error: Exception) -> None:
        """Say what went wrong; a merge or a look has changed nothing then."""
        if wants_secret(error) or new_host(error) is not None:
            self.choosing.fill(self._here or "")
            self._change_place()
            self._not_chosen(error)
        elif isinstance(error, Stopped):
            words = self.tr("Stopped. Nothing of your own was changed.")
            self.frame.say(words)
        elif isinstance(error, UserError):
            unchanged = self.tr("Nothing was changed on this laptop.")
            self.frame.say(f"! {messages.sentence(error)} {unchanged}")
        else:
            self._worker.failed.emit(error)
        self.reload()

    def _chosen(self, answers: Answers) -> None:
        self._answers = answers
        self.receipt.show_none(here=True)
        self.frame.say("")
        self.frame.turn_to(RECEIPT)
        self._moved = True  # the keyboard follows when it is known what can be done there
        self.reload()

    def _not_chosen(self, error: Exception) -> None:
        if (fingerprint := new_host(error)) is not None:
            self.choosing.ask_host(fingerprint)
        elif isinstance(error, UserError):
            self.choosing.fail(messages.sentence(error), secret=wants_secret(error))
        else:
            self._worker.failed.emit(error)

    def _ask(self) -> None:
        self.frame.go_to(RECEIPT)
        self.receipt.ask()

    def _turned(self, part: int) -> None:
        if part == PLACE:
            self._worker.ask(lambda desk: desk.exchange.sticks(), self.choosing.show_sticks)
        self.changed.emit()

    def _change_place(self) -> None:
        if not self.runs.busy:
            self.frame.go_to(PLACE)
            self.choosing.field.take_focus()

    def _pressed(self, event: QKeyEvent) -> bool:
        acts: dict[str, Callable[[], object]] = {
            "m": self._change_place,
            "v": self.preview,
            "p": partial(self.publish, end_of_day=False),
            "e": partial(self.publish, end_of_day=True),
        }
        act = acts.get(event.text().lower())
        if act is not None:
            act()
            return True
        return self.frame.at == CONFLICTS and self.conflicts.pressed(event)

    def _connect(self) -> None:
        self.received.place_wanted.connect(self._change_place)
        self.received.publish_wanted.connect(lambda end: self.publish(end_of_day=end))
        self._deciding.told.connect(self.frame.show_told)
        self._deciding.put.connect(self.reload)
        self.choosing.chosen.connect(self.choose)
        self.choosing.door_wanted.connect(lambda: self.door.open_door(self.runs))
        self.door.opened.connect(lambda: self._chosen(Answers()))
        self.door.failed.connect(self._failed)
        Arriving(self._worker, self.door).said.connect(self.said)
        self.receipt.preview_wanted.connect(self.preview)
        self.receipt.merge_wanted.connect(self.merge)
        self.receipt.asked.connect(self.changed)
        self.conflicts.moved.connect(self.changed)
        self.conflicts.versions.changed.connect(self.changed)
        self.frame.turned.connect(self._turned)
        self.runs.changed.connect(self._run_changed)
        for one in (self._settling, self._deciding):
            one.said.connect(self.said)
            one.failed.connect(lambda words: self.frame.say(f"! {words}"))
        keys.bind(self, "Ctrl+PgDown", lambda: self.frame.step(1))
        keys.bind(self, "Ctrl+PgUp", lambda: self.frame.step(-1))
