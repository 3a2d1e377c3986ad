"""Choosing where to exchange, by keyboard: sticks, addresses, the laptop of the lead."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, replace
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.services.world import World
from tests.ui.merge_office import CTRL, Evening, Key
from ui.ask_folder import AskFolder
from ui.models.place_rows import room
from ui.theme import Look
from veldtool.adapters.carriers import ExchangePlaces
from veldtool.adapters.keys import AgeKeyring
from veldtool.adapters.lead.server import LeadServer
from veldtool.services.addresses import Address, lead_address, parse_address
from veldtool.services.errors import UserError
from veldtool.services.exchange import publish
from veldtool.services.ports import Carrier
from veldtool.services.reaching import Questions
from veldtool.services.serving import new_code


@pytest.fixture
def evening(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[Evening]:
    world = World(tmp_path)
    yield Evening(world, look, qtbot)
    world.close()


@dataclass(frozen=True)
class Plugged:
    """A stick in this machine."""

    path: Path
    label: str
    writable: bool = True
    free: int = 12_340_000_000
    total: int = 16_000_000_000


def plug(evening: Evening, *sticks: Plugged) -> None:
    tools = evening.world.toolbox("mb")
    evening.world.tools["mb"] = replace(tools, drives=lambda: sticks)


def test_a_stick_is_chosen_from_a_list_that_tells_its_room(evening: Evening) -> None:
    evening.prepare("av")
    other = evening.world.place / "vol"
    other.mkdir()
    stick = Plugged(evening.world.exchange, "VELD-2")
    plug(evening, stick, Plugged(other, "VOL", writable=False, free=5_000_000))
    page = evening.open()
    evening.until(page.choosing.list.isVisible)
    said = [row.spoken() for row in page.choosing.list.rows.rows]
    assert "VELD-2" in said[1]
    assert "12,3 GB vrij van 16,0 GB" in said[1]
    assert "5 MB vrij" in said[2]
    assert "tegen schrijven beveiligd" in said[2]
    page.choosing.list.setFocus()
    evening.press(Key.Key_Home)
    evening.press(Key.Key_Return)
    evening.until(lambda: bool(page.view and page.view.places))
    assert page.view is not None
    assert page.view.places == (str(evening.world.exchange),)


def test_m_asks_for_another_place_and_escape_keeps_the_old_one(evening: Evening) -> None:
    evening.prepare("av")
    page = evening.open()
    evening.choose()
    evening.say("m")
    assert page.choosing.field.line.hasFocus()
    evening.press(Key.Key_Escape)
    assert page.receipt.isVisible()
    assert page.received.place.text() == "exchange"


def test_the_folder_can_be_looked_for(evening: Evening) -> None:
    evening.prepare("av")
    page = evening.open()
    chosen: AskFolder = lambda _parent, _title, chosen: chosen(str(evening.world.exchange))  # noqa: E731
    page.choosing._ask = chosen
    page.choosing.browse.setFocus()
    evening.press(Key.Key_Space)
    evening.until(lambda: bool(page.view and page.view.places))


def test_to_the_lead_with_address_and_code(evening: Evening) -> None:
    """Here the window is a colleague's: what matters is the way there."""
    evening.prepare("av")
    evening.write("av", "van AV")
    visit = evening.colleagues["av"].store.identity.inspection
    code = new_code(AgeKeyring().random_bytes)
    server = LeadServer(evening.world.exchange, visit, code, host="127.0.0.1")
    server.start()
    try:
        page = evening.open()
        page.choosing.lead.setFocus()
        evening.press(Key.Key_Space)
        assert page.choosing.field.line.hasFocus()
        evening.say(server.addresses()[0].removeprefix("teamleider://"))
        assert page.choosing.secret.isVisible()
        evening.press(Key.Key_Tab)
        evening.say("aaaa-aaaa-aaaa")
        evening.press(Key.Key_Return)
        evening.until(lambda: "Deze code klopt niet" in page.choosing.secret.wrong_words())
        assert page.choosing.secret.line.hasFocus()
        evening.say(code)
        evening.press(Key.Key_Return)
        evening.until(lambda: bool(page.view and page.view.places))
        evening.merge()
        assert evening.value() == "van AV"
    finally:
        server.stop()


def test_colleagues_come_to_the_laptop_of_the_lead(evening: Evening) -> None:
    evening.prepare("av")
    evening.write("av", "van AV", publishes=False)
    page = evening.open()
    page.choosing.door.setFocus()
    evening.press(Key.Key_Space)
    evening.until(page.door.isVisible)
    said = page.door.words.text()
    found = re.search(r"typen (\S+) en de code (\S+)\.", said)
    assert found is not None, said
    evening.until(lambda: page.received.place.text() == "deze laptop")
    colleague = evening.colleagues["av"]
    places = ExchangePlaces(evening.world.place)
    carrier = places.open(lead_address(found[1]), found[2], None)
    publish(colleague, carrier)
    carrier.close()
    evening.until(lambda: _brought(evening))
    evening.merge()
    assert evening.value() == "van AV"
    page.door.button.setFocus()
    evening.press(Key.Key_Space)
    evening.until(lambda: not page.door.isVisible())
    with pytest.raises(UserError):
        places.open(lead_address(found[1]), found[2], None).check()


def _brought(evening: Evening) -> bool:
    evening.page.door.look()
    return "bracht werk" in evening.window.shell.bar._said.text()


def test_a_lock_closes_the_door(evening: Evening) -> None:
    evening.prepare("av")
    page = evening.open()
    page.choosing.door.setFocus()
    evening.press(Key.Key_Space)
    evening.until(page.door.isVisible)
    found = re.search(r"typen (\S+) en de code (\S+)\.", page.door.words.text())
    assert found is not None
    evening.press(Key.Key_L, CTRL)
    evening.settle()
    with pytest.raises(UserError):
        ExchangePlaces(evening.world.place).open(lead_address(found[1]), found[2], None).check()


class Known:
    """A server that shows its key first; who accepted it comes in."""

    def __init__(self, world: World) -> None:
        self._world = world
        self.asked: list[Address] = []

    @contextmanager
    def reach(self, place: str, ask: Questions) -> Iterator[Carrier]:
        self.asked.append(parse_address(place))
        if not ask.accepts_host("server", "SHA256:echt"):
            raise UserError("exchange_new_host", host="server", fingerprint="SHA256:echt")
        yield self._world.carrier


def test_the_key_of_a_new_server_is_compared_first(evening: Evening) -> None:
    evening.prepare("av")
    server = Known(evening.world)
    evening.world.tools["mb"] = replace(evening.world.toolbox("mb"), reach=server.reach)
    page = evening.open()
    evening.say("sftp://inspecteur@server/map")
    evening.press(Key.Key_Return)
    evening.until(page.choosing.trust.isVisible)
    assert "SHA256:echt" in evening.shown()
    assert page.choosing.trust.hasFocus()
    evening.press(Key.Key_Space)
    evening.until(lambda: bool(page.view and page.view.places))
    assert server.asked[-1].user == "inspecteur"


def test_room_is_told_in_round_numbers() -> None:
    assert [room(size) for size in (999_999_999, 1_000_000_000, 15_960_000_000)] == [
        "999 MB",
        "1,0 GB",
        "16,0 GB",
    ]
