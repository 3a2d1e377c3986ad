"""Two readers of one file answer blind: neither sees the other's answers until both are done."""

from veldtool.domain.inspection_access import all_of, parent_id
from veldtool.domain.records import Dossier, Inspection


def is_blind(inspection: Inspection, member: str, kind: str, record_id: str) -> bool:
    """Tell whether a record must not be shown to this member, in any list, search or history.

    An agreed answer comes after both are done and is never blind. A second answer to a file
    that is not there is, to all but nobody knows whom.
    """
    if kind not in {"answer", "second_answer"}:
        return False
    dossier = all_of(inspection, "dossier", Dossier).get(parent_id(record_id))
    if dossier is None:
        return kind == "second_answer"
    if dossier.closed and dossier.second_closed:
        return False
    reads_second = member not in {"", dossier.reader} and member == dossier.second_reader
    return reads_second if kind == "answer" else not reads_second
