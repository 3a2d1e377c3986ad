"""Any key at any time: nothing goes wrong, the keyboard stays in sight, what is typed is kept.

What is told by Qt and by the log is judged as for every test, by the end of it.
"""

import shutil
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.services.world import World
from tests.stories.monkey import Monkey, Sample, no_dialogs, window_on
from tests.ui.conftest import app, look
from ui.theme import Look

__all__ = ["app", "look"]
pytestmark = pytest.mark.qt_log_ignore("This plugin does not support", extend=True)
"""Without a screen there is nothing to raise, and no keyboard to grab for a list."""


@pytest.fixture(scope="module")
def sample(tmp_path_factory: pytest.TempPathFactory) -> Sample:
    return Sample.played(tmp_path_factory.mktemp("sample"))


@pytest.fixture
def world(sample: Sample, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> World:
    """The lead's laptop with the sample on it; nothing of the system is asked."""
    place = tmp_path / "world"
    shutil.copytree(sample.place, place)
    made = World(place)
    no_dialogs(monkeypatch, made)
    return made


@pytest.mark.parametrize("seed", [3, 20])
def test_any_keys(seed: int, world: World, look: Look, qtbot: QtBot) -> None:
    plays(seed, 8, world, look, qtbot)


@pytest.mark.long
@pytest.mark.parametrize("seed", range(100, 130))
def test_any_keys_at_length(seed: int, world: World, look: Look, qtbot: QtBot) -> None:
    plays(seed, 40, world, look, qtbot)


def plays(seed: int, bursts: int, world: World, look: Look, qtbot: QtBot) -> None:
    with window_on(world, look, qtbot) as person:
        monkey = Monkey(seed, person, world)
        monkey.plays(bursts)
    assert person.keys > bursts
    assert monkey.words
