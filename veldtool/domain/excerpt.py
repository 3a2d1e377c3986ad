"""The piece of a text around a match, with the match marked."""

import re
import unicodedata
from collections.abc import Sequence
from functools import lru_cache

START, END = "\u2068", "\u2069"
AROUND = 40


def fold(text: str) -> str:
    """Return a text in small letters without diacritics: "Cliënt" becomes "client"."""
    return "".join(map(_fold, text))


def excerpt(text: str, words: Sequence[str]) -> str:
    """Return the text around the first match of these folded words, every match marked."""
    folded, places = _folded(text)
    spans = _spans(folded, words)
    if not spans:
        return _cut(text, 0, 2 * AROUND)
    spans = [(places[a], places[b - 1] + 1) for a, b in spans]
    first, last = spans[0]
    start, end = max(0, first - AROUND), last + AROUND
    marked = [text[start:first]]
    for number, (a, b) in enumerate(spans):
        following = spans[number + 1][0] if number + 1 < len(spans) else end
        if a >= end:
            break
        marked.append(START + text[a:b] + END + text[b : min(following, end)])
    return ("…" if start else "") + "".join(marked) + ("…" if end < len(text) else "")


@lru_cache(2048)
def _fold(letter: str) -> str:
    plain = unicodedata.normalize("NFD", letter)
    return "".join(c for c in plain if not unicodedata.combining(c)).lower()


def _folded(text: str) -> tuple[str, Sequence[int]]:
    """Fold a text, and say for each folded letter where it came from."""
    if text.isascii():
        return text.lower(), range(len(text))
    letters, places = [], []
    for place, letter in enumerate(text):
        for plain in _fold(letter):
            letters.append(plain)
            places.append(place)
    return "".join(letters), places


def _spans(folded: str, words: Sequence[str]) -> list[tuple[int, int]]:
    longest_first = sorted(words, key=len, reverse=True)
    pattern = "|".join(map(re.escape, longest_first))
    return [match.span() for match in re.finditer(pattern, folded)] if pattern else []


def _cut(text: str, start: int, end: int) -> str:
    return text[start:end] + ("…" if end < len(text) else "")
