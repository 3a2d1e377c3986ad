"""The age file format, through pyrage: the one module that knows that library."""

from collections.abc import Sequence

import pyrage

from veldtool.services.errors import WrongKey


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
    """Open what `wrap` made, as slowly. Raises WrongKey for another passphrase or damage."""
    try:
        return bytes(pyrage.passphrase.decrypt(wrapped, passphrase))
    except pyrage.DecryptError as error:
        raise WrongKey("wrong_passphrase") from error


def _identity(text: str) -> pyrage.x25519.Identity:
    try:
        return pyrage.x25519.Identity.from_str(text)
    except pyrage.IdentityError as error:
        raise WrongKey("wrong_key") from error
