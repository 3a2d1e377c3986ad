"""`make test-long [TESTS=words]`: runs the long tests and writes what came of them.

The table in docs/benchmarks.md has a row for each test, of the last time that it ran to its end:
after each file it is written anew, so that a run that was stopped leaves what it found. Words as
arguments choose the files whose name holds one of them.
"""

import re
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from datetime import UTC, datetime
from pathlib import Path

from tests.benchmarks.report import commit, machine, replace_section, section

ROOT = Path(__file__).resolve().parents[2]
HEAD = "| test | outcome | seconds | commit | day | on |\n|---|---|---|---|---|---|\n"
ROW = re.compile(r"^\| (`[^|]*) \|.*\|$", re.MULTILINE)
MARK = "mark.long"


def main(words: list[str]) -> int:
    """Run file by file, and write each outcome down as it comes."""
    files = [path for path in long_files() if not words or any(w in path.stem for w in words)]
    return max((run(path) for path in files), default=2)


def long_files() -> list[Path]:
    """Return the test files in which something is marked as long."""
    found = sorted(ROOT.glob("tests/**/test_*.py"))
    return [path for path in found if f"pytest.{MARK}" in path.read_text(encoding="utf-8")]


def run(path: Path) -> int:
    """Run the long tests of one file, and put their rows in the place of those before."""
    with tempfile.TemporaryDirectory() as place:
        report = Path(place, "report.xml")
        command = [sys.executable, "-m", "pytest", "-q", "-m", "long", f"--junitxml={report}"]
        code = subprocess.run([*command, str(path)], cwd=ROOT, check=False).returncode
        if report.exists():
            write(ET.parse(report).getroot())
    return code


def write(found: ET.Element) -> None:
    """Write the rows of one report; those of other tests stay as they are."""
    rows = {match[1]: match[0] for match in ROW.finditer(section("long"))}
    about = f"{commit()} | {datetime.now(UTC).date().isoformat()} | {machine()}"
    for case in found.iter("testcase"):
        spent = float(case.get("time", "0"))
        rows[name(case)] = f"| {name(case)} | {outcome(case)} | {spent:.0f} | {about} |"
    replace_section("long", HEAD + "\n".join(rows[one] for one in sorted(rows)))


def name(case: ET.Element) -> str:
    """Return the module and the test, as they stand in the table."""
    return f"`{case.get('classname', '').rpartition('.')[2]}` {case.get('name', '')}"


def outcome(case: ET.Element) -> str:
    """Return what pytest said of one test."""
    for word in ("failure", "error", "skipped"):
        if case.find(word) is not None:
            return word
    return "passed"


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
