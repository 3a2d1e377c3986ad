"""Dates on which somebody may have been born."""

import re
from collections.abc import Iterator

from veldtool.domain.day_names import MONTHS
from veldtool.domain.guard.privacy.plain import Plain
from veldtool.domain.guard.privacy.spot import PrivacyRule, Spot, spot_in

YOUNGEST = 3
"""A full date this many years before the visit, or more, is taken for a birth date."""

_MONTH = "|".join(rf"{month[:3]}[a-z]*" for month in (*MONTHS, "mrt"))
_SEP = r"\s?[-/.\s]\s?"
_FULL = re.compile(
    rf"\b(?:\d{{1,2}}{_SEP}\d{{1,2}}{_SEP}(?P<a>(?:19|20)?\d{{2}})"
    rf"|(?P<b>(?:19|20)\d{{2}})-\d{{1,2}}-\d{{1,2}}"
    rf"|\d{{1,2}}e?[\s.\-]+(?:{_MONTH})\.?[\s.\-]+(?P<c>(?:19|20)?\d{{2}}))\b",
    re.IGNORECASE,
)
_BORN = r"(?:geboren|geb\.?|geboorte\w*|g\.?\s?d\.?|verjaar\w*|jarig)"
_BIRTH = re.compile(
    rf"\b{_BORN}\W+(?:\w+\W+){{0,3}}?(?P<on>\d{{1,2}}[-/.\s]+(?:\d{{1,2}}|(?:{_MONTH}))\b"
    rf"(?:\.?[-/.\s]+\d{{2,4}})?|(?:19|20)\d{{2}})\b",
    re.IGNORECASE,
)
_CENTURY = 100


def birth_dates(text: Plain, year: int) -> Iterator[Spot]:
    """Yield dates that follow a word of birth, and full dates well before the year of the visit."""
    for match in _BIRTH.finditer(text.text):
        yield spot_in(text, PrivacyRule.BIRTH_DATE, *match.span("on"))
    for match in _FULL.finditer(text.text):
        written = int(match["a"] or match["b"] or match["c"])
        if _full_year(written, year) <= year - YOUNGEST:
            yield spot_in(text, PrivacyRule.BIRTH_DATE, *match.span())


def _full_year(written: int, year: int) -> int:
    """Read "09" as 2009 and "98" as 1998: the last year that ends so and is not to come."""
    if written >= _CENTURY:
        return written
    full = year - year % _CENTURY + written
    return full if full <= year else full - _CENTURY
