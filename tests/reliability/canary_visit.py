"""A visit full of canaries, worked on through the services and the window: `canary_visit.py PLACE`.

Everything that a program can write to stands below PLACE: data folder, home, temporary folder. What
is left there is for `test_15_canaries.py` to read.
"""

import json
import shutil
import sys
from collections.abc import Callable, Iterator
from dataclasses import asdict
from datetime import datetime
from pathlib import Path

from PySide6.QtCore import Qt, QTimer
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication

import resources
from tests.reliability.canaries import CANARIES, EXPORT, PAPER, TYPED
from ui.app import prepare
from ui.rooms import SHEETS
from ui.window import Window
from veldtool import bootstrap
from veldtool.adapters.memory_keychain import MemoryKeychain
from veldtool.domain.oplog.draft import Draft
from veldtool.domain.oplog.op import RegisterKey
from veldtool.services.creating import Founding, create_inspection
from veldtool.services.exchange import merge, publish
from veldtool.services.joining import approve, join, start_package, waiting_devices
from veldtool.services.leading import appoint
from veldtool.services.ports import Carrier
from veldtool.services.recording import record
from veldtool.services.references import References
from veldtool.services.session import Session
from veldtool.services.sheet_kinds import SheetKind
from veldtool.services.sheets import print_sheet
from veldtool.services.toolbox import Toolbox
from veldtool.services.transfer import export_inspection
from veldtool.services.unlocking import unlock

Key = Qt.Key
CTRL = Qt.KeyboardModifier.ControlModifier
Step = Callable[[], bool]
TURN = 20  # milliseconds between looks at the window
PATIENCE = 1500  # looks


def fill(session: Session) -> None:
    """Put a canary in every kind of place where words are typed."""
    record(session, "visit", "visit", {"institution": CANARIES["institution"]})
    record(session, "dossier", "d01", {"code": "D01", "real_reference": CANARIES["reference"]})
    record(session, "interview", "g01", {"code": "G01", "place": CANARIES["place"]})
    record(session, "statement", "g01/s1", {"text": CANARIES["statement"], "role": "jongere"})
    session.store.set_note("g01", CANARIES["note"])
    key = RegisterKey("statement", "g01/s2", "text")
    session.store.save_draft(Draft(key, CANARIES["draft"], (), session.now()))


def look_around(window: Window) -> Iterator[Step]:
    """Search, look at a paper, change the look, meet a failure, lock."""
    yield lambda: window.shell is not None and window.shell.overview.overview is not None
    shell = window.shell
    assert shell is not None
    QTest.keyClick(window, Key.Key_K, CTRL)
    search = shell.asides.search.field
    yield search.isVisible
    QTest.keyClicks(search, TYPED)
    yield lambda: TYPED in search.text()
    QTest.keyClick(search, Key.Key_Escape)
    QTest.keyClick(window, Key.Key_D, CTRL)
    QTest.keyClick(window.focusWidget(), Key.Key_Down)  # the next choice: it is kept
    shell.go_to(SHEETS)
    yield lambda: shell.sheets._opened is not None  # a paper is drawn
    QTimer.singleShot(0, stumble)
    yield (bootstrap.data_folder().home / "incidents.log").exists
    QTest.keyClick(window, Key.Key_L, CTRL)
    yield lambda: window.shell is None


def stumble() -> None:
    """Fail as code can fail: with what somebody typed in the message."""
    raise RuntimeError(CANARIES["statement"])


class Driver:
    """Takes the next step when the window has come where the last one led."""

    def __init__(self) -> None:
        self._steps: Iterator[Step] | None = None
        self._arrived: Step = lambda: True
        self.left, self.steps = PATIENCE, 0
        self.done = False
        self._timer = QTimer()
        self._timer.timeout.connect(self._turn)
        self._timer.start(TURN)

    def _turn(self) -> None:
        self.left -= 1
        if self._steps is None:
            windows = [w for w in QApplication.topLevelWidgets() if isinstance(w, Window)]
            self._steps = look_around(windows[0]) if windows else None
        elif self._arrived():
            step = next(self._steps, None)
            self.done = step is None
            self.steps += 1
            self._arrived = step or self._arrived
        if self.done or not self.left:
            self._timer.stop()
            QApplication.closeAllWindows()
            QApplication.quit()


def work(tools: Toolbox, place: Path) -> str:
    """Make the visit and exchange it; what a crash would leave behind is copied."""
    words = CANARIES["member"], "MB", "IGJ", resources.framework_text("gi-2025")
    founding = Founding("mb", *words, CANARIES["passphrase"], CANARIES["label"])
    session = create_inspection(tools, founding)
    fill(session)
    (place / "exchange").mkdir()
    carrier = bootstrap.folder_carrier(place / "exchange")
    publish(session, carrier)
    make_second_lead(session, carrier, place / "second")
    record(session, "statement", "g01/s3", {"text": CANARIES["statement"]})
    shutil.copytree(bootstrap.data_folder().home, place / "while-open")  # with its WAL
    inspection = session.store.identity.inspection
    secrets = [*asdict(session.keys).values(), *session.inspection_identities]
    key = tools.keychain.get(inspection) or b""
    sys.stdout.write(json.dumps([key.hex(), *secrets]))
    session.store.close()
    return inspection


def make_second_lead(session: Session, carrier: Carrier, home: Path) -> None:
    """Another laptop becomes a lead's: it reads what was sealed before, and says it nowhere."""
    tools = bootstrap.demo_toolbox(home)
    other = join(tools, start_package(session, "jk"), CANARIES["passphrase"], CANARIES["label"])
    publish(other, carrier)
    merge(session, carrier)
    for waiting in waiting_devices(session):
        approve(session, waiting.device, waiting.fingerprint)
    appoint(session, other.store.identity.device)
    publish(session, carrier)
    merge(other, carrier)
    sealed = other.value("dossier", "d01", "real_reference")
    if References(other).open(sealed) != CANARIES["reference"]:
        sys.stderr.write("the second lead cannot read the reference\n")
    other.store.close()


def hand_out(tools: Toolbox, inspection: str, place: Path) -> None:
    """Export and print; a program that fails notes where."""
    session = unlock(tools, inspection, CANARIES["passphrase"])
    (place / "out").mkdir()
    bootstrap.write_file(place / "out" / EXPORT, export_inspection(session))
    at = datetime(2026, 6, 10, 16, 0)  # noqa: DTZ001 - local time, as moments are recorded
    pdf = print_sheet(session, SheetKind.SOURCES, bootstrap.press(), at)
    bootstrap.write_file(place / "out" / PAPER, pdf)
    session.store.close()
    bootstrap.log_failure(ValueError(CANARIES["statement"]))


def main(place: Path) -> int:
    """Work, and leave behind what such work leaves behind."""
    tools = bootstrap.toolbox(keychain=MemoryKeychain())
    inspection = work(tools, place)
    prepare([])
    driver = Driver()
    bootstrap.run_window(lambda: bootstrap.desk(tools, CANARIES["passphrase"]))
    hand_out(tools, inspection, place)
    if not driver.done:
        sys.stderr.write(f"the window did not come where step {driver.steps} led\n")
    return 0 if driver.done else 1


if __name__ == "__main__":
    sys.exit(main(Path(sys.argv[1])))
