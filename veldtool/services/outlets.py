"""How a paper leaves the app: through the printer's queue or on a stick."""

from dataclasses import dataclass
from enum import StrEnum
from pathlib import Path
from typing import Protocol


class Sides(StrEnum):
    """On which sides of the paper; the words are those of IPP (RFC 8011, 5.2.8)."""

    ONE = "one-sided"
    LONG_EDGE = "two-sided-long-edge"
    SHORT_EDGE = "two-sided-short-edge"


class Way(StrEnum):
    """How a paper left. The words are stored for ever."""

    PRINTER = "printer"
    STICK = "stick"
    FILE = "file"


@dataclass(frozen=True, slots=True)
class PrintOrder:
    """What was chosen in the dialog of the system. Pages count from 1; `first` 0 is all of them.

    `options` are further ones by the names of the queue, such as pages on a sheet.
    """

    printer: str
    copies: int = 1
    first: int = 0
    last: int = 0
    sides: Sides = Sides.ONE
    options: tuple[tuple[str, str], ...] = ()


class Outlets(Protocol):
    """The ways out of this machine."""

    def put_on_stick(self, stick: Path, name: str, content: bytes) -> None:
        """Write a file at the top of a stick and read it back.

        Raises UserError that says what to do; then nothing half is left behind.
        """
        ...

    def queue(self, pdf: bytes, order: PrintOrder) -> bool:
        """Hand a PDF to the queue of a printer; False where pages have to be drawn instead.

        Raises UserError when the queue refuses it.
        """
        ...
