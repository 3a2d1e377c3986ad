"""What papers leave by, faked as far as a test must: the dialog, a printer, folders for sticks."""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from pathlib import Path

import pytest
from PySide6.QtPrintSupport import QPrinter
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.services.world import World
from tests.ui.conftest import Opened
from tests.ui.office_pages import Open, opener
from ui.ask_printer import Chosen, new_device
from ui.handing_over import HandingOver
from ui.pages.sheets import SheetsPage
from ui.theme import Look
from veldtool.adapters.drives.drive import Drive
from veldtool.services.errors import UserError
from veldtool.services.outlets import PrintOrder

GIGA = 1_000_000_000


@pytest.fixture
def opened(world: World, look: Look, qtbot: QtBot, tmp_path: Path) -> Open:
    """Open the window on a visit with these records, in a world that the test can turn."""
    return opener(world, look, qtbot, tmp_path)


@dataclass
class FakeDialog:
    """The dialog of the system: answers with one order, or says that there is no printer."""

    order: PrintOrder = field(default_factory=lambda: PrintOrder("Gang", 2))
    missing: UserError | None = None
    pages: list[int] = field(default_factory=list)
    device: QPrinter = field(default_factory=new_device)

    def __call__(self, _parent: QWidget, pages: int, chosen: Callable[[Chosen], None]) -> None:
        if self.missing is not None:
            raise self.missing
        self.pages.append(pages)
        chosen(Chosen(self.order, self.device))


@dataclass
class Sticks:
    """Folders that stand for sticks, plugged in as long as they are listed."""

    place: Path
    world: World
    found: list[Drive] = field(default_factory=list)

    def plug(self, name: str, *, writable: bool = True) -> Path:
        path = self.place / name
        path.mkdir()
        self.found.append(Drive(path, name, 3 * GIGA, 8 * GIGA, writable))
        return path

    def pull(self) -> None:
        self.found.clear()


@pytest.fixture
def sticks(world: World, tmp_path: Path) -> Sticks:
    made = Sticks(tmp_path, world)
    world.tools["mb"] = replace(world.toolbox("mb"), drives=lambda: tuple(made.found))
    return made


def sheets_of(one: Opened, qtbot: QtBot) -> SheetsPage:
    one.shell.go_to("sheets")
    page = one.shell.sheets
    qtbot.waitUntil(lambda: page._opened is not None)
    return page


def fake_dialog(handing_over: HandingOver) -> FakeDialog:
    made = FakeDialog()
    handing_over.ask_printer = made
    return made
