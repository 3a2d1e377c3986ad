"""The one thing offscreen tests cannot show: that a window opens on a real X server."""

import os
import subprocess
import sys
from collections.abc import Iterator

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


@pytest.fixture
def display() -> Iterator[str]:
    reads, writes = os.pipe()
    command = ["Xvfb", "-displayfd", str(writes), "-screen", "0", "1280x800x24", "-nolisten", "tcp"]
    with subprocess.Popen(command, pass_fds=[writes], stderr=subprocess.DEVNULL) as server:
        os.close(writes)
        with os.fdopen(reads) as answer:
            number = answer.readline().strip()
        yield f":{number}"
        server.terminate()


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
