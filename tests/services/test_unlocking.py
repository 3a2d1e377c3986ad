import pytest

from tests.services.world import PASSPHRASE, World
from veldtool.domain.inspection_access import all_of
from veldtool.domain.oplog.draft import Draft
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.records import Statement
from veldtool.services.errors import UserError, WrongKey
from veldtool.services.unlocking import lock, unlock


def test_the_keychain_opens_without_asking(world: World) -> None:
    lead = world.found()
    lead.store.close()
    session = unlock(world.toolbox("mb"), lead.store.identity.inspection)
    assert session.store.identity == lead.store.identity
    session.store.close()


def test_every_opening_is_a_new_writer(world: World) -> None:
    lead = world.found()
    lead.store.close()
    session = unlock(world.toolbox("mb"), lead.store.identity.inspection)
    assert session.store.writer != lead.store.writer
    assert session.store.writer.startswith(lead.store.identity.device + "-")
    session.store.close()


def test_after_a_lock_the_passphrase_is_asked_and_puts_the_key_back(world: World) -> None:
    lead = world.found()
    inspection, tools = lead.store.identity.inspection, world.toolbox("mb")
    lock(lead)
    with pytest.raises(UserError, match="no_keychain"):
        unlock(tools, inspection)
    lock(unlock(tools, inspection, PASSPHRASE))
    unlock(tools, inspection, PASSPHRASE).store.close()
    unlock(tools, inspection).store.close()


def test_a_wrong_passphrase_opens_nothing(world: World) -> None:
    lead = world.found()
    lock(lead)
    with pytest.raises(WrongKey):
        unlock(world.toolbox("mb"), lead.store.identity.inspection, "een heel andere zin")


def test_an_unknown_inspection_is_named(world: World) -> None:
    with pytest.raises(UserError, match="no_such_inspection"):
        unlock(world.toolbox("mb"), "abcdef")


def test_what_was_being_typed_when_the_app_died_becomes_an_operation(world: World) -> None:
    lead = world.found()
    key = RegisterKey("statement", "g01/s1", "text")
    lead.store.save_draft(Draft(key, "half afgema", (), world.clock.now()))
    lead.store.close()
    session = unlock(world.toolbox("mb"), lead.store.identity.inspection)
    assert all_of(session.inspection(), "statement", Statement)["g01/s1"].text == "half afgema"
    assert session.store.drafts() == ()
    session.store.close()
