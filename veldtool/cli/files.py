"""Files that a command writes where the user says."""

import os
from pathlib import Path


def write_new(path: Path, content: bytes) -> None:
    """Write a file whole or not at all; what stood there is replaced only when all is written."""
    part = path.with_name(f".{path.name}.part")
    try:
        with part.open("wb") as file:
            file.write(content)
            file.flush()
            os.fsync(file.fileno())
        part.replace(path)
    finally:
        part.unlink(missing_ok=True)
