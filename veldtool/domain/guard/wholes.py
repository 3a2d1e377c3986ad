"""A counted whole with its parts, and whether they make one."""

from collections.abc import Collection, Iterable, Sequence
from dataclasses import dataclass

from veldtool.domain.guard.finding import Finding, RecordRef, Rule, finding
from veldtool.domain.guard.percentages import counts_for
from veldtool.domain.tally.model import Part, Tally


@dataclass(frozen=True, slots=True)
class Whole:
    """The parts of a count, by which the numbers in a text are checked."""

    parts: tuple[int, ...]
    records: tuple[RecordRef, ...] = ()

    @property
    def total(self) -> int:
        """The number that all parts are of."""
        return sum(self.parts)

    @property
    def sums(self) -> frozenset[int]:
        """Every number that one or more parts together make, and zero."""
        sums = {0}
        for part in self.parts:
            sums |= {part + other for other in sums}
        return frozenset(sums)

    @property
    def has_majority(self) -> bool:
        """Whether one part is more than half."""
        return 2 * max(self.parts, default=0) > self.total

    def gives(self, percentage: str) -> bool:
        """Tell whether some of the parts are this percentage of the whole."""
        return not self.sums.isdisjoint(counts_for(percentage, self.total))


def whole_of(tally: Tally) -> Whole:
    """Return the denominator of a tally as a whole with its parts."""
    inside = (tally.numerator, *tally.rest)
    records = tuple(("dossier", key) for part in inside for key in part.dossiers)
    return Whole(tuple(part.count for part in inside), records)


def check_sum(parts: Sequence[int], whole: int, *records: RecordRef) -> tuple[Finding, ...]:
    """Report parts that do not add up to their whole: 14 + 5 = 19 of 20."""
    total = sum(parts)
    if total == whole:
        return ()
    shown = " + ".join(map(str, parts))
    missing = whole - total
    rule = Rule.PARTS_MISS_WHOLE
    return (finding(rule, *records, parts=shown, sum=total, whole=whole, missing=missing),)


def check_partition(parts: Iterable[Part], whole: Collection[str]) -> tuple[Finding, ...]:
    """Report files in two parts of one whole, and files of the whole that are in no part."""
    listed = [key for part in parts for key in part.dossiers]
    twice = [key for key in dict.fromkeys(listed) if listed.count(key) > 1]
    missing = [key for key in whole if key not in listed]
    found = []
    if twice:
        found.append(finding(Rule.PARTS_OVERLAP, *_dossiers(twice), count=len(twice)))
    if missing:
        details = {"sum": len(set(listed)), "whole": len(whole), "missing": len(missing)}
        found.append(finding(Rule.PARTS_MISS_WHOLE, *_dossiers(missing), **details))
    return tuple(found)


def _dossiers(keys: Iterable[str]) -> Iterable[RecordRef]:
    return (("dossier", key) for key in keys)
