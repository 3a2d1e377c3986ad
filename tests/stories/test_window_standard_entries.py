"""The standard entries take no more keys than their budget. `make bench` shows the counts."""

from pathlib import Path

from pytestqt.qtbot import QtBot

from tests.stories import visits
from tests.stories.laptop import PASSPHRASE, Laptop
from tests.stories.standard_entries import ENTRIES
from tests.ui.conftest import app, look
from ui.theme import Look

__all__ = ["app", "look"]


def test_every_standard_entry_within_its_budget(look: Look, qtbot: QtBot, tmp_path: Path) -> None:
    laptop = Laptop(tmp_path / "home", look, qtbot)
    visits.prepared(laptop)
    with laptop.opened() as me:
        me.is_on("Wachtwoordzin")
        me.types(PASSPHRASE)
        me.press("Return")
        me.sees("Open punten")
        counts = {entry.name: entry.count(me) for entry in ENTRIES}
    assert [name for name, keys in counts.items() if keys > budget(name)] == []
    assert all(counts.values())


def budget(name: str) -> int:
    return next(entry.budget for entry in ENTRIES if entry.name == name)
