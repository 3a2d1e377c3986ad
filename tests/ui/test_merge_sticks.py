"""Sticks that fail while the window writes, a folder of yesterday, and two leads who differ."""

import errno
import shutil
from collections.abc import Iterator
from pathlib import Path

import pytest
from pytestqt.qtbot import QtBot

from tests.fakes import FaultyFileSystem
from tests.services.world import PASSPHRASE, World
from tests.ui.merge_office import CTRL, LINE, Evening, Key
from ui.theme import Look
from veldtool.adapters.field_texts import field_words
from veldtool.adapters.folder import FolderCarrier
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.oplog.segment import sha256
from veldtool.services.exchange import publish
from veldtool.services.keeping import is_lead
from veldtool.services.leading import appoint
from veldtool.services.merging.conflict_desk import ConflictDesk
from veldtool.services.session import Session
from veldtool.services.unlocking import close, unlock
from veldtool.services.workbench import Workbench


@pytest.fixture
def evening(look: Look, qtbot: QtBot, tmp_path: Path) -> Iterator[Evening]:
    world = World(tmp_path)
    yield Evening(world, look, qtbot)
    world.close()


def files(folder: Path) -> set[Path]:
    return {one for one in folder.rglob("*.age") if one.is_file()}


@pytest.mark.parametrize(
    "code, words",
    [
        (errno.ENOSPC, "geen ruimte meer"),
        (errno.EROFS, "tegen schrijven beveiligd"),
        (errno.ENODEV, "Sluit de stick"),
    ],
)
def test_a_stick_that_fails_while_publishing_is_told_and_the_next_try_succeeds(
    evening: Evening, code: int, words: str
) -> None:
    evening.prepare("av")
    stick = evening.world.place / "stick"
    stick.mkdir()
    carriers = [FolderCarrier(stick)]
    evening.through(lambda _: carriers[-1])
    page = evening.open()
    evening.choose(stick)
    for at in (4, 6, 9):  # making the folder, writing, reading back
        carriers.append(FolderCarrier(stick, FaultyFileSystem(at, code, lasting=True)))
        evening.say("p")
        evening.until(lambda: not page.runs.busy and page.frame.failure.isVisible())
        assert words in page.frame.failure.text()
        assert "Klaar" not in page.received.state.text()
        assert all(sha256(one.read_bytes()) in one.name for one in files(stick))
        page.frame.say("")
    carriers.append(FolderCarrier(stick))
    evening.say("p")
    evening.until(lambda: not page.runs.busy and "Klaar" in page.received.state.text())
    assert not page.frame.failure.isVisible()
    inspection = evening.colleagues["av"].store.identity.inspection
    assert len(FolderCarrier(stick).names(inspection)) > 1


def test_a_folder_that_went_back_in_time_is_told_and_publishing_mends_it(evening: Evening) -> None:
    evening.prepare("av")
    before = evening.world.place / "before"
    shutil.copytree(evening.world.exchange, before)
    evening.write("av", "van AV")
    page = evening.open()
    evening.choose()
    evening.merge()
    folder = evening.world.exchange
    shutil.rmtree(folder)
    shutil.copytree(before, folder)
    evening.look_beforehand()
    assert "is de map teruggezet" in evening.lines()
    evening.say("p")
    evening.until(lambda: not page.runs.busy and "Klaar" in page.received.state.text())
    evening.look_beforehand()
    assert "is de map teruggezet" not in evening.lines()


def two_leads(evening: Evening) -> tuple[Session, RegisterKey]:
    """LD is a lead too, besides the one at the window."""
    evening.prepare("av", "ld")
    other = evening.colleagues["ld"]
    lead = unlock(evening.world.toolbox("mb"), other.store.identity.inspection, PASSPHRASE)
    appoint(lead, other.store.identity.device)
    publish(lead, evening.world.carrier)
    close(lead)
    evening.receive("ld")
    return other, RegisterKey(*LINE)


def test_two_leads_who_settle_differently_meet_a_conflict_and_settle_it_by_writing(
    evening: Evening,
) -> None:
    other, key = two_leads(evening)
    evening.write("av", "De ouder belde op maandag.")
    evening.write("ld", "De ouder belde op dinsdag.")
    evening.receive("ld")
    assert is_lead(other)
    desk = ConflictDesk(Workbench(other), field_words())
    (found,) = desk.list().items
    evening.world.clock.tick(60_000)
    desk.keep(desk.look(found.id), 2)
    page = evening.open()
    evening.choose()
    evening.merge()
    evening.next_step()
    evening.settle()
    evening.say("1")
    evening.until(lambda: evening.value(LINE) == "De ouder belde op maandag.")
    publish(other, evening.world.carrier)
    evening.merge()
    assert page.count().text == "1 open"
    evening.next_step()
    evening.settle()
    assert "De ouder belde op <u>dinsdag</u>." in evening.shown()
    evening.say("4")
    evening.until(page.conflicts.versions.text.hasFocus)
    evening.press(Key.Key_A, CTRL)
    evening.say("Op maandag en dinsdag.")
    evening.press(Key.Key_Return, CTRL)
    evening.until(lambda: evening.value(LINE) == "Op maandag en dinsdag.")
    evening.say("p")
    evening.until(lambda: not page.runs.busy and "Klaar" in page.received.state.text())
    evening.receive("ld")
    assert other.value(*key) == "Op maandag en dinsdag."
    assert not other.store.conflicts().count
