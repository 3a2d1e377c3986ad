"""The findings on one norm, grouped by the kind of source they come from."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, replace

from veldtool.domain.evidence.listing import KindEvidence
from veldtool.domain.evidence.matrix import count_units
from veldtool.domain.evidence.model import Point, RecordRef
from veldtool.domain.evidence.opposition import leaning
from veldtool.domain.framework.model import Framework, ItemRef
from veldtool.domain.framework.units import CountUnit
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import (
    Inspection,
    Observation,
    QuestionnaireItem,
    Sign,
    Statement,
)
from veldtool.domain.tally.model import Tally
from veldtool.services.evidence_lines import EvidenceLine, part_lines, point_line
from veldtool.services.norms.views import Finding, Group, Reach
from veldtool.services.overview import Share

_ORDER = {Sign.MINUS: 0, Sign.PLUS: 1, Sign.NEUTRAL: 2}
_Signed = Statement | Observation | QuestionnaireItem


@dataclass(frozen=True, slots=True)
class Weighed:
    """What stood there when I finished, by `trace`; None when I have not, or nobody knows."""

    traces: frozenset[str] | None = None

    def is_new(self, traces: Iterable[str]) -> bool:
        """Tell whether any of these came later."""
        return self.traces is not None and not self.traces.issuperset(traces)


def without_repeats(
    inspection: Inspection, evidence: Iterable[KindEvidence]
) -> tuple[KindEvidence, ...]:
    """Leave out what stands there already: the same remark of a second note taker.

    A record that is tagged with a norm and with its kijkpunten is one finding as well.
    """
    statements = all_of(inspection, "statement", Statement)
    found = []
    for one in evidence:
        here = {(point.record, point.sign): point for point in one.points}
        kept = (
            point
            for (record, sign), point in here.items()
            if not (first := _repeated(statements, record)) or (first, sign) not in here
        )
        found.append(replace(one, points=tuple(kept)))
    return tuple(found)


def groups(
    framework: Framework,
    inspection: Inspection,
    evidence: Iterable[KindEvidence],
    lead: ItemRef | None,
    reached: Mapping[str, Reach],
    weighed: Weighed,
) -> tuple[Group, ...]:
    """Return the evidence of one norm, ready to be shown; `lead` stands for the files."""
    return tuple(
        _group(framework, inspection, one, lead, reached.get(one.source_kind), weighed)
        for one in evidence
    )


def point_finding(
    framework: Framework, inspection: Inspection, point: Point, weighed: Weighed
) -> Finding:
    """Return a single finding with what it opens."""
    kind, key = point.record
    record = inspection.records[kind][key]
    return Finding(
        ref=point.record,
        line=point_line(framework, inspection, point),
        sign_reason=record.sign_reason if isinstance(record, _Signed) else "",
        new=weighed.is_new((trace(point),)),
    )


def tally_finding(inspection: Inspection, tally: Tally, weighed: Weighed) -> Finding:
    """Return a count over files as one finding, with the files behind it."""
    inside = sorted((tally.numerator, *tally.rest), key=lambda part: _ORDER[part.sign])
    files = tuple(
        Finding(("answer", f"{key}/{tally.item.item}"), line)
        for part in inside
        for key, line in part_lines(inspection, tally, part)
    )
    beside = (part for part in tally.rest if part.sign is Sign.NEUTRAL)
    return Finding(
        ref=("tally", f"{tally.item.checklist}.{tally.item.item}"),
        line=EvidenceLine(leaning(tally), _span(files), tally.label, note=tally.rule),
        share=Share(tally.numerator.count, tally.denominator),
        rest=tuple((part.word, part.count) for part in (*beside, *tally.outside)),
        files=files,
        new=weighed.is_new(tally_traces(tally)),
    )


def traces(evidence: Iterable[KindEvidence]) -> frozenset[str]:
    """Return what tells this evidence apart from what comes later."""
    found = list(evidence)
    said = {trace(point) for one in found for point in one.points}
    return frozenset(said.union(*(tally_traces(t) for one in found for t in one.tallies)))


def count_new(evidence: Iterable[KindEvidence], weighed: Weighed) -> int:
    """Count the findings that came, or came out otherwise, after I finished."""
    return sum(
        sum(weighed.is_new((trace(point),)) for point in one.points)
        + sum(weighed.is_new(tally_traces(tally)) for tally in one.tallies)
        for one in evidence
    )


def trace(point: Point) -> str:
    """Return a finding with its sign: with another sign it is new."""
    kind, key = point.record
    return f"{kind}:{key}:{point.sign.value}"


def tally_traces(tally: Tally) -> frozenset[str]:
    """Return every file of a count with its outcome."""
    item = f"{tally.item.checklist}.{tally.item.item}"
    inside = (tally.numerator, *tally.rest)
    return frozenset(f"{item}:{key}:{part.key}" for part in inside for key in part.dossiers)


def _repeated(statements: Mapping[str, Statement], record: RecordRef) -> RecordRef | None:
    """The line that this one repeats, if it says that it does."""
    kind, key = record
    same = statements[key].same_as if kind == "statement" and key in statements else ""
    return ("statement", same) if same and same != key else None


def _group(
    framework: Framework,
    inspection: Inspection,
    evidence: KindEvidence,
    lead: ItemRef | None,
    reach: Reach | None,
    weighed: Weighed,
) -> Group:
    kind = next((one for one in framework.source_kinds if one.code == evidence.source_kind), None)
    unit = kind.unit if kind else CountUnit.TALKS
    title = kind.title if kind else evidence.source_kind
    counted = sorted(evidence.tallies, key=lambda tally: tally.item != lead)
    said = sorted(evidence.points, key=lambda point: _ORDER[point.sign])
    plus, minus = (_count(evidence, lead, unit, sign) for sign in (Sign.PLUS, Sign.MINUS))
    return Group(
        kind=evidence.source_kind,
        column=kind.column if kind else "",
        title=title[:1].upper() + title[1:],
        reach=reach or Reach(unit),
        plus=plus,
        minus=minus,
        findings=(
            *(tally_finding(inspection, one, weighed) for one in counted),
            *(point_finding(framework, inspection, one, weighed) for one in said),
        ),
    )


def _count(evidence: KindEvidence, lead: ItemRef | None, unit: CountUnit, sign: Sign) -> int:
    """As the matrix counts: the lead item stands for the files, else units of the column."""
    for tally in evidence.tallies:
        if tally.item == lead:
            return sum(p.count for p in (tally.numerator, *tally.rest) if p.sign is sign)
    return count_units(unit, [point for point in evidence.points if point.sign is sign])


def _span(files: tuple[Finding, ...]) -> str:
    """The codes of the files: all of a few, else the first and the last."""
    codes = sorted({one.line.source for one in files})
    return ", ".join(codes) if len(codes) <= 3 else f"{codes[0]}–{codes[-1]}"  # noqa: PLR2004 - a few
