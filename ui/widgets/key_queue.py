"""Keys that wait for what an earlier key makes of the form."""

from collections.abc import Callable

from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QWidget

from ui.widgets.escaping import pressed


class KeyQueue(QObject):
    """While `waiting`, keys for a widget are kept; then each goes to what has the keyboard."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self._widget = widget
        self._keys: list[QEvent | Callable[[], None]] = []
        self.waiting = False
        widget.installEventFilter(self)

    def wait(self) -> None:
        """Keep the keys from now on."""
        self.waiting = True

    def release(self) -> None:
        """Let them go in their order; one of them may have to be waited for again."""
        self.waiting = False
        while self._keys and not self.waiting:
            first = self._keys.pop(0)
            if isinstance(first, QEvent):
                focus: QWidget | None = self._widget.window().focusWidget()
                QCoreApplication.sendEvent(self._widget if focus is None else focus, first)
            else:
                first()

    def forget(self) -> None:
        """Drop the keys that wait: what they were about is left."""
        self._keys.clear()
        self.waiting = False

    def run(self, act: Callable[[], None]) -> None:
        """Do something in its turn: after the keys that wait, which came before it."""
        if self.waiting:
            self._keys.append(act)
        else:
            act()

    def ahead(self, act: Callable[[], None]) -> None:
        """Do something before the keys that wait, which are about what it makes."""
        self._keys.insert(0, act)
        if not self.waiting:
            self.release()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        composed = event.type() == QEvent.Type.InputMethod
        if self.waiting and (composed or pressed(event) is not None):
            self._keys.append(event.clone())
            return True
        return super().eventFilter(watched, event)
