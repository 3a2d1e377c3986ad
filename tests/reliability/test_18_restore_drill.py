"""Yardstick 18: restore from the recovery file on another machine: the content's hash is equal."""

import hashlib
import json
import shutil
from pathlib import Path

import pytest

from tests.fixtures.make import assemble, play
from tests.services.world import PASSPHRASE, World
from veldtool import bootstrap
from veldtool.adapters.memory_keychain import MemoryKeychain
from veldtool.services.errors import UserError, WrongKey
from veldtool.services.session import Session
from veldtool.services.toolbox import Toolbox
from veldtool.services.transfer import export_inspection
from veldtool.services.unlocking import unlock

HOURS = "exported_at"


def content_hash(session: Session) -> str:
    """One hash over the whole export and the own notes: everything a person could miss."""
    content = json.loads(export_inspection(session))
    del content[HOURS]
    found = [content, session.store.note("g01"), session.store.state_hash()]
    return hashlib.sha256(json.dumps(found, sort_keys=True).encode()).hexdigest()


@pytest.fixture
def backup(tmp_path: Path) -> tuple[Path, str, str]:
    """The lead's folder as a backup copied it, its inspection, and the hash of its content.

    The recovery file is wrapped for real, as no stand-in could tell whether it opens elsewhere.
    """
    world = World(tmp_path / "team")
    world.place.mkdir()
    world.tools["mb"] = bootstrap.toolbox(world.place / "mb", MemoryKeychain())
    team = assemble(world)
    play(team)
    team.lead.store.set_note("g01", "eigen notitie")
    inspection, before = team.lead.store.identity.inspection, content_hash(team.lead)
    world.close()
    copied = tmp_path / "elsewhere"
    shutil.copytree(world.place / "mb", copied)
    shutil.rmtree(world.place)
    return copied, inspection, before


def machine(home: Path) -> Toolbox:
    """A machine that has the files, and a keychain that knows nothing of them."""
    return bootstrap.toolbox(home, MemoryKeychain())


def test_the_restored_content_is_the_same(backup: tuple[Path, str, str]) -> None:
    home, inspection, before = backup
    tools = machine(home)
    with pytest.raises(UserError, match="no_keychain"):
        unlock(tools, inspection)
    with pytest.raises(WrongKey):
        unlock(tools, inspection, PASSPHRASE + "x")
    session = unlock(tools, inspection, PASSPHRASE)
    assert content_hash(session) == before
    assert session.store.check() == ()
    session.store.close()
    again = unlock(tools, inspection)  # the keychain knows it now
    assert content_hash(again) == before
    again.store.close()
