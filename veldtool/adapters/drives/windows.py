"""Sticks on Windows: drive letters of the kind "removable"."""

import ctypes
import string
from pathlib import Path
from typing import Any

from veldtool.adapters.drives.drive import Drive

REMOVABLE = 2  # DRIVE_REMOVABLE
READ_ONLY = 0x00080000  # FILE_READ_ONLY_VOLUME
LABEL_SIZE = 261
QUIET = 0x0001  # SEM_FAILCRITICALERRORS: no window of the system for an empty card reader


def drives(kernel: Any = None) -> tuple[Drive, ...]:
    """Ask the system; `kernel` is kernel32, or what stands for it in tests."""
    asked = kernel if kernel is not None else _kernel()
    if asked is None:
        return ()
    before = asked.SetErrorMode(QUIET)
    try:
        mask = asked.GetLogicalDrives()
        roots = [f"{letter}:\\" for n, letter in enumerate(string.ascii_uppercase) if mask >> n & 1]
        found = [_drive(asked, root) for root in roots if asked.GetDriveTypeW(root) == REMOVABLE]
    finally:
        asked.SetErrorMode(before)
    return tuple(one for one in found if one is not None)


def _kernel() -> Any:
    libraries = getattr(ctypes, "windll", None)  # there on Windows only
    return libraries.kernel32 if libraries is not None else None


def _drive(kernel: Any, root: str) -> Drive | None:
    label, flags = ctypes.create_unicode_buffer(LABEL_SIZE), ctypes.c_uint32()
    known = kernel.GetVolumeInformationW(
        root, label, LABEL_SIZE, None, None, ctypes.byref(flags), None, 0
    )
    free, total = ctypes.c_uint64(), ctypes.c_uint64()
    measured = kernel.GetDiskFreeSpaceExW(root, ctypes.byref(free), ctypes.byref(total), None)
    if not known or not measured or not total.value:
        return None
    name = label.value or root
    return Drive(Path(root), name, free.value, total.value, not flags.value & READ_ONLY)
