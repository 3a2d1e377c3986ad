"""The numbers that a Dutch sentence claims: "veertien van de twintig", "44%", "14 + 5 van 20"."""

import re
from dataclasses import dataclass
from functools import cache

from veldtool.domain.words import numbers_by_word

_PERCENTAGE = r"(?P<percentage>\d+(?:,\d+)?)\s?(?:%|procent\b)"
_OF = r"\s+van\s+(?:de\s+|het\s+)?"
_MAJORITY = re.compile(
    r"\b(merendeel|meerderheid|meeste|overwegend|grootste deel|meer dan de helft)\b", re.IGNORECASE
)
_REMAINDER = re.compile(r"\b(?:de|het) (?:overige|andere|rest)\b", re.IGNORECASE)
_SENTENCE_END = re.compile(r"(?<=[.!?;])\s+|\n+")


@dataclass(frozen=True, slots=True)
class FractionClaim:
    """One number out of another: "14 van de 20"."""

    part: int
    whole: int


@dataclass(frozen=True, slots=True)
class PercentageClaim:
    """A share such as "44%", with `part` and `whole` as far as they stand beside it."""

    percentage: str
    part: int | None = None
    whole: int | None = None


@dataclass(frozen=True, slots=True)
class SumClaim:
    """A count put together, such as "14 + 5 = 19 van 20"; what is not written is None."""

    parts: tuple[int, ...]
    result: int | None = None
    whole: int | None = None


def sentences(text: str) -> tuple[str, ...]:
    """Split a text at the ends of its sentences."""
    return tuple(part for part in _SENTENCE_END.split(text) if part.strip())


def fractions(sentence: str) -> tuple[FractionClaim, ...]:
    """Return every "x van de y", in digits or in words."""
    return tuple(claim for claim, _, _ in placed_fractions(sentence))


def placed_fractions(text: str) -> tuple[tuple[FractionClaim, int, int], ...]:
    """Return every "x van de y" with the places in the text where it begins and ends."""
    found = _pattern(f"{_number('part')}{_OF}{_number('whole')}").finditer(text)
    return tuple((FractionClaim(_read(m["part"]), _read(m["whole"])), *m.span()) for m in found)


def percentages(sentence: str) -> tuple[PercentageClaim, ...]:
    """Return every percentage, with the fraction in brackets or the whole that follows it."""
    fraction = rf"\s*\(\s*{_number('part')}{_OF}{_number('whole')}"
    pattern = _pattern(rf"{_PERCENTAGE}(?:{fraction}|{_OF}{_number('of')})?")
    return tuple(
        PercentageClaim(m["percentage"], _maybe(m["part"]), _maybe(m["whole"] or m["of"]))
        for m in pattern.finditer(sentence)
    )


def sums(sentence: str) -> tuple[SumClaim, ...]:
    """Return every "x + y", with its result and its whole where these are written."""
    terms = rf"(?P<terms>{_number()}(?:\s*\+\s*{_number()})+)"
    pattern = _pattern(rf"{terms}(?:\s*=\s*{_number('result')})?(?:{_OF}{_number('whole')})?")
    return tuple(_sum(match) for match in pattern.finditer(sentence))


def majority_word(sentence: str) -> str | None:
    """Return the word that claims more than half, if there is one."""
    found = _MAJORITY.search(sentence)
    return found[0].lower() if found else None


def unnumbered_remainder(sentence: str) -> str | None:
    """Return "de overige" or the like where no number follows it at once."""
    for found in _REMAINDER.finditer(sentence):
        if not _pattern(rf"\s+{_number()}").match(sentence, found.end()):
            return found[0].lower()
    return None


def _sum(match: re.Match[str]) -> SumClaim:
    terms = tuple(_read(term.strip()) for term in match["terms"].split("+"))
    return SumClaim(terms, _maybe(match["result"]), _maybe(match["whole"]))


def _number(name: str = "") -> str:
    """A pattern for a number in digits ("1.394") or in words up to a hundred."""
    words = "|".join(sorted(numbers_by_word(), key=len, reverse=True))
    digits = r"(?<![\d.,])(?:\d{1,3}(?:\.\d{3})+|\d+)(?![\d%]|[.,]\d)"
    either = rf"{digits}|\b(?:{words})\b"
    return f"(?P<{name}>{either})" if name else f"(?:{either})"


@cache
def _pattern(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)


def _read(number: str) -> int:
    word = numbers_by_word().get(number.lower())
    return int(number.replace(".", "")) if word is None else word


def _maybe(number: str | None) -> int | None:
    return None if number is None else _read(number)
