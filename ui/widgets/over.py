"""What lies over a page for a moment and has the keyboard meanwhile; Esc takes it away."""

from PySide6.QtCore import QEvent, QObject, QRect, Qt, Signal
from PySide6.QtGui import QHideEvent, QKeyEvent
from PySide6.QtWidgets import QFrame, QWidget

_PLAIN, _CTRL = Qt.KeyboardModifier.NoModifier, Qt.KeyboardModifier.ControlModifier
_PASS = frozenset({(Qt.Key.Key_L, _CTRL), (Qt.Key.Key_F11, _PLAIN)})
"""These stay what they are everywhere: locking, and the full screen."""


class Over(QFrame):
    """Lies over `page`, never beside it. `closed` tells that it went.

    All keys are its own while it has the keyboard: what the page or the window binds to them waits.
    """

    closed = Signal()

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._before: QWidget | None = None
        self.setProperty("ground", "surface")
        self.setFocusPolicy(Qt.FocusPolicy.StrongFocus)
        self.hide()
        page.installEventFilter(self)

    def area(self, page: QRect) -> QRect:
        """Return where on the page it lies: everywhere."""
        return page

    def open(self) -> None:
        """Come in sight and take the keyboard."""
        self._before = self._page.focusWidget()
        self.show()
        self.setGeometry(self.area(self._page.rect()))  # showing lets the page settle first
        self.raise_()
        self.take_focus()

    def take_focus(self) -> None:
        """Put the keyboard where it belongs."""
        self.setFocus(Qt.FocusReason.OtherFocusReason)

    def shut(self) -> None:
        """Go, and give the keyboard back."""
        if self.isHidden():
            return
        self.hide()
        if self._before is not None and self._page.isVisible():
            self._before.setFocus(Qt.FocusReason.OtherFocusReason)

    def hideEvent(self, event: QHideEvent) -> None:
        """The page was left, or it was shut: either way it is over."""
        super().hideEvent(event)
        if not self.isHidden():
            self.hide()
        self.closed.emit()

    def event(self, event: QEvent) -> bool:
        if event.type() is QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent):
            held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
            if (event.key(), held) not in _PASS:
                event.accept()
                return True
        return super().event(event)

    def keyPressEvent(self, event: QKeyEvent) -> None:
        if event.key() == Qt.Key.Key_Escape:
            self.shut()
        else:
            event.accept()  # nothing below hears it

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if event.type() is QEvent.Type.Resize and self.isVisible():
            self.setGeometry(self.area(self._page.rect()))
        return super().eventFilter(watched, event)
