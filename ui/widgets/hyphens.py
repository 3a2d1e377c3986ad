"""Breaking Dutch words where a column is narrower than they are."""

from collections.abc import Callable
from functools import cache

import pyphen  # type: ignore[import-untyped]  # it ships no types

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
    if width(word) <= room:
        return [word]
    fitting = [at for at in _dutch().positions(word) if width(f"{word[:at]}-") <= room]
    if not fitting:
        return [word]
    at = max(fitting)
    return [f"{word[:at]}-", *hyphenated(word[at:], room, width)]


def load() -> None:
    """Read the patterns now, a tenth of a second, so that no drawing waits for it later."""
    _dutch()


@cache
def _dutch() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="nl_NL")
