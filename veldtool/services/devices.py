"""The devices of an inspection: whose each is, what the leads say of it, how much it wrote."""

from collections import Counter
from collections.abc import Mapping
from dataclasses import dataclass
from enum import StrEnum

from veldtool.domain.inspection_access import all_of
from veldtool.domain.oplog.authority import DeviceStanding
from veldtool.domain.oplog.deletion import DELETED
from veldtool.domain.oplog.identity import fingerprint, grouped
from veldtool.domain.oplog.op import Op, RegisterKey, device_of
from veldtool.domain.project import Shown, project
from veldtool.domain.records import Member
from veldtool.services.errors import UserError
from veldtool.services.inspection_keys import standings, turned_away
from veldtool.services.joining import introduced, letters
from veldtool.services.session import FOUNDING, Session

_BEGINNING = 4
"""Characters by which a device is told from others; too few to approve it by."""


class DeviceState(StrEnum):
    """What holds for the work of a device now."""

    WAITING = "waiting"
    WORKING = "working"
    LEAD = "lead"
    WITHDRAWN = "withdrawn"


@dataclass(frozen=True, slots=True)
class DeviceRow:
    """One device. `who` names its member by initials, or by what it says of itself.

    `operations` counts what it wrote as far as that is here, `apart` those of them that do not
    count. `founding` tells that this is the own device and its recovery file holds the founder's
    key. `approved` stays true after a withdrawal. `level` is its distance to the founder's
    key, None when it is no lead's.
    """

    device: str
    member: str
    who: str
    label: str
    state: DeviceState
    own: bool
    operations: int
    apart: int
    level: int | None = None
    approved: bool = False
    founding: bool = False

    @property
    def fingerprint(self) -> str:
        """The twelve characters that its owner reads out."""
        return fingerprint(self.device)

    @property
    def shown_code(self) -> str:
        """The code as the screen shows it; of a colleague's device that waits only its beginning.

        Who could copy the whole of it would approve without having heard its owner.
        """
        whole = grouped(self.fingerprint)
        heard_first = self.state is DeviceState.WAITING and not self.own
        return f"{whole[:_BEGINNING]}-…" if heard_first else whole


def devices(session: Session) -> tuple[DeviceRow, ...]:
    """Return every device that introduced itself or was approved, the own one first.

    Those of an inspection that this one was imported from are left out.
    """
    quarantine, written = session.store.quarantine(), Counter[str]()
    for writer, last in session.store.last_seqs().items():
        written[device_of(writer)] += last
    all_ = _All(
        said=standings(session),
        gone=turned_away(session),
        members=_members(session),
        written=written,
        apart=Counter(device_of(one.op.writer) for one in quarantine),
    )
    came = {one.op.id for one in quarantine if _introduces(one.op)}
    everybody = all_.said.keys() | came | {session.store.identity.device}
    rows = (_row(session, device, all_) for device in everybody)
    return tuple(sorted(rows, key=lambda row: (not row.own, row.who, row.device)))


def find_device(session: Session, typed: str) -> DeviceRow:
    """Return the device that initials or the beginning of its code mean. Raises UserError."""
    code, listed = letters(typed), devices(session)
    found = [row for row in listed if code and letters(row.who) == code]
    found = found or [row for row in listed if code and row.device.startswith(code)]
    if len(found) != 1:
        raise UserError("ambiguous_device" if found else "no_such_device", device=typed)
    return found[0]


def find_member(session: Session, typed: str) -> str:
    """Return the id of the member that initials, a name or an id mean. Raises UserError."""
    members = _members(session)
    wanted = typed.strip().lower()
    found = [
        key
        for key, one in members.items()
        if wanted and wanted in {key.lower(), one.initials.lower(), one.name.lower()}
    ]
    if len(found) != 1:
        raise UserError("ambiguous_member" if found else "no_such_member", who=typed)
    return found[0]


def _members(session: Session) -> Mapping[str, Member]:
    """The team, without reading the rest of the visit."""
    registers = session.store.registers("member")
    gone = {k.id for k, r in registers.items() if k.field == DELETED and r.value is not None}
    shown = (Shown(k, r.value, r.in_conflict) for k, r in registers.items() if k.id not in gone)
    return all_of(project(shown), "member", Member)


@dataclass(frozen=True, slots=True)
class _All:
    """What holds for all devices, read once."""

    said: Mapping[str, DeviceStanding]
    gone: set[str]
    members: Mapping[str, Member]
    written: Mapping[str, int]
    apart: Mapping[str, int]


def _introduces(op: Op) -> bool:
    return op.kind == "introduction" and op.id == device_of(op.writer)


def _row(session: Session, device: str, all_: _All) -> DeviceRow:
    standing, own = all_.said.get(device), device == session.store.identity.device
    about = standing.approval if standing else introduced(session, device)
    member = str(about.get("member") or "")
    known = all_.members.get(member, Member())
    return DeviceRow(
        device=device,
        member=member,
        who=known.initials or known.name or member,
        label=str(about.get("label") or ""),
        state=_state(standing, gone=device in all_.gone),
        own=own,
        operations=all_.written.get(device, 0),
        apart=all_.apart.get(device, 0),
        level=standing.level if standing else None,
        approved=standing is not None,
        founding=own and session.store.local(FOUNDING) is True,
    )


def _state(standing: DeviceStanding | None, *, gone: bool) -> DeviceState:
    if gone:
        return DeviceState.WITHDRAWN
    if standing is None:
        return DeviceState.WAITING
    return DeviceState.WORKING if standing.level is None else DeviceState.LEAD


def last_accepted(session: Session, device: str) -> dict[str, int]:
    """Return the last number per writer that a withdrawal accepts; empty when there is none."""
    value = session.value(*RegisterKey("device", device, "withdrawn"))
    runs = value.items() if isinstance(value, dict) else ()
    return {w: run["last"] for w, run in runs if isinstance(run, dict) and "last" in run}
