"""Where a long Dutch word may be broken: pyphen's patterns, with the caution of a typesetter."""

from collections.abc import Iterator
from functools import cache

import pyphen  # type: ignore[import-untyped]  # it ships no types

SHORTEST_WORD = 12
"""Shorter words are never broken: the columns are set ragged, so there is no need to."""

_SHORTEST_PIECE = 3
_TREMA = frozenset("äëïöüÄËÏÖÜ")


def split(word: str) -> Iterator[tuple[str, str]]:
    """Yield (head, tail) for each good break, the longest head first.

    There is no break before a letter with a trema: Dutch drops the trema there
    ("cliënt" becomes "cli-ent"), which would change the words on the sheet.
    """
    for position in reversed(_dutch().positions(word)):
        head, tail = word[:position], word[position:]
        if min(len(head), len(tail)) >= _SHORTEST_PIECE and tail[0] not in _TREMA:
            yield head, tail


@cache
def _dutch() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="nl_NL")
