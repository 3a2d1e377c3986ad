"""A box to choose in, with a mark at the right that says so."""

from PySide6.QtCore import QPointF, Qt
from PySide6.QtGui import QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QComboBox

from ui.theme import Look

_RIGHT, _ARM = 16, 4


class ChoiceBox(QComboBox):
    """Stylesheets know no arrow without a picture: it is drawn here."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setSizeAdjustPolicy(QComboBox.SizeAdjustPolicy.AdjustToMinimumContentsLengthWithIcon)
        self.setMinimumContentsLength(8)

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        painter = QPainter(self)
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        ink = self._look.colour("text" if self.isEnabled() else "muted")
        painter.setPen(QPen(ink, max(self._look.px(1), 1), Qt.PenStyle.SolidLine))
        arm = self._look.px(_ARM)
        middle = QPointF(self.width() - self._look.px(_RIGHT), self.height() / 2 + arm / 2)
        painter.drawPolyline([middle + QPointF(-arm, -arm), middle, middle + QPointF(arm, -arm)])
        painter.end()
