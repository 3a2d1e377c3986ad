"""Somebody at a US-international keyboard on X: real key codes, and eyes that see pictures."""

import os
import subprocess
import sys
import time
from collections.abc import Callable
from dataclasses import dataclass, field
from pathlib import Path
from typing import Self

STEP = "#0a556d"
"""The colour of the button with the next step, which stands at the foot of an opened visit."""
CAMERA = """
import sys
from PySide6.QtGui import QGuiApplication
app = QGuiApplication([])
for line in sys.stdin:
    app.processEvents()
    picture = app.primaryScreen().grabWindow(0).toImage()
    if path := line.strip():
        picture.save(path)
    print(hash(bytes(picture.constBits())), picture.pixelColor(300, 706).name(), flush=True)
"""
APOSTROPHE = 48
"""The key code of what is dead on a US-international keyboard."""
DEAD = {"'": (APOSTROPHE, 65), '"': (f"shift+{APOSTROPHE}", 65), "é": (APOSTROPHE, 26)}
"""The keys of a letter that is composed: the dead one, then space or e."""
PATIENCE = 40.0
STILL = 1.2
"""So many seconds a screen must stay the same; a cursor blinks, so that it may be two pictures."""


@dataclass
class Keyboard:
    """Types on one display and looks at its screen; pictures go to `album`."""

    display: str
    album: Path
    _camera: subprocess.Popen[str] = field(init=False)

    def __enter__(self) -> Self:
        self.album.mkdir(parents=True, exist_ok=True)
        self._run("setxkbmap", "-layout", "us", "-variant", "intl")
        self._camera = subprocess.Popen(
            [sys.executable, "-c", CAMERA],
            env=self.environment,
            stdin=subprocess.PIPE,
            stdout=subprocess.PIPE,
            text=True,
        )
        return self

    def __exit__(self, *_: object) -> None:
        self._camera.communicate(timeout=PATIENCE)  # no more to ask: it ends

    @property
    def environment(self) -> dict[str, str]:
        """Return what a program needs to be on this display."""
        found = os.environ | {"DISPLAY": self.display, "QT_QPA_PLATFORM": "xcb"}
        found.pop("WAYLAND_DISPLAY", None)
        return found

    def waits_for(self, title: str) -> None:
        """Wait until a window of this title is there, and give it the keyboard."""
        self._run("xdotool", "search", "--sync", "--onlyvisible", "--name", title, "windowfocus")

    def press(self, *keys: str) -> None:
        """Press keys and chords by their X names; each makes the screen another one."""
        for key in keys:
            before = self._still()
            self._run("xdotool", "key", key)
            self._until(lambda before=before: not self._still() <= before, key)  # type: ignore[misc]

    def sees_the_visit(self) -> None:
        """Wait until a visit is open."""
        self._until(lambda: self._look()[1] == STEP, "no visit is open")
        self._still()

    def types(self, text: str) -> None:
        """Type a text as its keys are on this keyboard."""
        plain = ""
        for letter in text:
            if letter in DEAD:
                self._send(plain)
                plain = ""
                self._run("xdotool", "key", *map(str, DEAD[letter]))
            else:
                plain += letter
        self._send(plain)

    def keeps(self, name: str) -> None:
        """Keep a picture of the screen."""
        self._look(self.album / f"{name}.png")

    def _send(self, text: str) -> None:
        if text:
            self._run("xdotool", "type", "--delay", "15", "--", text)

    def _until(self, holds: Callable[[], bool], otherwise: str) -> None:
        end = time.monotonic() + PATIENCE
        while not holds():
            assert time.monotonic() < end, otherwise
            time.sleep(0.05)  # the program needs the processor more than the camera does

    def _still(self) -> frozenset[str]:
        """Wait until the screen stands still, and return its one or two pictures."""
        seen: list[tuple[float, str]] = []
        end = time.monotonic() + PATIENCE
        while time.monotonic() < end:
            now = time.monotonic()
            seen = [one for one in seen if now - one[0] < STILL] + [(now, self._look()[0])]
            pictures = frozenset(picture for _, picture in seen)
            if len(seen) > 3 and now - seen[0][0] > STILL * 0.8 and len(pictures) <= 2:
                return pictures
            time.sleep(0.05)
        raise TimeoutError

    def _look(self, path: Path | str = "") -> tuple[str, str]:
        """Return what tells this picture from others, and the colour where the next step is."""
        into, out = self._camera.stdin, self._camera.stdout
        assert into is not None
        assert out is not None
        into.write(f"{path}\n")
        into.flush()
        picture, _, colour = out.readline().strip().partition(" ")
        return picture, colour

    def _run(self, *command: str) -> None:
        subprocess.run(command, env=self.environment, check=True, timeout=PATIENCE)
