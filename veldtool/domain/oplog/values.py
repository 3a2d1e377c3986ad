"""What a register can hold: JSON without fractions, within bounds that every device accepts.

Numbers with a fraction are decimal strings: floats print differently from one program to the
next, so two devices could disagree on the digest of the same operation. Whole numbers stay
within what every JSON reader keeps exactly.
"""

from collections.abc import Mapping
from typing import Any

import msgspec

MAX_INT = 2**53 - 1
MAX_DEPTH = 16
MAX_VALUE = 2**20
"""Bytes of JSON in one recorded value: some hundreds of pages of text."""

REPLACEMENT = "\ufffd"


def clean(value: Any) -> Any:
    """Return a value as an operation carries it: lists for tuples, and only real characters.

    Half characters (lone surrogates) and NUL become U+FFFD; halves that belong together become
    the one character they stand for. Raises ValueError for a float, a number beyond `MAX_INT`,
    a key or anything else that JSON does not have, and for what is nested or large beyond bounds.
    """
    cleaned = bounded(value)
    if len(msgspec.json.encode(cleaned)) > MAX_VALUE:
        raise ValueError("the value is too large for one register")
    return cleaned


def bounded(value: Any, depth: int = MAX_DEPTH) -> Any:
    """Return the value cleaned, whatever its size. Raises ValueError as `clean` does."""
    if value is None or isinstance(value, bool):
        return value
    if isinstance(value, str):
        return _text(value)
    if isinstance(value, int):
        return _whole(value)
    if depth == 0:
        raise ValueError("the value is nested too deeply")
    if isinstance(value, list | tuple):
        return [bounded(one, depth - 1) for one in value]
    if isinstance(value, Mapping):
        return {_key(key): bounded(one, depth - 1) for key, one in value.items()}
    raise ValueError(f"a register cannot hold a {type(value).__name__}")


def _whole(value: int) -> int:
    if not -MAX_INT <= value <= MAX_INT:
        raise ValueError("a whole number is too large for one register")
    return int(value)


def _key(key: object) -> str:
    if not isinstance(key, str) or _text(key) != key:
        raise ValueError("a key must be readable text")
    return str(key)


def _text(text: str) -> str:
    try:
        text.encode()
    except UnicodeEncodeError:
        text = text.encode("utf-16-le", "surrogatepass").decode("utf-16-le", "replace")
    return str(text).replace("\0", REPLACEMENT)
