"""The visit itself: institution, places, days, team and agenda."""

from dataclasses import dataclass

from veldtool.domain.records.base import Date, Record, Time


@dataclass(frozen=True, slots=True)
class Visit(Record):
    """The inspection itself. There is one, with id `visit`."""

    institution: str = ""
    short_name: str = ""
    name_note: str = ""
    kvk: str = ""
    institution_kind: str = ""
    inspectorates: tuple[str, ...] = ()
    selection_reason: str = ""
    file_selection: str = ""  # the criteria by which the inspectors chose the files
    certification: str = ""
    governance: str = ""
    structure: str = ""
    routes: str = ""
    contact_name: str = ""
    contact_phone: str = ""
    facts: tuple[str, ...] = ()  # facts of cap rules that are true
    origin: str = ""  # id of the inspection that this one was imported from


@dataclass(frozen=True, slots=True)
class Exclusion(Record):
    """A part of the institution or its work that stands outside this inspection."""

    text: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Location(Record):
    name: str = ""
    address: str = ""


@dataclass(frozen=True, slots=True)
class VisitDay(Record):
    """One date at one location, announced or not."""

    date: Date = ""
    location: str = ""
    announced: bool | None = None
    announced_on: Date = ""


@dataclass(frozen=True, slots=True)
class Member(Record):
    """An inspector of the team. Counts only when written by a lead's device."""

    name: str = ""
    initials: str = ""
    inspectorate: str = ""
    lead: bool = False


@dataclass(frozen=True, slots=True)
class AgendaItem(Record):
    date: Date = ""
    start: Time = ""
    end: Time = ""
    title: str = ""
    room: str = ""
    members: tuple[str, ...] = ()
    interview: str = ""
    dossiers: tuple[str, ...] = ()
    done: bool = False
