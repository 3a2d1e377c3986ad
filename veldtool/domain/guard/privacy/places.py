"""Where somebody lives or banks: postcodes and account numbers."""

import re
from collections.abc import Collection, Iterator

from stdnum import iban

from veldtool.domain.guard.privacy.plain import Plain
from veldtool.domain.guard.privacy.spot import PrivacyRule, Spot, spot_in

_POSTCODE = re.compile(
    r"(?<![\w.,])(?P<digits>[1-9]\d{3})(?:(?P<gap>[\s\-]{0,3})(?P<letters>[A-Z]{2})|[a-z]{2})(?![\w'])"
)
_ACCOUNT = re.compile(r"(?<!\w)[A-Z]{2}\d{2}(?:[\s.\-]{0,2}[A-Z0-9]){11,30}", re.IGNORECASE)
_SHORTEST = 15
"""Letters and digits of the shortest account number that there is."""
_NONE_HAS = frozenset({"SA", "SD", "SS"})
_YEARS = 10


def postcodes(text: Plain, year: int, known: Collection[str]) -> Iterator[Spot]:
    """Yield Dutch postcodes. A year before a known abbreviation ("in 2026 JB") is none."""
    for match in _POSTCODE.finditer(text.text):
        letters = match[0][-2:].upper()
        recent = match["gap"] == " " and abs(int(match["digits"]) - year) <= _YEARS
        if letters not in _NONE_HAS and not (recent and letters.lower() in known):
            yield spot_in(text, PrivacyRule.ADDRESS, *match.span())


def accounts(text: Plain) -> Iterator[Spot]:
    """Yield bank account numbers whose check digits are right, however they are grouped."""
    for match in _ACCOUNT.finditer(text.text):
        end = _end(match)
        if end:
            yield spot_in(text, PrivacyRule.ACCOUNT, match.start(), end)


def _end(match: re.Match[str]) -> int:
    """Where the longest valid number ends: words behind it are no part of it. 0 without one."""
    for end in range(match.end(), match.start() + _SHORTEST - 1, -1):
        written = match.string[match.start() : end]
        number = "".join(filter(str.isalnum, written))
        if written[-1].isalnum() and iban.is_valid(number, check_country=False):
            return end
    return 0
