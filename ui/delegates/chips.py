"""Chips that stand in painted rows beside the filled and the outlined ones."""

from PySide6.QtCore import QRect, QRectF, Qt
from PySide6.QtGui import QPainter, QPen

from ui.paint import CHIP_HEIGHT, chip_width
from ui.theme import Look


def chip_box(left: int, middle: int, text: str, look: Look) -> QRect:
    """Return the room of a chip whose left edge and middle are given."""
    high = look.px(CHIP_HEIGHT)
    return QRect(left, middle - high // 2, chip_width(text, look), high)


def draw_open_chip(painter: QPainter, at: QRect, text: str, look: Look) -> None:
    """Draw a dashed chip: open or unknown."""
    _draw(painter, at, text, look, "edge", Qt.PenStyle.DashLine)


def draw_tag_chip(painter: QPainter, at: QRect, text: str, look: Look) -> None:
    """Draw a norm in accent outline."""
    _draw(painter, at, text, look, "accent", Qt.PenStyle.SolidLine)


def _draw(
    painter: QPainter, at: QRect, text: str, look: Look, ink: str, style: Qt.PenStyle
) -> None:
    accent = ink == "accent"
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour(ink), 1, style))
    painter.setBrush(look.colour("surface"))
    painter.drawRoundedRect(QRectF(at).adjusted(0.5, 0.5, -0.5, -0.5), look.px(3), look.px(3))
    painter.setPen(look.colour("accent" if accent else "text"))
    painter.setFont(look.font(12, bold=accent))
    painter.drawText(at, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()
