"""A button that Enter presses too: Qt leaves that to dialogs."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QPushButton

_ENTER = frozenset({Qt.Key.Key_Return, Qt.Key.Key_Enter})


class EnterButton(QPushButton):
    """Enter and Space do the same; with Ctrl, Enter is the next step and passes by."""

    def keyPressEvent(self, event: QKeyEvent) -> None:
        held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
        if event.key() in _ENTER and not held:
            self.click()
            return
        super().keyPressEvent(event)
