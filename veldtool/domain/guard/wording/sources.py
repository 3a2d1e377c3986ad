"""Whether the sources of a sentence say what it says."""

from collections.abc import Iterable, Iterator

from veldtool.domain.evidence.opposition import leaning
from veldtool.domain.framework.model import Framework
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Inspection, Observation, SheetPoint, Sign, Statement
from veldtool.domain.sheet.figures import find_tally, item_ref


def is_mostly_against(framework: Framework, inspection: Inspection, point: SheetPoint) -> bool:
    """Tell whether a sentence of praise rests on more sources that differ than that support."""
    if point.sign is not Sign.PLUS:
        return False
    signs = list(_signs(framework, inspection, point))
    return signs.count(Sign.MINUS) > signs.count(Sign.PLUS)


def _signs(framework: Framework, inspection: Inspection, point: SheetPoint) -> Iterator[Sign]:
    """The sign of every source that has one: a line, an observation, or the count of an item."""
    lines = all_of(inspection, "statement", Statement)
    seen = all_of(inspection, "observation", Observation)
    for source in dict.fromkeys(point.sources):
        if source in lines:
            line = lines[source]
            yield from _one(line.norms, point.theme, line.sign)
        elif source in seen:
            yield from _one(seen[source].norms, point.theme, None)
        else:
            tally = find_tally(framework, inspection, item_ref(source))
            if tally is not None:
                yield leaning(tally)


def _one(norms: Iterable[tuple[str, Sign]], theme: str, otherwise: Sign | None) -> Iterator[Sign]:
    """The one sign of a source: the most frequent of this theme, else of all its norms."""
    given = tuple(norms)
    near = [sign for norm, sign in given if norm.partition(".")[0] == theme]
    signs = near or [sign for _, sign in given]
    plus, minus = signs.count(Sign.PLUS), signs.count(Sign.MINUS)
    if plus != minus:
        yield Sign.PLUS if plus > minus else Sign.MINUS
    elif not signs and otherwise is not None:
        yield otherwise
