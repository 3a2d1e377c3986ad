"""Two readers of one file answer blind: neither sees the other's answers until both are done."""

from veldtool.domain.inspection_access import all_of, parent_id
from veldtool.domain.records import Dossier, Inspection


class Blindness:
    """What must not be shown to one member, in any list, search or history."""

    def __init__(self, inspection: Inspection, member: str) -> None:
        self._files = all_of(inspection, "dossier", Dossier)
        self._member = member

    def covers(self, kind: str, record_id: str) -> bool:
        """Tell whether a record is to stay out of sight.

        An agreed answer comes after both are done and never is. A second answer to a file that
        is not there is, to all: nobody knows whose it is.
        """
        if kind not in {"answer", "second_answer"}:
            return False
        dossier = self._files.get(parent_id(record_id))
        if dossier is None:
            return kind == "second_answer"
        if dossier.closed and dossier.second_closed:
            return False
        reads_second = (
            self._member not in {"", dossier.reader} and self._member == dossier.second_reader
        )
        return reads_second if kind == "answer" else not reads_second
