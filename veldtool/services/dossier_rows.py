"""The list of files: how far each is, whose it is, and what asks for attention."""

import re
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass

from veldtool.domain.framework.model import Answer, Checklist, Framework
from veldtool.domain.inspection_access import all_of, parent_id
from veldtool.domain.records import CheckAnswer, Dossier, Inspection, Urgent
from veldtool.domain.tally.outcome import follows
from veldtool.domain.tally.reading import Reading, readings
from veldtool.services.dossier_access import Role, initials, seen_file, standing

_NUMBERS = re.compile(r"(\d+)")


@dataclass(frozen=True, slots=True)
class DossierRow:
    """One file in the list. `answered` of `asked` items; for a second reader the own ones.

    `family` is the word that siblings carry, empty for a file without siblings here.
    """

    id: str
    code: str
    checklist: str
    measure: str
    family: str
    answered: int
    asked: int
    closed: bool
    second_closed: bool
    contested: bool
    urgent: bool
    differing: int
    reader: str  # initials
    second_reader: str
    role: Role

    @property
    def done(self) -> bool:
        """Tell whether this member has nothing left to do in the file."""
        return self.second_closed if self.role is Role.SECOND else self.closed

    @property
    def mine(self) -> bool:
        return self.role in {Role.READER, Role.SECOND}


@dataclass(frozen=True, slots=True)
class DossierGroup:
    """The files of one checklist; siblings stand together."""

    checklist: str
    title: str
    noun: str
    plural: str
    rows: tuple[DossierRow, ...]

    @property
    def done(self) -> int:
        return sum(row.done for row in self.rows)


def groups(framework: Framework, inspection: Inspection, member: str) -> tuple[DossierGroup, ...]:
    """Return the files by checklist, in the order of the framework."""
    return tuple(_group(framework, inspection, member, one) for one in framework.checklists)


def row_of(
    framework: Framework, inspection: Inspection, member: str, dossier: Dossier
) -> DossierRow:
    """Return one file as a row of the list."""
    seen = seen_file(inspection, dossier, member)
    reading = readings(seen, dossier.checklist)[0]
    return _row(framework, inspection, member, reading, _marks(inspection))


def code_order(code: str) -> tuple[tuple[int, str], ...]:
    """Order codes as people count: D2 before D10."""
    parts = _NUMBERS.split(code.casefold())
    return tuple((int(part), "") if part.isdecimal() else (-1, part) for part in parts if part)


@dataclass(frozen=True, slots=True)
class _Marks:
    """What all rows look up: families with more than one file, and files with something urgent."""

    families: frozenset[str]
    urgent: frozenset[str]


def _marks(inspection: Inspection) -> _Marks:
    dossiers = all_of(inspection, "dossier", Dossier).values()
    families = Counter(one.family for one in dossiers if one.family)
    cases = all_of(inspection, "urgent", Urgent).values()
    answers = all_of(inspection, "answer", CheckAnswer).items()
    urgent = {one.dossier for one in cases if not one.closed_at}
    urgent |= {parent_id(key) for key, one in answers if one.urgent}
    return _Marks(frozenset(one for one, n in families.items() if n > 1), frozenset(urgent))


def _group(
    framework: Framework, inspection: Inspection, member: str, checklist: Checklist
) -> DossierGroup:
    rows = _together(_rows(framework, inspection, member, checklist.id))
    noun, plural = checklist.person_noun, checklist.person_plural
    return DossierGroup(checklist.id, checklist.title, noun, plural, rows)


def _rows(
    framework: Framework, inspection: Inspection, member: str, checklist: str
) -> list[DossierRow]:
    marks = _marks(inspection)
    found = []
    for reading in readings(inspection, checklist):
        own = reading
        if standing(reading.dossier, member).blind:
            own = readings(seen_file(inspection, reading.dossier, member), checklist)[0]
        found.append(_row(framework, inspection, member, own, marks))
    return found


def _row(
    framework: Framework, inspection: Inspection, member: str, reading: Reading, marks: _Marks
) -> DossierRow:
    dossier = reading.dossier
    asked = [
        item.id
        for item in framework.checklist(dossier.checklist).items
        if follows(item, reading, framework) != Answer.NOT_APPLICABLE
    ]
    return DossierRow(
        id=dossier.id,
        code=dossier.code or dossier.id,
        checklist=dossier.checklist,
        measure=dossier.measure,
        family=dossier.family if dossier.family in marks.families else "",
        answered=sum(item in reading.answers for item in asked),
        asked=len(asked),
        closed=dossier.closed,
        second_closed=dossier.second_closed,
        contested=bool(reading.contested),
        urgent=dossier.id in marks.urgent,
        differing=len(reading.differing),
        reader=initials(inspection, dossier.reader),
        second_reader=initials(inspection, dossier.second_reader),
        role=standing(dossier, member).role,
    )


def _together(rows: Iterable[DossierRow]) -> tuple[DossierRow, ...]:
    """By code, the siblings of a family right after the first of them."""
    ordered = sorted(rows, key=lambda row: (code_order(row.code), row.id))
    first: dict[str, int] = {}
    for place, row in enumerate(ordered):
        if row.family:
            first.setdefault(row.family, place)
    placed = enumerate(ordered)
    by_family = sorted(placed, key=lambda one: (first.get(one[1].family, one[0]), one[0]))
    return tuple(row for _, row in by_family)
