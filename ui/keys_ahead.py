"""Keys that are ahead of the page: pressed before what an earlier key asked for is there."""

from collections.abc import Iterator

from PySide6.QtCore import QCoreApplication, QEvent, QObject, Qt
from PySide6.QtGui import QKeyEvent, QKeySequence, QShortcut
from PySide6.QtWidgets import QAbstractButton, QApplication, QWidget
from shiboken6 import isValid

Key = Qt.Key
_LOCK = (Key.Key_L, Qt.KeyboardModifier.ControlModifier)
_MOVES = frozenset({Key.Key_Up, Key.Key_Down, Key.Key_PageUp, Key.Key_PageDown})
_MOVING = Qt.KeyboardModifier.AltModifier | Qt.KeyboardModifier.KeypadModifier
_BARE = frozenset({Key.Key_Shift, Key.Key_Control, Key.Key_Alt, Key.Key_AltGr, Key.Key_Meta})
_HELD_KINDS = frozenset({QEvent.Type.KeyPress, QEvent.Type.InputMethod})


class KeysAhead(QObject):
    """While a page waits for an answer, every key of the window waits for it too.

    They come in their order to what has the keyboard then, chords included; only the lock does
    not wait. A page that is left meanwhile drops them: they were about what it would have shown.
    """

    def __init__(self, page: QWidget) -> None:
        super().__init__(page)
        self._page = page
        self._keys: list[QEvent] = []
        self._on: QWidget | None = None
        self._moves = False
        self.waiting = False
        app = QApplication.instance()
        if isinstance(app, QApplication):
            app.focusChanged.connect(self._moved)
        page.installEventFilter(self)

    def hold(self, *, moves: bool = False) -> None:
        """Keep the keys from now on; with `moves` arrows still go on to yet another record."""
        self._moves = moves
        if not self.waiting and self._page.isVisible():
            self.waiting = True
            self._watch(QApplication.focusWidget() or self._page.window())

    def keep(self, key: QKeyEvent) -> None:
        """Keep this key too: what it is about is asked for already, and not there yet."""
        self.hold()
        self._keys.append(key.clone())

    def release(self) -> None:
        """Let them go in their order; one of them may ask for something to be waited for again."""
        self._stop()
        while self._keys and not self.waiting:
            self._send(self._keys.pop(0))

    def forget(self) -> None:
        """Drop the keys that wait: what they were about does not come."""
        self._keys.clear()
        self._stop()

    def eventFilter(self, watched: QObject, event: QEvent) -> bool:
        if not self.waiting:
            return False
        if watched is self._page and event.type() is QEvent.Type.Hide:
            self.forget()
        if watched is not self._on:
            return False
        if isinstance(event, QKeyEvent):
            if self._passes(event):
                return False
            if event.type() is QEvent.Type.ShortcutOverride:
                event.accept()  # it comes here as a key, and not as what the chord stands for
                return True
        if event.type() in _HELD_KINDS:
            self._keys.append(event.clone())
            return True
        return False

    def _passes(self, event: QKeyEvent) -> bool:
        if (event.key(), event.modifiers()) == _LOCK or event.key() in _BARE:
            return True
        moves = event.key() in _MOVES and not event.modifiers() & ~_MOVING
        return self._moves and moves and not self._keys

    def _stop(self) -> None:
        self.waiting = False
        self._watch(None)

    def _moved(self, _old: QWidget | None, now: QWidget | None) -> None:
        if self.waiting:
            self._watch(now or self._page.window())

    def _watch(self, focus: QWidget | None) -> None:
        """Whatever has the keyboard gets none of it; the page itself is always listened to."""
        was, self._on = self._on, focus
        if was is not None and was is not self._page and isValid(was):
            was.removeEventFilter(self)
        if focus is not None:
            focus.installEventFilter(self)

    def _send(self, event: QEvent) -> None:
        focus = QApplication.focusWidget() or self._page
        if isinstance(event, QKeyEvent):
            asked = _as(QEvent.Type.ShortcutOverride, event)
            asked.ignore()
            QCoreApplication.sendEvent(focus, asked)
            if not asked.isAccepted() and self._acted(focus, event):
                return
        QCoreApplication.sendEvent(focus, event)

    def _acted(self, focus: QWidget, event: QKeyEvent) -> bool:
        """Do what a chord stands for here; Qt looks only when a key comes from the keyboard."""
        wanted = tuple(_spellings(event))
        window = self._page.window()
        for shortcut in window.findChildren(QShortcut):
            if shortcut.isEnabled() and shortcut.key() in wanted and _reaches(shortcut, focus):
                shortcut.activated.emit()
                return True
        for button in window.findChildren(QAbstractButton):
            if button.shortcut() in wanted and button.isVisible() and button.isEnabled():
                button.click()
                return True
        return False


def _as(kind: QEvent.Type, event: QKeyEvent) -> QKeyEvent:
    return QKeyEvent(kind, event.key(), event.modifiers(), event.text(), event.isAutoRepeat())


def _spellings(event: QKeyEvent) -> Iterator[QKeySequence]:
    """A chord as shortcuts may write it: Shift that only makes the letter is left out."""
    held = event.modifiers() & ~Qt.KeyboardModifier.KeypadModifier
    shift = Qt.KeyboardModifier.ShiftModifier
    for modifiers in (held, held & ~shift):
        yield QKeySequence(modifiers.value | int(event.key()))
        if not event.text().strip():
            return


def _reaches(shortcut: QShortcut, focus: QWidget) -> bool:
    """Whether a shortcut holds where the keyboard is."""
    owner = shortcut.parent()
    if not isinstance(owner, QWidget) or not owner.isVisible() or not owner.isEnabled():
        return False
    anywhere = shortcut.context() is Qt.ShortcutContext.WindowShortcut
    return anywhere or owner is focus or owner.isAncestorOf(focus)
