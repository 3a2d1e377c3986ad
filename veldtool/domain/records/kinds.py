"""Every kind of record by the name that operations carry. Names are stored for ever."""

from veldtool.domain.records.base import Record
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
from veldtool.domain.records.visit import AgendaItem, Exclusion, Location, Member, Visit, VisitDay

KINDS: dict[str, type[Record]] = {
    "visit": Visit,
    "exclusion": Exclusion,
    "location": Location,
    "visit_day": VisitDay,
    "member": Member,
    "agenda": AgendaItem,
    "document": Document,
    "key_figure": KeyFigure,
    "questionnaire": Questionnaire,
    "questionnaire_item": QuestionnaireItem,
    "dossier": Dossier,
    "answer": CheckAnswer,
    "second_answer": SecondAnswer,
    "agreed_answer": AgreedAnswer,
    "interview": Interview,
    "participants": Participants,
    "statement": Statement,
    "observation": Observation,
    "score": Score,
    "reveal": Reveal,
    "judgement": Judgement,
    "theme_judgement": ThemeJudgement,
    "shortcoming": Shortcoming,
    "strength": Strength,
    "urgent": Urgent,
    "urgent_told": UrgentTold,
    "open_point": OpenPoint,
    "sheet_point": SheetPoint,
    "sheet_figure": SheetFigure,
    "next_step": NextStep,
    "feedback_talk": FeedbackTalk,
    "promise": Promise,
    "handout": Handout,
    "sheet_scores": SheetScores,
    "accepted_finding": AcceptedFinding,
    "framework": FrameworkText,
    "introduction": Introduction,
    "device": Device,
    "inspection_key": InspectionKey,
    "reference_copy": ReferenceCopy,
    "manifest": DayManifest,
    "closing": Closing,
}
