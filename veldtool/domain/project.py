"""From registers to records: what the app reads, derived from the heads and nothing else."""

from collections.abc import Iterable, Mapping
from dataclasses import fields
from functools import cache
from typing import Any, NamedTuple, get_type_hints

import msgspec

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
    that does not fit its field leaves the default and is listed as unreadable.
    """
    values: dict[tuple[str, str], dict[str, Any]] = {}
    contested: set[tuple[str, str, str]] = set()
    for key, value, disputed in shown:
        if disputed:
            contested.add((key.kind, key.id, key.field))
        values.setdefault((key.kind, key.id), {})[key.field] = value
    records: dict[str, dict[str, Record]] = {}
    unreadable: list[Unreadable] = []
    for (kind, record_id), found in values.items():
        if kind in KINDS:
            record = read_record(kind, record_id, found, unreadable)
            records.setdefault(kind, {})[record_id] = record
    return Inspection(records, frozenset(contested), tuple(unreadable))


def project_state(state: State) -> Inspection:
    """Build the inspection from a derived state."""
    contested = set(state.conflicts)
    visible = (
        (k, r) for k, r in sorted(state.registers.items()) if state.is_visible(k)
    )
    return project(
        Shown(key, register.value, key in contested) for key, register in visible
    )


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


@cache
def _types(kind: str) -> dict[str, Any]:
    record = KINDS[kind]
    hints = get_type_hints(record)
    return {f.name: hints[f.name] for f in fields(record) if f.name != "id"}
