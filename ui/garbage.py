"""Python's garbage collection, kept to the thread that draws and to small steps.

Reference cycles that hold widgets must be taken apart in the thread those widgets live in. Python
collects in whatever thread happens to allocate, so while there is a worker thread the automatic
collection is off and a timer does the same work here.

To go over everything takes tenths of a second on a large visit. So while a visit is open only
what is young is looked at, and a whole record that was just read is put aside unseen; what a
lock leaves behind is collected when nobody works: a moment after it.
"""

import gc

from PySide6.QtCore import QObject, QTimer

_EVERY = 1000
"""Milliseconds between two looks."""

_LOADED = 20_000
"""New objects between two looks that mean that a record was read: going over so many takes long."""


class Garbage(QObject):
    """Collects what is young, from a timer, until `stop`; and once everything, after `whole`."""

    def __init__(self, parent: QObject) -> None:
        super().__init__(parent)
        self._was_on = gc.isenabled()
        self._whole = False
        gc.disable()
        self._timer = QTimer(self)
        self._timer.setInterval(_EVERY)
        self._timer.timeout.connect(self.look)
        self._timer.start()

    def whole(self) -> None:
        """Collect everything at the next look: a visit was closed."""
        self._whole = True

    def look(self) -> None:
        """Collect what came since the last look, if that is worth it."""
        young = gc.get_count()[0]
        if self._whole:
            self._whole = False
            gc.unfreeze()
            gc.collect()
        elif young > _LOADED:
            gc.freeze()
        elif young > gc.get_threshold()[0]:
            gc.collect(1)

    def stop(self) -> None:
        """Leave it to Python again."""
        self._timer.stop()
        gc.unfreeze()
        if self._was_on:
            gc.enable()
