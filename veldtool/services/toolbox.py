"""Everything outside that the use cases work with, handed over once by bootstrap."""

from collections.abc import Callable, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from veldtool.services.outlets import Outlets
from veldtool.services.ports import (
    Carrier,
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

if TYPE_CHECKING:
    from veldtool.services.reaching import Drive, Questions
    from veldtool.services.serving import Server

Reach = Callable[[str, "Questions"], AbstractContextManager[Carrier]]
"""Reaches the exchange folder at a place. Raises UserError that says what to do if it cannot."""

Serve = Callable[[Path, str, str], "Server"]
"""Builds what serves a folder of an inspection by a code. Raises UserError without the extra."""


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
    reach: Reach
    drives: Callable[[], Sequence["Drive"]]
    serve: Serve
    outlets: Outlets
