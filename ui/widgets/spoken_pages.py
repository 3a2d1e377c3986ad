"""Sections broken into screens: as much in large letters as the room holds."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass

from PySide6.QtGui import QFont, QFontMetrics, QTextLayout

from veldtool.domain.sheet.speaking import Line, Look, Section

Fonts = Callable[[Look], QFont]
_GAP = 0.35
"""The room above a paragraph, in heights of its letters."""
_HEAD_GAP = 0.8
DASH = "–"


@dataclass(frozen=True, slots=True)
class Part:
    """Rows of one paragraph on a screen; `begins` tells that it begins here."""

    rows: tuple[str, ...]
    look: Look
    begins: bool
    top: int


@dataclass(frozen=True, slots=True)
class Screen:
    """What stands on the screen at one time."""

    title: str
    parts: tuple[Part, ...]

    def text(self) -> str:
        """Return all of it, for those who have it read aloud."""
        return "\n".join(" ".join(part.rows) for part in self.parts)


def screens(
    sections: Sequence[Section], width: int, height: int, fonts: Fonts
) -> tuple[Screen, ...]:
    """Return the screens of all sections; a paragraph is broken only when no screen holds it."""
    return tuple(
        screen for one in sections for screen in _Setting(one, width, height, fonts).screens()
    )


def indent(look: Look, fonts: Fonts) -> int:
    """Return how far from the left a paragraph stands: behind the dash of its point."""
    if look not in {Look.POINT, Look.REMAINDER}:
        return 0
    return QFontMetrics(fonts(Look.POINT)).horizontalAdvance(f"{DASH}  ")


class _Setting:
    """Fills one screen after the other with one section."""

    def __init__(self, section: Section, width: int, height: int, fonts: Fonts) -> None:
        self._section = section
        self._width, self._height, self._fonts = width, height, fonts
        self._done: list[Screen] = []
        self._parts: list[Part] = []
        self._top = 0

    def screens(self) -> list[Screen]:
        lines = self._section.lines
        for at, line in enumerate(lines):
            follows = lines[at + 1] if line.look is Look.HEAD and at + 1 < len(lines) else None
            self._put(line, follows)
        self._turn()
        return self._done

    def _put(self, line: Line, follows: Line | None) -> None:
        font = self._fonts(line.look)
        high = QFontMetrics(font).lineSpacing()
        rows = wrapped(line.text, font, self._width - indent(line.look, self._fonts))
        gap = self._gap(line.look, high)
        wanted = gap + len(rows) * high + (self._needs(follows) if follows else 0)
        if self._parts and self._top + wanted > self._height:
            self._turn()
        self._fill(line.look, rows, high)

    def _fill(self, look: Look, rows: list[str], high: int) -> None:
        begins = True
        while rows:
            top = self._top + (self._gap(look, high) if begins else 0)
            fit = max((self._height - top) // high, 1)
            self._parts.append(Part(tuple(rows[:fit]), look, begins, top))
            self._top = top + min(fit, len(rows)) * high
            rows, begins = rows[fit:], False
            if rows:
                self._turn()

    def _gap(self, look: Look, high: int) -> int:
        if not self._parts or look is Look.REMAINDER:
            return 0
        return round(high * (_HEAD_GAP if look is Look.HEAD else _GAP))

    def _needs(self, line: Line) -> int:
        """The height of what must not be parted from the head above it."""
        font = self._fonts(line.look)
        high = QFontMetrics(font).lineSpacing()
        rows = wrapped(line.text, font, self._width - indent(line.look, self._fonts))
        return round(high * _GAP) + len(rows) * high

    def _turn(self) -> None:
        if self._parts:
            self._done.append(Screen(self._section.title, tuple(self._parts)))
        self._parts, self._top = [], 0


def wrapped(text: str, font: QFont, width: int) -> list[str]:
    """Return the rows of a text at a width; a word that is too long for a row is broken."""
    layout = QTextLayout(text.replace("\n", " "), font)
    option = layout.textOption()
    option.setWrapMode(option.WrapMode.WrapAtWordBoundaryOrAnywhere)
    layout.setTextOption(option)
    rows: list[str] = []
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        rows.append(text[line.textStart() : line.textStart() + line.textLength()].strip())
    layout.endLayout()
    return rows
