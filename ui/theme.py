"""Colours, sizes and the stylesheet: the theme, zoom and touch mode that the user chose."""

import re
import tomllib
from collections.abc import Callable
from enum import StrEnum
from functools import cache

from PySide6.QtCore import QObject, Qt, Signal
from PySide6.QtGui import QColor, QFont, QFontDatabase, QGuiApplication, QPalette
from PySide6.QtWidgets import QApplication

import resources

FAMILIES = ("Noto Sans", "Segoe UI")
FONT_FILES = ("fonts/NotoSans-Regular.ttf", "fonts/NotoSans-Bold.ttf")
ZOOMS = (1.0, 1.25, 1.5, 1.75, 2.0)
BODY = 13
PANE_HEAD = 44
"""How high the head of a page or a pane is, with its hairline."""
_TOKEN = re.compile(r"@(\d+)px|@([a-z]+)-(\d+)px|@([a-z]+)")
_Table = dict[str, dict[str, str]]
_Sizes = dict[str, dict[str, int]]


class Mode(StrEnum):
    """Which theme: as the system has it, or chosen by hand."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"
    CONTRAST = "contrast"


class Touch(StrEnum):
    """Whether everything is large enough for a finger: once one touched the screen, or chosen."""

    AUTO = "auto"
    ON = "on"
    OFF = "off"


@cache
def tokens(theme: str) -> dict[str, str]:
    """Return the colours of a theme (`Look.theme`) by name, as `#RRGGBB`."""
    found: _Table = tomllib.loads(resources.text("styles/tokens.toml"))
    return found[theme]


@cache
def heights(*, touch: bool) -> dict[str, int]:
    """Return how high what one clicks is, in px by name, for a mouse or for a finger."""
    found: _Sizes = tomllib.loads(resources.text("styles/tokens.toml"))
    return found["touch" if touch else "mouse"]


def stylesheet(theme: str, zoom: float, *, touch: bool = False) -> str:
    """Return the stylesheet with every @name and @size put in."""
    colours, high = tokens(theme), heights(touch=touch)

    def put_in(found: re.Match[str]) -> str:
        if found[4]:
            return colours[found[4]]
        size = int(found[1]) if found[1] else high[found[2]] - int(found[3])
        return f"{scaled(size, zoom)}px"

    return _TOKEN.sub(put_in, resources.text("styles/veldtool.qss"))


def system_contrast() -> bool:
    """Tell whether the system asks for high contrast; False where Qt cannot tell."""
    hints = QGuiApplication.styleHints()
    return hints.accessibility().contrastPreference() is Qt.ContrastPreference.HighContrast


def system_dark() -> bool:
    """Tell whether the system is dark."""
    return QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark


def scaled(size: int, zoom: float) -> int:
    """Return a size in pixels at a zoom; hairlines stay visible and never blur."""
    return max(round(size * zoom), 1) if size else 0


class Look(QObject):
    """The theme and zoom in force. `changed` tells that everything must be drawn anew."""

    changed = Signal()

    def __init__(
        self,
        mode: Mode = Mode.SYSTEM,
        zoom: float = 1.0,
        touch: Touch = Touch.AUTO,
        contrast: Callable[[], bool] = system_contrast,
        dark: Callable[[], bool] = system_dark,
    ) -> None:
        super().__init__()
        self.mode = mode
        self.zoom = zoom if zoom in ZOOMS else 1.0
        self.touch = touch
        self._contrast, self._dark = contrast, dark
        hints = QGuiApplication.styleHints()
        hints.colorSchemeChanged.connect(self.follow_system)
        hints.accessibility().contrastPreferenceChanged.connect(self.follow_system)

    @property
    def theme(self) -> str:
        """`light`, `dark`, `contrast` (on white) or `contrastdark`."""
        if self.mode in {Mode.LIGHT, Mode.DARK}:
            return self.mode.value
        dark = self._dark()
        if self.mode is Mode.CONTRAST or self._contrast():
            return "contrastdark" if dark else "contrast"
        return "dark" if dark else "light"

    @property
    def touching(self) -> bool:
        """Whether everything is large enough for a finger."""
        return self.touch is Touch.ON

    @property
    def row(self) -> int:
        """How high a row or a control is, in pixels at this zoom."""
        return self.px(heights(touch=self.touching)["row"])

    def target(self, size: int) -> int:
        """Return a height or width in pixels; in touch mode no less than a finger needs."""
        return max(size, self.row) if self.touching else size

    def colour(self, name: str) -> QColor:
        return QColor(tokens(self.theme)[name])

    def px(self, size: int) -> int:
        """Return a size of the design, in pixels, at this zoom."""
        return scaled(size, self.zoom)

    def font(self, size: int = BODY, *, bold: bool = False) -> QFont:
        font = QFont(list(FAMILIES))
        font.setPixelSize(self.px(size))
        font.setBold(bold)
        return font

    def set_mode(self, mode: Mode) -> None:
        self.mode = mode
        schemes = {Mode.LIGHT: Qt.ColorScheme.Light, Mode.DARK: Qt.ColorScheme.Dark}
        QGuiApplication.styleHints().setColorScheme(schemes.get(mode, Qt.ColorScheme.Unknown))
        self.apply()

    def set_touch(self, touch: Touch) -> None:
        """Make everything large enough for a finger, or stop doing so."""
        self.touch = touch
        self.apply()

    def touched(self) -> None:
        """Somebody put a finger on the screen: that switches touch mode on, unless it is off."""
        if self.touch is Touch.AUTO:
            self.set_touch(Touch.ON)

    def next_mode(self) -> None:
        """Switch on: as the system, light, dark, high contrast, and round again."""
        modes = tuple(Mode)
        self.set_mode(modes[(modes.index(self.mode) + 1) % len(modes)])

    def set_zoom(self, zoom: float) -> None:
        """Draw everything at one of `ZOOMS`."""
        self.zoom = zoom
        self.apply()

    def step_zoom(self, step: int) -> None:
        """Enlarge (1) or shrink (-1) by one step; 0 goes back to the natural size."""
        at = ZOOMS.index(self.zoom) + step if step else 0
        self.set_zoom(ZOOMS[min(max(at, 0), len(ZOOMS) - 1)])

    def apply(self) -> None:
        """Put font, palette and stylesheet in force."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._dress(app)
        self.changed.emit()

    def _dress(self, app: QApplication) -> None:
        """Each of these makes every widget draw itself anew, also when it is the same again."""
        font, palette = self.font(), self._palette()
        sheet = stylesheet(self.theme, self.zoom, touch=self.touching)
        if app.font() != font:
            app.setFont(font)
        if app.palette() != palette:
            app.setPalette(palette)
        if app.styleSheet() != sheet:
            app.setStyleSheet(sheet)

    def follow_system(self) -> None:
        """Take over what the system has now, where that is what the user chose."""
        if self.mode in {Mode.SYSTEM, Mode.CONTRAST}:
            self.apply()

    def _palette(self) -> QPalette:
        roles = {
            QPalette.ColorRole.Window: "canvas",
            QPalette.ColorRole.WindowText: "text",
            QPalette.ColorRole.Base: "surface",
            QPalette.ColorRole.AlternateBase: "sunk",
            QPalette.ColorRole.Text: "text",
            QPalette.ColorRole.Button: "surface",
            QPalette.ColorRole.ButtonText: "text",
            QPalette.ColorRole.PlaceholderText: "muted",
            QPalette.ColorRole.ToolTipBase: "surface",
            QPalette.ColorRole.ToolTipText: "text",
            QPalette.ColorRole.Highlight: "accent",
            QPalette.ColorRole.HighlightedText: "onaccent",
            QPalette.ColorRole.Link: "accent",
        }
        palette = QPalette()
        for role, name in roles.items():
            palette.setColor(role, self.colour(name))
        return palette


def register_fonts() -> None:
    """Load the fonts that ship with the app, so that it looks the same everywhere."""
    for file in FONT_FILES:
        QFontDatabase.addApplicationFontFromData(resources.data(file))
