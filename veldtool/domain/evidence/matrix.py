"""Counting the evidence: each column in its own unit, never added across columns."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence

from veldtool.domain.evidence.model import Cell, Matrix, MatrixRow, Point, RecordRef
from veldtool.domain.evidence.points import points
from veldtool.domain.framework.model import Framework, ItemRef, Norm
from veldtool.domain.framework.units import CountUnit, MatrixColumn
from veldtool.domain.records import Inspection, Sign
from veldtool.domain.tally.count import tally_of
from veldtool.domain.tally.model import Tally
from veldtool.domain.tally.parts import is_countable
from veldtool.domain.tally.reading import all_readings

_WEIGHED = (Sign.PLUS, Sign.MINUS)


def evidence_matrix(framework: Framework, inspection: Inspection) -> Matrix:
    """Count the evidence for every norm, and for every theme that has no norms."""
    by_norm: defaultdict[str, list[Point]] = defaultdict(list)
    for point in points(framework, inspection):
        if point.sign in _WEIGHED:
            by_norm[point.norm].append(point)
    leads = lead_tallies(framework, inspection)
    rows = (
        _row(framework, theme, norm, by_norm[norm.id if norm else theme], leads)
        for theme, norm in _places(framework)
    )
    return Matrix(framework.columns, tuple(rows))


def lead_tallies(framework: Framework, inspection: Inspection) -> dict[str, Tally]:
    """Count, per norm, the one item that stands for the files.

    Left out are norms without such an item, and those of which no file gives an answer yet.
    """
    files = all_readings(inspection)
    refs = ((norm.id, norm.lead_item) for norm in framework.norms)
    counted = (
        (norm, tally_of(framework, ref, files.get(ref.checklist, ())))
        for norm, ref in refs
        if ref is not None and is_countable(framework.item(ref))
    )
    return {norm: tally for norm, tally in counted if tally.denominator}


def count_units(unit: CountUnit, found: Iterable[Point]) -> int:
    """Count evidence in the unit of its column, whatever the number of lines.

    People of one role in one talk: as many as were named apart, or as were counted at once,
    whichever is more. Adding the two up could count somebody twice.
    """
    if unit is not CountUnit.PERSONS:
        return len({point.carrier for point in found})
    groups: defaultdict[tuple[str, str], list[Point]] = defaultdict(list)
    for point in found:
        groups[point.carrier, point.role].append(point)
    return sum(_people(members) for members in groups.values())


def _people(members: Sequence[Point]) -> int:
    numbered = {point.speaker for point in members if point.speaker is not None}
    return max(1, len(numbered), *(point.heads or 0 for point in members))


def _places(framework: Framework) -> Iterable[tuple[str, Norm | None]]:
    for theme in framework.themes:
        norms = [norm for norm in framework.norms if norm.theme == theme.id]
        yield from ((theme.id, norm) for norm in norms)
        if not norms:
            yield theme.id, None


def _row(
    framework: Framework,
    theme: str,
    norm: Norm | None,
    found: Sequence[Point],
    leads: Mapping[str, Tally],
) -> MatrixRow:
    lead = leads.get(norm.id) if norm else None
    lead_kind = _kind_of(framework, lead.item) if lead else ""
    columns = {kind.code: kind.column for kind in framework.source_kinds}
    by_column: defaultdict[str, list[Point]] = defaultdict(list)
    for point in found:
        by_column[columns.get(point.source_kind, "")].append(point)
    cells: list[Cell] = []
    name = norm.id if norm else theme
    for column in framework.columns:
        if lead and columns.get(lead_kind) == column.id:
            cells.append(_lead_cell(name, column, lead))
        elif by_column[column.id]:
            cells.append(_cell(name, column, by_column[column.id]))
    kinds = _kinds(framework, found, lead_kind)
    return MatrixRow(theme, norm.id if norm else None, tuple(cells), kinds)


def _kinds(framework: Framework, found: Iterable[Point], lead_kind: str) -> tuple[str, ...]:
    """The kinds behind the row, in the order of the framework."""
    carrying = {point.source_kind for point in found} | {lead_kind}
    return tuple(kind.code for kind in framework.source_kinds if kind.code in carrying)


def _kind_of(framework: Framework, ref: ItemRef) -> str:
    return framework.checklist(ref.checklist).source_kind


def _cell(norm: str, column: MatrixColumn, found: Sequence[Point]) -> Cell:
    plus, minus = (
        count_units(column.unit, [point for point in found if point.sign is sign])
        for sign in _WEIGHED
    )
    sources = tuple(dict.fromkeys(point.record for point in found))
    return Cell(norm, column.id, column.unit, plus, minus, sources=sources)


def _lead_cell(norm: str, column: MatrixColumn, lead: Tally) -> Cell:
    inside = (lead.numerator, *lead.rest)
    plus, minus = (sum(p.count for p in inside if p.sign is sign) for sign in _WEIGHED)
    sources: tuple[RecordRef, ...] = tuple(("dossier", key) for p in inside for key in p.dossiers)
    return Cell(norm, column.id, column.unit, plus, minus, lead.denominator, sources)
