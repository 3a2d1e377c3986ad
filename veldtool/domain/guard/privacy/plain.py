"""A text as a guard reads it: look-alikes and invisible signs undone, each place remembered.

Letters of other alphabets that look like Latin ones, wide and superscript digits, every kind of
space and dash, and signs that take no room: on paper nobody sees the difference, so a guard that
does would miss what is plainly there.
"""

import re
import unicodedata
from collections.abc import Sequence
from dataclasses import dataclass
from functools import lru_cache

_LOOK_ALIKES = {
    **dict(zip("АВСЕНІЈКМОРЅТХУ", "ABCEHIJKMOPSTXY", strict=True)),  # noqa: RUF001 - Cyrillic
    **dict(zip("аеіјорсѕухһԁԛԝ", "aeijopcsyxhdqw", strict=True)),  # noqa: RUF001 - Cyrillic
    **dict(zip("кмнтвьпгӏүѵԍ", "kmhtbbnrlyvg", strict=True)),
    **dict(zip("ΑΒΕΖΗΙΚΜΝΟΡΤΥΧοανρτικυ", "ABEZHIKMNOPTYXoavptiku", strict=True)),  # Greek
    **dict(zip("βγεηςσχω", "byencoxw", strict=True)),
    **dict(zip("ոսօհցզյլ", "nuohgqjl", strict=True)),
    **{chr(row + n): chr(65 + n) for row in (0x1F150, 0x1F170, 0x1F1E6) for n in range(26)},
    **dict(zip("ıɡɑℓ", "igal", strict=True)),  # noqa: RUF001 - Latin of other languages
    **dict(
        zip("ᴀʙᴄᴅᴇɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "ABCDEGHIJKLMNOPRSTUVWYZ", strict=True)
    ),  # small capitals
    **dict(zip("ŁłØøĐđĦħŦŧ", "LlOoDdHhTt", strict=True)),  # a stroke is no accent to Unicode
    "ß": "ss",
    "ẞ": "SS",
    "Æ": "AE",
    "æ": "ae",
    "Œ": "OE",
    "œ": "oe",
    "Þ": "Th",
    "þ": "th",
    **dict.fromkeys("’‘ʼʻ′´＇", "'"),  # noqa: RUF001 - typed as an apostrophe
    **dict.fromkeys("\u115f\u1160\u2800\u3164\uffa0", ""),  # blank, and no space to Unicode
}
_BREAK = re.compile(r"(?<=[^\W\d_])-[^\S\n]*\n\s*(?=[a-z])")
_DIGITS = ("nul", "een", "twee", "drie", "vier", "vijf", "zes", "zeven", "acht", "negen")
_DIGIT = re.compile(rf"\b(?:{'|'.join(_DIGITS)})\b", re.IGNORECASE)
_SPELLED_OUT = re.compile(rf"(?:{_DIGIT.pattern}[^\w]{{0,3}}){{5,}}{_DIGIT.pattern}", re.IGNORECASE)
_TRANSLATED = str.maketrans(_LOOK_ALIKES)
_DASHES = frozenset("‐‑‒–—―−﹘﹣－")  # noqa: RUF001 - the point of it


@dataclass(frozen=True, slots=True)
class Plain:
    """The plain letters, and for each the place in the text that it came from."""

    text: str
    places: Sequence[int]

    def span(self, start: int, end: int) -> tuple[int, int]:
        """Return where a piece stands in the text as it was given."""
        if end <= start:
            return self.places[start], self.places[start]
        return self.places[start], self.places[end - 1] + 1


def plain(text: str) -> Plain:
    """Read a text plainly. Accents go, capitals stay."""
    letters: list[str] = []
    places: list[int] = []
    for place, letter in enumerate(text):
        for one in _plain(letter):
            letters.append(one)
            places.append(place)
    return Plain("".join(letters), [*places, len(text)])


def unbroken(text: Plain) -> Plain:
    """Return the text with words in one piece that were broken off at the end of a line."""
    letters: list[str] = []
    places: list[int] = []
    start = 0
    for match in [*_BREAK.finditer(text.text), None]:
        end = match.start() if match else len(text.text)
        letters.append(text.text[start:end])
        places += text.places[start:end]
        start = match.end() if match else end
    return Plain("".join(letters), [*places, text.places[-1]])


def in_digits(text: Plain) -> Plain:
    """Return the text with numbers that were spelled digit by digit, six or more, in digits."""
    letters: list[str] = []
    places: list[int] = []
    done = 0
    for row in _SPELLED_OUT.finditer(text.text):
        letters.append(text.text[done : row.start()])
        places += text.places[done : row.start()]
        for match in _DIGIT.finditer(text.text, *row.span()):
            letters.append(str(_DIGITS.index(match[0].lower())))
            places.append(text.places[match.start()])
        done = row.end()
    return Plain("".join([*letters, text.text[done:]]), [*places, *text.places[done:]])


@lru_cache(4096)
def _plain(letter: str) -> str:
    if letter.isascii():
        return letter
    if letter in _DASHES:
        return "-"
    digit = unicodedata.decimal(letter, None)
    if digit is not None:
        return str(digit)
    if letter in _LOOK_ALIKES:
        return _LOOK_ALIKES[letter]
    spread = unicodedata.normalize("NFKD", letter)
    kept = (one for one in spread if unicodedata.category(one) not in {"Mn", "Me", "Cf"})
    return "".join(" " if one.isspace() else one for one in kept).translate(_TRANSLATED)
