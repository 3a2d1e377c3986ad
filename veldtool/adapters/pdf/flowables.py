"""The only place where text and tables become flowables, so that tags can be added here later."""

import re
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

from reportlab.platypus import CondPageBreak, Flowable, Paragraph, Table, TableStyle

from veldtool.adapters.pdf import fonts
from veldtool.adapters.pdf.styles import LATER_HEIGHT, style
from veldtool.domain.sheet.model import BULLET, Text

Command = tuple[Any, ...]
Flowables = list[Flowable]

_NEARLY_A_PAGE = 0.85
_ROOM_BELOW_HEADING = 105.0
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")


def paragraph(text: Text, name: str) -> Paragraph:
    """Return running text in a named style."""
    return Paragraph(_markup(text), style(name))


def bullet(text: Text) -> Paragraph:
    """Return one point of a list, with a dash hanging before it."""
    return Paragraph(_markup(text), style("bullet"), bulletText=BULLET)


def heading(text: Text, name: str) -> Flowables:
    """Return a heading that starts a new page rather than stand alone at the foot of one."""
    return [CondPageBreak(_ROOM_BELOW_HEADING), paragraph(text, name)]


def table(
    rows: Sequence[Sequence[Flowables]],
    widths: Sequence[float],
    commands: Sequence[Command],
    head_rows: int = 0,
    space: tuple[float, float] = (0, 0),
) -> Table:
    """Return a table over the given widths, with `space` above and below, all in points.

    A row goes over to the next page as a whole; one that is taller than a page is split
    rather than refused. The head rows repeat.
    """
    base: list[Command] = [
        ("VALIGN", (0, 0), (-1, -1), "TOP"),
        # A cell sets its own font before its flowables do; Helvetica would come along unembedded.
        ("FONTNAME", (0, 0), (-1, -1), fonts.REGULAR),
        *_no_padding(),
    ]
    look = TableStyle()
    for command in (*base, *commands):
        look.add(*command)
    return _WholeRows(
        [list(row) for row in rows],
        colWidths=list(widths),
        repeatRows=head_rows,
        style=look,
        spaceBefore=space[0],
        spaceAfter=space[1],
    )


class _WholeRows(Table):
    """Splits inside a row only where the row has nearly a page and still does not fit."""

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803 - reportlab
        self.splitInRow = int(availHeight > LATER_HEIGHT * _NEARLY_A_PAGE)
        parts: list[Flowable] = super().split(availWidth, availHeight)
        return parts


def _no_padding() -> list[Command]:
    sides = ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING", "BOTTOMPADDING")
    return [(side, (0, 0), (-1, -1), 0) for side in sides]


def _markup(text: Text) -> str:
    return "".join(_marked(run.text, bold=run.bold) for run in text)


def _marked(words: str, *, bold: bool) -> str:
    clean = escape(_UNPRINTABLE.sub(" ", words))
    return f"<b>{clean}</b>" if bold and clean else clean
