"""The codes by which people know a talk, a document or a file: G07, DOC03, D14."""

from veldtool.domain.inspection_access import all_of, parent_id
from veldtool.domain.records import Inspection


def source_code(inspection: Inspection, key: str) -> str:
    """Return the code of a source, or of the source that a line or answer lies under.

    What is no record here is returned as it was typed.
    """
    from veldtool.domain.records import Document, Dossier, Interview

    known = (
        all_of(inspection, "interview", Interview),
        all_of(inspection, "document", Document),
        all_of(inspection, "dossier", Dossier),
    )
    for one in (key, parent_id(key)):
        for found in known:
            if one in found:
                return found[one].code or one
    return key
