"""The few shapes that stylesheets cannot draw: key caps, chips, signs, hatching."""

from PySide6.QtCore import QPoint, QPointF, QRect, QRectF, QSize, Qt
from PySide6.QtGui import QBrush, QColor, QFontMetrics, QPainter, QPen

from ui.theme import Look

CAP_PAD = 4
CAP_HEIGHT = 18
CHIP_HEIGHT = 22
CHIP_PAD = 8
SIGN = 20

MINUS = "−"  # noqa: RUF001 - the real minus sign, as numbers carry it on screen


def cap_size(text: str, look: Look) -> QSize:
    """Return the room that a key cap needs."""
    width = QFontMetrics(look.font(12)).horizontalAdvance(text)
    return QSize(width + 2 * look.px(CAP_PAD) + 2, look.px(CAP_HEIGHT))


def draw_cap(painter: QPainter, at: QRect, text: str, look: Look, ink: QColor) -> None:
    """Draw a key as a rounded outline with its name."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setFont(look.font(12))
    painter.setPen(QPen(ink, 1))
    painter.drawRoundedRect(QRectF(at).adjusted(0.5, 0.5, -0.5, -0.5), look.px(3), look.px(3))
    painter.drawText(at, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def chip_width(text: str, look: Look) -> int:
    """Return the width of a chip with this text."""
    return QFontMetrics(look.font(12)).horizontalAdvance(text) + 2 * look.px(CHIP_PAD)


def draw_hot_chip(painter: QPainter, at: QRect, text: str, look: Look, kind: str = "ink") -> None:
    """Draw a filled chip: this asks for attention. `kind` is `ink` or `alarm`."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(Qt.PenStyle.NoPen)
    painter.setBrush(look.colour(kind))
    painter.drawRoundedRect(at, look.px(3), look.px(3))
    painter.setPen(look.colour(f"on{kind}"))
    painter.setFont(look.font(12, bold=kind == "alarm"))
    painter.drawText(at, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def draw_outline_chip(painter: QPainter, at: QRect, text: str, look: Look) -> None:
    """Draw an outlined chip: a fact."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour("edge"), 1))
    painter.setBrush(look.colour("surface"))
    painter.drawRoundedRect(QRectF(at).adjusted(0.5, 0.5, -0.5, -0.5), look.px(3), look.px(3))
    painter.setPen(look.colour("text"))
    painter.setFont(look.font(12))
    painter.drawText(at, Qt.AlignmentFlag.AlignCenter, text)
    painter.restore()


def draw_dashes(painter: QPainter, at: QRect, look: Look) -> None:
    """Draw the dashed border of a control that cannot be used now."""
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(look.colour("edge"), 1, Qt.PenStyle.DashLine))
    painter.setBrush(Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(QRectF(at).adjusted(0.5, 0.5, -0.5, -0.5), look.px(4), look.px(4))
    painter.restore()


def draw_sign(painter: QPainter, at: QPoint, sign: str, look: Look) -> None:
    """Draw a sign in its circle: plus outlined, minus filled, neutral dashed."""
    size = look.px(SIGN)
    box = QRectF(at.x() + 0.5, at.y() + 0.5, size - 1, size - 1)
    filled = sign == "-"
    ink = look.colour("ink")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    style = Qt.PenStyle.DashLine if sign == "~" else Qt.PenStyle.SolidLine
    painter.setPen(QPen(ink, 1, style))
    painter.setBrush(ink if filled else Qt.BrushStyle.NoBrush)
    painter.drawEllipse(box)
    painter.setPen(QPen(look.colour("onink") if filled else ink, max(look.px(2), 2)))
    _draw_strokes(painter, box, sign, look)
    painter.restore()


def draw_number(painter: QPainter, at: QRect, number: str, look: Look, *, filled: bool) -> None:
    """Draw a number in a circle: filled while it asks for something, else outlined."""
    ink = look.colour("ink")
    painter.save()
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(ink, 1))
    painter.setBrush(ink if filled else Qt.BrushStyle.NoBrush)
    painter.drawRoundedRect(
        QRectF(at).adjusted(0.5, 0.5, -0.5, -0.5), at.height() / 2, at.height() / 2
    )
    painter.setPen(look.colour("onink") if filled else ink)
    painter.setFont(look.font(12, bold=True))
    painter.drawText(at, Qt.AlignmentFlag.AlignCenter, number)
    painter.restore()


def number_width(number: str, look: Look) -> int:
    """Return the width of a number in its circle, which grows to an oval from three digits on."""
    wide = QFontMetrics(look.font(12)).horizontalAdvance(number)
    return max(look.px(SIGN), wide + look.px(8))


def _draw_strokes(painter: QPainter, box: QRectF, sign: str, look: Look) -> None:
    middle, arm = box.center(), look.px(4)
    if sign == "~":
        painter.drawPoint(middle)
        return
    painter.drawLine(middle - QPointF(arm, 0), middle + QPointF(arm, 0))
    if sign == "+":
        painter.drawLine(middle - QPointF(0, arm), middle + QPointF(0, arm))


def fill_hatched(painter: QPainter, at: QRect, look: Look) -> None:
    """Hatch a cell that holds nothing: lines of 45 degrees that run on into the next cell."""
    step = look.px(7)
    painter.save()
    painter.setClipRect(at)
    painter.setRenderHint(QPainter.RenderHint.Antialiasing)
    painter.setPen(QPen(QBrush(look.colour("hatch")), 1))
    first = (at.left() + at.bottom()) // step * step
    for total in range(first - step * (at.height() // step + 1), first + at.width() + step, step):
        x = total - at.bottom()
        painter.drawLine(x, at.bottom() + 1, x + at.height(), at.top() + 1)
    painter.restore()
