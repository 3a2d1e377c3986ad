"""What was published last, as this device remembers it."""

from dataclasses import dataclass
from datetime import datetime


@dataclass(frozen=True, slots=True)
class Publication:
    """When and where work was put down and read back; 0 segments: all of it stood there already.

    `end_of_day` tells that the manifest of the day went along.
    """

    at: datetime
    place: str
    segments: int
    ops: int
    end_of_day: bool
