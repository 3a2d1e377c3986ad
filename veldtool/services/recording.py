"""Recording: every change of a field, a delete or an undo becomes operations of this device."""

from collections.abc import Iterable, Mapping
from typing import Any

import msgspec

from veldtool.domain.oplog.deletion import DELETED, EntityKey, delete_value
from veldtool.domain.oplog.op import Op, Ref, RegisterKey, Write, canonical
from veldtool.domain.oplog.undo import Overtaken, replaced_by, undo
from veldtool.domain.oplog.values import clean
from veldtool.domain.records import KINDS
from veldtool.services.errors import UserError
from veldtool.services.ports import Store
from veldtool.services.sealing import (
    OWN_SCORE,
    SEALED_FIELDS,
    seal_for_myself,
    seal_reference,
)
from veldtool.services.session import Session


def record(
    session: Session,
    kind: str,
    record_id: str,
    fields: Mapping[str, Any],
    at: int | None = None,
) -> tuple[Op, ...]:
    """Write fields of one record as one change; what already stands so is left alone.

    Values are what the dataclass of the kind holds. Raises KeyError for a kind or field that
    does not exist and ValueError for a value that its field cannot hold.
    """
    return record_several(session, kind, {record_id: fields}, at)


def record_several(
    session: Session, kind: str, several: Mapping[str, Mapping[str, Any]], at: int | None = None
) -> tuple[Op, ...]:
    """Write fields of several records of one kind as one change, as `record` does of one."""
    keys = [
        (RegisterKey(kind, record_id, name), value)
        for record_id, fields in several.items()
        for name, value in fields.items()
    ]
    ready = [(key, to_carry(session, key, value)) for key, value in keys]
    writes = [write for key, value in ready if (write := _write(session.store, key, value))]
    return write_all(session, writes, at)


def write_all(session: Session, writes: Iterable[Write], at: int | None = None) -> tuple[Op, ...]:
    """Write a change that was already worked out; nothing when it is empty."""
    listed = list(writes)
    if not listed:
        return ()
    return session.store.write(listed, session.now() if at is None else at)


def delete(session: Session, kind: str, record_id: str) -> tuple[Op, ...]:
    """Delete a record with everything under it, as far as it is known here."""
    key = RegisterKey(kind, record_id, DELETED)
    value = delete_value(session.store.registers(), EntityKey(kind, record_id))
    return write_all(session, [Write(key, value, standing(session.store, key))])


def restore(session: Session, kind: str, record_id: str) -> tuple[Op, ...]:
    """Bring a deleted record back."""
    key = RegisterKey(kind, record_id, DELETED)
    return write_all(session, [Write(key, None, standing(session.store, key))])


def resolve(session: Session, key: RegisterKey, value: Any) -> tuple[Op, ...]:
    """Settle a conflict: one operation that replaces every version."""
    return write_all(session, [Write(key, clean(value), standing(session.store, key))])


def undo_change(session: Session, writer: str, change: int) -> tuple[Op, ...]:
    """Take back one change. Raises UserError when somebody changed it since."""
    store = session.store
    ops = store.change(writer, change)
    registers = {op.key: r for op in ops if (r := store.register(op.key))}
    waiting = {quarantined.op for quarantined in store.quarantine()}
    earlier = {op: replaced_by(op, set(store.history(op.key)) - waiting) for op in ops}
    outcome = undo(ops, registers, earlier)
    if isinstance(outcome, Overtaken):
        raise UserError("undo_overtaken", by=", ".join(op.writer for op in outcome.by))
    return write_all(session, outcome)


def finish_drafts(session: Session) -> tuple[Op, ...]:
    """Turn everything that was being typed into operations."""
    return session.store.finish_drafts(session.now())


def plain(value: Any) -> Any:
    """Return a value as an operation carries it: lists and words instead of tuples and enums."""
    return msgspec.to_builtins(value)


def to_carry(session: Session, key: RegisterKey, value: Any) -> Any:
    """Return a value as an operation or a draft carries it: plain, and sealed where it must be.

    Raises KeyError for a field that the kind does not have.
    """
    if key.field not in KINDS[key.kind].__dataclass_fields__ or key.field == "id":
        raise KeyError(f"{key.kind}.{key.field}")
    if isinstance(value, str) and (key.kind, key.field) in SEALED_FIELDS:
        return seal_reference(session, value)
    if isinstance(value, str) and (key.kind, key.field) == OWN_SCORE:
        return seal_for_myself(session, value)
    return clean(plain(value))


def _write(store: Store, key: RegisterKey, value: Any) -> Write | None:
    register = store.register(key)
    if register is None:
        return None if value is None else Write(key, value)
    if len(register.heads) == 1 and canonical(register.value) == canonical(value):
        return None
    return Write(key, value, register.refs)


def standing(store: Store, key: RegisterKey) -> tuple[Ref, ...]:
    """Return the heads of a register as seen now: what an operation that follows them replaces."""
    register = store.register(key)
    return register.refs if register else ()
