"""Setting up the visit: the institution, places and days, the team, what stays out, the agenda."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import (
    AgendaItem,
    Dossier,
    Exclusion,
    Inspection,
    Interview,
    Location,
    Member,
    Visit,
    VisitDay,
)
from veldtool.services.devices import DeviceRow, devices
from veldtool.services.dutch_time import to_local
from veldtool.services.errors import UserError
from veldtool.services.keeping import add, is_lead, remove
from veldtool.services.recording import record
from veldtool.services.workbench import Changed, Workbench

INSPECTORATES = ("IGJ", "JenV")
FIRST_FIELD = {
    "location": "name",
    "visit_day": "date",
    "member": "name",
    "exclusion": "text",
    "agenda": "title",
}
"""By which field a new record of a kind begins to exist."""


@dataclass(frozen=True, slots=True)
class VisitView:
    """Everything about the visit itself; `lead` tells whether the team may be changed here."""

    today: date
    visit: Visit
    locations: tuple[Location, ...]
    days: tuple[VisitDay, ...]
    team: tuple[Member, ...]
    exclusions: tuple[Exclusion, ...]
    agenda: tuple[AgendaItem, ...]
    talks: tuple[tuple[str, str], ...]
    dossiers: tuple[tuple[str, str], ...]
    devices: tuple[DeviceRow, ...]
    lead: bool


class VisitDesk:
    """The set-up of the opened visit."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench

    def view(self) -> VisitView:
        """Return the visit as of now."""
        found = self._bench.inspection
        today = to_local(self._bench.session.now()).date()
        return VisitView(
            today=today,
            visit=all_of(found, "visit", Visit).get("visit", Visit("visit")),
            locations=tuple(all_of(found, "location", Location).values()),
            days=_in_time(tuple(all_of(found, "visit_day", VisitDay).values())),
            team=tuple(all_of(found, "member", Member).values()),
            exclusions=tuple(all_of(found, "exclusion", Exclusion).values()),
            agenda=_planned(found),
            talks=_coded(all_of(found, "interview", Interview)),
            dossiers=_coded(all_of(found, "dossier", Dossier)),
            devices=devices(self._bench.session),
            lead=is_lead(self._bench.session),
        )

    def new(self, kind: str) -> Changed:
        """Make an empty record of a kind. Raises UserError when only the lead may."""
        fields: dict[str, Any] = {FIRST_FIELD[kind]: ""}
        if kind == "visit_day":
            places = tuple(all_of(self._bench.inspection, "location", Location))
            fields["location"] = places[0] if len(places) == 1 else ""
        if kind == "agenda":
            days = all_of(self._bench.inspection, "agenda", AgendaItem).values()
            fields["date"] = max((one.date for one in days), default="")
        return add(self._bench, kind, fields)

    def remove(self, kind: str, record_id: str) -> Changed:
        """Delete a record; the team keeps at least the one who works here."""
        if kind == "member" and record_id == self._bench.member:
            raise UserError("not_yourself")
        return remove(self._bench, kind, record_id)

    def turn_done(self, item: str) -> Changed:
        """Mark an appointment as done, or as not done again."""
        one = all_of(self._bench.inspection, "agenda", AgendaItem).get(item, AgendaItem())
        fields = {"done": not one.done}
        return self._bench.done(record(self._bench.session, "agenda", item, fields))


def _in_time(days: tuple[VisitDay, ...]) -> tuple[VisitDay, ...]:
    return tuple(sorted(days, key=lambda one: (not one.date, one.date, one.id)))


def _planned(inspection: Inspection) -> tuple[AgendaItem, ...]:
    items = all_of(inspection, "agenda", AgendaItem).values()
    return tuple(sorted(items, key=lambda one: (not one.date, one.date, one.start, one.id)))


def _coded(
    records: dict[str, Interview] | dict[str, Dossier],
) -> tuple[tuple[str, str], ...]:
    found = ((key, one.code or key) for key, one in records.items())
    return tuple(sorted(found, key=lambda pair: pair[1]))
