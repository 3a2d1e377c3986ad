"""The evidence for one norm, listed by kind of source, and where kinds contradict each other."""

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from typing import TypeAlias

from veldtool.domain.evidence.model import Point
from veldtool.domain.evidence.points import points
from veldtool.domain.framework.model import Checklist, Framework, Item, ItemRef
from veldtool.domain.records import Inspection, Sign
from veldtool.domain.tally.count import tally_of
from veldtool.domain.tally.model import Tally
from veldtool.domain.tally.parts import is_countable
from veldtool.domain.tally.reading import readings

_Points: TypeAlias = dict[str, list[Point]]
_Tallies: TypeAlias = dict[str, list[Tally]]


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
    return evidence_by_norm(framework, inspection).get(norm, ())


def evidence_by_norm(
    framework: Framework, inspection: Inspection
) -> dict[str, tuple[KindEvidence, ...]]:
    """Return the evidence for every norm, and theme without norms, that has any."""
    said: defaultdict[str, _Points] = defaultdict(lambda: defaultdict(list))
    for point in points(framework, inspection):
        said[point.norm][point.source_kind].append(point)
    counted: defaultdict[str, _Tallies] = defaultdict(lambda: defaultdict(list))
    for checklist in framework.checklists:
        for item, counting in _tallies(framework, inspection, checklist):
            for name in dict.fromkeys((*item.norms, *item.themes)):
                counted[name][checklist.source_kind].append(counting)
    named = said.keys() | counted.keys()
    return {name: _by_kind(framework, said[name], counted[name]) for name in named}


def contradictions(evidence: Sequence[KindEvidence]) -> tuple[Contradiction, ...]:
    """Return every pair of different kinds with plus in the one and minus in the other."""
    return tuple(
        Contradiction(one.source_kind, other.source_kind)
        for one in evidence
        for other in evidence
        if one is not other and one.carries(Sign.PLUS) and other.carries(Sign.MINUS)
    )


def _by_kind(framework: Framework, said: _Points, counted: _Tallies) -> tuple[KindEvidence, ...]:
    kinds = [kind.code for kind in framework.source_kinds]
    unknown = sorted(said.keys() - set(kinds))
    return tuple(
        KindEvidence(kind, tuple(said.get(kind, ())), tuple(counted.get(kind, ())))
        for kind in (*kinds, *unknown)
        if kind in said or kind in counted
    )


def _tallies(
    framework: Framework, inspection: Inspection, checklist: Checklist
) -> Iterator[tuple[Item, Tally]]:
    """The counts over files that somebody looked at, of every item that can be counted."""
    found = readings(inspection, checklist.id)
    for item in checklist.items if found else ():
        if is_countable(item):
            counting = tally_of(framework, ItemRef(checklist.id, item.id), found)
            if counting.denominator:
                yield item, counting
