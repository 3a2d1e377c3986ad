"""The feedback sheet to speak from: its text in sections, without names and without scores.

The lines below the title are left out: of all that is printed only they hold a name.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from functools import singledispatch

from veldtool.domain.sheet.model import (
    Block,
    Box,
    Bullets,
    Definitions,
    Heading,
    Paragraph,
    Sheet,
    Table,
    ThemeBlock,
    string,
)


class Look(StrEnum):
    """How a line is shown."""

    TEXT = "text"
    HEAD = "head"
    POINT = "point"
    REMAINDER = "remainder"


@dataclass(frozen=True, slots=True)
class Line:
    """One paragraph that is spoken."""

    text: str
    look: Look = Look.TEXT


@dataclass(frozen=True, slots=True)
class Section:
    """What is on screen at one time, if it fits: a title and what stands under it."""

    title: str
    lines: tuple[Line, ...]


def sections(sheet: Sheet, leave_out: str = "") -> tuple[Section, ...]:
    """Return the sections of a composed feedback sheet, in the order of the paper.

    `leave_out` is the title of one that is not spoken: the scores.
    """
    made = [(title, lines) for title, lines in _split(sheet) if lines and title != leave_out]
    return tuple(Section(title, tuple(lines)) for title, lines in made)


def _split(sheet: Sheet) -> Iterator[tuple[str, list[Line]]]:
    title, lines = sheet.title, list[Line]()
    for block in sheet.blocks:
        opens = _opens(block)
        if opens:
            yield title, lines
            title, lines = opens, []
        lines.extend(_lines(block))
    yield title, lines


def _opens(block: Block) -> str:
    """The title of the section that begins with this block; "" when none does."""
    if isinstance(block, Heading):
        return block.text
    if isinstance(block, ThemeBlock):
        return block.title
    return block.label if isinstance(block, Box) else ""


@singledispatch
def _lines(block: object) -> Iterator[Line]:
    raise TypeError(f"not a block of a sheet: {block!r}")


@_lines.register
def _(_block: Heading) -> Iterator[Line]:
    yield from ()


@_lines.register
def _(block: Paragraph) -> Iterator[Line]:
    yield Line(string(block.text))


@_lines.register
def _(block: Box) -> Iterator[Line]:
    yield Line(string(block.text))


@_lines.register
def _(block: Definitions) -> Iterator[Line]:
    for entry in block.entries:
        yield Line(entry.label, Look.HEAD)
        yield Line(string(entry.text))


@_lines.register
def _(block: Bullets) -> Iterator[Line]:
    for point in block.points:
        yield Line(string(point), Look.POINT)


@_lines.register
def _(block: ThemeBlock) -> Iterator[Line]:
    columns = zip(block.heads, (block.plus, block.attention), strict=False)
    for head, points in columns:
        if points:
            yield Line(head, Look.HEAD)
            yield from (Line(point, Look.POINT) for point in points)
    if block.figures:
        yield Line(block.heads[2], Look.HEAD)
    for figure in block.figures:
        yield Line(f"{figure.share} {figure.label}", Look.POINT)
        if figure.remainder:
            yield Line(figure.remainder, Look.REMAINDER)


@_lines.register
def _(block: Table) -> Iterator[Line]:
    for row in block.rows:
        first, *others = (string(cell.text) for cell in row)
        yield Line(first, Look.POINT)
        rest = ", ".join(word for word in others if word)
        if rest:
            yield Line(rest, Look.REMAINDER)
