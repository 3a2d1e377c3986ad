"""The clock of this machine."""

import time

NANOSECONDS = 1_000_000


class SystemClock:
    """Reads the wall clock; it may jump, and nothing depends on it not doing so."""

    def now(self) -> int:
        """Return milliseconds since 1970 UTC."""
        return time.time_ns() // NANOSECONDS
