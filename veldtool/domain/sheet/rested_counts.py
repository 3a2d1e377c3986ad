"""Numbers in a sentence that rests on a count: they must be what the count says now."""

from collections.abc import Iterator
from dataclasses import dataclass

from veldtool.domain.framework.model import Framework
from veldtool.domain.guard.claims import FractionClaim, placed_fractions
from veldtool.domain.records import Inspection, SheetPoint
from veldtool.domain.sheet.figures import find_tally, item_ref
from veldtool.domain.tally.model import Tally


@dataclass(frozen=True, slots=True)
class Differing:
    """A number that stands at `start` to `end` of a sentence, and the count that says otherwise."""

    claim: FractionClaim
    start: int
    end: int
    tally: Tally


def differing(
    framework: Framework, inspection: Inspection, point: SheetPoint
) -> Iterator[Differing]:
    """Yield every "x van y" that none of the counts behind the sentence gives.

    It was typed by hand, or the count changed since. Any part of a count may be named, and the
    others together; a count that the sentence says rightly elsewhere explains no other number.
    """
    counts = [find_tally(framework, inspection, item_ref(source)) for source in point.sources]
    tallies = [one for one in counts if one is not None and one.denominator]
    placed = placed_fractions(point.text)
    said = {(claim.part, claim.whole) for claim, _, _ in placed}
    silent = [one for one in tallies if not said & _pairs(one)]
    known = {pair for one in tallies for pair in _pairs(one)}
    for claim, start, end in placed:
        if silent and (claim.part, claim.whole) not in known:
            same = (one for one in silent if one.denominator == claim.whole)
            yield Differing(claim, start, end, next(same, silent[0]))


def _pairs(tally: Tally) -> set[tuple[int, int]]:
    whole = tally.denominator
    parts = [part.count for part in (tally.numerator, *tally.rest)]
    return {(count, whole) for part in parts for count in (part, whole - part)}
