"""The copy from before a merge: whole, encrypted, few, and put back without losing anything."""

from pathlib import Path

import pytest

from tests.services.world import World
from veldtool import bootstrap
from veldtool.adapters.field_texts import field_words
from veldtool.cli.main import run
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Statement
from veldtool.services.errors import UserError
from veldtool.services.exchange import publish
from veldtool.services.merging.copies import MOST, copies, restore_copy
from veldtool.services.merging.desk import MergeDesk
from veldtool.services.merging.noticing import What
from veldtool.services.recording import record
from veldtool.services.session import Session
from veldtool.services.unlocking import close, unlock
from veldtool.services.workbench import Workbench


def desk(session: Session) -> MergeDesk:
    return MergeDesk(Workbench(session), field_words())


def texts(session: Session) -> set[str]:
    return {one.text for one in all_of(session.inspection(), "statement", Statement).values()}


def sends(world: World, session: Session, text: str) -> None:
    record(session, "statement", f"g01/{text}", {"text": text})
    publish(session, world.carrier)
    world.clock.tick(1000)


@pytest.fixture
def pair(world: World) -> tuple[Session, Session]:
    lead = world.found()
    record(lead, "statement", "g01/eigen", {"text": "eigen"})
    return lead, world.join_approved(lead, "av")


def folder(world: World, session: Session) -> Path:
    return world.toolbox("mb").places.database(session.store.identity.inspection).parent / "copies"


def test_a_merge_keeps_a_copy_that_opens_with_the_same_key(
    world: World, pair: tuple[Session, Session]
) -> None:
    lead, colleague = pair
    sends(world, colleague, "een")
    before = lead.store.state_hash()
    receipt = desk(lead).merge(world.carrier)
    (copy,) = desk(lead).copies()
    assert copy.name == receipt.copy
    path = folder(world, lead) / f"{copy.name}.db"
    assert not path.read_bytes().startswith(b"SQLite format 3")
    tools, inspection = world.toolbox("mb"), lead.store.identity.inspection
    key = tools.keychain.get(inspection)
    assert key is not None
    store = tools.databases.open(path, key, lambda device: f"{device}-x")
    assert store.state_hash() == before
    assert copy.ops == len(tuple(store.ops()))
    store.close()


def test_a_preview_and_a_merge_of_nothing_keep_none(
    world: World, pair: tuple[Session, Session]
) -> None:
    lead, colleague = pair
    desk(lead).merge(world.carrier)
    kept = desk(lead).copies()
    desk(lead).merge(world.carrier)
    sends(world, colleague, "een")
    desk(lead).preview(world.carrier)
    assert desk(lead).copies() == kept


def test_only_the_newest_are_kept(world: World, pair: tuple[Session, Session]) -> None:
    lead, colleague = pair
    for number in range(MOST + 2):
        sends(world, colleague, f"regel {number}")
        desk(lead).merge(world.carrier)
    assert len(desk(lead).copies()) == MOST
    assert len(list(folder(world, lead).iterdir())) == MOST


def test_a_copy_that_cannot_be_made_stops_the_merge_before_it_begins(
    world: World, pair: tuple[Session, Session]
) -> None:
    lead, colleague = pair
    sends(world, colleague, "een")
    folder(world, lead).parent.joinpath("copies").write_bytes(b"in the way")
    before = lead.store.state_hash()
    with pytest.raises((UserError, OSError)):
        desk(lead).merge(world.carrier)
    assert lead.store.state_hash() == before


def test_damaged_pages_are_not_copied_and_nothing_is_merged(
    world: World, pair: tuple[Session, Session]
) -> None:
    lead, colleague = pair
    sends(world, colleague, "een")
    path = world.toolbox("mb").places.database(lead.store.identity.inspection)
    with path.open("r+b") as file:
        file.seek(path.stat().st_size // 2)
        file.write(b"rot")
    with pytest.raises(UserError, match="copy_unsound"):
        desk(lead).merge(world.carrier)
    assert desk(lead).copies() == ()


def test_a_restored_copy_says_so_and_gets_back_what_was_published(
    world: World, pair: tuple[Session, Session]
) -> None:
    lead, colleague = pair
    sends(world, colleague, "een")
    desk(lead).merge(world.carrier)
    record(lead, "statement", "g01/later", {"text": "later"})
    publish(lead, world.carrier)
    record(lead, "statement", "g01/nergens", {"text": "nergens"})
    (copy,) = desk(lead).copies()
    tools, inspection = world.toolbox("mb"), lead.store.identity.inspection
    close(lead)
    aside = restore_copy(tools, inspection, copy.name)
    again = unlock(tools, inspection)
    assert texts(again) == {"eigen"}
    assert What.WENT_BACK in {one.what for one in desk(again).status().noticed}
    desk(again).merge(world.carrier)
    assert texts(again) == {"eigen", "een", "later"}
    close(again)
    restore_copy(tools, inspection, aside)
    once_more = unlock(tools, inspection)
    assert texts(once_more) == {"eigen", "een", "later", "nergens"}
    close(once_more)


def test_a_damaged_copy_is_not_put_back(world: World, pair: tuple[Session, Session]) -> None:
    lead, colleague = pair
    sends(world, colleague, "een")
    desk(lead).merge(world.carrier)
    (copy,) = desk(lead).copies()
    path = folder(world, lead) / f"{copy.name}.db"
    content = bytearray(path.read_bytes())
    content[len(content) // 2] ^= 1
    path.write_bytes(content)
    tools, inspection = world.toolbox("mb"), lead.store.identity.inspection
    close(lead)
    before = tools.places.database(inspection).read_bytes()
    with pytest.raises(UserError, match="copy_damaged"):
        restore_copy(tools, inspection, copy.name)
    assert tools.places.database(inspection).read_bytes() == before
    assert {path.name for path in tools.places.database(inspection).parent.iterdir()} >= {
        "record.db",
        "recovery.age",
    }
    with pytest.raises(UserError, match="no_such_copy"):
        restore_copy(tools, inspection, "20260101-000000-5")
    session = unlock(tools, inspection)
    assert texts(session) == {"eigen", "een"}
    close(session)


def test_the_command_lists_and_restores(
    world: World,
    pair: tuple[Session, Session],
    capsys: pytest.CaptureFixture[str],
    monkeypatch: pytest.MonkeyPatch,
) -> None:
    lead, colleague = pair
    monkeypatch.setattr(bootstrap, "toolbox", lambda: world.toolbox("mb"))
    inspection = lead.store.identity.inspection
    close(lead)
    assert run(["copies", inspection]) == 0
    assert "nog geen kopieën" in capsys.readouterr().out
    sends(world, colleague, "een")
    assert run(["merge", inspection, str(world.exchange)]) == 0
    (copy,) = copies(world.toolbox("mb"), inspection)
    assert f"Kopie van voor het samenvoegen: {copy.name}" in capsys.readouterr().out
    assert run(["copies", inspection, "--restore", copy.name]) == 0
    assert run(["copies", inspection, "--restore", "niets"]) == 1
    said = capsys.readouterr()
    assert "Teruggezet" in said.out
    assert "Er is geen kopie niets" in said.err
