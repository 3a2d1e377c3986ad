import errno
from pathlib import Path

import fsspec
import pytest

from tests.fakes import FaultyFileSystem
from tests.segment_maker import INSPECTION, make_ops, make_segment
from veldtool.adapters.filesystem import FileSystem
from veldtool.adapters.folder import FolderCarrier
from veldtool.domain.oplog.segment import SegmentError, file_name
from veldtool.services.errors import UserError

SEGMENT = make_segment()
CONTENT = SEGMENT.sealed
NAME = file_name(SEGMENT.header, CONTENT)
OTHER = make_segment(make_ops(2, 4))
OTHER_NAME = file_name(OTHER.header, OTHER.sealed)
STEPS = ("is_folder", "read", "make_folder", "write", "rename", "read", "is_folder")


@pytest.fixture
def stick(tmp_path: Path) -> Path:
    folder = tmp_path / "stick"
    folder.mkdir()
    return folder


def put(stick: Path, files: FileSystem | None = None) -> None:
    FolderCarrier(stick, files).put(INSPECTION, NAME, CONTENT)


def contents(stick: Path) -> dict[str, bytes]:
    return {
        path.relative_to(stick).as_posix(): path.read_bytes()
        for path in stick.rglob("*")
        if path.is_file()
    }


def plant(stick: Path, name: str, content: bytes) -> Path:
    path = stick / INSPECTION / name
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(content)
    return path


def test_what_was_put_is_there_and_nothing_else(stick: Path) -> None:
    put(stick)
    assert contents(stick) == {f"{INSPECTION}/{NAME}": CONTENT}
    carrier = FolderCarrier(stick)
    assert carrier.names(INSPECTION) == (NAME,)
    assert carrier.read(INSPECTION, NAME) == CONTENT


def test_an_empty_folder_holds_nothing_and_stays_empty(stick: Path) -> None:
    assert FolderCarrier(stick).names(INSPECTION) == ()
    assert contents(stick) == {}


def test_inspections_do_not_mix(stick: Path) -> None:
    put(stick)
    assert FolderCarrier(stick).names("other") == ()


def test_names_come_in_one_order(stick: Path) -> None:
    put(stick)
    FolderCarrier(stick).put(INSPECTION, OTHER_NAME, OTHER.sealed)
    assert FolderCarrier(stick).names(INSPECTION) == (NAME, OTHER_NAME)


def test_unknown_names_are_ignored_and_left_alone(stick: Path) -> None:
    writer, _, file = NAME.partition("/")
    names = [
        "readme.txt",
        f"{writer}/.0123456789abcdef.tmp",
        f"{writer}/{file}.part",
        f"{writer}/copy of {file}",
        f"{writer}/0{file}",
        f"{writer}/{file.upper()}",
        f"{writer.upper()}/{file}",
        f"Thumbs/{file}",
    ]
    for name in names:
        plant(stick, name, CONTENT)
    (stick / INSPECTION / writer / OTHER_NAME.partition("/")[2]).mkdir()
    before = contents(stick)
    assert FolderCarrier(stick).names(INSPECTION) == ()
    put(stick)
    assert contents(stick) == before | {f"{INSPECTION}/{NAME}": CONTENT}


def test_a_correct_file_is_not_written_again(stick: Path) -> None:
    put(stick)
    files = FaultyFileSystem()
    put(stick, files)
    assert files.calls == ["is_folder", "read"]


@pytest.mark.parametrize("content", [b"", CONTENT[:-1], CONTENT + b"x", b"other"])
def test_a_file_with_other_content_counts_as_absent(stick: Path, content: bytes) -> None:
    plant(stick, NAME, content)
    with pytest.raises(SegmentError) as caught:
        FolderCarrier(stick).read(INSPECTION, NAME)
    assert caught.value.reason == "absent"
    put(stick)
    assert FolderCarrier(stick).read(INSPECTION, NAME) == CONTENT


def test_a_file_that_is_gone_is_absent(stick: Path) -> None:
    with pytest.raises(SegmentError) as caught:
        FolderCarrier(stick).read(INSPECTION, NAME)
    assert caught.value.reason == "absent"


def test_one_unreadable_file_stops_nothing_else(stick: Path) -> None:
    put(stick)
    with pytest.raises(SegmentError) as caught:
        FolderCarrier(stick, FaultyFileSystem(1)).read(INSPECTION, NAME)
    assert caught.value.reason == "unreadable"


def test_nothing_is_put_under_a_false_name(stick: Path) -> None:
    with pytest.raises(ValueError, match="hash"):
        FolderCarrier(stick).put(INSPECTION, NAME, CONTENT + b"x")
    assert contents(stick) == {}


@pytest.mark.parametrize("name", ["", "../x", NAME + "x", f"../{NAME}", NAME.replace("/", "//")])
def test_only_names_of_segments_become_paths(stick: Path, name: str) -> None:
    with pytest.raises(ValueError, match="segment"):
        FolderCarrier(stick).read(INSPECTION, name)
    with pytest.raises(ValueError, match="inspection"):
        FolderCarrier(stick).names(f"../{name}")


def test_the_steps_of_putting_are_these(stick: Path) -> None:
    files = FaultyFileSystem()
    put(stick, files)
    assert tuple(files.calls) == STEPS


@pytest.mark.parametrize("code", [errno.EIO, errno.ENOSPC, errno.ENODEV, errno.EACCES])
@pytest.mark.parametrize("lasting", [False, True])
@pytest.mark.parametrize("step", range(1, len(STEPS) + 1))
def test_a_fault_at_any_step_is_told_and_leaves_nothing_half(
    stick: Path, step: int, lasting: bool, code: int
) -> None:
    files = FaultyFileSystem(step, code, lasting=lasting)
    with pytest.raises(UserError) as caught:
        put(stick, files)
    expected = {errno.ENOSPC: "exchange_full", errno.EACCES: "exchange_closed"}
    gone = "exchange_gone" if lasting else "exchange_failed"
    if code == errno.ENOSPC or not lasting:
        gone = expected.get(code, gone)
    assert caught.value.key == gone
    assert caught.value.details == {"folder": stick.as_posix()}
    carrier = FolderCarrier(stick)
    whole = {name: carrier.read(INSPECTION, name) for name in carrier.names(INSPECTION)}
    assert whole in ({}, {NAME: CONTENT})
    put(stick)
    assert carrier.read(INSPECTION, NAME) == CONTENT


@pytest.mark.parametrize("step", [4, 5])
def test_a_failed_draft_is_cleared_away(stick: Path, step: int) -> None:
    with pytest.raises(UserError):
        put(stick, FaultyFileSystem(step))
    assert contents(stick) == {}


class Lying(FileSystem):
    """Says that it wrote, and wrote something else."""

    def write(self, path: str, content: bytes) -> None:
        super().write(path, content[:-1])


def test_what_does_not_read_back_is_not_done(stick: Path) -> None:
    with pytest.raises(UserError) as caught:
        put(stick, Lying(fsspec.filesystem("file")))
    assert caught.value.key == "exchange_not_kept"


def test_a_folder_that_is_not_there_is_not_made(stick: Path) -> None:
    stick.rmdir()
    for act in (lambda: put(stick), lambda: FolderCarrier(stick).names(INSPECTION)):
        with pytest.raises(UserError) as caught:
            act()
        assert caught.value.key == "exchange_gone"
    with pytest.raises(UserError):
        FolderCarrier(stick).read(INSPECTION, NAME)
    assert not stick.exists()


@pytest.mark.parametrize("step", [1, 2, 3, 4])
def test_a_fault_while_listing_is_told(stick: Path, step: int) -> None:
    put(stick)
    with pytest.raises(UserError):
        FolderCarrier(stick, FaultyFileSystem(step)).names(INSPECTION)


def test_other_stores_go_the_same_way() -> None:
    memory = fsspec.filesystem("memory")
    memory.makedirs("/share", exist_ok=True)
    carrier = FolderCarrier("/share", FileSystem(memory))
    carrier.put(INSPECTION, NAME, CONTENT)
    carrier.put(INSPECTION, NAME, CONTENT)
    assert carrier.names(INSPECTION) == (NAME,)
    assert carrier.read(INSPECTION, NAME) == CONTENT
    assert len(memory.find("/share")) == 1
    memory.rm("/share", recursive=True)


class Protected(FileSystem):
    """A stick with its slide on "lock", as Linux or as Windows tells it."""

    def __init__(self, fault: OSError) -> None:
        super().__init__(fsspec.filesystem("file"))
        self._fault = fault

    def make_folder(self, path: str) -> None:
        raise self._fault


@pytest.mark.parametrize("windows", [False, True])
def test_a_protected_stick_is_told(stick: Path, windows: bool) -> None:
    fault = OSError(errno.EACCES if windows else errno.EROFS, "planted")
    if windows:
        fault.winerror = 19  # type: ignore[attr-defined, unused-ignore]
    with pytest.raises(UserError) as caught:
        put(stick, Protected(fault))
    assert caught.value.key == "exchange_protected"
