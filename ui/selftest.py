"""Draws one widget without a screen, to see that Qt is whole in an installation."""

import os


def draw() -> None:
    """Start Qt offscreen and paint a label. Raises ImportError or RuntimeError when it cannot."""
    os.environ["QT_QPA_PLATFORM"] = "offscreen"
    from PySide6.QtWidgets import QApplication, QLabel

    app = QApplication.instance() or QApplication([])
    label = QLabel("Veldtool")
    if label.grab().isNull() or app is None:
        raise RuntimeError("Qt painted nothing")
