"""Sticks are found on each system, with their free space; the machine's own disks are not."""

import ctypes
from pathlib import Path
from typing import Any, ClassVar

import pytest

from veldtool.adapters.drives import linux, macos, windows
from veldtool.adapters.drives.drive import measured
from veldtool.adapters.drives.here import removable_drives


def disk(devices: Path, number: str, place: str, *, removable: str = "0") -> None:
    """Make a partition with its disk, as sysfs shows them."""
    real = devices.parent / "devices" / place / "sdx" / f"sdx-{number.replace(':', '-')}"
    real.mkdir(parents=True)
    (real.parent / "removable").write_text(f"{removable}\n", encoding="ascii")
    devices.mkdir(exist_ok=True)
    (devices / number).symlink_to(real)


@pytest.fixture
def devices(tmp_path: Path) -> Path:
    return tmp_path / "sys" / "block"


def mounts(tmp_path: Path, *lines: str) -> Path:
    file = tmp_path / "mountinfo"
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return file


def test_linux_shows_what_is_removable_or_hangs_on_usb(tmp_path: Path, devices: Path) -> None:
    for name in ("root", "EEN STICK", "kaart", "weg"):
        (tmp_path / name).mkdir()
    disk(devices, "8:1", "pci0/ata1")
    disk(devices, "8:17", "pci0/usb1/1-2/host3")
    disk(devices, "179:1", "pci0/mmc0", removable="1")
    stick = str(tmp_path / "EEN STICK").replace(" ", "\\040")
    file = mounts(
        tmp_path,
        f"22 1 8:1 / {tmp_path}/root rw - ext4 /dev/sda1 rw",
        "35 1 8:17 / / rw - vfat /dev/sdb1 rw",
        f"36 35 8:17 / {stick} rw,nosuid shared:1 - vfat /dev/sdb1 rw",
        f"37 35 8:17 / {tmp_path}/weg rw - vfat /dev/sdb1 rw",
        f"38 35 179:1 / {tmp_path}/kaart ro - vfat /dev/mmcblk0p1 ro",
        f"39 35 179:1 /sub {tmp_path}/kaart rw - vfat /dev/mmcblk0p1 rw",
        f"40 35 0:40 / {tmp_path}/weg rw - tmpfs tmpfs rw",
        "nonsense",
    )
    found = linux.drives(file, devices)
    assert [(one.label, one.writable) for one in found] == [("EEN STICK", True), ("kaart", False)]
    assert found[0].path == tmp_path / "EEN STICK"
    assert 0 < found[0].free <= found[0].total


def test_linux_without_mounts_or_with_a_pulled_stick_shows_none(
    tmp_path: Path, devices: Path
) -> None:
    assert linux.drives(tmp_path / "none", devices) == ()
    disk(devices, "8:17", "pci0/usb1/1-2")
    pulled = mounts(tmp_path, f"36 35 8:17 / {tmp_path}/pulled rw - vfat /dev/sdb1 rw")
    assert linux.drives(pulled, devices) == ()


def test_macos_shows_volumes_and_not_the_disk_of_the_system(tmp_path: Path) -> None:
    for name in ("STICK", "leeg"):
        (tmp_path / name).mkdir()
    (tmp_path / "Macintosh HD").symlink_to("/")
    found = macos.drives(tmp_path, lambda path: path.name != "leeg")
    assert [one.label for one in found] == ["STICK"]
    assert macos.drives(tmp_path / "none") == ()


class FakeKernel:
    """Windows with C:, a stick E:, a protected stick F: without a name, an empty reader G:."""

    KINDS: ClassVar = {"C:\\": 3, "E:\\": 2, "F:\\": 2, "G:\\": 2}
    READY: ClassVar = {"E:\\": ("STICK MB", 0), "F:\\": ("", windows.READ_ONLY)}

    def __init__(self) -> None:
        self.modes = [7]

    def SetErrorMode(self, mode: int) -> int:  # noqa: N802 - Windows names it so
        self.modes.append(mode)
        return self.modes[-2]

    def GetLogicalDrives(self) -> int:  # noqa: N802
        return sum(1 << (ord(root[0]) - ord("A")) for root in self.KINDS)

    def GetDriveTypeW(self, root: str) -> int:  # noqa: N802
        return self.KINDS[root]

    def GetVolumeInformationW(self, root: str, label: Any, *rest: Any) -> int:  # noqa: N802
        if root not in self.READY:
            return 0
        label.value, rest[3]._obj.value = self.READY[root]
        return 1

    def GetDiskFreeSpaceExW(self, root: str, free: Any, total: Any, _: Any) -> int:  # noqa: N802
        free._obj.value, total._obj.value = 5 * 2**30, 8 * 2**30
        return 1


def test_windows_shows_removable_letters() -> None:
    kernel = FakeKernel()
    found = windows.drives(kernel)
    assert [(str(one.path), one.label, one.writable) for one in found] == [
        ("E:\\", "STICK MB", True),
        ("F:\\", "F:\\", False),
    ]
    assert (found[0].free, found[0].total) == (5 * 2**30, 8 * 2**30)
    assert kernel.modes == [7, windows.QUIET, 7]


def test_elsewhere_windows_shows_none() -> None:
    if not hasattr(ctypes, "windll"):
        assert windows.drives() == ()


def test_this_machine_answers_and_an_unknown_one_has_none() -> None:
    assert isinstance(removable_drives(), tuple)
    assert removable_drives("plan9") == ()


def test_a_drive_without_a_medium_is_none(tmp_path: Path) -> None:
    assert measured(tmp_path / "pulled", "x", writable=True) is None
    assert measured(Path("/proc"), "x", writable=True) is None or not Path("/proc").exists()
