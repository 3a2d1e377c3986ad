"""Who was spoken: people and talks counted apart, and nobody twice.

A talk counts once it was held: the person did not refuse, and the talk is closed or something
was written down in it. A planned talk is not a source yet.
"""

from collections import defaultdict
from collections.abc import Callable, Iterable
from dataclasses import dataclass

from veldtool.domain.framework.model import Framework
from veldtool.domain.inspection_access import all_of, parent_id
from veldtool.domain.records import (
    Dossier,
    Inspection,
    Interview,
    InterviewForm,
    Participants,
    Statement,
)


@dataclass(frozen=True, slots=True)
class Presence:
    """People of one role in one talk. `count` is None when nobody wrote down how many."""

    interview: str
    form: InterviewForm | None
    source_kind: str
    role: str
    count: int | None
    known: int
    dossiers: frozenset[str]

    @property
    def people(self) -> int:
        """People who were not counted in an earlier talk; never below zero."""
        return max((self.count or 0) - self.known, 0)


@dataclass(frozen=True, slots=True)
class SpokenCount:
    """People, and the talks they were spoken in.

    `role` is "" over all roles of the kind, `form` None over all forms. `dossiers` are the files
    that the talks were about. In `uncounted` of the talks the number of people is missing, so
    that `people` is a lower bound.
    """

    source_kind: str
    people: int
    talks: int
    dossiers: int
    uncounted: int
    interviews: tuple[str, ...]
    role: str = ""
    form: InterviewForm | None = None


def presences(framework: Framework, inspection: Inspection) -> tuple[Presence, ...]:
    """Return who was present in every talk that was held, in the order of the framework."""
    held = held_talks(inspection)
    about = _dossiers(inspection)
    everybody = all_of(inspection, "participants", Participants)
    counted = {parent_id(key) for key in everybody}
    found = [
        _presence(held[parent_id(key)], people, about)
        for key, people in everybody.items()
        if parent_id(key) in held
    ]
    # A talk of which nobody wrote down who was there is a talk all the same.
    found += [_presence(held[key], Participants(), about) for key in held.keys() - counted]
    kinds = {kind.code: place for place, kind in enumerate(framework.source_kinds)}
    roles = {role.code: place for place, role in enumerate(framework.roles)}
    return tuple(
        sorted(
            found,
            key=lambda p: (
                kinds.get(p.source_kind, len(kinds)),
                p.source_kind,
                roles.get(p.role, len(roles)),
                p.role,
            ),
        )
    )


def held_talks(inspection: Inspection) -> dict[str, Interview]:
    """Return the talks that took place, by id."""
    written = {parent_id(key) for key in all_of(inspection, "statement", Statement)}
    return {
        key: talk
        for key, talk in all_of(inspection, "interview", Interview).items()
        if not talk.refused and (talk.closed or key in written)
    }


def spoken_by_kind(framework: Framework, inspection: Inspection) -> tuple[SpokenCount, ...]:
    """Count per kind of source: seventeen workers in five talks."""
    return _grouped(presences(framework, inspection), lambda p: (p.source_kind, "", None))


def spoken_by_role(framework: Framework, inspection: Inspection) -> tuple[SpokenCount, ...]:
    """Count per kind of source and role: three behavioural scientists in one talk."""
    return _grouped(presences(framework, inspection), lambda p: (p.source_kind, p.role, None))


def spoken_by_form(framework: Framework, inspection: Inspection) -> tuple[SpokenCount, ...]:
    """Count per kind of source, role and form: ten parents by telephone, three in a group."""
    return _grouped(presences(framework, inspection), lambda p: (p.source_kind, p.role, p.form))


_Group = tuple[str, str, InterviewForm | None]


def _grouped(
    found: Iterable[Presence], group: Callable[[Presence], _Group]
) -> tuple[SpokenCount, ...]:
    groups: defaultdict[_Group, list[Presence]] = defaultdict(list)
    for presence in found:
        groups[group(presence)].append(presence)
    return tuple(_count(key, members) for key, members in groups.items())


def _count(group: _Group, members: list[Presence]) -> SpokenCount:
    kind, role, form = group
    interviews = tuple(dict.fromkeys(p.interview for p in members))
    return SpokenCount(
        source_kind=kind,
        people=sum(p.people for p in members),
        talks=len(interviews),
        dossiers=len(frozenset().union(*(p.dossiers for p in members))),
        uncounted=len({p.interview for p in members if p.count is None}),
        interviews=interviews,
        role=role,
        form=form,
    )


def _presence(talk: Interview, people: Participants, about: dict[str, frozenset[str]]) -> Presence:
    return Presence(
        interview=talk.id,
        form=talk.form,
        source_kind=people.source_kind or talk.source_kind,
        role=people.role,
        count=people.count,
        known=people.known,
        dossiers=about[talk.id],
    )


def _dossiers(inspection: Inspection) -> dict[str, frozenset[str]]:
    """The files of each talk: named by the talk itself, or naming it as their joint reading."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for key, talk in all_of(inspection, "interview", Interview).items():
        found[key].update(talk.dossiers)
    for key, dossier in all_of(inspection, "dossier", Dossier).items():
        found[dossier.interview].add(key)
    return defaultdict(frozenset, {key: frozenset(files) for key, files in found.items()})
