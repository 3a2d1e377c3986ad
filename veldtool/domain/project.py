"""From registers to records: what the app reads, derived from the heads and nothing else."""

from collections.abc import Iterable, Mapping
from dataclasses import fields, replace
from functools import cache
from typing import Any, NamedTuple, get_type_hints

import msgspec

from veldtool.domain.oplog.deletion import DELETED, EntityKey, ancestors
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.oplog.state import State
from veldtool.domain.records import KINDS, Inspection, Record, Unreadable


class Shown(NamedTuple):
    """A visible register: its key, the value shown and whether it is contested."""

    key: RegisterKey
    value: Any
    contested: bool


def project(shown: Iterable[Shown]) -> Inspection:
    """Build the inspection from its visible registers.

    Kinds and fields that this version does not know are left in the log untouched; a value
    that does not fit its field leaves the default and is listed as unreadable. A record of
    which everything was undone is no record, unless something stands under it.
    """
    listed = tuple(shown)
    values: dict[EntityKey, dict[str, Any]] = {}
    for key, value, _ in listed:
        values.setdefault(EntityKey(key.kind, key.id), {})[key.field] = value
    records: dict[str, dict[str, Record]] = {}
    unreadable: list[Unreadable] = []
    for entity in _existing(values, listed):
        record = read_record(*entity, values[entity], unreadable)
        records.setdefault(entity.kind, {})[entity.id] = record
    contested = frozenset(one.key for one in listed if one.contested)
    return Inspection(records, contested, tuple(unreadable))


def _existing(values: Iterable[EntityKey], shown: Iterable[Shown]) -> list[EntityKey]:
    """The records of known kinds that hold something, or that something stands under."""
    holding = {EntityKey(one.key.kind, one.key.id) for one in shown if _holds(one)}
    carrying = {above for entity in holding for above in ancestors(entity.id)}
    return [e for e in values if e.kind in KINDS and (e in holding or e.id in carrying)]


def _holds(one: Shown) -> bool:
    return one.contested or (one.value is not None and one.key.field != DELETED)


def patched(inspection: Inspection, shown: Iterable[Shown]) -> Inspection:
    """Return the inspection with these registers as they stand now, all else unchanged.

    For what was written to visible records; deleting and restoring need a new projection.
    """
    records, contested = dict(inspection.records), set(inspection.contested)
    unreadable: list[Unreadable] = []
    for key, value, disputed in shown:
        name = (key.kind, key.id, key.field)
        (contested.add if disputed else contested.discard)(name)
        unreadable += [u for u in inspection.unreadable if (u.kind, u.id, u.field) != name]
        if key.field in _types(key.kind):
            mine = records[key.kind] = dict(records.get(key.kind, {}))
            mine[key.id] = _with(mine.get(key.id), key, value, unreadable)
    return Inspection(records, frozenset(contested), tuple(unreadable))


def _with(
    record: Record | None, key: RegisterKey, value: Any, unreadable: list[Unreadable]
) -> Record:
    """Return a record with one field as it stands now."""
    fresh = read_record(key.kind, key.id, {key.field: value}, unreadable)
    return replace(record, **{key.field: getattr(fresh, key.field)}) if record else fresh


def project_state(state: State) -> Inspection:
    """Build the inspection from a derived state."""
    contested = {*state.conflicts}
    contested |= {RegisterKey(*one.entity, DELETED) for one in state.delete_conflicts}
    visible = ((k, r) for k, r in sorted(state.registers.items()) if state.is_visible(k))
    return project(Shown(key, register.value, key in contested) for key, register in visible)


def read_record(
    kind: str, record_id: str, values: Mapping[str, Any], unreadable: list[Unreadable]
) -> Record:
    """Make one record of its field values, field by field, noting what does not fit."""
    fitting: dict[str, Any] = {"id": record_id}
    for name, wanted in _types(kind).items():
        if values.get(name) is None:
            continue
        try:
            fitting[name] = msgspec.convert(values[name], wanted)
        except msgspec.ValidationError:
            unreadable.append(Unreadable(kind, record_id, name))
    return KINDS[kind](**fitting)


def read_whole(kind: str, content: str) -> Record | None:
    """Make one record of its fields and id as JSON; None where anything does not fit.

    `read_record` then tells what does not.
    """
    try:
        return _decoder(kind).decode(content)
    except msgspec.ValidationError:
        return None


@cache
def _decoder(kind: str) -> msgspec.json.Decoder[Record]:
    return msgspec.json.Decoder(KINDS[kind])


@cache
def _types(kind: str) -> dict[str, Any]:
    record = KINDS[kind]
    hints = get_type_hints(record)
    return {f.name: hints[f.name] for f in fields(record) if f.name != "id"}
