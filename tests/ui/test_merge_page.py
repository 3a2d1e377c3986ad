"""The page of merging by keyboard alone, on real databases and a real folder."""

import shutil
import threading
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from PySide6.QtWidgets import QWidget
from pytestqt.qtbot import QtBot

from tests.services.world import PASSPHRASE, World
from tests.ui.merge_office import ALT, CTRL, LINE, Evening, Key
from ui.models.merge_rows import APART
from ui.theme import Look
from veldtool.domain.oplog.identity import fingerprint
from veldtool.services.exchange import publish
from veldtool.services.merging.completeness import completeness
from veldtool.services.ports import Carrier
from veldtool.services.unlocking import close, unlock


@pytest.fixture
def evening(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[Evening]:
    world = World(tmp_path)
    yield Evening(world, look, qtbot)
    world.close()


def test_without_a_place_it_says_what_to_do_and_a_wrong_one_is_told(evening: Evening) -> None:
    evening.prepare("av")
    page = evening.open()
    evening.until(page.choosing.field.line.hasFocus)
    assert "nog niet gekozen" in evening.shown()
    assert not page.received.publish.isEnabled()
    evening.say(str(evening.world.place / "vomp"))  # its letters are keys of the page as well
    evening.press(Key.Key_Return)
    evening.until(lambda: "Deze map is er niet" in evening.shown())
    page.choosing.field.line.clear()
    evening.choose()
    assert "Nog niets ontvangen. Bekijk vooraf" in evening.shown()
    assert page.received.place.text() == "exchange"


def test_a_place_is_remembered_in_the_database_and_offered_again(evening: Evening) -> None:
    evening.prepare("av")
    evening.open()
    evening.choose()
    evening.close()
    page = evening.open()
    assert page.view is not None
    assert page.view.places == (str(evening.world.exchange),)
    name = str(evening.world.exchange).encode()
    for path in (evening.world.place / "mb").rglob("*"):
        assert not path.is_file() or name not in path.read_bytes(), path


def test_publishing_says_done_only_after_reading_back(evening: Evening) -> None:
    evening.prepare("av")
    page = evening.open()
    evening.choose()
    evening.say("e")
    evening.until(lambda: "Klaar" in page.received.state.text())
    assert "geschreven en teruggelezen. De dag is ermee afgesloten." in page.received.state.text()
    (lead,) = completeness(evening.receive("av"))
    assert (lead.initials, lead.missing) == ("MB", 0)
    assert lead.day
    assert page.isAncestorOf(evening.focus)
    evening.say("p")
    evening.until(lambda: "alles stond er al, en is teruggelezen" in page.received.state.text())


def test_a_place_without_anything_of_this_visit_is_said_to_be_so(evening: Evening) -> None:
    """Not "nothing new": who took the wrong stick would think that everything is in."""
    evening.prepare("av")
    page = evening.open()
    empty = evening.world.place / "leeg"
    empty.mkdir()
    evening.say(str(empty))
    evening.press(Key.Key_Return)
    evening.until(lambda: bool(page.view and page.view.places))
    evening.say("v")
    evening.until(lambda: page.receipt.receipt is not None)
    assert page.receipt.title.text() == "Vooraf bekeken: leeg, daar staat niets van dit bezoek"
    assert "Kies de plek waar collega’s publiceren" in evening.shown()
    assert not page.receipt.merge.isEnabled()


def test_looking_changes_nothing_and_merging_asks_first(evening: Evening) -> None:
    evening.prepare("av")
    evening.write("av", "van AV")
    evening.write("av", "een nieuwe regel", line="g01/s2")
    page = evening.open()
    evening.choose()
    evening.look_beforehand()
    assert "er is nog niets gewijzigd" in evening.shown()
    receipt = page.receipt.receipt
    assert receipt is not None
    assert (receipt.parts["fresh"], receipt.parts["updated"], receipt.adds_up) == (1, 1, True)
    assert "klopt" in page.receipt.sum.text()
    assert evening.value() == "zoals het was"
    evening.next_step()
    assert page.receipt.asking
    assert page.receipt.unsure.hasFocus()
    evening.press(Key.Key_Escape)
    assert evening.value() == "zoals het was"
    evening.merge()
    assert evening.value() == "van AV"
    assert "2 wijzigingen" in evening.window.shell.bar._said.text()


def test_a_merge_has_no_single_key(evening: Evening) -> None:
    evening.prepare("av")
    evening.write("av", "van AV")
    page = evening.open()
    evening.choose()
    evening.look_beforehand()
    for letter in "abcdfghijklnoqrstuwxyz1234567890":
        evening.say(letter)
    assert not page.receipt.asking
    assert evening.value() == "zoals het was"


def test_completeness_is_told_per_colleague(evening: Evening) -> None:
    evening.prepare("av", "ld")
    evening.open()
    evening.choose()
    evening.write("av", "een", line="g01/a1", publishes=False)
    publish(evening.colleagues["av"], evening.world.carrier, end_of_day=True)
    evening.merge()
    assert "AV  Naam av" in evening.lines()
    assert "compleet" in evening.lines()
    assert "dag nog niet afgesloten" in evening.lines()


def test_a_damaged_file_is_named_and_the_rest_is_read(evening: Evening) -> None:
    evening.prepare("av")
    evening.write("av", "van AV")
    writer = evening.colleagues["av"].store.writer
    folder = evening.world.exchange / evening.colleagues["av"].store.identity.inspection / writer
    name = f"7000-7001-{'a' * 64}.age"
    (folder / name).write_bytes(b"stukje")
    evening.open()
    evening.choose()
    evening.merge()
    assert name in evening.lines()
    assert "half geschreven of beschadigd" in evening.lines()
    assert evening.value() == "van AV"


def test_a_stick_that_is_gone_changes_nothing(evening: Evening) -> None:
    evening.prepare("av")
    evening.write("av", "van AV")
    page = evening.open()
    evening.choose()
    evening.look_beforehand()
    evening.world.exchange.rename(evening.world.place / "weg")
    evening.next_step()
    evening.next_step()
    evening.until(page.frame.failure.isVisible)
    assert "Er is niets gewijzigd op deze laptop." in page.frame.failure.text()
    assert evening.value() == "zoals het was"
    assert not page.runs.busy
    shutil.move(evening.world.place / "weg", evening.world.place / "exchange")
    evening.merge()
    assert evening.value() == "van AV"


class Slow:
    """A stick that answers a read only when it is told to."""

    def __init__(self, carrier: Carrier, reading: threading.Event, go_on: threading.Event) -> None:
        self._carrier = carrier
        self._reading = reading
        self._go_on = go_on
        self.names, self.put = carrier.names, carrier.put

    def read(self, inspection: str, name: str) -> bytes:
        self._reading.set()
        assert self._go_on.wait(20)
        return self._carrier.read(inspection, name)


def test_stopping_reaches_what_runs_and_nothing_is_changed(evening: Evening) -> None:
    evening.prepare("av")
    evening.write("av", "eerst", line="g01/s5")
    evening.write("av", "van AV")
    reading, go_on = threading.Event(), threading.Event()
    evening.through(lambda carrier: Slow(carrier, reading, go_on))
    page = evening.open()
    evening.choose()
    go_on.set()
    evening.look_beforehand()
    go_on.clear()
    reading.clear()
    evening.next_step()
    evening.next_step()
    evening.until(reading.is_set)
    assert page.frame.running.isVisible()
    assert not page.receipt.merge.isEnabled()
    assert "Wacht even, of stop het." in page.receipt.why_not.text()
    evening.press(Key.Key_Escape)
    go_on.set()
    evening.until(lambda: not page.runs.busy)
    assert "Gestopt" in page.frame.failure.text()
    assert evening.value() == "zoals het was"
    evening.merge()
    assert evening.value() == "van AV"


def test_locking_stops_a_merge(evening: Evening) -> None:
    evening.prepare("av")
    evening.write("av", "eerst", line="g01/s5")
    evening.write("av", "van AV")
    reading, go_on = threading.Event(), threading.Event()
    evening.through(lambda carrier: Slow(carrier, reading, go_on))
    evening.open()
    evening.choose()
    go_on.set()
    evening.look_beforehand()
    go_on.clear()
    reading.clear()
    evening.next_step()
    evening.next_step()
    evening.until(reading.is_set)
    evening.press(Key.Key_L, CTRL)
    assert evening.window.window.shell is None
    go_on.set()
    evening.window.worker.stop()
    visit = evening.colleagues["av"].store.identity.inspection
    lead = unlock(evening.world.toolbox("mb"), visit, PASSPHRASE)
    assert lead.value(*LINE) == "zoals het was"
    close(lead)


def test_what_is_odd_is_a_sentence_that_can_be_put_away(evening: Evening) -> None:
    evening.prepare("av")
    evening.write("av", "een", line="g01/a1")
    evening.write("av", "twee", line="g01/a2")
    folder = evening.world.exchange / evening.colleagues["av"].store.identity.inspection
    own = sorted((folder / evening.colleagues["av"].store.writer).glob("*.age"))
    own[-2].unlink()
    page = evening.open()
    evening.choose()
    evening.merge()
    assert "Van AV ontbreekt 1 wijziging." in evening.lines()
    page.received.take_focus()
    evening.press(Key.Key_End)
    assert page.received.dismiss.isVisible()
    before = evening.lines().count("Vraag AV om opnieuw te publiceren")
    evening.press(Key.Key_Tab)
    assert page.received.dismiss.hasFocus()
    evening.press(Key.Key_Space)
    evening.until(lambda: evening.lines().count("Vraag AV om opnieuw te publiceren") == before - 1)


def test_a_device_is_approved_by_the_code_that_its_owner_reads_out(evening: Evening) -> None:
    evening.prepare("av")
    evening.newcomer("ld", "regel van LD")
    page = evening.open()
    evening.choose()
    evening.merge()
    assert evening.value(("statement", "g01/ld", "text")) is None
    row = next(one for one in evening.rows() if one.kind == APART)
    assert "onbekend apparaat" in row.spoken()
    code = fingerprint(row.id.partition("/")[0])
    assert "regel in G01" in row.spoken()
    assert code[:4] not in evening.shown() + evening.lines()
    page.received.take_focus()
    page.received.list.choose(page.received.list.rows.find(APART, row.id))
    evening.press(Key.Key_Return)
    evening.until(page.received.device.typed.line.hasFocus)
    evening.say("aaaa-bbbb-cccc")
    evening.press(Key.Key_Return)
    evening.until(lambda: bool(page.received.device.typed.wrong_words()))
    assert evening.value(("statement", "g01/ld", "text")) is None
    page.received.device.typed.line.clear()
    evening.say(code)
    evening.press(Key.Key_Return)
    evening.until(lambda: not any(one.kind == APART for one in evening.rows()))
    assert evening.value(("statement", "g01/ld", "text")) == "regel van LD"


def test_what_is_set_apart_can_be_read_and_put_aside(evening: Evening) -> None:
    evening.prepare("av")
    evening.newcomer("ld", "regel van LD")
    page = evening.open()
    evening.choose()
    evening.merge()
    row = next(one for one in evening.rows() if one.kind == APART)
    page.received.take_focus()
    page.received.list.choose(page.received.list.rows.find(APART, row.id))
    page.received.show_it.setFocus()
    evening.press(Key.Key_Space)
    evening.until(page.frame.told.isVisible)
    told = "\n".join(one.spoken() for one in page.frame.told.list.rows.rows)
    assert "regel van LD" in told
    evening.press(Key.Key_Escape)
    assert page.received.list.hasFocus()
    page.received.aside.setFocus()
    evening.press(Key.Key_Space)
    evening.until(lambda: any("opzij gezet" in one.spoken() for one in evening.rows()))
    assert page.received.aside.text() == "Weer terugzetten"


def test_a_device_that_is_refused_is_asked_about_once_more_and_kept(evening: Evening) -> None:
    evening.prepare("av")
    evening.newcomer("ld", "regel van LD")
    page = evening.open()
    evening.choose()
    evening.merge()
    row = next(one for one in evening.rows() if one.kind == APART)
    page.received.take_focus()
    page.received.list.choose(page.received.list.rows.find(APART, row.id))
    page.received.device.withdraw.setFocus()
    evening.press(Key.Key_Space)
    assert page.received.device.unsure.hasFocus()
    page.received.device.sure.setFocus()
    evening.press(Key.Key_Space)
    evening.until(lambda: any("geweigerd" in one.spoken() for one in evening.rows()))
    assert evening.value(("statement", "g01/ld", "text")) is None


def test_the_overview_leads_here(evening: Evening) -> None:
    evening.prepare("av")
    evening.open()
    evening.press(Key.Key_1, ALT)
    evening.window.shell.overview.room_wanted.emit("merge")
    assert evening.page.isVisible()


def test_every_control_has_a_name_and_tab_reaches_them(evening: Evening) -> None:
    evening.prepare("av")
    evening.write("av", "van AV")
    page = evening.open()
    evening.choose()
    evening.look_beforehand()
    seen = []
    for _ in range(30):
        evening.press(Key.Key_Tab)
        seen.append(evening.focus)
        assert evening.focus.accessibleName(), evening.focus
    wanted = (page.receipt.list, page.receipt.preview, page.receipt.merge, page.received.list)
    assert set(wanted) <= set(seen)


def test_the_receipt_is_kept_as_a_paper_and_a_look_beforehand_is_none(
    evening: Evening, tmp_path: Path
) -> None:
    evening.prepare("av")
    evening.write("av", "van AV")
    page = evening.open()
    evening.choose()
    evening.press(Key.Key_S, CTRL)
    assert "nog geen ontvangstbewijs" in evening.window.shell.bar._said.text()
    place, asked = tmp_path / "bewijs.pdf", list[str]()

    def ask(_parent: QWidget, name: str, chosen: Callable[[Path], None]) -> None:
        asked.append(name)
        chosen(place)

    page.paper.handing_over._ask_path = ask
    evening.look_beforehand()
    assert not page.receipt.paper.isVisible()
    evening.press(Key.Key_S, CTRL)
    assert asked == []
    evening.merge()
    evening.press(Key.Key_S, CTRL)
    evening.until(lambda: "teruggelezen: bewijs.pdf" in evening.window.shell.bar._said.text())
    assert asked == ["ontvangstbewijs.pdf"]
    assert place.read_bytes().startswith(b"%PDF")
    place.unlink()
    page.receipt.paper.setFocus()
    evening.press(Key.Key_Space)
    evening.until(place.exists)
