"""Order keys: words that sort the lines of a talk, with room for a new one between any two.

A key is compared letter by letter, as Python and SQLite compare text.
"""

_BASE = 26
_WIDTH = 4
_MIDDLE = "n"


def between(low: str, high: str) -> str:
    """Return a key that sorts after `low` and before `high`; "" is the beginning or the end.

    Two devices can have given the same key. Between equal or turned keys there is no room:
    then the new key sorts after `low`.
    """
    key = _middle(low, high) if high else _next(low)
    return key if low < key and (key < high or not high) else low + _MIDDLE


def _next(low: str) -> str:
    """Count on in the first letters, so that keys at the end of a long talk stay short."""
    if not low:
        return _MIDDLE
    number = 0
    for place in range(_WIDTH):
        number = number * _BASE + _digit(low, place)
    key = ""
    number += 1
    for _ in range(_WIDTH):
        number, digit = divmod(number, _BASE)
        key = _letter(digit) + key
    return key.rstrip(_letter(0))


def _middle(low: str, high: str) -> str:
    """Halve the room at the first letter where there is any."""
    key = ""
    bounded = True
    while not bounded or len(key) < len(high):
        least = _digit(low, len(key))
        most = _digit(high, len(key)) if bounded else _BASE
        if most - least > 1:
            return key + _letter((least + most) // 2)
        key += _letter(least)
        bounded = bounded and least == most
    return low


def _digit(key: str, place: int) -> int:
    return min(max(ord(key[place]) - ord("a"), 0), _BASE - 1) if place < len(key) else 0


def _letter(digit: int) -> str:
    return chr(ord("a") + digit)
