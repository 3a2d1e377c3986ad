"""The talks by day: who, when, by whom, and how far it is."""

from collections import Counter
from dataclasses import dataclass
from datetime import date
from enum import StrEnum

from veldtool.domain.calendar import parse_date
from veldtool.domain.framework.model import Framework
from veldtool.domain.inspection_access import all_of, parent_id
from veldtool.domain.records import (
    Dossier,
    Inspection,
    Interview,
    InterviewForm,
    Member,
    Participants,
    Statement,
)


class TalkState(StrEnum):
    PLANNED = "planned"
    BUSY = "busy"  # something is written down, and it is not closed
    CLOSED = "closed"
    REFUSED = "refused"


@dataclass(frozen=True, slots=True)
class TalkLine:
    """One talk in the list. `roles` are words, `role` is the code of the first.

    `people` is None when nobody counted them.
    """

    id: str
    code: str
    roles: tuple[str, ...]
    files: tuple[str, ...]
    form: InterviewForm | None
    on: date | None
    start: str
    people: int | None
    initials: tuple[str, ...]
    rows: int
    state: TalkState
    mine: bool
    role: str = ""


@dataclass(frozen=True, slots=True)
class TalkDay:
    """The talks of one day; `on` is None for those without a date."""

    on: date | None
    talks: tuple[TalkLine, ...]


@dataclass(frozen=True, slots=True)
class TalkList:
    """All talks, of which `held` took place or were refused."""

    days: tuple[TalkDay, ...]
    held: int
    total: int


def talk_list(framework: Framework, inspection: Inspection, member: str) -> TalkList:
    """Return the talks by day and time; a talk without a date stands at the end."""
    reader = TalkReader(framework, inspection, member)
    lines = sorted(
        (reader.line(talk) for talk in all_of(inspection, "interview", Interview).values()),
        key=lambda one: (one.on or date.max, one.start or "99", one.code),
    )
    days = dict.fromkeys(line.on for line in lines)
    grouped = tuple(TalkDay(on, tuple(one for one in lines if one.on == on)) for on in days)
    held = sum(line.state in {TalkState.CLOSED, TalkState.REFUSED} for line in lines)
    return TalkList(grouped, held, len(lines))


class TalkReader:
    """Reads talks with what belongs to them, once for all of them."""

    def __init__(self, framework: Framework, inspection: Inspection, member: str) -> None:
        self._framework = framework
        self._member = member
        self._roles = {role.code: role for role in framework.roles}
        self._files = all_of(inspection, "dossier", Dossier)
        team = all_of(inspection, "member", Member)
        self.initials = {key: one.initials or one.name for key, one in team.items()}
        self._rows = Counter(parent_id(key) for key in all_of(inspection, "statement", Statement))
        self._present: dict[str, list[Participants]] = {}
        for key, one in all_of(inspection, "participants", Participants).items():
            self._present.setdefault(parent_id(key), []).append(one)

    def line(self, talk: Interview) -> TalkLine:
        """Return one talk as a line of the list."""
        present = self.present(talk)
        counts = [one.count for one in present if one.count is not None]
        inspectors = dict.fromkeys((talk.leader, talk.note_taker, *talk.others))
        return TalkLine(
            id=talk.id,
            code=talk.code,
            roles=self.role_words(talk),
            files=self.file_codes(talk),
            form=talk.form,
            on=parse_date(talk.date),
            start=talk.start,
            people=sum(counts) if counts else None,
            initials=tuple(self.initials.get(one, one) for one in inspectors if one),
            rows=self._rows[talk.id],
            state=self._state(talk),
            mine=self._member in inspectors,
            role=next(iter(self.roles(talk)), ""),
        )

    def present(self, talk: Interview) -> list[Participants]:
        """Return who takes part: first those whose kind of talk it is, as the framework has it."""
        places = {code: place for place, code in enumerate(self._roles)}

        def place(one: Participants) -> tuple[bool, int, str]:
            role = self._roles.get(one.role)
            host = role is not None and role.source_kind == talk.source_kind
            return not host, places.get(one.role, len(places)), one.role

        return sorted(self._present.get(talk.id, []), key=place)

    def roles(self, talk: Interview) -> tuple[str, ...]:
        """Return the codes of the roles of a talk; without people, of its kind of source."""
        named = tuple(one.role for one in self.present(talk) if one.role)
        if named:
            return named
        home = [one.code for one in self._framework.roles if one.source_kind == talk.source_kind]
        return tuple(home[:1])

    def role_words(self, talk: Interview) -> tuple[str, ...]:
        """Return the roles of a talk in words, in the plural where there is more than one."""
        present = self.present(talk)
        if present:
            return tuple(self._word(one.role, one.count) for one in present)
        roles = self.roles(talk)
        if roles:
            return (self._word(roles[0], 1 if talk.form is InterviewForm.TELEPHONE else None),)
        kinds = {kind.code: kind.title for kind in self._framework.source_kinds}
        return (kinds.get(talk.source_kind, talk.source_kind),)

    def file_codes(self, talk: Interview) -> tuple[str, ...]:
        """Return the codes of the files that a talk is about."""
        about = dict.fromkeys(
            (*talk.dossiers, *(k for k, one in self._files.items() if one.interview == talk.id))
        )
        return tuple(self._files[one].code if one in self._files else one for one in about)

    def _word(self, code: str, count: int | None) -> str:
        role = self._roles.get(code)
        if role is None:
            return code
        return role.singular if count == 1 or (count is None and role.single) else role.plural

    def _state(self, talk: Interview) -> TalkState:
        if talk.refused:
            return TalkState.REFUSED
        if talk.closed:
            return TalkState.CLOSED
        return TalkState.BUSY if self._rows[talk.id] else TalkState.PLANNED
