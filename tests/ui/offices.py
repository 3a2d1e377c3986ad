"""The window on a real desk: real database, keys and worker; only the slow scrypt is replaced."""

from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.services.world import World
from tests.ui.conftest import Clocks, Opened, shows_overview
from ui.desk_thread import DeskThread
from ui.incidents import Incidents
from ui.theme import Look
from ui.window import Surroundings, Window
from veldtool.adapters.pdf.press import PdfPress
from veldtool.bootstrap import shipped
from veldtool.services.opened_desk import OpenedDesk
from veldtool.services.session import Session


@dataclass
class Office:
    """One person's laptop in a team: its data folder and the window on it."""

    world: World
    look: Look
    qtbot: QtBot
    place: Path
    name: str = "mb"

    def found(self, *fill: Callable[[Session], object]) -> None:
        """Make an inspection on this laptop with these records, and close it."""
        lead = self.world.found(self.name)
        for one in fill:
            one(lead)
        lead.store.close()

    def open(self) -> Opened:
        """Open the window; with one visit and a key it comes to its overview."""
        tools = self.world.toolbox(self.name)
        desk = OpenedDesk(tools, PdfPress(), lambda number, _: f"Bezoek {number}", None, shipped)
        clocks, incidents = Clocks(), Incidents(self.place / "incidents.log")
        around = Surroundings(incidents, lambda: clocks.steady, lambda: clocks.wall)
        worker = DeskThread(desk)
        window = Window(self.look, worker, around)
        self.qtbot.addWidget(window, before_close_func=lambda _: worker.stop())
        window.resize(1366, 738)
        window.show()
        self.qtbot.waitExposed(window)
        window.activateWindow()
        window.begin()
        places = tools.places.inspections()
        if len(places) == 1 and tools.keychain.get(places[0]):
            self.qtbot.waitUntil(lambda: shows_overview(window))
        return Opened(window, self.look, worker, clocks, incidents)
