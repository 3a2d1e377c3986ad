"""Is somebody else at the table? Then the window waits longer before it locks."""

from veldtool.domain.inspection_access import all_of, parent_id
from veldtool.domain.records import Dossier, Inspection, Interview, Statement, Viewed


def in_company(inspection: Inspection, kind: str, record_id: str) -> bool:
    """Tell whether this record is part of a talk that goes on, or of a file read together."""
    own, above = record_id, parent_id(record_id)
    if kind in {"interview", "statement"}:
        return _goes_on(inspection, own if kind == "interview" else above)
    if kind in {"dossier", "answer"}:
        files = all_of(inspection, "dossier", Dossier)
        found = files.get(own if kind == "dossier" else above)
        return found is not None and found.viewed is Viewed.JOINT and not found.closed
    return False


def _goes_on(inspection: Inspection, talk: str) -> bool:
    """A talk goes on from its first line until it is closed."""
    found = all_of(inspection, "interview", Interview).get(talk)
    if found is None or found.closed or found.refused:
        return False
    return any(parent_id(key) == talk for key in all_of(inspection, "statement", Statement))
