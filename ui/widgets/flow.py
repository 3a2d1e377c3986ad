"""A row that breaks into more rows when its window is narrow or its letters are large."""

from PySide6.QtCore import QMargins, QRect, QSize, Qt
from PySide6.QtWidgets import QLayout, QLayoutItem, QWidget


class FlowLayout(QLayout):
    """Items from left to right, as many lines as needed, each line centred in height.

    What follows `add_spring()` stands at the right as long as everything fits in one line.
    """

    def __init__(self, parent: QWidget, gap: int, line_gap: int) -> None:
        super().__init__(parent)
        self._items: list[QLayoutItem] = []
        self._gap = gap
        self._line_gap = line_gap
        self._spring: int | None = None
        self._high: dict[int, int] = {}

    def add_spring(self) -> None:
        """Push what is added from here on to the right."""
        self._spring = len(self._items)

    def addItem(self, item: QLayoutItem) -> None:
        self._items.append(item)
        self._high.clear()

    def count(self) -> int:
        return len(self._items)

    def itemAt(self, index: int) -> QLayoutItem | None:
        return self._items[index] if 0 <= index < len(self._items) else None

    def takeAt(self, index: int) -> QLayoutItem | None:
        self._high.clear()
        return self._items.pop(index) if 0 <= index < len(self._items) else None

    def expandingDirections(self) -> Qt.Orientation:
        return Qt.Orientation(0)

    def hasHeightForWidth(self) -> bool:
        return True

    def invalidate(self) -> None:
        self._high.clear()
        super().invalidate()

    def heightForWidth(self, width: int) -> int:
        # Asked some hundred times while a page finds its sizes.
        if width not in self._high:
            self._high[width] = self._place(QRect(0, 0, width, 0), move=False)
        return self._high[width]

    def sizeHint(self) -> QSize:
        margins = self.contentsMargins()
        sizes = [item.sizeHint() for item in self._shown()]
        wide = sum(size.width() for size in sizes) + self._gap * max(len(sizes) - 1, 0)
        high = max((size.height() for size in sizes), default=0)
        return _around(QSize(wide, high), margins)

    def minimumSize(self) -> QSize:
        sizes = [item.minimumSize() for item in self._shown()]
        wide = max((size.width() for size in sizes), default=0)
        high = max((size.height() for size in sizes), default=0)
        return _around(QSize(wide, high), self.contentsMargins())

    def setGeometry(self, rect: QRect) -> None:
        super().setGeometry(rect)
        self._place(rect, move=True)

    def _shown(self) -> list[QLayoutItem]:
        return [item for item in self._items if not item.isEmpty()]

    def _place(self, rect: QRect, *, move: bool) -> int:
        margins = self.contentsMargins()
        room = rect.marginsRemoved(margins)
        lines = self._lines(room.width())
        heights = [max(item.sizeHint().height() for item in line) for line in lines]
        needed = sum(heights) + self._line_gap * max(len(lines) - 1, 0)
        if move:
            top = room.top() + max(room.height() - needed, 0) // 2
            for line, height in zip(lines, heights, strict=True):
                self._place_line(line, QRect(room.left(), top, room.width(), height))
                top += height + self._line_gap
        return needed + margins.top() + margins.bottom()

    def _lines(self, width: int) -> list[list[QLayoutItem]]:
        lines: list[list[QLayoutItem]] = []
        used = 0
        for item in self._shown():
            wide = item.sizeHint().width()
            if not lines or used + self._gap + wide > width:
                lines.append([])
                used = -self._gap
            lines[-1].append(item)
            used += self._gap + wide
        return lines

    def _place_line(self, line: list[QLayoutItem], room: QRect) -> None:
        used = sum(item.sizeHint().width() for item in line) + self._gap * (len(line) - 1)
        slack = max(room.width() - used, 0)
        pushed = self._items[self._spring :] if self._spring is not None else []
        x = room.left()
        for item in line:
            if slack and item in pushed and len(line) == len(self._shown()):
                x, slack = x + slack, 0
            size = item.sizeHint()
            wide = min(size.width(), room.width())
            y = room.top() + (room.height() - size.height()) // 2
            item.setGeometry(QRect(x, y, wide, size.height()))
            x += size.width() + self._gap


def _around(size: QSize, margins: QMargins) -> QSize:
    return size.grownBy(margins)
