"""What a folder holds: files that are here already, what is new, what cannot be read."""

from collections.abc import Callable
from dataclasses import dataclass

from veldtool.domain.oplog.segment import Header, Segment, path_of
from veldtool.services.opening import open_new
from veldtool.services.ports import Carrier, Refused
from veldtool.services.session import Session

Wanted = Callable[[Segment], bool]
"""Tells whether a file is to be taken in now; what is left stays in the folder as new."""

Reading = Callable[[int, int], None]
"""Told how many of how many new files were read."""


@dataclass(frozen=True, slots=True)
class TakenFile:
    """A file of the folder with its header; `new` when it was not here yet."""

    path: str
    header: Header
    new: bool


@dataclass(frozen=True, slots=True)
class Incoming:
    """A folder as it was read: `new` is in an order that can be taken in."""

    known: tuple[TakenFile, ...]
    new: tuple[tuple[str, Segment], ...]
    refused: tuple[Refused, ...]
    left: tuple[str, ...]

    @property
    def segments(self) -> tuple[Segment, ...]:
        """What is to be taken in."""
        return tuple(segment for _, segment in self.new)

    @property
    def files(self) -> tuple[TakenFile, ...]:
        """What is here already, then what is to be taken in."""
        new = (TakenFile(path, segment.header, new=True) for path, segment in self.new)
        return (*self.known, *new)


def everything(_segment: Segment) -> bool:
    """Want every file."""
    return True


def look_into(session: Session, carrier: Carrier, wanted: Wanted, reading: Reading) -> Incoming:
    """Read what is new in a folder; what does not verify is listed, and stays where it is."""
    here = {path_of(header, name): header for name, header in session.store.segment_headers()}
    names = carrier.names(session.store.identity.inspection)
    unknown = [name for name in names if name not in here]
    refused: list[Refused] = []
    read = _reader(session, carrier, len(unknown), reading)
    new = tuple(open_new(session, read, unknown, refused))
    taken = tuple(one for one in new if wanted(one[1]))
    left = tuple(path for path, segment in new if not wanted(segment))
    known = tuple(TakenFile(name, here[name], new=False) for name in names if name in here)
    return Incoming(known, taken, tuple(refused), left)


def _reader(
    session: Session, carrier: Carrier, total: int, reading: Reading
) -> Callable[[str], bytes]:
    """Read files one by one and tell how many there were; a shut one may be read again."""
    seen: set[str] = set()

    def read(path: str) -> bytes:
        reading(len(seen), total)
        seen.add(path)
        return carrier.read(session.store.identity.inspection, path)

    return read
