"""What a lead says of devices: withdraw one, let its work in, make another lead, come back."""

from collections.abc import Iterable, Mapping
from typing import Any

from veldtool.domain.inspection_access import all_of
from veldtool.domain.oplog.authority import withdrawal
from veldtool.domain.oplog.identity import device_id
from veldtool.domain.oplog.op import Op, RegisterKey, Write, device_of
from veldtool.domain.records import Reveal
from veldtool.services.creating import approval, say_as_root
from veldtool.services.devices import DeviceRow, DeviceState, devices
from veldtool.services.errors import UserError
from veldtool.services.inspection_keys import provide, turned_away
from veldtool.services.joining import introduced
from veldtool.services.ports import DeviceKeys
from veldtool.services.recording import finish_drafts, standing, write_all
from veldtool.services.recovering import opened_copy
from veldtool.services.references import give_references
from veldtool.services.sealing import lead_recipients, sealed_value, unsealed
from veldtool.services.segments import seal_pending
from veldtool.services.session import FOUNDING, Session
from veldtool.services.toolbox import Toolbox


def withdraw(session: Session, device: str, founder: DeviceKeys | None = None) -> tuple[Op, ...]:
    """Withdraw a device: what is here of it counts, all else is kept apart from now on.

    Everybody who remains gets a new key of the inspection. A lead's device that stands as near
    to the founder as this one is withdrawn with the founder's key, which the recovery file holds.
    Raises UserError.
    """
    row = _row(session, device)
    if row.own:
        raise UserError("not_own_device")
    if row.state is DeviceState.WITHDRAWN:
        raise UserError("already_withdrawn")
    # One that was never approved counts for nothing, so nothing of it is accepted.
    here = () if row.state is DeviceState.WAITING else _ops_of(session, device)
    return _say(session, row, {"withdrawn": withdrawal(here)}, founder)


def let_in(session: Session, device: str, founder: DeviceKeys | None = None) -> tuple[Op, ...]:
    """Let everything in that is here of a withdrawn device. Raises UserError."""
    row = _row(session, device)
    if row.state is not DeviceState.WITHDRAWN or not _known(session, device):
        raise UserError("not_withdrawn")
    return _say(session, row, {"withdrawn": withdrawal(_ops_of(session, device))}, founder)


def appoint(session: Session, device: str) -> tuple[Op, ...]:
    """Make a device a lead's too: it gets the keys of the scores and the real references.

    Raises UserError.
    """
    row = _row(session, device)
    if row.state is DeviceState.LEAD:
        raise UserError("already_lead")
    if row.state is not DeviceState.WORKING:
        raise UserError("only_approved_lead")
    said = _say(session, row, {"lead": True}, None)
    said += give_references(session, device)
    return said + _share_reveal_keys(session, ())


def restore_lead(session: Session, founder: DeviceKeys, lost: str | None = None) -> tuple[Op, ...]:
    """Make this device a lead's with the founder's key, and withdraw a lost one with it.

    Doing it again mends what broke off halfway. Raises UserError when the key is of another
    inspection.
    """
    _check_founder(session, founder)
    own = session.store.identity
    label = str(introduced(session, own.device).get("label") or "")
    fields = {
        "approval": approval(session.keys, own.member, label),
        "lead": True,
        "withdrawn": None,
    }
    said = say_as_root(session, founder, _changes(session, own.device, fields))
    said += give_references(session, own.device, (founder.age_identity,))
    said += _share_reveal_keys(session, (founder.age_identity,))
    if lost is not None and lost not in turned_away(session):
        said += withdraw(session, lost, founder)
    return said + provide(session)


def recovery_copy(session: Session) -> bytes:
    """Return the recovery file of the founding device, to keep elsewhere.

    Raises UserError on any other device: its file does not restore the lead's role.
    """
    if session.store.local(FOUNDING) is not True:
        raise UserError("recovery_elsewhere")
    return session.tools.recovery.copy(session.store.identity.inspection)


def founder_of(tools: Toolbox, content: bytes, passphrase: str) -> DeviceKeys:
    """Return the founder's key from a copy of the recovery file. Raises WrongKey and UserError."""
    founder = opened_copy(tools, content, passphrase).founder
    if founder is None:
        raise UserError("recovery_no_founder")
    return founder


def _say(
    session: Session, row: DeviceRow, fields: Mapping[str, Any], founder: DeviceKeys | None
) -> tuple[Op, ...]:
    finish_drafts(session)
    writes = _changes(session, row.device, fields)
    if founder is not None:
        _check_founder(session, founder)
        said = say_as_root(session, founder, writes)
    else:
        _check_rank(session, row)
        said = write_all(session, writes)
    return said + provide(session)


def _changes(session: Session, device: str, fields: Mapping[str, Any]) -> list[Write]:
    """What is not so yet."""
    keys = {name: RegisterKey("device", device, name) for name in fields}
    return [
        Write(keys[name], value, standing(session.store, keys[name]))
        for name, value in fields.items()
        if session.value(*keys[name]) != value
    ]


def _check_rank(session: Session, row: DeviceRow) -> None:
    """A lead says nothing of a lead who stands as near to the founder: it would not count."""
    (mine,) = (one for one in devices(session) if one.own)
    if mine.state is not DeviceState.LEAD or mine.level is None:
        raise UserError("only_lead_devices")
    if row.level is not None and row.level <= mine.level:
        raise UserError("equal_lead")


def _check_founder(session: Session, founder: DeviceKeys) -> None:
    if device_id(founder.signing_key, founder.age_recipient) != session.store.identity.root:
        raise UserError("recovery_foreign")


def _share_reveal_keys(session: Session, extra: tuple[str, ...]) -> tuple[Op, ...]:
    """Seal the key of each norm's scores to all leads of now, as far as it opens here."""
    to, writes = lead_recipients(session.store), list[Write]()
    for norm in all_of(session.inspection(), "reveal", Reveal):
        key = RegisterKey("reveal", norm, "sealed_identity")
        identity = unsealed(session, session.value(*key), extra)
        if identity is not None:
            value = sealed_value(session, identity, to)
            writes.append(Write(key, value, standing(session.store, key)))
    said = write_all(session, writes)
    seal_pending(session)
    return said


def _ops_of(session: Session, device: str) -> Iterable[Op]:
    store = session.store
    writers = (writer for writer in store.last_seqs() if device_of(writer) == device)
    return (op for writer in writers for op in store.ops_of(writer))


def _row(session: Session, device: str) -> DeviceRow:
    found = [row for row in devices(session) if row.device == device]
    if not found:
        raise UserError("no_such_device", device=device)
    return found[0]


def _known(session: Session, device: str) -> bool:
    """Tell whether a device was approved once."""
    return isinstance(session.value("device", device, "approval"), dict)
