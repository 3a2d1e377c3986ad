"""The window: which visit, the lock, or the opened visit. Its title never says which.

What it shows is imported and built when it is shown first, so that the window itself is there at
once.
"""

from __future__ import annotations

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import TYPE_CHECKING

from PySide6.QtCore import QEvent, QSize, Qt, QTimer
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QWidget

from ui import keys, messages
from ui.card_window import CardWindow
from ui.desk_thread import DeskThread
from ui.in_sight import InSight
from ui.incidents import Incidents
from ui.places import Place, read
from ui.rooms import VISIT
from ui.save_file import AskFile, AskPath, ask_file, ask_path
from ui.system_locks import SystemLocks
from ui.theme import Look
from ui.watch import IDLE, IDLE_IN_COMPANY, Watch
from veldtool.services.desk import InspectionLabel
from veldtool.services.dutch_time import to_local
from veldtool.services.errors import DiskTrouble, UserError, WrongKey

if TYPE_CHECKING:
    from ui.recoveries import RecoveryFile
    from ui.shell import Shell
    from veldtool.services.overview import Overview

LEAST = QSize(1280, 640)
USUAL = QSize(1366, 738)
_FINGER = 50
"""Milliseconds between two looks whether the finger is still on the screen."""


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the window takes from outside: clocks, where a file goes, the log of incidents.

    `locks` tells when the machine sleeps or locks.
    """

    incidents: Incidents
    steady: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    ask_path: AskPath = field(default=ask_path)
    ask_file: AskFile = field(default=ask_file)
    locks: SystemLocks | None = None


class Window(CardWindow):
    """Start page, lock and shell replace each other; a lock leaves nothing of the shell."""

    def __init__(self, look: Look, worker: DeskThread, around: Surroundings) -> None:
        super().__init__(look, worker, around)
        self._chosen: InspectionLabel | None = None
        self._place = Place()
        self._watch = Watch(around.steady, around.wall)
        self._watch.limit = self._patience
        self._watch.expired.connect(self.lock)
        self._watch.warned.connect(self._warn)
        self._watch.calmed.connect(lambda: self._say_in_bar(""))
        if around.locks is not None:
            around.locks.closing.connect(self.lock)
        self._locked_at: datetime | None = None
        self._founders: RecoveryFile | None = None
        self._drawn = _drawn(look)
        self._finger = QTimer(self)
        self._finger.setInterval(_FINGER)
        self._finger.timeout.connect(self._finger_up)
        self.setAttribute(Qt.WidgetAttribute.WA_AcceptTouchEvents)
        self.shell: Shell | None = None
        self.setWindowTitle("Veldtool")
        self._size()
        self._in_sight = InSight(self)
        self._in_sight.hidden.connect(self._back_in_sight)
        self._troubled = ""
        worker.failed.connect(self.report)
        worker.saved.connect(self._disk_works)
        look.changed.connect(self._look_changed)
        self._bind()

    def begin(self) -> None:
        """Look for visits on this device."""
        self._worker.ask(lambda desk: desk.inspections(), self._show_labels)

    def open_visit(self, chosen: InspectionLabel) -> None:
        """Open a visit with the key of the keychain, else ask the passphrase."""
        self._chosen, self._founders = chosen, None
        self._worker.ask(
            lambda desk: desk.unlock(chosen.id, None), lambda _: self._opened(), self._ask_instead
        )

    def lock(self) -> None:
        """Hide everything at once; then the worker closes the database and drops the key."""
        if self.shell is None:
            return
        self._stop_watching()
        self._leave(self.shell)
        self._worker.forget()
        self._drop_shell()
        clipboard = QGuiApplication.clipboard()
        if clipboard.ownsClipboard():
            clipboard.clear()
        self._locked_at = to_local(int(self._around.wall() * 1000))
        self._ask_passphrase()
        self._worker.ask(lambda desk: desk.lock(), lambda _: self._worker.tidy())

    def report(self, error: BaseException) -> None:
        """Say what went wrong in words, and note in the log what should not happen."""
        if not messages.is_expected(error):
            self._around.incidents.note(error)
        said = messages.sentence(error)
        if self.shell is not None:
            self._troubled = said if isinstance(error, DiskTrouble) else ""
            self.shell.notice.say(said)
        elif self._shows("unlock"):
            self.unlock.fail(said)
        else:
            if self._shown is None:  # not even the visits on this device could be read
                self._show_start()
            self.start.say(said)

    def _disk_works(self) -> None:
        """Something was kept: what was said of the disk is over."""
        if self._troubled and self.shell and self.shell.notice.words() == self._troubled:
            self.shell.notice.say("")
        self._troubled = ""

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.TouchBegin:
            self._finger.start()
        return super().event(event)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._stop_watching()
        if self.shell is not None:
            self._leave(self.shell)
        super().closeEvent(event)

    def _stop_watching(self) -> None:
        self._watch.stop()
        if self._around.locks is not None:
            self._around.locks.stop()

    def _finger_up(self) -> None:
        """Only when the finger is off again: what it touched must still be there for it."""
        if QGuiApplication.mouseButtons() is Qt.MouseButton.NoButton:
            self._finger.stop()
            self._look.touched()

    def _patience(self) -> int:
        """How long it waits for a key: longer while one listens to somebody."""
        return IDLE_IN_COMPANY if self.shell is not None and self.shell.in_company else IDLE

    def _back_in_sight(self) -> None:
        if self.shell is not None:
            self.shell.take_focus()

    def _warn(self) -> None:
        self._say_in_bar(self.tr("Nobody at the keys: this locks in half a minute. Any key stays."))

    def _say_in_bar(self, words: str) -> None:
        if self.shell is not None:
            self.shell.bar.say(words)

    def _leave(self, shell: Shell) -> None:
        """Keep what is being typed and where: the worker does so before it locks."""
        shell.finish_typing()
        shell.leave()
        self._place = shell.place()
        shell.keep_place()

    def _show_labels(self, labels: tuple[InspectionLabel, ...]) -> None:
        self._labels = labels
        if len(labels) == 1:
            self.open_visit(labels[0])
            return
        self._show_start()

    def _ask_instead(self, error: Exception) -> None:
        """Only a key that is not there asks for the passphrase without a word."""
        self._ask_passphrase()
        if not (isinstance(error, UserError) and error.key == "no_keychain"):
            self.report(error)

    def _ask_passphrase(self) -> None:
        self.stack.setCurrentWidget(self.unlock)
        words = self._chosen.label if self._chosen and len(self._labels) > 1 else ""
        greeting = f"{words}." if words else ""
        self.unlock.greet(greeting, self._locked_at)

    def _try(self, passphrase: str) -> None:
        chosen = self._chosen
        if chosen is not None:
            self._worker.ask(
                lambda desk: desk.unlock(chosen.id, passphrase),
                lambda _: self._opened(),
                self._refused,
            )

    def _refused(self, error: Exception) -> None:
        if isinstance(error, WrongKey):
            self.unlock.refuse()
        else:
            self.report(error)

    def _opened(self) -> None:
        if "unlock" in self._built_cards():
            self.unlock.accept()
        self._locked_at = None
        self._make_shell()
        self._take_lead()
        self._watch.start()
        QTimer.singleShot(0, self, self._watch_system)  # its messages can wait for the painting

    def _watch_system(self) -> None:
        if self.shell is not None and self._around.locks is not None:
            self._around.locks.start(int(self.winId()))

    def _take_lead(self) -> None:
        """Go on where somebody came to take over as team lead."""
        file, self._founders = self._founders, None
        if file is not None and self.shell is not None and self._chosen is not None:
            from ui.pages.visit import VisitPage

            self.shell.go_to(VISIT)
            page = self.shell.pages.named(VISIT, VisitPage)
            page.take_over_with(file.path, file.passphrase)

    def _take_up(self, kept: str) -> None:
        if self.shell is not None:
            self.shell.take_up(read(kept))

    def _show_first(self, overview: Overview) -> None:
        if self.shell is not None:
            self.shell.overview.show_overview(overview)

    def _make_shell(self) -> None:
        # The worker reads the record while the pages are being built.
        self._of_shell = worker = self._worker.branch()
        if not self._place.room:
            worker.ask(lambda desk: desk.place(), self._take_up)
        worker.ask(lambda desk: desk.first_overview(), self._show_first)
        from ui.shell import Shell

        shell = Shell(self._look, worker, self._place, self._around.ask_path, self.stack)
        shell.lock_wanted.connect(self.lock)
        self.shell = shell
        self.stack.addWidget(shell)
        self.stack.setCurrentWidget(shell)
        shell.begin()

    def _drop_shell(self) -> None:
        if self.shell is not None:
            shell, self.shell = self.shell, None
            shell.drop()
            self._of_shell.close()
            self.stack.removeWidget(shell)
            shell.hide()
            shell.deleteLater()

    def _choose_other(self) -> None:
        self._place, self._locked_at, self._founders = Place(), None, None
        self._show_start()

    def _look_changed(self) -> None:
        """New colours are drawn over; other sizes build the pages anew, at the same place."""
        if self._drawn != _drawn(self._look):
            self._drawn = _drawn(self._look)
            at = self.shell.appearance_at if self.shell is not None else None
            self._rebuild()
            if self.shell is not None and at is not None:
                self.shell.show_appearance(at)
        for widget in self.findChildren(QWidget):
            widget.update()
        if self.shell is not None:
            self.shell.show_look()

    def _rebuild(self) -> None:
        was, shown = self._built_cards(), self._shown
        if self.shell is not None:
            self._leave(self.shell)
            self._worker.forget()  # what was asked for the pages that go
            self._drop_shell()
            self._worker.tidy()
        ways = self._built_ways()
        for name in was:
            delattr(self, name)
        for card in (*was.values(), *(card for cards in ways.values() for card in cards)):
            self.stack.removeWidget(card)
            card.deleteLater()
        self._resume(was, ways)
        name = next((name for name, card in was.items() if card is shown), "")
        if name == "unlock":
            self._ask_passphrase()
        elif name == "start":
            self._show_start()
        elif name:
            self.stack.setCurrentWidget(getattr(self, name))
        elif not self._show_again(shown, ways) and shown is not None:
            self._make_shell()

    def _made(self, made: InspectionLabel) -> None:
        """The new visit is open: show it, and know it after a lock."""
        self._chosen, self._place = made, Place()
        self._labels = (made, *self._labels)
        self.founding.begin()  # it still holds the passphrase
        self._opened()

    def _recovered(self, file: RecoveryFile) -> None:
        """A recovery file opens a visit: its passphrase does from now on."""

        def opened(_: None) -> None:
            self._opened()
            self._say_in_bar(
                self.tr("Recovered. From now on this passphrase opens the visit on this laptop.")
            )

        self._choose(file)
        visit, passphrase = file.visit, file.passphrase
        self._worker.ask(lambda desk: desk.unlock(visit, passphrase), opened, self.recoveries.fail)

    def _lead_again(self, file: RecoveryFile) -> None:
        """Open a visit, then go where this laptop becomes its lead's with the file."""
        self.open_visit(self._choose(file))
        self._founders = file

    def _choose(self, file: RecoveryFile) -> InspectionLabel:
        chosen = next(label for label in self._labels if label.id == file.visit)
        self._chosen, self._place, self._locked_at = chosen, Place(), None
        return chosen

    def _arrived(self, visit: InspectionLabel) -> None:
        """A visit came onto this device: open it, and know it after a lock."""
        self._labels = (visit, *self._labels)
        self._place = Place()
        self.open_visit(visit)

    def _size(self) -> None:
        room = self.screen().availableGeometry().size()
        self.setMinimumSize(LEAST.boundedTo(room))
        self.resize(USUAL.boundedTo(room))

    def _bind(self) -> None:
        keys.bind(self, "Ctrl++", lambda: self._look.step_zoom(1))
        keys.bind(self, "Ctrl+-", lambda: self._look.step_zoom(-1))
        keys.bind(self, "Ctrl+0", lambda: self._look.step_zoom(0))
        keys.bind(self, "Ctrl+D", self._offer_look)
        keys.bind(self, "F11", self._turn_full_screen)

    def _offer_look(self) -> None:
        """In an open visit the choices; before that there is no place for them: the next theme."""
        if self.shell is not None:
            self.shell.show_appearance()
        else:
            self._look.next_mode()

    def _turn_full_screen(self) -> None:
        self.showNormal() if self.isFullScreen() else self.showFullScreen()


def _drawn(look: Look) -> tuple[float, bool]:
    """What the pages are built for: another zoom or touch mode needs other ones."""
    return look.zoom, look.touching
