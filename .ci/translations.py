#!/usr/bin/env python3
"""The Dutch texts of the window: collect them, compile them, and check that none is missing.

Without an argument it collects new texts into the .ts, compiles the .qm, then checks. With
`--check` it only checks. Exit code 1: every fault is named.
"""

import re
import shutil
import subprocess
import sys
import tempfile
import xml.etree.ElementTree as ET
from collections.abc import Iterator
from pathlib import Path

ROOT = Path(__file__).resolve().parents[1]
TS = ROOT / "resources" / "translations" / "veldtool_nl.ts"
QM = TS.with_suffix(".qm")
PLACE = re.compile(r"\{\w+\}|%n")


def collect(ts: Path, sources: Path = ROOT / "ui") -> None:
    """Bring the texts of the sources into a .ts; what is gone from the sources goes."""
    files = sorted(str(path) for path in sources.rglob("*.py"))
    options = ["-silent", "-no-obsolete", "-locations", "none"]
    options += ["-source-language", "en", "-target-language", "nl_NL"]
    _tool("lupdate", *options, *files, "-ts", str(ts))


def compiled(ts: Path) -> bytes:
    """Return what a .ts compiles to."""
    with tempfile.TemporaryDirectory() as folder:
        made = Path(folder) / "made.qm"
        _tool("lrelease", "-silent", str(ts), "-qm", str(made))
        return made.read_bytes()


def faults(ts: Path = TS, qm: Path = QM, sources: Path = ROOT / "ui") -> list[str]:
    """Name every text that is missing, unfinished, stale or changed, and an old .qm."""
    with tempfile.TemporaryDirectory() as folder:
        fresh = Path(folder) / ts.name
        shutil.copy(ts, fresh)
        collect(fresh, sources)
        now, kept = _texts(fresh), _texts(ts)
    found = [f"not in {ts.name}: {text}" for text in sorted(now.keys() - kept.keys())]
    found += [f"no longer in the sources: {text}" for text in sorted(kept.keys() - now.keys())]
    found += [fault for text, message in kept.items() for fault in _message_faults(text, message)]
    if not qm.exists() or compiled(ts) != qm.read_bytes():
        found.append(f"{qm.name} is not what {ts.name} compiles to: run .ci/translations.py")
    return found


def _texts(ts: Path) -> dict[str, ET.Element]:
    """Return every message by its context and source."""
    # The file is ours, written by Qt's own tool a moment ago or committed.
    tree = ET.parse(ts)  # noqa: S314
    return {
        f"{context.findtext('name')}: {message.findtext('source')}": message
        for context in tree.iter("context")
        for message in context.iter("message")
    }


def _message_faults(text: str, message: ET.Element) -> Iterator[str]:
    translation = message.find("translation")
    if translation is None:
        yield f"without translation: {text}"
        return
    if translation.get("type"):
        yield f"{translation.get('type')}: {text}"
    plural = message.get("numerus") == "yes"
    forms = [one.text or "" for one in translation.iter("numerusform")]
    words = forms if plural else [translation.text or ""]
    if (plural and len(forms) != 2) or not all(words):  # noqa: PLR2004 - Dutch has two
        yield f"not translated: {text}"
        return
    wanted = set(PLACE.findall(message.findtext("source") or ""))
    for one in words:
        places = set(PLACE.findall(one))
        # "één" may stand for %n in the singular.
        if places != wanted and not (plural and places == wanted - {"%n"}):
            yield f"other placeholders: {text}"


def _tool(name: str, *arguments: str) -> None:
    command = Path(sys.executable).parent / f"pyside6-{name}"
    program = str(command) if command.exists() else f"pyside6-{name}"
    # Qt's own tool, on files of this repository.
    subprocess.run([program, *arguments], check=True, stdout=subprocess.DEVNULL)  # noqa: S603


def main(arguments: list[str]) -> int:
    """Run as the docstring says; returns the exit code."""
    if arguments not in ([], ["--check"]):
        sys.stdout.write(__doc__ or "")
        return 2
    if not arguments:
        collect(TS)
        QM.write_bytes(compiled(TS))
    found = faults()
    sys.stdout.write(("\n".join(found) or "Translations: complete.") + "\n")
    return 1 if found else 0


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))
