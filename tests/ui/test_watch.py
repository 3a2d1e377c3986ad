"""Nobody at the keys: a warning first, then the lock; longer while one listens."""

import pytest
from PySide6.QtCore import QCoreApplication
from PySide6.QtWidgets import QApplication

from tests.ui.conftest import Clocks
from ui.watch import IDLE, IDLE_IN_COMPANY, WARNING, Watch


class Heard:
    """A watch on clocks of its own, and what it said."""

    def __init__(self) -> None:
        self.clocks = Clocks()
        self.said: list[str] = []
        self.watch = Watch(lambda: self.clocks.steady, lambda: self.clocks.wall)
        self.watch.warned.connect(lambda: self.said.append("warned"))
        self.watch.calmed.connect(lambda: self.said.append("calmed"))
        self.watch.expired.connect(lambda: self.said.append("expired"))
        self.watch.start()

    def after(self, seconds: float) -> list[str]:
        self.clocks.pass_time(seconds)
        self.watch.beat()
        return self.said


@pytest.fixture
def heard(app: QApplication) -> Heard:
    return Heard()


def test_it_warns_once_and_then_locks(heard: Heard) -> None:
    assert heard.after(IDLE - WARNING - 1) == []
    assert heard.after(1) == ["warned"]
    assert heard.after(WARNING - 1) == ["warned"]
    assert heard.after(1) == ["warned", "expired"]


def test_a_key_after_the_warning_stays(heard: Heard) -> None:
    heard.after(IDLE - 5)
    heard.watch._last_input = heard.clocks.steady
    assert heard.after(1) == ["warned", "calmed"]


def test_in_company_it_waits_longer(heard: Heard) -> None:
    heard.watch.limit = lambda: IDLE_IN_COMPANY
    assert heard.after(IDLE * 2) == []
    assert heard.after(IDLE_IN_COMPANY) == ["expired"]


def test_a_jump_of_the_clock_locks_in_company_too(heard: Heard) -> None:
    heard.watch.limit = lambda: IDLE_IN_COMPANY
    heard.clocks.wall += 60
    assert heard.after(1) == ["expired"]
    QCoreApplication.processEvents()
