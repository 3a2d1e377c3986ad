"""A lead's laptop and those of colleagues around one stick, and the keyboard on the lead's."""

from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field, replace
from pathlib import Path

from PySide6.QtCore import Qt
from PySide6.QtTest import QTest
from PySide6.QtWidgets import QLabel, QWidget
from pytestqt.qtbot import QtBot

from tests.services.world import PASSPHRASE, World
from tests.ui.conftest import Opened
from tests.ui.offices import Office
from ui.models.book import Row
from ui.pages.merge import MergePage
from ui.theme import Look
from veldtool.domain.oplog.op import RegisterKey
from veldtool.services.exchange import merge, publish
from veldtool.services.ports import Carrier
from veldtool.services.reaching import Questions
from veldtool.services.recording import record
from veldtool.services.session import Session
from veldtool.services.unlocking import close, unlock

Key = Qt.Key
PLAIN, CTRL, ALT, SHIFT = (
    Qt.KeyboardModifier.NoModifier,
    Qt.KeyboardModifier.ControlModifier,
    Qt.KeyboardModifier.AltModifier,
    Qt.KeyboardModifier.ShiftModifier,
)
LINE = ("statement", "g01/s1", "text")


@dataclass
class Evening:
    """The table in the evening: colleagues by initials, the lead's window opened last."""

    world: World
    look: Look
    qtbot: QtBot
    colleagues: dict[str, Session] = field(default_factory=dict)
    opened: Opened | None = None

    def prepare(self, *names: str, fill: Callable[[Session], object] | None = None) -> None:
        """A visit with these colleagues, who have everything; the lead's app is closed."""
        lead = self.world.found()
        for name in names:
            record(lead, "member", name, {"name": f"Naam {name}", "initials": name.upper()})
        record(lead, "interview", "g01", {"code": "G01", "source_kind": "G-O"})
        record(lead, *LINE[:2], {LINE[2]: "zoals het was"})
        if fill is not None:
            fill(lead)
        self.colleagues = {name: self.world.join_approved(lead, name) for name in names}
        self.world.exchange_all(lead, *self.colleagues.values())
        lead.store.close()
        self.world.sessions.remove(lead)

    def write(self, name: str, text: str, *, line: str = LINE[1], publishes: bool = True) -> None:
        """A colleague writes a line and publishes."""
        session = self.colleagues[name]
        self.world.clock.tick(60_000)
        record(session, "statement", line, {"text": text})
        if publishes:
            publish(session, self.world.carrier)

    def newcomer(self, name: str, text: str) -> None:
        """Somebody joined, was not approved yet, wrote a line and published."""
        visit = self.colleagues["av"].store.identity.inspection
        lead = unlock(self.world.toolbox("mb"), visit, PASSPHRASE)
        record(lead, "member", name, {"name": f"Naam {name}", "initials": name.upper()})
        self.colleagues[name] = self.world.join(lead, name)
        close(lead)
        self.write(name, text, line=f"g01/{name}")

    def rows(self) -> tuple[Row, ...]:
        """The rows of the list at the left."""
        return self.page.received.list.rows.rows

    def open(self) -> MergePage:
        """Open the lead's window and go to the page of merging."""
        office = Office(self.world, self.look, self.qtbot, self.world.place)
        self.opened = office.open()
        self.settle()
        self.press(Key.Key_5, ALT)
        self.until(lambda: self.page.view is not None)
        return self.page

    def close(self) -> None:
        """Close the lead's window as its user would, and end its app."""
        self.window.window.close()
        self.window.worker.stop()

    @property
    def window(self) -> Opened:
        assert self.opened is not None
        return self.opened

    @property
    def page(self) -> MergePage:
        page = self.window.shell.page
        assert isinstance(page, MergePage)
        return page

    @property
    def focus(self) -> QWidget:
        return self.window.window.focusWidget()

    def press(self, key: Qt.Key, held: Qt.KeyboardModifier = PLAIN) -> None:
        QTest.keyClick(self.focus, key, held)

    def next_step(self) -> None:
        self.press(Key.Key_Return, CTRL)

    def say(self, text: str) -> None:
        QTest.keyClicks(self.focus, text)

    def until(self, holds: Callable[[], bool]) -> None:
        self.qtbot.waitUntil(holds, timeout=20_000)

    def choose(self, place: Path | None = None) -> None:
        """Type a place and take it."""
        self.say(str(place or self.world.exchange))
        self.press(Key.Key_Return)
        self.until(lambda: bool(self.page.view and self.page.view.places))

    def look_beforehand(self) -> None:
        self.say("v")
        self.until(lambda: not self.page.runs.busy)

    def merge(self) -> None:
        """Look beforehand, ask to merge and say yes, by the bar's key alone."""
        self.look_beforehand()
        self.next_step()
        self.next_step()
        self.until(lambda: not self.page.runs.busy and "Ontvangstbewijs" in self.shown())
        self.settle()

    def settle(self) -> None:
        """Wait until everything that was asked of the worker has come back, and what followed."""
        for _ in range(3):
            answers: list[bool] = []
            self.window.worker.ask(lambda _: True, answers.append)
            self.until(lambda: bool(answers))  # noqa: B023 - awaited at once

    def value(self, key: tuple[str, str, str] = LINE) -> object:
        """What stands in the lead's record now."""
        found: list[object] = []
        self.window.worker.ask(
            lambda desk: desk.bench.session.value(*RegisterKey(*key)),  # type: ignore[attr-defined] # the real one
            found.append,
        )
        self.until(lambda: bool(found))
        return found[0]

    def shown(self) -> str:
        labels = self.page.findChildren(QLabel)
        return "\n".join(one.text() for one in labels if one.isVisible())

    def lines(self) -> str:
        """The rows of the lists in sight, as a screen reader says them."""
        lists = (self.page.received.list, self.page.receipt.list, self.page.conflicts.list)
        return "\n".join(r.spoken() for one in lists if one.isVisible() for r in one.rows.rows)

    def receive(self, name: str) -> Session:
        """A colleague takes in what is on the stick."""
        session = self.colleagues[name]
        merge(session, self.world.carrier)
        return session

    def through(self, wrap: Callable[[Carrier], Carrier]) -> None:
        """Let the lead's laptop reach the stick through something else."""
        tools = self.world.toolbox("mb")

        @contextmanager
        def reach(place: str, ask: Questions) -> Iterator[Carrier]:
            with tools.reach(place, ask) as carrier:
                yield wrap(carrier)

        self.world.tools["mb"] = replace(tools, reach=reach)
