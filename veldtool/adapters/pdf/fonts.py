"""Noto Sans, regular and bold, registered once with reportlab and embedded in every PDF."""

import unicodedata
from functools import cache
from io import BytesIO

from reportlab.pdfbase.pdfmetrics import getFont, registerFont, registerFontFamily
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


NO_SIGN = "\ufffd"
"""What is printed for a sign that the fonts have not got: to be seen, never left out."""

_INSTEAD = {
    "\u2265": ">=",
    "\u2264": "<=",
    "\u2260": "=/=",
    "\u2248": "ca. ",
    "\u2212": "\u2013",
    "\u2192": "->",
    "\u2190": "<-",
    "\u2194": "<->",
    "\u21d2": "=>",
    **dict.fromkeys("\u2713\u2714\u2611\u2612", "[x]"),
    "\u2610": "[ ]",
}
_TURNING = frozenset(map(chr, (*range(0x202A, 0x202F), *range(0x2066, 0x206A), 0x200E, 0x200F)))
"""They turn the direction of writing; the fonts draw a box for them."""


def printable(text: str) -> str:
    """Return the text in signs that the fonts have; `NO_SIGN` where nothing says the same."""
    return text.translate(_table())


def unprintable(text: str) -> tuple[tuple[str, int], ...]:
    """Return every sign for which nothing else can be printed, and where it stands."""
    table = _table()
    return tuple((one, place) for place, one in enumerate(text) if table[ord(one)] == NO_SIGN)


@cache
def _table() -> "_Signs":
    register()
    made = [font for font in map(getFont, _FILES) if isinstance(font, TTFont)]
    return _Signs(set.intersection(*(set(font.face.charToGlyph) for font in made)))


class _Signs(dict[int, str]):
    """What is printed for each sign, worked out when it is first met."""

    def __init__(self, known: set[int]) -> None:
        super().__init__()
        self._known = known

    def __missing__(self, code: int) -> str:
        self[code] = found = self._printed(chr(code))
        return found

    def _printed(self, sign: str) -> str:
        if sign in "\n\t" or (ord(sign) in self._known and sign not in _TURNING):
            return sign
        kind = unicodedata.category(sign)
        spread = unicodedata.normalize("NFKC", sign)
        if kind in {"Zs", "Zl", "Zp", "Cc"}:
            return " "
        if kind in {"Cf", "Mn", "Me"}:
            return ""
        if sign in _INSTEAD:
            return _INSTEAD[sign]
        same = spread != sign and all(ord(one) in self._known for one in spread)
        return spread if same else NO_SIGN
