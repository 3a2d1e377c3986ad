"""Writing results into docs/benchmarks.md: each program fills the section between its own marks."""

import os
import platform
import re
import subprocess
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "benchmarks.md"


def replace_section(name: str, text: str) -> None:
    """Put a text between the marks of a section. Raises ValueError when they are not there."""
    begin, end = f"<!-- {name}: written by a program -->", f"<!-- {name}: end -->"
    page = PAGE.read_text(encoding="utf-8")
    pattern = re.compile(f"{re.escape(begin)}.*?{re.escape(end)}", re.DOTALL)
    filled, times = pattern.subn(lambda _: f"{begin}\n{text.strip()}\n{end}", page)
    if times != 1:
        raise ValueError(f"docs/benchmarks.md has no section {name}")
    PAGE.write_text(filled, encoding="utf-8")


def machine() -> str:
    """Return what was measured on: system, processor, Python. Neither a name nor a place."""
    cores = os.cpu_count()
    system = f"{platform.system()} {platform.machine()}"
    return f"{system}, {_processor()}, {cores} cores, Python {platform.python_version()}"


def versions(*packages: str) -> str:
    """Return the versions of these packages, as they are installed."""
    return ", ".join(f"{package} {version(package)}" for package in packages)


def commit() -> str:
    """Return the commit that is checked out, and whether files differ from it."""
    said = ["git", "describe", "--always", "--abbrev=10", "--dirty", "--exclude=*"]
    done = subprocess.run(said, cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip() or "unknown"


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or "processor unknown"
    found = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(found, "processor unknown")
