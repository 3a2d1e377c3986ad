"""What has the keyboard is in sight: a page that scrolls goes to it."""

from PySide6.QtCore import QEvent, QObject, Qt, QTimer, Signal
from PySide6.QtGui import QKeyEvent
from PySide6.QtWidgets import QApplication, QScrollArea, QWidget

_SCROLL = frozenset({Qt.Key.Key_PageUp, Qt.Key.Key_PageDown, Qt.Key.Key_Up, Qt.Key.Key_Down})
"""Keys with which somebody looks elsewhere on the page without moving the keyboard."""

_LAID_OUT = frozenset({QEvent.Type.Resize, QEvent.Type.LayoutRequest})


class InSight(QObject):
    """Brings what gets the keyboard into sight, and at the next key what was scrolled away.

    So it does when the window gets another size or is laid out anew, as after another zoom.
    Qt does so for Tab alone. What is partly in sight stays where it is. `hidden` tells that
    the keyboard went to something that is not shown, such as a field of a page that was left
    before its answer came: what is typed must not land there.
    """

    hidden = Signal()

    def __init__(self, window: QWidget) -> None:
        super().__init__(window)
        self._window = window
        self._soon = QTimer(self)
        self._soon.setSingleShot(True)
        self._soon.setInterval(0)  # after the layouts that were asked for meanwhile
        self._soon.timeout.connect(self._show)
        window.installEventFilter(self)
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if watched is self._window:
            if event.type() in _LAID_OUT:
                self._soon.start()
            return False
        presses = event.type() is QEvent.Type.KeyPress
        if presses and isinstance(event, QKeyEvent) and event.key() not in _SCROLL:
            self._soon.start()
        return False

    def _moved(self, old: QWidget | None, new: QWidget | None) -> None:
        if old is not None:
            old.removeEventFilter(self)
        if new is not None and self._window.isAncestorOf(new):
            new.installEventFilter(self)
            self._soon.start()

    def _show(self) -> None:
        focus = QApplication.focusWidget()
        if focus is None or not self._window.isAncestorOf(focus):
            return
        if not focus.isVisible():
            self.hidden.emit()
        elif focus.visibleRegion().isEmpty():
            for area in _areas(focus):
                area.ensureWidgetVisible(focus)


def _areas(one: QWidget) -> list[QScrollArea]:
    """Return what a widget is scrolled in, the innermost first."""
    found, above = [], one.parentWidget()
    while above is not None:
        if isinstance(above, QScrollArea):
            found.append(above)
        above = above.parentWidget()
    return found
