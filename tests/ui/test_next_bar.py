"""The bar at the bottom: what it keeps where there is little room, and whose time it tells."""

import time
from collections.abc import Iterator

import pytest
from PySide6.QtCore import QCoreApplication, QEvent, QObject
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.ui.test_window_access import cut_off
from ui.bars import NextBar, Step
from ui.theme import Look
from ui.widgets.words import Hint

HINTS = (
    ("pijltjes", "cel"),
    ("Spatie", "bevindingen"),
    ("Enter", "naar de norm"),
    ("Ctrl K", "zoek"),
    ("F1", "toetsen"),
)
WHAT = "dagen, team en dossiers"
SAID = "Ongedaan gemaakt: antwoord JB05 van D14, notitie"
MAY_28_22_26 = 1_780_000_000
LEAST = 450  # narrower than any window at any zoom
WIDTHS = range(1500, 300, -37)


@pytest.fixture
def bar(look: Look, qtbot: QtBot) -> Iterator[NextBar]:
    made = NextBar(look, lambda: float(MAY_28_22_26))
    window = QWidget()  # a window of its own would never be less wide than its words
    window.resize(WIDTHS[0], 200)
    made.setParent(window)
    qtbot.addWidget(window)
    made.set_step(Step(WHAT, "Inrichten", lambda: None))
    made.set_hints(HINTS)
    window.show()
    qtbot.waitExposed(window)
    yield made
    window.close()


def narrow(bar: NextBar, qtbot: QtBot, width: int) -> list[str]:
    """Make the bar as wide as this; returns the words in sight, from left to right."""
    for _ in range(5):
        bar.resize(width, max(bar.heightForWidth(width), bar.minimumSizeHint().height()))
        qtbot.wait(1)
    shown = [one for one in bar.findChildren(QLabel) if one.isVisible() and one.text()]
    return [one.text() for one in sorted(shown, key=lambda one: one.mapTo(bar, one.pos()).x())]


def test_keys_go_from_the_left_and_then_what_the_step_is_about(bar: NextBar, qtbot: QtBot) -> None:
    keys = [word for _, word in HINTS]
    seen = [narrow(bar, qtbot, width) for width in WIDTHS]
    assert seen[0] == ["Volgende", WHAT, *keys]
    for words in seen:
        shown = [word for word in words if word in keys]
        assert shown == keys[len(keys) - len(shown) :]
        assert WHAT in words or not shown
    assert seen[-1] == ["Volgende"]
    assert bar._button.isVisible()


def test_no_words_are_cut_off_at_any_width(bar: NextBar, qtbot: QtBot) -> None:
    bar.say(SAID)
    bar.saved()
    for width in (one for one in WIDTHS if one > LEAST):
        words = narrow(bar, qtbot, width)
        assert SAID in words
        assert cut_off(bar) == []
        assert bar._button.width() >= bar._button.sizeHint().width()
        for one in bar.findChildren(Hint):
            assert one.isHidden() or one.geometry().right() <= bar.width()
    assert bar._said.wordWrap()
    narrow(bar, qtbot, WIDTHS[0])
    assert not bar._said.wordWrap()


def test_a_longer_step_takes_the_room_of_keys_at_once(bar: NextBar, qtbot: QtBot) -> None:
    before = narrow(bar, qtbot, 900)
    bar.set_step(Step(f"{WHAT}, plaatsen en de hele agenda", "Inrichten", lambda: None))
    after = narrow(bar, qtbot, 900)
    assert len(after) < len(before)
    assert cut_off(bar) == []


@pytest.mark.skipif(not hasattr(time, "tzset"), reason="only POSIX lets a process change its zone")
def test_saved_is_told_in_dutch_time_on_a_machine_that_is_set_elsewhere(
    bar: NextBar, monkeypatch: pytest.MonkeyPatch
) -> None:
    with monkeypatch.context() as elsewhere:
        elsewhere.setenv("TZ", "America/New_York")
        time.tzset()
        bar.saved()
    time.tzset()
    assert bar._saved.text() == "Opgeslagen 22.26"


@pytest.mark.parametrize("width", [1366, LEAST])
def test_a_bar_that_is_laid_out_comes_to_rest(bar: NextBar, qtbot: QtBot, width: int) -> None:
    """One that asks for a layout in each layout keeps the processor busy until it is closed."""
    bar.say(SAID)
    narrow(bar, qtbot, width)
    for _ in range(20):
        QCoreApplication.processEvents()
    asked = LayoutsAsked(bar)
    for _ in range(20):
        QCoreApplication.processEvents()
    assert asked.count == 0


class LayoutsAsked(QObject):
    """Counts how often a widget is asked to lay itself out."""

    def __init__(self, widget: QWidget) -> None:
        super().__init__(widget)
        self.count = 0
        widget.installEventFilter(self)

    def eventFilter(self, _watched: QObject, event: QEvent) -> bool:  # noqa: N802 - Qt's way
        self.count += event.type() is QEvent.Type.LayoutRequest
        return False
