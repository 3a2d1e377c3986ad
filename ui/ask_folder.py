"""Asking for the folder to exchange through, with the dialog of the system."""

from collections.abc import Callable

from PySide6.QtWidgets import QFileDialog, QWidget

from ui.save_file import forget_places

AskFolder = Callable[[QWidget, str, Callable[[str], None]], None]


def ask_folder(parent: QWidget, title: str, chosen: Callable[[str], None]) -> None:
    """Open the dialog; `chosen` is called with the path, not at all when cancelled."""
    dialog = QFileDialog(parent, title)
    dialog.setFileMode(QFileDialog.FileMode.Directory)
    dialog.setOption(QFileDialog.Option.ShowDirsOnly, on=True)
    dialog.fileSelected.connect(chosen)
    dialog.finished.connect(dialog.deleteLater)
    dialog.destroyed.connect(forget_places)
    dialog.open()
