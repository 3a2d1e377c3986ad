"""The pieces of text of the feedback sheet, each with the record that it comes from.

What somebody wrote or chose is a piece of its own; every other line of the composed sheet is an
automatic piece without a record. Together they are all that is printed.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from typing import TypeVar

from veldtool.domain.framework.model import Framework
from veldtool.domain.guard.finding import RecordRef
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Inspection, NextStep, SheetFigure, SheetPoint
from veldtool.domain.sheet.model import Sheet
from veldtool.domain.sheet.phrases import Texts
from veldtool.domain.sheet.text import text as text_of
from veldtool.domain.sheet.theme_blocks import figure_on_paper

AUTOMATIC = ""
NEXT = "next"
"""Sections that are no theme."""

Ordered = TypeVar("Ordered", SheetPoint, SheetFigure, NextStep)


@dataclass(frozen=True, slots=True)
class Piece:
    """`section` is a theme, `AUTOMATIC` or `NEXT`; `record` is ("", "") for automatic text."""

    section: str
    record: RecordRef
    field: str
    text: str

    @property
    def automatic(self) -> bool:
        return self.section == AUTOMATIC


def pieces(
    framework: Framework, inspection: Inspection, texts: Texts, sheet: Sheet
) -> tuple[Piece, ...]:
    """Return every piece of a composed feedback sheet, in the order in which it is printed."""
    written = (*_themes(framework, inspection, texts), *_steps(inspection))
    return (*_automatic(sheet, written), *written)


def _automatic(sheet: Sheet, written: tuple[Piece, ...]) -> Iterator[Piece]:
    """Lines are compared without their bullets: a point is printed behind one."""
    known = {line.strip() for piece in written for line in piece.text.splitlines()}
    for line in (*text_of(sheet).splitlines(), sheet.header, sheet.footer):
        if line and line.lstrip("– ").strip() not in known:
            yield Piece(AUTOMATIC, ("", ""), "", line)


def _themes(framework: Framework, inspection: Inspection, texts: Texts) -> Iterator[Piece]:
    points = _in_order(all_of(inspection, "sheet_point", SheetPoint))
    figures = _in_order(all_of(inspection, "sheet_figure", SheetFigure))
    for theme in (one.id for one in framework.themes if one.scale is not None):
        for key, point in points:
            if point.theme == theme and point.text.strip():
                yield Piece(theme, ("sheet_point", key), "text", point.text)
        for key, figure in figures:
            if figure.theme == theme:
                words = figure_on_paper(framework, inspection, texts, figure.item)
                lines = (f"{words.share} {words.label}".strip(), words.remainder)
                yield Piece(theme, ("sheet_figure", key), "item", "\n".join(filter(None, lines)))


def _steps(inspection: Inspection) -> Iterator[Piece]:
    for key, step in _in_order(all_of(inspection, "next_step", NextStep)):
        if step.what.strip():
            for field in ("what", "who", "by"):
                if getattr(step, field).strip():
                    yield Piece(NEXT, ("next_step", key), field, getattr(step, field))


def _in_order(records: dict[str, Ordered]) -> list[tuple[str, Ordered]]:
    return sorted(records.items(), key=lambda pair: (pair[1].order, pair[0]))
