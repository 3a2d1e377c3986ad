"""Escape inside a field: it belongs to the field first, to the window after that."""

from PySide6.QtCore import QEvent, Qt
from PySide6.QtGui import QKeyEvent


def claims_escape(event: QEvent) -> bool:
    """Tell whether this asks who wants Escape, and say that the field does."""
    override = event.type() == QEvent.Type.ShortcutOverride and isinstance(event, QKeyEvent)
    if override and isinstance(event, QKeyEvent) and event.key() == Qt.Key.Key_Escape:
        event.accept()
        return True
    return False


def pressed(event: QEvent) -> QKeyEvent | None:
    """Return the event when a key goes down, else None."""
    if isinstance(event, QKeyEvent) and event.type() == QEvent.Type.KeyPress:
        return event
    return None
