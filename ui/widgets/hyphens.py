"""Breaking Dutch words where a column is narrower than they are."""

from collections.abc import Callable, Sequence
from functools import cache

import msgspec

import resources

Width = Callable[[str], int]


def broken(text: str, room: int, width: Width) -> list[str]:
    """Break a text into lines that fit: at spaces and slashes, and within a word if need be."""
    words = text.replace("/", "/ ").split()
    lines = [""]
    for word in words:
        joined = (lines[-1] + ("" if lines[-1].endswith("/") else " ") + word).strip()
        if width(joined.removesuffix("/")) <= room:
            lines[-1] = joined
            continue
        lines[-1] = lines[-1].removesuffix("/")
        lines += hyphenated(word, room, width)
    return [line for line in lines if line]


def hyphenated(word: str, room: int, width: Width) -> list[str]:
    """Break one word where Dutch allows it, as late as fits; a word that fits stays whole."""
    return [word] if width(word) <= room else _cut(word, positions(word), room, width)


def _cut(word: str, places: Sequence[int], room: int, width: Width) -> list[str]:
    fitting = [at for at in places if width(f"{word[:at]}-") <= room]
    if width(word) <= room or not fitting:
        return [word]
    at = max(fitting)
    later = [place - at for place in places if place > at]
    return [f"{word[:at]}-", *_cut(word[at:], later, room, width)]


def load() -> None:
    """Read the patterns, a tenth of a second, before a word of another framework needs them."""
    _patterns()


@cache
def positions(word: str) -> Sequence[int]:
    """Return where a word may be broken.

    For the words of the frameworks that ship this is written down: reading pyphen's patterns takes
    longer than an event may.
    """
    known = _known().get(word)
    return known if known is not None else _patterns()(word)


@cache
def _known() -> dict[str, list[int]]:
    found: dict[str, list[int]] = msgspec.json.decode(resources.text("texts/breaks.nl.json"))
    return found


@cache
def _patterns() -> Callable[[str], Sequence[int]]:
    import pyphen  # type: ignore[import-untyped]  # it ships no types

    found: Callable[[str], Sequence[int]] = pyphen.Pyphen(lang="nl_NL").positions
    return found
