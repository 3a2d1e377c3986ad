"""Adding and removing records that a page lists: documents, open points, days of the visit."""

import re
from collections.abc import Iterable, Mapping
from typing import Any

from veldtool.services.creating import new_id
from veldtool.services.errors import UserError
from veldtool.services.recording import delete, record
from veldtool.services.session import Session
from veldtool.services.workbench import Changed, Workbench

LEAD_ONLY = frozenset({"member"})


def fresh_id(session: Session, under: str = "") -> str:
    """Return the id of a new record, as a child of `under` when that is given."""
    name = new_id(session.tools.keyring.random_bytes)
    return f"{under}/{name}" if under else name


def add(
    bench: Workbench, kind: str, fields: Mapping[str, Any], under: str = "", record_id: str = ""
) -> Changed:
    """Make a new record. Raises UserError when only the lead may."""
    demand_lead(bench, kind)
    key = record_id or fresh_id(bench.session, under)
    return bench.done(record(bench.session, kind, key, fields))


def remove(bench: Workbench, kind: str, record_id: str) -> Changed:
    """Delete a record with all that stands under it. Raises UserError when only the lead may."""
    demand_lead(bench, kind)
    return bench.done(delete(bench.session, kind, record_id))


def is_lead(session: Session) -> bool:
    """Tell whether this device is a lead's: only then do the lead's words count."""
    return session.value("device", session.store.identity.device, "lead") is True


def demand_lead(bench: Workbench, kind: str) -> None:
    """Raise UserError when records of this kind are the lead's alone and this is no lead."""
    if kind in LEAD_ONLY and not is_lead(bench.session):
        raise UserError("only_lead")


def next_code(prefix: str, codes: Iterable[str]) -> str:
    """Return the next code of a series: DOC16 after DOC15."""
    pattern = re.compile(rf"{prefix}(\d{{1,6}})")
    numbers = [int(found[1]) for code in codes if (found := pattern.fullmatch(code))]
    return f"{prefix}{max(numbers, default=0) + 1:02}"
