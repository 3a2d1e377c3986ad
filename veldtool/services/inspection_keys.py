"""Later keys of an inspection: made after a withdrawal, given to every device that remains.

Each copy is a record of the kind `inspection_key`: `{recipient, device, sealed, first}`, the key
sealed to one device. `first` stands in the copies that were made together with the key; who has
such a key is known, while anybody may have the first one, from a start package. New segments are
sealed to the newest key that no withdrawn device has.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Any

from veldtool.domain.oplog.authority import IMPORTED, DeviceStanding, authority
from veldtool.domain.oplog.op import Op, RegisterKey, Write
from veldtool.services.creating import new_id
from veldtool.services.errors import WrongKey
from veldtool.services.recording import write_all
from veldtool.services.sealing import SEALED, sealed_value, unsealed
from veldtool.services.segments import seal_pending
from veldtool.services.session import INSPECTION_KEYS, Session

KIND, FIELD = "inspection_key", "copy"


@dataclass(frozen=True, slots=True)
class Copy:
    """One key for one device, and when it was given (`Op.order`)."""

    recipient: str
    device: str
    value: dict[str, Any]
    first: bool
    order: tuple[int, int, str, str]


def standings(session: Session) -> Mapping[str, DeviceStanding]:
    """Return what the leads say of each device of this inspection, the root left out."""
    store = session.store
    said = (op for r in store.registers("device").values() for op in r.heads)
    found = authority(said, store.identity.root).standings
    return {d: s for d, s in found.items() if d != store.identity.root and not _imported(s)}


def take_up(session: Session) -> None:
    """Keep the keys that were given to this device, the one to seal with last."""
    known = dict.fromkeys(session.inspection_identities)
    mine = (c for c in _copies(session) if c.device == session.store.identity.device)
    for copy in sorted(mine, key=lambda copy: copy.order):
        known |= dict.fromkeys(_opened(session, copy.value))
    _keep(session, known)


def provide(session: Session) -> tuple[Op, ...]:
    """As a lead, see to it that every remaining device has a key that no withdrawn one has.

    Makes a new key when there is none. What is written is sealed at once, to the devices that
    are given keys as well: they could not open it otherwise.
    """
    standing = standings(session)
    mine = standing.get(session.store.identity.device)
    if mine is None or mine.level is None or mine.accepted is not None:
        return ()
    take_up(session)
    writes = _renewal(session, standing) or _missing(session, standing)
    ops = write_all(session, writes)
    if ops:
        _keep(session, dict.fromkeys(session.inspection_identities))
        given = {str(standing[w.value["device"]].approval["age_recipient"]) for w in writes}
        seal_pending(session, also=sorted(given))
    return ops


def carried(session: Session, ops: Iterable[Op]) -> tuple[str, ...]:
    """Return the keys for this device in operations that are not taken in yet.

    Good for opening only: who opens a segment with them still checks who signed it.
    """
    mine = session.store.identity.device
    values = (op.value for op in ops if (op.kind, op.field) == (KIND, FIELD))
    return tuple(
        key
        for value in values
        if isinstance(value, dict) and value.get("device") == mine
        for key in _opened(session, value)
    )


def _renewal(session: Session, standing: Mapping[str, DeviceStanding]) -> list[Write]:
    """A new key for all that remain, when every key so far is known to a withdrawn device."""
    gone = turned_away(session)
    # A key that is not here is of no use: an imported history may tell of keys of its own.
    here = {session.tools.keyring.recipient_of(key) for key in session.inspection_identities}
    if not gone or here.intersection(_clean(_copies(session), gone)):
        return []
    identity, recipient = session.tools.keyring.new_age_key()
    session.store.set_local(INSPECTION_KEYS, [*session.inspection_identities, identity])
    return [
        write
        for device in sorted(standing.keys() - gone)
        if (write := _copy(session, standing[device], (recipient, identity), first=True))
    ]


def _missing(session: Session, standing: Mapping[str, DeviceStanding]) -> list[Write]:
    """Copies of every later key for the devices that were approved after it was made."""
    copies = _copies(session)
    given = {(copy.recipient, copy.device) for copy in copies}
    keys = {session.tools.keyring.recipient_of(k): k for k in session.inspection_identities}
    later = sorted({copy.recipient for copy in copies if copy.first} & keys.keys())
    return [
        write
        for device in sorted(standing)
        if standing[device].accepted is None
        for recipient in later
        if (recipient, device) not in given
        if (write := _copy(session, standing[device], (recipient, keys[recipient]), first=False))
    ]


def _copy(
    session: Session, to: DeviceStanding, key: tuple[str, str], *, first: bool
) -> Write | None:
    recipient, identity = key
    try:
        sealed = sealed_value(session, identity, [str(to.approval.get("age_recipient"))])
    except ValueError:  # an approval that nothing can be sealed to: that device stays without
        return None
    value = {"recipient": recipient, "device": to.device, "first": first, **sealed}
    return Write(RegisterKey(KIND, new_id(session.tools.keyring.random_bytes), FIELD), value)


def _keep(session: Session, known: Iterable[str]) -> None:
    """Keep the keys in the order in which they are used: the one to seal with last."""
    copies = _copies(session)
    clean = _clean(copies, turned_away(session))
    ranks = {r: place for place, r in enumerate(clean, 1)}
    recipient_of = session.tools.keyring.recipient_of
    ordered = sorted(known, key=lambda key: ranks.get(recipient_of(key), 0))
    if tuple(ordered) != session.inspection_identities:
        session.store.set_local(INSPECTION_KEYS, ordered)


def _clean(copies: Iterable[Copy], gone: set[str]) -> list[str]:
    """The later keys that none of these devices has, the newest last."""
    made: dict[str, tuple[int, int, str, str]] = {}
    known_to_gone: set[str] = set()
    for copy in copies:
        if copy.first:
            made[copy.recipient] = min(copy.order, made.get(copy.recipient, copy.order))
        if copy.device in gone:
            known_to_gone.add(copy.recipient)
    return sorted(made.keys() - known_to_gone, key=lambda recipient: made[recipient])


def _copies(session: Session) -> tuple[Copy, ...]:
    registers = session.store.registers(KIND).values()
    found = (_read(op) for register in registers for op in register.heads)
    return tuple(copy for copy in found if copy is not None)


def _read(op: Op) -> Copy | None:
    value = op.value
    if not isinstance(value, dict) or not isinstance(value.get("recipient"), str):
        return None
    first = value.get("first") is True
    return Copy(value["recipient"], str(value.get("device")), value, first, op.order)


def _opened(session: Session, value: dict[str, Any]) -> tuple[str, ...]:
    """The key in a copy for this device; nothing when it is not what it says."""
    key = unsealed(session, {SEALED: value.get(SEALED)})
    try:
        fits = key is not None and session.tools.keyring.recipient_of(key) == value.get("recipient")
    except WrongKey:
        return ()
    return (key,) if fits and key is not None else ()


def turned_away(session: Session) -> set[str]:
    """Return the devices that a lead withdrew, those that were never approved included."""
    registers = session.store.registers("device").items()
    said = {
        key.id
        for key, register in registers
        if key.field == "withdrawn" and any(op.value is not None for op in register.heads)
    }
    imported = {
        key.id for key, register in registers if key.field == "approval" and _marked(register.value)
    }
    return said - imported


def _imported(standing: DeviceStanding) -> bool:
    return _marked(standing.approval)


def _marked(approval: object) -> bool:
    return isinstance(approval, Mapping) and approval.get(IMPORTED) is True
