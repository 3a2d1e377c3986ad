"""Every page with the sample's data: names and roles, an order of Tab, and nothing cut off."""

from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QWidget
from pytestqt.qtbot import QtBot

from tests.fakes import FakeClock
from tests.screenshots.make import PASSPHRASE, play_sample
from tests.ui.test_window_access import cut_off, nameless, wrong_roles
from ui.desk_thread import DeskThread
from ui.incidents import Incidents
from ui.shell import Shell
from ui.theme import Look
from ui.window import Surroundings, Window
from veldtool import bootstrap
from veldtool.services.dutch_time import to_millis

SIZES = [(1366, 738, 1.0), (1366, 738, 2.0)]
MORNING = "2026-06-10T10:05:00"
PATIENCE = 60_000
MOST_STOPS = 80


@pytest.fixture(scope="module")
def home(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The lead's data folder after the sample was played."""
    return play_sample(tmp_path_factory.mktemp("sample"))


@pytest.fixture
def window(home: Path, look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[Window]:
    tools = replace(bootstrap.demo_toolbox(home), clock=FakeClock(to_millis(MORNING)))
    worker = DeskThread(bootstrap.desk(tools, PASSPHRASE))
    made = Window(look, worker, Surroundings(Incidents(tmp_path / "incidents.log")))
    qtbot.addWidget(made, before_close_func=lambda _: worker.stop())
    made.resize(1366, 738)
    made.show()
    qtbot.waitExposed(made)
    made.activateWindow()
    made.begin()
    ready(made, qtbot)
    yield made
    worker.stop()


def ready(window: Window, qtbot: QtBot) -> Shell:
    """Wait until the shell shows its overview."""

    def shown() -> bool:
        return window.shell is not None and window.shell.overview.overview is not None

    qtbot.waitUntil(shown, timeout=PATIENCE)
    assert window.shell is not None
    return window.shell


def settle(window: Window, qtbot: QtBot) -> None:
    """Wait until everything that was asked has come, and the layouts that follow from it."""
    assert window.shell is not None
    for _ in range(3):
        answers: list[bool] = []
        window.shell._worker.ask(lambda _: True, answers.append)
        qtbot.waitUntil(lambda: bool(answers), timeout=PATIENCE)  # noqa: B023 - awaited at once
    for _ in range(20):
        qtbot.wait(1)


def places(window: Window, qtbot: QtBot) -> Iterator[str]:
    """Go to every page, to its keys, its history and the search; give the name of each place."""
    shell = window.shell
    assert shell is not None
    for room in shell.rooms:
        shell.go_to(room.name)
        settle(window, qtbot)
        yield room.name
        shell._show_keys()
        settle(window, qtbot)
        yield f"{room.name}, keys"
        shell.asides.show_history(shell.page)
        settle(window, qtbot)
        yield f"{room.name}, history"
        shell.pane.close_body()
    shell.asides.show_changes()
    settle(window, qtbot)
    yield "changes by colleagues"
    shell.pane.close_body()
    shell.asides.show_search()
    shell.asides.search.field.setText("brief")
    settle(window, qtbot)
    yield "search"
    shell.asides.search.end()


@pytest.mark.parametrize("width, height, zoom", SIZES, ids=["usual", "twice"])
def test_no_page_cuts_a_text_off_and_every_control_has_a_name(
    window: Window, look: Look, qtbot: QtBot, width: int, height: int, zoom: float
) -> None:
    window.setMinimumSize(0, 0)
    window.resize(width, height)
    while look.zoom < zoom:
        look.step_zoom(1)
    ready(window, qtbot)
    found = {
        place: wrong
        for place in places(window, qtbot)
        if (wrong := cut_off(window) + nameless(window) + wrong_roles(window))
    }
    assert found == {}


def test_tab_comes_round_on_every_page_and_what_has_the_keyboard_says_so(
    window: Window, qtbot: QtBot
) -> None:
    """Round means: past several controls, each in sight, to where the keyboard was before."""
    shell = window.shell
    assert shell is not None
    for room in shell.rooms:
        shell.go_to(room.name)
        settle(window, qtbot)
        if room.name == "interviews":  # Tab indents an empty line; F6 leaves it
            QTest.keyClick(window.windowHandle(), Qt.Key.Key_F6)
        stops = round_by_tab(window)
        assert len(stops) > 2, room.name


def round_by_tab(window: Window) -> list[QWidget]:
    """Press Tab until the keyboard is where it was before."""
    stops: list[QWidget] = []
    for _ in range(MOST_STOPS):
        here: QWidget | None = QApplication.focusWidget()
        assert here is not None
        assert not here.visibleRegion().isEmpty(), here.accessibleName()
        if here in stops:
            return stops
        stops.append(here)
        QTest.keyClick(window.windowHandle(), Qt.Key.Key_Tab)
    raise AssertionError([one.accessibleName() for one in stops])
