"""The heads of the matrix columns, broken into lines by Dutch rules where they are narrow."""

from collections.abc import Callable
from functools import cache

import pyphen  # type: ignore[import-untyped]  # it ships no types
from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from ui.models.matrix import NAME_COLUMN
from ui.theme import Look

Width = Callable[[str], int]


class MatrixHeader(QHeaderView):
    """Two lines of 12 px, centred; the first head is bold and stands at the left."""

    def __init__(self, look: Look, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._look = look
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(look.px(24))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        line = QFontMetrics(self._look.font(12)).height()
        return QSize(super().sizeHint().width(), 2 * line + self._look.px(6))

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        text = str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
        name = section == NAME_COLUMN
        painter.save()
        painter.setPen(self._look.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(self._look.font(12, bold=name))
        painter.setPen(self._look.colour("text" if name else "muted"))
        lines = broken(text, rect.width(), painter.fontMetrics().horizontalAdvance)
        side = Qt.AlignmentFlag.AlignLeft if name else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(rect, side | Qt.AlignmentFlag.AlignVCenter, "\n".join(lines))
        painter.restore()


def broken(text: str, room: int, width: Width) -> list[str]:
    """Break a text into lines that fit: at spaces and slashes, and within a word if need be."""
    words = text.replace("/", "/ ").split()
    lines = [""]
    for word in words:
        joined = (lines[-1] + ("" if lines[-1].endswith("/") else " ") + word).strip()
        if width(joined) <= room:
            lines[-1] = joined
            continue
        lines[-1] = lines[-1].removesuffix("/")
        lines += hyphenated(word, room, width)
    return [line for line in lines if line]


def hyphenated(word: str, room: int, width: Width) -> list[str]:
    """Break one word where Dutch allows it, as late as fits; a word that fits stays whole."""
    if width(word) <= room:
        return [word]
    fitting = [at for at in _dutch().positions(word) if width(f"{word[:at]}-") <= room]
    if not fitting:
        return [word]
    at = max(fitting)
    return [f"{word[:at]}-", *hyphenated(word[at:], room, width)]


@cache
def _dutch() -> pyphen.Pyphen:
    return pyphen.Pyphen(lang="nl_NL")
