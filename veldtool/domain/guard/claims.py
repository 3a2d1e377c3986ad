"""The numbers that a Dutch sentence claims: "veertien van de twintig", "44%", "14 + 5 van 20"."""

import re
from dataclasses import dataclass
from functools import cache

from veldtool.domain.words import numbers_by_word

_PERCENTAGE = r"(?P<percentage>\d+(?:,\d+)?)\s?(?:%|procent\b|pct\b)"
_ALL = r"(?:(?:de|het|alle|al|onze|die|deze|in totaal|totaal|gelezen|bekeken)\s+){0,3}"
_OF = rf"\s+(?:van\s+|uit\s+|op\s+(?=de\s)){_ALL}"
_PLUS = r"(?:\+|\bplus\b)"
_SLASH = r"\s?/\s?"
_SPAN = r"(?!\s(?:uur|dag|dagen|week|weken|maand|maanden|jaar|keer|maal)\b)"
_VERB = "(?:heeft|hebben|had|hadden|is|zijn|was|waren)"
_HERE = rf"(?=\s*(?:[.,;:)!?]|$|\s(?P=noun)\b|\s{_VERB}\b))"
"""Where "14 dossiers van de 20" ends: "drie teams van de 20 medewerkers" is another thing."""
_DATED = re.compile(
    r"\b(?:op|van|per|tot|t/m|vanaf|voor|vóór|sinds|norm|artikel|en)\s$", re.IGNORECASE
)
_ROUND_THE_CLOCK, _LAST_DAY = (24, 7), (31, 12)
_YEAR = 1900
_SHARES = {"de helft": "50", "driekwart": "75", "een kwart": "25"}
_SHARE = rf"(?P<share>{'|'.join(_SHARES)})"
_ABOUT = re.compile(r"\b(?:ruim|bijna|ongeveer|circa|krap|dan|rond|nog geen)\s$", re.IGNORECASE)
_MAJORITY = re.compile(
    r"\b(merendeel|meerderheid|meesten?|overwegend|gros|grootste deel|meer dan de helft)\b",
    re.IGNORECASE,
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
    """Return every "x van de y", "x/y" and "y, waarvan x" with its begin and end in the text."""
    part, whole = _number("part"), _number("whole")
    patterns = (
        f"{part}{_OF}{whole}",
        rf"{part}\s+(?P<noun>[^\W\d_]{{4,}}){_OF}{whole}{_HERE}",
        rf"{whole}\s+[^\W\d_]+,?\s+waarvan\s+{part}{_SPAN}",
        rf"\bvan\s+{_ALL}{whole}\s+[^\W\d_]+\s+{_VERB}\s+(?:er\s+)?{part}{_SPAN}",
    )
    found = [m for one in patterns for m in _pattern(one).finditer(text)]
    found += [m for m in _pattern(f"{part}{_SLASH}{whole}").finditer(text) if _is_share(text, m)]
    claims = [(FractionClaim(_read(m["part"]), _read(m["whole"])), *m.span()) for m in found]
    return tuple(sorted(claims, key=lambda one: one[1:]))


def percentages(sentence: str) -> tuple[PercentageClaim, ...]:
    """Return every percentage and "de helft", with the fraction or the whole beside it."""
    of = rf"(?:{_OF}|{_SLASH})"
    after = rf"\s*(?:\(|,|:)\s*{_number('part')}{of}{_number('whole')}"
    noun = r"(?:\s+[^\W\d_]+)?"
    link = r"\s*(?:\(\s*|=\s*|,\s*(?:dat is|ofwel|oftewel|dus)\s+)"
    before = rf"{_number('first')}{of}{_number('all')}{noun}{link}"
    pattern = _pattern(rf"(?:{before})?{_PERCENTAGE}(?:{after}|{_OF}{_number('of')})?")
    shares = _pattern(rf"{_SHARE}\b{noun}{after}").finditer(sentence)
    return (
        *(_percentage(m) for m in pattern.finditer(sentence)),
        *(
            PercentageClaim(_SHARES[m["share"].lower()], _read(m["part"]), _read(m["whole"]))
            for m in shares
            if not _ABOUT.search(sentence[: m.start()])
        ),
    )


def _percentage(match: re.Match[str]) -> PercentageClaim:
    part, whole = match["part"] or match["first"], match["whole"] or match["of"] or match["all"]
    if match["of"]:
        part = None
    return PercentageClaim(match["percentage"], _maybe(part), _maybe(whole))


def _is_share(text: str, match: re.Match[str]) -> bool:
    """Whether "x/y" is a fraction: no day and month, school year or "24/7"."""
    numbers = (_read(match["part"]), _read(match["whole"]))
    around = text[max(match.start() - 1, 0) : match.start()] + text[match.end() : match.end() + 1]
    before = text[: match.start()]
    alone = not set(around) & set("/-")
    return (
        alone
        and numbers != _ROUND_THE_CLOCK
        and max(numbers) < _YEAR
        and not (numbers <= _LAST_DAY and numbers[1] <= _LAST_DAY[1] and _DATED.search(before))
    )


def sums(sentence: str) -> tuple[SumClaim, ...]:
    """Return every "x + y", with its result and its whole where these are written."""
    terms = rf"(?P<terms>{_number()}(?:\s*{_PLUS}\s*{_number()})+)"
    result = rf"(?:\s*(?:=|\bis\b|\bmaakt\b)\s*{_number('result')})?"
    pattern = _pattern(rf"{terms}{result}(?:{_OF}{_number('whole')})?")
    halves = _pattern(
        rf"{_number('whole')}\s+[^\W\d_]+,?\s+waarvan\s+{_number('yes')}\s+(?:[^\W\d_]+\s+)?wel"
        rf",?\s+(?:en\s+)?{_number('no')}\s+(?:[^\W\d_]+\s+)?niet"
    )
    return (
        *(_sum(match) for match in pattern.finditer(sentence)),
        *(
            SumClaim((_read(m["yes"]), _read(m["no"])), None, _read(m["whole"]))
            for m in halves.finditer(sentence)
        ),
    )


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
    terms = tuple(_read(term.strip()) for term in _pattern(_PLUS).split(match["terms"]))
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
