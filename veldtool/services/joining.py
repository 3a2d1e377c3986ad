"""Colleagues join an inspection: a start package, their own database, the lead's approval."""

from dataclasses import dataclass

from veldtool.domain.oplog.identity import device_id, fingerprint
from veldtool.domain.oplog.op import Op, RegisterKey, Write
from veldtool.services.creating import approval, introduce, open_new
from veldtool.services.errors import UserError
from veldtool.services.ports import DeviceKeys, Identity
from veldtool.services.recording import standing, write_all
from veldtool.services.session import Session
from veldtool.services.toolbox import Toolbox


@dataclass(frozen=True, slots=True)
class StartPackage:
    """What a colleague's device needs to take part. Secret: it holds the inspection's keys."""

    inspection: str
    root: str
    member: str
    inspection_keys: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class WaitingDevice:
    """A device that introduced itself and is not approved yet."""

    device: str
    fingerprint: str
    member: str
    label: str
    operations: int


def start_package(session: Session, member: str) -> StartPackage:
    """Make the start package of one colleague."""
    identity = session.store.identity
    return StartPackage(identity.inspection, identity.root, member, session.inspection_identities)


def join(tools: Toolbox, package: StartPackage, passphrase: str, label: str = "") -> Session:
    """Make the database of a colleague and introduce its new device."""
    if package.inspection in tools.places.inspections():
        raise UserError("already_joined")
    keys = tools.keyring.new_device()
    device = device_id(keys.signing_key, keys.age_recipient)
    identity = Identity(package.inspection, package.root, device, package.member)
    session = open_new(tools, identity, keys, package.inspection_keys, passphrase)
    introduce(session, label)
    return session


def waiting_devices(session: Session) -> tuple[WaitingDevice, ...]:
    """Return the devices whose work waits for the lead, with how much of it there is."""
    waiting: dict[str, dict[str, object]] = {}
    counts: dict[str, int] = {}
    for quarantined in session.store.quarantine():
        if quarantined.reason != "unknown_device":
            continue
        op = quarantined.op
        device = op.writer.partition("-")[0]
        counts[device] = counts.get(device, 0) + 1
        if op.kind == "introduction" and op.id == device:
            waiting.setdefault(device, {})[op.field] = op.value
    return tuple(_waiting(d, fields, counts[d]) for d, fields in sorted(waiting.items()))


def approve(session: Session, device: str, typed: str) -> tuple[Op, ...]:
    """Approve a device after comparing the fingerprint that its owner reads out.

    Raises UserError when the typed fingerprint is not that of the device, when the keys it
    presents are not its own, or when it never introduced itself.
    """
    if _letters(typed) != fingerprint(device):
        raise UserError("wrong_fingerprint")
    fields = _introduced(session, device)
    keys = DeviceKeys("", fields.get("signing_key", ""), "", fields.get("age_recipient", ""))
    if not _belongs(keys, device):
        raise UserError("wrong_introduction")
    _check_recipient(session, keys.age_recipient)
    value = approval(keys, fields.get("member", ""), fields.get("label", ""))
    key = RegisterKey("device", device, "approval")
    return write_all(session, [Write(key, value, standing(session.store, key))])


def _belongs(keys: DeviceKeys, device: str) -> bool:
    try:
        return device_id(keys.signing_key, keys.age_recipient) == device
    except ValueError:  # no key at all
        return False


def _check_recipient(session: Session, recipient: str) -> None:
    """Refuse a key that nothing can be sealed to: it would fail later, far from its cause."""
    try:
        session.tools.keyring.seal("", [recipient])
    except ValueError as error:
        raise UserError("wrong_introduction") from error


def _introduced(session: Session, device: str) -> dict[str, str]:
    ops = [q.op for q in session.store.quarantine()]
    own = [op for op in ops if (op.kind, op.id) == ("introduction", device)]
    fields = {op.field: str(op.value) for op in own if op.writer.startswith(device + "-")}
    if not fields:
        raise UserError("not_introduced")
    return fields


def _letters(typed: str) -> str:
    return "".join(c for c in typed.lower() if c.isalnum())


def _waiting(device: str, fields: dict[str, object], operations: int) -> WaitingDevice:
    member, label = str(fields.get("member", "")), str(fields.get("label", ""))
    return WaitingDevice(device, fingerprint(device), member, label, operations)
