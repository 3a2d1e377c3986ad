"""The feedback sheet in large letters, to speak from: nothing else is on screen meanwhile."""

from collections.abc import Sequence

from PySide6.QtCore import QRect, Qt
from PySide6.QtGui import (
    QFont,
    QFontMetrics,
    QKeyEvent,
    QMouseEvent,
    QPainter,
    QPaintEvent,
    QResizeEvent,
)
from PySide6.QtWidgets import QWidget

from ui.theme import FAMILIES, Look
from ui.widgets.over import Over
from ui.widgets.spoken_pages import DASH, Part, Screen, indent, screens
from veldtool.domain.sheet import speaking

SIZES = (20, 24, 28, 32, 38, 46, 56)
"""Pixels of the letters on a screen of 768 pixels high; they grow with the window."""
_USUAL = SIZES.index(32)
_HIGH = 768
_SHARES = {
    speaking.Look.TEXT: 1.0,
    speaking.Look.HEAD: 0.8,
    speaking.Look.POINT: 1.0,
    speaking.Look.REMAINDER: 0.75,
}
_TITLE = 1.35
_NEXT = (Qt.Key.Key_PageDown, Qt.Key.Key_Space, Qt.Key.Key_Right, Qt.Key.Key_Down)
_BACK = (Qt.Key.Key_PageUp, Qt.Key.Key_Left, Qt.Key.Key_Up, Qt.Key.Key_Backspace)
_LARGER = (Qt.Key.Key_Plus, Qt.Key.Key_Equal)


class SpeakView(Over):
    """Section by section. PgDn, Space or a touch goes on, PgUp goes back, Esc ends."""

    def __init__(self, page: QWidget, look: Look) -> None:
        super().__init__(page)
        self._look = look
        self._sections: Sequence[speaking.Section] = ()
        self.screens: tuple[Screen, ...] = ()
        self.at = 0
        self._size = _USUAL
        self.setAccessibleName(self.tr("Feedback to speak from"))

    @property
    def screen_now(self) -> Screen:
        """What is shown."""
        return self.screens[self.at]

    def speak(self, sections: Sequence[speaking.Section]) -> None:
        """Begin with the first section."""
        self._sections, self.at = sections, 0
        self._set()
        self.open()

    def step(self, step: int) -> None:
        """Go on (1) or back (-1); before the first and after the last it stays."""
        self.at = min(max(self.at + step, 0), len(self.screens) - 1)
        self._show()

    def keyPressEvent(self, event: QKeyEvent) -> None:
        key = Qt.Key(event.key())
        if key in _BACK or (key == Qt.Key.Key_Space and self._shifted(event)):
            self.step(-1)
        elif key in _NEXT:
            self.step(1)
        elif key in {Qt.Key.Key_Home, Qt.Key.Key_End}:
            self.step(len(self.screens) if key == Qt.Key.Key_End else -len(self.screens))
        elif key in {*_LARGER, Qt.Key.Key_Minus, Qt.Key.Key_0}:
            self._resize_letters(1 if key in _LARGER else -1 if key == Qt.Key.Key_Minus else 0)
        else:
            super().keyPressEvent(event)

    def mousePressEvent(self, event: QMouseEvent) -> None:
        self.step(1)
        event.accept()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        if self._sections:
            self._set()

    def paintEvent(self, event: QPaintEvent) -> None:
        super().paintEvent(event)
        if not self.screens:
            return
        painter = QPainter(self)
        painter.fillRect(self.rect(), self._look.colour("surface"))
        self._draw_title(painter)
        for part in self.screen_now.parts:
            self._draw(painter, part)
        painter.setFont(self._font(0.5))
        painter.setPen(self._look.colour("muted"))
        where = f"{self.at + 1} / {len(self.screens)}"
        foot = self.rect().adjusted(0, 0, -self._margin() // 2, -self._margin() // 4)
        painter.drawText(foot, Qt.AlignmentFlag.AlignRight | Qt.AlignmentFlag.AlignBottom, where)
        painter.end()

    @staticmethod
    def _shifted(event: QKeyEvent) -> bool:
        return bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)

    def _resize_letters(self, step: int) -> None:
        """Other letters, at the section where one was."""
        title = self.screen_now.title
        self._size = min(max(self._size + step, 0), len(SIZES) - 1) if step else _USUAL
        self._set()
        self.at = next((n for n, one in enumerate(self.screens) if one.title == title), 0)
        self._show()

    def _set(self) -> None:
        room = self._room()
        made = screens(self._sections, room.width(), room.height(), self._letters)
        share = self.at / len(self.screens) if self.screens else 0
        self.screens, self.at = made, min(round(share * len(made)), max(len(made) - 1, 0))
        self._show()

    def _show(self) -> None:
        if self.screens:
            self.setAccessibleDescription(f"{self.screen_now.title}\n{self.screen_now.text()}")
        self.update()

    def _draw_title(self, painter: QPainter) -> None:
        font = self._font(_TITLE, bold=True)
        painter.setFont(font)
        painter.setPen(self._look.colour("text"))
        room = self._room()
        box = QRect(room.left(), self._margin() // 2, room.width(), room.top())
        title = QFontMetrics(font).elidedText(
            self.screen_now.title, Qt.TextElideMode.ElideRight, room.width()
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignLeft | Qt.AlignmentFlag.AlignTop, title)

    def _draw(self, painter: QPainter, part: Part) -> None:
        font = self._letters(part.look)
        metrics, room = QFontMetrics(font), self._room()
        quiet = part.look in {speaking.Look.HEAD, speaking.Look.REMAINDER}
        painter.setFont(font)
        painter.setPen(self._look.colour("muted" if quiet else "text"))
        left = room.left() + indent(part.look, self._letters)
        base = room.top() + part.top + metrics.ascent()
        if part.begins and part.look is speaking.Look.POINT:
            painter.drawText(room.left(), base, DASH)
        for number, row in enumerate(part.rows):
            painter.drawText(left, base + number * metrics.lineSpacing(), row)

    def _letters(self, look: speaking.Look) -> QFont:
        return self._font(_SHARES[look], bold=look is speaking.Look.HEAD)

    def _font(self, share: float, *, bold: bool = False) -> QFont:
        font = QFont(list(FAMILIES))
        font.setPixelSize(max(round(SIZES[self._size] * share * self._scale()), 1))
        font.setBold(bold)
        return font

    def _scale(self) -> float:
        return max(self.height() / _HIGH, 0.5)

    def _margin(self) -> int:
        return round(64 * self._scale())

    def _room(self) -> QRect:
        """Where the text stands: below the title, above the foot."""
        high = QFontMetrics(self._font(_TITLE, bold=True)).lineSpacing()
        margin = self._margin()
        top = margin // 2 + round(high * 1.25)
        return self.rect().adjusted(margin, top, -margin, -margin // 2)
