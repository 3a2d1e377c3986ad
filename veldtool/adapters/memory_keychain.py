"""A keychain that lasts as long as the process: for the sample and where the system has none."""


class MemoryKeychain:
    """Keeps keys in memory only."""

    def __init__(self) -> None:
        self._keys: dict[str, bytes] = {}

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
