"""The institution's own figure beside our count: shown together, never mixed."""

from dataclasses import dataclass

from veldtool.domain.framework.model import Framework, ItemRef
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Inspection, KeyFigure
from veldtool.domain.tally.count import tally
from veldtool.domain.tally.model import Tally


@dataclass(frozen=True, slots=True)
class Beside:
    figure: KeyFigure
    tally: Tally


def figures_beside_tallies(framework: Framework, inspection: Inspection) -> tuple[Beside, ...]:
    """Return every figure that names an item of this framework, with our count of that item."""
    found = []
    for figure in all_of(inspection, "key_figure", KeyFigure).values():
        checklist, _, item = figure.item.partition(".")
        try:
            counted = tally(framework, inspection, ItemRef(checklist, item))
        except (KeyError, ValueError):  # no such item, or nothing to count at it
            continue
        found.append(Beside(figure, counted))
    return tuple(found)
