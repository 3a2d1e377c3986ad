"""Listing every conflict over 320,000 registers, against one plain join for the same names.

The baseline is told which registers they are, so it finds nothing out: a list that had to be
looked for would be far over the budget. Orientation: 0.15 s.
"""

import sys
import tempfile
from pathlib import Path

from tests.benchmarks.harness import compare, report
from tests.benchmarks.made_logs import (
    COLLEAGUES,
    START,
    MadeLog,
    approvals,
    make_store,
    segments,
)
from veldtool.domain.oplog.op import Op

REGISTERS, CONFLICTS, BUDGET = 320_000, 5_000, 5.0
NAMES = """
    SELECT e.kind, e.key, r.field
    FROM known k CROSS JOIN register r ON r.id = k.register
        CROSS JOIN entity e ON e.id = r.entity"""


def second_versions(log: MadeLog) -> list[Op]:
    """Return a colleague's own versions, written without seeing the base."""
    step = REGISTERS // CONFLICTS
    writer = f"{COLLEAGUES[0]}-day"
    keys = log.keys[::step][:CONFLICTS]
    return [Op(writer, n, START, n, *key, "anders") for n, key in enumerate(keys, 1)]


def main() -> int:
    """Make a large inspection with many conflicts and list them."""
    with tempfile.TemporaryDirectory() as place:
        log, store = MadeLog(REGISTERS), make_store(Path(place) / "conflicts.db")
        store.receive(segments(iter(approvals(COLLEAGUES[:1]))))
        store.receive(segments(log.base()))
        store.receive(segments(iter(second_versions(log))))
        connection = store._connection
        connection.run("CREATE TEMP TABLE known(register INTEGER PRIMARY KEY)")
        connection.run("INSERT INTO known SELECT register FROM derived_standing WHERE contested")
        if store.conflicts().count != CONFLICTS:
            raise RuntimeError("the benchmark lists something else than it made")
        result = compare(
            f"list {CONFLICTS:,} conflicts over {REGISTERS:,} registers",
            store.conflicts,
            lambda: connection.rows(NAMES),
            BUDGET,
        )
        store.close()
    return report(result)


if __name__ == "__main__":
    sys.exit(main())
