"""Dates on which somebody may have been born."""

import re
from collections.abc import Iterator

from veldtool.domain.day_names import MONTHS
from veldtool.domain.guard.privacy.plain import Plain, plain
from veldtool.domain.guard.privacy.spot import PrivacyRule, Spot, spot_in
from veldtool.domain.words import numbers_by_word

YOUNGEST = 3
"""A full date this many years before the visit, or more, is taken for a birth date."""

_MONTH = "|".join(rf"{month[:3]}[a-z]*" for month in (*MONTHS, "mrt"))
_ROMAN = "XII|XI|IX|IV|VIII|VII|VI|III|II|X|V|I"
_SEP = r"\s?[-/.\s]\s?"
_DAY, _IN_YEAR = r"(?:0?[1-9]|[12]\d|3[01])", r"(?:0?[1-9]|1[0-2])"
_TWO_DAY, _TWO_IN_YEAR = r"(?:0[1-9]|[12]\d|3[01])", r"(?:0[1-9]|1[0-2])"
_YEAR = r"(?:19|20)\d{2}"
_NAMED = r"[\s.,\-]*'?"
_ANY_SEP = r"(?:[^\w%]|_){1,3}"
_NUMBERS = {plain(word).text: number for word, number in numbers_by_word().items()}
_NUMBER = "|".join(sorted(_NUMBERS, key=len, reverse=True))
_IN_WORDS = rf"(?:(?:{_NUMBER})(?:de|ste)?|eerste|derde)"
_ANY_DAY = rf"(?:\b{_DAY}e?|\b{_IN_WORDS})"
_FULL = re.compile(
    rf"(?<![\d.])(?:{_DAY}{_SEP}{_IN_YEAR}{_SEP}'?(?P<a>(?:19|20)?\d{{2}})"
    rf"|(?P<b>{_YEAR})[-/.]{_IN_YEAR}[-/.]{_DAY}"
    rf"|{_DAY}e?[\s.\-]*(?:{_MONTH}){_NAMED}(?P<c>(?:19|20)?\d{{2}})"
    rf"|(?:{_MONTH})\.?\s{_DAY},?\s(?P<d>{_YEAR})"
    rf"|{_DAY}[\s.\-]+(?-i:{_ROMAN})[\s.\-]+(?P<e>{_YEAR})"
    rf"|{_TWO_DAY}{_TWO_IN_YEAR}(?P<f>{_YEAR})|(?P<g>{_YEAR}){_TWO_IN_YEAR}{_TWO_DAY})(?!\d)",
    re.IGNORECASE,
)
_OTHERWISE = re.compile(
    # any sign between; the year first; the month first, as elsewhere; words for the numbers
    rf"(?<![\d.])(?:{_DAY}{_ANY_SEP}(?:{_IN_YEAR}|(?-i:{_ROMAN})){_ANY_SEP}(?P<a>{_YEAR})"
    rf"|{_IN_YEAR}[-/.]{_DAY}[-/.](?P<b>{_YEAR})"
    rf"|(?P<c>{_YEAR}){_ANY_SEP}(?:{_IN_YEAR}{_ANY_SEP}{_DAY}"
    rf"|(?:{_MONTH}){_ANY_SEP}{_DAY}|{_ANY_DAY}[\s.\-]*(?:{_MONTH}))"
    rf"|{_ANY_DAY}[\s.\-]*(?:{_MONTH}){_NAMED}(?:(?P<d>{_YEAR})|tweeduizend(?:\s?en)?\s?(?P<e>{_NUMBER}))"
    rf"|[*°]\s?(?P<f>{_YEAR}))(?![\d\w])",
    re.IGNORECASE,
)
_NUMBERED = re.compile(r"(?:artikel|art\.?|norm|kijkpunt|paragraaf|versie)\s$", re.IGNORECASE)
_BORN = r"(?:geboren|geb\.?|geboorte\w*|bouwjaar|g\.?\s?d\.?|verjaar\w*|jarig)"
_ON = rf"(?:{_DAY}[-/.\s]+(?:{_IN_YEAR}|(?:{_MONTH}))|{_IN_WORDS}\s(?:{_MONTH}))\b"
_BIRTH = re.compile(
    rf"\b{_BORN}\W+(?:\w+\W+){{0,3}}?"
    rf"(?P<on>{_ON}(?:\.?[-/.\s]+\d{{2,4}})?|(?:(?:{_MONTH})\s+)?{_YEAR})\b"
    rf"|\b(?P<before>{_ON})\s+(?:is\s+\w+\s+)?(?:jarig|geboren)\b"
    rf"|\b(?P<year>(?:(?:{_MONTH})\s|{_IN_YEAR}[-/.])?{_YEAR})\s+(?:is\s+\w+\s+)?geboren\b",
    re.IGNORECASE,
)
_CENTURY = 100


def birth_dates(text: Plain, year: int) -> Iterator[Spot]:
    """Yield dates beside a word of birth, and full dates well before the year of the visit."""
    for match in _BIRTH.finditer(text.text):
        yield spot_in(text, PrivacyRule.BIRTH_DATE, *match.span(match.lastgroup or 0))
    for match in (*_FULL.finditer(text.text), *_OTHERWISE.finditer(text.text)):
        written = _read(match[match.lastgroup or 0])
        numbered = _NUMBERED.search(text.text[: match.start()])
        if not numbered and _full_year(written, year) <= year - YOUNGEST:
            yield spot_in(text, PrivacyRule.BIRTH_DATE, *match.span())


def _read(year: str) -> int:
    return int(year) if year.isdecimal() else _NUMBERS[year.lower()]


def _full_year(written: int, year: int) -> int:
    """Read "09" as 2009 and "98" as 1998: the last year that ends so and is not to come."""
    if written >= _CENTURY:
        return written
    full = year - year % _CENTURY + written
    return full if full <= year else full - _CENTURY
