"""How the window looks on this device, to be chosen: colours, size, and whether for fingers."""

from collections.abc import Callable
from functools import partial

from PySide6.QtCore import Qt, QTimer
from PySide6.QtWidgets import QButtonGroup, QFrame, QRadioButton, QVBoxLayout

from ui.theme import ZOOMS, Look, Mode, Touch
from ui.widgets.scrolling import scrolling
from ui.widgets.words import Wrapped, label

Choice = tuple[str, bool, Callable[[], None]]  # words, whether chosen, what choosing does


class Appearance(QFrame):
    """Three groups of choices, each in force at once; `area` is what they scroll in."""

    def __init__(self, look: Look) -> None:
        super().__init__()
        self._look = look
        self.setProperty("ground", "surface")
        self._column = QVBoxLayout(self)
        pad = look.px(12)
        self._column.setContentsMargins(pad, pad, pad, pad)
        self._column.setSpacing(0)
        self._groups = (
            self._group(self.tr("Colours"), self._colours()),
            self._group(self.tr("Size"), self._sizes()),
            self._group(self.tr("Buttons and rows for fingers"), self._fingers()),
        )
        words = self.tr("Kept on this device. Paper is always black on white.")
        self._column.addWidget(Wrapped(words, "meta"))
        self._column.addStretch(1)
        self.area = scrolling(self, self.tr("Appearance"), focus=False)

    def group(self) -> int:
        """Return which group has the keyboard; the first when none has."""
        held = (any(one.hasFocus() for one in group.buttons()) for group in self._groups)
        return next((place for place, has in enumerate(held) if has), 0)

    def take_focus(self, group: int) -> None:
        """Put the keyboard on what is chosen in a group."""
        chosen = self._groups[group].checkedButton() or self._groups[group].buttons()[0]
        chosen.setFocus(Qt.FocusReason.ShortcutFocusReason)

    def _colours(self) -> list[Choice]:
        words = {
            Mode.SYSTEM: self.tr("as the system has it"),
            Mode.LIGHT: self.tr("light"),
            Mode.DARK: self.tr("dark"),
            Mode.CONTRAST: self.tr("high contrast"),
        }
        look = self._look
        return [(words[one], look.mode is one, partial(look.set_mode, one)) for one in Mode]

    def _sizes(self) -> list[Choice]:
        look, words = self._look, self.tr("{number} percent")
        return [
            (words.format(number=round(one * 100)), look.zoom == one, partial(look.set_zoom, one))
            for one in ZOOMS
        ]

    def _fingers(self) -> list[Choice]:
        words = {
            Touch.AUTO: self.tr("once somebody touches the screen"),
            Touch.ON: self.tr("always"),
            Touch.OFF: self.tr("never"),
        }
        look = self._look
        return [(words[one], look.touch is one, partial(look.set_touch, one)) for one in Touch]

    def _afterwards(self, choose: Callable[[], None]) -> None:
        """Choose once the key is dealt with: another size replaces the button that it moves to."""
        QTimer.singleShot(0, self, choose)

    def _group(self, title: str, choices: list[Choice]) -> QButtonGroup:
        self._column.addWidget(label(title, "strong"))
        group = QButtonGroup(self)
        for words, chosen, choose in choices:
            button = QRadioButton(words)
            button.setAccessibleName(f"{title}: {words}")
            button.setChecked(chosen)
            button.clicked.connect(partial(self._afterwards, choose))
            group.addButton(button)
            self._column.addWidget(button)
        self._column.addSpacing(self._look.px(12))
        return group
