"""The one thing offscreen tests cannot show: that a window opens on a real X server."""

import os
import subprocess
import sys

import pytest

pytestmark = pytest.mark.real

OPEN_A_WINDOW = """
import sys
from ui import requirements
if said := requirements.problem():
    sys.exit(said)
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel
app = QApplication([])
label = QLabel("Veldtool")
label.show()
shown = QTest.qWaitForWindowExposed(label)
print(app.platformName(), shown)
"""


def test_a_window_opens(display: str) -> None:
    environment = os.environ | {"DISPLAY": display, "QT_QPA_PLATFORM": "xcb"}
    environment.pop("WAYLAND_DISPLAY", None)
    done = subprocess.run(
        [sys.executable, "-c", OPEN_A_WINDOW],
        env=environment,
        check=False,
        capture_output=True,
        text=True,
        timeout=60,
    )
    assert done.stdout.split() == ["xcb", "True"], done.stderr
