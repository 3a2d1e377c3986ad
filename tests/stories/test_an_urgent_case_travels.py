"""A child cannot wait for the evening: one case goes along now, by stick and over the hotspot.

Two windows on two data folders, by keyboard; in between a folder that is a stick, and the lead's
own server on loopback.
"""

import errno
import re
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from PySide6.QtWidgets import QApplication
from pytestqt.qtbot import QtBot

from tests.fakes import FaultyFileSystem
from tests.services.world import World
from tests.stories.evening_laptop import ALT, CTRL, Key, Laptop
from ui.app import prepare
from ui.pages.merge_place import PlacePane
from ui.pages.urgent import UrgentPage
from ui.theme import Look, Mode
from veldtool.adapters.folder import FolderCarrier
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Statement, Urgent
from veldtool.services.desk import Desk
from veldtool.services.ports import Carrier
from veldtool.services.reaching import Questions
from veldtool.services.recording import record
from veldtool.services.unlocking import close

FACTS = "Kind niet gezien sinds maart"


@dataclass(frozen=True)
class Stick:
    path: Path
    label: str = "VELD-1"
    free: int = 12_340_000_000
    total: int = 16_000_000_000
    writable: bool = True


@pytest.fixture
def look(qapp: QApplication) -> Look:
    prepare([])
    made = Look(Mode.LIGHT)
    made.apply()
    return made


@pytest.fixture
def world(tmp_path: Path) -> World:
    """A visit with one colleague, who wrote a line that is not for the stick."""
    made = World(tmp_path)
    lead = made.found()
    record(lead, "member", "av", {"name": "Naam AV", "initials": "AV"})
    record(lead, "interview", "g01", {"code": "G01", "source_kind": "G-O"})
    colleague = made.join_approved(lead, "av")
    made.exchange_all(lead, colleague)
    record(colleague, "statement", "g01/s1", {"text": "niet voor de stick"})
    for session in (lead, colleague):
        close(session)
    made.sessions.clear()
    return made


@pytest.fixture
def laptops(world: World, look: Look, qtbot: QtBot) -> Iterator[Callable[[str], Laptop]]:
    opened: list[Laptop] = []

    def open_one(name: str) -> Laptop:
        opened.append(Laptop(world, look, qtbot, name))
        return opened[-1]

    yield open_one
    for one in opened:
        one.close()


def plug(world: World, name: str, stick: Path) -> None:
    stick.mkdir(exist_ok=True)
    world.tools[name] = replace(world.toolbox(name), drives=lambda: (Stick(stick),))


def cases(laptop: Laptop) -> UrgentPage:
    page = laptop.opened.shell.page
    assert isinstance(page, UrgentPage)
    return page


def raise_case(laptop: Laptop) -> UrgentPage:
    """F9 and what was seen; the lead and the director come later."""
    laptop.press(Key.Key_F9)
    page = cases(laptop)
    laptop.until(lambda: page.raised is not None and page.form.isVisible())
    page.form.take_focus("facts")
    laptop.say(FACTS)
    return page


def give(laptop: Laptop) -> str:
    """Alt+N, and Enter on the first place of the list; what is told then."""
    page = cases(laptop)
    along = page._top.along
    laptop.press(Key.Key_N, ALT)
    laptop.until(lambda: along.places.list.isVisible() and along.places.list.hasFocus())
    laptop.press(Key.Key_Home)
    laptop.press(Key.Key_Return)
    laptop.until(lambda: not along.runs.busy and bool(along.outcome.text()))
    return along.outcome.text()


def to_lead(laptop: Laptop, pane: PlacePane, told: re.Match[str]) -> None:
    """The address and the code that the lead reads out."""
    pane.lead.setFocus()
    laptop.press(Key.Key_Space)
    laptop.say(told[1].removeprefix("teamleider://"))
    laptop.press(Key.Key_Tab)
    laptop.say(told[2])
    laptop.press(Key.Key_Return)


def record_of(laptop: Laptop) -> tuple[list[str], list[str]]:
    """The facts of the cases and the lines of talks in somebody's record now."""
    found: list[tuple[list[str], list[str]]] = []

    def read(desk: Desk) -> tuple[list[str], list[str]]:
        inspection = desk.bench.inspection  # type: ignore[attr-defined] # the real one
        urgent = [one.facts for one in all_of(inspection, "urgent", Urgent).values()]
        return urgent, [one.text for one in all_of(inspection, "statement", Statement).values()]

    laptop.opened.worker.ask(read, found.append)
    laptop.until(lambda: bool(found))
    return found[0]


def bar(laptop: Laptop) -> str:
    return laptop.opened.shell.bar._said.text()


def test_by_stick_the_case_comes_in_without_the_rest(
    world: World, laptops: Callable[[str], Laptop], tmp_path: Path
) -> None:
    stick = tmp_path / "stick"
    plug(world, "av", stick)
    colleague = laptops("av")
    page = raise_case(colleague)
    assert "aangekomen op stick en teruggelezen" in give(colleague)
    assert page._top.deeds.give.hasFocus()
    assert "aangekomen op stick" in bar(colleague)

    lead = laptops("mb")
    lead.say(str(stick))
    lead.press(Key.Key_Return)
    lead.until(lambda: bool(lead.page.view and lead.page.view.places))
    lead.say("v")
    lead.until(lambda: not lead.page.runs.busy and lead.page.receipt.merge.isEnabled())
    rows = [one.spoken() for one in lead.page.receipt.list.rows.rows]
    assert any("Spoedcasussen" in one for one in rows)
    for _ in range(2):
        lead.press(Key.Key_Return, CTRL)
    lead.until(lambda: "Ontvangstbewijs" in lead.page.receipt.title.text())
    lead.settle()
    assert record_of(lead) == ([FACTS], [])
    assert lead.opened.shell.overview.count().text.startswith("!")


def test_to_the_laptop_of_the_lead_it_shows_by_itself(
    world: World, laptops: Callable[[str], Laptop], tmp_path: Path
) -> None:
    lead = laptops("mb")
    merging = lead.page
    merging.choosing.door.setFocus()
    lead.press(Key.Key_Space)
    lead.until(merging.door.isVisible)
    found = re.search(r"typen (\S+) en de code (\S+)\.", merging.door.words.text())
    assert found is not None
    lead.press(Key.Key_2, ALT)  # the lead goes on reading files

    colleague = laptops("av")
    page = raise_case(colleague)
    along = page._top.along
    colleague.press(Key.Key_N, ALT)
    colleague.until(along.places.isVisible)
    colleague.until(lambda: along.places.field.line.hasFocus() or along.places.list.hasFocus())
    to_lead(colleague, along.places, found)
    colleague.until(lambda: "teruggelezen" in along.outcome.text())

    merging.door.look()
    lead.until(lambda: "Spoedcasus S01 van een collega is binnengekomen" in bar(lead))
    lead.settle()
    assert record_of(lead) == ([FACTS], [])
    assert lead.opened.shell.overview.count().text.startswith("!")
    lead.sit_down()
    lead.press(Key.Key_F9, CTRL)
    lead.until(lambda: cases(lead).raised is not None)
    assert FACTS in cases(lead).frame.model.rows[0].about

    colleague.sit_down()
    colleague.press(Key.Key_5, ALT)  # the evening: the rest waits to be looked at
    colleague.until(lambda: colleague.page.view is not None)
    to_lead(colleague, colleague.page.choosing, found)
    colleague.until(colleague.page.receipt.isVisible)
    colleague.settle()
    colleague.say("p")
    colleague.until(lambda: not colleague.page.runs.busy and "Klaar" in colleague.shown())
    merging.door.look()
    lead.until(lambda: "bracht werk" in bar(lead))
    assert record_of(lead) == ([FACTS], [])
    lead.sit_down()
    lead.press(Key.Key_5, ALT)
    lead.merge()
    assert record_of(lead) == ([FACTS], ["niet voor de stick"])


@contextmanager
def _breaking(stick: Path, at: int, code: int) -> Iterator[Carrier]:
    yield FolderCarrier(stick, FaultyFileSystem(at, code, lasting=True))


def test_a_stick_that_is_pulled_or_full_is_never_an_arrival(
    world: World, laptops: Callable[[str], Laptop], tmp_path: Path
) -> None:
    stick, good = tmp_path / "stick", world.toolbox("av").reach
    plug(world, "av", stick)
    faults: list[tuple[int, int]] = []

    @contextmanager
    def reach(place: str, ask: Questions) -> Iterator[Carrier]:
        way = _breaking(stick, *faults[0]) if faults else good(place, ask)
        with way as carrier:
            yield carrier

    world.tools["av"] = replace(world.toolbox("av"), reach=reach)
    colleague = laptops("av")
    raise_case(colleague)
    for fault, words in (((1, errno.ENODEV), "Sluit de stick"), ((4, errno.ENOSPC), "geen ruimte")):
        faults[:] = [fault]
        said = give(colleague)
        assert said.startswith("! Niet meegegeven.")
        assert words in said
        assert "staat veilig op deze laptop" in said
        assert not [one for one in stick.rglob("*.age") if one.is_file()]
    faults.clear()
    assert "teruggelezen" in give(colleague)


def test_news_after_it_went_along_is_told(
    world: World, laptops: Callable[[str], Laptop], tmp_path: Path
) -> None:
    plug(world, "av", tmp_path / "stick")
    colleague = laptops("av")
    page = raise_case(colleague)
    give(colleague)
    page.form.take_focus("asked")
    colleague.say("Vandaag nog zien")
    colleague.press(Key.Key_Tab)
    colleague.until(
        lambda: "Sindsdien: 1 wijziging. Geef die opnieuw mee." in page._top.along.outcome.text()
    )
    colleague.press(Key.Key_N, ALT)
    colleague.until(page._top.along.places.isVisible)
    colleague.press(Key.Key_Escape)
    assert not page._top.along.places.isVisible()
    assert page.frame.list.hasFocus()
