"""Three parts beside each other in the proportions of the design; the middle one folds first."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QResizeEvent
from PySide6.QtWidgets import QFrame, QHBoxLayout, QVBoxLayout, QWidget

from ui.theme import PANE_HEAD, Look
from ui.widgets.buttons import HintButton
from ui.widgets.flow import FlowLayout

_LEAST = (400, 330, 330)
_SHARES = (0.364, 0.289)
_MOST = (640, 440)


class SheetPanes(QWidget):
    """The part in front is always there; with room for two, the first stands beside it.

    Where not all are in sight, buttons above name them; F6 goes from one to the next.
    """

    def __init__(self, look: Look, parts: tuple[QWidget, ...], words: tuple[str, ...]) -> None:
        super().__init__()
        self._look = look
        self.parts = parts
        self.front = 0
        self.buttons = tuple(self._button(at, word) for at, word in enumerate(words))
        self._bar = QFrame()
        self._bar.setProperty("ground", "sunk")
        self._bar.setProperty("rule", "below")
        self._bar.setMinimumHeight(look.px(PANE_HEAD))
        flow = FlowLayout(self._bar, look.px(8), look.px(4))
        flow.setContentsMargins(look.px(12), look.px(4), look.px(12), look.px(4))
        for button in self.buttons:
            flow.addWidget(button)
        column = QVBoxLayout(self)
        column.setContentsMargins(0, 0, 0, 0)
        column.setSpacing(0)
        column.addWidget(self._bar)
        row = QHBoxLayout()
        row.setSpacing(0)
        for place, part in enumerate(parts):
            row.addWidget(part, 1 if place == 1 else 0)
        column.addLayout(row, 1)

    def come_forward(self, place: int) -> None:
        """Make sure that a part is in sight."""
        self.front = place
        self._arrange()

    def holding(self) -> int:
        """Return the part that has the keyboard, else the one in front."""
        focus = self.window().focusWidget()
        for place, part in enumerate(self.parts):
            if part is focus or part.isAncestorOf(focus):
                return place
        return self.front

    def in_sight(self, place: int) -> bool:
        """Tell whether there is room for a part as things stand."""
        return not self.parts[place].isHidden()

    def resizeEvent(self, event: QResizeEvent) -> None:
        super().resizeEvent(event)
        self.front = self.holding()
        self._arrange()

    def _arrange(self) -> None:
        least = [self._look.px(width) for width in _LEAST]
        wide = self.width()
        three, two = wide >= sum(least), wide >= least[0] + least[1]
        beside = {self.front, 0 if self.front else 2}
        shown = {0, 1, 2} if three else beside if two else {self.front}
        self._bar.setVisible(not three)
        self._set_widths(shown, wide)
        for place, part in enumerate(self.parts):
            part.setVisible(place in shown)
            self.buttons[place].setChecked(place in shown)

    def _set_widths(self, shown: set[int], wide: int) -> None:
        """Without the middle the left part takes what is over."""
        for place, share, most in ((0, *_pair(0)), (2, *_pair(1))):
            part, least = self.parts[place], self._look.px(_LEAST[place])
            wanted = min(max(round(wide * share), least), self._look.px(most))
            free = len(shown) == 1 or (place == 0 and 1 not in shown)
            part.setMinimumWidth(0 if free else wanted)
            part.setMaximumWidth(max(wide, 1) if free else wanted)

    def _button(self, at: int, word: str) -> HintButton:
        button = HintButton(self._look, word, "", "tab")
        button.setCheckable(True)
        button.clicked.connect(lambda: self._choose(at))
        return button

    def _choose(self, at: int) -> None:
        self.come_forward(at)
        self.parts[at].setFocus(Qt.FocusReason.OtherFocusReason)


def _pair(at: int) -> tuple[float, int]:
    return _SHARES[at], _MOST[at]
