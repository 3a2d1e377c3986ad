"""A local log of unexpected failures: where in the code, never with what content.

Messages of exceptions can quote what somebody typed, so only their types and the places in the
code are written.
"""

import traceback
from pathlib import Path
from types import TracebackType

from veldtool.adapters.places import make_private

NAME = "failures.log"


def write(
    home: Path,
    kind: type[BaseException] | None,
    trace: TracebackType | None,
    moment: str,
) -> Path:
    """Append where a failure happened; returns the log."""
    make_private(home)
    log = home / NAME
    with log.open("a", encoding="utf-8") as file:
        file.write(f"{moment} {kind.__name__ if kind else '?'}\n")
        for frame in traceback.extract_tb(trace):
            file.write(f"  {Path(frame.filename).name}:{frame.lineno} {frame.name}\n")
    return log
