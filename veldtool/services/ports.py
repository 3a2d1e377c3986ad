"""What the use cases need of the outside world, as protocols."""

from collections.abc import Callable, Iterable, Iterator, Sequence
from contextlib import AbstractContextManager
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any, Protocol

from veldtool.domain.oplog.brought import FromDevice
from veldtool.domain.oplog.deletion import DeleteConflict
from veldtool.domain.oplog.draft import Draft
from veldtool.domain.oplog.op import Op, Ref, RegisterKey, Write
from veldtool.domain.oplog.register import Register
from veldtool.domain.oplog.seen import Held, Seen
from veldtool.domain.oplog.segment import ChainReport, Header, Segment
from veldtool.domain.records import Inspection
from veldtool.services.copy_places import CopyPlaces
from veldtool.services.marked import Marked

# --- the database ---------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Identity:
    """Which inspection a database holds and whose it is. Fixed at creation."""

    inspection: str
    root: str
    device: str
    member: str


@dataclass(frozen=True, slots=True)
class Received:
    """What one merge brought. `ops` counts new operations per device id."""

    segments: int
    ops: dict[str, int]
    quarantined: int
    changed: frozenset[RegisterKey]
    new_conflicts: tuple[RegisterKey, ...]
    forks: tuple[Ref, ...]
    sources: dict[str, FromDevice] = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Conflicts:
    """Everything that has two versions now."""

    registers: tuple[RegisterKey, ...]
    deletes: tuple[DeleteConflict, ...]

    @property
    def count(self) -> int:
        return len(self.registers) + len(self.deletes)


@dataclass(frozen=True, slots=True)
class Quarantined:
    """An operation that is kept but does not count, and why (`authority.Quarantine`)."""

    op: Op
    reason: str


@dataclass(frozen=True, slots=True)
class Hit:
    """A search result, newest first; `excerpt` marks the match with U+2068 … U+2069."""

    kind: str
    id: str
    field: str
    excerpt: str
    at: int


class Store(Marked, Protocol):
    """One open inspection database. Every method that writes is one transaction."""

    def together(self) -> AbstractContextManager[None]:
        """Make one transaction of everything written inside; an error takes all of it back."""

    @property
    def identity(self) -> Identity: ...

    @property
    def writer(self) -> str:
        """The writer of this start of the app; new at every opening."""

    def close(self) -> None: ...

    # the record
    def write(self, writes: Sequence[Write], at: int) -> tuple[Op, ...]:
        """Append one change by this writer, durably; returns the operations in this order.

        What can travel alone gets a writer of its own, see `domain.oplog.alone`.
        """

    def write_as(self, writer: str, writes: Sequence[Write], at: int) -> tuple[Op, ...]:
        """Append one change by another writer of this machine (the founder's key)."""

    def receive(
        self,
        segments: Iterable[Segment],
        *,
        dry_run: bool = False,
        look: Callable[[], object] | None = None,
    ) -> Received:
        """Take in verified segments, all or nothing; a dry run changes nothing.

        `look` is called when everything is derived and nothing is kept yet: what this store
        answers then is the state after the merge, also in a dry run. If it or the iteration over
        the segments raises, nothing changes.
        """

    def adopt(self, ops: Iterable[Op]) -> int:
        """Take in operations of an imported inspection; returns how many were new."""

    def inspection(self) -> Inspection:
        """Everything visible, projected into records."""

    def registers(self, kind: str | None = None) -> dict[RegisterKey, Register]:
        """The registers with their heads, hidden ones included."""

    def register(self, key: RegisterKey) -> Register | None: ...
    def conflicts(self) -> Conflicts: ...
    def quarantine(self) -> tuple[Quarantined, ...]: ...
    def history(self, key: RegisterKey) -> tuple[Op, ...]:
        """Every operation of a register, oldest first."""

    def change(self, writer: str, change: int) -> tuple[Op, ...]: ...
    def settling(self) -> tuple[Op, ...]:
        """The counted operations that replace several others, or bring a deleted record back."""

    def under(self, record_id: str) -> tuple[Op, ...]:
        """Every operation on records with this id, of whatever kind, and on those under it."""

    def ops(self) -> Iterator[Op]:
        """Every operation, in order of writer and seq."""

    def ops_of(self, writer: str, after: int = 0) -> tuple[Op, ...]: ...
    def last_seqs(self) -> dict[str, int]:
        """The highest seq per writer that is here."""

    def held(self) -> dict[str, Held]:
        """How much is here of each writer."""

    def state_hash(self) -> str:
        """`domain.oplog.state.state_hash` of what stands here."""

    def search(self, text: str, limit: int = 50) -> tuple[Hit, ...]: ...

    # segments, own and received: the sealed bytes are kept, so every carrier gets the same
    def keep_segment(self, segment: Segment) -> None: ...
    def segment_headers(self) -> tuple[tuple[str, Header], ...]: ...
    def segment_bytes(self, name: str) -> bytes: ...
    def chain(self) -> ChainReport: ...

    # drafts and what stays on this device
    def save_draft(self, draft: Draft) -> None: ...
    def drop_draft(self, key: RegisterKey) -> None: ...
    def drafts(self) -> tuple[Draft, ...]: ...
    def finish_drafts(self, at: int) -> tuple[Op, ...]:
        """Turn every draft into an operation of this writer, in one transaction."""

    def note(self, about: str) -> str: ...
    def set_note(self, about: str, text: str) -> None:
        """An own note: never exchanged, exported or printed."""

    def local(self, name: str) -> Any: ...
    def set_local(self, name: str, value: Any) -> None:
        """A setting or secret of this device, as a JSON value."""

    # care
    def copy_to(self, path: Path) -> None:
        """Write a copy of the encrypted file, whole and read back, or none.

        Raises UserError when this database is not sound or the copy does not hold.
        """

    def check(self) -> tuple[str, ...]:
        """Words for everything that is not sound; empty when all is well."""

    def rebuild(self) -> int:
        """Derive everything anew; returns how many derived rows were different."""


class Databases(Protocol):
    """Creates and opens inspection databases in a data folder."""

    def create(self, path: Path, key: bytes, identity: Identity, writer: str) -> Store: ...

    def open(self, path: Path, key: bytes, name_writer: Callable[[str], str]) -> Store:
        """Open as a new writer, named by `name_writer(device id)`.

        Raises WrongKey or NewerDatabase, and leaves the file untouched then.
        """

    def is_sound(self, path: Path, key: bytes) -> bool:
        """Tell whether a closed database opens and passes every check of `Store.check`.

        Raises WrongKey or NewerDatabase.
        """


# --- keys and sealing -----------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class DeviceKeys:
    """The keys of a device: Ed25519 (raw, hex) and age (text). The secrets stay here."""

    signing_secret: str
    signing_key: str
    age_identity: str
    age_recipient: str


class Keyring(Protocol):
    """Makes and uses keys: age for sealing, Ed25519 for signing, randomness for ids."""

    def new_device(self) -> DeviceKeys: ...
    def recipient_of(self, age_identity: str) -> str:
        """Return the public half of an age key."""

    def new_age_key(self) -> tuple[str, str]:
        """Return (identity, recipient)."""

    def random_bytes(self, size: int) -> bytes: ...
    def seal(self, text: str, recipients: Sequence[str]) -> str:
        """Seal a text to age recipients; returns armoured age text."""

    def unseal(self, sealed: str, identities: Sequence[str]) -> str:
        """Raises WrongKey when none of the identities opens it."""


class Passphrases(Protocol):
    """Wraps a secret with a passphrase (age, scrypt); slow and large on purpose."""

    def wrap(self, secret: bytes, passphrase: str) -> bytes: ...
    def unwrap(self, wrapped: bytes, passphrase: str) -> bytes:
        """Raises WrongKey, or UserError `wrapped_damaged` for what no passphrase opens."""


@dataclass(frozen=True, slots=True)
class RecoverySecrets:
    """What the recovery passphrase gives back: the database and, to the founder, the root."""

    inspection: str
    database_key: bytes
    founder: DeviceKeys | None


class RecoveryFiles(Protocol):
    """Keeps the secrets of each inspection beside its database, wrapped by the passphrase."""

    def write(self, secrets: RecoverySecrets, passphrase: str) -> None: ...
    def read(self, inspection: str, passphrase: str) -> RecoverySecrets:
        """Raises WrongKey, or UserError when there is no such file."""

    def copy(self, inspection: str) -> bytes:
        """Return the file as it stands, to keep elsewhere. Raises UserError."""

    def open(self, content: bytes, passphrase: str) -> RecoverySecrets:
        """Open such a copy. Raises WrongKey, or UserError when it is none."""


class Places(CopyPlaces, Protocol):
    """Where inspections stand on this machine; names say nothing about their content."""

    def inspections(self) -> tuple[str, ...]: ...
    def database(self, inspection: str) -> Path: ...
    def lock(self, inspection: str) -> Path:
        """The file by which a second app is kept out."""

    def created(self, inspection: str) -> int:
        """When it was made on this machine, in milliseconds since 1970 UTC."""

    def exchange(self, inspection: str) -> Path:
        """The folder that this machine serves to colleagues; it is made when missing."""

    def prepare(self, inspection: str) -> Path:
        """Make the folder of a new inspection and return its database's path.

        It is not listed until it is `settled`; what an attempt that broke off left is gone.
        """

    def settled(self, inspection: str) -> None:
        """Tell that the new inspection is whole: from now on it is listed."""


class Keychain(Protocol):
    """The system's keychain. A backend that fails or forgets counts as none."""

    def get(self, inspection: str) -> bytes | None: ...
    def put(self, inspection: str, key: bytes) -> bool:
        """Store and read back; False when it did not stick."""

    def remove(self, inspection: str) -> None: ...
    def remember_seen(self, inspection: str, seen: Seen) -> bool:
        """Remember a state of the record outside the database; False when it did not stick."""

    def seen(self, inspection: str) -> Seen | None:
        """The state remembered last, None when there is none."""


# --- exchange -------------------------------------------------------------------------------


@dataclass(frozen=True, slots=True)
class Refused:
    """A file in the folder that was not taken in, and the reason (`SegmentError.reason`)."""

    path: str
    reason: str


class SegmentCodec(Protocol):
    """Seals and opens segments (sign, gzip, age)."""

    def seal(
        self,
        header: Header,
        ops: Sequence[Op],
        keys: DeviceKeys,
        recipient: str,
        also: Sequence[str] = (),
        root: str = "",
    ) -> Segment: ...

    def open(
        self, sealed: bytes, identities: Sequence[str], inspection: str, root: str = ""
    ) -> Segment:
        """Raises SegmentError for anything that does not verify."""


class Carrier(Protocol):
    """An exchange folder: write-once files `<writer>/<first>-<last>-<hash>.age`."""

    def names(self, inspection: str) -> tuple[str, ...]:
        """Paths below the inspection that look like segments; unknown names are ignored."""

    def read(self, inspection: str, name: str) -> bytes: ...
    def put(self, inspection: str, name: str, content: bytes) -> bool:
        """Write, flush, rename, read back, compare; False when it stood there unharmed already.

        Raises UserError when not all of it held.
        """


class Clock(Protocol):
    """The device's own clock."""

    def now(self) -> int:
        """Milliseconds since 1970 UTC."""


class Hold(Protocol):
    """Keeps a second app out while this one works; raises UserError when one is there."""

    def __call__(self, path: Path) -> AbstractContextManager[None]: ...
