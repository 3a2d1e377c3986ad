"""The kinds of records that each page shows, known before the page is there."""

DOSSIERS = frozenset({"dossier", "answer", "second_answer", "agreed_answer"})
INTERVIEWS = frozenset({"interview", "participants", "statement"})
NORMS = frozenset({"norm", "score", "reveal", "shortcoming", "strength"})
WRITING = frozenset({"sheet_point", "sheet_figure", "next_step", "feedback_talk", "promise"})
JUDGING = frozenset({"judgement", "theme_judgement"})
URGENT = frozenset({"urgent", "urgent_told"})
SOURCES = frozenset(
    {"document", "key_figure", "questionnaire", "questionnaire_item", "observation"}
)
POINTS = frozenset({"open_point"})
VISIT = frozenset({"visit", "visit_day", "location", "member", "exclusion", "agenda", "device"})
IN_RAIL = ("urgent", "visit_day", "member")
"""How kinds begin that the rail tells of by what the overview knows, also out of its sight."""
