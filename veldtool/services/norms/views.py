"""What the page of norms shows, ready to be drawn."""

from dataclasses import dataclass
from enum import StrEnum

from veldtool.domain.evidence.checks import Grounds
from veldtool.domain.evidence.model import RecordRef
from veldtool.domain.framework.model import ScaleStep
from veldtool.domain.framework.units import CountUnit
from veldtool.domain.records import Sign, Sphere
from veldtool.services.evidence_lines import EvidenceLine
from veldtool.services.overview import Share
from veldtool.services.scoring import Reopening


class MyState(StrEnum):
    """How far I am with a norm."""

    EMPTY = "empty"
    DRAFT = "draft"
    FINISHED = "finished"
    TOO_LITTLE = "too_little"  # finished as "no own score, seen too little"
    UNJUDGED = "unjudged"  # a theme that is observed only

    @property
    def done(self) -> bool:
        """Whether my word on this norm is given."""
        return self in {MyState.FINISHED, MyState.TOO_LITTLE}


@dataclass(frozen=True, slots=True)
class TreeNorm:
    """A norm in the tree, or a theme without norms. `new` findings came after I finished."""

    id: str
    tile: str
    title: str
    state: MyState
    new: int = 0


@dataclass(frozen=True, slots=True)
class TreeTheme:
    id: str
    title: str
    norms: tuple[TreeNorm, ...]


@dataclass(frozen=True, slots=True)
class NormTree:
    """All themes with their norms; `done` counts the norms that I finished."""

    themes: tuple[TreeTheme, ...]
    done: Share


@dataclass(frozen=True, slots=True)
class Finding:
    """One line of evidence: a remark, an observation, a question, or a count over files.

    `ref` is the record that it opens: a count opens by its `files`. `share` is "x van y".
    `new` tells that it came after I finished.
    """

    ref: RecordRef
    line: EvidenceLine
    share: Share | None = None
    rest: tuple[tuple[str, int], ...] = ()
    files: tuple["Finding", ...] = ()
    sign_reason: str = ""
    new: bool = False


@dataclass(frozen=True, slots=True)
class Reach:
    """How many were spoken or read of one kind of source, whatever they said.

    `number` is in `unit`; `people` were spoken in talks, `joint` files read with a worker.
    """

    unit: CountUnit
    number: int = 0
    people: int = 0
    joint: int = 0
    alone: int = 0


@dataclass(frozen=True, slots=True)
class Group:
    """The findings of one kind of source. `plus` and `minus` are in the unit of its column."""

    kind: str
    column: str
    title: str
    reach: Reach
    plus: int
    minus: int
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class OpposedSide:
    """One side of a contradiction: its strongest finding, and the words that name this side."""

    title: str
    sign: Sign
    told: bool
    finding: Finding
    words: frozenset[str]


@dataclass(frozen=True, slots=True)
class Opposed:
    """Two sides that contradict each other; what was told comes first."""

    one: OpposedSide
    other: OpposedSide


@dataclass(frozen=True, slots=True)
class LookPoint:
    """A kijkpunt, with how many findings are tagged with it."""

    number: int
    text: str
    findings: int


@dataclass(frozen=True, slots=True)
class Colleague:
    """Whether somebody of the team has finished; never what."""

    initials: str
    done: bool
    me: bool = False


@dataclass(frozen=True, slots=True)
class RevealedScore:
    """Somebody's score after the norm was revealed; `word` is empty for "seen too little"."""

    initials: str
    word: str
    reason: str


@dataclass(frozen=True, slots=True)
class OwnPoint:
    """A shortcoming or a strength (`kind`). `mine` tells that I may change it."""

    kind: str
    id: str
    text: str
    why: str = ""
    sphere: Sphere | None = None
    mine: bool = True


@dataclass(frozen=True, slots=True)
class MyScore:
    """My own score of a norm. `choice` is a step of the scale, its outside, or TOO_LITTLE."""

    member: str
    state: MyState
    choice: str = ""
    reason: str = ""
    reopenings: tuple[Reopening, ...] = ()
    new: int = 0


@dataclass(frozen=True, slots=True)
class NormView:
    """Everything that the page shows of one norm, or of a theme without norms.

    `steps` is the scale, best first, with what stands outside it last; empty for a theme.
    `kinds` says of how many kinds of source there are.
    """

    id: str
    tile: str
    title: str
    groups: tuple[Group, ...]
    kinds: Share
    opposed: tuple[Opposed, ...]
    points: tuple[LookPoint, ...]
    steps: tuple[ScaleStep, ...]
    mine: MyScore
    team: tuple[Colleague, ...]
    revealed: tuple[RevealedScore, ...]
    own_points: tuple[OwnPoint, ...]
    grounds: Grounds

    @property
    def judged(self) -> bool:
        """Whether inspectors score it."""
        return bool(self.steps)

    def findings(self) -> tuple[Finding, ...]:
        """Return every finding, of all kinds of source."""
        return tuple(one for group in self.groups for one in group.findings)


@dataclass(frozen=True, slots=True)
class Candidate:
    """Something recorded elsewhere that could be a finding on this norm as well."""

    ref: RecordRef
    line: EvidenceLine
    norms: tuple[str, ...] = ()
