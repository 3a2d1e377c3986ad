"""The rail at the left: the pages with their counts, the clock, the look and the lock."""

from dataclasses import dataclass

from PySide6.QtCore import QRect, QSize, Qt, Signal
from PySide6.QtGui import QFontMetrics, QPainter, QPaintEvent, QResizeEvent
from PySide6.QtWidgets import QButtonGroup, QFrame, QVBoxLayout, QWidget

from ui.paint import CHIP_HEIGHT, cap_size, draw_cap, draw_hot_chip
from ui.theme import Look, Mode
from ui.widgets.entering import EnterButton
from ui.widgets.words import label

WIDTH = 112
ITEM = 50
_PAD = 12
_GAP = 3


@dataclass(frozen=True, slots=True)
class Count:
    """What stands under a page's word; `alarm` draws it as a filled alarm chip."""

    text: str
    alarm: bool = False
    spoken: str = ""  # where the text is too short to be read aloud
    short: str = ""  # where the text does not fit: a count keeps what it is out of


class RailItem(EnterButton):
    """One entry: a word, under it a count, and its key."""

    def __init__(self, look: Look, word: str, key: str) -> None:
        super().__init__()
        self._look = look
        self._word = word
        self._key = key
        self._count = Count("")
        self.setCursor(Qt.CursorShape.PointingHandCursor)
        self.setText(word)
        self.set_count(Count(""))

    def set_count(self, count: Count) -> None:
        self._count = count
        said = count.spoken or count.text
        self.setAccessibleName(f"{self._word}, {said}" if said else self._word)
        self.update()

    def sizeHint(self) -> QSize:
        return QSize(self._look.px(WIDTH), self._look.px(ITEM))

    def minimumSizeHint(self) -> QSize:
        return self.sizeHint()

    def paintEvent(self, _event: QPaintEvent) -> None:
        painter = QPainter(self)
        selected = self.isChecked()
        ground = "surface" if selected or self.underMouse() else "sunk"
        painter.fillRect(self.rect(), self._look.colour(ground))
        painter.fillRect(0, self.height() - 1, self.width(), 1, self._look.colour("line"))
        if selected:
            painter.fillRect(0, 0, self._look.px(3), self.height(), self._look.colour("accent"))
        self._draw_word(painter, bold=selected)
        self._draw_count(painter)
        if self.hasFocus():
            self._draw_ring(painter)
        painter.end()

    def _draw_word(self, painter: QPainter, *, bold: bool) -> None:
        painter.setPen(self._look.colour("text"))
        painter.setFont(self._look.font(12, bold=bold))
        box = self._line(0).adjusted(0, 0, self._look.px(5), 0)
        word = painter.fontMetrics().elidedText(
            self._word, Qt.TextElideMode.ElideRight, box.width()
        )
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, word)

    def _draw_count(self, painter: QPainter) -> None:
        box = self._line(1)
        cap = cap_size(self._key, self._look)
        right = QRect(box.right() - cap.width(), box.center().y() - cap.height() // 2, 0, 0)
        right.setSize(cap)
        draw_cap(painter, right, self._key, self._look, self._look.colour("edge"))
        if self._count.alarm:
            height = self._look.px(CHIP_HEIGHT - 4)
            chip = QRect(box.left() - self._look.px(1), box.center().y() - height // 2, 0, height)
            chip.setWidth(self._chip_width())
            draw_hot_chip(painter, chip, self._count.text, self._look, "alarm")
            return
        painter.setPen(self._look.colour("muted"))
        painter.setFont(self._look.font(12))
        room = box.width() - cap.width() - self._look.px(_GAP)
        fits = painter.fontMetrics().horizontalAdvance(self._count.text) <= room
        text = self._count.text if fits else self._count.short or self._count.text
        words = painter.fontMetrics().elidedText(text, Qt.TextElideMode.ElideRight, room)
        painter.drawText(box, Qt.AlignmentFlag.AlignVCenter, words)

    def _chip_width(self) -> int:
        text = QFontMetrics(self._look.font(12, bold=True)).horizontalAdvance(self._count.text)
        return text + 2 * self._look.px(4)

    def _draw_ring(self, painter: QPainter) -> None:
        painter.setPen(self._look.colour("accent"))
        for inset in (0, 1):
            painter.drawRect(self.rect().adjusted(inset, inset, -inset - 1, -inset - 1))

    def _line(self, number: int) -> QRect:
        high = self._look.px(18)
        top = self._look.px(6) + number * self._look.px(18)
        left = self._look.px(_PAD)
        return QRect(left, top, self.width() - left - self._look.px(_GAP), high)


class Rail(QFrame):
    """The pages as one choice, and at the foot what holds everywhere."""

    chosen = Signal(int)
    look_wanted = Signal()
    lock_wanted = Signal()

    def __init__(self, look: Look, pages: tuple[tuple[str, str], ...]) -> None:
        super().__init__()
        self.setObjectName("rail")
        self._look = look
        self._group = QButtonGroup(self)
        self.setFixedWidth(look.px(WIDTH))
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 1, 0)
        column.setSpacing(0)
        self.items = tuple(self._page(word, key) for word, key in pages)
        for item in self.items:
            column.addWidget(item)
        column.addStretch(1)
        self._clock = label("", "meta")
        self._who = label("", "small")
        self._role = label("", "meta")
        self._clock_box = self._make_clock()
        column.addWidget(self._clock_box)
        self.look_item = RailItem(look, self.tr("Appearance"), "Ctrl D")
        self.look_item.clicked.connect(self.look_wanted)
        self.lock_item = RailItem(look, self.tr("Lock"), "Ctrl L")
        self.lock_item.clicked.connect(self.lock_wanted)
        column.addWidget(self.look_item)
        column.addWidget(self.lock_item)

    def choose(self, index: int | None) -> None:
        """Mark the page that is shown; None when it has no place in the rail."""
        if index is not None:
            self.items[index].setChecked(True)
            return
        self._group.setExclusive(False)
        for item in self.items:
            item.setAutoExclusive(False)
            item.setChecked(False)
            item.setAutoExclusive(True)
        self._group.setExclusive(True)

    def set_look(self, mode: Mode) -> None:
        """Say which look is in force."""
        words = {
            Mode.SYSTEM: self.tr("system"),
            Mode.LIGHT: self.tr("light"),
            Mode.DARK: self.tr("dark"),
            Mode.CONTRAST: self.tr("contrast"),
        }
        self.look_item.set_count(Count(words[mode]))

    def set_clock(self, words: str) -> None:
        self._clock.setText(words)

    def set_member(self, initials: str, role: str) -> None:
        self._who.setText(initials)
        self._role.setText(role)

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        buttons = (len(self.items) + 2) * self._look.px(ITEM)
        room = event.size().height() - buttons
        self._clock_box.setVisible(room >= self._clock_box.sizeHint().height())

    def _page(self, word: str, key: str) -> RailItem:
        item = RailItem(self._look, word, key)
        item.setCheckable(True)
        item.setAutoExclusive(True)
        self._group.addButton(item)
        index = len(self._group.buttons()) - 1
        item.clicked.connect(lambda: self.chosen.emit(index))
        return item

    def _make_clock(self) -> QWidget:
        box = QFrame()
        box.setObjectName("railfoot")
        column = QVBoxLayout(box)
        pad = self._look.px(_PAD)
        column.setContentsMargins(pad, self._look.px(8), 0, self._look.px(8))
        column.setSpacing(0)
        self._who.setProperty("words", "strong")
        for part in (self._clock, self._who, self._role):
            column.addWidget(part)
        return box
