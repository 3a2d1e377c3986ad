"""Which percentages a number of people or files can give, exactly and after rounding."""

import re
from collections.abc import Sequence
from fractions import Fraction

_NUMBER = re.compile(r"\d{1,9}(?:\.\d{1,9})?", re.ASCII)


def read_percentage(text: str) -> tuple[Fraction, Fraction] | None:
    """Read "44" or "13,6" as the lowest and highest share it can have been rounded from.

    None when the text is no number.
    """
    plain = text.strip().replace(",", ".")
    if not _NUMBER.fullmatch(plain):
        return None
    value, decimals = Fraction(plain), len(plain.partition(".")[2])
    half = Fraction(1, 2 * 10**decimals)
    return (value - half) / 100, (value + half) / 100


def counts_for(percentage: str, whole: int) -> range:
    """Return the counts out of `whole` that round to this percentage; empty: impossible."""
    bounds = read_percentage(percentage)
    if bounds is None:
        return range(0)
    lowest, highest = (whole * bound for bound in bounds)
    return range(max(0, -int(-lowest // 1)), min(whole, int(highest // 1)) + 1)


def fractions_for(percentage: str, up_to: int) -> tuple[tuple[int, int], ...]:
    """Return the fractions with a whole up to this size that round to the percentage."""
    return tuple(
        (part, whole) for whole in range(1, up_to + 1) for part in counts_for(percentage, whole)
    )


def fit_together(percentages: Sequence[str], whole: int) -> bool:
    """Tell whether the answers of one question can have these shares of `whole` people."""
    ranges = [counts_for(percentage, whole) for percentage in percentages]
    if not all(ranges):
        return False
    return sum(r[0] for r in ranges) <= whole <= sum(r[-1] for r in ranges)


def wholes_for(percentages: Sequence[str], up_to: int) -> tuple[int, ...]:
    """Return the numbers of people up to this size that can give these shares together."""
    return tuple(whole for whole in range(1, up_to + 1) if fit_together(percentages, whole))
