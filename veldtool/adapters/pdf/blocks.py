"""Each kind of block of a sheet as flowables."""

from functools import singledispatch

from veldtool.adapters.pdf.flowables import (
    Command,
    Flowables,
    bullet,
    heading,
    paragraph,
    table,
)
from veldtool.adapters.pdf.styles import BODY_SIZE, LABEL_SIZE, THICK, THIN, WIDTH
from veldtool.adapters.pdf.theme import theme_block
from veldtool.domain.sheet.model import (
    Box,
    Bullets,
    Cell,
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
def flowables(block: object) -> Flowables:
    """Return the flowables of a block. Raises TypeError for what is not a block."""
    raise TypeError(f"not a block of a sheet: {block!r}")


@flowables.register
def _(block: Heading) -> Flowables:
    return heading(plain(block.text), f"heading{block.level}")


@flowables.register
def _(block: Paragraph) -> Flowables:
    return [paragraph(block.text, "small" if block.small else "body")]


@flowables.register
def _(block: Box) -> Flowables:
    text: Flowables = [paragraph(block.text, "cell")]
    label: Flowables = [paragraph(plain(block.label), "box_label")]
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
def _(block: Definitions) -> Flowables:
    rows: list[list[Flowables]] = [
        [[paragraph(plain(entry.label), "label")], [paragraph(entry.text, "cell")]]
        for entry in block.entries
    ]
    padding: list[Command] = [
        ("BOTTOMPADDING", (0, 0), (-1, -1), 3),
        ("RIGHTPADDING", (0, 0), (0, -1), 6),
        ("TOPPADDING", (0, 0), (0, -1), BODY_SIZE - LABEL_SIZE),  # one baseline for both sizes
    ]
    return [table(rows, [_LABEL_WIDTH, WIDTH - _LABEL_WIDTH], padding)] if rows else []


@flowables.register
def _(block: Bullets) -> Flowables:
    return [bullet(point) for point in block.points]


@flowables.register
def _(block: ThemeBlock) -> Flowables:
    return theme_block(block)


@flowables.register
def _(block: Table) -> Flowables:
    head: list[Flowables] = [[paragraph(plain(word), "head")] for word in block.head]
    name = "cell_small" if block.small else "cell"
    rows = [[_cell(cell, name) for cell in row] for row in block.rows]
    total = sum(block.weights)
    widths = [WIDTH * weight / total for weight in block.weights]
    return [table([head, *rows], widths, _table_rules(), head_rows=1, space=(3, 6))]


def _cell(cell: Cell, name: str) -> Flowables:
    note = [paragraph(plain(cell.note), "cell_note")] if cell.note else []
    return [paragraph(cell.text, name), *note]


def _table_rules() -> list[Command]:
    return [
        ("LINEABOVE", (0, 0), (-1, 0), THICK, "black"),
        ("LINEBELOW", (0, 0), (-1, -1), THIN, "black"),
        ("RIGHTPADDING", (0, 0), (-2, -1), 8),
        ("TOPPADDING", (0, 0), (-1, -1), 2.5),
        ("BOTTOMPADDING", (0, 0), (-1, -1), 4.5),
    ]
