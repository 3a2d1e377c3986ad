"""The removable drives of this machine, whatever its system is."""

import sys
from collections.abc import Callable

from veldtool.adapters.drives import linux, macos, windows
from veldtool.adapters.drives.drive import Drive

_SYSTEMS: dict[str, Callable[[], tuple[Drive, ...]]] = {
    "linux": linux.drives,
    "darwin": macos.drives,
    "win32": windows.drives,
}


def removable_drives(system: str = sys.platform) -> tuple[Drive, ...]:
    """Return the sticks that are plugged in; none on a system that is not known here."""
    return _SYSTEMS.get(system, tuple)()
