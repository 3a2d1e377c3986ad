"""A place to exchange at: what the user knows to reach it, and the sticks that are plugged in."""

from dataclasses import dataclass

from veldtool.services.addresses import Address
from veldtool.services.errors import UserError

ASKED = frozenset({"exchange_password", "exchange_code"})
"""Errors that a password or the code of the lead mends."""


@dataclass(frozen=True, slots=True)
class Answers:
    """What the user typed to reach a server: its password or code, the fingerprint of its key."""

    secret: str = ""
    host_key: str = ""

    def password(self, _address: Address, *, again: bool) -> str | None:
        """Return what was typed, once: after a wrong one nobody is there to ask."""
        return None if again else self.secret or None

    def accepts_host(self, _host: str, fingerprint: str) -> bool:
        """Tell whether the user compared this very fingerprint."""
        return bool(self.host_key) and fingerprint == self.host_key


@dataclass(frozen=True, slots=True)
class Stick:
    """A stick that is plugged in; `free` and `total` are bytes."""

    place: str
    label: str
    free: int
    total: int
    writable: bool


def wants_secret(error: Exception) -> bool:
    """Tell whether a password or a code is what lacks."""
    return isinstance(error, UserError) and error.key in ASKED


def new_host(error: Exception) -> str | None:
    """Return the fingerprint of a server that is new to this device, to be compared."""
    if isinstance(error, UserError) and error.key == "exchange_new_host":
        return error.details["fingerprint"]
    return None
