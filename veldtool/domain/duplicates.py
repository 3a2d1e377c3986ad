"""Two records with one code: two people offline both made D21. Reported like a conflict."""

from collections import defaultdict
from collections.abc import Iterator
from dataclasses import dataclass

from veldtool.domain.records import Inspection

CODED = ("dossier", "interview", "document")


@dataclass(frozen=True, slots=True)
class SharedCode:
    """A code that several records of one kind carry; `ids` are theirs."""

    kind: str
    code: str
    ids: tuple[str, ...]


def shared_codes(inspection: Inspection) -> tuple[SharedCode, ...]:
    """Return every code that more than one record of a kind carries; case does not matter."""
    return tuple(shared for kind in CODED for shared in _of_kind(inspection, kind))


def _of_kind(inspection: Inspection, kind: str) -> Iterator[SharedCode]:
    found: dict[str, list[str]] = defaultdict(list)
    for record_id, record in inspection.records.get(kind, {}).items():
        code = str(getattr(record, "code", "")).strip()
        if code:
            found[code.casefold()].append(record_id)
    for folded, ids in sorted(found.items()):
        if len(ids) > 1:
            yield SharedCode(kind, folded.upper(), tuple(sorted(ids)))
