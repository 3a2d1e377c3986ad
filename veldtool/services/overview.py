"""The overview of a visit: what is urgent, where I must be, what is missing."""

from __future__ import annotations  # the framework is not needed to show what was counted

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from enum import StrEnum
from typing import TYPE_CHECKING

from veldtool.domain import records
from veldtool.domain.calendar import parse_date
from veldtool.domain.evidence.model import Matrix
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Inspection, ScoreState
from veldtool.services.agenda import MyDay, my_day
from veldtool.services.urgent_cases import UrgentCase, open_cases

if TYPE_CHECKING:
    from veldtool.domain.framework.model import Framework


@dataclass(frozen=True, slots=True)
class Share:
    """`done` of `total`."""

    done: int
    total: int


@dataclass(frozen=True, slots=True)
class Day:
    """A day of the visit at one location. `on` is None while it is not planned."""

    on: date | None
    location: str
    announced: bool | None
    announced_on: date | None


@dataclass(frozen=True, slots=True)
class TeamMember:
    initials: str
    name: str
    lead: bool
    me: bool


@dataclass(frozen=True, slots=True)
class ReceivedFrom:
    """How many operations of a colleague are here; `expected` is None before today's manifest.

    When something is known to lack, it says so without a manifest; see `merging.completeness`.
    """

    initials: str
    got: int
    expected: int | None


@dataclass(frozen=True, slots=True)
class SentBy:
    """What is known of a colleague's work: how much came of how much there is.

    `missing` tells that something is known to lack; `day` is the last one closed with a manifest.
    """

    initials: str
    got: int
    known: int | None
    missing: bool
    day: str

    def received(self, today: date) -> ReceivedFrom:
        """Return what is told of it today.

        How many there should be is told when something is known to lack, or when the colleague
        closed today: only then is "complete" more than "as far as anybody knows".
        """
        told = self.missing or self.day == today.isoformat()
        return ReceivedFrom(self.initials, self.got, self.known if told else None)


@dataclass(frozen=True, slots=True)
class Progress:
    """What is done of what is planned: closed files and talks, read documents, own scores."""

    dossiers: Share
    interviews: Share
    documents: Share
    scored: Share
    scored_by_theme: tuple[tuple[str, Share], ...]


class SheetState(StrEnum):
    EMPTY = "empty"  # nobody wrote a point for it yet
    DRAFT = "draft"
    HANDED_OVER = "handed_over"


class Notice(StrEnum):
    """Something about the whole visit that its reader must know."""

    FRAMEWORK_DIFFERS = "framework_differs"
    UNREADABLE = "unreadable"
    FRESH = "fresh"  # nothing of the visit itself is filled in yet


@dataclass(frozen=True, slots=True)
class Titles:
    """The words of the framework for themes, norms and columns, by id."""

    themes: dict[str, str]
    tiles: dict[str, str]
    norms: dict[str, str]


@dataclass(frozen=True, slots=True)
class Overview:
    """Everything the first page shows. `day_number` is 1 on the first day, None on no day."""

    at: datetime
    institution: str
    days: tuple[Day, ...]
    day_number: int | None
    team: tuple[TeamMember, ...]
    urgent: tuple[UrgentCase, ...]
    my_day: MyDay
    received: tuple[ReceivedFrom, ...]
    progress: Progress
    titles: Titles
    matrix: Matrix
    conflicts: int
    sheet: SheetState
    notices: tuple[Notice, ...]
    changes: int = 0  # by colleagues, since the last look on this device

    @property
    def me(self) -> TeamMember | None:
        """The member whose device this is, if the team lists them."""
        return next((one for one in self.team if one.me), None)


def overview(
    framework: Framework,
    inspection: Inspection,
    member: str,
    now: datetime,
    *,
    received: tuple[ReceivedFrom, ...] = (),
    conflicts: int | None = None,
    framework_differs: bool = False,
) -> Overview:
    """Compose the overview for one member at one moment, in Dutch local time.

    Args:
        framework: the framework that the visit is judged by.
        inspection: what is recorded.
        member: id of the member whose device this is.
        now: local time without a zone, as moments are recorded.
        received: what came in of each colleague, if anything is known of it.
        conflicts: how many things have two versions; by default the contested registers.
        framework_differs: the framework of the visit is not the one the app ships.
    """
    # Not needed where the overview that was kept still holds.
    from veldtool.domain.evidence.matrix import evidence_matrix

    days = _days(inspection)
    return Overview(
        at=now,
        institution=_visit(inspection).institution,
        days=days,
        day_number=day_number(days, now.date()),
        team=_team(inspection, member),
        urgent=open_cases(inspection, now),
        my_day=my_day(inspection, member, now),
        received=received,
        progress=_progress(framework, inspection, member),
        titles=_titles(framework),
        matrix=evidence_matrix(framework, inspection),
        conflicts=len(inspection.contested) if conflicts is None else conflicts,
        sheet=_sheet_state(inspection),
        notices=tuple(_notices(inspection, differs=framework_differs)),
    )


def _visit(inspection: Inspection) -> records.Visit:
    return next(iter(all_of(inspection, "visit", records.Visit).values()), records.Visit())


def _days(inspection: Inspection) -> tuple[Day, ...]:
    places = all_of(inspection, "location", records.Location)
    days = (
        Day(
            parse_date(day.date),
            places[day.location].name if day.location in places else day.location,
            day.announced,
            parse_date(day.announced_on),
        )
        for day in all_of(inspection, "visit_day", records.VisitDay).values()
    )
    return tuple(sorted(days, key=lambda day: (day.on or date.max, day.location)))


def day_number(days: Iterable[Day], today: date) -> int | None:
    """Return which day of the visit it is, 1 the first; None on any other day."""
    dates = sorted({day.on for day in days if day.on})
    return dates.index(today) + 1 if today in dates else None


def _team(inspection: Inspection, me: str) -> tuple[TeamMember, ...]:
    team = (
        TeamMember(one.initials or one.name, one.name, one.lead, key == me)
        for key, one in all_of(inspection, "member", records.Member).items()
    )
    return tuple(sorted(team, key=lambda one: (not one.lead, one.initials)))


def _progress(framework: Framework, inspection: Inspection, member: str) -> Progress:
    dossiers = all_of(inspection, "dossier", records.Dossier).values()
    talks = all_of(inspection, "interview", records.Interview).values()
    documents = all_of(inspection, "document", records.Document).values()
    finished = {
        key.partition(":")[2]
        for key, score in all_of(inspection, "score", records.Score).items()
        if key.partition(":")[0] == member and score.state is ScoreState.FINISHED
    }
    by_theme = tuple(_theme_share(framework, theme.id, finished) for theme in framework.themes)
    return Progress(
        dossiers=_share(one.closed for one in dossiers),
        interviews=_share(one.closed or one.refused for one in talks),
        documents=_share(bool(one.read_by) for one in documents),
        scored=_share(norm.id in finished for norm in framework.norms),
        scored_by_theme=by_theme,
    )


def _theme_share(framework: Framework, theme: str, finished: set[str]) -> tuple[str, Share]:
    norms = (norm.id for norm in framework.norms if norm.theme == theme)
    return theme, _share(norm in finished for norm in norms)


def _share(done: Iterable[bool]) -> Share:
    known = list(done)
    return Share(sum(known), len(known))


def _titles(framework: Framework) -> Titles:
    return Titles(
        {theme.id: theme.short for theme in framework.themes},
        {norm.id: norm.tile for norm in framework.norms},
        {norm.id: norm.title for norm in framework.norms},
    )


def _sheet_state(inspection: Inspection) -> SheetState:
    talks = all_of(inspection, "feedback_talk", records.FeedbackTalk).values()
    if any(talk.handed_to for talk in talks):
        return SheetState.HANDED_OVER
    points = all_of(inspection, "sheet_point", records.SheetPoint)
    return SheetState.DRAFT if points else SheetState.EMPTY


def _notices(inspection: Inspection, *, differs: bool) -> Iterable[Notice]:
    if differs:
        yield Notice.FRAMEWORK_DIFFERS
    if inspection.unreadable:
        yield Notice.UNREADABLE
    if not any(inspection.records.get(kind) for kind in ("visit", "visit_day")):
        yield Notice.FRESH
