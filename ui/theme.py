"""Colours, sizes and the stylesheet: light or dark, at the zoom that the user chose."""

import re
import tomllib
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
_TOKEN = re.compile(r"@(\d+)px|@([a-z]+)")


class Mode(StrEnum):
    """Which theme: as the system has it, or chosen by hand."""

    SYSTEM = "system"
    LIGHT = "light"
    DARK = "dark"


@cache
def tokens(theme: str) -> dict[str, str]:
    """Return the colours of `light` or `dark` by name, as `#RRGGBB`."""
    found: dict[str, dict[str, str]] = tomllib.loads(resources.text("styles/tokens.toml"))
    return found[theme]


def stylesheet(theme: str, zoom: float) -> str:
    """Return the stylesheet with every @name and @size put in."""
    colours = tokens(theme)

    def put_in(found: re.Match[str]) -> str:
        return f"{scaled(int(found[1]), zoom)}px" if found[1] else colours[found[2]]

    return _TOKEN.sub(put_in, resources.text("styles/veldtool.qss"))


def scaled(size: int, zoom: float) -> int:
    """Return a size in pixels at a zoom; hairlines stay visible and never blur."""
    return max(round(size * zoom), 1) if size else 0


class Look(QObject):
    """The theme and zoom in force. `changed` tells that everything must be drawn anew."""

    changed = Signal()

    def __init__(self, mode: Mode = Mode.SYSTEM, zoom: float = 1.0) -> None:
        super().__init__()
        self.mode = mode
        self.zoom = zoom if zoom in ZOOMS else 1.0
        QGuiApplication.styleHints().colorSchemeChanged.connect(self._system_changed)

    @property
    def theme(self) -> str:
        """`light` or `dark`."""
        if self.mode is not Mode.SYSTEM:
            return self.mode.value
        dark = QGuiApplication.styleHints().colorScheme() == Qt.ColorScheme.Dark
        return "dark" if dark else "light"

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

    def next_mode(self) -> None:
        """Switch on: as the system, light, dark, and round again."""
        modes = tuple(Mode)
        self.set_mode(modes[(modes.index(self.mode) + 1) % len(modes)])

    def step_zoom(self, step: int) -> None:
        """Enlarge (1) or shrink (-1) by one step; 0 goes back to the natural size."""
        at = ZOOMS.index(self.zoom) + step if step else 0
        self.zoom = ZOOMS[min(max(at, 0), len(ZOOMS) - 1)]
        self.apply()

    def apply(self) -> None:
        """Put font, palette and stylesheet in force."""
        app = QApplication.instance()
        if isinstance(app, QApplication):
            self._dress(app)
        self.changed.emit()

    def _dress(self, app: QApplication) -> None:
        """Each of these makes every widget draw itself anew, also when it is the same again."""
        font, palette = self.font(), self._palette()
        sheet = stylesheet(self.theme, self.zoom)
        if app.font() != font:
            app.setFont(font)
        if app.palette() != palette:
            app.setPalette(palette)
        if app.styleSheet() != sheet:
            app.setStyleSheet(sheet)

    def _system_changed(self) -> None:
        if self.mode is Mode.SYSTEM:
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
