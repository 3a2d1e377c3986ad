"""A theme in three columns: what goes well, what needs attention, figures from the files."""

from reportlab.platypus import KeepTogether, Spacer

from veldtool.adapters.pdf.flowables import Command, Flowables, bullet, paragraph, table
from veldtool.adapters.pdf.styles import THICK, THIN, WIDTH
from veldtool.adapters.pdf.tags import Element
from veldtool.domain.sheet.model import Figure, Run, ThemeBlock, plain

_WIDTHS = (WIDTH * 0.3, WIDTH * 0.34, WIDTH * 0.36)
_GAP = 7


def theme_block(block: ThemeBlock, into: Element) -> Flowables:
    """Return the theme as one piece: it moves to the next page rather than break."""
    part = into.add("Sect")
    title: list[Flowables] = [[paragraph(plain(block.title), "theme", part.add("H3"))], [], []]
    columns = part.add("Table")
    head, row = columns.add("TR"), columns.add("TR")
    heads: list[Flowables] = [
        [paragraph(plain(word), "head", head.add("TH", "Column"))] for word in block.heads
    ]
    body = [
        _points(block.plus, block.empty[0], row.add("TD")),
        _points(block.attention, block.empty[1], row.add("TD")),
        _figures(block.figures, block.empty[2], row.add("TD")),
    ]
    made = table([title, heads, body], _WIDTHS, _rules(), head_rows=2, space=(0, 6))
    return [KeepTogether([made])]


def _points(points: tuple[str, ...], empty: str, cell: Element) -> Flowables:
    if not points:
        return _nothing(empty, cell)
    listed = cell.add("L")
    return [bullet(plain(point), listed) for point in points]


def _figures(figures: tuple[Figure, ...], empty: str, cell: Element) -> Flowables:
    made = [part for figure in figures for part in _figure(figure, cell)]
    return made or _nothing(empty, cell)


def _figure(figure: Figure, cell: Element) -> Flowables:
    words = (Run(figure.share, bold=True), Run(f" {figure.label}"))
    line = paragraph(words, "figure", cell.add("P"))
    if not figure.remainder:
        return [line, Spacer(0, 4)]
    return [line, paragraph(plain(figure.remainder), "remainder", cell.add("P"))]


def _nothing(empty: str, cell: Element) -> Flowables:
    return [paragraph(plain(empty), "remainder", cell.add("P"))]


def _rules() -> list[Command]:
    inner: list[Command] = [
        ("SPAN", (0, 0), (-1, 0)),
        ("LINEABOVE", (0, 0), (-1, 0), THICK, "black"),
        ("LINEBELOW", (0, 1), (-1, 1), THIN, "black"),
        ("LINEAFTER", (0, 1), (1, -1), THIN, "black"),
        ("LEFTPADDING", (1, 1), (-1, -1), _GAP),
        ("RIGHTPADDING", (0, 1), (1, -1), _GAP),
    ]
    heights: list[Command] = [
        ("TOPPADDING", (0, 0), (-1, -1), 2),
        ("BOTTOMPADDING", (0, 0), (-1, 1), 3),
        ("BOTTOMPADDING", (0, 2), (-1, -1), 4),
    ]
    return [*inner, *heights]
