"""Yardstick 2: every call of the system that the database makes is refused, one by one.

The program strace refuses them (Debian: strace): a disk that is full, and one that is broken.
"""

import json
import os
import shutil
import subprocess
import sys
from collections.abc import Iterator
from contextlib import contextmanager
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tests.reliability.test_01_killed import halves, is_there
from tests.services.world import World
from veldtool.services.unlocking import unlock

pytestmark = pytest.mark.real
LAPTOP = Path(__file__).with_name("failing_laptop.py")
MOST = 600
QUIET = 12  # so many processes in a row met no refusal: they make fewer calls than that


class Laptop:
    """The process that gives birth to those that meet a refusal."""

    def __init__(self, process: "subprocess.Popen[str]") -> None:
        self._process = process

    def life(self, number: int) -> list[dict[str, Any]]:
        """Let one process live whose call of this number is refused; returns what it said."""
        assert self._process.stdin is not None
        assert self._process.stdout is not None
        self._process.stdin.write(f"{number}\n")
        self._process.stdin.flush()
        lines: list[dict[str, Any]] = []
        while not any("gone" in line for line in lines):
            lines.append(json.loads(self._process.stdout.readline()))
        return lines


@contextmanager
def laptop(world: World, inspection: str, call: str, fault: str) -> Iterator[Laptop]:
    program = shutil.which("strace")
    if program is None:
        pytest.skip("strace is not there")
    key = world.toolbox("mb").keychain.get(inspection)
    assert key is not None
    refuse = f"inject={call}:error={fault}:when={MOST}"
    command = [
        *(program, "-f", "-q", "-o", os.devnull, "-e", f"trace={call}", "-e", refuse),
        *(sys.executable, str(LAPTOP), str(world.place / "mb"), inspection, key.hex()),
        *(call, str(MOST)),
    ]
    environment = os.environ | {"PYTHONPATH": str(LAPTOP.parents[2])}
    with subprocess.Popen(
        command, stdin=subprocess.PIPE, stdout=subprocess.PIPE, text=True, env=environment
    ) as process:
        yield Laptop(process)


@pytest.mark.parametrize(
    "call, fault",
    [
        ("pwrite64", "ENOSPC"),
        ("pwrite64", "EIO"),
        ("fsync", "EIO"),
        ("ftruncate", "EIO"),
        ("pread64", "EIO"),
    ],
)
def test_a_refused_call_is_told_and_nothing_is_lost(world: World, call: str, fault: str) -> None:
    session = world.found()
    inspection, known = session.store.identity.inspection, set(session.store.last_seqs())
    session.store.close()
    refused, quiet = 0, 0
    with laptop(world, inspection, call, fault) as failing:
        for number in count(1):
            assert number < MOST
            said = failing.life(number)
            assert said[-1] == {"gone": 0}
            refused += sum("refused" in line for line in said)
            session = unlock(world.toolbox("mb"), inspection)
            fresh = session.store.last_seqs().keys() - known
            ops = [op for writer in fresh for op in session.store.ops_of(writer)]
            safe = [line["safe"] for line in said if "safe" in line]
            assert [one for one in safe if not is_there(one, ops)] == []
            assert halves(ops) == []
            assert session.store.check() == ()
            session.store.close()
            known |= fresh
            quiet = quiet + 1 if any("whole" in line for line in said) else 0
            if quiet == QUIET:
                break
    assert refused
