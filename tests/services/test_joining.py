"""Joining by a start package: the colleague begins at once, counts once the lead approved."""

import sqlite3
from pathlib import Path

import pytest

from tests.services.world import PASSPHRASE, World
from veldtool.services import joining
from veldtool.services.errors import UserError, WrongKey
from veldtool.services.exchange import merge, publish
from veldtool.services.joining import (
    approve,
    join,
    make_package,
    open_package,
    start_package,
    waiting_devices,
)
from veldtool.services.recording import record
from veldtool.services.session import Session
from veldtool.services.unlocking import unlock


@pytest.fixture
def lead(world: World) -> Session:
    session = world.found()
    record(session, "member", "av", {"name": "Anna Visser", "initials": "AV"})
    record(session, "dossier", "d14", {"code": "D14"})
    return session


def test_a_colleague_begins_with_framework_team_and_files_but_no_folder(
    world: World, lead: Session
) -> None:
    made = make_package(lead, "av")
    tools = world.toolbox("av")
    session = join(tools, open_package(tools, made.content, made.spoken), PASSPHRASE)
    world.sessions.append(session)
    assert session.framework().id == "gi-2025"
    found = session.inspection().records
    assert found["member"]["av"] == made.member
    assert set(found["dossier"]) == {"d14"}
    assert session.store.identity.member == "av"
    # the framework came along: what is new on the folder is nothing
    publish(lead, world.carrier)
    assert merge(session, world.carrier).received.ops == {}


def test_the_work_of_a_joined_device_waits_and_then_counts(world: World, lead: Session) -> None:
    made = make_package(lead, "av")
    tools = world.toolbox("av")
    session = join(tools, open_package(tools, made.content, made.spoken), PASSPHRASE, "laptop 12")
    world.sessions.append(session)
    record(session, "statement", "g01/s1", {"text": "van AV"})
    publish(session, world.carrier)
    merge(lead, world.carrier)
    assert "statement" not in lead.inspection().records
    (waiting,) = waiting_devices(lead)
    assert (waiting.member, waiting.label) == ("av", "laptop 12")
    assert session.store.identity.device.startswith(waiting.fingerprint)
    approve(lead, waiting.device, waiting.fingerprint)
    assert "g01/s1" in lead.inspection().records["statement"]


def test_only_a_lead_makes_packages_and_only_for_the_team(world: World, lead: Session) -> None:
    with pytest.raises(UserError, match="no_such_member"):
        make_package(lead, "zz")
    colleague = world.join_approved(lead, "av")
    with pytest.raises(UserError, match="only_lead_packages"):
        make_package(colleague, "av")


def test_a_visit_is_joined_once_per_laptop(world: World, lead: Session) -> None:
    made = make_package(lead, "av")
    with pytest.raises(UserError, match="already_joined") as caught:
        open_package(world.toolbox("mb"), made.content, made.spoken)
    assert caught.value.details == {"who": "Anna Visser"}


def test_another_package_does_not_open_with_these_words(world: World, lead: Session) -> None:
    one, other = make_package(lead, "av"), make_package(lead, "av")
    assert one.spoken != other.spoken
    with pytest.raises(WrongKey, match="package_passphrase"):
        open_package(world.toolbox("av"), one.content, other.spoken)


def test_a_short_passphrase_makes_nothing(world: World, lead: Session, tmp_path: Path) -> None:
    package = start_package(lead, "av")
    with pytest.raises(UserError, match="passphrase_short"):
        join(world.toolbox("av"), package, "kort")
    assert not (tmp_path / "av").exists()


@pytest.mark.parametrize("step", ["introduce", "take_up", "settle"])
def test_what_broke_off_halfway_is_not_listed_and_can_be_done_again(
    world: World, lead: Session, monkeypatch: pytest.MonkeyPatch, step: str
) -> None:
    package, tools = start_package(lead, "av"), world.toolbox("av")

    def pulled(*_: object) -> None:
        raise KeyboardInterrupt

    with monkeypatch.context() as broken:
        broken.setattr(joining, step, pulled)
        with pytest.raises(KeyboardInterrupt):
            join(tools, package, PASSPHRASE)
    assert tools.places.inspections() == ()
    session = join(tools, package, PASSPHRASE)
    session.store.close()
    assert tools.places.inspections() == (package.inspection,)
    unlock(tools, package.inspection, PASSPHRASE).store.close()


def test_nothing_of_the_visit_stands_readable_on_the_colleagues_disk(
    world: World, lead: Session, tmp_path: Path
) -> None:
    made = make_package(lead, "av")
    tools = world.toolbox("av")
    session = join(tools, open_package(tools, made.content, made.spoken), PASSPHRASE)
    session.store.close()
    with pytest.raises(sqlite3.DatabaseError):
        sqlite3.connect(tools.places.database(session.store.identity.inspection)).execute(
            "SELECT * FROM sqlite_master"
        )
    files = [path for path in (tmp_path / "av").rglob("*") if path.is_file()]
    assert files
    assert not any(b"Anna Visser" in path.read_bytes() for path in files)
