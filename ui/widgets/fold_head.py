"""The head of a section that folds: its title, and at the right how far it is."""

from PySide6.QtCore import QPointF, QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPolygonF
from PySide6.QtWidgets import QStyle, QStyleOptionButton

from ui.delegates.chips import draw_open_chip
from ui.paint import CHIP_HEIGHT, chip_width, draw_hot_chip
from ui.theme import BODY, Look
from ui.widgets.entering import EnterButton

_PAD = 12
_TITLE = 32


class FoldHead(EnterButton):
    """Enter and Space open it. The state stands in words, or as a chip that asks for something.

    `kind` is `plain` for words alone, `open` for a dashed chip, `hot` for a filled one.
    """

    def __init__(self, look: Look, title: str) -> None:
        super().__init__(title)
        self._look = look
        self._state = ("", "plain")
        self.setCheckable(True)
        self.setProperty("kind", "fold")
        self.setFixedHeight(look.row + 1)
        self.toggled.connect(self._name)
        self._name()

    @property
    def state(self) -> str:
        """How far the section is, in words."""
        return self._state[0]

    def set_state(self, words: str, kind: str) -> None:
        self._state = (words, kind)
        self._name()
        self.update()

    def sizeHint(self) -> QSize:
        wide = QFontMetrics(self._look.font(BODY, bold=True)).horizontalAdvance(self.text())
        wide += self._look.px(_TITLE + 3 * _PAD) + self._state_width()
        return QSize(wide, self._look.row + 1)

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(120), self._look.row + 1)

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        if self.isChecked():
            edge = QRect(0, 0, self._look.px(3), self.height())
            painter.fillRect(edge, self._look.colour("accent"))
        self._draw_arrow(painter)
        self._draw_state(painter)
        self._draw_title(painter)
        painter.end()

    def _draw_arrow(self, painter: QPainter) -> None:
        """A triangle that points at the title, or down at what is open below."""
        middle, size = QPointF(self._look.px(_PAD + 4), self.height() / 2), self._look.px(4)
        across = [QPointF(-size / 2, -size), QPointF(size, 0), QPointF(-size / 2, size)]
        down = [QPointF(-size, -size / 2), QPointF(0, size), QPointF(size, -size / 2)]
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(Qt.PenStyle.NoPen)
        painter.setBrush(self._look.colour("text"))
        corners = down if self.isChecked() else across
        painter.drawPolygon(QPolygonF([middle + corner for corner in corners]))
        painter.restore()

    def _draw_title(self, painter: QPainter) -> None:
        left = self._look.px(_TITLE)
        room = self.width() - left - self._state_width() - self._look.px(2 * _PAD)
        painter.setFont(self._look.font(BODY, bold=True))
        painter.setPen(self._look.colour("text"))
        words = painter.fontMetrics().elidedText(
            self.text(), Qt.TextElideMode.ElideRight, max(room, 0)
        )
        painter.drawText(QRect(left, 0, room, self.height()), Qt.AlignmentFlag.AlignVCenter, words)

    def _draw_state(self, painter: QPainter) -> None:
        words, kind = self._state
        wide, high = self._state_width(), self._look.px(CHIP_HEIGHT)
        left = self.width() - wide - self._look.px(_PAD)
        at = QRect(left, (self.height() - high) // 2, wide, high)
        if kind == "hot":
            draw_hot_chip(painter, at, words, self._look)
        elif kind == "open":
            draw_open_chip(painter, at, words, self._look)
        elif words:
            painter.setFont(self._look.font(12))
            painter.setPen(self._look.colour("muted"))
            right = Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignVCenter
            painter.drawText(at, right, words)

    def _state_width(self) -> int:
        words, kind = self._state
        if kind == "plain":
            return QFontMetrics(self._look.font(12)).horizontalAdvance(words)
        return chip_width(words, self._look)

    def _name(self) -> None:
        """Say title, state and whether it is open: a screen reader sees no triangle."""
        open_ = self.tr("open") if self.isChecked() else self.tr("folded")
        parts = (self.text(), self._state[0], open_)
        self.setAccessibleName(", ".join(part for part in parts if part))
