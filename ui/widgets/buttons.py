"""Buttons that show their key."""

from PySide6.QtCore import QRect, QSize, Qt
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent
from PySide6.QtWidgets import QStyle, QStyleOptionButton, QWidget

from ui.paint import cap_size, draw_cap, draw_dashes
from ui.theme import BODY, Look
from ui.widgets.entering import EnterButton

_PAD = 12
_GAP = 8
_INK = {"next": "onaccent", "bar": "onaccent"}
_BOLD = ("next", "bar", "alarm")
_DASHED = ("plain", "next")


class HintButton(EnterButton):
    """A button with its word and, in a small box, the key that does the same.

    The accessible name is the word alone. `kind` picks the look: `plain`, `next` (the one next
    step of a page), `bar` (the same, in the bar), `alarm`, `link`.
    """

    def __init__(
        self,
        look: Look,
        text: str,
        hint: str = "",
        kind: str = "plain",
        parent: QWidget | None = None,
    ) -> None:
        super().__init__(text, parent)
        self._look = look
        self._hint = hint
        self._kind = kind
        self.setProperty("kind", kind)
        self.setAccessibleName(text)
        self.setCursor(Qt.CursorShape.PointingHandCursor)

    def set_text(self, text: str) -> None:
        """Change the word, on screen and for a screen reader; the key stays."""
        key = self.shortcut()  # Qt drops it with the old text
        self.setText(text)
        self.setShortcut(key)
        self.setAccessibleName(text)
        self.updateGeometry()

    def sizeHint(self) -> QSize:
        height = super().sizeHint().height()
        pad = 0 if self._kind == "link" else self._look.px(_PAD)
        return QSize(
            self._look.target(self._text_width() + self._hint_width() + 2 * pad + 4), height
        )

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        option = QStyleOptionButton()
        self.initStyleOption(option)
        option.text = ""
        self.style().drawControl(QStyle.ControlElement.CE_PushButton, option, painter, self)
        if not self.isEnabled() and self._kind in _DASHED:
            draw_dashes(painter, self.rect(), self._look)
        self._draw_words(painter)
        painter.end()

    def _draw_words(self, painter: QPainter) -> None:
        ink = self._look.colour(self._ink() if self.isEnabled() else "muted")
        painter.setPen(ink)
        painter.setFont(self._look.font(BODY, bold=self._kind in _BOLD))
        wide = self._text_width() + self._hint_width()
        left = (self.width() - wide) // 2
        room = QRect(left, 0, self._text_width() + 1, self.height())
        painter.drawText(room, Qt.AlignmentFlag.AlignVCenter, self.text())
        if self._hint:
            size = cap_size(self._hint, self._look)
            at = QRect(left + wide - size.width(), (self.height() - size.height()) // 2, 0, 0)
            at.setSize(size)
            draw_cap(painter, at, self._hint, self._look, ink)

    def _ink(self) -> str:
        """A chosen segment is filled."""
        filled = self.isChecked() and self.property("segment") is not None
        return "onink" if filled else _INK.get(self._kind, "text")

    def _text_width(self) -> int:
        font = self._look.font(BODY, bold=self._kind in _BOLD)
        return QFontMetrics(font).horizontalAdvance(self.text())

    def _hint_width(self) -> int:
        if not self._hint:
            return 0
        return self._look.px(_GAP) + cap_size(self._hint, self._look).width()
