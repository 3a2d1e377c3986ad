"""A score as rows to choose from: each its word, what it means, and its key."""

from PySide6.QtCore import QPoint, QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QPen
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QSizePolicy, QVBoxLayout, QWidget

from ui.paint import cap_size, draw_cap
from ui.theme import Look

_PAD, _DOT, _LINE = 10, 16, 5
_TALL = 100_000
_WRAP = Qt.TextFlag.TextWordWrap | Qt.AlignmentFlag.AlignTop


class ScoreRow(QRadioButton):
    """One thing to choose; `short` is what its meaning comes to."""

    def __init__(self, look: Look, word: str, meaning: str, short: str, key: str) -> None:
        super().__init__(word)
        self._look = look
        self._short = short
        self._key = key
        self.setAccessibleName(f"{word}, {meaning}" if meaning else word)
        self.setToolTip(meaning)
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        policy = QSizePolicy(QSizePolicy.Policy.Expanding, QSizePolicy.Policy.Fixed)
        policy.setHeightForWidth(True)
        self.setSizePolicy(policy)

    def sizeHint(self) -> QSize:
        wide = self._look.px(240)
        return QSize(wide, self.heightForWidth(wide))

    def minimumSizeHint(self) -> QSize:
        return QSize(self._look.px(180), self.sizeHint().height())

    def heightForWidth(self, width: int) -> int:
        high = self._word(width).height() + self._meaning(width).height()
        return self._look.target(high + 2 * self._look.px(_LINE))

    def hitButton(self, _position: QPoint) -> bool:
        return True

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        look, box = self._look, self.rect()
        ground = "accentbg" if self.isChecked() else "surface" if self.isEnabled() else "sunk"
        painter.fillRect(box, look.colour(ground))
        painter.fillRect(0, box.bottom(), box.width(), 1, look.colour("line"))
        self._draw_dot(painter)
        self._draw_words(painter)
        cap = cap_size(self._key, look)
        left = box.right() - look.px(_PAD) - cap.width()
        at = QRect(left, (box.height() - cap.height()) // 2, cap.width(), cap.height())
        draw_cap(painter, at, self._key, look, look.colour("muted"))
        if self.isChecked() or self.hasFocus():
            painter.setPen(look.colour("accent"))
            for inset in (0, 1) if self.hasFocus() else (0,):
                painter.drawRect(box.adjusted(inset, inset, -inset - 1, -inset - 1))
        painter.end()

    def _draw_words(self, painter: QPainter) -> None:
        word, meaning = self._word(self.width()), self._meaning(self.width())
        word.moveTop((self.height() - word.height() - meaning.height()) // 2)
        meaning.moveTop(word.top() + word.height())
        painter.setFont(self._look.font(13, bold=True))
        painter.setPen(self._look.colour("text"))
        painter.drawText(word, _WRAP, self.text())
        painter.setFont(self._look.font(12))
        painter.setPen(self._look.colour("muted"))
        painter.drawText(meaning, _WRAP, self._short)

    def _draw_dot(self, painter: QPainter) -> None:
        look, size = self._look, self._look.px(_DOT)
        dot = QRect(look.px(_PAD), (self.height() - size) // 2, size, size)
        painter.save()
        painter.setRenderHint(QPainter.RenderHint.Antialiasing)
        painter.setPen(QPen(look.colour("accent" if self.isChecked() else "edge"), 2))
        painter.setBrush(look.colour("surface"))
        painter.drawEllipse(dot)
        if self.isChecked():
            painter.setPen(Qt.PenStyle.NoPen)
            painter.setBrush(look.colour("accent"))
            painter.drawEllipse(dot.adjusted(size // 4, size // 4, -size // 4, -size // 4))
        painter.restore()

    def _word(self, width: int) -> QRect:
        return self._measured(width, self.text(), bold=True)

    def _meaning(self, width: int) -> QRect:
        return self._measured(width, self._short, bold=False)

    def _measured(self, width: int, words: str, *, bold: bool) -> QRect:
        room = self._room(width)
        metrics = QFontMetrics(self._look.font(13 if bold else 12, bold=bold))
        high = metrics.boundingRect(room, _WRAP, words).height() if words else 0
        return QRect(room.left(), 0, room.width(), high)

    def _room(self, width: int) -> QRect:
        look = self._look
        left = look.px(_PAD + _DOT + 10)
        right = width - look.px(2 * _PAD) - cap_size(self._key, look).width()
        return QRect(left, 0, max(right - left, look.px(60)), _TALL)


class ScoreChoice(QFrame):
    """The rows under each other; at most one is chosen. `chosen` carries its value."""

    chosen = Signal(str)

    def __init__(self, look: Look, name: str) -> None:
        super().__init__()
        self._look = look
        self._values: list[str] = []
        self._keys: dict[str, str] = {}
        self._group = QButtonGroup(self)
        self._group.idClicked.connect(lambda place: self.chosen.emit(self._values[place]))
        self.setObjectName("scorechoice")
        self.setAccessibleName(name)
        self._rows = QVBoxLayout(self)
        self._rows.setContentsMargins(1, 1, 1, 1)
        self._rows.setSpacing(0)

    def offer(self, rows: tuple[tuple[str, str, str, str, str], ...]) -> bool:
        """Offer (value, word, meaning, what it comes to, key); False when these stand here."""
        if [row[0] for row in rows] == self._values:
            return False
        for old in self._group.buttons():
            self._group.removeButton(old)
            self._rows.removeWidget(old)
            old.hide()
            old.deleteLater()
        self._values = [row[0] for row in rows]
        self._keys = {row[4]: row[0] for row in rows}
        for place, (_, word, meaning, short, key) in enumerate(rows):
            made = ScoreRow(self._look, word, meaning, short, key)
            self._group.addButton(made, place)
            self._rows.addWidget(made)
        return True

    def of_key(self, key: str) -> str:
        """Return the value that a key stands for, empty when it stands for none."""
        return self._keys.get(key, "")

    def value(self) -> str:
        """Return what is chosen, empty while nothing is."""
        place = self._group.checkedId()
        return self._values[place] if place >= 0 else ""

    def choose(self, value: str) -> None:
        """Choose a value, or nothing."""
        if value in self._values:
            self._group.button(self._values.index(value)).setChecked(True)
            return
        checked = self._group.checkedButton()
        if checked is not None:
            self._group.setExclusive(False)
            checked.setChecked(False)
            self._group.setExclusive(True)

    def rows(self) -> tuple[QWidget, ...]:
        """Return the rows in their order."""
        return tuple(self._group.buttons())

    def take_focus(self) -> None:
        """Put the keyboard on what is chosen, else on the first row."""
        buttons = self._group.buttons()
        if buttons:
            (self._group.checkedButton() or buttons[0]).setFocus(Qt.FocusReason.TabFocusReason)
