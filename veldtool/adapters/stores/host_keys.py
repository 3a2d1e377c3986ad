"""Which key each SFTP server showed before: a new one must be accepted, a changed one is refused.

The file holds the names of servers hashed, so it does not tell where an inspection is exchanged.
"""

import hashlib
from base64 import b64encode
from contextlib import suppress
from pathlib import Path
from typing import Any

import paramiko

from veldtool.adapters.faults import StoreFault
from veldtool.adapters.places import make_private, replace_file
from veldtool.services.errors import UserError

FILE = "known_hosts"
SSH_PORT = 22


class KnownHosts(paramiko.MissingHostKeyPolicy):  # type: ignore[misc]  # it ships no types
    """Judges the key of a server. `accepted` is a fingerprint that somebody compared."""

    def __init__(self, home: Path, accepted: str | None = None) -> None:
        self._home, self._file = home, home / FILE
        self._accepted = (accepted or "").strip().removeprefix("SHA256:").rstrip("=")

    def missing_host_key(self, client: Any, hostname: str, key: Any) -> None:
        """Let a known key pass and keep an accepted one. Raises StoreFault for any other.

        Paramiko calls this for every key, as it is given no known ones itself.
        """
        del client
        known = self._load()
        found = known.lookup(hostname)
        shown = fingerprint(key)
        if found is None and self._accepted != shown:
            raise StoreFault("exchange_new_host", host=hostname, fingerprint=f"SHA256:{shown}")
        if found is None:
            known.add(paramiko.HostKeys.hash_host(hostname), key.get_name(), key)
            self._save(known)
        elif found.get(key.get_name()) != key:
            raise StoreFault("exchange_changed_host", host=hostname, fingerprint=f"SHA256:{shown}")

    def forget(self, host: str, port: int | None) -> None:
        """Forget the key of a server, because its administrator says that it was replaced."""
        plain = host.strip("[]")
        name = plain if port in {None, SSH_PORT} else f"[{plain}]:{port}"
        known, kept = self._load(), paramiko.HostKeys()
        for entry in known._entries:  # noqa: SLF001 - hashed names can be tried, not listed
            if not known._hostname_matches(name, entry):  # noqa: SLF001
                kept.add(entry.hostnames[0], entry.key.get_name(), entry.key)
        self._save(kept)

    def _load(self) -> paramiko.HostKeys:
        known = paramiko.HostKeys()
        with suppress(FileNotFoundError):
            known.load(str(self._file))
        return known

    def _save(self, known: paramiko.HostKeys) -> None:
        lines = [entry.to_line() for entry in known._entries]  # noqa: SLF001 - save() is not atomic
        try:
            make_private(self._home)
            replace_file(self._file, "".join(filter(None, lines)).encode("ascii"))
        except OSError as error:  # of this machine, not of the server
            fault = error.strerror or error
            raise UserError("file_trouble", file=self._file, fault=fault) from error


def fingerprint(key: Any) -> str:
    """Return the SHA-256 fingerprint of a key as OpenSSH writes it, without its beginning."""
    return b64encode(hashlib.sha256(key.asbytes()).digest()).decode("ascii").rstrip("=")
