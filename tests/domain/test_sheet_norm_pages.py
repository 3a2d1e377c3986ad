"""A page per norm for the team itself: numbers, and no word of anybody."""

from dataclasses import replace

from tests.domain.sample import FRAMEWORK, inspection
from tests.domain.sheet_records import PRINTED, TEXTS
from veldtool.adapters.pdf.press import PdfPress
from veldtool.domain.evidence.matrix import evidence_matrix
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Dossier, Inspection, Member, Observation, Sign, Statement
from veldtool.domain.sheet.model import Heading, Sheet, Table, string
from veldtool.domain.sheet.norm_pages import compose_norm_pages
from veldtool.domain.sheet.text import text


def composed(record: Inspection) -> Sheet:
    return compose_norm_pages(FRAMEWORK, record, TEXTS, PRINTED)


def part_of(sheet: Sheet, norm: str) -> list[object]:
    """The blocks between the heading of a norm and that of the next one."""
    found: list[object] = []
    here = False
    for block in sheet.blocks:
        if isinstance(block, Heading) and block.level == 1:
            here = block.text.startswith(f"{norm} ")
        if here:
            found.append(block)
    return found


def table_below(blocks: list[object], words: str) -> Table:
    at = next(n for n, one in enumerate(blocks) if isinstance(one, Heading) and one.text == words)
    table = blocks[at + 1]
    assert isinstance(table, Table)
    return table


def test_no_word_of_anybody_no_code_no_name_and_no_score_stands_there() -> None:
    record = inspection()
    said = text(composed(record))
    lines = all_of(record, "statement", Statement).values()
    names = [one.name for one in all_of(record, "member", Member).values()]
    codes = [one.code for one in all_of(record, "dossier", Dossier).values()]
    used = {norm.scale for norm in FRAMEWORK.norms}
    steps = [step.word for one in FRAMEWORK.scales if one.id in used for step in one.steps]
    for words in (*(one.text for one in lines), *names, *codes):
        assert not words or words not in said
    assert [word for word in steps if word in said] == []


def test_the_numbers_are_those_of_the_matrix() -> None:
    record = inspection()
    kinds = {kind.title: kind.column for kind in FRAMEWORK.source_kinds}
    table = table_below(part_of(composed(record), "1a.1"), TEXTS["norms.evidence"])
    rows = [[string(cell.text) for cell in row] for row in table.rows]
    assert rows
    columns = [kinds[name] for name, *_ in rows]
    alone = [row for row in rows if columns.count(kinds[row[0]]) == 1]
    assert len(alone) > 1
    for name, plus, minus, _ in alone:
        cell = evidence_matrix(FRAMEWORK, record).row("1a.1").cell(kinds[name])
        assert cell is not None
        assert (int(plus), int(minus)) == (cell.plus, cell.minus)


def test_every_norm_has_a_page_of_its_own_marked_as_internal() -> None:
    sheet = composed(inspection())
    heads = [one for one in sheet.blocks if isinstance(one, Heading) and one.level == 1]
    assert [one.text.split()[0] for one in heads] == [norm.id for norm in FRAMEWORK.norms]
    assert [one.new_page for one in heads] == [False, *(True for _ in heads[1:])]
    assert sheet.stamp == "INTERN"
    assert PdfPress().render(sheet).pdf.startswith(b"%PDF")


def test_one_kind_of_source_is_said_and_kijkpunten_are_counted() -> None:
    norm = FRAMEWORK.norms[0]
    one = Observation(
        "o", norms=((f"{norm.id}.1", Sign.PLUS),), source_kind=FRAMEWORK.source_kinds[0].code
    )
    sheet = composed(Inspection({"observation": {"o": one}}))
    blocks = part_of(sheet, norm.id)
    words = "\n".join(text(replace(sheet, blocks=(block,))) for block in blocks)  # type: ignore[arg-type]
    assert "één soort bron" in words
    points = table_below(blocks, TEXTS["norms.points"])
    assert [string(cell.text) for cell in points.rows[0][1:]] == ["1", "0"]
    other = part_of(sheet, FRAMEWORK.norms[1].id)
    assert TEXTS["norms.no_evidence"] in text(replace(sheet, blocks=tuple(other)))  # type: ignore[arg-type]
