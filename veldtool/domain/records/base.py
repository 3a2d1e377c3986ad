"""What every kind of record shares: an id, and the plain types that a register can hold."""

from dataclasses import dataclass
from typing import Any

Date = str
Time = str
Moment = str
Decimal = str
Json = Any  # a JSON value without floats, as an operation carries it


@dataclass(frozen=True, slots=True)
class Record:
    id: str = ""
