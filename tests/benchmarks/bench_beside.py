"""Side by side on the same edits: Veldtool, plain writing, pygeodiff and pycrdt.

Fills its section of docs/benchmarks.md. Fails only when our own merge loses an edit: what it may
cost is guarded by `bench_merge`, against the same rows.
"""

import shutil
import subprocess
import sys
import tempfile
from datetime import UTC, datetime
from pathlib import Path

import msgspec

from tests.benchmarks.beside_data import Merged, edits, fate, overlapping
from tests.benchmarks.contenders import CONTENDERS, Contender
from tests.benchmarks.report import commit, machine, replace_section, versions

SIZES, RUNS = (10_000, 100_000), 2
KEPT = "both kept and shown as a conflict"
STEP = Path(__file__).with_name("beside_run.py")
HEAD = f"""{{machine}}; {{versions}}. Commit {{commit}}, {{day}}.

Seconds are those of the processor for the merge alone, the lower of {RUNS} runs. The peak is what
the merging process held in memory at most, with Python and its libraries. Ours decrypts, verifies
and keeps every edit with its history; `executemany` overwrites, and pygeodiff and pycrdt work in
the clear.
"""
TABLE = """
| {count:,} edits | seconds | bytes per edit | peak, MB | the {overlap:,} edits of both |
|---|---|---|---|---|
{lines}
"""


def main() -> int:
    """Measure everybody at each size, print it, and write it down unless called with `small`."""
    sizes = SIZES[:1] if "small" in sys.argv else SIZES
    packages = sorted({package for one in CONTENDERS for package in one.packages})
    text, lost = _head(packages), False
    for count in sizes:
        found = {one.name: measured(one, count) for one in CONTENDERS}
        lost |= set(fate(found[CONTENDERS[0].name], edits(count))) != {KEPT}
        text += table(found, count)
    sys.stdout.write(text)
    if sizes == SIZES:
        replace_section("beside", text)
    return int(lost)


def measured(contender: Contender, count: int) -> Merged:
    """Merge a few times, each in a fresh process on a copy of the same files."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder, "made")
        made.mkdir()
        _step(contender, count, made, "prepare")
        runs = [_merged(contender, count, made, Path(folder, str(n))) for n in range(RUNS)]
    return min(runs, key=lambda run: run.seconds)


def table(found: dict[str, Merged], count: int) -> str:
    """Return the table of one size."""
    lines = [_line(name, merged, count) for name, merged in found.items()]
    return TABLE.format(count=count, overlap=len(overlapping(count)), lines="\n".join(lines))


def _merged(contender: Contender, count: int, made: Path, place: Path) -> Merged:
    shutil.copytree(made, place)
    return msgspec.json.decode(_step(contender, count, place), type=Merged)


def _step(contender: Contender, count: int, place: Path, *verb: str) -> bytes:
    command = [sys.executable, str(STEP), contender.name, str(count), str(place), *verb]
    return subprocess.run(command, stdout=subprocess.PIPE, check=True).stdout


def _line(name: str, merged: Merged, count: int) -> str:
    fates = "; ".join(f"{n:,} {words}" for words, n in fate(merged, edits(count)).items())
    per_edit, peak = merged.exchanged / count, merged.peak / 2**20
    return f"| {name} | {merged.seconds:.2f} | {per_edit:.0f} | {peak:.0f} | {fates} |"


def _head(packages: list[str]) -> str:
    day = datetime.now(UTC).date().isoformat()
    return HEAD.format(machine=machine(), versions=versions(*packages), commit=commit(), day=day)


if __name__ == "__main__":
    sys.exit(main())
