"""Colleagues join an inspection: a start package, their own database, the lead's approval."""

from dataclasses import dataclass

from veldtool.domain.inspection_access import all_of
from veldtool.domain.oplog.identity import device_id, fingerprint
from veldtool.domain.oplog.op import Op, RegisterKey, Write, device_of
from veldtool.domain.oplog.segment import Segment, SegmentError, path_of
from veldtool.domain.records import Member
from veldtool.services.creating import approval, introduce, open_new, settle
from veldtool.services.errors import UserError
from veldtool.services.inspection_keys import provide, take_up, turned_away
from veldtool.services.keeping import is_lead
from veldtool.services.opening import Opener
from veldtool.services.passphrase import check_passphrase
from veldtool.services.ports import DeviceKeys, Identity
from veldtool.services.recording import finish_drafts, standing, write_all
from veldtool.services.segments import seal_pending
from veldtool.services.session import Session
from veldtool.services.start_package import (
    StartPackage,
    new_spoken,
    read_package,
    write_package,
)
from veldtool.services.toolbox import Toolbox

INTRODUCED = ("signing_key", "age_recipient", "member", "label")


@dataclass(frozen=True, slots=True)
class WaitingDevice:
    """A device that introduced itself and is not approved yet."""

    device: str
    fingerprint: str
    member: str
    label: str
    operations: int


@dataclass(frozen=True, slots=True)
class MadePackage:
    """The file for one colleague, and the words that open it: they are spoken, never sent along."""

    content: bytes
    spoken: str
    member: Member


def start_package(session: Session, member: str) -> StartPackage:
    """Make the start package of one colleague, with everything that the team wrote so far."""
    finish_drafts(session)
    seal_pending(session)
    store, identity = session.store, session.store.identity
    about = all_of(session.inspection(), "member", Member).get(member, Member())
    return StartPackage(
        inspection=identity.inspection,
        root=identity.root,
        member=member,
        inspection_keys=session.inspection_identities,
        name=about.name,
        initials=about.initials,
        made_at=session.now(),
        segments=tuple(
            (path_of(header, name), store.segment_bytes(name))
            for name, header in store.segment_headers()
        ),
    )


def make_package(session: Session, member: str) -> MadePackage:
    """Make the file for a colleague. Raises UserError on a device of no lead, or for nobody.

    Takes seconds: the passphrase is slow on purpose.
    """
    if not is_lead(session):
        raise UserError("only_lead_packages")
    about = all_of(session.inspection(), "member", Member).get(member)
    if about is None:
        raise UserError("no_such_member", who=member)
    tools = session.tools
    spoken = new_spoken(tools.keyring.random_bytes(10))
    content = write_package(start_package(session, member), tools.passphrases, spoken)
    return MadePackage(content, spoken, about)


def open_package(tools: Toolbox, content: bytes, typed: str) -> StartPackage:
    """Open the file that a colleague got. Raises as `start_package.read_package` does.

    Raises UserError `already_joined` when the visit is on this device already.
    """
    package = read_package(content, tools.passphrases, typed)
    _check_new(tools, package)
    return package


def join(tools: Toolbox, package: StartPackage, passphrase: str, label: str = "") -> Session:
    """Make the database of a colleague and introduce its new device.

    Raises UserError when the visit is here already or the passphrase is too short; nothing is
    made then. What breaks off halfway is not listed and can be done again.
    """
    check_passphrase(passphrase)
    _check_new(tools, package)
    keys = tools.keyring.new_device()
    device = device_id(keys.signing_key, keys.age_recipient)
    identity = Identity(package.inspection, package.root, device, package.member)
    session = open_new(tools, identity, keys, package.inspection_keys, passphrase)
    try:
        session.store.receive(_opened(session, package))
        take_up(session)
        introduce(session, label)
        return settle(session)
    except BaseException:
        session.store.close()
        raise


def waiting_devices(session: Session) -> tuple[WaitingDevice, ...]:
    """Return the devices whose work waits for the lead, with how much of it there is.

    Those that a lead turned away wait for nothing.
    """
    waiting: dict[str, dict[str, object]] = {}
    gone = turned_away(session)
    counts: dict[str, int] = {}
    for quarantined in session.store.quarantine():
        if quarantined.reason != "unknown_device":
            continue
        op = quarantined.op
        device = device_of(op.writer)
        counts[device] = counts.get(device, 0) + 1
        if op.kind == "introduction" and op.id == device:
            waiting.setdefault(device, {})[op.field] = op.value
    listed = sorted(item for item in waiting.items() if item[0] not in gone)
    return tuple(_waiting(device, fields, counts[device]) for device, fields in listed)


def approve(session: Session, device: str, typed: str) -> tuple[Op, ...]:
    """Approve a device after comparing the fingerprint that its owner reads out.

    Raises UserError when the typed fingerprint is not that of the device, when the keys it
    presents are not its own, or when it never introduced itself.
    """
    if letters(typed) != fingerprint(device):
        raise UserError("wrong_fingerprint")
    fields = introduced(session, device)
    if not fields:
        raise UserError("not_introduced")
    keys = DeviceKeys("", fields.get("signing_key", ""), "", fields.get("age_recipient", ""))
    if not _belongs(keys, device):
        raise UserError("wrong_introduction")
    _check_recipient(session, keys.age_recipient)
    value = approval(keys, fields.get("member", ""), fields.get("label", ""))
    key = RegisterKey("device", device, "approval")
    withdrawn = key._replace(field="withdrawn")
    writes = [Write(key, value, standing(session.store, key))]
    if session.value(*withdrawn) is not None:  # it was turned away before
        writes.append(Write(withdrawn, None, standing(session.store, withdrawn)))
    return write_all(session, writes) + provide(session)


def letters(typed: str) -> str:
    """Return a code as it is compared: small letters and digits alone."""
    return "".join(c for c in typed.lower() if c.isalnum())


def _check_new(tools: Toolbox, package: StartPackage) -> None:
    if package.inspection in tools.places.inspections():
        raise UserError("already_joined", who=package.name or package.initials or "?")


def _opened(session: Session, package: StartPackage) -> list[Segment]:
    """The segments of the package; what does not open comes with the first exchange."""
    opener, found = Opener(session), []
    for path, sealed in package.segments:
        try:
            found.append(opener.open(path, sealed))
        except SegmentError:
            continue
    return found


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


def introduced(session: Session, device: str) -> dict[str, str]:
    """Return what a device says of itself, approved or not; empty when it did not yet."""
    kept = (session.store.history(RegisterKey("introduction", device, f)) for f in INTRODUCED)
    own = (op for ops in kept for op in ops if device_of(op.writer) == device)
    return {op.field: str(op.value) for op in own}


def _waiting(device: str, fields: dict[str, object], operations: int) -> WaitingDevice:
    member, label = str(fields.get("member", "")), str(fields.get("label", ""))
    return WaitingDevice(device, fingerprint(device), member, label, operations)
