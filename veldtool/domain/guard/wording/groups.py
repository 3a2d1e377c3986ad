"""Groups of people that are named without saying how many of them."""

import re
import unicodedata
from collections.abc import Iterable, Iterator
from functools import lru_cache

from veldtool.domain.day_names import MONTHS
from veldtool.domain.guard.privacy.plain import plain
from veldtool.domain.guard.wording.spot import WordingRule, WordingSpot
from veldtool.domain.words import numbers_by_word

_OTHER = """
begeleiders broers cliënten collega's gezinnen gezinsleden gezinsvoogden hulpverleners
jeugdbeschermers jongens jongeren kinderen ketenpartners medewerkers meisjes moeders pleegouders
professionals pubers teammanagers teams vaders verzorgers werkers zussen
"""
OTHER_GROUPS = tuple(_OTHER.split())
"""Words for groups that are no roles of a framework."""

_SENTENCE = re.compile(r"(?:[^.!?\n]|\.(?=\d))+")
_SINGLE = re.compile(r"\been enkele\b", re.IGNORECASE)
_ALL = ("eén", "alle", "beide", "allebei", "niemand", "iedereen", "helft", "driekwart", "kwart")
_SPAN = r"seconden?|minuut|minuten|uur|dag(?:en)?|we(?:ek|ken)|maand(?:en)?|jaar|keer|maal"
_OTHER_NUMBERS = re.compile(
    rf"\b(?:19|20)\d\d\b|\b\d{{1,2}}[.:]\d\d uur|\b\d{{1,2}} (?:{'|'.join(MONTHS)})\b"
    rf"|\b(?:norm|kijkpunt|thema|pagina|week|artikel) [\w.]*\d[\w.]*|\b\w+ (?:{_SPAN})\b",
    re.IGNORECASE,
)
"""Numbers that count something else: years, hours, days, norms, spans of time."""


def uncounted_groups(text: str, roles: Iterable[str]) -> Iterator[WordingSpot]:
    """Yield the first group of each sentence that has no number, and every "een enkele".

    `roles` are the plurals by which the framework calls people.
    """
    groups = _groups(tuple(roles))
    for sentence in _SENTENCE.finditer(text):
        read = plain(sentence[0])
        vague = _SINGLE.search(read.text)
        found = vague or (None if _numbered(sentence[0]) else groups.search(read.text))
        if found:
            start, end = (sentence.start() + place for place in read.span(*found.span()))
            yield WordingSpot(WordingRule.HOW_MANY, start, end, text[start:end])


def _numbered(sentence: str) -> bool:
    written = unicodedata.normalize("NFC", sentence)
    return bool(_numbers().search(_OTHER_NUMBERS.sub(" ", written)))


@lru_cache(1)
def _numbers() -> re.Pattern[str]:
    """Digits and number words; "een" is an article as a rule, "één" is a number.

    "Geen" counts people in "geen van de ouders", not in "ouders kregen geen brief".
    """
    words = sorted({*numbers_by_word(), *_ALL} - {"een", "geen"}, key=len, reverse=True)
    return re.compile(rf"\d|\b(?:{'|'.join(words)}|geen\s+(?:van|enkele))\b", re.IGNORECASE)


@lru_cache(8)
def _groups(roles: tuple[str, ...]) -> re.Pattern[str]:
    words = sorted({plain(one).text for one in (*roles, *OTHER_GROUPS)}, key=len, reverse=True)
    return re.compile(rf"\b(?:{'|'.join(map(re.escape, words))})\b", re.IGNORECASE)
