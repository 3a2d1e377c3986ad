"""The only place where text and tables become flowables, each with the element it belongs to."""

import re
from collections.abc import Sequence
from typing import Any
from xml.sax.saxutils import escape

from reportlab.platypus import CondPageBreak, Flowable, Paragraph, Table, TableStyle

from veldtool.adapters.pdf import fonts
from veldtool.adapters.pdf.styles import LATER_HEIGHT, style
from veldtool.adapters.pdf.tags import Element, marked
from veldtool.domain.sheet.model import BULLET, Text

Command = tuple[Any, ...]
Flowables = list[Flowable]

_NEARLY_A_PAGE = 0.85
_ROOM_BELOW_HEADING = 105.0
_BROKEN = ("-", " ")
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b-\x1f\x7f-\x9f\ufffe\uffff]")


def paragraph(text: Text, name: str, element: Element | None = None) -> Paragraph:
    """Return running text in a named style; without an element it is not read aloud."""
    made = _Text(_markup(text), style(name))
    made.element = element
    return made


def bullet(text: Text, points: Element) -> Paragraph:
    """Return one point of a list, with a dash hanging before it."""
    item = points.add("LI")
    made = _Text(_markup(text), style("bullet"))
    made.label, made.element = item.add("Lbl"), item.add("LBody")
    return made


def heading(text: Text, name: str, element: Element) -> Flowables:
    """Return a heading that starts a new page rather than stand alone at the foot of one."""
    return [CondPageBreak(_ROOM_BELOW_HEADING), paragraph(text, name, element)]


class _Text(Paragraph):
    """Running text that marks what it draws; its parts on other pages are of the same element."""

    element: Element | None = None
    label: Element | None = None
    _drawn = False

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803 - reportlab
        parts: list[Flowable] = super().split(availWidth, availHeight)
        for part in parts:
            if isinstance(part, _Text) and part is not self:
                part.element = self.element
        if parts and parts[0] is not self and isinstance(parts[0], _Text):
            parts[0].label = self.label
        return parts

    def draw(self) -> None:
        # The head of a table is drawn again on its next pages, for the eye only.
        first, self._drawn = not self._drawn, True
        if first:
            lines = self.blPara.lines  # type: ignore[attr-defined]  # not in the stubs
            for line in lines[:-1]:
                _end(line)
        if self.label is not None:
            with marked(self.canv, self.label):
                self._draw_dash()
        with marked(self.canv, self.element if first else None):
            super().draw()

    def _draw_dash(self) -> None:
        look = self.style
        height: float = self.height
        self.canv.setFont(look.bulletFontName, look.bulletFontSize)
        self.canv.drawString(look.bulletIndent, height - look.fontSize, BULLET)  # as the first line


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


def _end(line: Any) -> None:
    """End a line with a space, without which the last word and the next are read as one."""
    if isinstance(line, tuple):  # (room left, words)
        words = line[1]
        if words and not words[-1].endswith(_BROKEN):
            words[-1] += " "
    elif line.words and not line.words[-1].text.endswith(_BROKEN):
        line.words[-1].text += " "


class _WholeRows(Table):
    """Splits inside a row only where the row has nearly a page and still does not fit.

    Its rules are for the eye only.
    """

    def split(self, availWidth: float, availHeight: float) -> list[Flowable]:  # noqa: N803 - reportlab
        self.splitInRow = int(availHeight > LATER_HEIGHT * _NEARLY_A_PAGE)
        parts: list[Flowable] = super().split(availWidth, availHeight)
        return parts

    def _drawLines(self) -> None:  # noqa: N802 - reportlab
        with marked(self.canv, None):
            super()._drawLines()  # type: ignore[misc]  # not in the stubs


def _no_padding() -> list[Command]:
    sides = ("LEFTPADDING", "RIGHTPADDING", "TOPPADDING", "BOTTOMPADDING")
    return [(side, (0, 0), (-1, -1), 0) for side in sides]


def _markup(text: Text) -> str:
    return "".join(_marked(run.text, bold=run.bold) for run in text)


def _marked(words: str, *, bold: bool) -> str:
    clean = escape(fonts.printable(_UNPRINTABLE.sub(" ", words)))
    return f"<b>{clean}</b>" if bold and clean else clean
