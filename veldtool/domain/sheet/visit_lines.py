"""Who was visited, when, by whom: the lines under the title of a sheet."""

from collections.abc import Iterator, Sequence
from datetime import date

from veldtool.domain.calendar import parse_date
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Inspection, Location, Visit, VisitDay
from veldtool.domain.sheet.dates import day_list
from veldtool.domain.sheet.model import Run, Text, plain
from veldtool.domain.sheet.phrases import Texts, say
from veldtool.domain.words import dutch_list

_ANNOUNCED = {True: "visit.announced", False: "visit.unannounced", None: "visit.unknown"}


def visit_of(inspection: Inspection) -> Visit:
    """Return the record of the visit itself, empty when nothing was recorded yet."""
    return next(iter(all_of(inspection, "visit", Visit).values()), Visit())


def visit_dates(inspection: Inspection) -> tuple[date, ...]:
    """Return the dates of the visit in order, each once; an impossible date is left out."""
    days = all_of(inspection, "visit_day", VisitDay).values()
    return tuple(sorted({day for record in days if (day := parse_date(record.date))}))


def visit_lines(inspection: Inspection, texts: Texts) -> tuple[Text, ...]:
    """Return institution and places, the dates, the inspectorates; never an empty line."""
    visit = visit_of(inspection)
    names = dutch_list([_full_name(name, texts) for name in visit.inspectorates])
    lines = (_institution(visit, inspection), *_day_lines(inspection, texts), plain(names))
    return tuple(line for line in lines if any(run.text for run in line))


def contact_line(inspection: Inspection, texts: Texts) -> tuple[Text, ...]:
    """Return the contact person of the inspectorates: the only name on a sheet."""
    visit = visit_of(inspection)
    if not visit.contact_name:
        return ()
    key = "visit.contact_phone" if visit.contact_phone else "visit.contact"
    return (plain(say(texts, key, name=visit.contact_name, phone=visit.contact_phone)),)


def _institution(visit: Visit, inspection: Inspection) -> Text:
    places = dutch_list(_places(inspection, _days(inspection)))
    return (Run(visit.institution, bold=True), *plain(f", {places}" if places else ""))


def _day_lines(inspection: Inspection, texts: Texts) -> Iterator[Text]:
    """One line for the announced days and one for the others, with places where they differ."""
    days = _days(inspection)
    groups = {flag: [day for day in days if day.announced is flag] for flag in _ANNOUNCED}
    mixed = sum(map(bool, groups.values())) > 1
    for flag, group in groups.items():
        dates = [day for record in group if (day := parse_date(record.date))]
        if dates:
            places = dutch_list(_places(inspection, group)) if mixed else ""
            line = say(texts, _ANNOUNCED[flag], days=day_list(dates))
            yield plain(f"{line} ({places})" if places else line)


def _days(inspection: Inspection) -> Sequence[VisitDay]:
    return tuple(all_of(inspection, "visit_day", VisitDay).values())


def _places(inspection: Inspection, days: Sequence[VisitDay]) -> list[str]:
    """The names of the places that were visited, each once, in the order of the days."""
    known = all_of(inspection, "location", Location)
    visited = dict.fromkeys(day.location for day in sorted(days, key=lambda day: day.date))
    return [known[key].name for key in visited if key in known and known[key].name]


def _full_name(inspectorate: str, texts: Texts) -> str:
    return texts.get(f"inspectorate.{inspectorate}", inspectorate)
