"""The codes of new files: they follow the highest one in use."""

import re

from veldtool.domain.framework.model import Checklist
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Dossier, Inspection

_NUMBERED = re.compile(r"([^\d]*)(\d+)\Z")


def next_codes(inspection: Inspection, checklist: Checklist, count: int) -> list[str]:
    """Return codes for new files of a checklist: D21, D22 and so on after D20.

    The letters are those of the files of this list that are there already.
    """
    files = all_of(inspection, "dossier", Dossier).values()
    numbered = [(one.checklist, m) for one in files if (m := _NUMBERED.fullmatch(one.code))]
    own = (found[1] for listed, found in numbered if listed == checklist.id)
    prefix = next(own, _prefix(checklist))
    used = (int(found[2]) for _, found in numbered if found[1] == prefix)
    first = max(used, default=0) + 1
    return [f"{prefix}{number:02}" for number in range(first, first + count)]


def _prefix(checklist: Checklist) -> str:
    """D for files of clients, P for those of staff, else the name of the kind of source."""
    first, _, second = checklist.source_kind.partition("-")
    if first == "D":
        return "D" if checklist.measures else second[:1]
    return second or first
