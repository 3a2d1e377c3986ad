"""Recovery files: the secrets of an inspection, wrapped by a passphrase, beside its database.

Inside the age file stands one JSON object, so that with the passphrase and the standard `age`
program the database's key can be had without this app.
"""

from pathlib import Path

import msgspec

from veldtool.adapters.keys import device_keys
from veldtool.adapters.places import DataFolder, replace_file
from veldtool.domain.oplog.op import canonical
from veldtool.services.errors import UserError
from veldtool.services.ports import Clock, DeviceKeys, Passphrases, RecoverySecrets

FORMAT = 1


class _Founder(msgspec.Struct, frozen=True):
    signing_secret: str
    age_identity: str


class _Content(msgspec.Struct, frozen=True):
    format: int
    inspection: str
    made_at: int
    database_key: str
    founder: _Founder | None = None


class WrappedRecovery:
    """Writes and reads the recovery file in an inspection's folder."""

    def __init__(self, places: DataFolder, passphrases: Passphrases, clock: Clock) -> None:
        self._places = places
        self._passphrases = passphrases
        self._clock = clock

    def write(self, secrets: RecoverySecrets, passphrase: str) -> None:
        """Wrap the secrets and put the file in place, whole or not at all.

        Raises UserError when the disk does not take it.
        """
        content = pack(secrets, self._clock.now())
        wrapped = self._passphrases.wrap(content, passphrase)
        path = self._places.recovery(secrets.inspection)
        try:
            replace_file(path, wrapped)
        except OSError as error:
            raise UserError("recovery_unwritable") from error

    def read(self, inspection: str, passphrase: str) -> RecoverySecrets:
        """Open the recovery file. Raises WrongKey, or UserError when it is gone or damaged."""
        secrets = self.open(self.copy(inspection), passphrase)
        if secrets.inspection != inspection:
            raise UserError("recovery_foreign")
        return secrets

    def copy(self, inspection: str) -> bytes:
        """Return the file as it stands, to keep elsewhere. Raises UserError."""
        return _read(self._places.recovery(inspection))

    def open(self, content: bytes, passphrase: str) -> RecoverySecrets:
        """Open the content of a recovery file. Raises WrongKey, or UserError when it is none."""
        try:
            return unpack(self._passphrases.unwrap(content, passphrase))
        except UserError as error:
            if error.key == "wrapped_damaged":
                raise UserError("recovery_damaged") from error
            raise


def pack(secrets: RecoverySecrets, made_at: int) -> bytes:
    """Return the JSON that a recovery file holds; `made_at` in milliseconds since 1970 UTC."""
    keys, key = secrets.founder, secrets.database_key.hex()
    founder = _Founder(keys.signing_secret, keys.age_identity) if keys else None
    return canonical(_Content(FORMAT, secrets.inspection, made_at, key, founder))


def unpack(content: bytes) -> RecoverySecrets:
    """Read what `pack` made. Raises UserError `recovery_damaged` or `recovery_newer`."""
    try:
        found = msgspec.json.decode(content, type=_Content)
        key = bytes.fromhex(found.database_key)
    except (msgspec.MsgspecError, ValueError) as error:
        raise UserError("recovery_damaged") from error
    if found.format != FORMAT:
        raise UserError("recovery_newer")
    return RecoverySecrets(found.inspection, key, _keys(found.founder))


def _keys(founder: _Founder | None) -> DeviceKeys | None:
    return device_keys(founder.signing_secret, founder.age_identity) if founder else None


def _read(path: Path) -> bytes:
    try:
        return path.read_bytes()
    except FileNotFoundError as error:
        raise UserError("recovery_missing") from error
    except OSError as error:
        raise UserError("recovery_unreadable") from error
