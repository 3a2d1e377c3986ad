"""Writing results into docs/benchmarks.md: each program fills the section between its own marks."""

import os
import platform
import re
import subprocess
from importlib.metadata import version
from pathlib import Path

ROOT = Path(__file__).resolve().parents[2]
PAGE = ROOT / "docs" / "benchmarks.md"


def section(name: str) -> str:
    """Return what stands in a section. Raises ValueError when there is none of this name."""
    found = _marked(name).search(PAGE.read_text(encoding="utf-8"))
    if found is None:
        raise ValueError(f"docs/benchmarks.md has no section {name}")
    return found[2].strip()


def replace_section(name: str, text: str) -> None:
    """Put a text in the place of what stands in a section. Raises ValueError as `section` does."""
    section(name)
    page = PAGE.read_text(encoding="utf-8")
    filled = _marked(name).sub(lambda found: f"{found[1]}\n{text.strip()}\n{found[3]}", page)
    PAGE.write_text(filled, encoding="utf-8")


def _marked(name: str) -> re.Pattern[str]:
    begin, end = f"<!-- {name}: written by a program -->", f"<!-- {name}: end -->"
    return re.compile(f"({re.escape(begin)})(.*?)({re.escape(end)})", re.DOTALL)


def machine() -> str:
    """Return what was measured on: system, processor, Python. Neither a name nor a place."""
    cores = os.cpu_count()
    system = f"{platform.system()} {platform.machine()}"
    return f"{system}, {_processor()}, {cores} cores, Python {platform.python_version()}"


def versions(*packages: str) -> str:
    """Return the versions of these packages, as they are installed."""
    return ", ".join(f"{package} {version(package)}" for package in packages)


def commit() -> str:
    """Return the commit that is checked out, and whether files differ from it, this page apart."""
    named = _git("rev-parse", "--short=10", "HEAD")
    changed = _git("status", "--porcelain", "--", ".", ":!docs/benchmarks.md")
    return (named or "unknown") + ("-dirty" if changed else "")


def _git(*words: str) -> str:
    done = subprocess.run(["git", *words], cwd=ROOT, capture_output=True, text=True, check=False)
    return done.stdout.strip()


def _processor() -> str:
    try:
        lines = Path("/proc/cpuinfo").read_text(encoding="utf-8").splitlines()
    except OSError:
        return platform.processor() or "processor unknown"
    found = (line.partition(":")[2].strip() for line in lines if line.startswith("model name"))
    return next(found, "processor unknown")
