"""Is everything here? Per colleague what is known to exist beside what came in."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime

from veldtool.domain.oplog.manifest import highest
from veldtool.domain.oplog.op import device_of
from veldtool.domain.oplog.seen import Held
from veldtool.domain.oplog.segment import Header
from veldtool.domain.records import Inspection
from veldtool.services.dutch_time import to_local
from veldtool.services.exchange import manifests
from veldtool.services.merging.people import People
from veldtool.services.overview import ReceivedFrom, SentBy
from veldtool.services.session import Session


@dataclass(frozen=True, slots=True)
class Completeness:
    """How much of a colleague's work is here.

    `expected` is what the colleague, or anybody who saw it, said there is; None when nothing is
    known. `day` is the last day that was closed with a manifest ("" when none was), `as_of` when
    the newest file that is here was made.
    """

    member: str
    initials: str
    name: str
    got: int
    expected: int | None
    day: str
    as_of: datetime | None
    devices: tuple[str, ...]

    @property
    def missing(self) -> int:
        """How many operations are known to exist and are not here."""
        return max((self.expected or 0) - self.got, 0)


@dataclass(frozen=True, slots=True)
class _OfDevice:
    got: int
    known: int
    day: str
    made_at: int


def completeness(session: Session, people: People | None = None) -> tuple[Completeness, ...]:
    """Return every colleague in the team, and every device that nobody knows, by initials."""
    people = people or People(session)
    found = _devices(session, people)
    owned: dict[str, list[str]] = {m: [] for m in people.members}
    for device in found:
        owned.setdefault(people.owner(device).member, []).append(device)
    owned.pop(session.store.identity.member, None)
    listed = (_of_member(people, member, devices, found) for member, devices in owned.items())
    return tuple(sorted(listed, key=lambda one: (one.initials, one.member)))


def received_from(session: Session, inspection: Inspection) -> tuple[ReceivedFrom, ...]:
    """Return what the overview tells of it today."""
    today = to_local(session.now()).date()
    return tuple(one.received(today) for one in sent_by(session, inspection))


def sent_by(session: Session, inspection: Inspection) -> tuple[SentBy, ...]:
    """Return the same in short, whatever day it is."""
    found = completeness(session, People(session, inspection))
    return tuple(
        SentBy(one.initials, one.got, one.expected, bool(one.missing), one.day)
        for one in found
        if one.devices
    )


def _of_member(
    people: People, member: str, devices: Iterable[str], found: Mapping[str, _OfDevice]
) -> Completeness:
    own = [found[device] for device in devices]
    made_at = max((one.made_at for one in own), default=0)
    named = people.members.get(member)
    return Completeness(
        member=member,
        initials=(named.initials or named.name) if named else member,
        name=named.name if named else "",
        got=sum(one.got for one in own),
        expected=sum(one.known for one in own) if any(one.known for one in own) else None,
        day=max((one.day for one in own), default=""),
        as_of=to_local(made_at) if made_at else None,
        devices=tuple(devices),
    )


def _devices(session: Session, people: People) -> dict[str, _OfDevice]:
    """The numbers of each device that wrote anything, except the founder's key."""
    store = session.store
    held, headers = store.held(), [header for _, header in store.segment_headers()]
    listed = [device for device in people.devices if device != store.identity.root]
    said = manifests(session)
    known = highest([*_trusted(people, headers), *(one.heads for one in said)])
    days = {d: max((one.day for one in said if one.device == d), default="") for d in listed}
    return {d: _device(d, held, known, days[d], headers) for d in listed}


def _device(
    device: str,
    held: Mapping[str, Held],
    known: Mapping[str, int],
    day: str,
    headers: Iterable[Header],
) -> _OfDevice:
    here = {writer: one for writer, one in held.items() if device_of(writer) == device}
    lasts = {writer: one.last for writer, one in here.items()}
    said = {writer: seq for writer, seq in known.items() if device_of(writer) == device}
    return _OfDevice(
        sum(one.numbers for one in here.values()),
        sum(highest([lasts, said]).values()),
        day,
        max((header.made_at for header in headers if header.device == device), default=0),
    )


def _trusted(people: People, headers: Iterable[Header]) -> Iterable[dict[str, int]]:
    """What headers say was seen: of everybody by approved devices, of themselves by others."""
    for header in headers:
        if people.owner(header.device).approved:
            yield header.seen
        else:
            yield {w: n for w, n in header.seen.items() if device_of(w) == header.device}
