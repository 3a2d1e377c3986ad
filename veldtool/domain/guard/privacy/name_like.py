"""Words that look like a name of which the key list knows nothing."""

import re
from collections.abc import Collection, Iterable, Iterator

from veldtool.domain.guard.claims import sentences
from veldtool.domain.guard.privacy.names import PARTICLES
from veldtool.domain.guard.privacy.plain import Plain, plain
from veldtool.domain.guard.privacy.spot import PrivacyRule, Spot, spot_in

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
