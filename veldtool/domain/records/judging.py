"""Scores and judgements, and what they rest on."""

from dataclasses import dataclass

from veldtool.domain.records.base import Json, Moment, Record
from veldtool.domain.records.words import ScoreState, Sphere


@dataclass(frozen=True, slots=True)
class Score(Record):
    """An inspector's own score, id `<member>:<norm>`.

    `sealed` is an age text over choice and reason, opaque until the norm is revealed.
    `state` is open: all may see who has finished, never what. `reopened` says why a finished
    score was opened again; open to all as well.
    """

    state: ScoreState = ScoreState.DRAFT
    sealed: Json = None
    reopened: str = ""


@dataclass(frozen=True, slots=True)
class Reveal(Record):
    """Per norm, id = the norm: the key that scores are sealed to, and its opening by the lead."""

    recipient: str = ""
    sealed_identity: Json = None  # for the leads' devices
    identity: str = ""  # set when the norm is revealed
    early_reason: str = ""


@dataclass(frozen=True, slots=True)
class Judgement(Record):
    """The team's judgement of a norm: id `<norm>`, or `<norm>:JB` and `<norm>:JR` when split.

    A choice stands as soon as it is made; `fixed` says that the team went on with it. `answers`
    are pairs of a check that warned and the reason why the judgement stays as it is. `standpoints`
    are what stood when it was fixed: member, choice and reason of everybody who chose otherwise.
    `split` and `parked` are said of the norm as a whole.
    """

    choice: str = ""
    reason: str = ""
    dissent: str = ""
    parked: bool = False
    fixed: bool = False
    split: bool = False
    answers: tuple[tuple[str, str], ...] = ()
    standpoints: tuple[tuple[str, str, str], ...] = ()


@dataclass(frozen=True, slots=True)
class ThemeJudgement(Record):
    """The team's judgement of a theme, id `<theme>`, `<theme>:JB`, `1` (1a and 1b) or `whole`.

    With id `trust` it is the trust in the power to improve; `remark` then says whose or of what.
    """

    choice: str = ""
    reason: str = ""
    remark: str = ""
    split: bool = False


@dataclass(frozen=True, slots=True)
class Shortcoming(Record):
    """A tekortkoming: what is wrong and why it matters.

    With an id that begins with `team:` it is the team's, and only a lead's device writes it; else
    it is of the inspector who is its `author`. What the team takes over has the id of the
    inspector's behind that prefix.
    """

    norm: str = ""
    text: str = ""
    why: str = ""
    sphere: Sphere | None = None
    order: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class Strength(Record):
    """What goes well; whose it is, as for a shortcoming."""

    norm: str = ""
    text: str = ""
    order: str = ""
    author: str = ""


@dataclass(frozen=True, slots=True)
class Closing(Record):
    """Closing of the record, id `record`, and its parts, id `record/<closing>/<number>`.

    `heads` of a part names what the closed record consists of; that of `record` names the closing
    and how many parts it has. Open again, `heads` and `at` are empty and `reason` says why.
    """

    heads: Json = None
    at: Moment = ""
    reason: str = ""
