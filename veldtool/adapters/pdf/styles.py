"""Sizes, rules and margins of the printed sheets, in points. Black on white only."""

from functools import cache
from typing import Any

from reportlab.lib.pagesizes import A4
from reportlab.lib.styles import ParagraphStyle
from reportlab.lib.units import mm

from veldtool.adapters.pdf import fonts, hyphenation

PAGE_WIDTH, PAGE_HEIGHT = A4
MARGIN = 18 * mm
TOP = 11 * mm
BOTTOM = 17 * mm
WIDTH = PAGE_WIDTH - 2 * MARGIN
HEADER = 36.0
LATER_HEIGHT = PAGE_HEIGHT - TOP - HEADER - BOTTOM

THIN = 0.4
THICK = 1.0

BODY_SIZE = 9.8
LABEL_SIZE = 8.4
LEADING = 13.0


@cache
def body() -> ParagraphStyle:
    """Return the style that all others are made from."""
    fonts.register()
    hyphenated: dict[str, Any] = {
        "hyphenationLang": hyphenation.split,
        "hyphenationMinWordLength": hyphenation.SHORTEST_WORD,
        "splitLongWords": 1,
    }
    letters: dict[str, Any] = {
        "fontName": fonts.REGULAR,
        "fontSize": BODY_SIZE,
        "leading": LEADING,
        "bulletFontName": fonts.REGULAR,
        "bulletFontSize": BODY_SIZE,
    }
    return ParagraphStyle("body", **letters, **hyphenated)


@cache
def style(name: str) -> ParagraphStyle:
    """Return a named style. Raises KeyError for a name that the sheets do not use."""
    return ParagraphStyle(name, parent=body(), **_DIFFERENCES[name])


_BOLD: dict[str, Any] = {"fontName": fonts.BOLD}
_SMALL: dict[str, Any] = {"fontSize": 8.4, "leading": 11.2}
_NOTE: dict[str, Any] = {"fontSize": 7.6, "leading": 10}
_DIFFERENCES: dict[str, dict[str, Any]] = {
    "title": {**_BOLD, "fontSize": 17.5, "leading": 22, "spaceAfter": 2},
    "subtitle": {},
    "heading1": {**_BOLD, "fontSize": 11.6, "leading": 15, "spaceBefore": 9, "spaceAfter": 3},
    "heading2": {**_BOLD, "fontSize": 10.4, "leading": 14, "spaceBefore": 6, "spaceAfter": 2},
    "theme": {**_BOLD, "fontSize": 10.8, "leading": 14},
    "body": {"spaceBefore": 4, "spaceAfter": 2},
    "small": {**_SMALL, "spaceBefore": 5},
    "cell": {},
    "cell_small": _SMALL,
    "cell_note": _NOTE,
    "head": {**_BOLD, **_SMALL},
    "label": {**_BOLD, "fontSize": LABEL_SIZE, "leading": LEADING},
    "box_label": {**_BOLD, "fontSize": 11.2, "leading": 15},
    "bullet": {"leftIndent": 13, "bulletIndent": 0, "spaceAfter": 2.5},
    "figure": {},
    "remainder": {**_SMALL, "spaceAfter": 4},
    "furniture": {"fontSize": 8.4, "leading": 10.8},
    "furniture_right": {"fontSize": 8.4, "leading": 10.8, "alignment": 2},
}
