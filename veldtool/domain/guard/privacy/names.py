"""Names: those of the sealed key list, however they are written, and words that look like one."""

import re
from collections.abc import Collection, Iterable, Iterator
from functools import lru_cache

from veldtool.domain.guard.claims import sentences
from veldtool.domain.guard.privacy.plain import Plain, plain
from veldtool.domain.guard.privacy.spot import PrivacyRule, Spot, spot_in

_PARTICLES = """
aan af bij de den der des di du el en het in la le op over te ten ter tot t s uit van vd von voor
"""
_ALSO_WORDS = """
appel baas bakker beek berg bloem boer bos bosch brand bruin bruins dijk faith fleur floor groen
groot guus haan hand heer hof hoop huis jager jong joy kamp kok koning kort kuiper lang lange linden
mark meer meijer mei mol mulder oud post prins ridder rood roos ruiter school sluis smit snel stad
steen stoel storm strijd timmer veld vink visser vos water weg wit winter wolf zand zee zomer zwart
"""
PARTICLES = frozenset(_PARTICLES.split())
"""Words within a name that name nobody by themselves."""

ALSO_WORDS = frozenset(_ALSO_WORDS.split())
"""Surnames and first names that are words as well: only with a capital are they taken for one."""

_SHORTEST = 2
_SPELLED = 3
_TITLES = (
    r"(?:mevrouw|meneer|mijnheer|mw\.?|mevr\.?|dhr\.?|de heer|familie|fam\.?|gezin|moeder|vader|"
    r"broer|broertje|zus|zusje|oma|opa|tante|oom|stiefvader|stiefmoeder|pleegouder|jeugdige|kind)"
)
_CAPITAL = r"[A-Z][a-z]+(?:-[A-Z][a-z]+)*"
_TITLED = re.compile(
    rf"\b(?i:{_TITLES})\s+(?P<name>(?:(?:van|de|der|den|het|ten|ter|'t)\s+)*{_CAPITAL})"
)
_WITHIN = re.compile(rf"(?<=[a-z0-9,;)]\s)(?P<name>{_CAPITAL})\b")
_INITIALS = re.compile(r"\b(?P<name>(?:[A-Z]\.\s?){1,4}(?:(?:van|de|der|den)\s+)*[A-Z][a-z]{2,})")


def known_names(text: Plain, names: Iterable[str]) -> Iterator[Spot]:
    """Yield every name of the key list: whole, one of its parts, spelled out or broken off."""
    for name in names:
        for pattern in _patterns(name):
            for match in pattern.finditer(text.text):
                yield spot_in(text, PrivacyRule.KNOWN_NAME, *match.span())


def name_like(text: Plain, known: Collection[str]) -> Iterator[Spot]:
    """Yield words that look like a name: a capital within a sentence, initials, after "mevrouw".

    `known` are the words that are none, plain and in small letters.
    """
    for pattern in (_TITLED, _INITIALS, _WITHIN):
        for match in pattern.finditer(text.text):
            if not _all_known(match["name"], known):
                yield spot_in(text, PrivacyRule.NAME_LIKE, *match.span("name"))


def known_words(texts: Iterable[str]) -> frozenset[str]:
    """Return the words of texts of which it is known that they name nobody."""
    return frozenset(
        word.lower()
        for text in texts
        for sentence in sentences(text)
        for word in re.findall(r"[^\W\d_]+", plain(sentence).text)
    )


def _all_known(name: str, known: Collection[str]) -> bool:
    parts = re.findall(r"[^\W\d_]+", name.lower())
    return all(part in known or part in PARTICLES or len(part) == 1 for part in parts)


@lru_cache(1024)
def _patterns(name: str) -> tuple[re.Pattern[str], ...]:
    """Ways in which a name may stand in a text; see `known_names`."""
    words = [word for word in re.split(r"[^\w'\-]+", plain(name).text) if word]
    telling = [w for w in words if w.lower() not in PARTICLES and len(w) >= _SHORTEST]
    made = [_loose(word) for word in telling]
    if len(words) > 1:
        whole = r"[\s,.\-]+".join(map(re.escape, words))
        made.append(re.compile(rf"\b{whole}\b", re.IGNORECASE))
    return tuple(made)


def _loose(word: str) -> re.Pattern[str]:
    """A word with its genitive, broken at the end of a line, or letter by letter."""
    also_word = word.lower() in ALSO_WORDS
    first = re.escape(word[:1].upper()) if also_word else f"(?i:{re.escape(word[:1])})"
    rest = word[1:]
    ways = [f"(?i:{re.escape(rest)})"]
    if not also_word and len(word) >= _SPELLED:
        ways.append("(?i:" + r"(?:-?\s*\n\s*)?".join(map(re.escape, rest)) + ")")
        ways += [
            f"{gap}(?i:" + gap.join(map(re.escape, rest)) + ")"
            for gap in (r"\s", r"\.\s?", r"-", r"_")
        ]
    return re.compile(rf"(?<![^\W_]){first}(?:{'|'.join(ways)})(?:'?s)?(?![^\W_])")
