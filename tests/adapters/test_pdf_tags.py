"""What a screen reader finds in a sheet: the order, the headings, the tables, every word once."""

import re
from collections.abc import Iterator
from dataclasses import replace
from io import BytesIO
from typing import Any

import pikepdf
import pytest

from tests.adapters.test_pdf_sheets import COMPOUND, EVERY_BLOCK, sheet, theme
from veldtool.adapters.pdf.render import render_pdf
from veldtool.domain.sheet.model import Bullets, Cell, Sheet, Table, plain
from veldtool.domain.sheet.text import text

PAINTS = {"Tj", "TJ", "'", '"', "S", "s", "f", "F", "f*", "B", "B*", "b", "b*", "Do", "sh"}
LONG = sheet(
    *(theme(f"Thema {number}", 5, COMPOUND) for number in range(5)),
    Table(("Kop", "Wie"), ((Cell(plain("regel")), Cell(plain("u"))),) * 80, (3, 1)),
    Bullets((plain("Een lange zin over het bezoek. " * 150),)),
)


def elements(node: Any, depth: int = 0) -> Iterator[tuple[int, Any]]:
    """Every element of the tree below a node, with its depth, in reading order."""
    kids = node.get("/K", [])
    for kid in kids if isinstance(kids, pikepdf.Array) else [kids]:
        if "/S" in kid:
            yield depth, kid
            yield from elements(kid, depth + 1)


def marks(element: Any) -> list[tuple[int, int]]:
    """The marks of an element itself, as (object number of the page, number of the mark)."""
    return [(kid.Pg.objgen[0], int(kid.MCID)) for kid in element.get("/K", []) if "/MCID" in kid]


def outline(made: Sheet) -> list[str]:
    """The tags of the tree, indented."""
    with pikepdf.open(BytesIO(render_pdf(made))) as document:
        found = elements(document.Root.StructTreeRoot)
        return [". " * depth + str(one.S)[1:] for depth, one in found]


def marked_content(page: Any) -> tuple[list[int], list[str]]:
    """The numbers of the marks of a page, and what is painted outside of any mark."""
    numbers: list[int] = []
    loose: list[str] = []
    open_marks = 0
    for step in pikepdf.parse_content_stream(page):
        operator = str(step.operator)
        if operator in {"BDC", "BMC"}:
            open_marks += 1
            numbers += [int(step.operands[1].MCID)] if operator == "BDC" else []
        elif operator == "EMC":
            open_marks -= 1
        elif operator in PAINTS and not open_marks:
            loose.append(operator)
    assert open_marks == 0
    return numbers, loose


def test_the_tree_has_headings_lists_and_tables_in_reading_order() -> None:
    made = sheet(*EVERY_BLOCK.blocks[:4])
    assert outline(made) == [
        "Document",
        *(". H1", ". P", ". P"),  # title, stamp, subtitle
        ". P",  # the box
        ". H2",
        *(". L", ". . LI", ". . . Lbl", ". . . LBody"),
        *(". Sect", ". . H3", ". . Table"),
        *(". . . TR", ". . . . TH", ". . . . TH", ". . . . TH"),
        ". . . TR",
        *(". . . . TD", ". . . . . L"),
        *(". . . . . . LI", ". . . . . . . Lbl", ". . . . . . . LBody") * 2,
        *(". . . . TD", ". . . . . L"),
        *(". . . . . . LI", ". . . . . . . Lbl", ". . . . . . . LBody") * 2,
        *(". . . . TD", *(". . . . . P",) * 4),
    ]


def test_the_cells_that_head_a_table_say_so() -> None:
    with pikepdf.open(BytesIO(render_pdf(EVERY_BLOCK))) as document:
        heads = [one for _, one in elements(document.Root.StructTreeRoot) if one.S == "/TH"]
        assert len(heads) == 3 + 3 + 2
        assert all((one.A.O, one.A.Scope) == ("/Table", "/Column") for one in heads)


@pytest.mark.parametrize("made", [EVERY_BLOCK, LONG, Sheet("Leeg")], ids=["every", "long", "empty"])
def test_all_that_is_painted_is_marked_and_every_mark_is_in_the_tree_once(made: Sheet) -> None:
    with pikepdf.open(BytesIO(render_pdf(made))) as document:
        painted: list[tuple[int, int]] = []
        for number, page in enumerate(document.pages):
            numbers, loose = marked_content(page)
            assert loose == []
            assert numbers == list(range(len(numbers)))
            assert (int(page.StructParents), str(page.Tabs)) == (number, "/S")
            painted += [(int(page.objgen[0]), one) for one in numbers]
        tree = [one for _, one in elements(document.Root.StructTreeRoot)]
        assert sorted(mark for one in tree for mark in marks(one)) == sorted(painted)
        assert all("/P" in one for one in tree)


def test_each_mark_leads_back_to_its_element() -> None:
    with pikepdf.open(BytesIO(render_pdf(LONG))) as document:
        numbers = document.Root.StructTreeRoot.ParentTree.Nums
        owners = dict(zip(map(int, list(numbers)[::2]), list(numbers)[1::2], strict=True))
        pages: dict[int, Any] = {
            int(page.objgen[0]): owners[int(page.StructParents)] for page in document.pages
        }
        assert len(pages) > 2
        for _, one in elements(document.Root.StructTreeRoot):
            assert all(pages[page][mark].objgen == one.objgen for page, mark in marks(one))


def test_what_goes_over_to_another_page_stays_one_element_and_a_repeated_head_is_not_read() -> None:
    with pikepdf.open(BytesIO(render_pdf(LONG))) as document:
        tree = [one for _, one in elements(document.Root.StructTreeRoot)]
        (sentence,) = (one for one in tree if one.S == "/LBody" and len(marks(one)) > 1)
        assert len({page for page, _ in marks(sentence)}) > 1
        heads = [one for one in tree if one.S == "/TH"]
        assert [len(marks(one)) for one in heads] == [1] * (3 * 5 + 2)


def test_read_in_the_order_of_the_tree_a_sheet_says_what_it_says() -> None:
    """Each mark in the order of the tree, its text taken from the font's own table."""
    with pikepdf.open(BytesIO(render_pdf(EVERY_BLOCK))) as document:
        (page,) = document.pages
        said = dict(words_by_mark(page))
        order = [n for _, one in elements(document.Root.StructTreeRoot) for _, n in marks(one)]
    read = "".join("".join(said[number]) for number in order)
    expected = text(EVERY_BLOCK)
    title, rest = expected.split("\n", 1)
    assert squeeze(read) == squeeze(f"{title}{EVERY_BLOCK.stamp}{rest}")
    assert "bijna altijd" in read  # a line ends between these two


def squeeze(words: str) -> str:
    return "".join(words.split())


def words_by_mark(page: Any) -> Iterator[tuple[int, list[str]]]:
    """For each mark its text."""
    letters = {name: to_unicode(font) for name, font in page.Resources.Font.items()}
    number, font = None, ""
    found: dict[int, list[str]] = {}
    for step in pikepdf.parse_content_stream(page):
        operator = str(step.operator)
        if operator == "BDC":
            number = int(step.operands[1].MCID)
        elif operator == "EMC":
            number = None
        elif operator == "Tf":
            font = str(step.operands[0])
        elif operator == "Tj" and number is not None:
            codes = bytes(step.operands[0])
            found.setdefault(number, []).append("".join(letters[font][code] for code in codes))
    return iter(found.items())


def to_unicode(font: Any) -> dict[int, str]:
    """Read the table by which a font says which letters its codes stand for."""
    table = font.ToUnicode.read_bytes().decode("latin-1").split("beginbfchar")[1]
    pairs = re.findall(r"<([0-9A-F]{2})> <([0-9A-F]{4})>", table)
    return {int(code, 16): chr(int(letter, 16)) for code, letter in pairs}


def test_a_sheet_of_another_title_is_not_taken_for_this_one() -> None:
    other = replace(EVERY_BLOCK, title="Bronnen & <tellingen>")
    with pikepdf.open(BytesIO(render_pdf(other))) as document:
        assert "Bronnen &amp; &lt;tellingen&gt;" in document.Root.Metadata.read_bytes().decode()
