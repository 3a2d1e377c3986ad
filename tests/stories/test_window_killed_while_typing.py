"""Killed while typing: at most the last second is gone, and the database is sound."""

import os
import random
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from pathlib import Path

import pytest

import resources
from veldtool import bootstrap
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import CheckAnswer, Statement
from veldtool.services.creating import Founding, create_inspection
from veldtool.services.recording import record
from veldtool.services.session import Session
from veldtool.services.toolbox import Toolbox
from veldtool.services.unlocking import unlock

VICTIM = Path(__file__).with_name("typing_victim.py")
PATIENCE = 60
"""Seconds after which a victim that does not type is given up."""
LAST = 1.0
"""Seconds of typing that may be lost."""


@dataclass
class Told:
    """What the victim said before it died: letters with their moments, and texts said saved."""

    letters: str = ""
    moments: list[float] = field(default_factory=list)
    saved: list[str] = field(default_factory=list)

    def take(self, line: str) -> None:
        what, _, rest = line.rstrip("\n").partition(" ")
        if what == "typed":
            moment, _, letter = rest.partition(" ")
            self.letters += letter
            self.moments.append(float(moment))
        elif what == "saved":
            self.saved.append(rest)


@pytest.fixture
def home(tmp_path: Path) -> Path:
    return tmp_path / "home"


@pytest.fixture
def tools(home: Path) -> Toolbox:
    """A visit with a talk and a file, on a real database."""
    made = bootstrap.demo_toolbox(home)
    framework = resources.framework_text("gi-2025")
    lead = create_inspection(made, Founding("mb", "Maria Berg", "MB", "IGJ", framework, "x" * 12))
    about = {"code": "G01", "source_kind": "G-O", "date": "2026-06-09", "note_taker": "mb"}
    record(lead, "interview", "g1", about)
    dossier = {"code": "D01", "checklist": "client", "measure": "OTS", "reader": "mb"}
    record(lead, "dossier", "d01", dossier)
    lead.store.close()
    return made


@contextmanager
def opened(tools: Toolbox) -> Iterator[Session]:
    """Open the visit as the next start does: what was being typed becomes part of the record."""
    (visit,) = tools.places.inspections()
    session = unlock(tools, visit)
    yield session
    session.store.close()


def killed_while_typing(tools: Toolbox, home: Path, where: str, after: int) -> Told:
    """Let the app type so many letters, kill it, and return what it said."""
    (visit,) = tools.places.inspections()
    key = tools.keychain.get(visit)
    assert key is not None
    command = [sys.executable, str(VICTIM), str(home), key.hex(), where]
    root = str(VICTIM.parents[2])
    environment = os.environ | {"QT_QPA_PLATFORM": "offscreen", "PYTHONPATH": root}
    told = Told()
    with subprocess.Popen(
        command, env=environment, stdout=subprocess.PIPE, text=True, encoding="utf-8"
    ) as victim:
        watchdog = threading.Timer(PATIENCE, victim.kill)
        watchdog.start()
        assert victim.stdout is not None
        for line in victim.stdout:
            told.take(line)
            if len(told.letters) == after:
                victim.kill()
        watchdog.cancel()
    assert len(told.letters) >= after, "it never began to type"
    return told


def written(session: Session, where: str) -> list[str]:
    """Return every text that stands there, in its order; a line that was not finished is last."""
    if where == "note":
        answers = all_of(session.inspection(), "answer", CheckAnswer)
        return [one.note for one in answers.values() if one.note]
    lines = all_of(session.inspection(), "statement", Statement).values()
    ordered = sorted(lines, key=lambda one: (not one.author, one.order))
    return [one.text if one.author else one.line for one in ordered]


def squeezed(*texts: str) -> str:
    return "".join("".join(texts).split())


def kill_often(tools: Toolbox, home: Path, times: int) -> None:
    chance = random.Random(times)
    for number in range(times):
        where = ("talk", "note")[number % 2]
        with opened(tools) as session:
            before = squeezed(*written(session, where))
        told = killed_while_typing(tools, home, where, chance.randrange(5, 150))
        with opened(tools) as session:
            assert session.store.check() == ()
            texts = written(session, where)
        stands = squeezed(*texts).removeprefix(before)
        only_the_last_second_is_gone(told, stands)
        what_was_said_saved_is_there(told, texts)


def only_the_last_second_is_gone(told: Told, stands: str) -> None:
    letters = squeezed(told.letters)
    assert letters.startswith(stands)
    moments = [at for at, one in zip(told.moments, told.letters, strict=True) if one != " "]
    lost = moments[len(stands) :]
    age = told.moments[-1] - lost[0] if lost else 0.0
    assert age <= LAST, f"lost {letters[len(stands) :]!r}, typed {age:.2f} s before the end"


def what_was_said_saved_is_there(told: Told, texts: list[str]) -> None:
    stand = [squeezed(one) for one in texts]
    for text in told.saved:
        assert any(squeezed(text) in one for one in stand), f"said saved, and gone: {text!r}"


def test_five_times(tools: Toolbox, home: Path) -> None:
    kill_often(tools, home, 5)


@pytest.mark.long
def test_a_hundred_times(tools: Toolbox, home: Path) -> None:
    kill_often(tools, home, 100)
