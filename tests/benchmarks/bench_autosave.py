"""A durable autosave of one field, against a bare commit of one row in the same SQLCipher file.

The draft is one row as well, but under a key of three texts and with its value as JSON, through
the store with its transaction and rollback guard: three times a bare commit is what that may cost
at the 99th percentile. Orientation: 5 ms.
"""

import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from db.store import EncryptedStore
from tests.benchmarks.harness import Result, percentile, report, timed
from tests.benchmarks.made_logs import START, MadeLog, make_store, segments
from veldtool.domain.oplog.draft import Draft
from veldtool.domain.oplog.op import RegisterKey, Write

SAVES, BUDGET, WRITE_BUDGET = 2000, 3.0, 12.0
TEXT = "Wij werken hier cliëntgericht, maar de wachttijd is voor ouders te lang. "
ROUNDS = 5


def autosave(store: EncryptedStore, number: int) -> None:
    """Save what is being typed, as after each pause between keys."""
    key = RegisterKey("statement", f"i1/s{number // 20}", "text")
    store.save_draft(Draft(key, TEXT * (1 + number % 5), ("lead-base:1",), START + number))


def record(store: EncryptedStore, number: int) -> None:
    """Finish one field: an operation in the log and all that follows from it."""
    key = RegisterKey("statement", f"i1/s{number}", "text")
    store.write([Write(key, TEXT)], START + number)


def bare(store: EncryptedStore, number: int) -> None:
    """Commit one row of the same size."""
    run = store._connection.run
    run("BEGIN IMMEDIATE")
    run("INSERT OR REPLACE INTO bare VALUES (?, ?)", (number // 20, TEXT * (1 + number % 5)))
    run("COMMIT")


def main() -> int:
    """Measure the 99th percentile of each, round by round in turn."""
    with tempfile.TemporaryDirectory() as place:
        store = make_store(Path(place) / "autosave.db")
        store.receive(segments(MadeLog(40_000).base()))
        store._connection.run("CREATE TABLE bare(id INTEGER PRIMARY KEY, text TEXT)")
        saves, writes, commits = [], [], []
        for start in range(0, SAVES * ROUNDS, SAVES):
            numbers = range(start, start + SAVES)
            commits.append(_percentile(lambda number: bare(store, number), numbers))
            saves.append(_percentile(lambda number: autosave(store, number), numbers))
            writes.append(_percentile(lambda number: record(store, number), numbers))
        store.close()
    return report(
        Result(f"autosave of one field, p99 of {SAVES}", saves, commits, BUDGET),
        Result(f"one operation recorded, p99 of {SAVES}", writes, commits, WRITE_BUDGET),
    )


def _percentile(work: Callable[[int], object], numbers: range) -> float:
    return percentile([timed(partial(work, number)) for number in numbers], 0.99)


if __name__ == "__main__":
    sys.exit(main())
