"""Words by which a speaker is known: a quote, a role that one person holds, a count of a few."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from veldtool.domain.guard.privacy.plain import Plain, plain
from veldtool.domain.guard.privacy.spot import PrivacyRule, Spot, spot_in
from veldtool.domain.tally.count import SMALLEST_SPLIT
from veldtool.domain.words import numbers_by_word

SHORTEST_QUOTE = 4
"""Words; fewer are said by anybody."""

_WORD = re.compile(r"\w+")
_NUMBER = rf"(?:\d+|{'|'.join(sorted(numbers_by_word(), key=len, reverse=True))})"
_FEW = re.compile(rf"\b({_NUMBER})\s+van\s+(?:de\s+)?({_NUMBER})\b", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Said:
    """A verbatim line; `alone` when nobody else had that role in that talk."""

    text: str
    alone: bool = False


def quotes(text: Plain, said: Iterable[Said]) -> Iterator[Spot]:
    """Yield the pieces that say word for word what somebody said, whatever the marks between."""
    words = [(match[0].lower(), *match.span()) for match in _WORD.finditer(text.text)]
    for line in said:
        spoken = [match[0].lower() for match in _WORD.finditer(plain(line.text).text)]
        rule = PrivacyRule.QUOTE_OF_ONE if line.alone else PrivacyRule.QUOTE
        for first, last in _runs([word for word, _, _ in words], spoken):
            yield spot_in(text, rule, words[first][1], words[last][2])


def single_roles(text: Plain, roles: Iterable[str]) -> Iterator[Spot]:
    """Yield every role that one person holds, by its word in the singular."""
    for role in roles:
        pattern = re.compile(rf"\b{re.escape(plain(role).text)}\b", re.IGNORECASE)
        for match in pattern.finditer(text.text):
            yield spot_in(text, PrivacyRule.SINGLE_ROLE, *match.span())


def small_counts(text: Plain) -> Iterator[Spot]:
    """Yield counts out of fewer than five: whoever knows the others knows this one."""
    for match in _FEW.finditer(text.text):
        if 0 < _number(match[2]) < SMALLEST_SPLIT:
            yield spot_in(text, PrivacyRule.SMALL_COUNT, *match.span())


def _runs(words: list[str], spoken: list[str]) -> Iterator[tuple[int, int]]:
    """The longest pieces of a quote that stand in a text, from `SHORTEST_QUOTE` words on."""
    starts: dict[tuple[str, ...], list[int]] = {}
    for at in range(len(spoken) - SHORTEST_QUOTE + 1):
        starts.setdefault(tuple(spoken[at : at + SHORTEST_QUOTE]), []).append(at)
    at = 0
    while at <= len(words) - SHORTEST_QUOTE:
        found = starts.get(tuple(words[at : at + SHORTEST_QUOTE]), [])
        length = max((_shared(words, at, spoken, start) for start in found), default=0)
        if length:
            yield at, at + length - 1
        at += max(length, 1)


def _shared(words: list[str], at: int, spoken: list[str], start: int) -> int:
    length = 0
    for one, other in zip(words[at:], spoken[start:], strict=False):
        if one != other:
            break
        length += 1
    return length


def _number(word: str) -> int:
    return int(word) if word.isdigit() else numbers_by_word()[word.lower()]
