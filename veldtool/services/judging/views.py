"""What the judgement session shows, ready to be drawn; nothing of it is a quote or a code."""

from dataclasses import dataclass
from enum import StrEnum

from veldtool.domain.evidence.checks import Warn
from veldtool.domain.framework.model import CapRule, ScaleStep
from veldtool.domain.judging.agreement import Agreement
from veldtool.domain.judging.caps import Capped
from veldtool.domain.judging.standing import NormStanding, ThemeProgress
from veldtool.domain.records import Sign, Sphere
from veldtool.services.overview import Share


class Order(StrEnum):
    """In which order the norms come by."""

    FRAMEWORK = "framework"
    DIVIDED = "divided"  # most divided first, over what is revealed


class Revealing(StrEnum):
    """Whether the scores of a norm are there to be seen, and if not what it takes."""

    DONE = "done"
    READY = "ready"  # everybody has finished
    EARLY = "early"  # somebody has not: showing them takes a reason
    OWN_FIRST = "own_first"  # this lead has not


@dataclass(frozen=True, slots=True)
class TeamScore:
    """One of the team beside a norm. Until the norm is revealed only who has finished is told.

    `place` is that of the choice on its scale, 0 is the best; None outside it or without one.
    """

    member: str
    initials: str
    done: bool
    too_little: bool = False
    choice: str = ""
    place: int | None = None
    word: str = ""
    reason: str = ""


@dataclass(frozen=True, slots=True)
class Figure:
    """A count over files that the norm rests on; `outside` are those that it does not count."""

    share: Share
    label: str
    sign: Sign
    outside: tuple[tuple[str, int], ...] = ()


@dataclass(frozen=True, slots=True)
class SourceCount:
    """Plus and minus of one column of the matrix, in its own unit."""

    title: str
    plus: int
    minus: int


@dataclass(frozen=True, slots=True)
class Against:
    """Two kinds of source that say the opposite; what was told comes first."""

    one: str
    one_sign: Sign
    other: str
    other_sign: Sign


@dataclass(frozen=True, slots=True)
class Said:
    """Who wrote a judgement down and when (milliseconds since 1970 UTC)."""

    by: str
    at: int


@dataclass(frozen=True, slots=True)
class Version:
    """One of several values of a field that two devices wrote without seeing each other's."""

    field: str
    words: str
    said: Said


@dataclass(frozen=True, slots=True)
class Standpoint:
    """Somebody whose own score is not the team's: initials, word and reason."""

    initials: str
    word: str
    reason: str


@dataclass(frozen=True, slots=True)
class Given:
    """A judgement as it stands: of the whole team, or with a `group` of that part of the work.

    `capped` tells that a rule of the framework makes it lower. `versions` are those of fields that
    are in conflict; `standpoints` are stored with it when it was fixed.
    """

    id: str
    group: str
    choice: str = ""
    word: str = ""
    place: int | None = None
    reason: str = ""
    dissent: str = ""
    fixed: bool = False
    capped: Capped | None = None
    said: Said | None = None
    versions: tuple[Version, ...] = ()
    standpoints: tuple[Standpoint, ...] = ()


@dataclass(frozen=True, slots=True)
class Check:
    """A check that warns, with the reason why the judgement stays; empty while unanswered."""

    warn: Warn
    answer: str = ""


@dataclass(frozen=True, slots=True)
class TeamPoint:
    """A shortcoming or strength. With an `author` (initials) it is not the team's yet."""

    kind: str
    id: str
    text: str
    why: str = ""
    sphere: Sphere | None = None
    author: str = ""


@dataclass(frozen=True, slots=True)
class SessionNorm:
    """Everything that the session shows of one norm.

    `number` counts in the order of the session, from 1. `gaps` are the columns of the matrix in
    which nothing was found. `may_write` is False on the device of no lead and on a closed record.
    """

    id: str
    theme: str
    tile: str
    title: str
    number: int
    total: int
    steps: tuple[ScaleStep, ...]
    team: tuple[TeamScore, ...]
    revealing: Revealing
    waiting: tuple[str, ...]
    early_reason: str
    agreement: Agreement
    figures: tuple[Figure, ...]
    sources: tuple[SourceCount, ...]
    against: tuple[Against, ...]
    gaps: tuple[str, ...]
    given: tuple[Given, ...]
    split: bool
    standing: NormStanding
    checks: tuple[Check, ...]
    points: tuple[TeamPoint, ...]
    may_write: bool


@dataclass(frozen=True, slots=True)
class SessionTheme:
    """A theme with its judgement; without a scale it has a remark only.

    `id` can be that of several themes judged as one, of the whole, or of the trust, and then it
    has no title. `waits_for` are the norms or themes that have to be settled first, `apart` the
    norms under it that are judged apart for each group of measures, `under` the themes that it
    joins. `rules` are those of the framework that speak of it, each with whether its fact is true
    of this visit.
    """

    id: str
    title: str
    short: str
    progress: ThemeProgress
    steps: tuple[ScaleStep, ...]
    waits_for: tuple[str, ...]
    given: tuple[Given, ...]
    split: bool
    remark: str
    rules: tuple[tuple[CapRule, bool], ...]
    apart: tuple[str, ...] = ()
    under: tuple[str, ...] = ()
    may_write: bool = False


@dataclass(frozen=True, slots=True)
class NormLine:
    """A norm in the list of the session. `given` are the judgements that stand, one per part."""

    id: str
    theme: str
    tile: str
    revealed: bool
    standing: NormStanding
    agreement: Agreement
    given: tuple[Given, ...]


@dataclass(frozen=True, slots=True)
class SessionPlan:
    """The norms in the order of the session, where it is, and whether the record is closed."""

    norms: tuple[NormLine, ...]
    order: Order
    at: str
    settled: int
    parked: int
    may_write: bool
    closed: bool
