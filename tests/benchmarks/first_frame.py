"""One start of a window in a process of its own; says when it was painted first.

Usage: first_frame.py empty, or first_frame.py HOME INSPECTION with the key in hex on the input.
Writes `frame` at the first painted frame and `data` at the first one with the opened visit in it,
each with the seconds that the process worked until then.
"""

import os
import sys
import time

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import QEvent, QObject, QTimer
from PySide6.QtWidgets import QApplication, QMainWindow

_PAINTS = frozenset({QEvent.Type.Paint, QEvent.Type.UpdateRequest})


class Eye(QObject):
    """Sees the window being painted, tells what was in it, and ends when there is no more to tell.

    It looks at the events of the window itself only: to see all would cost the app time that an
    empty window does not spend.
    """

    def __init__(self, window: QMainWindow, last: str) -> None:
        super().__init__(window)
        self._window, self._last = window, last
        self._told: set[str] = set()
        window.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's name
        if event.type() in _PAINTS:
            QTimer.singleShot(0, self, self._look)  # then it is on the screen
        return False

    def _look(self) -> None:
        self._tell("frame")
        if _shows_data(self._window):
            self._tell("data")

    def _tell(self, what: str) -> None:
        if what not in self._told:
            self._told.add(what)
            sys.stdout.write(f"{what} {time.process_time()}\n")
            sys.stdout.flush()
            if what == self._last:
                QApplication.quit()


def _shows_data(window: QObject) -> bool:
    shell = getattr(window, "shell", None)
    return shell is not None and shell.overview.overview is not None


def main(words: list[str]) -> int:
    """Open an empty window, or the app on a visit; stay until it was painted."""
    if words == ["empty"]:
        app, empty = QApplication([]), QMainWindow()
        Eye(empty, "frame")
        empty.resize(1366, 738)
        empty.show()
        return app.exec()
    return _open(*words)


def _open(home: str, inspection: str) -> int:
    from pathlib import Path

    from tests.benchmarks.laptop import Laptop
    from ui import app, window
    from veldtool import bootstrap
    from veldtool.cli import main as _imported_as_the_command_does  # noqa: F401

    class Seen(window.Window):
        def show(self) -> None:
            Eye(self, "data")
            super().show()

    app.Window = Seen  # type: ignore[attr-defined] # what the app opens
    laptop = Laptop(Path(home), inspection, bytes.fromhex(sys.stdin.readline()))
    return bootstrap.run_window(lambda: bootstrap.desk(laptop.tools()), laptop.home)


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
