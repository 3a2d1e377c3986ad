"""The evening: four colleagues, one stick, one lead; from bringing work to seeing what changed.

Everybody works in the real window, by keyboard, on a data folder of their own; only the slow
scrypt is replaced.
"""

from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.services.world import PASSPHRASE, World
from tests.stories.evening_laptop import CTRL, Key, Laptop
from ui.app import prepare
from ui.models.merge_rows import APART
from ui.theme import Look, Mode
from veldtool.domain.oplog.identity import fingerprint
from veldtool.services.recording import record
from veldtool.services.unlocking import close, unlock

PEOPLE = ("av", "jk", "ld", "rs")


@pytest.fixture
def look(qapp: QApplication) -> Look:
    prepare([])
    made = Look(Mode.LIGHT)
    made.apply()
    return made


@pytest.fixture
def world(tmp_path: Path) -> World:
    """A visit with three colleagues who joined before, and RS whose laptop came this morning."""
    made = World(tmp_path)
    lead = made.found()
    for name in PEOPLE:
        record(lead, "member", name, {"name": f"Naam {name}", "initials": name.upper()})
    record(lead, "interview", "g01", {"code": "G01", "source_kind": "G-O"})
    record(lead, "statement", "g01/s1", {"text": "zoals het was"})
    team = {name: made.join_approved(lead, name) for name in PEOPLE[:3]}
    team["rs"] = made.join(lead, "rs")
    made.exchange_all(lead, *team.values())
    texts = {"av": "De ouder belde op maandag.", "ld": "De ouder belde op dinsdag."}
    for name, session in team.items():
        made.clock.tick(60_000)
        record(session, "statement", f"g01/{name}", {"text": f"regel van {name.upper()}"})
        if name in texts:
            record(session, "statement", "g01/s1", {"text": texts[name]})
    for session in (lead, *team.values()):
        close(session)
    made.sessions.clear()
    return made


def texts_of(world: World, name: str) -> dict[str, str]:
    tools = world.toolbox(name)
    (visit,) = tools.places.inspections()
    session = unlock(tools, visit, PASSPHRASE)
    found = session.inspection().records.get("statement", {})
    close(session)
    return {key: one.text for key, one in found.items()}  # type: ignore[attr-defined] # statements


def test_the_evening(world: World, look: Look, qtbot: QtBot) -> None:
    for name in PEOPLE:
        laptop = Laptop(world, look, qtbot, name)
        laptop.choose_stick()
        laptop.publish("e")
        laptop.close()
    lead = Laptop(world, look, qtbot, "mb")
    lead.choose_stick()
    lead.merge()
    said = "\n".join(row.spoken() for row in lead.page.received.list.rows.rows)
    for name in ("AV", "JK", "LD"):
        assert name in said
    assert said.count("compleet") == 3

    apart = next(row for row in lead.page.received.list.rows.rows if row.kind == APART)
    lead.page.received.take_focus()
    while lead.page.received.list.row != apart:
        lead.press(Key.Key_Down)
    lead.press(Key.Key_Return)
    lead.say(fingerprint(apart.id.partition("/")[0]))  # RS reads it out
    lead.press(Key.Key_Return)
    lead.until(lambda: APART not in {one.kind for one in lead.page.received.list.rows.rows})

    lead.press(Key.Key_Return, CTRL)
    lead.until(lead.page.conflicts.list.hasFocus)
    assert "De ouder belde op <u>maandag</u>." in lead.shown()
    lead.say("3")
    lead.until(lambda: lead.page.count().text == "")
    lead.publish("p")
    lead.close()

    for name in PEOPLE:
        laptop = Laptop(world, look, qtbot, name)
        laptop.merge()
        if name == "av":
            assert "De ouder belde op maandag. De ouder belde op dinsdag." in laptop.changes()
            assert "MB" in laptop.changes()
        laptop.close()
    everywhere = [texts_of(world, name) for name in ("mb", *PEOPLE)]
    assert all(one == everywhere[0] for one in everywhere)
    assert everywhere[0]["g01/s1"] == "De ouder belde op maandag. De ouder belde op dinsdag."
    assert everywhere[0]["g01/rs"] == "regel van RS"
