"""The evidence for one norm, listed by kind of source, and where kinds contradict each other."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from veldtool.domain.evidence.model import Point
from veldtool.domain.evidence.points import points
from veldtool.domain.framework.model import Checklist, Framework, ItemRef
from veldtool.domain.records import Inspection, Sign
from veldtool.domain.tally.count import tally_of
from veldtool.domain.tally.model import Tally
from veldtool.domain.tally.parts import is_countable
from veldtool.domain.tally.reading import readings


@dataclass(frozen=True, slots=True)
class KindEvidence:
    """What one kind of source says about a norm: single findings, and counts over files."""

    source_kind: str
    points: tuple[Point, ...] = ()
    tallies: tuple[Tally, ...] = ()

    def carries(self, sign: Sign) -> bool:
        """Tell whether anything here has this sign."""
        parts = (part for tally in self.tallies for part in (tally.numerator, *tally.rest))
        counted = any(part.count and part.sign is sign for part in parts)
        return counted or any(point.sign is sign for point in self.points)


@dataclass(frozen=True, slots=True)
class Contradiction:
    """Two kinds of source, one with a positive and one with a negative finding."""

    plus: str
    minus: str


def evidence_for(
    framework: Framework, inspection: Inspection, norm: str
) -> tuple[KindEvidence, ...]:
    """Return the evidence for a norm, or a theme without norms, in the order of the framework."""
    said: defaultdict[str, list[Point]] = defaultdict(list)
    for point in points(framework, inspection):
        if point.norm == norm:
            said[point.source_kind].append(point)
    counted: defaultdict[str, list[Tally]] = defaultdict(list)
    for checklist in framework.checklists:
        counted[checklist.source_kind] += _tallies(framework, inspection, checklist, norm)
    kinds = [kind.code for kind in framework.source_kinds]
    unknown = sorted(said.keys() - set(kinds))
    return tuple(
        KindEvidence(kind, tuple(said[kind]), tuple(counted[kind]))
        for kind in (*kinds, *unknown)
        if said[kind] or counted[kind]
    )


def contradictions(evidence: Sequence[KindEvidence]) -> tuple[Contradiction, ...]:
    """Return every pair of different kinds with plus in the one and minus in the other."""
    return tuple(
        Contradiction(one.source_kind, other.source_kind)
        for one in evidence
        for other in evidence
        if one is not other and one.carries(Sign.PLUS) and other.carries(Sign.MINUS)
    )


def _tallies(
    framework: Framework, inspection: Inspection, checklist: Checklist, norm: str
) -> Iterable[Tally]:
    """The counts over files that somebody looked at, of all items on this norm."""
    items = [item for item in checklist.items if norm in (*item.norms, *item.themes)]
    found = readings(inspection, checklist.id) if items else ()
    for item in items:
        if is_countable(item):
            counted = tally_of(framework, ItemRef(checklist.id, item.id), found)
            if counted.denominator:
                yield counted
