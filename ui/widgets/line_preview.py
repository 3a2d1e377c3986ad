"""What the line that is being typed will become, drawn as the row that it will be."""

from dataclasses import dataclass

from PySide6.QtCore import QPoint, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QWidget

from ui.delegates.chips import chip_box, draw_open_chip, draw_tag_chip
from ui.paint import SIGN, chip_width, draw_outline_chip, draw_sign
from ui.theme import Look

_LINE, _GAP, _PAD = 28, 8, 12


@dataclass(frozen=True, slots=True)
class Part:
    """A piece of the preview; `kind` is words, sign, fact, tag or open."""

    text: str
    kind: str = "words"
    spoken: str = ""


class LinePreview(QWidget):
    """Pieces from left to right, over as many lines as they need."""

    def __init__(self, look: Look, left: int) -> None:
        super().__init__()
        self._look = look
        self._left = left
        self._parts: list[Part] = []
        self._fit()

    @property
    def words(self) -> str:
        """What it says, for a screen reader."""
        return ", ".join(part.spoken or part.text for part in self._parts)

    def show_parts(self, parts: list[Part]) -> None:
        """Show other pieces."""
        if parts != self._parts:
            self._parts = parts
            self.setAccessibleName(self.words)
            self._fit()
            self.update()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self._fit()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        for part, at in self._places():
            self._draw(painter, part, at)
        painter.end()

    def _draw(self, painter: QPainter, part: Part, at: QRect) -> None:
        chips = {"fact": draw_outline_chip, "tag": draw_tag_chip, "open": draw_open_chip}
        if part.kind == "sign":
            top = at.center().y() - self._look.px(SIGN) // 2
            draw_sign(painter, QPoint(at.left(), top), part.text, self._look)
        elif part.kind in chips:
            chips[part.kind](painter, at, part.text, self._look)
        else:
            painter.setFont(self._look.font(12))
            painter.setPen(self._look.colour("muted"))
            painter.drawText(at, Qt.AlignmentFlag.AlignVCenter, part.text)

    def _places(self) -> list[tuple[Part, QRect]]:
        px, found = self._look.px, []
        left = right = px(self._left)
        top = 0
        for part in self._parts:
            wide = self._width(part)
            if right > left and right + wide > self.width() - px(_PAD):
                right, top = left, top + px(_LINE)
            middle = top + px(_LINE) // 2
            box = chip_box(right, middle, part.text, self._look)
            box.setWidth(wide)
            found.append((part, box))
            right += wide + px(_GAP)
        return found

    def _width(self, part: Part) -> int:
        if part.kind == "sign":
            return self._look.px(SIGN)
        if part.kind == "words":
            return QFontMetrics(self._look.font(12)).horizontalAdvance(part.text) + 2
        return chip_width(part.text, self._look) + (self._look.px(4) if part.kind == "tag" else 0)

    def _fit(self) -> None:
        lines = [at.bottom() for _, at in self._places()]
        px = self._look.px
        wanted = px(_LINE) * (max(lines, default=0) // px(_LINE) + 1)
        if self.height() != wanted:
            self.setFixedHeight(wanted)

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(200), self.height())
