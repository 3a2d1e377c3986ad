"""Which words of a text stand in no other version of it: marked by underlining, never by hue."""

import re
from collections.abc import Iterable
from difflib import SequenceMatcher
from html import escape

_WORDS = re.compile(r"\s+|\w+|[^\w\s]")
Piece = tuple[str, bool]


def differences(text: str, others: Iterable[str]) -> tuple[Piece, ...]:
    """Return a text in pieces, each with whether it differs from one of the others."""
    words = _WORDS.findall(text)
    differs = [False] * len(words)
    for other in others:
        matcher = SequenceMatcher(None, words, _WORDS.findall(other), autojunk=False)
        for kind, first, last, _, _ in matcher.get_opcodes():
            if kind != "equal":
                differs[first:last] = [True] * (last - first)
    return _joined(zip(words, differs, strict=True))


def marked(pieces: Iterable[Piece]) -> str:
    """Return pieces as rich text; what the words themselves hold is never taken for markup."""
    said = (f"<u>{escape(text)}</u>" if differs else escape(text) for text, differs in pieces)
    return "".join(said).replace("\n", "<br>")


def told(pieces: Iterable[Piece]) -> str:
    """Return what differs, for whoever does not see the lines: parts with "; " between them."""
    return "; ".join(text.strip() for text, differs in pieces if differs and text.strip())


def _joined(words: Iterable[Piece]) -> tuple[Piece, ...]:
    """Put neighbours together; a space between two words that differ is underlined with them."""
    found: list[Piece] = []
    for word, differs in words:
        if found and (found[-1][1] == differs):
            found[-1] = (found[-1][0] + word, differs)
        else:
            found.append((word, differs))
    return tuple(found)
