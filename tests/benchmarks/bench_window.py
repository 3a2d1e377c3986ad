"""The window on the large sample: its longest event, and how soon it is painted.

No event of the thread that draws may cost it more than 50 ms of work on the machine where a plain
table of Qt is made, filled and painted in 12 ms: 4.2 times that. The first frame may cost twice
what that of an empty window of PySide6 does. Both are counted in time of the processor: what else
a busy machine does is not in it, what the thread waits for the worker's turn is not either.

`first` or `events` measures only that part.
"""

import os
import subprocess
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from functools import partial
from pathlib import Path

os.environ["QT_QPA_PLATFORM"] = "offscreen"

from PySide6.QtCore import Qt
from PySide6.QtGui import QStandardItem, QStandardItemModel
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QAbstractItemView, QTableView, QWidget

from tests.benchmarks import large
from tests.benchmarks.event_watch import Longest, WatchedApp
from tests.benchmarks.harness import Result, report
from tests.benchmarks.laptop import Laptop
from ui.app import prepare
from ui.desk_thread import DeskThread
from ui.incidents import Incidents
from ui.shell import Shell
from ui.theme import Look, Mode
from ui.window import USUAL, Surroundings, Window
from veldtool import bootstrap

STARTS, ROUNDS = 5, 3
FRAME_BUDGET, DATA_BUDGET, EVENT_BUDGET = 2.0, 4.0, 4.2
TABLE_ROWS, TABLE_COLUMNS, TABLES = 60, 12, 5
LONG_TALK = "g01"
SEARCHES = ("wachtlijst", "oma weet", "veiligheid", "D117", "1a.1")
LINE = 'o - "wij wachten al sinds de zomer" #1a.1'
HERE = Path(__file__).resolve().parent
Act = Callable[[], object]


class Bench:
    """The window on the large sample, with the keys that an inspector presses."""

    def __init__(self, app: WatchedApp, laptop: Laptop) -> None:
        prepare([])
        self.app, self.look = app, Look(Mode.LIGHT)
        self.look.apply()
        self.worker = DeskThread(bootstrap.desk(laptop.tools()))
        incidents = Incidents(laptop.home / "incidents.log")
        self.window = Window(self.look, self.worker, Surroundings(incidents))
        self.window.resize(USUAL)
        self.window.show()
        self.window.activateWindow()
        self.window.begin()
        app.wait(self._is_open)
        self.building = app.watch(lambda: app.wait(self._is_built), self.worker)

    @property
    def shell(self) -> Shell:
        """The opened visit."""
        if self.window.shell is None:
            raise RuntimeError("the window is locked")
        return self.window.shell

    def watch(self, act: Act) -> Longest:
        """Do something; returns the longest event that came of it."""
        return self.app.watch(act, self.worker)

    def cases(self) -> Iterator[tuple[str, list[Act]]]:
        """Yield what is measured: a name, and the keys one after the other."""
        opening = [partial(self.shell.go, n) for n in range(len(self.shell.rooms))]
        for room, act in zip(self.shell.rooms, opening, strict=True):
            yield f"opening {room.name}", [act]
            yield f"scrolling {room.name}", self._scrolls()
        yield "searching", [self._open_search, *self._searches()]
        yield "opening the long talk", [partial(self.shell.open_record, "interview", LONG_TALK)]
        yield "scrolling the long talk", self._scrolls()
        typing = [partial(self._press, letter) for letter in LINE]
        yield "typing in the long talk", [self._into_line, *typing, self._enter]
        yield "locking", [self.window.lock]

    def end(self) -> None:
        """Close the window and the database."""
        self.window.close()
        self.worker.stop()

    def _is_open(self) -> bool:
        return self.window.shell is not None and self.shell.overview.overview is not None

    def _is_built(self) -> bool:
        return len(tuple(self.shell.pages.there())) == len(self.shell.rooms)

    def _scrolls(self) -> list[Act]:
        """Pages down through every list that is in sight and longer than it shows."""
        views = self.shell.page.findChildren(QAbstractItemView)
        long = [v for v in views if v.isVisible() and v.verticalScrollBar().maximum() > 0]
        key = Qt.Key.Key_PageDown
        return [partial(QTest.keyClick, view, key) for view in long for _ in range(8)]

    def _open_search(self) -> None:
        self.shell.asides.show_search()

    def _searches(self) -> Iterator[Act]:
        field = self.shell.asides.search.field
        for text in SEARCHES:
            yield field.clear
            yield from (partial(QTest.keyClicks, field, letter) for letter in text)
            yield partial(QTest.keyClick, field, Qt.Key.Key_Down)
        yield partial(QTest.keyClick, field, Qt.Key.Key_Escape)

    def _into_line(self) -> None:
        self.shell.page.take_focus()

    def _press(self, letter: str) -> None:
        QTest.keyClicks(self._focus(), letter)

    def _enter(self) -> None:
        QTest.keyClick(self._focus(), Qt.Key.Key_Return)

    def _focus(self) -> QWidget:
        found = self.app.focusWidget()
        if found is None:
            raise RuntimeError("nothing has the keyboard")
        return found


Cases = Callable[[Bench], Iterator[tuple[str, list[Act]]]]
"""What is measured: a name, and the keys one after the other."""


def measured(laptop: Laptop, cases: Cases) -> list[Result]:
    """Measure the longest event of every key, in rounds with the plain table in between.

    What else this machine does makes single events longer: of each key the shortest round counts,
    and of a case its longest key.
    """
    app = WatchedApp()
    rounds: list[dict[str, list[Longest]]] = []
    plain: list[float] = []
    for _ in range(ROUNDS):
        bench = Bench(app, laptop)
        found = {name: [bench.watch(act) for act in acts] for name, acts in cases(bench)}
        rounds.append({"building the other pages": [bench.building], **found})
        plain += [_worked(_plain_table) for _ in range(TABLES)]
        bench.end()
    longest = {name: _longest([one.get(name, []) for one in rounds]) for name in rounds[0]}
    for name, one in longest.items():
        sys.stdout.write(f"  {name}: {one.words}\n")
    return [
        Result(name, [one.seconds], plain, EVENT_BUDGET)
        for name, one in longest.items()
        if one.kind
    ]


def _longest(rounds: list[list[Longest]]) -> Longest:
    """Return the longest of the keys, of each key its shortest round."""
    keys = [min(key, key=_seconds) for key in zip(*rounds, strict=False)]
    return max(keys, key=_seconds, default=Longest())


def first_frames(laptop: Laptop, place: Path) -> tuple[Result, Result]:
    """Measure both starts in turn, each in a process of its own, for the frame and the data."""
    for one in (None, laptop):
        _start(one, place)  # the first run compiles what an installed app has compiled
    told = [(_start(None, place), _start(laptop, place)) for _ in range(STARTS)]
    empty = [times["frame"] for times, _ in told]
    frame, data = ([times[what] for _, times in told] for what in ("frame", "data"))
    return (
        Result("first painted frame", frame, empty, FRAME_BUDGET),
        Result("data of the open visit in it", data, empty, DATA_BUDGET),
    )


def _start(laptop: Laptop | None, place: Path) -> dict[str, float]:
    """Start a window; returns the seconds of work of its process until each was painted."""
    words = [str(laptop.home), laptop.inspection] if laptop else ["empty"]
    done = subprocess.run(
        [sys.executable, str(HERE / "first_frame.py"), *words],
        input=laptop.key.hex() + "\n" if laptop else "\n",
        stdout=subprocess.PIPE,
        text=True,
        check=True,
        env=_environment(place),
    )
    told = (line.split() for line in done.stdout.splitlines())
    return {what: float(seconds) for what, seconds in told}


def _environment(place: Path) -> dict[str, str]:
    """Let Python keep what it compiled, as an installed app does, in a folder of this run."""
    found = {key: value for key, value in os.environ.items() if key != "PYTHONDONTWRITEBYTECODE"}
    compiled = {"PYTHONPYCACHEPREFIX": str(place / "compiled")}
    return found | compiled | {"PYTHONPATH": str(HERE.parents[1])}


def _worked(work: Act) -> float:
    """Return the seconds that this thread worked on something."""
    begin = time.thread_time()
    work()
    return time.thread_time() - begin


def _plain_table() -> None:
    """Make a plain table of Qt, fill and paint it."""
    model, view = QStandardItemModel(), QTableView()
    for row in range(TABLE_ROWS):
        model.appendRow([QStandardItem(f"{row} {n}") for n in range(TABLE_COLUMNS)])
    view.setModel(model)
    view.resize(USUAL)
    view.grab()


def _seconds(one: Longest) -> float:
    return one.seconds


def main() -> int:
    """Make the large sample and measure on it."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        laptop = large.make(Path(place))
        results = [] if "events" in sys.argv else [first_frames(laptop, Path(place))[0]]
        if "first" not in sys.argv:
            results += measured(laptop, Bench.cases)
        return report(*results)


if __name__ == "__main__":
    sys.exit(main())
