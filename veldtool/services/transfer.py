"""One inspection as JSON, complete with history and open conflicts: out, and in as a new one."""

from collections import defaultdict
from collections.abc import Iterable
from typing import Any

import msgspec

from veldtool.domain.oplog.authority import IMPORTED, DeviceStanding, authority, withdrawal
from veldtool.domain.oplog.deletion import DeleteConflict
from veldtool.domain.oplog.op import Op, RegisterKey, Write, canonical, device_of, read_op
from veldtool.domain.oplog.register import head_refs
from veldtool.domain.oplog.state import derive
from veldtool.services.blindness import Blindness, sighted
from veldtool.services.creating import Founding, found_inspection, settle
from veldtool.services.errors import UserError
from veldtool.services.recording import record
from veldtool.services.session import Session
from veldtool.services.toolbox import Toolbox
from veldtool.services.transfer_format import (
    FORMAT,
    Contested,
    DeletedMeanwhile,
    InspectionFile,
    Records,
    Register,
    Waiting,
)


def export_inspection(session: Session) -> bytes:
    """Return the whole inspection as JSON text in UTF-8, indented for readers.

    What the member of this device must not see yet stays out of it and is counted.
    """
    return as_json(inspection_file(session))


def as_json(content: InspectionFile) -> bytes:
    """Return an export as text in UTF-8, indented for readers."""
    return msgspec.json.format(msgspec.json.encode(content, order="deterministic"), indent=1)


def inspection_file(session: Session) -> InspectionFile:
    """Return what an export holds."""
    store = session.store
    conflicts, inspection = store.conflicts(), session.inspection()
    member = store.identity.member
    blind = Blindness(inspection, member)
    ops = tuple(store.ops())
    seen = tuple(op for op in ops if not blind.covers(op.kind, op.id))
    return InspectionFile(
        format=FORMAT,
        inspection=store.identity.inspection,
        root=store.identity.root,
        exported_at=session.now(),
        operations=seen,
        records=Records(**sighted(inspection, member).records),
        conflicts=tuple(
            _contested(session, key)
            for key in conflicts.registers
            if not blind.covers(key.kind, key.id)
        ),
        deleted_meanwhile=tuple(
            _deleted(conflict)
            for conflict in conflicts.deletes
            if not blind.covers(*conflict.entity)
        ),
        waiting=tuple(
            Waiting(q.op.ref, q.reason)
            for q in store.quarantine()
            if not blind.covers(q.op.kind, q.op.id)
        ),
        left_out=len(ops) - len(seen),
    )


def read_file(content: bytes) -> InspectionFile:
    """Read an exported inspection. Raises UserError that names the place of the first fault."""
    try:
        form = msgspec.json.decode(content, type=_Form).format
        if form != FORMAT:
            raise UserError("import_newer", format=form)
        found = msgspec.json.decode(content, type=InspectionFile)
        for op in found.operations:
            read_op(canonical(op))  # only what every device can read becomes history
    except (msgspec.MsgspecError, ValueError, RecursionError) as error:
        raise UserError("import_unreadable", fault=error) from error
    return found


class _Form(msgspec.Struct):
    """What every version of the file begins with."""

    format: int


def import_inspection(tools: Toolbox, content: bytes, founding: Founding) -> Session:
    """Make a new inspection of an exported one, with the importer as lead.

    The history keeps its writers: the new root vouches for each device of the old inspection,
    up to the last operation in the file, so that what counted there counts here.
    """
    found = read_file(content)
    session = found_inspection(tools, founding, _vouchers(found), found.operations)
    record(session, "visit", "visit", {"origin": found.inspection})
    return settle(session)


def _vouchers(found: InspectionFile) -> tuple[Write, ...]:
    """What the new root says of the old devices; it replaces what their leads said."""
    standings = authority(found.operations, found.root).standings
    written = _by_device(found.operations)
    state = derive(found.operations, found.root)
    return tuple(
        Write(key, value, state.registers[key].refs if key in state.registers else ())
        for standing in standings.values()
        for key, value in _vouch(standing, written.get(standing.device, [])).items()
    )


def _vouch(standing: DeviceStanding, written: list[Op]) -> dict[RegisterKey, Any]:
    accepted = withdrawal(op for op in written if standing.accepts(op))
    said: dict[str, Any] = {
        "approval": {**standing.approval, IMPORTED: True},
        "withdrawn": accepted,
    }
    if standing.level is not None:
        said["lead"] = True
    return {RegisterKey("device", standing.device, name): value for name, value in said.items()}


def _by_device(ops: Iterable[Op]) -> dict[str, list[Op]]:
    written: dict[str, list[Op]] = defaultdict(list)
    for op in ops:
        written[device_of(op.writer)].append(op)
    return written


def _contested(session: Session, key: RegisterKey) -> Contested:
    register = session.store.register(key)
    heads = register.heads if register else ()
    return Contested(Register(*key), head_refs(heads))


def _deleted(conflict: DeleteConflict) -> DeletedMeanwhile:
    deletes, alive = head_refs(conflict.deletes), head_refs(conflict.alive)
    return DeletedMeanwhile(conflict.entity.kind, conflict.entity.id, deletes, alive)
