"""A composed sheet set on A4, in memory, the same bytes for the same sheet."""

from dataclasses import dataclass
from functools import partial
from io import BytesIO
from itertools import zip_longest
from math import ceil
from typing import cast

from pypdfium2 import PdfDocument
from reportlab.platypus import BaseDocTemplate, Flowable, Frame, NextPageTemplate, PageTemplate

from veldtool.adapters.pdf import fonts
from veldtool.adapters.pdf.blocks import flowables
from veldtool.adapters.pdf.canvas import SheetCanvas
from veldtool.adapters.pdf.flowables import Flowables, paragraph, table
from veldtool.adapters.pdf.furniture import stamp_width
from veldtool.adapters.pdf.styles import (
    BOTTOM,
    HEADER,
    LEADING,
    MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    TOP,
    WIDTH,
)
from veldtool.adapters.pdf.tags import Element
from veldtool.domain.sheet.model import Heading, Sheet, plain
from veldtool.domain.sheet.model import Table as TableBlock


@dataclass(frozen=True, slots=True)
class Printed:
    """A PDF and how far its text runs: `used` is the height in points taken on each page."""

    pdf: bytes
    used: tuple[float, ...]

    @property
    def pages(self) -> int:
        return len(self.used)

    def lines_beyond(self, pages: int) -> int:
        """Return how many lines of running text stand beyond so many pages, 0 when all fits."""
        return ceil(sum(self.used[pages:]) / LEADING)


def render_pdf(sheet: Sheet) -> bytes:
    """Return the sheet as a PDF."""
    return print_sheet(sheet).pdf


def page_count(pdf: bytes) -> int:
    """Return the number of pages. Raises pypdfium2.PdfiumError when it is not a PDF."""
    with PdfDocument(pdf) as document:
        return len(document)


def print_sheet(sheet: Sheet) -> Printed:
    """Return the PDF of a sheet together with how far its text runs."""
    fonts.register()
    out = BytesIO()
    document = _Document(out, sheet)
    root = Element("Document")
    document.build(_story(sheet, root), canvasmaker=partial(SheetCanvas, sheet, root))
    return Printed(out.getvalue(), tuple(document.used))


class _Document(BaseDocTemplate):
    """Two kinds of page: the first, and the others below their running header."""

    def __init__(self, out: BytesIO, sheet: Sheet) -> None:
        super().__init__(
            out,
            pagesize=(PAGE_WIDTH, PAGE_HEIGHT),
            pageTemplates=[
                PageTemplate("first", frames=[_frame(PAGE_HEIGHT - TOP)]),
                PageTemplate("later", frames=[_frame(PAGE_HEIGHT - TOP - HEADER)]),
            ],
            title=sheet.title,
            lang=sheet.language,
            displayDocTitle=1,
            initialFontName=fonts.REGULAR,
            invariant=1,
        )
        self.used: list[float] = []

    def afterPage(self) -> None:  # noqa: N802 - a hook of reportlab
        self.used.append(cast(_Column, self.frame).used)


class _Column(Frame):
    """The text area of a page, which tells how far it is filled."""

    @property
    def used(self) -> float:
        top: float = self._y2  # type: ignore[attr-defined]  # not in the stubs
        bottom: float = self._y  # type: ignore[attr-defined]  # not in the stubs
        return top - bottom


def _frame(top: float) -> _Column:
    return _Column(
        MARGIN,
        BOTTOM,
        WIDTH,
        top - BOTTOM,
        leftPadding=0,
        rightPadding=0,
        topPadding=0,
        bottomPadding=0,
    )


def _story(sheet: Sheet, root: Element) -> Flowables:
    story: Flowables = [NextPageTemplate("later"), _opening(sheet, root)]
    for block, following in zip_longest(sheet.blocks, sheet.blocks[1:]):
        story.extend(flowables(block, root))
        if isinstance(block, Heading):
            # A long table may break, so its heading only needs room for the first rows.
            story[-1].keepWithNext = not isinstance(following, TableBlock)
    return story


def _opening(sheet: Sheet, root: Element) -> Flowable:
    title = paragraph(plain(sheet.title), "title", root.add("H1"))
    lines = [paragraph(line, "subtitle", root.add("P")) for line in sheet.subtitle]
    cells: Flowables = [title, *lines]
    room = stamp_width(sheet) + 12 if sheet.stamp else 0
    look = [("RIGHTPADDING", (0, 0), (-1, -1), room)]
    return table([[cells]], [WIDTH], look, space=(0, 6))
