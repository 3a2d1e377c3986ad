"""Keys: Ed25519 for signing (cryptography), age for sealing, randomness for ids."""

import secrets
from collections.abc import Sequence
from types import ModuleType

from veldtool.adapters import age
from veldtool.services.errors import WrongKey
from veldtool.services.ports import DeviceKeys


class AgeKeyring:
    """Makes and uses keys with the randomness of the operating system."""

    def new_device(self) -> DeviceKeys:
        """Make the keys of a new device: one to sign with, one to be sealed to."""
        secret = _ed25519().Ed25519PrivateKey.generate().private_bytes_raw().hex()
        return device_keys(secret, age.new_identity())

    def new_age_key(self) -> tuple[str, str]:
        """Return (identity, recipient) of a new age key."""
        identity = age.new_identity()
        return identity, age.recipient_of(identity)

    def recipient_of(self, age_identity: str) -> str:
        """Return the public half of an age key. Raises WrongKey when it is none."""
        return age.recipient_of(age_identity)

    def random_bytes(self, size: int) -> bytes:
        """Return that many bytes of the system's randomness."""
        return secrets.token_bytes(size)

    def seal(self, text: str, recipients: Sequence[str]) -> str:
        """Seal a text to age recipients, as armoured age text; any of them can open it."""
        return age.seal(text.encode(), recipients, armored=True).decode("ascii")

    def unseal(self, sealed: str, identities: Sequence[str]) -> str:
        """Open a sealed text. Raises WrongKey when none of the identities opens it."""
        try:
            return age.unseal(sealed.encode(), identities).decode()
        except UnicodeError as error:
            raise WrongKey("wrong_key") from error


def device_keys(signing_secret: str, age_identity: str) -> DeviceKeys:
    """Complete the keys of a device from its two secrets. Raises WrongKey for a broken one."""
    try:
        signing = _ed25519().Ed25519PrivateKey.from_private_bytes(bytes.fromhex(signing_secret))
    except ValueError as error:
        raise WrongKey("wrong_key") from error
    public = signing.public_key().public_bytes_raw().hex()
    return DeviceKeys(signing_secret, public, age_identity, age.recipient_of(age_identity))


def sign(content: bytes, signing_secret: str) -> bytes:
    """Return the Ed25519 signature of these bytes; the secret is raw, in hex."""
    private = _ed25519().Ed25519PrivateKey.from_private_bytes(bytes.fromhex(signing_secret))
    return bytes(private.sign(content))


def is_signed(content: bytes, signature: bytes, signing_key: bytes) -> bool:
    """Tell whether the holder of this key signed exactly these bytes."""
    from cryptography.exceptions import InvalidSignature

    try:
        _ed25519().Ed25519PublicKey.from_public_bytes(signing_key).verify(signature, content)
    except (InvalidSignature, ValueError):
        return False
    return True


def _ed25519() -> ModuleType:
    """The library is loaded when something is signed or checked: a start does neither."""
    from cryptography.hazmat.primitives.asymmetric import ed25519

    return ed25519
