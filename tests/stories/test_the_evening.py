"""The evening: four colleagues, one stick, one lead; from bringing work to seeing what changed.

Everybody works in the real window, by keyboard, on a data folder of their own; only the slow
scrypt is replaced.
"""

from collections.abc import Callable
from pathlib import Path

import pytest
from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QApplication, QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.services.world import PASSPHRASE, World
from tests.ui.conftest import Opened
from tests.ui.offices import Office
from ui.app import prepare
from ui.models.merge_rows import APART
from ui.pages.merge import MergePage
from ui.theme import Look, Mode
from ui.widgets.told_list import ToldList
from veldtool.domain.oplog.identity import fingerprint
from veldtool.services.recording import record
from veldtool.services.unlocking import close, unlock

Key = Qt.Key
PLAIN, CTRL, ALT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
)
PEOPLE = ("av", "jk", "ld", "rs")


class Laptop:
    """One laptop at the table, at the page of merging."""

    def __init__(self, world: World, look: Look, qtbot: QtBot, name: str) -> None:
        self._world, self._qtbot = world, qtbot
        self.opened: Opened = Office(world, look, qtbot, world.place, name).open()
        self.settle()
        self.press(Key.Key_5, ALT)
        self.until(lambda: self.page.view is not None)

    @property
    def page(self) -> MergePage:
        page = self.opened.shell.page
        assert isinstance(page, MergePage)
        return page

    @property
    def focus(self) -> QWidget:
        return self.opened.window.focusWidget()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(self.focus, key, held)

    def say(self, text: str) -> None:
        QTest.keyClicks(self.focus, text)

    def until(self, holds: Callable[[], bool]) -> None:
        self._qtbot.waitUntil(holds, timeout=20_000)

    def settle(self) -> None:
        for _ in range(3):
            answers: list[bool] = []
            self.opened.worker.ask(lambda _: True, answers.append)
            self.until(lambda: bool(answers))  # noqa: B023 - awaited at once

    def choose_stick(self) -> None:
        self.say(str(self._world.exchange))
        self.press(Key.Key_Return)
        self.until(lambda: bool(self.page.view and self.page.view.places))

    def publish(self, key: str) -> None:
        self.say(key)
        self.until(lambda: not self.page.runs.busy and "Klaar" in self.page.received.state.text())

    def merge(self) -> None:
        """Look beforehand, then merge: v, Ctrl+Enter, Ctrl+Enter."""
        self.say("v")
        self.until(lambda: not self.page.runs.busy and self.page.receipt.merge.isEnabled())
        assert "er is nog niets gewijzigd" in self.shown()
        for _ in range(2):
            self.press(Key.Key_Return, CTRL)
        self.until(lambda: "Ontvangstbewijs" in self.page.receipt.title.text())
        self.settle()

    def shown(self) -> str:
        labels = self.opened.window.findChildren(QLabel)
        return "\n".join(one.text() for one in labels if one.isVisible())

    def changes(self) -> str:
        """What Ctrl+H tells of what colleagues changed."""
        self.press(Key.Key_H, CTRL)
        pane = self.opened.shell.pane
        self.until(lambda: bool(pane.findChildren(ToldList)))
        found = pane.findChildren(ToldList)[0].model()
        return "\n".join(str(found.index(row, 0).data()) for row in range(found.rowCount()))

    def close(self) -> None:
        self.opened.window.close()
        self.opened.worker.stop()


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
