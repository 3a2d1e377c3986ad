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
    """Return the code of everything that a sheet says: "KTM-QXB".

    The moment at which it was made is no part of that: a preview, a file and a paper of which no
    word differs carry one code, however many minutes lie between them.
    """
    footer = sheet.footer.replace(sheet.moment, "") if sheet.moment else sheet.footer
    words = "\n".join((text(sheet), sheet.header, sheet.stamp, footer))
    number = int.from_bytes(hashlib.sha256(words.encode()).digest())
    letters = ""
    for _ in range(2 * _HALF):
        number, place = divmod(number, len(LETTERS))
        letters += LETTERS[place]
    return f"{letters[:_HALF]}-{letters[_HALF:]}"


def with_code(sheet: Sheet, texts: Texts) -> Sheet:
    """Return the sheet with its code in the footer of every page."""
    code = say(texts, "code", code=check_code(sheet))
    return replace(sheet, footer=f"{sheet.footer}. {code}")
