"""The heads of the matrix columns, broken into lines by Dutch rules where they are narrow."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter
from PySide6.QtWidgets import QHeaderView, QTableView

from ui.models.matrix import NAME_COLUMN
from ui.theme import Look
from ui.widgets.hyphens import broken

_LINES = 2


class MatrixHeader(QHeaderView):
    """Two lines of 12 px, centred; the first head is bold and stands at the left."""

    def __init__(self, look: Look, view: QTableView) -> None:
        super().__init__(Qt.Orientation.Horizontal, view)
        self._look = look
        self._needs: dict[str, int] = {}
        self._lines = _LINES
        self.setSectionsClickable(False)
        self.setHighlightSections(False)
        self.setMinimumSectionSize(look.px(24))
        self.setSectionResizeMode(QHeaderView.ResizeMode.Fixed)

    def sizeHint(self) -> QSize:
        line = QFontMetrics(self._look.font(12)).height()
        return QSize(super().sizeHint().width(), self._lines * line + self._look.px(4))

    def fit(self) -> None:
        """Be as high as the longest head needs at its width."""
        lines = [len(self._broken(section)) for section in range(self.count())]
        needed = max(_LINES, *lines, 0)
        if needed != self._lines:
            self._lines = needed
            self.updateGeometry()
            self.geometriesChanged.emit()

    def needed(self, section: int) -> int:
        """Return the width at which the head of a column stands in two lines."""
        text = self._text(section)
        if text not in self._needs:
            self._needs[text] = self._measured(text)
        return self._needs[text]

    def _measured(self, text: str) -> int:
        width = QFontMetrics(self._look.font(12)).horizontalAdvance
        for room in range(self._look.px(36), self._look.px(120)):
            lines = broken(text, room, width)
            if len(lines) <= _LINES and all(width(line) <= room for line in lines):
                return room + 2
        return self._look.px(120)

    def paintSection(self, painter: QPainter, rect: QRect, section: int) -> None:
        name = section == NAME_COLUMN
        painter.save()
        painter.setPen(self._look.colour("line"))
        painter.drawLine(rect.bottomLeft(), rect.bottomRight())
        painter.setFont(self._look.font(12, bold=name))
        painter.setPen(self._look.colour("text" if name else "muted"))
        side = Qt.AlignmentFlag.AlignLeft if name else Qt.AlignmentFlag.AlignHCenter
        painter.drawText(
            rect, side | Qt.AlignmentFlag.AlignVCenter, "\n".join(self._broken(section))
        )
        painter.restore()

    def _broken(self, section: int) -> list[str]:
        font = self._look.font(12, bold=section == NAME_COLUMN)
        width = QFontMetrics(font).horizontalAdvance
        return broken(self._text(section), self.sectionSize(section), width)

    def _text(self, section: int) -> str:
        return str(self.model().headerData(section, Qt.Orientation.Horizontal) or "")
