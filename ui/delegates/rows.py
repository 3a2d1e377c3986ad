"""What the rows of every list have in common."""

from collections.abc import Callable

from PySide6.QtCore import QRect
from PySide6.QtGui import QPainter
from PySide6.QtWidgets import QStyle, QStyleOptionViewItem

from ui.theme import Look


def draw_row(painter: QPainter, option: QStyleOptionViewItem, look: Look) -> None:
    """Draw the ground of a row: hairline below, accent edge when selected, ring in focus."""
    box = option.rect
    selected = bool(option.state & QStyle.StateFlag.State_Selected)
    painter.fillRect(box, look.colour("accentbg" if selected else "surface"))
    painter.fillRect(box.left(), box.bottom(), box.width(), 1, look.colour("line"))
    if selected:
        painter.fillRect(box.left(), box.top(), look.px(3), box.height(), look.colour("accent"))
    if option.state & QStyle.StateFlag.State_HasFocus:
        painter.setPen(look.colour("accent"))
        for inset in (0, 1):
            painter.drawRect(box.adjusted(inset, inset, -inset - 1, -inset - 1))


def row_line(box: QRect, look: Look, number: int) -> QRect:
    """Return the room of the first or second line of a row."""
    top = box.top() + look.px(7) + number * look.px(18)
    pad = look.px(12)
    return QRect(box.left() + pad, top, box.width() - 2 * pad, look.px(18))


class Heights:
    """Remembers how high a row is at a width: Qt asks it of every row each time it lays out.

    By the row itself, which must not change; of a row that is replaced it is measured anew.
    """

    _MOST = 2_000

    def __init__(self) -> None:
        self._kept: dict[tuple[int, int], tuple[object, int]] = {}

    def of(self, row: object, width: int, measure: Callable[[], int]) -> int:
        """Return what `measure` says of this row at this width, asked once."""
        key = (id(row), width)
        kept = self._kept.get(key)
        if kept is None or kept[0] is not row:
            if len(self._kept) >= self._MOST:
                self._kept.clear()
            kept = self._kept[key] = (row, measure())
        return kept[1]
