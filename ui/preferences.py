"""What the user prefers on this device: theme, zoom and touch. Nothing about any visit."""

from pathlib import Path

from PySide6.QtCore import QSettings

from ui.theme import Look, Mode, Touch


class Preferences:
    """Kept in a small file of its own in the data folder."""

    def __init__(self, folder: Path) -> None:
        self._file = QSettings(str(folder / "window.ini"), QSettings.Format.IniFormat)

    def look(self) -> Look:
        """Return the look as it was left; what cannot be read counts as not chosen."""
        mode, zoom = str(self._file.value("mode", "")), str(self._file.value("zoom", ""))
        touch = str(self._file.value("touch", ""))
        return Look(
            Mode(mode) if mode in tuple(Mode) else Mode.SYSTEM,
            _number(zoom),
            Touch(touch) if touch in tuple(Touch) else Touch.AUTO,
        )

    def keep(self, look: Look) -> None:
        self._file.setValue("mode", look.mode.value)
        self._file.setValue("zoom", str(look.zoom))
        self._file.setValue("touch", look.touch.value)
        self._file.sync()


def _number(text: str) -> float:
    try:
        return float(text)
    except ValueError:
        return 1.0
