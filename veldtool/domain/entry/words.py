"""Text as it is typed or pasted: everything is kept, as long as a field can carry it."""

from veldtool.domain.entry.problem import EntryError, Problem
from veldtool.domain.oplog.values import MAX_VALUE

MOST_BYTES = MAX_VALUE // 2 - 1
"""Half of what a register holds: quotes and line breaks take two bytes there, and it is quoted."""


def read_words(text: str) -> str:
    """Return the text as it is. Raises EntryError when it is too long for one field."""
    if is_too_long(text):
        raise EntryError(Problem.TOO_LONG)
    return text


def is_too_long(text: str) -> bool:
    """Tell whether a text is longer than one field can carry: some hundreds of pages."""
    return len(text) > MOST_BYTES or len(text.encode("utf-8", "replace")) > MOST_BYTES
