"""The closing of the record as it is looked at: what it covers, what is to come, what came late."""

from collections.abc import Iterator
from dataclasses import dataclass
from datetime import datetime
from enum import StrEnum

from veldtool.domain.inspection_access import all_of
from veldtool.domain.judging.standing import TRUST, NormStanding, norm_standing
from veldtool.domain.records import (
    AgendaItem,
    Inspection,
    Interview,
    OpenPoint,
    ThemeJudgement,
)
from veldtool.services.dutch_time import to_local
from veldtool.services.field_words import FieldWords
from veldtool.services.history import Wording, Written
from veldtool.services.judging.closing import (
    closed_at,
    counted_inspection,
    is_closed,
    late,
    turns,
)
from veldtool.services.judging.themes import conclusions, is_judged
from veldtool.services.keeping import is_lead
from veldtool.services.merging.completeness import completeness
from veldtool.services.urgent_cases import open_cases
from veldtool.services.workbench import Workbench

COVERED = (
    *("interview", "statement", "dossier", "document", "questionnaire", "observation"),
    *("shortcoming", "strength"),
)
"""The kinds of which a closing tells how many it covers, in the order of telling."""


class Coming(StrEnum):
    """What can still come, or is not settled yet; none of it stops a closing."""

    TALKS = "talks"  # begun and not finished
    AGENDA = "agenda"  # planned and not done
    CASES = "cases"  # urgent cases that are open
    POINTS = "points"  # to ask, to see
    NORMS = "norms"  # without a fixed team score
    PARKED = "parked"
    THEMES = "themes"  # without a judgement
    TRUST = "trust"
    COLLEAGUES = "colleagues"  # of whom work is known to lack
    APART = "apart"  # work that does not count: a device waits for approval
    CONFLICTS = "conflicts"


@dataclass(frozen=True, slots=True)
class ToCome:
    """One kind of thing that is still to come: how many, and which where they have a name."""

    what: Coming
    number: int
    names: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class TurnLine:
    """The record was closed, or opened again for a reason, with who and when."""

    closed: bool
    who: str
    at: datetime
    reason: str = ""


@dataclass(frozen=True, slots=True)
class LateLine:
    """One change that is not part of the closed record, with what the record is called."""

    record: str
    written: Written


@dataclass(frozen=True, slots=True)
class ClosingView:
    """`covers` counts what is part of the record, or of the closed one; `late` is in words.

    `norms` are how many team scores are fixed and of how many.
    """

    closed: bool
    at: datetime | None
    covers: tuple[tuple[str, int], ...]
    norms: tuple[int, int]
    to_come: tuple[ToCome, ...]
    late: tuple[LateLine, ...]
    turns: tuple[TurnLine, ...]
    may_close: bool


def closing_view(bench: Workbench, words: FieldWords) -> ClosingView:
    """Return the closing of the open inspection as the lead looks at it."""
    session, framework = bench.session, bench.framework
    closed = is_closed(session)
    inspection = counted_inspection(session) if closed else bench.inspection
    wording = Wording(bench, words)
    standings = [norm_standing(framework, inspection, norm.id) for norm in framework.norms]
    return ClosingView(
        closed=closed,
        at=closed_at(session),
        covers=tuple((kind, n) for kind in COVERED if (n := _count(inspection, kind))),
        norms=(standings.count(NormStanding.SETTLED), len(standings)),
        to_come=tuple(one for one in _to_come(bench) if one.number),
        late=tuple(
            LateLine(wording.names.name(op.kind, op.id), wording.told(op)) for op in late(session)
        ),
        turns=tuple(
            TurnLine(t.closed, wording.authors.initials(t.writer), to_local(t.at), t.reason)
            for t in turns(session)
        ),
        may_close=is_lead(session),
    )


def _count(inspection: Inspection, kind: str) -> int:
    return len(inspection.records.get(kind, {}))


def _to_come(bench: Workbench) -> Iterator[ToCome]:
    session = bench.session
    yield from _sources(bench.inspection, to_local(session.now()).replace(tzinfo=None))
    yield from _judgements(bench)
    lacking = [one.initials for one in completeness(session) if one.missing]
    yield ToCome(Coming.COLLEAGUES, len(lacking), tuple(lacking))
    yield ToCome(Coming.APART, len(session.store.quarantine()))
    conflicts = session.store.conflicts()
    yield ToCome(Coming.CONFLICTS, conflicts.count)


def _sources(inspection: Inspection, now: datetime) -> Iterator[ToCome]:
    talks = [one.code for one in all_of(inspection, "interview", Interview).values() if _open(one)]
    yield ToCome(Coming.TALKS, len(talks), tuple(sorted(filter(None, talks))))
    planned = [x for x in all_of(inspection, "agenda", AgendaItem).values() if not x.done]
    titles = tuple(one.title for one in planned if one.title)
    yield ToCome(Coming.AGENDA, len(planned), titles)
    cases = [case.code for case in open_cases(inspection, now)]
    yield ToCome(Coming.CASES, len(cases), tuple(cases))
    points = [x for x in all_of(inspection, "open_point", OpenPoint).values() if not x.done]
    yield ToCome(Coming.POINTS, len(points))


def _open(talk: Interview) -> bool:
    return not talk.closed and not talk.refused


def _judgements(bench: Workbench) -> Iterator[ToCome]:
    framework, inspection = bench.framework, bench.inspection
    found = {norm.id: norm_standing(framework, inspection, norm.id) for norm in framework.norms}
    for what, standing in (
        (Coming.NORMS, NormStanding.OPEN),
        (Coming.PARKED, NormStanding.PARKED),
    ):
        ids = tuple(norm for norm, one in found.items() if one is standing)
        yield ToCome(what, len(ids), ids)
    unjudged = [theme.id for theme in framework.themes if theme.scale is None]
    themes = tuple(
        one
        for one in conclusions(framework)
        if one not in {TRUST, *unjudged} and not is_judged(framework, inspection, one)
    )
    yield ToCome(Coming.THEMES, len(themes), themes)
    trust = all_of(inspection, "theme_judgement", ThemeJudgement).get(TRUST, ThemeJudgement())
    yield ToCome(Coming.TRUST, 0 if trust.choice else 1)
