"""Reaching an exchange folder by its address: the password, the key of the server, the check."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import Protocol

from veldtool.services.addresses import Address
from veldtool.services.errors import UserError
from veldtool.services.ports import Carrier

WRONG_PASSWORD = frozenset({"exchange_password", "exchange_code"})
NEW_HOST = "exchange_new_host"
TRIES = 5


class Drive(Protocol):
    """A removable drive. `free` and `total` are bytes; `label` is what people named it."""

    @property
    def path(self) -> Path: ...
    @property
    def label(self) -> str: ...
    @property
    def free(self) -> int: ...
    @property
    def total(self) -> int: ...
    @property
    def writable(self) -> bool: ...


class OpenCarrier(Carrier, Protocol):
    """A carrier that may hold a connection."""

    def check(self) -> None:
        """Raises UserError that says what lacks."""
        ...

    def close(self) -> None: ...


class Opener(Protocol):
    """Opens carriers by address."""

    def open(self, address: Address, password: str | None, host_key: str | None) -> OpenCarrier: ...
    def forget_host(self, address: Address) -> None: ...


class Passwords(Protocol):
    """Keeps the passwords of servers; without a keychain it keeps nothing."""

    def password(self, place: str) -> str | None: ...
    def keep_password(self, place: str, password: str) -> bool: ...


class Questions(Protocol):
    """What only the user knows."""

    def password(self, address: Address, *, again: bool) -> str | None:
        """Return the password; None when nobody is there to ask. `again` follows a wrong one."""
        ...

    def accepts_host(self, host: str, fingerprint: str) -> bool:
        """Tell whether the key of a new server is the right one."""
        ...


@dataclass(frozen=True, slots=True)
class Outside:
    """What reaching needs of the world."""

    opener: Opener
    passwords: Passwords
    ask: Questions


@dataclass(frozen=True, slots=True)
class Given:
    """What needs no question: a password from a file, the fingerprint of a server."""

    password: str | None = None
    host_key: str | None = None


@contextmanager
def reached(outside: Outside, address: Address, given: Given | None = None) -> Iterator[Carrier]:
    """Give a carrier that answered; a password that was asked for is kept when it was right.

    Raises UserError that says what to do when the folder cannot be used.
    """
    attempt = _Attempt(outside, address, given or Given())
    carrier = attempt.open()
    try:
        yield carrier
    finally:
        carrier.close()


class _Attempt:
    def __init__(self, outside: Outside, address: Address, given: Given) -> None:
        self._outside, self._address, self._given = outside, address, given
        self._asked = False
        self._password = given.password
        self._host_key = given.host_key

    def open(self) -> OpenCarrier:
        if self._address.wants_password and self._password is None:
            self._password = self._kept() or self._ask(again=False)
        for _ in range(TRIES - 1):
            try:
                return self._checked()
            except UserError as error:
                if not self._mended(error):
                    raise
        return self._checked()

    def _checked(self) -> OpenCarrier:
        carrier = self._outside.opener.open(self._address, self._password, self._host_key)
        try:
            carrier.check()
        except BaseException:
            carrier.close()
            raise
        if self._asked and self._password and not self._address.once:
            self._outside.passwords.keep_password(str(self._address), self._password)
        return carrier

    def _mended(self, error: UserError) -> bool:
        if error.key in WRONG_PASSWORD and self._given.password is None:
            self._password = self._ask(again=True)
            return self._password is not None
        if error.key == NEW_HOST and self._host_key is None:
            host, shown = error.details["host"], error.details["fingerprint"]
            self._host_key = shown if self._outside.ask.accepts_host(host, shown) else None
            return self._host_key is not None
        return False

    def _kept(self) -> str | None:
        once = self._address.once
        return None if once else self._outside.passwords.password(str(self._address))

    def _ask(self, *, again: bool) -> str | None:
        self._asked = True
        return self._outside.ask.password(self._address, again=again) or None
