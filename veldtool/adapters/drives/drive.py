"""What is told of a stick."""

import shutil
from dataclasses import dataclass
from pathlib import Path


@dataclass(frozen=True, slots=True)
class Drive:
    """A removable drive. `free` and `total` are bytes; `label` is what people named it."""

    path: Path
    label: str
    free: int
    total: int
    writable: bool


def measured(path: Path, label: str, *, writable: bool) -> Drive | None:
    """Measure a drive; None when it was pulled meanwhile or holds nothing (a card reader)."""
    try:
        usage = shutil.disk_usage(path)
    except OSError:
        return None
    if not usage.total:
        return None
    return Drive(path, label, usage.free, usage.total, writable)
