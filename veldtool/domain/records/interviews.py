"""Talks: who spoke, and what was said line by line."""

from dataclasses import dataclass

from veldtool.domain.records.base import Date, Record, Time
from veldtool.domain.records.words import Form, InterviewForm, Quote, Sign


@dataclass(frozen=True, slots=True)
class Interview(Record):
    code: str = ""
    form: InterviewForm | None = None
    source_kind: str = ""
    date: Date = ""
    start: Time = ""
    end: Time = ""
    place: str = ""
    leader: str = ""
    note_taker: str = ""
    others: tuple[str, ...] = ()
    norms: tuple[str, ...] = ()  # planned for this talk
    dossiers: tuple[str, ...] = ()
    follows: str = ""  # the earlier talk with the same people
    introduced: bool | None = None  # the introduction was read out
    consent: bool | None = None
    attempts: int | None = None
    refused: bool = False
    found_how: str = ""
    privacy_note: str = ""
    closed: bool = False


@dataclass(frozen=True, slots=True)
class Participants(Record):
    """Child of an interview: how many people spoke in one role.

    `known` of them were already counted in an earlier talk, so that people and talks stay apart.
    """

    role: str = ""
    count: int | None = None
    known: int = 0
    source_kind: str = ""  # where it differs from that of the talk (a joint talk)


@dataclass(frozen=True, slots=True)
class Statement(Record):
    """Child of an interview: one line. Belongs to its author."""

    order: str = ""  # sorts the lines of a talk; see `ordering.py`
    time: Time = ""
    role: str = ""
    speaker: int | None = None
    heads: int | None = None  # n of "n of m people"
    of: int | None = None  # m of "n of m people"
    text: str = ""
    quote: Quote = Quote.PARAPHRASE
    norms: tuple[tuple[str, Sign], ...] = ()  # each norm with its own sign
    form: Form = Form.HEARD
    source: str = ""
    author: str = ""
    follow_up: bool = False
    marker: bool = False
    indent: int = 0
    same_as: str = ""  # the same remark, written by another note taker
    sign_reason: str = ""  # why a sign was changed afterwards
    sign: Sign | None = None  # of the line as a whole, also while no norm is chosen yet
    came_back: bool = False  # what was to be come back to is done
    line: str = ""  # as it is being typed, before it was worked out into the fields above

    @property
    def counted_heads(self) -> int | None:
        """How many of "n of m people"; None where nobody counted or the two cannot be."""
        return None if self.heads is None or heads_impossible(self.heads, self.of) else self.heads


def heads_impossible(heads: int, of: int | None) -> bool:
    """Tell whether "n of m people" cannot be: nobody, or more than there are."""
    return heads < 1 or (of is not None and heads > of)
