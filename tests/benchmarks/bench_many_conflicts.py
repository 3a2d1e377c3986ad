"""The page of merging with 5,000 conflicts: the longest event of every key.

The budget is that of `bench_window.py`: 50 ms of work where a plain table of Qt takes 12.
"""

import sys
import tempfile
from collections.abc import Iterator
from functools import partial
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest

from tests.benchmarks import many_conflicts
from tests.benchmarks.bench_window import Act, Bench, measured
from tests.benchmarks.harness import report
from ui.pages.merge import MergePage
from ui.pages.merge_frame import CONFLICTS
from ui.rooms import MERGE

MANY = 5_000


def cases(bench: Bench) -> Iterator[tuple[str, list[Act]]]:
    """Open the page, walk the list, settle, take back, look at it larger."""
    page = bench.shell.pages.named(MERGE, MergePage)
    press = partial(QTest.keyClick, page.conflicts.list)
    down, last = partial(press, Qt.Key.Key_PageDown), partial(press, Qt.Key.Key_End)
    yield "opening the page", [partial(bench.shell.go_to, MERGE)]
    yield "turning to the conflicts", [partial(page.frame.go_to, CONFLICTS)]
    yield "walking the conflicts", [partial(press, Qt.Key.Key_Down) for _ in range(5)]
    yield "scrolling the conflicts", [down for _ in range(8)]
    yield "going to the last conflict", [last]
    settling = partial(QTest.keyClicks, page.conflicts.list, "1")
    yield "settling a conflict", [partial(press, Qt.Key.Key_Up), settling]
    yield "leaving a conflict open", [partial(QTest.keyClicks, page.conflicts.list, "o")]
    yield "reading the page again", [page.reload]
    yield "a wider window", [partial(bench.window.resize, 1920, 1050)]


def main() -> int:
    """Make the visit and measure on it."""
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as place:
        laptop = many_conflicts.make(Path(place), MANY)
        return report(*measured(laptop, cases))


if __name__ == "__main__":
    sys.exit(main())
