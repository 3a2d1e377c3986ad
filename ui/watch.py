"""Watching over the open visit: nobody at the keys, or a clock that jumped, and it locks."""

from collections.abc import Callable

from PySide6.QtCore import QEvent, QObject, QTimer, Signal
from PySide6.QtGui import QGuiApplication, QWindow

IDLE = 5 * 60
"""Seconds without input after which it locks."""

IDLE_IN_COMPANY = 30 * 60
"""The same while a talk or a joint reading is open: then one listens."""

WARNING = 30
"""Seconds before it locks that it says so."""

JUMP = 30
"""Seconds that the wall clock may differ from the time that passed: more is sleep or tampering."""

_BEAT = 5
_INPUT = frozenset(
    {
        QEvent.Type.KeyPress,
        QEvent.Type.ShortcutOverride,  # a key that is a shortcut never arrives as a key press
        QEvent.Type.MouseButtonPress,
        QEvent.Type.MouseMove,
        QEvent.Type.Wheel,
        QEvent.Type.TouchBegin,
        QEvent.Type.TouchUpdate,
        QEvent.Type.TabletPress,
    }
)


class Watch(QObject):
    """`expired` once nobody did anything for `limit` seconds, or time jumped.

    Shortly before it says `warned`, and `calmed` when somebody was there after all. Runs
    between start and stop. What somebody does reaches a window of the system first: only their
    events are looked at, not those of every widget, as each costs time. A list that drops down or
    a dialog is a window of its own; it is looked at as soon as it has the keyboard, or at the next
    beat, and to open it somebody did something.

    Two clocks in seconds: `steady` goes forward with the time that passes while the machine is
    awake, `wall` is what the machine shows.
    """

    expired = Signal()
    warned = Signal()
    calmed = Signal()

    def __init__(self, steady: Callable[[], float], wall: Callable[[], float]) -> None:
        super().__init__()
        self._steady = steady
        self._wall = wall
        self.limit: Callable[[], int] = lambda: IDLE
        self._warned = False
        self._last_input = 0.0
        self._offset = 0.0
        self._timer = QTimer(self)
        self._timer.setInterval(_BEAT * 1000)
        self._timer.timeout.connect(self.beat)
        self._running = False
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.focusWindowChanged.connect(self._look_at_windows)

    def start(self) -> None:
        self._last_input = self._steady()
        self._offset = self._wall() - self._steady()
        self._timer.start()
        self._running = True
        self._look_at_windows()

    def stop(self) -> None:
        self._timer.stop()
        self._warned = self._running = False
        for window in QGuiApplication.topLevelWindows():
            window.removeEventFilter(self)

    def beat(self) -> None:
        """Look at the clocks once."""
        self._look_at_windows()
        jumped = abs(self._wall() - self._steady() - self._offset) > JUMP
        left = self.limit() - (self._steady() - self._last_input)
        if jumped or left <= 0:
            self.stop()
            self.expired.emit()
            return
        warn = left <= WARNING
        if warn != self._warned:
            self._warned = warn
            (self.warned if warn else self.calmed).emit()

    def _look_at_windows(self, _focused: QWindow | None = None) -> None:
        if self._running:
            for window in QGuiApplication.topLevelWindows():
                window.installEventFilter(self)  # once, however often it is asked for

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:
        if event.type() in _INPUT:
            self._last_input = self._steady()
        return False
