"""Yardstick 1: killed during edits, again and again: 0 acknowledged edits lost, database sound."""

import json
import os
import random
import signal
import subprocess
import sys
import threading
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import Any

import pytest

from tests.services.world import World
from veldtool.domain.oplog.op import Op
from veldtool.services.unlocking import unlock

EDITOR = Path(__file__).with_name("killed_editor.py")
MOST_EDITS = 12
CHECKED = 50  # of so many lives one is followed by a full check
MOST_MOMENTS = 0.008  # seconds: two commits or so, since the kill should hit all parts of one
pytestmark = pytest.mark.skipif(not hasattr(os, "fork"), reason="makes processes by fork")


class Laptop:
    """The process that gives birth to the editors, seen from outside."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def life(self, number: int, edits: int, moment: float) -> list[list[Any]]:
        """Let it live for so many edits and a moment, kill it; returns what it called safe."""
        assert self._process.stdin is not None
        self._process.stdin.write(f"{number}\n")
        self._process.stdin.flush()
        lines: list[dict[str, Any]] = []
        while len(lines) <= edits or not any("born" in line for line in lines):
            lines.append(self._line())
        threading.Event().wait(moment)
        os.kill(next(line["born"] for line in lines if "born" in line), signal.SIGKILL)
        while "gone" not in lines[-1]:
            lines.append(self._line())
        return [line["safe"] for line in lines if "safe" in line]

    def _line(self) -> dict[str, Any]:
        assert self._process.stdout is not None
        found: dict[str, Any] = json.loads(self._process.stdout.readline())
        return found


@contextmanager
def laptop(world: World, inspection: str) -> Iterator[Laptop]:
    """Start the process that gives birth to editors on the lead's data."""
    key = world.toolbox("mb").keychain.get(inspection)
    assert key is not None
    command = [sys.executable, str(EDITOR), str(world.place / "mb"), inspection, key.hex()]
    environment = os.environ | {"PYTHONPATH": str(EDITOR.parents[2])}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        yield Laptop(process)


def is_there(safe: list[Any], ops: list[Op]) -> bool:
    about, field, value = safe
    return any(
        (op.id, op.field) == (about, field) and (op.value == value or field == "deleted")
        for op in ops
    )


def halves(ops: list[Op]) -> list[Op]:
    """What lacks the other half of its action: two fields are written as one."""
    together = {(op.writer, op.change) for op in ops if op.field == "text"}
    return [op for op in ops if op.field == "heads" and (op.writer, op.change) not in together]


@pytest.mark.parametrize("lives", [20, pytest.param(1000, marks=pytest.mark.long)])
def test_nothing_that_was_acknowledged_is_lost(tmp_path: Path, lives: int) -> None:
    world, chance = World(tmp_path), random.Random(lives)
    session = world.found()
    inspection, known = session.store.identity.inspection, set(session.store.last_seqs())
    session.store.close()
    promised = 0
    with laptop(world, inspection) as editing:
        for life in range(lives):
            edits, moment = chance.randrange(MOST_EDITS), chance.uniform(0, MOST_MOMENTS)
            safe = editing.life(life, edits, moment)
            session = unlock(world.toolbox("mb"), inspection)
            fresh = session.store.last_seqs().keys() - known
            ops = [op for writer in fresh for op in session.store.ops_of(writer)]
            assert [one for one in safe if not is_there(one, ops)] == []
            assert halves(ops) == []
            assert life % CHECKED or session.store.check() == ()
            session.store.close()
            known |= fresh
            promised += len(safe)
    session = unlock(world.toolbox("mb"), inspection)
    assert promised > 2 * lives
    assert sum(1 for op in session.store.ops() if op.kind == "statement") >= promised
    assert session.store.check() == ()
    session.store.close()


def test_a_lost_edit_would_be_noticed() -> None:
    op = Op("a-1", 1, 1, 1, "statement", "g1/s1", "heads", 3)
    assert is_there(["g1/s1", "heads", 3], [op])
    assert not is_there(["g1/s1", "heads", 4], [op])
    assert not is_there(["g1/s1", "text", 3], [op])
    assert halves([op]) == [op]
