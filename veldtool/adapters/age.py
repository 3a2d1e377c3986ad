"""The age file format, through pyrage: the one module that knows that library."""

import re
from collections.abc import Sequence

import pyrage

from veldtool.services.errors import WrongKey

MOST_WORK = 20
SHUT = "Decryption failed"
"""How pyrage names what a wrong passphrase does; all else is damage."""

_WRAPPED = re.compile(rb"age-encryption\.org/v1\n-> scrypt [A-Za-z0-9+/]{22} ([1-9][0-9]?)\n")


def new_identity() -> str:
    """Return a new age key, its secret half."""
    return str(pyrage.x25519.Identity.generate())


def recipient_of(identity: str) -> str:
    """Return the public half of an age key. Raises WrongKey when it is none."""
    return str(_identity(identity).to_public())


def seal(content: bytes, recipients: Sequence[str], *, armored: bool = False) -> bytes:
    """Seal bytes to age recipients, any of whom can open them.

    Raises ValueError when there is no recipient or one of them is not an age recipient.
    """
    try:
        keys = [pyrage.x25519.Recipient.from_str(one) for one in recipients]
        return bytes(pyrage.encrypt(content, keys, armored=armored))
    except (pyrage.RecipientError, pyrage.EncryptError) as error:
        raise ValueError("these are not age recipients") from error


def unseal(sealed: bytes, identities: Sequence[str]) -> bytes:
    """Open an age file. Raises WrongKey when it is damaged or sealed to somebody else."""
    keys = [_identity(one) for one in identities]
    try:
        return bytes(pyrage.decrypt(sealed, keys))
    except pyrage.DecryptError as error:
        raise WrongKey("wrong_key") from error


def wrap(secret: bytes, passphrase: str) -> bytes:
    """Seal bytes with a passphrase (scrypt). Blocks the interpreter for seconds, takes 512 MB."""
    return bytes(pyrage.passphrase.encrypt(secret, passphrase))


def unwrap(wrapped: bytes, passphrase: str) -> bytes:
    """Open what `wrap` made, as slowly.

    Raises WrongKey for another passphrase (or damage to the first lines, which looks the same)
    and ValueError for what no passphrase opens.
    """
    try:
        return bytes(pyrage.passphrase.decrypt(wrapped, passphrase))
    except pyrage.DecryptError as error:
        if str(error) == SHUT:
            raise WrongKey("wrong_passphrase") from error
        raise ValueError("this is not a whole age file") from error


def is_wrapped(content: bytes) -> bool:
    """Tell whether this begins as an age file with a passphrase, of bearable work.

    A file can ask for any amount of work and memory: what `wrap` makes asks for 2^18 or so.
    """
    begins = _WRAPPED.match(content)
    return begins is not None and int(begins[1]) <= MOST_WORK


def _identity(text: str) -> pyrage.x25519.Identity:
    try:
        return pyrage.x25519.Identity.from_str(text)
    except pyrage.IdentityError as error:
        raise WrongKey("wrong_key") from error
