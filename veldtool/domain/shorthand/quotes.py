"""Which quotation marks of a text belong together; every keyboard has its own."""

from veldtool.domain.shorthand.model import QUOTES

ESCAPABLE = "\\#!=;" + QUOTES


def escaped_at(line: str, start: int) -> frozenset[int]:
    """Return the places of backslashes that keep the next character as text.

    The text begins at `start`; there a backslash keeps any character, so that a text can begin
    with what would else be a role or a sign.
    """
    found, at = set(), start
    while at < len(line) - 1:
        following = line[at + 1]
        keeps = following in ESCAPABLE or (at == start and not following.isspace())
        if line[at] == "\\" and keeps:
            found.add(at)
            at += 2
        else:
            at += 1
    return frozenset(found)


def quoted(line: str, start: int, kept: frozenset[int]) -> tuple[tuple[int, int], ...]:
    """Return the outermost pairs of quotation marks as (place of opening, place of closing)."""
    found: list[tuple[int, int]] = []
    open_: list[int] = []
    for at in range(start, len(line)):
        if line[at] not in QUOTES or at - 1 in kept:
            continue
        if _opens(line, at, start, open_):
            open_.append(at)
        else:
            first = _closed(line, at, open_)
            if not open_:
                found.append((first, at))
    return tuple(found)


def _opens(line: str, at: int, start: int, open_: list[int]) -> bool:
    mark = line[at]
    if mark == "„" or not open_:
        return True
    if mark == '"':
        return '"' not in {line[one] for one in open_} and _begins_word(line, at, start)
    return mark != "”" and _begins_word(line, at, start)


def _begins_word(line: str, at: int, start: int) -> bool:
    return at == start or line[at - 1].isspace() or line[at - 1] in "(["


def _closed(line: str, at: int, open_: list[int]) -> int:
    """Close the innermost pair, of straight marks the one that was opened by a straight mark."""
    first = open_.pop()
    while line[at] == '"' and open_ and '"' in {line[one] for one in open_}:
        first = open_.pop()
    return first
