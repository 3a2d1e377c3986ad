"""Closing the record, opening it again with a reason, and what came after the closing."""

from dataclasses import dataclass
from datetime import datetime
from itertools import chain

from veldtool.domain.judging.closed import (
    closed_inspection,
    covered,
    covering,
    is_covered,
    late_heads,
    part_of,
)
from veldtool.domain.oplog.authority import mark
from veldtool.domain.oplog.op import Op, RegisterKey, Write, digest
from veldtool.domain.records import Inspection
from veldtool.services.dutch_time import to_local
from veldtool.services.errors import UserError
from veldtool.services.keeping import fresh_id, is_lead
from veldtool.services.recording import finish_drafts, record, standing, write_all
from veldtool.services.session import Session

RECORD = "record"
_HEADS = RegisterKey("closing", RECORD, "heads")
_REASON = RegisterKey("closing", RECORD, "reason")


@dataclass(frozen=True, slots=True)
class Turn:
    """The record was closed, or opened again for a `reason`."""

    closed: bool
    at: int
    writer: str
    reason: str = ""


def is_closed(session: Session) -> bool:
    """Tell whether the record is closed. It is when everything that the closing says is here."""
    return _marks(session) is not None


def close_record(session: Session) -> tuple[Op, ...]:
    """Close the record as it stands here now. Raises UserError.

    What is being typed on this device is part of it. Closing waits for nothing and nobody.
    """
    _demand_lead(session)
    if is_closed(session):
        raise UserError("record_closed")
    finish_drafts(session)
    at = to_local(session.now()).replace(tzinfo=None).isoformat(timespec="seconds")
    parts, name = covering(session.store.registers()), fresh_id(session, RECORD)
    said = {"heads": {"closing": name, "parts": len(parts)}, "at": at, "reason": ""}
    keys = {RegisterKey("closing", RECORD, field): value for field, value in said.items()}
    keys |= {_part(name, number): part for number, part in enumerate(parts)}
    return write_all(
        session, [Write(key, value, standing(session.store, key)) for key, value in keys.items()]
    )


def reopen_record(session: Session, reason: str) -> tuple[Op, ...]:
    """Open a closed record again, for a reason that everybody can read. Raises UserError."""
    _demand_lead(session)
    if not reason.strip():
        raise UserError("reopen_record_no_reason")
    if not is_closed(session):
        return ()
    fields = {"heads": None, "at": "", "reason": reason.strip()}
    return record(session, "closing", RECORD, fields)


def turns(session: Session) -> tuple[Turn, ...]:
    """Return when the record was closed and opened again, oldest first."""
    reasons = {(op.writer, op.change): op.value for op in session.store.history(_REASON)}
    waiting = {one.op for one in session.store.quarantine()}
    return tuple(
        Turn(
            isinstance(op.value, dict),
            op.at,
            op.writer,
            str(reasons.get((op.writer, op.change)) or ""),
        )
        for op in session.store.history(_HEADS)
        if op not in waiting
    )


def late(session: Session) -> tuple[Op, ...]:
    """Return what stands here and is not part of the closed record, the newest first."""
    marks = _marks(session)
    if marks is None:
        return ()
    found = late_heads(session.store.registers(), marks)
    return tuple(sorted(chain(*found.values()), key=lambda op: op.order, reverse=True))


def closed_at(session: Session) -> datetime | None:
    """Return when the record was closed, on the clock of the lead; None while it is open."""
    closings = [turn.at for turn in turns(session) if turn.closed]
    return to_local(closings[-1]) if closings and is_closed(session) else None


def counted_inspection(session: Session) -> Inspection:
    """Return what counts: everything that stands, or the closed record and nothing else."""
    marks = _marks(session)
    if marks is None:
        return session.inspection()
    store, registers = session.store, session.store.registers()
    keys = {*late_heads(registers, marks), *_turned_away(session, marks)}
    histories = {key: store.history(key) for key in keys}
    return closed_inspection(registers, marks, histories)


def _marks(session: Session) -> frozenset[str] | None:
    """What the closing covers; None while the record is open or a part has not come in yet."""
    said = session.value(*_HEADS)
    if not isinstance(said, dict):
        return None
    keys = [_part(str(said.get("closing")), number) for number in range(said.get("parts", 0))]
    parts = [session.value(*key) for key in keys]
    return covered(parts) if all(isinstance(one, dict) for one in parts) else None


def _part(name: str, number: int) -> RegisterKey:
    return RegisterKey("closing", part_of(name, number), "heads")


def _turned_away(session: Session, marks: frozenset[str]) -> frozenset[RegisterKey]:
    """Where the closing lists something that does not count any more: it stays in the record."""
    return frozenset(
        one.op.key
        for one in session.store.quarantine()
        if is_covered(one.op.key) and mark(digest(one.op)) in marks
    )


def _demand_lead(session: Session) -> None:
    if not is_lead(session):
        raise UserError("only_lead_closes")
