"""A local log of what should not happen: where it happened, never what was in it."""

import traceback
from datetime import datetime
from pathlib import Path

LARGEST = 200_000
"""Bytes after which the log starts anew; the previous one is kept beside it."""


class Incidents:
    """Writes the kind of an exception and the lines it went through, without its message.

    A message may quote what an inspector typed; a file name and a line number cannot.
    """

    def __init__(self, path: Path) -> None:
        self.path = path

    def note(self, error: BaseException) -> None:
        """Append one incident; a log that cannot be written is no reason to stop."""
        try:
            self._turn_over()
            with self.path.open("a", encoding="utf-8") as log:
                log.write(_entry(error))
        except OSError:
            return

    def _turn_over(self) -> None:
        self.path.parent.mkdir(parents=True, exist_ok=True)
        if self.path.exists() and self.path.stat().st_size > LARGEST:
            self.path.replace(self.path.with_suffix(".old"))


def _entry(error: BaseException) -> str:
    at = datetime.now().astimezone().isoformat(timespec="seconds")
    frames = [
        f"  {_inside(frame.filename)}:{frame.lineno} {frame.name}"
        for frame in traceback.extract_tb(error.__traceback__)
    ]
    head = f"{at} {type(error).__module__}.{type(error).__qualname__}"
    return "\n".join([head, *frames]) + "\n"


def _inside(filename: str) -> str:
    """Return the last parts of a path: a home folder carries a person's name."""
    return "/".join(Path(filename).parts[-3:])
