"""What holds for every test: no screen, no keychain, no network, no unexpected warning."""

import logging
import os
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from typing import TYPE_CHECKING

import pytest
from hypothesis import HealthCheck, settings

if TYPE_CHECKING:
    from PySide6.QtWidgets import QApplication
    from pytestqt.qtbot import QtBot

    from tests.carrier_sites import Servers
    from tests.services.world import World

os.environ.setdefault("QT_QPA_PLATFORM", "offscreen")
os.environ["PYTHON_KEYRING_BACKEND"] = "keyring.backends.fail.Keyring"
if sys.platform == "linux":
    os.environ.setdefault("LC_ALL", "C.UTF-8")  # Qt warns about a locale that is not UTF-8

_SLOW = (HealthCheck.too_slow, HealthCheck.data_too_large)
settings.register_profile(
    "ci", derandomize=True, deadline=None, database=None, suppress_health_check=_SLOW
)
settings.register_profile("search", deadline=None, max_examples=5000, suppress_health_check=_SLOW)
settings.load_profile(os.environ.get("HYPOTHESIS_PROFILE", "ci"))


def _only_this_machine(event: str, arguments: tuple[object, ...]) -> None:
    if event != "socket.connect":
        return
    address = arguments[1]
    if isinstance(address, tuple) and str(address[0]) not in {"127.0.0.1", "::1", "localhost"}:
        message = f"a test tried to reach {address[0]}"
        raise ConnectionRefusedError(message)


sys.addaudithook(_only_this_machine)


class _Warnings(logging.Handler):
    def __init__(self) -> None:
        super().__init__(level=logging.WARNING)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(f"{record.name}: {record.getMessage()}")


@pytest.fixture(autouse=True)
def _no_unexpected_logs(request: pytest.FixtureRequest) -> Iterator[None]:
    """Fail on a logged warning, unless `expected_logs("pattern")` announces it; then it must come.

    Warnings of Qt itself are judged by pytest-qt (`qt_log_level_fail`).
    """
    patterns: list[str] = [mark.args[0] for mark in request.node.iter_markers(name="expected_logs")]
    handler = _Warnings()
    logging.getLogger().addHandler(handler)
    yield
    logging.getLogger().removeHandler(handler)
    unexpected = [
        line for line in handler.lines if not any(re.search(one, line) for one in patterns)
    ]
    absent = [one for one in patterns if not any(re.search(one, line) for line in handler.lines)]
    assert not unexpected, f"logged without being expected: {unexpected}"
    assert not absent, f"expected in the log, but did not come: {absent}"


@pytest.fixture(autouse=True)
def veldtool_home(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Path:
    """The data folder of this test: nothing ever lands in the real one."""
    home = tmp_path / "veldtool-home"
    monkeypatch.setenv("VELDTOOL_HOME", str(home))
    return home


@pytest.fixture
def qtbot(qapp: "QApplication", request: pytest.FixtureRequest) -> "QtBot":
    """Waits as long as a busy machine needs."""
    from tests.patience import PatientBot

    del qapp
    return PatientBot(request)


@pytest.fixture(scope="session")
def root() -> Path:
    """The top of the repository."""
    return Path(__file__).resolve().parent.parent


@pytest.fixture(scope="session")
def servers(tmp_path_factory: pytest.TempPathFactory) -> "Iterator[Servers]":
    """Servers for carriers: each kind is started once, when it is first wanted."""
    from tests.carrier_sites import Servers

    started = Servers(tmp_path_factory.mktemp("servers"))
    yield started
    started.kill()


@pytest.fixture
def world(tmp_path: Path) -> "Iterator[World]":
    """A team with real databases, keys and folders."""
    from tests.services.world import World

    team = World(tmp_path)
    yield team
    team.close()
