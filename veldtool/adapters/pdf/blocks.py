"""Each kind of block of a sheet as flowables."""

from functools import singledispatch

from reportlab.platypus import PageBreak

from veldtool.adapters.pdf.flowables import (
    Command,
    Flowables,
    bullet,
    heading,
    paragraph,
    table,
)
from veldtool.adapters.pdf.styles import BODY_SIZE, LABEL_SIZE, THICK, THIN, WIDTH
from veldtool.adapters.pdf.tags import Element
from veldtool.adapters.pdf.theme import theme_block
from veldtool.domain.sheet.model import (
    Box,
    Bullets,
    Cell,
    Definition,
    Definitions,
    Heading,
    Paragraph,
    Table,
    ThemeBlock,
    plain,
)

_LABEL_WIDTH = 66.0
_BOX_LABEL_WIDTH = 118.0


@singledispatch
def flowables(block: object, into: Element) -> Flowables:
    """Return the flowables of a block, whose elements come last within `into`.

    Raises TypeError for what is not a block.
    """
    del into
    raise TypeError(f"not a block of a sheet: {block!r}")


@flowables.register
def _(block: Heading, into: Element) -> Flowables:
    # The title of the sheet is the one heading above these.
    made = heading(plain(block.text), f"heading{block.level}", into.add(f"H{block.level + 1}"))
    return [PageBreak(), *made] if block.new_page else made


@flowables.register
def _(block: Paragraph, into: Element) -> Flowables:
    return [paragraph(block.text, "small" if block.small else "body", into.add("P"))]


@flowables.register
def _(block: Box, into: Element) -> Flowables:
    label: Flowables = (
        [paragraph(plain(block.label), "box_label", into.add("P"))] if block.label else []
    )
    text: Flowables = [paragraph(block.text, "cell", into.add("P"))]
    cells = [label, text] if block.label else [text]
    widths = [_BOX_LABEL_WIDTH, WIDTH - _BOX_LABEL_WIDTH] if block.label else [WIDTH]
    return [table([cells], widths, _box_rules(THICK if block.strong else THIN), space=(7, 4))]


def _box_rules(rule: float) -> list[Command]:
    return [
        ("BOX", (0, 0), (-1, -1), rule, "black"),
        ("VALIGN", (0, 0), (-1, -1), "MIDDLE"),
        ("LEFTPADDING", (0, 0), (-1, -1), 7),
        ("RIGHTPADDING", (0, 0), (-1, -1), 7),
        ("TOPPADDING", (0, 0), (-1, -1), 4),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 6),
    ]


@flowables.register
def _(block: Definitions, into: Element) -> Flowables:
    if not block.entries:
        return []
    listed = into.add("L")
    rows = [_definition(entry, listed.add("LI")) for entry in block.entries]
    padding: list[Command] = [
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (0, -1), 6),
        ("TOPPADDING", (0, 0), (0, -1), BODY_SIZE - LABEL_SIZE),  # one baseline for both sizes
    ]
    return [table(rows, [_LABEL_WIDTH, WIDTH - _LABEL_WIDTH], padding)]


def _definition(entry: Definition, item: Element) -> list[Flowables]:
    label = paragraph(plain(entry.label), "label", item.add("Lbl"))
    return [[label], [paragraph(entry.text, "cell", item.add("LBody"))]]


@flowables.register
def _(block: Bullets, into: Element) -> Flowables:
    listed = into.add("L") if block.points else into
    return [bullet(point, listed) for point in block.points]


@flowables.register
def _(block: ThemeBlock, into: Element) -> Flowables:
    return theme_block(block, into)


@flowables.register
def _(block: Table, into: Element) -> Flowables:
    made = into.add("Table")
    row_of_heads = made.add("TR")
    head: list[Flowables] = [
        [paragraph(plain(word), "head", row_of_heads.add("TH", "Column"))] for word in block.head
    ]
    name = "cell_small" if block.small else "cell"
    rows = [_row(row, name, made.add("TR")) for row in block.rows]
    total = sum(block.weights)
    widths = [WIDTH * weight / total for weight in block.weights]
    return [
        table([head, *rows], widths, _table_rules(tight=block.tight), head_rows=1, space=(3, 6))
    ]


def _row(cells: tuple[Cell, ...], name: str, row: Element) -> list[Flowables]:
    return [_cell(cell, name, row.add("TD")) for cell in cells]


def _cell(cell: Cell, name: str, into: Element) -> Flowables:
    text = paragraph(cell.text, name, into.add("P"))
    note = [paragraph(plain(cell.note), "cell_note", into.add("P"))] if cell.note else []
    return [text, *note]


def _table_rules(*, tight: bool) -> list[Command]:
    above, below = (0.5, 2) if tight else (2.5, 4.5)
    return [
        ("LINEABOVE", (0, 0), (-1, 0), THICK, "black"),
        ("LINEBELOW", (0, 0), (-1, -1), THIN, "black"),
        ("RIGHTPADDING", (0, 0), (-2, -1), 8),
        ("TOPPADDING", (0, 0), (-1, -1), above),
        ("BOTTOMPADDING", (0, 0), (-1, -1), below),
    ]
