"""Full, pulled and write-protected sticks, as real mounts (tmpfs of a limited size)."""

import os
import subprocess
import sys
from collections.abc import Iterator
from contextlib import suppress
from pathlib import Path
from typing import Any

import pytest

from tests.segment_maker import INSPECTION, make_ops, make_segment
from veldtool.adapters.filesystem import FileSystem
from veldtool.adapters.folder import FolderCarrier
from veldtool.adapters.stick import put_on_stick
from veldtool.domain.oplog.segment import file_name
from veldtool.services.errors import UserError

pytestmark = pytest.mark.real
SEGMENT = make_segment()
CONTENT = SEGMENT.sealed
NAME = file_name(SEGMENT.header, CONTENT)
SIZE = 64 * 1024
PAPER = b"%PDF-1.4 " + b"p" * 8192
STEPS = ("is_folder", "read", "make_folder", "write", "rename", "read", "is_folder")


def mount(place: Path, *options: str) -> None:
    subprocess.run(["mount", *options, str(place)], check=True, capture_output=True)


def pull(place: Path) -> None:
    """Take a stick out, whoever is still using it."""
    subprocess.run(["umount", "--lazy", str(place)], check=False, capture_output=True)


@pytest.fixture
def stick(tmp_path: Path) -> Iterator[Path]:
    if sys.platform != "linux" or os.geteuid() != 0:
        pytest.skip("mounting needs Linux and root")
    place = tmp_path / "STICK"
    place.mkdir()
    mount(place, "-t", "tmpfs", "-o", f"size={SIZE}", "tmpfs")
    yield place
    pull(place)


def whole(stick: Path) -> dict[str, bytes]:
    carrier = FolderCarrier(stick)
    return {name: carrier.read(INSPECTION, name) for name in carrier.names(INSPECTION)}


def test_a_full_stick_is_told_and_holds_nothing_half(stick: Path) -> None:
    large = make_segment(make_ops(2000))
    assert len(large.sealed) > 4096
    filler = stick / "vakantie.jpg"
    room = os.statvfs(stick).f_bavail * os.statvfs(stick).f_frsize
    filler.write_bytes(b"x" * (room - 4096))
    with pytest.raises(UserError) as caught:
        FolderCarrier(stick).put(INSPECTION, file_name(large.header, large.sealed), large.sealed)
    assert caught.value.key == "exchange_full"
    assert whole(stick) == {}
    assert [path for path in stick.rglob("*") if path.is_file()] == [filler]
    filler.unlink()
    name = file_name(large.header, large.sealed)
    assert FolderCarrier(stick).put(INSPECTION, name, large.sealed)
    assert whole(stick) == {name: large.sealed}


def test_a_protected_stick_is_told(stick: Path) -> None:
    mount(stick, "-o", "remount,ro")
    with pytest.raises(UserError) as caught:
        FolderCarrier(stick).put(INSPECTION, NAME, CONTENT)
    assert caught.value.key == "exchange_protected"
    assert whole(stick) == {}


def test_a_full_stick_keeps_no_paper_and_no_half_of_one(stick: Path) -> None:
    filler = stick / "vakantie.jpg"
    room = os.statvfs(stick).f_bavail * os.statvfs(stick).f_frsize
    filler.write_bytes(b"x" * (room - 4096))
    with pytest.raises(UserError, match="stick_full"):
        put_on_stick(stick, "blad.pdf", PAPER)
    assert list(stick.iterdir()) == [filler]
    filler.unlink()
    put_on_stick(stick, "blad.pdf", PAPER)
    assert (stick / "blad.pdf").read_bytes() == PAPER


def test_a_protected_stick_keeps_no_paper(stick: Path) -> None:
    mount(stick, "-o", "remount,ro")
    with pytest.raises(UserError, match="stick_protected"):
        put_on_stick(stick, "blad.pdf", PAPER)
    assert list(stick.iterdir()) == []


class Pulled(FileSystem):
    """Has the stick pulled just before, or just after, one of its steps."""

    def __init__(self, stick: Path, step: int, *, after: bool) -> None:
        super().__init__(FileSystem.local()._system)
        self._stick, self._step, self._after = stick, step, after
        self.calls = 0

    def __getattribute__(self, name: str) -> Any:
        found = super().__getattribute__(name)
        if name not in STEPS:
            return found

        def step(*arguments: Any, **options: Any) -> Any:
            self.calls += 1
            now = self.calls == self._step
            if now and not self._after:
                pull(self._stick)
            try:
                return found(*arguments, **options)
            finally:
                if now and self._after:
                    pull(self._stick)

        return step


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("step", range(1, len(STEPS) + 1))
def test_a_stick_pulled_at_any_step_is_never_done(stick: Path, step: int, after: bool) -> None:
    files = Pulled(stick, step, after=after)
    if (step, after) == (len(STEPS), True):  # everything was read back: that is done
        assert FolderCarrier(stick, files).put(INSPECTION, NAME, CONTENT)
        return
    carrier = FolderCarrier(stick, files)
    with pytest.raises(UserError) as caught:
        put_known(carrier, stick, files)
    assert caught.value.key in {"exchange_gone", "exchange_failed", "exchange_not_kept"}
    with suppress(UserError):
        assert whole(stick) in ({}, {NAME: CONTENT})


@pytest.mark.parametrize("after", [False, True])
@pytest.mark.parametrize("step", range(1, 6))
def test_a_paper_is_never_done_on_a_stick_that_was_pulled(
    stick: Path, step: int, after: bool
) -> None:
    files = Pulled(stick, step, after=after)
    if (step, after) == (5, True):  # everything was read back: that is done
        put_on_stick(stick, "blad.pdf", PAPER, files)
        return
    files._is_same_device(stick.absolute().as_posix())
    with pytest.raises(UserError) as caught:
        put_on_stick(stick, "blad.pdf", PAPER, files)
    assert caught.value.key in {"stick_gone", "stick_failed", "stick_not_kept"}
    assert [path for path in stick.iterdir() if path.read_bytes() != PAPER] == []


def put_known(carrier: FolderCarrier, stick: Path, files: FileSystem) -> None:
    """Put on a stick that was looked at before, as the app does when it is chosen."""
    files._is_same_device(stick.absolute().as_posix())
    carrier.put(INSPECTION, NAME, CONTENT)
