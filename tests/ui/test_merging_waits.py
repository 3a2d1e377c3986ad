"""While the team judges before the projected page, merging waits; nothing that comes is lost."""

import re
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.services.world import World
from tests.ui.merge_office import ALT, Evening, Key
from ui.pages.judging import JudgingPage
from ui.theme import Look
from veldtool.adapters.carriers import ExchangePlaces
from veldtool.domain.oplog.op import RegisterKey
from veldtool.services.addresses import lead_address
from veldtool.services.exchange import publish, publish_case
from veldtool.services.recording import record

CASE = RegisterKey("urgent", "u1", "facts")


@pytest.fixture
def evening(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[Evening]:
    world = World(tmp_path)
    yield Evening(world, look, qtbot)
    world.close()


def bar(evening: Evening) -> str:
    return evening.window.shell.bar._said.text()


def projecting(evening: Evening) -> bool:
    page = evening.window.shell.page
    return isinstance(page, JudgingPage) and page.projecting


def test_what_is_brought_during_a_projection_comes_in_afterwards(evening: Evening) -> None:
    evening.prepare("av")
    evening.write("av", "van AV", publishes=False)
    colleague = evening.colleagues["av"]
    record(colleague, "urgent", "u1", {"code": "S01", "facts": "niet gezien"})
    merging = evening.open()
    merging.choosing.door.setFocus()
    evening.press(Key.Key_Space)
    evening.until(merging.door.isVisible)
    found = re.search(r"typen (\S+) en de code (\S+)\.", merging.door.words.text())
    assert found is not None
    shell = evening.window.shell
    evening.press(Key.Key_6, ALT)
    assert projecting(evening)

    evening.press(Key.Key_5, ALT)
    assert projecting(evening)
    assert "Samenvoegen wacht tot de projectie voorbij is" in shell.notice.words()
    assert shell.notice.isVisible()

    carrier = ExchangePlaces(evening.world.place).open(lead_address(found[1]), found[2], None)
    publish_case(colleague, carrier, "S01")
    publish(colleague, carrier)
    carrier.close()
    merging.door.look()
    evening.settle()
    assert (evening.value(CASE), evening.value()) == (None, "zoals het was")
    assert bar(evening) == ""

    evening.press(Key.Key_Escape)
    evening.until(lambda: "Spoedcasus S01 van een collega" in bar(evening))
    assert shell.notice.words() == ""
    assert evening.value(CASE) == "niet gezien"
    evening.press(Key.Key_5, ALT)
    evening.merge()
    assert evening.value() == "van AV"


def test_a_door_whose_time_is_over_during_a_projection_tells_what_came(evening: Evening) -> None:
    evening.prepare("av")
    evening.write("av", "van AV", publishes=False)
    merging = evening.open()
    merging.choosing.door.setFocus()
    evening.press(Key.Key_Space)
    evening.until(merging.door.isVisible)
    found = re.search(r"typen (\S+) en de code (\S+)\.", merging.door.words.text())
    assert found is not None
    evening.press(Key.Key_6, ALT)
    carrier = ExchangePlaces(evening.world.place).open(lead_address(found[1]), found[2], None)
    publish(evening.colleagues["av"], carrier)
    carrier.close()
    evening.world.clock.tick(3 * 60 * 60_000)
    merging.door.look()
    evening.until(merging.door.isHidden)
    evening.press(Key.Key_Escape)
    evening.until(lambda: "bracht werk" in bar(evening))
