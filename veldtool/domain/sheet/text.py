"""The plain text of a sheet in reading order: for tests, search and screen readers."""

from collections.abc import Iterator
from functools import singledispatch

from veldtool.domain.sheet.model import (
    BULLET,
    Box,
    Bullets,
    Cell,
    Definitions,
    Figure,
    Heading,
    Paragraph,
    Sheet,
    Table,
    ThemeBlock,
    string,
)


def text(sheet: Sheet) -> str:
    """Return title, subtitle and blocks as lines. Stamp, header and footer are `furniture`."""
    lines = [sheet.title, *map(string, sheet.subtitle)]
    for block in sheet.blocks:
        lines.extend(block_lines(block))
    return "\n".join(line for line in lines if line)


def furniture(sheet: Sheet, page: int, pages: int) -> tuple[str, ...]:
    """Return what stands around the blocks of one page, counted from 1, in reading order."""
    header = sheet.header if page > 1 else ""
    number = sheet.pages.format(page=page, pages=pages)
    return tuple(line for line in (header, sheet.stamp, sheet.footer, number) if line)


@singledispatch
def block_lines(block: object) -> Iterator[str]:
    """Yield the lines of one block. Raises TypeError for what is not a block."""
    raise TypeError(f"not a block of a sheet: {block!r}")


@block_lines.register
def _(block: Heading) -> Iterator[str]:
    yield block.text


@block_lines.register
def _(block: Paragraph) -> Iterator[str]:
    yield string(block.text)


@block_lines.register
def _(block: Box) -> Iterator[str]:
    yield block.label
    yield string(block.text)


@block_lines.register
def _(block: Definitions) -> Iterator[str]:
    for entry in block.entries:
        yield entry.label
        yield string(entry.text)


@block_lines.register
def _(block: Bullets) -> Iterator[str]:
    for point in block.points:
        yield f"{BULLET} {string(point)}"


@block_lines.register
def _(block: ThemeBlock) -> Iterator[str]:
    yield block.title
    yield from block.heads
    for points, empty in zip((block.plus, block.attention), block.empty, strict=False):
        yield from (f"{BULLET} {point}" for point in points)
        yield "" if points else empty
    for figure in block.figures:
        yield from _figure_lines(figure)
    yield "" if block.figures else block.empty[2]


def _figure_lines(figure: Figure) -> Iterator[str]:
    yield f"{figure.share} {figure.label}".strip()
    yield figure.remainder


@block_lines.register
def _(block: Table) -> Iterator[str]:
    yield from block.head
    for row in block.rows:
        for cell in row:
            yield from _cell_lines(cell)


def _cell_lines(cell: Cell) -> Iterator[str]:
    yield string(cell.text)
    yield cell.note
