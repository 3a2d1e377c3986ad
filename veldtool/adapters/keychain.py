"""The system's keychain: database keys, what was seen of each inspection, passwords of servers.

What is stored is read back and compared. Whatever a backend raises counts as "no keychain":
then the app asks for the passphrase, and nothing breaks.
"""

import hmac
import logging
from collections.abc import Callable
from typing import Protocol

import msgspec

from veldtool.domain.oplog.seen import Seen

KEY, SEEN, PASSWORD = "key", "seen", "password"
MAX_ENTRY = 1200
"""Characters; Windows refuses entries that are longer than 2,560 bytes, in UTF-16."""
SYSTEM_BACKENDS = frozenset({"Windows", "macOS", "SecretService", "libsecret", "kwallet"})

_log = logging.getLogger(__name__)


class Backend(Protocol):
    """What is used of a keyring backend."""

    def get_password(self, service: str, username: str) -> str | None: ...
    def set_password(self, service: str, username: str, password: str) -> None: ...
    def delete_password(self, service: str, username: str) -> None: ...


def system_backend() -> Backend | None:
    """Return the keychain that belongs to the operating system, None when there is none.

    Other backends that happen to be installed do not count: some keep secrets in plain files.
    On Windows the entries are kept on this machine only; keyring's own default lets them roam.
    """
    import keyring  # asks the system for its backends: not before a key is wanted

    chosen = keyring.get_keyring()
    for backend in getattr(chosen, "backends", [chosen]):
        home, _, name = type(backend).__module__.partition("keyring.backends.")
        if not home and name in SYSTEM_BACKENDS:
            return _on_this_machine(backend)
    return None


def _on_this_machine(backend: Backend) -> Backend:
    if hasattr(backend, "persist"):
        backend.persist = "local machine"
    return backend


class SystemKeychain:
    """Keeps small secrets per inspection. No method raises for a backend's trouble."""

    def __init__(self, find_backend: Callable[[], Backend | None] = system_backend) -> None:
        self._find_backend = find_backend

    def get(self, inspection: str) -> bytes | None:
        """Return the database key, None when the keychain does not have it."""
        text = self._read(inspection, KEY)
        try:
            return bytes.fromhex(text) if text else None
        except ValueError:
            return None

    def put(self, inspection: str, key: bytes) -> bool:
        """Store the key and read it back; False when it did not stick."""
        stuck = self._write(inspection, KEY, key.hex())
        if not stuck:
            self.remove(inspection)  # what a backend garbled must not be taken for a key
        return stuck

    def remove(self, inspection: str) -> None:
        """Take the key out; what was seen stays, as it is no secret."""
        self._contained(lambda backend: backend.delete_password(_service(inspection, KEY), KEY))

    def remember_seen(self, inspection: str, seen: Seen) -> bool:
        """Remember a state of the record; False when it did not stick."""
        return self._write(inspection, SEEN, msgspec.json.encode(seen).decode())

    def seen(self, inspection: str) -> Seen | None:
        """Return the state remembered last, None when there is none."""
        text = self._read(inspection, SEEN)
        try:
            return msgspec.json.decode(text, type=Seen) if text else None
        except msgspec.MsgspecError:
            return None

    def password(self, place: str) -> str | None:
        """Return the password of an exchange folder on a server, None when it is not kept."""
        return self._read(place, PASSWORD)

    def keep_password(self, place: str, password: str) -> bool:
        """Keep the password of an exchange folder; False when it did not stick."""
        stuck = self._write(place, PASSWORD, password)
        if not stuck:  # what a backend garbled must not be taken for a password
            service = _service(place, PASSWORD)
            self._contained(lambda backend: backend.delete_password(service, PASSWORD))
        return stuck

    def _write(self, inspection: str, purpose: str, text: str) -> bool:
        if len(text) > MAX_ENTRY:
            return False
        service = _service(inspection, purpose)
        self._contained(lambda backend: backend.set_password(service, purpose, text))
        kept = self._read(inspection, purpose)
        return kept is not None and hmac.compare_digest(kept.encode(), text.encode())

    def _read(self, inspection: str, purpose: str) -> str | None:
        service = _service(inspection, purpose)
        return self._contained(lambda backend: backend.get_password(service, purpose))

    def _contained(self, use: Callable[[Backend], str | None]) -> str | None:
        """Use the backend; whatever it raises is noted without content and counts as nothing."""
        try:
            backend = self._find_backend()
            found = use(backend) if backend is not None else None
        except Exception as error:  # noqa: BLE001 - each backend raises kinds of its own
            _log.info("the keychain failed: %s", type(error).__name__)
            return None
        return found if isinstance(found, str) else None


def _service(inspection: str, purpose: str) -> str:
    """Name an entry: one service each, so Windows never moves one to make room for another."""
    return f"veldtool/{inspection}/{purpose}"
