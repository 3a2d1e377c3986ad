"""What stands on every page around the blocks: stamp, running header, footer, page number."""

from reportlab.pdfbase.pdfmetrics import stringWidth
from reportlab.pdfgen.canvas import Canvas
from reportlab.platypus import Paragraph

from veldtool.adapters.pdf import fonts
from veldtool.adapters.pdf.flowables import paragraph
from veldtool.adapters.pdf.styles import (
    BOTTOM,
    MARGIN,
    PAGE_HEIGHT,
    PAGE_WIDTH,
    THICK,
    THIN,
    TOP,
    WIDTH,
    style,
)
from veldtool.adapters.pdf.tags import Element, marked
from veldtool.domain.sheet.model import Sheet, plain

STAMP_HEIGHT = 24.0
_STAMP_SIZE = 12.5
_STAMP_PADDING = 11.0
_NUMBER_WIDTH = 90.0
_FOOTER_LINES = 2
_HEADER_LINES = 3
_FOOTER_TOP = BOTTOM - 8


def stamp_width(sheet: Sheet) -> float:
    """Return the width of the boxed stamp in points, 0 without one."""
    if not sheet.stamp:
        return 0.0
    fonts.register()
    return stringWidth(sheet.stamp, fonts.BOLD, _STAMP_SIZE) + 2 * _STAMP_PADDING


def draw(canvas: Canvas, sheet: Sheet, page: int, pages: int, root: Element) -> None:
    """Draw the furniture of one page, counted from 1. Only the first stamp is read aloud."""
    if page > 1 and sheet.header:
        _header(canvas, sheet)
    if sheet.stamp:
        _stamp(canvas, sheet, _beside_title(root) if page == 1 else None)
    with marked(canvas, None):
        _footer_rule(canvas)
    _footer(canvas, sheet, page, pages)


def _beside_title(root: Element) -> Element:
    """Return an element right after the title: there the eye meets the stamp."""
    made = Element("P")
    root.kids.insert(1, made)
    return made


def _stamp(canvas: Canvas, sheet: Sheet, element: Element | None) -> None:
    width = stamp_width(sheet)
    left, low = PAGE_WIDTH - MARGIN - width, PAGE_HEIGHT - TOP - STAMP_HEIGHT
    with marked(canvas, None):
        canvas.setLineWidth(THICK)
        canvas.rect(left, low, width, STAMP_HEIGHT)
    with marked(canvas, element):
        canvas.setFont(fonts.BOLD, _STAMP_SIZE)
        canvas.drawString(left + _STAMP_PADDING, low + 8, sheet.stamp)


def _header(canvas: Canvas, sheet: Sheet) -> None:
    room = WIDTH - stamp_width(sheet) - 12
    _place(canvas, _fitted(sheet.header, room, _HEADER_LINES), PAGE_HEIGHT - TOP - 4)


def _footer_rule(canvas: Canvas) -> None:
    canvas.setLineWidth(THIN)
    canvas.line(MARGIN, _FOOTER_TOP, PAGE_WIDTH - MARGIN, _FOOTER_TOP)


def _footer(canvas: Canvas, sheet: Sheet, page: int, pages: int) -> None:
    top = _FOOTER_TOP
    _place(canvas, _fitted(sheet.footer, WIDTH - _NUMBER_WIDTH, _FOOTER_LINES), top - 2)
    number = paragraph(plain(sheet.pages.format(page=page, pages=pages)), "furniture_right")
    number.wrap(_NUMBER_WIDTH, BOTTOM)
    number.drawOn(canvas, PAGE_WIDTH - MARGIN - _NUMBER_WIDTH, top - 2 - number.height)


def _place(canvas: Canvas, made: Paragraph, top: float) -> None:
    made.drawOn(canvas, MARGIN, top - made.height)


def _fitted(words: str, width: float, lines: int) -> Paragraph:
    """Return the words in at most so many lines, ended with … where they do not fit."""
    room = lines * style("furniture").leading
    made, kept = paragraph(plain(words), "furniture"), words
    while made.wrap(width, PAGE_HEIGHT)[1] > room:
        kept = kept[: len(kept) * 9 // 10]
        made = paragraph(plain(f"{kept.rstrip()}…"), "furniture")
    return made
