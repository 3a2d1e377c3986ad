"""One start of a window in a process of its own; says when it was painted first.

Usage: first_frame.py empty, or first_frame.py HOME INSPECTION with the key in hex on the input.
Writes `frame` at the first painted frame and `data` at the first one with the opened visit in it.
"""

import os
import sys

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, QObject
from PySide6.QtWidgets import QApplication, QMainWindow


class Painted(QApplication):
    """Tells what was painted, and ends when there is no more to tell."""

    def __init__(self, *, data: bool) -> None:
        super().__init__([])
        self._told: set[str] = set()
        self._last = "data" if data else "frame"

    def notify(self, receiver: QObject, event: QEvent) -> bool:
        done = super().notify(receiver, event)
        if event.type() == QEvent.Type.Paint:
            self._tell("frame")
            if any(map(_shows_data, self.topLevelWidgets())):
                self._tell("data")
        return done

    def _tell(self, what: str) -> None:
        if what not in self._told:
            self._told.add(what)
            sys.stdout.write(what + "\n")
            sys.stdout.flush()
            if what == self._last:
                self.quit()


def _shows_data(window: QObject) -> bool:
    shell = getattr(window, "shell", None)
    return shell is not None and shell.overview.overview is not None


def main(words: list[str]) -> int:
    """Open an empty window, or the app on a visit; stay until it was painted."""
    if words == ["empty"]:
        app, window = Painted(data=False), QMainWindow()
        window.resize(1366, 738)
        window.show()
        return app.exec()
    from pathlib import Path

    from tests.benchmarks.laptop import Laptop
    from veldtool import bootstrap
    from veldtool.cli import main as _imported_as_the_command_does  # noqa: F401

    home, inspection = words
    laptop = Laptop(Path(home), inspection, bytes.fromhex(sys.stdin.readline()))
    _app = Painted(data=True)
    return bootstrap.run_window(lambda: bootstrap.desk(laptop.tools()), laptop.home)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
