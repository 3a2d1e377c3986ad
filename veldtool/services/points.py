"""Open points of the team: everything to come back to, and what asks to become one."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from veldtool.domain.framework.model import Framework
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import AgendaItem, Dossier, Inspection, Member, OpenPoint, Statement
from veldtool.domain.tally.pairs import pair_tally, pairs
from veldtool.services.dutch_time import to_local
from veldtool.services.errors import UserError
from veldtool.services.keeping import add, remove
from veldtool.services.recording import record
from veldtool.services.source_codes import source_code
from veldtool.services.workbench import Changed, Workbench

TOLD_NOT_FOUND = "told_not_found"


class Origin(StrEnum):
    """Where a suggestion comes from."""

    FOLLOW_UP = "follow_up"  # a line that its author marked
    TOLD_NOT_FOUND = "told_not_found"  # a worker named it, the file does not show it


@dataclass(frozen=True, slots=True)
class PointLine:
    """An open point as people read it: owner by initials, the code of its source, its talk."""

    record: OpenPoint
    owner: str
    source: str
    talk: str


@dataclass(frozen=True, slots=True)
class Suggestion:
    """Something that asks to become an open point. `record` is the id that it comes from."""

    origin: Origin
    kind: str
    record: str
    text: str
    source: str
    norm: str = ""
    owner: str = ""


@dataclass(frozen=True, slots=True)
class Talk:
    """An appointment that a point can be taken up in."""

    id: str
    on: str
    start: str
    title: str


@dataclass(frozen=True, slots=True)
class PointsView:
    """The points, not done first; what suggests itself; who and which talk a point can name."""

    today: date
    points: tuple[PointLine, ...]
    suggestions: tuple[Suggestion, ...]
    team: tuple[tuple[str, str], ...]
    talks: tuple[Talk, ...]
    norms: tuple[str, ...]
    me: str


class PointsDesk:
    """The open points of the opened visit."""

    def __init__(self, bench: Workbench) -> None:
        self._bench = bench

    def view(self) -> PointsView:
        """Return the points and the suggestions as of now."""
        found, framework = self._bench.inspection, self._bench.framework
        today = to_local(self._bench.session.now()).date()
        return PointsView(
            today,
            tuple(sorted(_lines(found), key=lambda one: (one.record.done, one.record.id))),
            tuple(suggestions(framework, found)),
            tuple((key, name) for key, name in _team(found).items()),
            _talks(found, today),
            tuple(norm.id for norm in framework.norms),
            self._bench.member,
        )

    def new(self, source: str = "") -> Changed:
        """Make an empty point of this user, to be written."""
        return add(self._bench, "open_point", {"owner": self._bench.member, "source": source})

    def take_over(self, source: str) -> Changed:
        """Make a point of a suggestion. Raises UserError when it is no suggestion any more."""
        every = suggestions(self._bench.framework, self._bench.inspection)
        one = next((found for found in every if found.record == source), None)
        if one is None:
            raise UserError("no_suggestion")
        owner = one.owner or self._bench.member
        fields = {"text": one.text, "owner": owner, "source": source, "norm": one.norm}
        return add(self._bench, "open_point", fields)

    def turn_done(self, point: str) -> Changed:
        """Mark a point as done, or as not done again."""
        one = all_of(self._bench.inspection, "open_point", OpenPoint).get(point, OpenPoint())
        fields = {"done": not one.done}
        return self._bench.done(record(self._bench.session, "open_point", point, fields))

    def remove(self, point: str) -> Changed:
        """Delete a point."""
        return remove(self._bench, "open_point", point)


def suggestions(framework: Framework, inspection: Inspection) -> Iterator[Suggestion]:
    """Yield what asks to become a point and is none yet."""
    points = all_of(inspection, "open_point", OpenPoint).values()
    taken = {one.source for one in points}
    for one in (*_follow_ups(inspection), *_told_not_found(framework, inspection)):
        if one.record not in taken:
            yield one


def _follow_ups(inspection: Inspection) -> Iterator[Suggestion]:
    for key, line in all_of(inspection, "statement", Statement).items():
        if line.follow_up:
            norm = line.norms[0][0] if line.norms else ""
            source = source_code(inspection, key)
            words = Origin.FOLLOW_UP, "statement", key, line.text, source, norm, line.author
            yield Suggestion(*words)


def _told_not_found(framework: Framework, inspection: Inspection) -> Iterator[Suggestion]:
    """A suggestion for every file in which something that was told cannot be found."""
    files = all_of(inspection, "dossier", Dossier)
    for checklist in framework.checklists:
        for ref in pairs(framework, checklist.id):
            item = framework.item(ref)
            counted = pair_tally(framework, inspection, ref)
            part = next((one for one in counted.rest if one.key == TOLD_NOT_FOUND), None)
            for key in part.dossiers if part else ():
                file = files.get(key, Dossier())
                norm = item.norms[0] if item.norms else ""
                words = "answer", f"{key}/{item.id}", item.label, file.code or key, norm
                yield Suggestion(Origin.TOLD_NOT_FOUND, *words, file.reader)


def _lines(inspection: Inspection) -> Iterator[PointLine]:
    team = _team(inspection)
    agenda = all_of(inspection, "agenda", AgendaItem)
    for one in all_of(inspection, "open_point", OpenPoint).values():
        talk = agenda.get(one.agenda, AgendaItem())
        source = source_code(inspection, one.source) if one.source else ""
        yield PointLine(one, team.get(one.owner, one.owner), source, talk.title)


def _team(inspection: Inspection) -> dict[str, str]:
    members = all_of(inspection, "member", Member).items()
    return {key: one.initials or one.name or key for key, one in members}


def _talks(inspection: Inspection, today: date) -> tuple[Talk, ...]:
    """The appointments that are still to come, tomorrow's first after today's."""
    coming = [
        Talk(key, one.date, one.start, one.title)
        for key, one in all_of(inspection, "agenda", AgendaItem).items()
        if not one.done and one.date >= today.isoformat()
    ]
    return tuple(sorted(coming, key=lambda one: (one.on, one.start, one.id)))
