"""`make test-long`: runs the long tests and writes in docs/benchmarks.md what came of them.

Arguments are passed on to pytest, for a run of a part; then nothing is written.
"""

import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks.report import commit, machine, replace_section

ROOT = Path(__file__).resolve().parents[2]
HEAD = """Last run of `make test-long`: {outcome}, {minutes:.0f} minutes.

{machine}. Commit {commit}, {day}.

| test | outcome | seconds |
|---|---|---|
{rows}"""


def main(arguments: list[str]) -> int:
    """Run, and write the outcome when all of it ran."""
    with tempfile.TemporaryDirectory() as place:
        found = Path(place, "long.xml")
        command = [sys.executable, "-m", "pytest", "-q", "-m", "long", f"--junitxml={found}"]
        code = subprocess.run([*command, *arguments], cwd=ROOT, check=False).returncode
        if not arguments and found.exists():
            replace_section("long", section(found))
    return code


def section(found: Path) -> str:
    """Return what a reader wants to know of a run, from pytest's own report."""
    cases = list(ET.parse(found).getroot().iter("testcase"))
    failed = sum(outcome(case) != "passed" for case in cases)
    rows = [f"| {name(case)} | {outcome(case)} | {seconds(case):.0f} |" for case in cases]
    return HEAD.format(
        outcome=f"{len(cases) - failed} of {len(cases)} passed",
        minutes=sum(map(seconds, cases)) / 60,
        machine=machine(),
        commit=commit(),
        day=datetime.now(UTC).date().isoformat(),
        rows="\n".join(sorted(rows)),
    )


def name(case: ET.Element) -> str:
    module = case.get("classname", "").rpartition(".")[2]
    return f"`{module}` {case.get('name', '')}"


def seconds(case: ET.Element) -> float:
    return float(case.get("time", "0"))


def outcome(case: ET.Element) -> str:
    for word in ("failure", "error", "skipped"):
        if case.find(word) is not None:
            return word
    return "passed"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
