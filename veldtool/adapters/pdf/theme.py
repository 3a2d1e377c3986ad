"""A theme in three columns: what goes well, what needs attention, figures from the files."""

from reportlab.platypus import KeepTogether, Spacer

from veldtool.adapters.pdf.flowables import Command, Flowables, bullet, paragraph, table
from veldtool.adapters.pdf.styles import THICK, THIN, WIDTH
from veldtool.domain.sheet.model import Figure, Run, ThemeBlock, plain

_WIDTHS = (WIDTH * 0.3, WIDTH * 0.34, WIDTH * 0.36)
_GAP = 7


def theme_block(block: ThemeBlock) -> Flowables:
    """Return the theme as one piece: it moves to the next page rather than break."""
    title: list[Flowables] = [[paragraph(plain(block.title), "theme")], [], []]
    heads: list[Flowables] = [[paragraph(plain(word), "head")] for word in block.heads]
    body = [
        _points(block.plus, block.empty[0]),
        _points(block.attention, block.empty[1]),
        _figures(block.figures, block.empty[2]),
    ]
    made = table([title, heads, body], _WIDTHS, _rules(), head_rows=2, space=(0, 6))
    return [KeepTogether([made])]


def _points(points: tuple[str, ...], empty: str) -> Flowables:
    return [bullet(plain(point)) for point in points] or _nothing(empty)


def _figures(figures: tuple[Figure, ...], empty: str) -> Flowables:
    return [part for figure in figures for part in _figure(figure)] or _nothing(empty)


def _figure(figure: Figure) -> Flowables:
    line = paragraph((Run(figure.share, bold=True), Run(f" {figure.label}")), "figure")
    if not figure.remainder:
        return [line, Spacer(0, 4)]
    return [line, paragraph(plain(figure.remainder), "remainder")]


def _nothing(empty: str) -> Flowables:
    return [paragraph(plain(empty), "remainder")]


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
