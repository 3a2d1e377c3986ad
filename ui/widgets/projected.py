"""A canvas for a beamer: everything on it grows with the window, to be read from four metres.

A widget or layout says once, in pixels of the design, how much room it takes; the canvas keeps it
so at every size. What is painted goes by the size of its own font, see `unit`.
"""

from itertools import pairwise
from typing import TypeVar

from PySide6.QtCore import QObject, QSize, Qt
from PySide6.QtGui import QFont, QFontMetrics, QPainter, QPaintEvent, QResizeEvent, QTextLayout
from PySide6.QtWidgets import QFrame, QLabel, QLayout, QSizePolicy, QWidget

from ui.theme import Look
from ui.widgets.projected_style import TEXT, styles

WIDE, HIGH = 1366, 768
"""The size of the design, in pixels; a window is that size or a multiple of it."""

Layout = TypeVar("Layout", bound=QLayout)
Widget = TypeVar("Widget", bound=QWidget)
_SPACES, _SIZE = "projected_spaces", "projected_size"


class Canvas(QWidget):
    """The inner widget fills it; what stands there grows by min(w / 1366, h / 768)."""

    def __init__(self, look: Look, inner: QWidget) -> None:
        super().__init__()
        self._look = look
        self.inner = inner
        inner.setParent(self)
        inner.setObjectName("projected")
        self.scale = 1.0
        look.changed.connect(self._fit)

    def minimumSizeHint(self) -> QSize:
        return QSize(WIDE // 3, HIGH // 3)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def _fit(self) -> None:
        self.scale = max(min(self.width() / WIDE, self.height() / HIGH), 0.1)
        self.inner.setStyleSheet(styles(self._look, self.scale))
        fit(self.inner, self.scale)
        self.inner.setGeometry(self.rect())


def spaced(
    layout: Layout, margins: tuple[int, int, int, int] = (0, 0, 0, 0), spacing: int = 0
) -> Layout:
    """Give a layout its margins (left, top, right, bottom) and spacing, in pixels of the design."""
    layout.setProperty(_SPACES, [*margins, spacing])
    _space(layout, 1.0)
    return layout


def sized(widget: Widget, wide: int = 0, high: int = 0) -> Widget:
    """Fix the width or height of a widget, in pixels of the design."""
    widget.setProperty(_SIZE, [wide, high])
    _size(widget, 1.0)
    return widget


def fit(root: QWidget, scale: float) -> None:
    """Give everything in a widget the room that it takes at a scale."""
    for layout in root.findChildren(QLayout):
        _space(layout, scale)
    for widget in (root, *root.findChildren(QWidget)):
        _size(widget, scale)


def words(text: str = "", kind: str = "text", *, strong: bool = False) -> QLabel:
    """Return words of one size of the design (head, big, word, text, small) that wrap."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(True)
    made.setProperty("projected", kind)
    made.setProperty("strong", strong)
    policy = QSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Minimum)
    policy.setHeightForWidth(True)
    made.setSizePolicy(policy)
    return made


def quiet(text: str = "", kind: str = "small") -> QLabel:
    """Return secondary words."""
    made = words(text, kind)
    made.setProperty("quiet", True)
    return made


def rule() -> QFrame:
    """Return a line between two parts of a column."""
    made = QFrame()
    made.setProperty("part", "rule")
    made.setFixedHeight(1)
    return made


def unit(font: QFont) -> float:
    """Return how many pixels one of the design is, for what is painted in the size of text."""
    return font.pixelSize() / TEXT if font.pixelSize() > 0 else 1.0


class OneLine(QFrame):
    """Words on a single line that end in dots where there is no room for all of them.

    Of words with an `end` the end stays whole. A screen reader says all of it.
    """

    def __init__(self, kind: str = "text", *, right: bool = False, quiet: bool = False) -> None:
        super().__init__()
        self._words, self._end = "", ""
        side = Qt.AlignmentFlag.AlignRight if right else Qt.AlignmentFlag.AlignLeft
        self._alignment = side | Qt.AlignmentFlag.AlignVCenter
        self.setProperty("projected", kind)
        self.setProperty("line", "quiet" if quiet else "plain")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Preferred)

    def text(self) -> str:
        """Return all the words."""
        return f"{self._words}{self._end}"

    def set_text(self, words: str, end: str = "") -> None:
        """Show words; the `end` of them is never shortened."""
        self._words, self._end = words, f" {end}" if end else ""
        self.setAccessibleName(self.text())
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(1, self.fontMetrics().height())

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, metrics = QPainter(self), self.fontMetrics()
        room = self.width() - metrics.horizontalAdvance(self._end)
        shown = metrics.elidedText(self._words, Qt.TextElideMode.ElideRight, room) + self._end
        painter.setPen(self.palette().windowText().color())
        painter.drawText(self.rect(), int(self._alignment), shown)
        painter.end()


def lines(text: str, font: QFont, width: int, most: int) -> list[str]:
    """Return a text in at most so many lines; a dot, dot, dot says that there is more."""
    layout, ends = QTextLayout(text.replace("\n", "\u2028"), font), [0]
    layout.beginLayout()
    while (line := layout.createLine()).isValid():
        line.setLineWidth(max(width, 1))
        ends.append(line.textStart() + line.textLength())
    layout.endLayout()
    found = [text[a:b].strip() for a, b in pairwise(ends)]
    if len(found) <= most:
        return found
    rest = text[ends[most - 1] :].replace("\n", " ")
    last = QFontMetrics(font).elidedText(rest, Qt.TextElideMode.ElideRight, width)
    return [*found[: most - 1], last]


def _space(layout: QLayout, scale: float) -> None:
    asked = layout.property(_SPACES)
    if asked is not None:
        *margins, spacing = (round(number * scale) for number in asked)
        layout.setContentsMargins(*margins)
        layout.setSpacing(spacing)


def _size(widget: QObject, scale: float) -> None:
    asked = widget.property(_SIZE)
    if asked is not None and isinstance(widget, QWidget):
        wide, high = (round(number * scale) for number in asked)
        if wide:
            widget.setFixedWidth(wide)
        if high:
            widget.setFixedHeight(high)
