"""What is recorded about one praktijktoets: a frozen dataclass for each kind of record.

Each class is one *kind* of entity in the operation log, each field one register. Every field
has a default, because operations arrive in any order and a record is readable from its first
one. Ids are paths: a record whose id is `X/y` is a child of the record with id `X` and is
hidden with it (see `oplog/deletion.py`). Dates are ISO strings (`2026-06-09`), times `HH:MM`,
moments ISO date-times in Dutch local time, numbers with a fraction are decimal strings: a
register never holds a float.
"""

from typing import TYPE_CHECKING, Any

from veldtool.domain.records.base import Date, Decimal, Json, Moment, Record, Time
from veldtool.domain.records.inspection import Inspection, Unreadable
from veldtool.domain.records.kinds import KINDS, PLACES
from veldtool.domain.records.words import (
    Form,
    InterviewForm,
    Quote,
    ScoreState,
    Sign,
    Sphere,
    UrgentLevel,
    Viewed,
)

if TYPE_CHECKING:
    from veldtool.domain.records.devices import (
        DayManifest,
        Device,
        FrameworkText,
        InspectionKey,
        Introduction,
        ReferenceCopy,
    )
    from veldtool.domain.records.dossiers import AgreedAnswer, CheckAnswer, Dossier, SecondAnswer
    from veldtool.domain.records.feedback import (
        AcceptedFinding,
        FeedbackTalk,
        Handout,
        NextStep,
        Promise,
        SheetFigure,
        SheetPoint,
        SheetScores,
    )
    from veldtool.domain.records.follow_up import OpenPoint, Urgent, UrgentTold
    from veldtool.domain.records.interviews import Interview, Participants, Statement
    from veldtool.domain.records.judging import (
        Closing,
        Judgement,
        Reveal,
        Score,
        Shortcoming,
        Strength,
        ThemeJudgement,
    )
    from veldtool.domain.records.sources import (
        Document,
        KeyFigure,
        Observation,
        Questionnaire,
        QuestionnaireItem,
    )
    from veldtool.domain.records.visit import (
        AgendaItem,
        Exclusion,
        Location,
        Member,
        Visit,
        VisitDay,
    )

__all__ = [
    "KINDS",
    "AcceptedFinding",
    "AgendaItem",
    "AgreedAnswer",
    "CheckAnswer",
    "Closing",
    "Date",
    "DayManifest",
    "Decimal",
    "Device",
    "Document",
    "Dossier",
    "Exclusion",
    "FeedbackTalk",
    "Form",
    "FrameworkText",
    "Handout",
    "Inspection",
    "InspectionKey",
    "Interview",
    "InterviewForm",
    "Introduction",
    "Json",
    "Judgement",
    "KeyFigure",
    "Location",
    "Member",
    "Moment",
    "NextStep",
    "Observation",
    "OpenPoint",
    "Participants",
    "Promise",
    "Questionnaire",
    "QuestionnaireItem",
    "Quote",
    "Record",
    "ReferenceCopy",
    "Reveal",
    "Score",
    "ScoreState",
    "SecondAnswer",
    "SheetFigure",
    "SheetPoint",
    "SheetScores",
    "Shortcoming",
    "Sign",
    "Sphere",
    "Statement",
    "Strength",
    "ThemeJudgement",
    "Time",
    "Unreadable",
    "Urgent",
    "UrgentLevel",
    "UrgentTold",
    "Viewed",
    "Visit",
    "VisitDay",
]

_WHERE = {name: module for module, name in PLACES.values()}
"""Imported when one of their names is asked for: a start needs a few of them."""


def __getattr__(name: str) -> Any:
    if name not in _WHERE:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    found = vars(__import__(f"{__name__}.{_WHERE[name]}", fromlist=(name,)))[name]
    globals()[name] = found
    return found
