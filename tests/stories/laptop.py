"""One inspector's laptop: the data folder, the real desk of it, and the window on that."""

import json
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path
from typing import Any, Protocol

from PySide6.QtWidgets import QWidget

from tests.fakes import FakeClock
from tests.stories.conftest import veldtool
from tests.stories.person import Person, Waiter
from ui.desk_thread import DeskThread
from ui.incidents import Incidents
from ui.theme import Look
from ui.window import Surroundings, Window
from veldtool import bootstrap
from veldtool.services.dutch_time import to_millis
from veldtool.services.toolbox import Toolbox

PASSPHRASE = "vier lange woorden achter elkaar"


def moment(text: str) -> int:
    """Return a local moment such as "2026-06-09T08:30" as the clock tells it."""
    return to_millis(f"{text}:00")


class Bot(Waiter, Protocol):
    """What is used of pytest-qt's `qtbot`."""

    def addWidget(self, widget: QWidget, *, before_close_func: Any) -> None:  # noqa: N802 - Qt's way
        """Close a window at the end of the test."""

    def waitExposed(self, widget: QWidget) -> Any:  # noqa: N802 - Qt's way
        """Wait until a window is in sight."""


@dataclass
class Laptop:
    """Everything is real but the clock, which stands where the story is, and the keychain."""

    home: Path
    look: Look
    bot: Bot
    clock: FakeClock = field(default_factory=lambda: FakeClock(moment("2026-06-08T10:00")))
    saved: list[Path] = field(default_factory=list)

    def __post_init__(self) -> None:
        self.tools: Toolbox = replace(bootstrap.demo_toolbox(self.home), clock=self.clock)

    @contextmanager
    def opened(self) -> Iterator[Person]:
        """Open the window; at the end it is closed as with its cross, and nothing went wrong."""
        incidents = Incidents(self.home / "incidents.log")
        worker = DeskThread(bootstrap.desk(self.tools))
        window = Window(self.look, worker, Surroundings(incidents, ask_path=self._ask_path))
        self.bot.addWidget(window, before_close_func=lambda _: worker.stop())
        window.resize(1366, 738)
        window.show()
        self.bot.waitExposed(window)
        window.activateWindow()
        window.begin()
        try:
            yield Person(window, worker, self.bot)
        finally:
            window.close()
            worker.stop()
        said = self.home / "incidents.log"
        assert not said.exists(), said.read_text(encoding="utf-8")

    def exported(self) -> dict[str, Any]:
        """Return the record as another process reads it from the disk and writes it down."""
        (visit,) = self.tools.places.inspections()
        secret, out = self.home.parent / "secret.txt", self.home.parent / "export.json"
        secret.write_text(f"{PASSPHRASE}\n", encoding="utf-8")
        out.unlink(missing_ok=True)
        words = ("inspection", "export", visit, str(out))
        done = veldtool(*words, "--passphrase-file", str(secret), home=self.home)
        assert (done.returncode, done.stderr) == (0, "")
        content: dict[str, Any] = json.loads(out.read_text(encoding="utf-8"))
        return content

    def _ask_path(self, _parent: object, name: str, chosen: Any) -> None:
        """The dialog of the system, answered with the name that it offers."""
        path = self.home.parent / name
        self.saved.append(path)
        chosen(path)
