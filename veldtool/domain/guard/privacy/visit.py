"""What the privacy guard must know of a visit, taken from its records."""

from collections.abc import Iterator, Sequence
from dataclasses import fields, is_dataclass

from veldtool.domain.framework.model import Framework
from veldtool.domain.guard.privacy.check import Known
from veldtool.domain.guard.privacy.name_like import known_words
from veldtool.domain.guard.privacy.public_names import PUBLIC_NAMES
from veldtool.domain.guard.privacy.speech import Said
from veldtool.domain.inspection_access import all_of, parent_id
from veldtool.domain.people import presences
from veldtool.domain.records import (
    Document,
    Dossier,
    Inspection,
    Location,
    Participants,
    Quote,
    Statement,
    Visit,
    VisitDay,
)


def known_of(
    framework: Framework, inspection: Inspection, names: Sequence[str], harmless: Sequence[str] = ()
) -> Known:
    """Return what the guard must know.

    Args:
        framework: the one of this visit.
        inspection: its records.
        names: the real references of the key list, opened.
        harmless: texts of our own that stand on the sheet, of which no word is a name.
    """
    visit = all_of(inspection, "visit", Visit).get("visit", Visit())
    return Known(
        year=_year(inspection),
        names=tuple(name for name in names if name.strip()),
        codes=tuple(
            one.code for one in all_of(inspection, "dossier", Dossier).values() if one.code
        ),
        said=tuple(_said(inspection)),
        single=_single(framework, inspection),
        allowed=tuple(_allowed(visit, inspection)),
        public=known_words((visit.institution, visit.short_name, *visit.inspectorates)),
        harmless=known_words(
            (PUBLIC_NAMES, *_texts(framework), *_visit_texts(visit, inspection), *harmless)
        ),
    )


def _allowed(visit: Visit, inspection: Inspection) -> Iterator[str]:
    """Who to ask, and the address of an institution, which is no home."""
    places = all_of(inspection, "location", Location).values()
    found = (visit.contact_name, visit.contact_phone, *(place.address for place in places))
    yield from filter(None, found)


def _year(inspection: Inspection) -> int:
    days = [one.date for one in all_of(inspection, "visit_day", VisitDay).values() if one.date]
    return int(max(days)[:4]) if days else 0


def _said(inspection: Inspection) -> Iterator[Said]:
    alone = {
        (parent_id(key), people.role)
        for key, people in all_of(inspection, "participants", Participants).items()
        if people.count == 1
    }
    for key, line in all_of(inspection, "statement", Statement).items():
        if line.quote is Quote.VERBATIM:
            yield Said(line.text, (parent_id(key), line.role) in alone)


def _single(framework: Framework, inspection: Inspection) -> tuple[str, ...]:
    """Words of the roles that one person held in the whole visit, or always holds."""
    people: dict[str, int] = {}
    for presence in presences(framework, inspection):
        people[presence.role] = people.get(presence.role, 0) + presence.people
    return tuple(
        role.singular for role in framework.roles if role.single or people.get(role.code) == 1
    )


def _visit_texts(visit: Visit, inspection: Inspection) -> Iterator[str]:
    yield from (visit.institution, visit.short_name, *visit.inspectorates)
    for place in all_of(inspection, "location", Location).values():
        yield from (place.name, place.address)
    for document in all_of(inspection, "document", Document).values():
        yield document.title


def _texts(part: object) -> Iterator[str]:
    """Every text of a framework."""
    if isinstance(part, str):
        yield part
    elif isinstance(part, tuple):
        for one in part:
            yield from _texts(one)
    elif is_dataclass(part) and not isinstance(part, type):
        for field in fields(part):
            yield from _texts(getattr(part, field.name))
