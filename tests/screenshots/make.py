"""Pictures of every page from the sample: each theme, at two sizes (`make screenshots`).

Usage: make.py FOLDER. The window is the real one on real data, drawn without a screen, on the
morning of the second day.
"""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass, replace
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QSize
from PySide6.QtWidgets import QApplication

from ui.app import prepare
from ui.desk_thread import DeskThread
from ui.incidents import Incidents
from ui.pages.judging_bars import TopBar
from ui.pages.merge import MergePage
from ui.pages.merge_frame import CONFLICTS, PLACE
from ui.theme import Look, Mode
from ui.window import Surroundings, Window
from veldtool import bootstrap
from veldtool.services.demo import Stage, play
from veldtool.services.dutch_time import to_millis
from veldtool.services.unlocking import close

SIZES = (QSize(1366, 738), QSize(1920, 1050))  # the screen less the bar of the system
THEMES = {
    "light": (Mode.LIGHT, False),
    "dark": (Mode.DARK, False),
    "contrast": (Mode.CONTRAST, False),
    "contrastdark": (Mode.CONTRAST, True),
}
"""What is chosen, and whether the system is dark."""
MORNING = "2026-06-10T10:05:00"
PASSPHRASE = "een zin voor de plaatjes"
PATIENCE, REST = 30.0, 2.0


@dataclass(frozen=True)
class StoppedClock:
    """Always the morning of the second day."""

    def now(self) -> int:
        return to_millis(MORNING)


def main(folder: Path) -> int:
    """Play the sample, open the window on it and write a picture of every page."""
    folder.mkdir(parents=True, exist_ok=True)
    app = prepare([])
    with tempfile.TemporaryDirectory(prefix="veldtool-") as place:
        home = play_sample(Path(place))
        tools = replace(bootstrap.demo_toolbox(home), clock=StoppedClock())
        system = {"dark": False}
        look = Look(Mode.LIGHT, dark=lambda: system["dark"])
        worker = DeskThread(bootstrap.desk(tools, PASSPHRASE))
        look.apply()
        window = Window(look, worker, Surroundings(Incidents(Path(place) / "incidents.log")))
        window.show()
        window.begin()
        wait(app, lambda: window.shell is not None and window.shell.overview.overview is not None)
        for theme, (mode, system["dark"]) in THEMES.items():
            look.set_mode(mode)
            for size in SIZES:
                window.resize(size)
                take_pages(app, window, folder, f"{theme}-{size.width()}")
        worker.stop()
    return 0


def play_sample(place: Path) -> Path:
    """Play the sample; returns the lead's data folder."""
    (place / "exchange").mkdir()
    sample = bootstrap.sample()
    stage = Stage(
        lambda name: replace(bootstrap.demo_toolbox(place / name), clock=StoppedClock()),
        bootstrap.folder_carrier(place / "exchange"),
        PASSPHRASE,
    )
    close(play(sample, stage).session)
    return place / sample.lead


def take_pages(app: QApplication, window: Window, folder: Path, suffix: str) -> None:
    """Write a picture of each page as the window is now."""
    shell = window.shell
    if shell is None:
        raise RuntimeError("the window is locked")
    for index, room in enumerate(shell.rooms):
        shell.go(index)
        pause(app, REST)
        for bar in window.findChildren(TopBar):
            bar.keep_time(lambda: StoppedClock().now() / 1000)
        take(window, folder / f"{room.name}-{suffix}.png")
    merging = shell.pages.named("merge", MergePage)
    shell.go_to("merge")
    merging.frame.turn_to(CONFLICTS)
    pause(app, REST)
    take(window, folder / f"conflicts-{suffix}.png")
    merging.frame.turn_to(PLACE)


def take(window: Window, path: Path) -> None:
    """Write a picture of the window as it is now."""
    if not window.grab().save(str(path)):
        raise OSError(f"cannot write {path}")
    sys.stdout.write(f"{path}\n")


def wait(app: QApplication, until: Callable[[], bool]) -> None:
    """Let the window work until something holds."""
    end = time.monotonic() + PATIENCE
    while not until():
        if time.monotonic() > end:
            raise TimeoutError("the window did not get ready")
        app.processEvents()
    pause(app, REST)


def pause(app: QApplication, seconds: float) -> None:
    """Let the window work for a while."""
    end = time.monotonic() + seconds
    while time.monotonic() < end:
        app.processEvents()


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
