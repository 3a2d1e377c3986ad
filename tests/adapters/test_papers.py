"""Every kind of paper, and feedback sheets of every size: words, tags, black and white."""

import random
import re
import subprocess
from collections.abc import Iterator
from dataclasses import replace
from functools import cache
from io import BytesIO
from itertools import pairwise
from pathlib import Path
from shutil import which

import pikepdf
import pytest
from pypdfium2 import PdfDocument

from tests.adapters.pdf_reading import outside_the_margins, page_texts, squeezed
from tests.adapters.test_pdf_tags import elements, marked_content, marks
from tests.domain import sample
from tests.domain.sheet_records import PRINTED, TEXTS
from tests.services.made_receipts import MUCH, OF
from veldtool.adapters.pdf.render import print_sheet, render_pdf
from veldtool.domain.records import (
    Inspection,
    NextStep,
    Record,
    SheetFigure,
    SheetPoint,
    Sign,
    Visit,
)
from veldtool.domain.sheet.check_code import with_code
from veldtool.domain.sheet.feedback import MOST_PAGES, compose_feedback
from veldtool.domain.sheet.model import Sheet, Table, ThemeBlock
from veldtool.domain.sheet.text import furniture, text
from veldtool.services.merging.receipt_sheet import compose_receipt
from veldtool.services.sheet_kinds import SheetKind
from veldtool.services.sheets import COMPOSERS

INSTITUTION = (
    "Stichting Gecertificeerde Instelling voor Jeugdbeschermingsmaatregelen en "
    "Jeugdreclasseringsbegeleiding in de Noordoostelijke Waddenzeekustgemeenten"
)
COMPOUNDS = (
    "ondertoezichtstellingsverlengingsverzoeken",
    "jeugdbeschermingsmaatregeluitvoeringsplannen",
    "gezinsvoogdijwerkersoverlegvoorbereidingen",
    "hulpverleningsgeschiedenisbeschrijvingen",
    "veiligheidsafspraken, kernbesluiten en (na)zorg",
)
EVERY_THEME = tuple(
    replace(sample.FRAMEWORK.themes[0], id=f"{number}", title=f"Thema nummer {number}")
    for number in range(1, 10)
)
NINE = replace(sample.FRAMEWORK, themes=EVERY_THEME)
SHADES = 3
GREY = 40
"""Of 255: a letter that is printed is darker than this somewhere."""


RECEIPT = "receipt"
PAPERS = (*SheetKind, RECEIPT)


@cache
def paper(kind: str) -> Sheet:
    """The paper of the sample visit, or that of a merge with all that can be told of one."""
    if kind == RECEIPT:
        return with_code(receipt_with("Naam van een inspecteur"), TEXTS)
    sheet = COMPOSERS[SheetKind(kind)](sample.FRAMEWORK, sample.inspection(), TEXTS, PRINTED)
    return with_code(sheet, TEXTS) if kind == SheetKind.FEEDBACK else sheet


def receipt_with(name: str) -> Sheet:
    """A receipt of a merge in which somebody of this name took part."""
    senders = tuple(replace(one, name=name) for one in MUCH.senders * 8)
    return compose_receipt(replace(MUCH, senders=senders, after=90), OF, TEXTS, PRINTED)


@cache
def printed(kind: str) -> bytes:
    return render_pdf(paper(kind))


def said_on(sheet: Sheet, pdf: bytes) -> str:
    """The words of all pages without what stands around them, which must be there."""
    pages = [squeezed(page) for page in page_texts(pdf)]
    found: list[str] = []
    for number, page in enumerate(pages, 1):
        around = squeezed("".join(furniture(sheet, number, len(pages))))
        assert page.endswith(around)
        found.append(page.removesuffix(around))
    return "".join(found)


# --- every kind of paper ------------------------------------------------------------------------


@pytest.mark.parametrize("kind", PAPERS)
def test_a_paper_says_all_that_was_composed_in_that_order(kind: str) -> None:
    made = paper(kind)
    assert _heads_once(made, said_on(made, printed(kind))) == _heads_once(
        made, squeezed(text(made))
    )


@pytest.mark.parametrize("kind", PAPERS)
def test_headings_of_a_paper_nest_and_its_tables_have_heads(kind: str) -> None:
    with pikepdf.open(BytesIO(printed(kind))) as document:
        tree = [one for _, one in elements(document.Root.StructTreeRoot)]
        tags = [str(one.S)[1:] for one in tree]
        levels = [int(tag[1]) for tag in tags if re.fullmatch(r"H\d", tag)]
        tables = [one for one in tree if one.S == "/Table"]
        heads = [[str(cell.S) for cell in table.K[0].K] for table in tables]
        pictures = [one for one in tree if one.S == "/Figure"]
        assert str(document.Root.Lang) == "nl-NL"
        assert bool(document.Root.MarkInfo.Marked)
        assert str(document.docinfo.Title) == paper(kind).title
        assert [one for one in pictures if not str(one.get("/Alt", "")).strip()] == []
    assert tags[0] == "Document"
    assert levels[0] == 1
    assert levels.count(1) == 1
    assert all(after <= before + 1 for before, after in pairwise(levels))
    assert all(set(row) == {"/TH"} for row in heads)


@pytest.mark.parametrize("kind", PAPERS)
def test_all_that_a_paper_shows_is_in_the_tree_once(kind: str) -> None:
    with pikepdf.open(BytesIO(printed(kind))) as document:
        painted: list[tuple[int, int]] = []
        for page in document.pages:
            numbers, loose = marked_content(page)
            assert loose == []
            painted += [(int(page.objgen[0]), one) for one in numbers]
        tree = [one for _, one in elements(document.Root.StructTreeRoot)]
        assert sorted(mark for one in tree for mark in marks(one)) == sorted(painted)


@pytest.mark.skipif(which("pdfinfo") is None, reason="poppler is not on this machine")
@pytest.mark.parametrize("kind", PAPERS)
def test_another_reader_reads_a_paper_aloud_in_its_order(kind: str, tmp_path: Path) -> None:
    place = tmp_path / "paper.pdf"
    place.write_bytes(printed(kind))
    told = subprocess.run(
        ["pdfinfo", "-struct-text", place], capture_output=True, check=True, encoding="utf-8"
    ).stdout
    read = squeezed("".join(re.findall(r'"([^"\n]*)"', told)))
    title, rest = text(paper(kind)).split("\n", 1)
    assert read == squeezed(f"{title}{paper(kind).stamp}{rest}").replace('"', "")


@pytest.mark.parametrize("kind", PAPERS)
def test_a_paper_has_no_colour_and_something_is_on_it(kind: str) -> None:
    for pixels in _rendered(printed(kind)):
        red, green, blue = (pixels[shade::SHADES] for shade in range(SHADES))
        assert red == green == blue
        assert min(red) < GREY


@pytest.mark.parametrize("kind", SheetKind)
def test_a_paper_for_an_institution_with_a_long_name_stays_within_its_margins(
    kind: SheetKind,
) -> None:
    records = sample.inspection().records
    visit = {key: replace(one, institution=INSTITUTION) for key, one in records["visit"].items()}  # type: ignore[call-arg] # a visit
    long = Inspection({**records, "visit": visit})
    made = COMPOSERS[kind](sample.FRAMEWORK, long, TEXTS, PRINTED)
    pdf = render_pdf(made)
    assert outside_the_margins(pdf) == []
    assert squeezed(INSTITUTION) in squeezed("".join(page_texts(pdf)))


def test_a_receipt_with_long_names_on_several_pages_stays_within_its_margins() -> None:
    made = with_code(receipt_with(INSTITUTION), TEXTS)
    pdf = render_pdf(made)
    assert len(page_texts(pdf)) > 1
    assert outside_the_margins(pdf) == []
    assert _heads_once(made, said_on(made, pdf)) == _heads_once(made, squeezed(text(made)))


# --- feedback sheets of every size --------------------------------------------------------------

WORDS = (*COMPOUNDS, "Het plan komt", "laat", "in", "14 van de 20", "dossiers", "& <meer>", "“zo”")
ITEMS = ("client.JB01", "client.JB18b", "client.JB24a")
SIZES = range(20)


def sentence(chance: random.Random) -> str:
    return " ".join(chance.choices(WORDS, k=chance.randint(1, 7)))


def visit(size: int) -> Inspection:
    """A visit with any number of points, figures and next steps; the larger the more."""
    chance = random.Random(size)
    found: list[tuple[str, Record]] = []
    for theme in NINE.themes:
        for sign in (Sign.PLUS, Sign.MINUS):
            for number in range(chance.randint(0, 1 + size // 3)):
                key = f"{theme.id}{sign.value}{number}"
                point = SheetPoint(key, theme.id, sign, sentence(chance), order=key)
                found.append(("sheet_point", point))
        for number in range(chance.randint(0, 3)):
            figure = SheetFigure(f"f{theme.id}{number}", theme.id, ITEMS[number])
            found.append(("sheet_figure", figure))
    for number in range(chance.randint(0, 4)):
        step = NextStep(f"n{number}", what=sentence(chance), who="u", order=str(number))
        found.append(("next_step", step))
    return _visit(found)


def _visit(found: list[tuple[str, Record]]) -> Inspection:
    records = dict(sample.inspection().records)
    for kind in ("sheet_point", "sheet_figure", "next_step"):
        records[kind] = {one.id: one for name, one in found if name == kind}
    records["visit"] = {"visit": Visit("visit", institution=INSTITUTION)}
    return Inspection(records)


def composed(inspection: Inspection) -> Sheet:
    return compose_feedback(NINE, inspection, TEXTS, PRINTED)


@pytest.mark.parametrize("size", SIZES)
def test_a_feedback_sheet_of_any_size_says_what_was_composed(size: int) -> None:
    made = composed(visit(size))
    result = print_sheet(made)
    said = said_on(made, result.pdf)
    assert _heads_once(made, said) == _heads_once(made, squeezed(text(made)))
    assert outside_the_margins(result.pdf) == []
    assert (result.lines_beyond(MOST_PAGES) > 0) == (len(page_texts(result.pdf)) > MOST_PAGES)


@pytest.mark.parametrize("size", SIZES)
def test_no_theme_of_a_feedback_sheet_goes_over_a_page(size: int) -> None:
    made = composed(visit(size))
    pages = [squeezed(page) for page in page_texts(render_pdf(made))]
    for block in made.blocks:
        if isinstance(block, ThemeBlock):
            whole = squeezed(text(Sheet("", blocks=(block,))))
            assert sum(whole in page for page in pages) == 1, block.title


@pytest.mark.parametrize("points", [0, 1, 60])
def test_sixty_points_of_one_theme_are_all_there_and_told_to_be_too_many(points: int) -> None:
    words = [f"{COMPOUNDS[n % 4]} nummer {n}" for n in range(points)]
    found: list[tuple[str, Record]] = [
        (
            "sheet_point",
            SheetPoint(f"p{n:02}", theme="3", sign=Sign.MINUS, text=one, order=f"{n:02}"),
        )
        for n, one in enumerate(words)
    ]
    made = composed(_visit(found))
    result = print_sheet(made)
    said = squeezed("".join(page_texts(result.pdf)))
    assert all(squeezed(one) in said for one in words)
    assert (result.lines_beyond(MOST_PAGES) > 0) == (points == 60)


def _rendered(pdf: bytes) -> Iterator[bytes]:
    """Each page as red, green and blue, one byte each."""
    with PdfDocument(pdf) as document:
        for page in document:
            yield page.render(scale=1).to_pil().convert("RGB").tobytes()
            page.close()


def _once(said: str, head: str) -> str:
    """Leave of a head that is repeated on a later page only the first one."""
    first, found, rest = said.partition(head)
    return first + found + rest.replace(head, "") if found else said


def _heads_once(made: Sheet, said: str) -> str:
    """The head of a table stands on every page that it reaches: only the first one is kept."""
    for block in made.blocks:
        if isinstance(block, Table):
            said = _once(said, squeezed("".join(block.head)))
    return said
