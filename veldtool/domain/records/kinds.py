"""Every kind of record by the name that operations carry. Names are stored for ever."""

from collections.abc import Iterator, Mapping

from veldtool.domain.records.base import Record

PLACES = {
    "visit": ("visit", "Visit"),
    "exclusion": ("visit", "Exclusion"),
    "location": ("visit", "Location"),
    "visit_day": ("visit", "VisitDay"),
    "member": ("visit", "Member"),
    "agenda": ("visit", "AgendaItem"),
    "document": ("sources", "Document"),
    "key_figure": ("sources", "KeyFigure"),
    "questionnaire": ("sources", "Questionnaire"),
    "questionnaire_item": ("sources", "QuestionnaireItem"),
    "dossier": ("dossiers", "Dossier"),
    "answer": ("dossiers", "CheckAnswer"),
    "second_answer": ("dossiers", "SecondAnswer"),
    "agreed_answer": ("dossiers", "AgreedAnswer"),
    "interview": ("interviews", "Interview"),
    "participants": ("interviews", "Participants"),
    "statement": ("interviews", "Statement"),
    "observation": ("sources", "Observation"),
    "score": ("judging", "Score"),
    "reveal": ("judging", "Reveal"),
    "judgement": ("judging", "Judgement"),
    "theme_judgement": ("judging", "ThemeJudgement"),
    "shortcoming": ("judging", "Shortcoming"),
    "strength": ("judging", "Strength"),
    "urgent": ("follow_up", "Urgent"),
    "urgent_told": ("follow_up", "UrgentTold"),
    "open_point": ("follow_up", "OpenPoint"),
    "sheet_point": ("feedback", "SheetPoint"),
    "sheet_figure": ("feedback", "SheetFigure"),
    "next_step": ("feedback", "NextStep"),
    "feedback_talk": ("feedback", "FeedbackTalk"),
    "promise": ("feedback", "Promise"),
    "handout": ("feedback", "Handout"),
    "sheet_scores": ("feedback", "SheetScores"),
    "accepted_finding": ("feedback", "AcceptedFinding"),
    "framework": ("devices", "FrameworkText"),
    "introduction": ("devices", "Introduction"),
    "device": ("devices", "Device"),
    "inspection_key": ("devices", "InspectionKey"),
    "reference_copy": ("devices", "ReferenceCopy"),
    "manifest": ("devices", "DayManifest"),
    "closing": ("judging", "Closing"),
}
"""The module of a kind, beside this one, and its class there."""


class _Kinds(Mapping[str, type[Record]]):
    """Imports a kind when it is asked for: making all the classes takes a sixth of a start."""

    def __init__(self) -> None:
        self._known: dict[str, type[Record]] = {}

    def __getitem__(self, kind: str) -> type[Record]:
        if kind not in self._known:
            module, name = PLACES[kind]
            # A module beside this one; that the package imports it stands in its `__init__`.
            found = __import__(f"{__package__}.{module}", fromlist=(name,))
            self._known[kind] = vars(found)[name]
        return self._known[kind]

    def __contains__(self, kind: object) -> bool:
        return kind in PLACES

    def __iter__(self) -> Iterator[str]:
        return iter(PLACES)

    def __len__(self) -> int:
        return len(PLACES)


KINDS: Mapping[str, type[Record]] = _Kinds()
