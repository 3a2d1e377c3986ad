"""Telling whether anything came in since: a part of `ports.Store`."""

from typing import Protocol


class Marked(Protocol):
    """Has a mark that changes with every operation and every segment that comes in."""

    def mark(self) -> str:
        """Return it: as long as it is the same, so is everything that follows from the log."""
        ...
