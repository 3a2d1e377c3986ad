"""Numbers and addresses that lead to a person: citizen service numbers, telephones, e-mail."""

import re
from collections.abc import Iterator

from stdnum.nl import bsn

from veldtool.domain.guard.privacy.plain import Plain
from veldtool.domain.guard.privacy.spot import PrivacyRule, Spot, spot_in

_BSN_DIGITS = 9
_BETWEEN = r"[\s.\-/_·•|]{0,3}"
_GROUP = re.compile(r"[0-9OoIl|]*[0-9][0-9OoIl|]*")
_AS_DIGITS = str.maketrans("OoIl|", "00111")
_GAP = re.compile(_BETWEEN)
_SIGNS = r"[\s.\-/()_·•]{0,4}"
_OWN = r"(?:\+|\b00)[\s]?31[\s.\-/_·•]*(?:\([\s]?0[\s]?\))?|\(?(?<!\d)0(?!0)|(?<!\w)[Oo](?=6\W?\d)"
_ABROAD = r"\+(?!31)\d{1,3}"
_PHONE = re.compile(rf"(?:{_OWN})(?:{_SIGNS}\d){{9}}(?!\d)|{_ABROAD}(?:{_SIGNS}\d){{7,12}}(?!\d)")
_AT = r"(?:\s?(?:@|\(at\)|\[at\]|\{at\})\s?|\sapenstaart(?:je)?\s)"
_DOT = r"(?:\.|\s\.\s|\s?[(\[{](?:punt|dot)[)\]}]\s?|\s(?:punt|dot)\s)"
_EMAIL = re.compile(
    rf"[\w.+\-]+(?:{_AT}[\w\-]+(?:{_DOT}[\w\-]+)+"
    # "at" is what a child did as well: only with a dot that no sentence has
    rf"|\sat\s[\w\-]+(?:\s\.\s|\s?[(\[](?:punt|dot)[)\]]\s?|\s(?:punt|dot)\s)\w+)",
    re.IGNORECASE,
)


def citizen_numbers(text: Plain) -> Iterator[Spot]:
    """Yield what passes the eleven-proof of a citizen service number, however it is grouped.

    Groups of digits that stand close together are read as one number; each row of whole groups
    that holds nine digits is tried, so that a year before the number hides nothing.
    """
    groups = [match.span() for match in _GROUP.finditer(text.text)]
    for first in range(len(groups)):
        for last in range(first, min(first + _BSN_DIGITS, len(groups))):
            if last > first and not _close(text.text, groups[last - 1][1], groups[last][0]):
                break
            start, end = groups[first][0], groups[last][1]
            if _is_citizen_number(text.text[start:end]):
                yield spot_in(text, PrivacyRule.CITIZEN_NUMBER, start, end)


def phones(text: Plain) -> Iterator[Spot]:
    """Yield Dutch telephone numbers of ten digits and international ones, however grouped."""
    for match in _PHONE.finditer(text.text):
        yield spot_in(text, PrivacyRule.PHONE, *match.span())


def addresses(text: Plain) -> Iterator[Spot]:
    """Yield e-mail addresses, also with the @ written out."""
    for match in _EMAIL.finditer(text.text):
        yield spot_in(text, PrivacyRule.EMAIL, *match.span())


def _close(text: str, end: int, start: int) -> bool:
    gap = _GAP.fullmatch(text, end, start)
    return gap is not None


def _is_citizen_number(words: str) -> bool:
    read = words.replace(" | ", " ").translate(_AS_DIGITS)
    digits = "".join(filter(str.isdigit, read))
    return len(digits) == _BSN_DIGITS and bool(bsn.is_valid(digits))
