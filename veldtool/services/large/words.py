"""Made-up texts and choices for the large sample, the same ones at every making."""

import random
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from typing import TypeVar

import msgspec

from veldtool.domain.records import Sign

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Words:
    """The word lists that every sentence of the large sample is put together from."""

    institution: str
    short_name: str
    names: tuple[str, ...]
    who: tuple[str, ...]
    good: tuple[str, ...]
    bad: tuple[str, ...]
    neither: tuple[str, ...]
    since: tuple[str, ...]
    notes: tuple[str, ...]
    documents: tuple[str, ...]
    tracks: tuple[str, ...]
    figures: tuple[str, ...]


def read_words(text: str) -> Words:
    """Read the word lists from their TOML text. Raises ValueError when one is missing."""
    return msgspec.convert(tomllib.loads(text), Words)


class Chance:
    """Picks from lists by a seed: equal seeds make equal samples."""

    def __init__(self, words: Words, seed: str) -> None:
        self.words = words
        self._random = random.Random(seed)  # noqa: S311 - made-up texts, no secret

    def one(self, of: Sequence[T]) -> T:
        """Return one of these."""
        return of[self._random.randrange(len(of))]

    def some(self, of: Sequence[T], number: int) -> list[T]:
        """Return so many different ones of these, in their order."""
        places = self._random.sample(range(len(of)), min(number, len(of)))
        return [of[place] for place in sorted(places)]

    def number(self, least: int, most: int) -> int:
        """Return a whole number, both ends included."""
        return self._random.randint(least, most)

    def happens(self, part: float) -> bool:
        """Tell whether something happens that happens in this part of the cases."""
        return self._random.random() < part

    def sentence(self, sign: Sign) -> str:
        """Return what somebody said that counts as this sign."""
        words = self.words
        told = {Sign.PLUS: words.good, Sign.MINUS: words.bad, Sign.NEUTRAL: words.neither}[sign]
        return f"{self.one(words.who)} {self.one(told)}, {self.one(words.since)}"
