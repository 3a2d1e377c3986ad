"""The window on a fake desk, as an inspector meets it: Dutch, light, at its usual size."""

from collections.abc import Callable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import cast

import pytest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.desks import FakeDesk
from ui.app import prepare
from ui.desk_thread import DeskThread
from ui.incidents import Incidents
from ui.shell import Shell
from ui.theme import Look, Mode
from ui.window import Surroundings, Window
from veldtool.services.desk import Desk


@dataclass
class Clocks:
    """Two clocks in seconds that move only when a test moves them."""

    steady: float = 1000.0
    wall: float = 5000.0

    def pass_time(self, seconds: float) -> None:
        self.steady += seconds
        self.wall += seconds


@dataclass
class Opened:
    """A window with everything that a test turns or looks at."""

    window: Window
    look: Look
    worker: DeskThread
    clocks: Clocks
    incidents: Incidents
    save_to: Path | None = None
    asked_for: list[str] = field(default_factory=list)

    @property
    def shell(self) -> Shell:
        assert self.window.shell is not None
        return self.window.shell

    def ask_path(self, _parent: QWidget, name: str, chosen: Callable[[Path], None]) -> None:
        self.asked_for.append(name)
        if self.save_to is not None:
            chosen(self.save_to)


OpenWindow = Callable[[FakeDesk], Opened]


@pytest.fixture
def app(qapp: QApplication) -> QApplication:
    """The one application, made as the real one is."""
    return prepare([]) if qapp.applicationName() != "Veldtool" else qapp


@pytest.fixture
def look(app: QApplication) -> Iterator[Look]:
    made = Look(Mode.LIGHT)
    made.apply()
    yield made
    made.deleteLater()


@pytest.fixture
def open_window(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[OpenWindow]:
    """Open a window on a desk and wait until it shows where it begins."""
    opened: list[Opened] = []

    def make(desk: FakeDesk) -> Opened:
        clocks, incidents = Clocks(), Incidents(tmp_path / "incidents.log")
        # The pages of these tests ask no more of a desk than this one can.
        worker = DeskThread(cast("Desk", desk))
        one: Opened
        around = Surroundings(
            incidents,
            lambda: clocks.steady,
            lambda: clocks.wall,
            lambda *given: one.ask_path(*given),  # noqa: PLW0108 - it is made below
        )
        window = Window(look, worker, around)
        one = Opened(window, look, worker, clocks, incidents)
        opened.append(one)
        qtbot.addWidget(window)
        window.resize(1366, 738)
        window.show()
        qtbot.waitExposed(window)
        window.activateWindow()
        window.begin()
        if desk.labels and len(desk.labels) == 1 and desk.keychain:
            qtbot.waitUntil(lambda: shows_overview(window))
        return one

    yield make
    for one in opened:
        one.worker.stop()


@pytest.fixture
def sample(open_window: OpenWindow) -> Opened:
    """The sample on the morning of the second day, opened by the keychain."""
    return open_window(FakeDesk("a"))


def shows_overview(window: Window) -> bool:
    return window.shell is not None and window.shell.overview.overview is not None
