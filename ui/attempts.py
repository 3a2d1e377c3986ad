"""Counting wrong passphrases: five, then a minute of waiting. Nothing is ever erased."""

from collections.abc import Callable

MOST = 5
WAIT = 60
"""Seconds to wait after the last attempt."""


class Attempts:
    """How often it may still be tried, by a clock of seconds that only goes forward."""

    def __init__(self, now: Callable[[], float]) -> None:
        self._now = now
        self._wrong = 0
        self._until = 0.0

    @property
    def left(self) -> int:
        """How many attempts there are before the wait."""
        return MOST - self._wrong

    @property
    def waiting(self) -> int:
        """Whole seconds still to wait, 0 when it may be tried."""
        rest = self._until - self._now()
        return max(0, -int(-rest // 1))

    def wrong(self) -> None:
        """Note a wrong passphrase; the fifth starts the wait and the count begins anew."""
        self._wrong += 1
        if self._wrong >= MOST:
            self._wrong = 0
            self._until = self._now() + WAIT

    def right(self) -> None:
        """Note that it was right."""
        self._wrong = 0
        self._until = 0.0
