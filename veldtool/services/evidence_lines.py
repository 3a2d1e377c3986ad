"""The findings behind one cell of the evidence matrix, ready to be shown line by line."""

from collections.abc import Iterator
from dataclasses import dataclass

from veldtool.domain.evidence.matrix import lead_tallies
from veldtool.domain.evidence.model import Point
from veldtool.domain.evidence.points import points
from veldtool.domain.framework.model import Framework
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import (
    CheckAnswer,
    Dossier,
    Form,
    Inspection,
    Observation,
    QuestionnaireItem,
    Quote,
    Sign,
    Statement,
)
from veldtool.domain.tally.model import Part, Tally
from veldtool.services.source_codes import source_code


@dataclass(frozen=True, slots=True)
class EvidenceLine:
    """One finding. `source` is the code of the talk, file or document it comes from.

    `who` is the role that spoke, with `heads` of `of` people where that was recorded. For a
    file `text` is what was counted and `outcome` how it came out, with the reader's note.
    """

    sign: Sign
    source: str
    text: str
    outcome: str = ""
    note: str = ""
    who: str = ""
    heads: int | None = None
    of: int | None = None
    form: Form | None = None
    quote: Quote | None = None


@dataclass(frozen=True, slots=True)
class CellEvidence:
    """The lines behind a cell, and what stands outside its count: (word, number) pairs."""

    lines: tuple[EvidenceLine, ...] = ()
    outside: tuple[tuple[str, int], ...] = ()


def cell_evidence(
    framework: Framework, inspection: Inspection, row: str, column: str
) -> CellEvidence:
    """Return what a cell rests on, by source; `row` is a norm, or a theme without norms."""
    kinds = {kind.code for kind in framework.source_kinds if kind.column == column}
    lead = lead_tallies(framework, inspection).get(row)
    if lead and framework.checklist(lead.item.checklist).source_kind in kinds:
        outside = tuple((part.word, part.count) for part in lead.outside)
        return CellEvidence(tuple(_files(inspection, lead)), outside)
    found = [
        point
        for point in points(framework, inspection)
        if point.norm == row and point.source_kind in kinds and point.sign is not Sign.NEUTRAL
    ]
    lines = [point_line(framework, inspection, point) for point in found]
    return CellEvidence(tuple(sorted(lines, key=lambda line: line.source)))


def _files(inspection: Inspection, lead: Tally) -> Iterator[EvidenceLine]:
    """A line for every file inside the count, minus first: that is what asks for a look."""
    weight = {Sign.MINUS: 0, Sign.NEUTRAL: 1, Sign.PLUS: 2}
    inside = sorted((lead.numerator, *lead.rest), key=lambda part: weight[part.sign])
    for part in inside:
        yield from (line for _, line in part_lines(inspection, lead, part))


def part_lines(
    inspection: Inspection, tally: Tally, part: Part
) -> tuple[tuple[str, EvidenceLine], ...]:
    """Return the files of one outcome, by their codes: the id of each with its line."""
    dossiers = all_of(inspection, "dossier", Dossier)
    answers = inspection.records.get("answer", {})
    found = []
    for key in part.dossiers:
        answer = answers.get(f"{key}/{tally.item.item}")
        note = answer.note if isinstance(answer, CheckAnswer) else ""
        code = dossiers.get(key, Dossier()).code or key
        line = EvidenceLine(part.sign, code, tally.label, part.word, note, form=Form.READ)
        found.append((key, line))
    return tuple(sorted(found, key=lambda one: one[1].source))


def point_line(framework: Framework, inspection: Inspection, point: Point) -> EvidenceLine:
    """Return a single finding as a line."""
    kind, key = point.record
    record = inspection.records[kind][key]
    if isinstance(record, Statement):
        return _said(framework, inspection, point, record)
    if isinstance(record, Observation):
        code = source_code(inspection, record.source)
        return EvidenceLine(point.sign, code, record.text, form=record.form)
    return _asked(point.sign, record if isinstance(record, QuestionnaireItem) else None)


def _asked(sign: Sign, item: QuestionnaireItem | None) -> EvidenceLine:
    """A question with how often each answer was given; never a number without its n."""
    if item is None:
        return EvidenceLine(sign, "", "")
    total = sum(number for _, number in item.counts)
    answers = ", ".join(f"{answer} {number}" for answer, number in item.counts)
    return EvidenceLine(sign, f"n = {total}", item.text, answers, item.remark)


def _said(
    framework: Framework, inspection: Inspection, point: Point, statement: Statement
) -> EvidenceLine:
    roles = {role.code: role.singular for role in framework.roles}
    return EvidenceLine(
        sign=point.sign,
        source=source_code(inspection, statement.id),
        text=statement.text,
        who=roles.get(statement.role, statement.role),
        heads=statement.heads,
        of=statement.of,
        form=statement.form,
        quote=statement.quote,
    )
