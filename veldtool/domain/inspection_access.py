"""Typed access to the records of an inspection."""

from typing import TypeVar

from veldtool.domain.records import Inspection, Record

R = TypeVar("R", bound=Record)


def all_of(inspection: Inspection, kind: str, cls: type[R]) -> dict[str, R]:
    """Return the records of one kind by id, in order of creation; empty when there are none."""
    found = inspection.records.get(kind, {})
    return {key: record for key, record in found.items() if isinstance(record, cls)}


def parent_id(record_id: str) -> str:
    """Return the id of the record that this one lies under, or "" when it stands alone."""
    return record_id.rpartition("/")[0]


def own_name(record_id: str) -> str:
    """Return the last step of an id: the item of an answer `D01/JB05`."""
    return record_id.rpartition("/")[2]
