"""The second screen: the same canvas for the room, blind, while the laptop keeps the keyboard."""

from collections.abc import Callable

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QGuiApplication, QScreen
from PySide6.QtWidgets import QVBoxLayout, QWidget

from ui.pages.judging_reading import Shown
from ui.pages.judging_stage import Stage
from ui.theme import Look
from ui.widgets.projected import Canvas

Screens = Callable[[], list[QScreen]]


class Projection(QObject):
    """Shows the session on a screen that the lead chose. `lost` tells that it went away.

    `others` gives the screens to choose from: those on which the window itself does not stand.
    """

    lost = Signal()

    def __init__(self, look: Look, owner: QWidget) -> None:
        super().__init__(owner)
        self._look, self._owner = look, owner
        self.others: Screens = self._beside
        self._screen: QScreen | None = None
        self.window: QWidget | None = None
        self._stage: Stage | None = None
        self._canvas: Canvas | None = None
        app = QGuiApplication.instance()
        if isinstance(app, QGuiApplication):
            app.screenRemoved.connect(self.removed)

    @property
    def on(self) -> bool:
        """Whether a second screen shows the session."""
        return self.window is not None

    @property
    def name(self) -> str:
        """What the screen is called and how large it is, empty when none is on."""
        if self._screen is None:
            return ""
        size = self._screen.size()
        return f"{self._screen.name()}, {size.width()} × {size.height()}"  # noqa: RUF001 - times

    def turn(self) -> None:
        """Go to the next of the other screens, after the last one to none."""
        others = self.others()
        at = others.index(self._screen) + 1 if self._screen in others else 0
        self.close()
        if at < len(others):
            self._open(others[at])

    def show_found(self, found: Shown, part: int, step: tuple[str, str]) -> None:
        """Show what a room may read."""
        stage, room = self._stage, found.room
        if stage is None or self._canvas is None or room is None:
            return
        stage.show_found(room, self._canvas.scale, part)
        stage.bottom.show_step(*step)

    def close(self) -> None:
        """End the projection on the second screen."""
        window = self.window
        self.window = self._stage = self._canvas = self._screen = None
        if window is not None:
            window.hide()
            window.deleteLater()

    def removed(self, screen: QScreen) -> None:
        """A screen went away; when it was ours the session goes on without it."""
        if screen is self._screen:
            self.close()
            self.lost.emit()

    def _beside(self) -> list[QScreen]:
        here = self._owner.screen()
        return [one for one in QGuiApplication.screens() if one is not here]

    def _open(self, screen: QScreen) -> None:
        window = QWidget(self._owner, Qt.WindowType.Window | Qt.WindowType.FramelessWindowHint)
        window.setAttribute(Qt.WidgetAttribute.WA_ShowWithoutActivating)
        window.setWindowFlag(Qt.WindowType.WindowDoesNotAcceptFocus)
        window.setWindowTitle("Veldtool")
        stage = Stage(self._look)
        stage.only_watch()
        canvas = Canvas(self._look, stage)
        canvas.setAttribute(Qt.WidgetAttribute.WA_TransparentForMouseEvents)
        column = QVBoxLayout(window)
        column.setContentsMargins(0, 0, 0, 0)
        column.addWidget(canvas)
        self.window, self._stage, self._canvas, self._screen = window, stage, canvas, screen
        window.setScreen(screen)
        window.setGeometry(screen.geometry())
        window.setWindowState(Qt.WindowState.WindowFullScreen)
        window.setVisible(True)  # showFullScreen() would take the keyboard along
        self._owner.window().activateWindow()  # and so do some window managers
