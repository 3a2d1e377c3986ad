"""Names that keys give to devices and writers: short, random-looking, the same everywhere."""

import base64
import hashlib
from collections.abc import Callable

DEVICE_LENGTH = 20
FINGERPRINT_LENGTH = 12
WRITER_LENGTH = 10
GROUP = 4


def device_id(signing_key: str, age_recipient: str) -> str:
    """Return the id of the device that holds these public keys: 20 base32 characters.

    `signing_key` is a raw Ed25519 public key in hex. Nobody can present other keys under the id
    of a device, because the id is a hash of both. Raises ValueError when a key is no key.
    """
    content = bytes.fromhex(signing_key) + age_recipient.encode("ascii")
    return base32(hashlib.sha256(content).digest())[:DEVICE_LENGTH]


def fingerprint(device: str) -> str:
    """Return the 12 characters of a device id that its owner reads out to the lead."""
    return device[:FINGERPRINT_LENGTH]


def new_writer(device: str, random_bytes: Callable[[int], bytes]) -> str:
    """Name a new writer of a device: `<device>-<10 random base32 characters>`."""
    return f"{device}-{base32(random_bytes(WRITER_LENGTH))[:WRITER_LENGTH]}"


def grouped(text: str) -> str:
    """Show a code in groups of four, for reading out: `abcd-efgh-ijkl`."""
    return "-".join(text[at : at + GROUP] for at in range(0, len(text), GROUP))


def base32(content: bytes) -> str:
    """Return lower-case base32 without padding: letters and the digits 2 to 7."""
    return base64.b32encode(content).decode("ascii").rstrip("=").lower()
