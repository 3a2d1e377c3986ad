"""Keys that wait for what an earlier key makes of the form."""

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QWidget

from ui.widgets.escaping import pressed


class KeyQueue(QObject):
    """While `waiting`, keys for a widget are kept; then each goes to what has the keyboard."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._keys: list[QKeyEvent] = []
        self.waiting = False
        widget.installEventFilter(self)

    def wait(self) -> None:
        """Keep the keys from now on."""
        self.waiting = True

    def release(self) -> None:
        """Let them go in their order; one of them may have to be waited for again."""
        self.waiting = False
        while self._keys and not self.waiting:
            focus: QWidget | None = self._widget.window().focusWidget()
            target = focus if focus is not None else self._widget
            QCoreApplication.sendEvent(target, self._keys.pop(0))

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        key = pressed(event)
        if self.waiting and key is not None:
            self._keys.append(key.clone())
            return True
        return super().eventFilter(watched, event)
