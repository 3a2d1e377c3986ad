"""Search as you type over 50,000 statements, against the bare full-text query for the same.

The bare query gives row numbers only; the store adds the statements, the newest first, with their
excerpts. The 99th percentile counts. Orientation: 20 ms.
"""

import sys
import tempfile
from collections.abc import Callable
from functools import partial
from pathlib import Path

from db.store import EncryptedStore
from tests.benchmarks.harness import Result, percentile, report, timed
from tests.benchmarks.made_logs import LEAD, START, WORDS, MadeLog, make_store, segments
from veldtool.domain.oplog.op import Op

STATEMENTS, LIMIT, ROUNDS, BUDGET = 50_000, 50, 5, 4.0
MATCH = "SELECT rowid FROM derived_search WHERE derived_search MATCH ? ORDER BY rowid DESC LIMIT ?"


def typed() -> list[str]:
    """Return what stands in the search box, letter by letter, for a few searches."""
    words = ("gericht", "cliëntgericht", "veiligheid", "wachttijd", "ouders", *WORDS[:8])
    return [word[:end] for word in words for end in range(3, len(word) + 1)]


def statements(log: MadeLog) -> list[Op]:
    """Return the statements of a very large inspection."""
    return [
        Op(f"{LEAD}-base", n, START + n * 1000, n, "statement", f"i{n % 40}/s{n}", "text", text)
        for n, text in enumerate((log.value("text") for _ in range(STATEMENTS)), 1)
    ]


def bare(store: EncryptedStore, text: str) -> object:
    """Ask the index alone."""
    return store._connection.rows(MATCH, (f'"{text}"', LIMIT))


def main() -> int:
    """Measure every keystroke of a few searches, round by round in turn."""
    with tempfile.TemporaryDirectory() as place:
        store = make_store(Path(place) / "search.db")
        store.receive(segments(iter(statements(MadeLog(0)))))
        if len(store.search("gericht", LIMIT)) != LIMIT:
            raise RuntimeError("the benchmark finds less than it planted")
        work, raw = [], []
        for _ in range(ROUNDS):
            work.append(_percentile(lambda text: store.search(text, LIMIT)))
            raw.append(_percentile(lambda text: bare(store, text)))
        store.close()
    return report(Result(f"search {STATEMENTS:,} statements, p99", work, raw, BUDGET))


def _percentile(ask: Callable[[str], object]) -> float:
    return percentile([timed(partial(ask, text)) for text in typed()], 0.99)


if __name__ == "__main__":
    sys.exit(main())
