"""Numbers and addresses that lead to a person: citizen service numbers, telephones, e-mail."""

import re
from collections.abc import Iterator
from itertools import pairwise

from stdnum.nl import bsn

from veldtool.domain.guard.privacy.plain import Plain
from veldtool.domain.guard.privacy.spot import PrivacyRule, Spot, spot_in

_BSN_DIGITS = 9
_BETWEEN = r"(?:[^\w%€]|_){0,4}"
_GROUP = re.compile(r"[0-9OoIl|]*[0-9][0-9OoIl|]*")
_AS_DIGITS = str.maketrans("OoIl|", "00111")
_GAP = re.compile(_BETWEEN)
_SIGNS = r"[\s.\-/()_·•]{0,4}"
_OWN = r"(?:\+|\b00)[\s]?31[\s.\-/_·•]*(?:\([\s]?0[\s]?\))?|\(?(?<!\d)0(?!0)|(?<!\w)[Oo](?=6\W?\d)"
_ABROAD = r"\+(?!31)\d{1,3}"
_PHONE = re.compile(rf"(?:{_OWN})(?:{_SIGNS}\d){{9}}(?!\d)|{_ABROAD}(?:{_SIGNS}\d){{7,12}}(?!\d)")
_NEAR = r"(?:tel(?:efoon)?(?:nr|nummer)?|mobiel|gsm|bel(?:t|len)?|app(?:t|en)?|whatsapp)"
_FEWER = (
    # one sign more between the net and the number, the country without its plus, the zero left out
    r"(?<!\d)0(?:6|[1-9]\d{1,3})\s?[,:;=~]\s?\d(?:[\s.\-]{0,2}\d){5,7}(?!\d)"
    r"|(?<![\d.,])31[\s.\-/]{0,2}[1-9](?:[\s.\-]{0,2}\d){8}(?!\d)"
    r"|(?<![\d.,])6(?:[\s\-]{0,3}\d{8}|\s\d\d\s\d\d\s\d\d\s\d\d)(?!\d)"
)
_FEW_DIGITS = re.compile(
    rf"{_FEWER}|(?i:\b{_NEAR})\b\W{{0,3}}(?:(?!\d)\w+\W){{0,2}}(?P<near>\d(?:[\s.\-]{{0,2}}\d){{5,8}})(?!\d)"
)
_TOLD = re.compile(
    r"(?:(?<![^\W_])bsn|burger\s?service\s?n\w*|sofi\s?-?n\w*)(?![a-z])(?:\W{0,2}(?:is|was|van|nr|nummer|luidt)\b)*"
    r"(?:[^\w]|_){0,4}(?P<number>\d(?:(?:[^\w]|_)?\d){6,9})(?!\d)",
    re.IGNORECASE,
)
_AT = r"(?:\s?(?:@+|\(at?\)|\[at\]|\{at\}|<at>)\s?|\s-at-\s|_at_|\sapenstaart(?:je)?\s)"
_DOT = r"(?:\.|\s\.\s|\s?[(\[{<](?:punt|dot)[)\]}>]\s?|\s(?:punt|dot)\s)"
_EMAIL = re.compile(
    rf"(?<![\w.+\-])[\w.+\-]+(?:{_AT}[\w\-]+(?:{_DOT}[\w\-]+)+"
    # "at" is what a child did as well: only with a dot that no sentence has
    rf"|\sat\s[\w\-]+(?:\s\.\s|\s?[(\[](?:punt|dot)[)\]]\s?|\s(?:punt|dot)\s)\w+"
    r"|\.at\.[\w\-]+\.[a-z]{2,}|\s?@+\s?\w[\w\-]*)|(?<!\w)@\w{3,}",
    re.IGNORECASE,
)


def citizen_numbers(text: Plain) -> Iterator[Spot]:
    """Yield what passes the eleven-proof of a citizen service number, however it is grouped.

    What is called one counts with a slip of the pen as well.

    Groups of digits that stand close together are read as one number; each row of whole groups
    that holds nine digits is tried, so that a year before the number hides nothing.
    """
    for match in _TOLD.finditer(text.text):
        yield spot_in(text, PrivacyRule.CITIZEN_NUMBER, *match.span("number"))
    groups = [match.span() for match in _GROUP.finditer(text.text)]
    for first in range(len(groups)):
        for last in range(first, min(first + _BSN_DIGITS, len(groups))):
            if last > first and not _close(text.text, groups[last - 1][1], groups[last][0]):
                break
            if _decimals(text.text, groups[first : last + 1]):
                continue
            start, end = groups[first][0], groups[last][1]
            if _is_citizen_number(text.text[start:end]):
                yield spot_in(text, PrivacyRule.CITIZEN_NUMBER, start, end)


def phones(text: Plain) -> Iterator[Spot]:
    """Yield Dutch telephone numbers of ten digits and international ones, however grouped.

    Also those of a place without its net number, where a word says that it is a number to call.
    """
    for match in _FEW_DIGITS.finditer(text.text):
        yield spot_in(text, PrivacyRule.PHONE, *match.span(match.lastgroup or 0))
    for match in _PHONE.finditer(text.text):
        yield spot_in(text, PrivacyRule.PHONE, *match.span())


def addresses(text: Plain) -> Iterator[Spot]:
    """Yield e-mail addresses, also with the @ written out."""
    for match in _EMAIL.finditer(text.text):
        yield spot_in(text, PrivacyRule.EMAIL, *match.span())


def _close(text: str, end: int, start: int) -> bool:
    gap = _GAP.fullmatch(text, end, start)
    return gap is not None


def _decimals(text: str, groups: list[tuple[int, int]]) -> bool:
    """Whether the commas are those of shares: "13,6 / 31,8" is no number in groups."""
    gaps = {text[one[1] : other[0]].strip() for one, other in pairwise(groups)}
    return "," in gaps and not gaps <= {",", ""}


def _is_citizen_number(words: str) -> bool:
    # "|" is typed for a one, and stands between groups.
    for read in (words.replace(" | ", " "), words.replace("|", " ")):
        digits = "".join(filter(str.isdigit, read.translate(_AS_DIGITS)))
        if len(digits) == _BSN_DIGITS and bsn.is_valid(digits):
            return True
    return False
