"""The units of a framework: of terms, and of what the columns of the matrix count."""

from dataclasses import dataclass
from enum import StrEnum


class TermUnit(StrEnum):
    CALENDAR_DAYS = "calendar_days"
    WORKING_DAYS = "working_days"
    WEEKS = "weeks"
    CALENDAR_MONTHS = "calendar_months"


class CountUnit(StrEnum):
    """What one unit of evidence is for a kind of source; units are never added together."""

    PERSONS = "persons"
    TALKS = "talks"
    DOSSIERS = "dossiers"
    DOCUMENTS = "documents"
    ITEMS = "items"


@dataclass(frozen=True, slots=True)
class MatrixColumn:
    id: str
    title: str
    unit: CountUnit
