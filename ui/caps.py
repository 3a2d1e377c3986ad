"""Whether Caps Lock is on, told from what is typed: no system says it in the same way."""

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeyEvent


def caps_on(event: QKeyEvent, known: bool | None) -> bool | None:
    """Return what a key says about Caps Lock; None while nothing is known.

    A letter that comes out against its Shift key betrays it; the key itself turns a known
    state round.
    """
    if event.key() == Qt.Key.Key_CapsLock:
        return None if known is None else not known
    text = event.text()
    if len(text) != 1 or text.lower() == text.upper():
        return known
    shifted = bool(event.modifiers() & Qt.KeyboardModifier.ShiftModifier)
    return text.isupper() != shifted
