"""A keychain that lasts as long as the process: for the sample and where the system has none."""

from veldtool.domain.oplog.seen import Seen


class MemoryKeychain:
    """Keeps keys in memory only."""

    def __init__(self) -> None:
        self._keys: dict[str, bytes] = {}
        self._seen: dict[str, Seen] = {}

    def get(self, inspection: str) -> bytes | None:
        """Return the key of an inspection, None when it is not kept."""
        return self._keys.get(inspection)

    def put(self, inspection: str, key: bytes) -> bool:
        """Keep a key; always holds."""
        self._keys[inspection] = key
        return True

    def remove(self, inspection: str) -> None:
        """Forget a key."""
        self._keys.pop(inspection, None)

    def remember_seen(self, inspection: str, seen: Seen) -> bool:
        """Remember a state of an inspection; always holds."""
        self._seen[inspection] = seen
        return True

    def seen(self, inspection: str) -> Seen | None:
        """Return the state remembered last, None when there is none."""
        return self._seen.get(inspection)
