"""Noto Sans, regular and bold, registered once with reportlab and embedded in every PDF."""

from functools import cache
from io import BytesIO

from reportlab.pdfbase.pdfmetrics import registerFont, registerFontFamily
from reportlab.pdfbase.ttfonts import TTFont

import resources

REGULAR = "NotoSans"
BOLD = "NotoSans-Bold"
_FILES = {REGULAR: "fonts/NotoSans-Regular.ttf", BOLD: "fonts/NotoSans-Bold.ttf"}


@cache
def register() -> None:
    """Make both weights known. There is no italic: it falls back to the upright letter."""
    for name, path in _FILES.items():
        registerFont(TTFont(name, BytesIO(resources.data(path))))
    registerFontFamily(REGULAR, normal=REGULAR, bold=BOLD, italic=REGULAR, boldItalic=BOLD)
