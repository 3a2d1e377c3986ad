"""Everything outside that the use cases work with, handed over once by bootstrap."""

from dataclasses import dataclass

from veldtool.services.ports import (
    Clock,
    Databases,
    Hold,
    Keychain,
    Keyring,
    Passphrases,
    Places,
    RecoveryFiles,
    SegmentCodec,
)


@dataclass(frozen=True, slots=True)
class Toolbox:
    """The outside world of one data folder."""

    databases: Databases
    places: Places
    keyring: Keyring
    passphrases: Passphrases
    recovery: RecoveryFiles
    keychain: Keychain
    codec: SegmentCodec
    clock: Clock
    hold: Hold
