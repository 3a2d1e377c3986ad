"""The ways out of this machine: what the queue is told, and what a stick keeps."""

import errno
import os
import stat
import sys
from pathlib import Path

import pytest

from tests.fakes import FaultyFileSystem
from veldtool.adapters.filesystem import FileSystem
from veldtool.adapters.outlets import SystemOutlets, arguments
from veldtool.adapters.stick import put_on_stick
from veldtool.services.errors import UserError
from veldtool.services.outlets import PrintOrder, Sides

PDF = b"%PDF-1.4 klein"
ORDER = PrintOrder("Gang", 3, 2, 4, Sides.LONG_EDGE, (("number-up", "2"),))


def test_the_queue_is_told_black_on_a4_and_a_title_that_says_nothing() -> None:
    told = " ".join(arguments(ORDER))
    assert told.startswith("-d Gang -n 3 -t Veldtool -o media=A4 -o print-color-mode=monochrome")
    assert "-o sides=two-sided-long-edge -o number-up=2 -P 2-4" in told
    assert "-P" not in arguments(PrintOrder("Gang"))


@pytest.mark.skipif(sys.platform != "linux", reason="only Linux has this queue")
@pytest.mark.parametrize("works", [True, False])
def test_the_pdf_comes_over_a_pipe(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch, works: bool
) -> None:
    program = tmp_path / "fake-lp"
    ends = "exit 0" if works else "exit 1"
    program.write_text(
        f'#!/bin/sh\ncat > "{tmp_path}/got"\necho "$@" > "{tmp_path}/told"\n{ends}\n'
    )
    program.chmod(program.stat().st_mode | stat.S_IXUSR)
    monkeypatch.setenv("PATH", f"{tmp_path}{os.pathsep}{os.environ['PATH']}")
    outlets = SystemOutlets("linux", "fake-lp")
    if works:
        assert outlets.queue(PDF, ORDER)
    else:
        with pytest.raises(UserError, match="print_refused"):
            outlets.queue(PDF, ORDER)
    assert (tmp_path / "got").read_bytes() == PDF
    assert (tmp_path / "told").read_text().split() == arguments(ORDER)


def test_without_the_program_words_say_what_lacks() -> None:
    with pytest.raises(UserError, match="print_no_program"):
        SystemOutlets("linux", "no-such-program").queue(PDF, ORDER)


@pytest.mark.parametrize("system", ["win32", "darwin"])
def test_elsewhere_pages_are_drawn(system: str) -> None:
    assert not SystemOutlets(system, "no-such-program").queue(PDF, ORDER)


def test_a_paper_on_a_stick_is_whole_and_alone(tmp_path: Path) -> None:
    SystemOutlets().put_on_stick(tmp_path, "blad.pdf", PDF)
    put_on_stick(tmp_path, "blad.pdf", PDF + b"!")
    (file,) = tmp_path.iterdir()
    assert file.read_bytes() == PDF + b"!"


@pytest.mark.parametrize(
    "fault, key",
    [
        (errno.ENOSPC, "stick_full"),
        (errno.EROFS, "stick_protected"),
        (errno.EACCES, "stick_closed"),
        (errno.EIO, "stick_failed"),
    ],
)
@pytest.mark.parametrize("step", range(1, 6))
def test_whatever_fails_is_named_and_leaves_nothing(
    tmp_path: Path, step: int, fault: int, key: str
) -> None:
    files = FaultyFileSystem(step, fault)
    with pytest.raises(UserError, match=key):
        put_on_stick(tmp_path, "blad.pdf", PDF, files)
    assert list(tmp_path.iterdir()) == []


def test_there_are_no_further_steps_that_could_fail(tmp_path: Path) -> None:
    files = FaultyFileSystem()
    put_on_stick(tmp_path, "blad.pdf", PDF, files)
    assert files.calls == ["is_folder", "write", "rename", "read", "is_folder"]


class Lying(FileSystem):
    """Says that it wrote everything and lost the end."""

    def write(self, path: str, content: bytes) -> None:
        super().write(path, content[:-1])


def test_what_comes_back_differently_is_taken_away(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="stick_not_kept"):
        put_on_stick(tmp_path, "blad.pdf", PDF, Lying(FileSystem.local()._system))
    assert list(tmp_path.iterdir()) == []


def test_a_stick_that_is_gone_is_named(tmp_path: Path) -> None:
    with pytest.raises(UserError, match="stick_gone"):
        put_on_stick(tmp_path / "weg", "blad.pdf", PDF)
