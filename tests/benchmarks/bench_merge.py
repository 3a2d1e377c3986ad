"""Merging colleagues' work, against a plain executemany of the same rows into the same tables.

Budget: at most twice as long. Orientation: 13,500 operations in 0.5 s, 100,000 in 5 s.
"""

import gc
import shutil
import sys
import tempfile
import time
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from functools import partial
from pathlib import Path

from db.store import EncryptedStore
from tests.benchmarks.harness import Result, report
from tests.benchmarks.made_logs import (
    COLLEAGUES,
    MadeLog,
    approvals,
    make_store,
    open_store,
    segments,
)
from veldtool.domain.oplog.segment import Segment

BUDGET = 2.0
# The rows of one merge, by table: those after the base, and those of registers it changed.
ROWS = {
    "writer": "SELECT * FROM writer WHERE id > :writer",
    "entity": "SELECT * FROM entity WHERE id > :entity",
    "register": "SELECT * FROM register WHERE id > :register",
    "op": "SELECT * FROM op WHERE id > :op",
    "segment": "SELECT * FROM segment WHERE id > :segment",
    "derived_edge": "SELECT * FROM derived_edge WHERE op > :op",
    "derived_standing": """
        SELECT * FROM derived_standing
        WHERE register IN (SELECT register FROM op WHERE id > :op)""",
    "derived_head": "SELECT * FROM derived_head",
    "derived_text": "SELECT * FROM derived_text WHERE register IN (SELECT register FROM op"
    " WHERE id > :op)",
    "derived_search(rowid, text)": """
        SELECT x.place, o.value ->> '$' FROM derived_text x
        JOIN derived_standing s ON s.register = x.register JOIN op o ON o.id = s.shown
        WHERE x.register IN (SELECT register FROM op WHERE id > :op) ORDER BY x.place""",
}
VERBS = dict.fromkeys(("derived_standing", "derived_text"), "INSERT OR REPLACE")
Rows = dict[str, list[tuple[object, ...]]]


@dataclass(frozen=True, slots=True)
class Case:
    """One size: so many operations into so many registers."""

    registers: int
    ops: int
    runs: int

    @property
    def name(self) -> str:
        return f"merge {self.ops:,} operations into {self.registers:,} registers"


CASES = (Case(40_000, 13_500, 9), Case(320_000, 100_000, 5))


def measure(case: Case, place: Path) -> Result:
    """Merge and insert in turn, each into a fresh copy of the same base."""
    log, base = MadeLog(case.registers), place / f"base{case.registers}.db"
    make_base(base, log)
    share = case.ops // len(COLLEAGUES)
    incoming = [
        piece for number in range(len(COLLEAGUES)) for piece in segments(log.edits(number, share))
    ]
    rows = rows_of_merge(base, incoming)
    work, plain = [], []
    for _ in range(case.runs):
        with fresh(base) as store:
            work.append(quiet(partial(store.receive, incoming)))
        with fresh(base) as store:
            plain.append(quiet(partial(insert, store, rows)))
    return Result(case.name, work, plain, BUDGET)


def make_base(path: Path, log: MadeLog) -> None:
    """Make the lead's database with every register written once."""
    store = make_store(path)
    store.receive(segments(iter(approvals(COLLEAGUES))))
    store.receive(segments(log.base()))
    store.close()


@contextmanager
def fresh(base: Path) -> Iterator[EncryptedStore]:
    """Open a copy of the base and remove it afterwards."""
    copy = base.with_name("copy.db")
    shutil.copy(base, copy)
    store = open_store(copy)
    try:
        yield store
    finally:
        store.close()
        copy.unlink()


def rows_of_merge(base: Path, incoming: list[Segment]) -> Rows:
    """Return every row that this merge leaves, by table."""
    with fresh(base) as store:
        query = store._connection.rows
        tables = ("writer", "entity", "register", "op", "segment")
        last = {t: query(f"SELECT coalesce(max(id), 0) FROM {t}")[0][0] for t in tables}
        store.receive(incoming)
        return {
            table: store._connection.raw.execute(sql, last).fetchall()
            for table, sql in ROWS.items()
        }


def insert(store: EncryptedStore, rows: Rows) -> None:
    """Insert the rows as they are, in one transaction."""
    with store._connection.command():
        for table, found in rows.items():
            if found:
                marks = ", ".join("?" * len(found[0]))
                store._connection.many(
                    f"{VERBS.get(table, 'INSERT')} INTO {table} VALUES ({marks})", found
                )


def quiet(work: Callable[[], object]) -> float:
    """Return the processor seconds of a run: what else this machine does counts in neither."""
    gc.collect()
    start = time.process_time()
    work()
    return time.process_time() - start


def main() -> int:
    """Measure both sizes, or only the first when called with `small`."""
    cases = CASES[:1] if "small" in sys.argv else CASES
    with tempfile.TemporaryDirectory() as place:
        return report(*(measure(case, Path(place)) for case in cases))


if __name__ == "__main__":
    sys.exit(main())
