"""Whether something on a sheet still has two versions, so that the sheet can say so.

Two versions of a field, a record that one deleted and another changed, and two records under one
code: each can change what is printed, so none of it is printed as if it were settled.
"""

from collections.abc import Iterable

from veldtool.domain.duplicates import shared_codes
from veldtool.domain.inspection_access import parent_id
from veldtool.domain.oplog.deletion import DELETED
from veldtool.domain.records import Inspection, Urgent
from veldtool.domain.sheet.figures import is_open
from veldtool.domain.sheet.scores import scores_shown
from veldtool.domain.tally.model import Tally

Fields = dict[str, frozenset[str] | None]
"""The fields of each kind that a sheet rests on; None: all of them."""

_VISIT: Fields = {
    "visit": frozenset({"institution", "inspectorates", "contact_name", "contact_phone"}),
    "visit_day": None,
    "location": frozenset({"name", DELETED}),
}
_SOURCES: Fields = _VISIT | {
    "participants": None,
    "interview": frozenset(
        {"form", "source_kind", "date", "dossiers", "follows", "refused", "closed", DELETED}
    ),
    "dossier": frozenset({"checklist", "measure", "viewed", "read_on", "closed", DELETED}),
    "document": frozenset({"title", "year", "final", "received_on", "read_by", DELETED}),
    "questionnaire": None,
    "questionnaire_item": None,
}
_LIST: Fields = _SOURCES | {"visit": frozenset({"institution", "inspectorates", "file_selection"})}
_FEEDBACK: Fields = _SOURCES | {
    "sheet_point": None,
    "sheet_figure": None,
    "next_step": None,
    "urgent": frozenset({DELETED}),
    "urgent_told": frozenset({DELETED}),
    "feedback_talk": frozenset({"version"}),
    "sheet_scores": None,
}
_SCORES: Fields = {"judgement": frozenset({"choice", "fixed", "split", DELETED})}


def anything_open(inspection: Inspection, tallies: Iterable[Tally]) -> bool:
    """Tell whether the feedback sheet rests on something open: a sentence, a source, a count."""
    printed = _FEEDBACK if scores_shown(inspection) is None else _FEEDBACK | _SCORES
    if _touches(inspection, printed) or shared_codes(inspection):
        return True
    return any(is_open(tally) for tally in tallies)


def sources_open(inspection: Inspection) -> bool:
    """Tell whether the list of sources rests on something open."""
    return _touches(inspection, _LIST) or bool(shared_codes(inspection))


def counts_open(inspection: Inspection, tallies: Iterable[Tally]) -> bool:
    """Tell whether the sheet of tallies rests on something open."""
    return sources_open(inspection) or any(is_open(tally) for tally in tallies)


def case_open(inspection: Inspection, case: Urgent) -> bool:
    """Tell whether the sheet of one urgent case rests on something open."""
    told = {case.id, case.dossier}
    for kind, key, field in inspection.contested:
        if kind in {"urgent", "urgent_told"} and case.id in {key, parent_id(key)}:
            return True
        if kind == "dossier" and key in told and field in {"code", DELETED}:
            return True
    return _touches(inspection, _VISIT)


def _touches(inspection: Inspection, printed: Fields) -> bool:
    for kind, _, field in inspection.contested:
        fields = printed.get(kind, frozenset())
        if fields is None or field in fields:
            return True
    return False
