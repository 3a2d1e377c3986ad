"""Yardstick 9: a database put back, a machine cloned or restored: nothing is lost, all is told."""

import shutil
from pathlib import Path

import pytest

from tests.services.world import World
from veldtool.adapters.field_texts import field_words
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Statement
from veldtool.services.exchange import merge, publish
from veldtool.services.merging.desk import MergeDesk
from veldtool.services.merging.noticing import What
from veldtool.services.recording import record
from veldtool.services.session import Session
from veldtool.services.unlocking import close, unlock
from veldtool.services.workbench import Workbench


def texts(session: Session) -> set[str]:
    return {one.text for one in all_of(session.inspection(), "statement", Statement).values()}


def desk(session: Session) -> MergeDesk:
    return MergeDesk(Workbench(session), field_words())


def told(session: Session) -> set[What]:
    return {one.what for one in desk(session).status().noticed}


def write(session: Session, text: str) -> None:
    record(session, "statement", f"g01/{text}", {"text": text})


def copy_data(world: World, source: str, target: str) -> None:
    """Copy the whole data folder of a machine over that of another."""
    shutil.rmtree(world.place / target, ignore_errors=True)
    shutil.copytree(world.place / source, world.place / target)


def start(world: World) -> tuple[Session, str]:
    """A lead and a colleague AV, whose day is closed and whose app is closed as well."""
    lead = world.found()
    record(lead, "member", "av", {"name": "Anna Vos", "initials": "AV"})
    colleague = world.join_approved(lead, "av")
    write(colleague, "eerst")
    publish(colleague, world.carrier)
    merge(lead, world.carrier)
    close(colleague)
    return lead, colleague.store.identity.inspection


def work(world: World, name: str, inspection: str, text: str, *, share: bool) -> None:
    session = unlock(world.toolbox(name), inspection)
    write(session, text)
    if share:
        publish(session, world.carrier)
    close(session)


@pytest.mark.parametrize("share", [True, False])
def test_a_database_alone_put_back_is_noticed_at_once(world: World, share: bool) -> None:
    """The keychain still knows how much there was."""
    lead, inspection = start(world)
    copy_data(world, "av", "kopie")
    work(world, "av", inspection, "later", share=share)
    copy_data(world, "kopie", "av")
    session = unlock(world.toolbox("av"), inspection)
    assert told(session) == {What.WENT_BACK}
    write(session, "daarna")
    receipt = desk(session).merge(world.carrier, "stick")
    assert texts(session) >= ({"eerst", "later", "daarna"} if share else {"eerst", "daarna"})
    assert (What.OWN_RETURNED in {one.what for one in receipt.noticed}) is share
    assert (What.WENT_BACK in told(session)) is not share
    publish(session, world.carrier)
    merge(lead, world.carrier)
    assert texts(lead) == texts(session)
    assert (What.FORKED in told(lead)) is share
    close(session)


def test_more_work_than_was_lost_does_not_hide_that_it_was(world: World) -> None:
    _, inspection = start(world)
    copy_data(world, "av", "kopie")
    work(world, "av", inspection, "later", share=False)
    kept = world.toolbox("av").keychain.seen(inspection)
    copy_data(world, "kopie", "av")
    session = unlock(world.toolbox("av"), inspection)
    for number in range(9):
        write(session, f"meer {number}")
    close(session)
    again = unlock(world.toolbox("av"), inspection)
    assert kept is not None
    assert told(again) == {What.WENT_BACK}
    close(again)


def test_database_and_keychain_put_back_together_are_noticed_at_the_folder(world: World) -> None:
    lead, inspection = start(world)
    copy_data(world, "av", "kopie")
    keychain = world.toolbox("av").keychain
    seen = keychain.seen(inspection)
    work(world, "av", inspection, "later", share=True)
    copy_data(world, "kopie", "av")
    assert seen is not None
    keychain.remember_seen(inspection, seen)
    session = unlock(world.toolbox("av"), inspection)
    assert told(session) == set()  # nothing on this machine can know
    write(session, "daarna")
    receipt = desk(session).merge(world.carrier, "stick")
    assert {What.OWN_RETURNED, What.OWN_FORKED} <= {one.what for one in receipt.noticed}
    publish(session, world.carrier)
    merge(lead, world.carrier)
    assert texts(lead) == texts(session) == {"eerst", "later", "daarna"}
    assert told(lead) == {What.FORKED}
    close(session)


def test_a_clone_of_a_whole_machine_loses_nothing_and_both_are_told(world: World) -> None:
    lead, inspection = start(world)
    copy_data(world, "av", "kloon")
    key = world.toolbox("av").keychain.get(inspection)
    assert key is not None
    world.toolbox("kloon").keychain.put(inspection, key)
    for name in ("av", "kloon"):
        work(world, name, inspection, f"van {name}", share=True)
    merge(lead, world.carrier)
    assert texts(lead) == {"eerst", "van av", "van kloon"}
    assert told(lead) == {What.FORKED}
    session = unlock(world.toolbox("av"), inspection)
    merge(session, world.carrier)
    assert What.OWN_FORKED in told(session)
    close(session)


def test_a_clone_made_while_the_app_runs_keeps_both_contents(world: World) -> None:
    """Both write the same numbers of the same writer; the log keeps either."""
    lead = world.found()
    colleague = world.join_approved(lead, "av")
    writer = colleague.store.writer
    inspection = colleague.store.identity.inspection
    close(colleague)
    copy_data(world, "av", "kloon")
    key = world.toolbox("av").keychain.get(inspection)
    assert key is not None
    for name, text in (("av", "hier"), ("kloon", "daar")):
        tools = world.toolbox(name)
        path = tools.places.database(inspection)
        session = Session(tools, tools.databases.open(path, key, lambda _: writer))
        record(session, "dossier", "d14", {"selection_reason": text})
        publish(session, world.carrier)
        session.store.close()
    merge(lead, world.carrier)
    register = lead.store.registers("dossier")
    (heads,) = [one.heads for key, one in register.items() if key.field == "selection_reason"]
    assert {op.value for op in heads} == {"hier", "daar"}
    assert lead.store.conflicts().count == 1
    assert What.FORKED in told(lead)


def test_what_was_told_can_be_put_aside(world: World) -> None:
    _, inspection = start(world)
    copy_data(world, "av", "kopie")
    work(world, "av", inspection, "later", share=False)
    copy_data(world, "kopie", "av")
    session = unlock(world.toolbox("av"), inspection)
    (one,) = desk(session).status().noticed
    desk(session).dismiss(one)
    assert told(session) == set()
    close(session)


def test_a_restart_is_no_reason_to_tell_anything(world: World, tmp_path: Path) -> None:
    lead, inspection = start(world)
    for number in range(3):
        work(world, "av", inspection, f"dag {number}", share=number != 1)
    session = unlock(world.toolbox("av"), inspection)
    assert told(session) == set()
    merge(lead, world.carrier)
    assert told(lead) == set()
    close(session)
