"""Painted parts of a projected canvas: a scale, a button with its key, words that end in dots.

All of them measure by the size of their font, which the canvas keeps.
"""

from collections.abc import Iterable

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QColor, QFont, QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import (
    QPushButton,
    QSizePolicy,
    QStyle,
    QStyleOptionButton,
    QWidget,
)

from ui.theme import Look
from ui.widgets.projected import lines, unit

_MOST = 4
"""A reason on a card ends after so many lines."""
_PITCH = 25
_ROUND = {"step": 32, "small": 36, "cell": 50, "next": 58}
"""What margins and the gap before the key take of a button's width, by its part."""
_LEAST = 0.7
"""How small words may become, as a part of their size, so that the longest fits a button."""
_BOXES = {True: (26, 16, 4), False: (15, 14, 4)}


def glyph_size(font: QFont, steps: int, *, big: bool) -> QSize:
    """Return the room of a scale; `big` is that of a card, else that of a list."""
    wide, high, gap = _BOXES[big]
    u = unit(font)
    return QSize(round((steps * (wide + gap) - gap) * u) + 2, round(high * u) + 2)


def draw_glyph(
    painter: QPainter, at: QPointF, place: int | None, steps: int, look: Look, *, big: bool
) -> None:
    """Draw a box for each step, the best at the left; the one at `place` is filled."""
    u = unit(painter.font())
    wide, high, gap = (number * u for number in _BOXES[big])
    painter.save()
    painter.setPen(QPen(look.colour("edge"), max(1.5 * u, 1)))
    for step in range(steps):
        painter.setBrush(look.colour("ink") if step == place else Qt.BrushStyle.NoBrush)
        left = at.x() + step * (wide + gap)
        painter.drawRect(QRectF(left + 1, at.y() + 1, wide - 1, high - 1))
    painter.restore()


class Glyph(QWidget):
    """A scale with one filled box; empty where somebody chose outside it."""

    def __init__(self, look: Look, *, big: bool = True) -> None:
        super().__init__()
        self._look, self._big = look, big
        self._place: int | None = None
        self._steps = 0
        self.setProperty("projected", "text")
        self.setSizePolicy(QSizePolicy.Policy.Preferred, QSizePolicy.Policy.Fixed)

    def show_place(self, place: int | None, steps: int) -> None:
        """Fill the box at this place; without steps there is no scale."""
        self._place, self._steps = place, steps
        self.updateGeometry()
        self.update()

    def sizeHint(self) -> QSize:
        return glyph_size(self.font(), max(self._steps, 1), big=self._big)

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.sizeHint().height())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        draw_glyph(painter, QPointF(), self._place, self._steps, self._look, big=self._big)
        painter.end()


class Ending(QWidget):
    """Words that take the room there is, at most four lines, and end in dots."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self._text = ""
        self.setProperty("projected", "text")
        self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Expanding)

    def set_text(self, text: str) -> None:
        """Show these words."""
        self._text = text
        self.update()

    def shown(self) -> str:
        """Return what there is room for."""
        return "\n".join(self._lines())

    def sizeHint(self) -> QSize:
        return QSize(1, _MOST * self._pitch())

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self._pitch())

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        painter.setPen(self._look.colour("text"))
        draw_lines(painter, QPoint(), self._lines(), self._pitch())
        painter.end()

    def _lines(self) -> list[str]:
        most = min(max(self.height() // self._pitch(), 1), _MOST)
        return lines(self._text, self.font(), self.width(), most)

    def _pitch(self) -> int:
        return max(round(_PITCH * unit(self.font())), 1)


def draw_lines(painter: QPainter, at: QPoint, found: Iterable[str], pitch: int) -> None:
    """Draw lines under each other, so many pixels apart, the first with its top at a point."""
    metrics = QFontMetrics(painter.font())
    down = (pitch - metrics.ascent() - metrics.descent()) // 2 + metrics.ascent()
    for number, line in enumerate(found):
        painter.drawText(QPoint(at.x(), at.y() + number * pitch + down), line)


class KeyButton(QPushButton):
    """A button that shows its key in a box, beside words that may take more lines.

    `part` is its place in the stylesheet: step, small, cell or next. The accessible name is the
    word alone.
    """

    def __init__(self, look: Look, text: str = "", key: str = "", part: str = "step") -> None:
        super().__init__()
        self._look, self._key, self._part = look, key, part
        self.setProperty("part", part)
        if part == "step":
            self.setSizePolicy(QSizePolicy.Policy.Ignored, QSizePolicy.Policy.Fixed)
        elif part in {"cell", "next"}:
            self.setSizePolicy(QSizePolicy.Policy.Fixed, QSizePolicy.Policy.Expanding)
        self.set_text(text)

    def set_text(self, text: str) -> None:
        """Change the word, on screen and for a screen reader."""
        self.setText(text)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        hint, u = super().sizeHint(), unit(self.font())
        wide = QFontMetrics(self._bold()).horizontalAdvance(self.text())
        return QSize(round(wide + self._cap().width() + _ROUND[self._part] * u), hint.height())

    def minimumSizeHint(self) -> QSize:
        return QSize(1, self.sizeHint().height()) if self._part == "step" else self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter, option = QPainter(self), QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        painter.setPen(self._ink())
        cap, words = self._places()
        self._draw_words(painter, words)
        if self._key:
            self._draw_key(painter, cap)
        painter.end()

    def fits(self) -> bool:
        """Tell whether all the words have room."""
        _, room = self._places()
        font = self._fitting(self._bold(), room.width())
        needed, metrics = lines(self.text(), font, room.width(), 99), QFontMetrics(font)
        inside = all(metrics.horizontalAdvance(one) <= room.width() for one in needed)
        return inside and len(needed) * round(20 * unit(font)) <= self.height()

    def _fitting(self, font: QFont, width: int) -> QFont:
        """The font, so much smaller that the longest word has room."""
        words = self.text().split() or [""]
        least = round(font.pixelSize() * _LEAST)
        while font.pixelSize() > least and any(
            QFontMetrics(font).horizontalAdvance(one) > width for one in words
        ):
            font.setPixelSize(font.pixelSize() - 1)
        return font

    def _places(self) -> tuple[QRect, QRect]:
        """Where the key stands and where the words: a cell has its key first."""
        u, cap = unit(self.font()), self._cap()
        pad, gap = round(11 * u), round(7 * u) if self._key else 0
        wide = self.width() - 2 * pad - gap - cap.width()
        top = (self.height() - cap.height()) // 2
        if self._part == "cell":
            pad = round(20 * u)
            words = QRect(pad + cap.width() + gap, 0, max(wide, 1), self.height())
            return QRect(QPoint(pad, top), cap), words
        left = self.width() - pad - cap.width()
        if self._part != "step":
            pad = round(12 * u) if self._part == "small" else round(24 * u)
            wide = left - gap - pad
        return QRect(QPoint(left, top), cap), QRect(pad, 0, max(wide, 1), self.height())

    def _draw_words(self, painter: QPainter, room: QRect) -> None:
        strong = self.isChecked() or self._part == "next"
        font = self._bold() if strong else QFont(self.font())
        painter.setFont(self._fitting(font, room.width()) if self._part == "step" else font)
        shown = lines(self.text(), painter.font(), room.width(), 3)
        pitch = self._pitch(len(shown))
        top = (self.height() - pitch * len(shown)) // 2
        draw_lines(painter, QPoint(room.left(), top), shown, pitch)

    def _pitch(self, number: int) -> int:
        room = self.height() // max(number, 1)
        return max(min(round(24 * unit(self.font())), room), 1)

    def _draw_key(self, painter: QPainter, at: QRect) -> None:
        u = unit(self.font())
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setFont(self._small())
        painter.setPen(QPen(self._ink(), max(u, 1)))
        painter.drawRoundedRect(QRectF(at).adjusted(0.5, 0.5, -0.5, -0.5), 3 * u, 3 * u)
        painter.drawText(at, Qt.AlignmentFlag.AlignCenter, self._key)

    def _cap(self) -> QSize:
        if not self._key:
            return QSize(0, 0)
        u = unit(self.font())
        wide = QFontMetrics(self._small()).horizontalAdvance(self._key)
        return QSize(round(wide + 13 * u), round(25 * u))

    def _small(self) -> QFont:
        font = QFont(self.font())
        font.setPixelSize(max(round(font.pixelSize() * 0.8), 1))
        return font

    def _bold(self) -> QFont:
        font = QFont(self.font())
        font.setBold(True)
        return font

    def _ink(self) -> QColor:
        if self.isChecked():
            return self._look.colour("onink")
        if not self.isEnabled():
            return self._look.colour("muted")
        return self._look.colour("onaccent" if self._part == "next" else "text")
