"""The feedback sheet and the talk in which it is handed over."""

from dataclasses import dataclass

from veldtool.domain.records.base import Date, Moment, Record
from veldtool.domain.records.words import Sign


@dataclass(frozen=True, slots=True)
class SheetPoint(Record):
    """A sentence on the feedback sheet: what goes well, or what needs attention."""

    theme: str = ""
    sign: Sign | None = None
    text: str = ""
    sources: tuple[str, ...] = ()
    order: str = ""


@dataclass(frozen=True, slots=True)
class SheetFigure(Record):
    """A tally on the feedback sheet; the numbers stay live, only the choice is recorded."""

    theme: str = ""
    item: str = ""  # `checklist.item`
    order: str = ""
    seen: str = ""  # "4 van 11": the share as somebody looked at it last


@dataclass(frozen=True, slots=True)
class NextStep(Record):
    """What happens next; a date only for what the institution sends."""

    what: str = ""
    who: str = ""
    by: Date = ""
    order: str = ""


@dataclass(frozen=True, slots=True)
class FeedbackTalk(Record):
    """The feedback talk itself. There is one, with id `feedback`."""

    at: Moment = ""
    present: tuple[str, ...] = ()
    said_beyond: str = ""
    first_reaction: str = ""
    disputed: str = ""
    version: str = ""
    copies: int | None = None
    handed_to: str = ""


@dataclass(frozen=True, slots=True)
class Promise(Record):
    """Child of the feedback talk: what the institution promised, and by when."""

    text: str = ""
    who: str = ""
    by: Date = ""


@dataclass(frozen=True, slots=True)
class Handout(Record):
    """Child of the feedback talk: a paper that left. Written by the app, never by hand."""

    paper: str = ""  # feedback, sources, ...
    code: str = ""  # the check code on it: which version this was
    way: str = ""  # printer, stick, file
    copies: int | None = None
    by: str = ""
    at: Moment = ""


@dataclass(frozen=True, slots=True)
class SheetScores(Record):
    """Whether scores stand on the feedback sheet, and why. There is one, with id `sheet`."""

    shown: bool = False
    reason: str = ""
    by: str = ""
    at: Moment = ""


@dataclass(frozen=True, slots=True)
class AcceptedFinding(Record):
    """A finding about the sheet that somebody lets stand, for a reason.

    `finding` is a hash of the rule, the place and every word there: one other letter is another
    finding. The words themselves are not repeated here.
    """

    finding: str = ""
    rule: str = ""
    reason: str = ""
    by: str = ""
    at: Moment = ""
