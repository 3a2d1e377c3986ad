"""Two readers of one file answer blind: neither sees the other's answers until both are done."""

from veldtool.domain.inspection_access import all_of, parent_id
from veldtool.domain.records import Dossier, Inspection

_READ_BLIND = frozenset({"answer", "second_answer"})


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
        if kind not in _READ_BLIND:
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
    """Leave out every answer that a member must not see until both readers of its file are done.

    The files themselves stay. Lists, papers and exports are made from this; counts leave a file
    that is read apart out for everybody (see `Reading.apart`), so that none differs by laptop.
    """
    blind = Blindness(inspection, member)
    records = dict(inspection.records)
    for kind in _READ_BLIND & records.keys():
        found = records[kind]
        kept = {key: one for key, one in found.items() if not blind.covers(kind, key)}
        records[kind] = found if len(kept) == len(found) else kept
    if all(records[kind] is found for kind, found in inspection.records.items()):
        return inspection
    contested = (one for one in inspection.contested if not blind.covers(one[0], one[1]))
    unreadable = (one for one in inspection.unreadable if not blind.covers(one.kind, one.id))
    return Inspection(records, frozenset(contested), tuple(unreadable))
