"""Numbers as the Dutch write them: "1.394" and "13,6"."""

import re

from veldtool.domain.entry.problem import EntryError, Problem

_PLAIN = re.compile(r"\d{1,9}", re.ASCII)
_GROUPED = re.compile(r"\d{1,3}(\.\d{3}){1,2}", re.ASCII)
_DECIMAL = re.compile(r"-?\d{1,9}(\.\d{1,6})?", re.ASCII)


def read_count(text: str) -> int | None:
    """Read "975" or "1.394"; None when nothing is typed. Raises EntryError."""
    plain = text.strip()
    if not plain:
        return None
    if _PLAIN.fullmatch(plain) or _GROUPED.fullmatch(plain):
        return int(plain.replace(".", ""))
    raise EntryError(Problem.NUMBER, plain)


def count_text(number: int | None) -> str:
    """Write a count so that `read_count` gives it back."""
    return "" if number is None else str(number)


def read_decimal(text: str) -> str:
    """Read "13,6" or "975" as the decimal string that a register holds; "" for nothing.

    A single point with three digits behind it groups thousands, as in "1.394". A sign for a
    percentage may follow. Raises EntryError.
    """
    plain = text.strip().removesuffix("%").strip().replace("−", "-")  # noqa: RUF001 - a minus too
    if not plain:
        return ""
    if _GROUPED.fullmatch(plain.partition(",")[0]):
        whole, comma, rest = plain.partition(",")
        plain = whole.replace(".", "") + comma + rest
    dotted = plain.replace(",", ".")
    if not _DECIMAL.fullmatch(dotted):
        raise EntryError(Problem.DECIMAL, plain)
    return dotted


def decimal_text(value: str) -> str:
    """Write a recorded decimal with a comma: "13.6" becomes "13,6"."""
    return value.replace(".", ",")
