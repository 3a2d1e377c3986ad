"""The short code by which paper, file and screen are seen to be the same sheet."""

import hashlib
from dataclasses import replace

from veldtool.domain.sheet.model import Sheet
from veldtool.domain.sheet.phrases import Texts, say
from veldtool.domain.sheet.text import text

LETTERS = "BCDFGHJKLMNPQRSTVWXZ"
"""No vowels, so that it makes no words; no digits, so that it looks like no number of a file."""

_HALF = 3


def check_code(sheet: Sheet) -> str:
    """Return the code of everything that stands on a sheet: "KTM-QXB"."""
    words = "\n".join((text(sheet), sheet.header, sheet.stamp, sheet.footer))
    number = int.from_bytes(hashlib.sha256(words.encode()).digest())
    letters = ""
    for _ in range(2 * _HALF):
        number, place = divmod(number, len(LETTERS))
        letters += LETTERS[place]
    return f"{letters[:_HALF]}-{letters[_HALF:]}"


def with_code(sheet: Sheet, texts: Texts) -> Sheet:
    """Return the sheet with its code in the footer of every page."""
    code = say(texts, "feedback.code", code=check_code(sheet))
    return replace(sheet, footer=f"{sheet.footer}. {code}")
