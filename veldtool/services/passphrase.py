"""Rules for passphrases: how long, and one to offer that can be read out."""

import unicodedata
from collections.abc import Callable

from veldtool.domain.oplog.identity import base32, grouped
from veldtool.services.errors import UserError

MIN_LENGTH = 12
GENERATED_BYTES = 10


def generate_passphrase(random_bytes: Callable[[int], bytes]) -> str:
    """Return a passphrase of 80 random bits: 16 base32 characters in groups of four."""
    return grouped(base32(random_bytes(GENERATED_BYTES)))


def check_passphrase(text: str) -> None:
    """Raise UserError `passphrase_short` when a passphrase has fewer than 12 characters."""
    if len(normal_passphrase(text)) < MIN_LENGTH:
        raise UserError("passphrase_short", least=MIN_LENGTH)


def normal_passphrase(text: str) -> str:
    """Return a passphrase as it is used: composed characters, no blanks around it.

    The same keys give other code points on other systems (an accent of its own or not), and a
    pasted passphrase often brings a line end along.
    """
    return unicodedata.normalize("NFC", text).strip()
