"""How many keys the standard entries take, counted while a person types them in the window."""

import os
import sys
import tempfile
import time
from collections.abc import Callable
from pathlib import Path

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"

from PySide6.QtTest import QTest
from PySide6.QtWidgets import QWidget

from tests.stories import visits
from tests.stories.laptop import PASSPHRASE, Laptop
from tests.stories.standard_entries import ENTRIES, Entry
from ui.app import prepare
from ui.theme import Look, Mode


class Waiter:
    """What a person needs of pytest-qt, without pytest."""

    def waitUntil(self, callback: Callable[[], bool], *, timeout: int) -> None:  # noqa: N802 - Qt's way
        end = time.monotonic() + timeout / 1000
        while not callback():
            if time.monotonic() > end:
                raise TimeoutError
            QTest.qWait(10)

    def addWidget(self, widget: QWidget, *, before_close_func: object) -> None:  # noqa: N802 - Qt's way
        """The window is closed where it was opened."""

    def waitExposed(self, widget: QWidget) -> bool:  # noqa: N802 - Qt's way
        return bool(QTest.qWaitForWindowExposed(widget))


def line(entry: Entry, keys: int) -> str:
    """Return what a person reads of it."""
    verdict = "OVER" if keys > entry.budget else "ok"
    return f"{entry.name}: {keys} keys of at most {entry.budget}  {verdict}"


def main() -> int:
    """Print the counts; 1 when one is over its budget."""
    prepare([])
    look = Look(Mode.LIGHT)
    look.apply()
    with tempfile.TemporaryDirectory(ignore_cleanup_errors=True) as folder:
        laptop = Laptop(Path(folder) / "home", look, Waiter())
        visits.prepared(laptop)
        with laptop.opened() as person:
            person.is_on("Wachtwoordzin")
            person.types(PASSPHRASE)
            person.press("Return")
            person.sees("Open punten")
            counts = [(entry, entry.count(person)) for entry in ENTRIES]
    for entry, keys in counts:
        sys.stdout.write(line(entry, keys) + "\n")
    return int(any(keys > entry.budget for entry, keys in counts))


if __name__ == "__main__":
    sys.exit(main())
