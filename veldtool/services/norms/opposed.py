"""Contradictions on a norm, each side with the finding that says it best."""

from collections.abc import Iterable

from veldtool.domain.evidence.listing import KindEvidence
from veldtool.domain.evidence.opposition import Side, is_named, oppositions, words_of
from veldtool.domain.framework.model import Framework
from veldtool.domain.records import Inspection, Sign
from veldtool.domain.tally.model import Tally
from veldtool.services.norms.findings import Weighed, point_finding, tally_finding
from veldtool.services.norms.views import Finding, Opposed, OpposedSide


def opposed(
    framework: Framework, inspection: Inspection, evidence: Iterable[KindEvidence]
) -> tuple[Opposed, ...]:
    """Return the contradictions of one norm."""
    found = oppositions(tuple(evidence))
    return tuple(
        Opposed(_side(framework, inspection, pair.one), _side(framework, inspection, pair.other))
        for pair in found
    )


def unnamed(pairs: Iterable[Opposed], reason: str) -> tuple[Opposed, ...]:
    """Return the contradictions that a reason does not name yet."""
    return tuple(p for p in pairs if not is_named(p.one.words, p.other.words, reason))


def _side(framework: Framework, inspection: Inspection, side: Side) -> OpposedSide:
    finding = _best(framework, inspection, side)
    codes = {finding.line.source.casefold()} if finding.line.source else set()
    titles = {kind.code: kind.title for kind in framework.source_kinds}
    return OpposedSide(
        title=titles.get(side.kind, side.kind),
        sign=side.sign,
        told=side.told,
        finding=finding,
        words=words_of(framework, side) | codes,
    )


def _best(framework: Framework, inspection: Inspection, side: Side) -> Finding:
    """A count over files says more than a remark, and a remark of many more than of one."""
    if side.tallies:
        most = max(side.tallies, key=lambda tally: _files(tally, side.sign))
        return tally_finding(inspection, most, Weighed())
    most_heads = max(side.points, key=lambda point: point.heads or 1)
    return point_finding(framework, inspection, most_heads, Weighed())


def _files(tally: Tally, sign: Sign) -> int:
    return sum(part.count for part in (tally.numerator, *tally.rest) if part.sign is sign)
