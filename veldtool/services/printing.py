"""What turns a composed sheet into a PDF."""

from collections.abc import Mapping
from dataclasses import dataclass
from typing import Protocol

from veldtool.domain.sheet.model import Sheet
from veldtool.services.sheet_kinds import SheetKind

Texts = Mapping[str, str]


class Printed(Protocol):
    """A PDF that knows how far its text runs."""

    @property
    def pdf(self) -> bytes: ...

    def lines_beyond(self, pages: int) -> int:
        """How many lines of text stand beyond so many pages, 0 when all fits."""
        ...


class Press(Protocol):
    """Turns a composed sheet into a PDF, with the sentences that stand on paper."""

    @property
    def texts(self) -> Texts: ...

    def unprintable(self, text: str) -> tuple[tuple[str, int], ...]:
        """Return every sign of a text for which another mark is printed, and where it stands."""
        ...

    def render(self, sheet: Sheet) -> Printed: ...


@dataclass(frozen=True, slots=True)
class Outgoing:
    """A PDF that leaves, with the check code that stands on it, and which paper it is.

    The receipt of a merge has no kind: it is about the laptops, and nothing that is handed over.
    """

    pdf: bytes
    code: str
    kind: SheetKind | None = None
