"""The structure of a sheet for those who have it read aloud: a tree of elements, and their marks.

Elements are made in reading order while the blocks become flowables. What is drawn for an element
is marked on its page; the tree in the PDF then points at those marks. Whatever belongs to no
element (rules, running headers, repeated heads of tables) is an *artifact*: not read aloud.
PDF/UA-1 (ISO 14289-1) asks for this; the words are those of PDF 32000-1, chapter 14.8.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from typing import NamedTuple

from reportlab.pdfgen.canvas import Canvas


class Mark(NamedTuple):
    """Something drawn: the page, counted from 0, and its number among the marks of that page."""

    page: int
    number: int


@dataclass(eq=False, slots=True)
class Element:
    """A part of the sheet: `tag` is its standard structure type, `scope` that of a head cell."""

    tag: str
    scope: str = ""
    kids: list["Element"] = field(default_factory=list)
    marks: list[Mark] = field(default_factory=list)

    def add(self, tag: str, scope: str = "") -> "Element":
        """Add an element as the last one within this, and return it."""
        made = Element(tag, scope)
        self.kids.append(made)
        return made


class Marks:
    """Numbers the marks of each page, and knows the element that each belongs to."""

    def __init__(self) -> None:
        self.page = 0
        self.pages: list[list[Element]] = [[]]

    def turn(self) -> None:
        """Go on with the next page."""
        self.page += 1
        self.pages.append([])

    def mark(self, element: Element) -> int:
        """Return the number of a new mark of an element on this page."""
        number = len(self.pages[self.page])
        self.pages[self.page].append(element)
        element.marks.append(Mark(self.page, number))
        return number


@contextmanager
def marked(canvas: Canvas, element: Element | None) -> Iterator[None]:
    """Mark what is drawn within as part of an element, or without one as an artifact."""
    marks = getattr(canvas, "marks", None)
    if element is None or not isinstance(marks, Marks):
        start = "/Artifact BMC"
    else:
        start = f"/{element.tag} <</MCID {marks.mark(element)}>> BDC"
    canvas.addLiteral(start)
    yield
    canvas.addLiteral("EMC")
