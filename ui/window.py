"""The window: which visit, the lock, or the opened visit. Its title never says which."""

import time
from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime

from PySide6.QtCore import QSize
from PySide6.QtGui import QCloseEvent, QGuiApplication
from PySide6.QtWidgets import QApplication, QMainWindow, QStackedWidget, QWidget

from ui import keys, messages
from ui.attempts import Attempts
from ui.incidents import Incidents
from ui.pages.start import StartPage
from ui.pages.unlock import UnlockPage
from ui.save_file import AskPath, ask_path
from ui.shell import Place, Shell
from ui.theme import Look
from ui.watch import Watch
from ui.widgets import hyphens
from ui.worker import Worker
from veldtool.services.desk import InspectionLabel
from veldtool.services.errors import UserError, WrongKey

LEAST = QSize(1280, 640)
USUAL = QSize(1366, 738)


@dataclass(frozen=True, slots=True)
class Surroundings:
    """What the window takes from outside: clocks, where a file goes, the log of incidents."""

    incidents: Incidents
    steady: Callable[[], float] = time.monotonic
    wall: Callable[[], float] = time.time
    ask_path: AskPath = field(default=ask_path)


class Window(QMainWindow):
    """Start page, lock and shell replace each other; a lock leaves nothing of the shell."""

    def __init__(self, look: Look, worker: Worker, around: Surroundings) -> None:
        super().__init__()
        self._look = look
        self._worker = worker
        self._around = around
        self._labels: tuple[InspectionLabel, ...] = ()
        self._chosen: InspectionLabel | None = None
        self._place = Place()
        self._attempts = Attempts(around.steady)
        self._watch = Watch(around.steady, around.wall)
        self._watch.expired.connect(self.lock)
        self._locked_at: datetime | None = None
        self._zoom = look.zoom
        self.shell: Shell | None = None
        self.setWindowTitle("Veldtool")
        self._size()
        self.stack = QStackedWidget()
        self.setCentralWidget(self.stack)
        self._make_cards()
        worker.failed.connect(self.report)
        look.changed.connect(self._look_changed)
        self._bind()
        app = QApplication.instance()
        if app is not None:
            app.installEventFilter(self._watch)

    def begin(self) -> None:
        """Look for visits on this device."""
        self._worker.ask(lambda _: hyphens.load())
        self._worker.ask(lambda desk: desk.inspections(), self._show_labels)

    def open_visit(self, chosen: InspectionLabel) -> None:
        """Open a visit with the key of the keychain, else ask the passphrase."""
        self._chosen = chosen
        self._worker.ask(
            lambda desk: desk.unlock(chosen.id, None), lambda _: self._opened(), self._ask_instead
        )

    def lock(self) -> None:
        """Hide everything at once; then the worker closes the database and drops the key."""
        if self.shell is None:
            return
        self._watch.stop()
        self._place = self.shell.place()
        self._worker.forget()
        self._drop_shell()
        clipboard = QGuiApplication.clipboard()
        if clipboard.ownsClipboard():
            clipboard.clear()
        self._locked_at = datetime.now().astimezone()
        self._ask_passphrase()
        self._worker.ask(lambda desk: desk.lock())

    def report(self, error: BaseException) -> None:
        """Say what went wrong in words, and note in the log what should not happen."""
        if not messages.is_expected(error):
            self._around.incidents.note(error)
        said = messages.sentence(error)
        if self.shell is not None:
            self.shell.notice.say(said)
        elif self.stack.currentWidget() is self.unlock:
            self.unlock.fail(said)
        else:
            self.start.say(said)

    def closeEvent(self, event: QCloseEvent) -> None:
        self._watch.stop()
        super().closeEvent(event)

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
        self.unlock.greet(greeting, self._locked_at, several=len(self._labels) > 1)

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
        self.unlock.accept()
        self._locked_at = None
        self._make_shell()
        self._watch.start()

    def _make_shell(self) -> None:
        shell = Shell(self._look, self._worker, self._place, self._around.ask_path)
        shell.lock_wanted.connect(self.lock)
        self.shell = shell
        self.stack.addWidget(shell)
        self.stack.setCurrentWidget(shell)
        shell.begin()

    def _drop_shell(self) -> None:
        if self.shell is not None:
            shell, self.shell = self.shell, None
            shell.sheets.drop()
            self.stack.removeWidget(shell)
            shell.hide()
            shell.deleteLater()

    def _choose_other(self) -> None:
        self._place, self._locked_at = Place(), None
        self._show_start()

    def _look_changed(self) -> None:
        """New colours are drawn over; another zoom builds the pages anew, at the same place."""
        if self._look.zoom != self._zoom:
            self._zoom = self._look.zoom
            self._rebuild()
        for widget in self.findChildren(QWidget):
            widget.update()
        if self.shell is not None:
            self.shell.show_look()

    def _rebuild(self) -> None:
        was_open, at_start = self.shell is not None, self.stack.currentWidget() is self.start
        if self.shell is not None:
            self._place = self.shell.place()
            self._drop_shell()
        for card in (self.start, self.unlock):
            self.stack.removeWidget(card)
            card.deleteLater()
        self._make_cards()
        if was_open:
            self._make_shell()
        elif at_start:
            self._show_start()
        else:
            self._ask_passphrase()

    def _show_start(self) -> None:
        self.stack.setCurrentWidget(self.start)
        self.start.show_labels(self._labels)

    def _size(self) -> None:
        room = self.screen().availableGeometry().size()
        self.setMinimumSize(LEAST.boundedTo(room))
        self.resize(USUAL.boundedTo(room))

    def _make_cards(self) -> None:
        self.start = StartPage(self._look)
        self.start.chosen.connect(self.open_visit)
        self.unlock = UnlockPage(self._look, self._attempts)
        self.unlock.tried.connect(self._try)
        self.unlock.other_wanted.connect(self._choose_other)
        for page in (self.start, self.unlock):
            self.stack.addWidget(page)

    def _bind(self) -> None:
        keys.bind(self, "Ctrl++ Ctrl+=", lambda: self._look.step_zoom(1))
        keys.bind(self, "Ctrl+-", lambda: self._look.step_zoom(-1))
        keys.bind(self, "Ctrl+0", lambda: self._look.step_zoom(0))
        keys.bind(self, "Ctrl+D", self._look.next_mode)
        keys.bind(self, "F11", self._turn_full_screen)

    def _turn_full_screen(self) -> None:
        self.showNormal() if self.isFullScreen() else self.showFullScreen()
