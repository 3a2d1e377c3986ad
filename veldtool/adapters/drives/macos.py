"""Sticks on macOS: what is mounted below /Volumes and is not the disk of the system."""

import os
from collections.abc import Callable
from pathlib import Path

from veldtool.adapters.drives.drive import Drive, measured

VOLUMES = Path("/Volumes")


def drives(
    volumes: Path = VOLUMES, is_mount: Callable[[Path], bool] = os.path.ismount
) -> tuple[Drive, ...]:
    """Return the volumes that were mounted for the user; the system's own is a link there."""
    try:
        found = sorted(volumes.iterdir())
    except OSError:
        return ()
    mounted = (one for one in found if not one.is_symlink() and is_mount(one))
    named = (measured(one, one.name, writable=os.access(one, os.W_OK)) for one in mounted)
    return tuple(drive for drive in named if drive is not None)
