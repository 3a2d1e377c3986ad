"""What must not be forgotten: urgent cases and open points."""

from dataclasses import dataclass

from veldtool.domain.records.base import Date, Json, Moment, Record
from veldtool.domain.records.words import UrgentLevel


@dataclass(frozen=True, slots=True)
class Urgent(Record):
    """A child whose safety is in doubt, raised with the institution the same day."""

    level: UrgentLevel | None = None
    dossier: str = ""
    code: str = ""  # pseudonym, so that it can travel without the dossier
    real_reference: Json = None  # sealed
    facts: str = ""
    source: str = ""
    seen_by: str = ""
    agreed_at: Moment = ""
    agreed_by: str = ""  # the lead
    asked: str = ""
    receipt: str = ""
    reply_by: Moment = ""
    done_by: Moment = ""
    child_seen_by: str = ""
    child_seen_on: Date = ""
    safety_weighed: str = ""
    measure_taken: str = ""
    verdict: str = ""
    handed_on_to: str = ""
    reopened: str = ""
    closed_at: Moment = ""  # counts only when written by a lead's device


@dataclass(frozen=True, slots=True)
class UrgentTold(Record):
    """Child of an urgent case: who of the institution was told, and when."""

    name: str = ""
    function: str = ""
    at: Moment = ""
    director: bool = False  # the director or the deputy


@dataclass(frozen=True, slots=True)
class OpenPoint(Record):
    text: str = ""
    owner: str = ""
    norm: str = ""
    source: str = ""
    agenda: str = ""  # the talk of tomorrow
    done: bool = False
