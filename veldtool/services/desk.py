"""What the window asks for: the inspections on this device, and one of them opened.

The interface talks to this protocol only, from its one worker thread. Every method may take
as long as it needs; none is called from the thread that draws.
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Protocol

from veldtool.services.evidence_lines import CellEvidence
from veldtool.services.overview import Overview


class SheetKind(StrEnum):
    """The three papers that can be previewed and kept as a PDF."""

    FEEDBACK = "feedback"
    SOURCES = "sources"
    TALLIES = "tallies"


@dataclass(frozen=True, slots=True)
class InspectionLabel:
    """An inspection before it is unlocked: `label` names it without naming the institution."""

    id: str
    label: str


class Desk(Protocol):
    """The inspections on this device; at most one of them is open at a time."""

    def inspections(self) -> tuple[InspectionLabel, ...]:
        """Return every inspection on this device, the newest first."""
        ...

    def unlock(self, inspection_id: str, passphrase: str | None) -> None:
        """Open an inspection; without a passphrase the key must come from the keychain.

        Raises UserError with key `no_keychain` when the passphrase has to be asked, WrongKey
        when it is not the right one.
        """
        ...

    def lock(self) -> None:
        """Close the open inspection and forget its key; does nothing when none is open."""
        ...

    def overview(self) -> Overview:
        """Return the overview as of now, for the member whose device this is."""
        ...

    def evidence(self, row: str, column: str) -> CellEvidence:
        """Return what a cell rests on; `row` is a norm, or a theme without norms."""
        ...

    def sheet_pdf(self, kind: SheetKind) -> bytes:
        """Compose and set a paper from what is recorded now; returns the bytes of the PDF."""
        ...
