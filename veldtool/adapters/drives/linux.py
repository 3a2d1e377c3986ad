"""Sticks on Linux: mounts whose disk says that it is removable, or hangs on USB."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from veldtool.adapters.drives.drive import Drive, measured

_ESCAPED = re.compile(r"\\([0-7]{3})")
_FIELDS = 6  # before the optional ones, which end with a dash
MOUNTS = Path("/proc/self/mountinfo")
DEVICES = Path("/sys/dev/block")


@dataclass(frozen=True, slots=True)
class _Mount:
    device: str
    path: Path
    writable: bool


def drives(mounts: Path = MOUNTS, devices: Path = DEVICES) -> tuple[Drive, ...]:
    """Return what is mounted from a removable disk, each place once."""
    try:
        lines = mounts.read_text(encoding="utf-8", errors="surrogateescape").splitlines()
    except OSError:
        return ()
    found = {}
    for mount in _mounts(lines):
        if mount.path == Path("/"):
            continue  # a machine that runs from a stick: not to be pulled
        if mount.device not in found and _is_removable(devices / mount.device):
            drive = measured(mount.path, mount.path.name, writable=mount.writable)
            if drive is not None:
                found[mount.device] = drive
    return tuple(found.values())


def _mounts(lines: list[str]) -> Iterator[_Mount]:
    """Read lines such as `36 35 8:17 / /media/mb/STICK rw,nosuid shared:1 - vfat /dev/sdb1 ro`."""
    for line in lines:
        before, _, after = line.partition(" - ")
        fields, last = before.split(" "), after.split(" ")[-1]
        if len(fields) >= _FIELDS and fields[3] == "/":  # not a folder that is mounted elsewhere
            options = {*fields[5].split(","), *last.split(",")}
            yield _Mount(fields[2], Path(_unescaped(fields[4])), "ro" not in options)


def _is_removable(device: Path) -> bool:
    """Look at the device and at the disk that it is a part of."""
    try:
        real = device.resolve(strict=True)
    except OSError:
        return False
    if any(part.startswith("usb") for part in real.parts):
        return True
    return any(_says_removable(one / "removable") for one in (real, real.parent))


def _says_removable(file: Path) -> bool:
    try:
        return file.read_text(encoding="ascii").strip() == "1"
    except OSError:
        return False


def _unescaped(text: str) -> str:
    """Undo the octal numbers that stand for a blank and the like."""
    return _ESCAPED.sub(lambda one: chr(int(one[1], 8)), text)
