"""A composed sheet: what is printed and in which order, knowing nothing of paper or PDF.

A sheet is a title, page furniture (stamp, header, footer) and a row of blocks. Text is a row of
runs, bold or not. `text.py` gives the same content as plain lines.
"""

from dataclasses import dataclass
from typing import TypeAlias

BULLET = "–"


@dataclass(frozen=True, slots=True)
class Run:
    text: str
    bold: bool = False


Text: TypeAlias = tuple[Run, ...]


def plain(text: str) -> Text:
    """Return text without any emphasis."""
    return (Run(text),)


def bold(text: str) -> Text:
    """Return text that is bold as a whole."""
    return (Run(text, bold=True),)


def rich(marked: str) -> Text:
    """Read `**bold**` marks: "Een **voorlopig** beeld" becomes three runs."""
    pieces = marked.split("**")
    return tuple(Run(piece, bold=index % 2 == 1) for index, piece in enumerate(pieces) if piece)


def string(text: Text) -> str:
    """Return the words of a text without its emphasis."""
    return "".join(run.text for run in text)


@dataclass(frozen=True, slots=True)
class Heading:
    """`level` 1 opens a part of the sheet, 2 a section within it; `new_page` also a page."""

    text: str
    level: int = 1
    new_page: bool = False


@dataclass(frozen=True, slots=True)
class Paragraph:
    text: Text
    small: bool = False


@dataclass(frozen=True, slots=True)
class Box:
    """A framed text. `strong` draws the heavier rule; `label` stands beside the text."""

    text: Text
    label: str = ""
    strong: bool = False


@dataclass(frozen=True, slots=True)
class Definition:
    label: str
    text: Text


@dataclass(frozen=True, slots=True)
class Definitions:
    entries: tuple[Definition, ...]


@dataclass(frozen=True, slots=True)
class Bullets:
    points: tuple[Text, ...]


@dataclass(frozen=True, slots=True)
class Figure:
    """A count in words: `share` "2 van 20", what was counted, and where the others are."""

    share: str
    label: str
    remainder: str = ""


@dataclass(frozen=True, slots=True)
class ThemeBlock:
    """One theme: what goes well, what needs attention, figures. Never broken over a page."""

    title: str
    heads: tuple[str, str, str]
    empty: tuple[str, str, str] = ("", "", "")  # stands in a column without points
    plus: tuple[str, ...] = ()
    attention: tuple[str, ...] = ()
    figures: tuple[Figure, ...] = ()


@dataclass(frozen=True, slots=True)
class Cell:
    """A table cell; `note` is set smaller, below the text."""

    text: Text
    note: str = ""


@dataclass(frozen=True, slots=True)
class Table:
    """`weights` are the relative widths of the columns; the head repeats on every page.

    The rows of a `tight` one stand close, where a sheet has few pages.
    """

    head: tuple[str, ...]
    rows: tuple[tuple[Cell, ...], ...]
    weights: tuple[int, ...]
    small: bool = False
    tight: bool = False

    def __post_init__(self) -> None:
        """Raise ValueError when a row or the weights do not match the head."""
        widths = {len(self.head), len(self.weights), *map(len, self.rows)}
        if len(widths) > 1:
            raise ValueError(f"a table needs as many cells as heads in every row, got {widths}")


Block: TypeAlias = Heading | Paragraph | Box | Definitions | Bullets | ThemeBlock | Table


@dataclass(frozen=True, slots=True)
class Sheet:
    """A document ready to be set on A4.

    `header` stands on every page after the first, `footer` and `stamp` on every page. `moment` is
    the part of the footer that tells when it was made. `pages` words the page number with the
    places {page} and {pages}.
    """

    title: str
    subtitle: tuple[Text, ...] = ()
    language: str = "nl-NL"
    stamp: str = ""
    header: str = ""
    footer: str = ""
    moment: str = ""
    pages: str = "{page} / {pages}"
    blocks: tuple[Block, ...] = ()
