"""Asking where to keep a file, and keeping it: whole, or not at all; asking for one to open."""

from collections.abc import Callable
from pathlib import Path

from PySide6.QtCore import QCoreApplication, QIODevice, QSaveFile, QSettings
from PySide6.QtWidgets import QFileDialog, QWidget

from veldtool.services.errors import UserError

translate = QCoreApplication.translate
AskPath = Callable[[QWidget, str, Callable[[Path], None]], None]
AskFile = Callable[[QWidget, Callable[[Path], None]], None]


class NotSaved(Exception):
    """The file could not be written; nothing half is left behind."""


def ask_path(parent: QWidget, name: str, chosen: Callable[[Path], None]) -> None:
    """Open the system's dialog; `chosen` is called with the place, not at all when cancelled."""
    dialog = QFileDialog(parent, "Veldtool")
    dialog.setAcceptMode(QFileDialog.AcceptMode.AcceptSave)
    suffix = Path(name).suffix.removeprefix(".")
    dialog.setNameFilter(f"{suffix.upper()} (*.{suffix})")
    dialog.setDefaultSuffix(suffix)
    dialog.selectFile(name)
    _open(dialog, chosen)


def ask_file(parent: QWidget, chosen: Callable[[Path], None]) -> None:
    """Open the system's dialog for a file that is there; not called when it is cancelled."""
    dialog = QFileDialog(parent, "Veldtool")
    dialog.setFileMode(QFileDialog.FileMode.ExistingFile)
    _open(dialog, chosen)


def _open(dialog: QFileDialog, chosen: Callable[[Path], None]) -> None:
    # Qt's own dialog, shown where the system has none, lacks these two in Dutch.
    dialog.setLabelText(QFileDialog.DialogLabel.LookIn, translate("save_file", "Folder:"))
    dialog.setLabelText(QFileDialog.DialogLabel.FileType, translate("save_file", "Kind:"))
    dialog.fileSelected.connect(lambda path: chosen(Path(path)))
    dialog.finished.connect(dialog.deleteLater)
    dialog.destroyed.connect(forget_places)
    dialog.open()


def read(path: Path, most: int = 2**16) -> bytes:
    """Read a small file, never more than one byte above the bound. Raises UserError."""
    try:
        with path.open("rb") as file:
            return file.read(most + 1)
    except (OSError, ValueError) as error:
        raise UserError("file_gone", file=path) from error


def write_whole(path: Path, content: bytes) -> None:
    """Write a file in one step: the old one stays until the new one is complete.

    Raises NotSaved when the place cannot be written or is full.
    """
    file = QSaveFile(str(path))
    opened = file.open(QIODevice.OpenModeFlag.WriteOnly)
    if not opened or file.write(content) != len(content) or not file.commit():
        raise NotSaved(file.errorString())


def write_and_compare(path: Path, content: bytes) -> None:
    """Write a file and read it back: a stick that keeps something else has kept nothing.

    Raises NotSaved as `write_whole` does, and when what is read back differs.
    """
    write_whole(path, content)
    try:
        same = path.read_bytes() == content
    except OSError as error:
        raise NotSaved(str(error)) from error
    if not same:
        raise NotSaved("read back differently")


def forget_places() -> None:
    """Qt keeps the folders that were visited in a file of its own; they are nobody's business."""
    kept = QSettings(QSettings.Scope.UserScope, "QtProject")
    for name in ("FileDialog/history", "FileDialog/lastVisited"):
        kept.remove(name)
