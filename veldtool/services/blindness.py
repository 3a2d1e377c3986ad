"""Two readers of one file answer blind: neither sees the other's answers until both are done."""

from dataclasses import replace

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


def sighted(inspection: Inspection, member: str) -> Inspection:
    """Leave out what a second reader must not see: the first reader's answers, until both are done.

    The files themselves stay: they count as not looked at.
    """
    blind = Blindness(inspection, member)
    answers = inspection.records.get("answer", {})
    hidden = {key for key in answers if blind.covers("answer", key)}
    if not hidden:
        return inspection
    kept = {key: answer for key, answer in answers.items() if key not in hidden}
    return replace(inspection, records=inspection.records | {"answer": kept})
