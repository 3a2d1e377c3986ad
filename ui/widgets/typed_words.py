"""Finding a row of a list by typing a word of it."""

from collections.abc import Sequence

from PySide6.QtCore import QElapsedTimer

from veldtool.domain.excerpt import fold

REST = 1_500
"""Milliseconds without a key after which typing begins another word."""


class TypedWords:
    """What was typed in a list so far; any other key begins anew."""

    def __init__(self) -> None:
        self._text = ""
        self._since = QElapsedTimer()

    def forget(self) -> None:
        """Begin anew."""
        self._text = ""

    def row(self, typed: str, rows: Sequence[str], at: int) -> int:
        """Return the next row with a word that begins as typed, from the row where one is.

        The first letter looks beyond this row, the letters after it stay as long as it fits.
        Returns -1 when no row has it.
        """
        if not self._since.isValid() or self._since.restart() > REST:
            self._text = ""
        self._since.start()
        first = at if self._text else at + 1
        self._text += fold(typed)
        order = [(first + step) % len(rows) for step in range(len(rows))] if rows else []
        return next((one for one in order if f" {self._text}" in f" {fold(rows[one])}"), -1)
