"""The window on the sample, played once for a file of tests: every page has something to show."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.screenshots.make import PASSPHRASE, StoppedClock, play_sample
from tests.ui.conftest import Clocks, Opened, shows_overview
from ui.desk_thread import DeskThread
from ui.incidents import Incidents
from ui.theme import Look
from ui.window import Surroundings, Window
from veldtool import bootstrap


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The sample, played."""
    return play_sample(tmp_path_factory.mktemp("played"))


@pytest.fixture
def lead(home: Path, look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[Opened]:
    """The lead's window on the morning of the second day, at its overview."""
    tools = replace(bootstrap.demo_toolbox(home), clock=StoppedClock())
    worker = DeskThread(bootstrap.desk(tools, PASSPHRASE))
    clocks, incidents = Clocks(), Incidents(tmp_path / "incidents.log")
    around = Surroundings(incidents, lambda: clocks.steady, lambda: clocks.wall)
    window = Window(look, worker, around)
    qtbot.addWidget(window)
    window.resize(1366, 738)
    window.show()
    qtbot.waitExposed(window)
    window.activateWindow()
    window.begin()
    qtbot.waitUntil(lambda: shows_overview(window), timeout=20_000)
    yield Opened(window, look, worker, clocks, incidents)
    worker.stop()
