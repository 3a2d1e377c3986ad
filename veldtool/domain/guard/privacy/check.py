"""The privacy guard over one text."""

import re
from collections.abc import Iterable, Iterator
from dataclasses import dataclass, replace

from veldtool.domain.guard.privacy.dates import birth_dates
from veldtool.domain.guard.privacy.name_like import name_like
from veldtool.domain.guard.privacy.names import known_names
from veldtool.domain.guard.privacy.numbers import addresses, citizen_numbers, phones
from veldtool.domain.guard.privacy.places import accounts, postcodes
from veldtool.domain.guard.privacy.plain import Plain, in_digits, plain
from veldtool.domain.guard.privacy.speech import Said, quotes, single_roles, small_counts
from veldtool.domain.guard.privacy.spot import PrivacyRule, Spot, spot_in, strongest


@dataclass(frozen=True, slots=True)
class Known:
    """What the guard knows of a visit.

    `allowed` are words that may stand on paper as they are: the contact person and telephone.
    `harmless` are plain words in small letters that only look like a name; `public` are those of
    the institution and the inspectorates, which stand on every sheet.
    """

    year: int
    names: tuple[str, ...] = ()
    codes: tuple[str, ...] = ()
    said: tuple[Said, ...] = ()
    single: tuple[str, ...] = ()
    allowed: tuple[str, ...] = ()
    harmless: frozenset[str] = frozenset()
    public: frozenset[str] = frozenset()

    def allowing(self, words: Iterable[str]) -> "Known":
        """Return the same, with more words that may stand on this paper."""
        return replace(self, allowed=(*self.allowed, *words))


def check_privacy(text: str, known: Known) -> tuple[Spot, ...]:
    """Return every place in a text that may name somebody, in order of the text."""
    read = plain(text)
    free = [span for one in known.allowed for span in _places(read, one)]
    return strongest(
        [
            spot
            for spot in _spots(read, known)
            if not any(start <= spot.start and spot.end <= end for start, end in free)
        ]
    )


def _spots(text: Plain, known: Known) -> Iterator[Spot]:
    spoken = in_digits(text)
    for one in (text, spoken) if spoken.text != text.text else (text,):
        yield from citizen_numbers(one)
        yield from phones(one)
    yield from known_names(text, known.names, known.public)
    yield from addresses(text)
    yield from accounts(text)
    yield from postcodes(text, known.year, known.harmless)
    yield from birth_dates(text, known.year)
    yield from _codes(text, known.codes)
    yield from quotes(text, known.said)
    yield from single_roles(text, known.single)
    yield from small_counts(text)
    yield from name_like(text, known.harmless)


def _codes(text: Plain, codes: tuple[str, ...]) -> Iterator[Spot]:
    """Codes of files: "D14", also written "d 14" or "D-14"."""
    for code in codes:
        letters = re.match(r"\D*", code)
        head = letters[0] if letters else ""
        written = rf"{re.escape(head)}[\s\-.]?0*{re.escape(code[len(head) :].lstrip('0'))}"
        pattern = re.compile(rf"(?<!\w){written}(?!\w)", re.IGNORECASE)
        for match in pattern.finditer(text.text):
            yield spot_in(text, PrivacyRule.DOSSIER_CODE, *match.span())


def _places(text: Plain, allowed: str) -> Iterator[tuple[int, int]]:
    words = plain(allowed).text.strip()
    if words:
        for match in re.finditer(re.escape(words), text.text, re.IGNORECASE):
            yield text.span(*match.span())
