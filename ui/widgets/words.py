"""Labels, chips and key caps: text with a role, made in one place."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QLabel, QSizePolicy, QWidget

from ui.paint import cap_size, draw_cap, draw_hot_chip, fill_hatched
from ui.theme import Look


def label(text: str = "", kind: str = "", *, wraps: bool = False) -> QLabel:
    """Return a label; `kind` picks the look (meta, quiet, strong, pane, title, ...)."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setWordWrap(wraps)
    if kind:
        made.setProperty("words", kind)
    if kind == "field":
        made.setIndent(0)  # its padding makes Qt indent it by half a letter more
    return made


def chip(text: str, kind: str) -> QLabel:
    """Return a chip: `fact` outlined, `hot` filled, `open` dashed."""
    made = QLabel(text)
    made.setTextFormat(Qt.TextFormat.PlainText)
    made.setProperty("chip", kind)
    made.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)
    return made


class Wrapped(QLabel):
    """A text over as many lines as it needs; never less high than that."""

    def __init__(self, text: str = "", kind: str = "") -> None:
        super().__init__(text)
        self.setTextFormat(Qt.TextFormat.PlainText)
        self.setWordWrap(True)
        if kind:
            self.setProperty("words", kind)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Minimum)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)


class Cap(QWidget):
    """A key in its box, beside the word for what it does."""

    def __init__(self, look: Look, key: str, parent: QWidget | None = None) -> None:
        super().__init__(parent)
        self._look = look
        self._key = key
        self.setAccessibleName(key)
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        return cap_size(self._key, self._look)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_cap(painter, self.rect(), self._key, self._look, self._look.colour("muted"))
        painter.end()


class Hint(QWidget):
    """A key and what it does: "[Enter] openen"."""

    def __init__(self, look: Look, key: str, word: str) -> None:
        super().__init__()
        row = QHBoxLayout(self)
        row.setContentsMargins(0, 0, 0, 0)
        row.setSpacing(look.px(6))
        row.addWidget(Cap(look, key))
        row.addWidget(label(word, "meta"))
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Preferred)


class Swatch(QWidget):
    """A sample of what cells can look like, for the legend: `hatch` or a chip's text."""

    def __init__(self, look: Look, chip_text: str = "") -> None:
        super().__init__()
        self._look = look
        self._text = chip_text
        self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Fixed)

    def sizeHint(self) -> QSize:
        width = QFontMetrics(self._look.font(12)).horizontalAdvance(self._text)
        wide = width + 2 * self._look.px(8) if self._text else self._look.px(26)
        return QSize(wide, self._look.px(22 if self._text else 16))

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        if self._text:
            draw_hot_chip(painter, self.rect(), self._text, self._look)
        else:
            fill_hatched(painter, self.rect(), self._look)
            painter.setPen(self._look.colour("line"))
            painter.drawRect(QRect(self.rect()).adjusted(0, 0, -1, -1))
        painter.end()


def line() -> QFrame:
    """Return a hairline."""
    made = QFrame()
    made.setObjectName("line")
    return made
