"""The papers that can be made."""

from enum import StrEnum


class SheetKind(StrEnum):
    """The papers that can be previewed and kept as a PDF; `URGENT` is about one case."""

    FEEDBACK = "feedback"
    SOURCES = "sources"
    TALLIES = "tallies"
    NORMS = "norms"
    URGENT = "urgent"
