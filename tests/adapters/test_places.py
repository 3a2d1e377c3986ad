import os
import stat
import subprocess
import sys
from pathlib import Path

import pytest

from veldtool.adapters.clock import SystemClock
from veldtool.adapters.locks import hold
from veldtool.adapters.places import DataFolder
from veldtool.services.errors import UserError

HOLDER = """
import sys
from pathlib import Path
from veldtool.adapters.locks import hold
with hold(Path(sys.argv[1])):
    print("held", flush=True)
    sys.stdin.read()
"""


def test_the_environment_moves_the_data(tmp_path: Path) -> None:
    assert DataFolder.of({"VELDTOOL_HOME": str(tmp_path)}).home == tmp_path
    own = DataFolder.of({}).home
    assert own.name == "veldtool"
    assert own.is_absolute()
    assert DataFolder.of({"VELDTOOL_HOME": ""}).home == own


def test_inspections_are_those_with_a_database(tmp_path: Path) -> None:
    places = DataFolder(tmp_path / "home")
    assert places.inspections() == ()
    for name in ("bbb", "aaa"):
        places.prepare(name).touch()
        places.settled(name)
    places.prepare("empty")
    places.prepare("halfway").touch()
    foreign = places.database("aaa").parent.with_name("Not an id")
    foreign.mkdir()
    (foreign / "record.db").touch()
    assert places.inspections() == ("aaa", "bbb")


def test_what_broke_off_halfway_makes_room_and_what_is_whole_stays(tmp_path: Path) -> None:
    places = DataFolder(tmp_path)
    for left in ("", "-wal", "-shm"):
        places.prepare("aaa").with_name(f"record.db{left}").write_bytes(b"half")
    assert not places.prepare("aaa").exists()
    assert [path.name for path in places.database("aaa").parent.glob("record*")] == []
    places.database("aaa").write_bytes(b"whole")
    places.settled("aaa")
    assert places.prepare("aaa").read_bytes() == b"whole"
    assert places.inspections() == ("aaa",)


def test_only_the_owner_can_look_inside(tmp_path: Path) -> None:
    if os.name != "posix":
        pytest.skip("the user's folder on Windows is closed by what it inherits")
    places = DataFolder(tmp_path / "home")
    folder = places.prepare("aaa").parent
    for one in (folder, folder.parent, places.home):
        assert stat.S_IMODE(one.stat().st_mode) == 0o700


@pytest.mark.parametrize("name", ["", "..", "a/b", "A", "a" * 65, "a\n"])
def test_no_other_name_becomes_a_path(tmp_path: Path, name: str) -> None:
    with pytest.raises(ValueError, match="not the id"):
        DataFolder(tmp_path).database(name)


def test_the_day_of_creation_stays(tmp_path: Path) -> None:
    places = DataFolder(tmp_path)
    assert places.created("aaa") == 0
    places.prepare("aaa")
    os.utime(places.lock("aaa"), (1000, 1000))
    places.prepare("aaa")
    with hold(places.lock("aaa")):
        pass
    assert places.created("aaa") == 1_000_000


def test_a_second_app_is_kept_out(tmp_path: Path) -> None:
    path = tmp_path / "new" / "lock"
    with hold(path), pytest.raises(UserError) as caught, hold(path):
        pass
    assert caught.value.key == "in_use"
    with hold(path):
        pass


def test_the_lock_of_a_killed_app_is_free(tmp_path: Path, root: Path) -> None:
    path = tmp_path / "lock"
    with subprocess.Popen(
        [sys.executable, "-c", HOLDER, str(path)],
        cwd=root,
        stdin=subprocess.PIPE,
        stdout=subprocess.PIPE,
    ) as other:
        assert other.stdout is not None
        assert other.stdout.readline().strip() == b"held"
        with pytest.raises(UserError), hold(path):
            pass
        other.kill()
        other.wait()
    with hold(path):
        pass


def test_the_clock_counts_milliseconds_since_1970() -> None:
    assert 1_700_000_000_000 < SystemClock().now() < 5_000_000_000_000
