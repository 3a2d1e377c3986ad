"""Yardstick 15: planted canaries are found in the intended files only.

Everything that a visit in the window leaves behind is read: database and WAL, temporary files, the
window's preferences, both logs, the exchange folder, exports and papers.
"""

import json
import os
import subprocess
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

import pytest
from pypdfium2 import PdfDocument

from tests.reliability.canaries import CANARIES, EXPORT, MEANT, PAPER, TYPED

ROOT = Path(__file__).resolve().parents[2]
CODINGS = ("utf-8", "utf-16-le", "utf-16-be")
FOLDERS = {"HOME": "user", "VELDTOOL_HOME": "data", "TMPDIR": "tmp", "XDG_CONFIG_HOME": "config"}


@dataclass(frozen=True)
class Left:
    """What is left after the visit: files, what was printed, and the secrets that were used."""

    place: Path
    errors: str
    secrets: list[str]

    def files(self) -> Iterator[Path]:
        return (path for path in sorted(self.place.rglob("*")) if path.is_file())


@pytest.fixture(scope="module")
def left(tmp_path_factory: pytest.TempPathFactory) -> Left:
    """Play the visit in a process of its own, which can write below one folder only."""
    place = tmp_path_factory.mktemp("canaries")
    folders = {name: place / folder for name, folder in FOLDERS.items()}
    folders |= {"TEMP": place / "tmp", "TMP": place / "tmp", "XDG_CACHE_HOME": place / "cache"}
    for folder in folders.values():
        folder.mkdir(exist_ok=True)
    done = subprocess.run(
        [sys.executable, str(ROOT / "tests" / "reliability" / "canary_visit.py"), str(place)],
        env=os.environ | {n: str(f) for n, f in folders.items()} | {"PYTHONPATH": str(ROOT)},
        cwd=place,
        capture_output=True,
        text=True,
        encoding="utf-8",
        timeout=180,
        check=False,
    )
    assert done.returncode == 0, done.stderr
    return Left(place, done.stderr, json.loads(done.stdout))


def holds(path: Path, words: str) -> bool:
    """Whether a file holds these words, in any coding a program would write, or on paper."""
    if path.suffix == ".pdf":
        with PdfDocument(path) as document:
            return any(words in page.get_textpage().get_text_bounded() for page in document)
    content = path.read_bytes()
    return any(one.encode(c) in content for one in (words, words.lower()) for c in CODINGS)


@pytest.mark.parametrize("name", CANARIES)
def test_each_canary_is_found_where_it_is_meant_to_be_and_nowhere_else(
    left: Left, name: str
) -> None:
    found = {path.name for path in left.files() if holds(path, CANARIES[name])}
    assert found == MEANT[name]


def test_what_was_sought_is_kept_nowhere(left: Left) -> None:
    assert {path.name for path in left.files() if holds(path, TYPED)} == {EXPORT}


def test_no_secret_stands_in_the_clear(left: Left) -> None:
    """Neither as text nor, of those that are written in hex, as bytes."""
    assert len(left.secrets) > 4
    for secret in left.secrets:
        meant = {EXPORT} if secret.startswith("age1") or public(left, secret) else set()
        assert {path.name for path in left.files() if holds(path, secret)} <= meant
        if len(secret) == 64:
            raw = bytes.fromhex(secret)
            assert [path for path in left.files() if raw in path.read_bytes()] == []


def public(left: Left, key: str) -> bool:
    """The public half of the signing key stands in the record, and so in the export."""
    return key == left.secrets[2]


def test_nothing_is_said_aloud(left: Left) -> None:
    assert left.errors == ""


def test_the_files_that_the_promise_is_about_are_there(left: Left) -> None:
    """A scan of nothing would find nothing."""
    names = {path.name for path in left.files()}
    assert {"window.ini", "incidents.log", "failures.log", EXPORT, PAPER} <= names
    wals = [p for p in left.files() if p.name.endswith("-wal") and p.stat().st_size]
    assert wals
    assert any(path.suffix == ".age" for path in left.files())
    log = next(path for path in left.files() if path.name == "incidents.log")
    assert "stumble" in log.read_text(encoding="utf-8")
