"""Ctrl with a key that is dead on this keyboard, such as Ctrl+' on US-international."""

from PySide6.QtCore import QEvent, QObject, Qt
from PySide6.QtGui import QGuiApplication, QInputMethodQueryEvent, QKeyEvent
from PySide6.QtWidgets import QWidget

_COMPOSED_FIRST = frozenset({"xcb", "wayland"})
_ENABLED = Qt.InputMethodQuery.ImEnabled


class CtrlIsNoLetter(QObject):
    """Lets a field see Ctrl with a dead key.

    On X11 and Wayland Qt composes dead keys before the field hears of them, with Ctrl held too;
    the next letter would even come out with an accent. While Ctrl is down the field says that it
    takes nothing composed.
    """

    def __init__(self, field: QWidget) -> None:
        super().__init__(field)
        self._down = False
        if QGuiApplication.platformName() in _COMPOSED_FIRST:
            field.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if isinstance(event, QInputMethodQueryEvent):
            return self._answer(event)
        if event.type() in {QEvent.Type.FocusIn, QEvent.Type.FocusOut}:
            self._turn(down=False)
        elif isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Control:
            self._turn(down=event.type() != QEvent.Type.KeyRelease)
        return False

    def _turn(self, *, down: bool) -> None:
        if down != self._down:
            self._down = down
            QGuiApplication.inputMethod().update(_ENABLED)

    def _answer(self, event: QInputMethodQueryEvent) -> bool:
        if not self._down or event.queries() != _ENABLED:
            return False
        event.setValue(_ENABLED, False)
        event.accept()
        return True
