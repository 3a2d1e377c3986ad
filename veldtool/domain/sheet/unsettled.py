"""Whether something on a sheet still has two versions, so that the sheet can say so."""

from collections.abc import Iterable

from veldtool.domain.records import Inspection
from veldtool.domain.sheet.figures import is_open
from veldtool.domain.tally.model import Tally

_PRINTED = frozenset(
    {"visit", "visit_day", "location", "sheet_point", "sheet_figure", "next_step", "participants"}
)


def anything_open(inspection: Inspection, tallies: Iterable[Tally]) -> bool:
    """Tell whether a printed count or a printed sentence rests on an open conflict."""
    printed = any(kind in _PRINTED for kind, _, _ in inspection.contested)
    return printed or any(is_open(tally) for tally in tallies)
