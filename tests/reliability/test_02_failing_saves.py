"""Yardstick 2: every write of the database fails in turn, while saving, deleting and receiving.

The old state stays as it was, the user is told, and the next attempt is kept whole. The system
itself refuses each write from some place in the file on; `tests/real/test_failing_disk.py` fails
every call of the system, one by one.
"""

from collections.abc import Callable
from itertools import count
from pathlib import Path
from typing import Any

import pytest

from tests.file_limit import no_file_beyond
from tests.services.world import World
from veldtool.adapters.messages import Messages
from veldtool.domain.oplog.op import RegisterKey
from veldtool.services.errors import DiskTrouble
from veldtool.services.exchange import merge, publish
from veldtool.services.ports import Identity
from veldtool.services.recording import delete, record
from veldtool.services.session import Session
from veldtool.services.typing import begin, finish_typing, keep
from veldtool.services.unlocking import close, unlock

FRAME = 4096 + 24
MOST_FRAMES = 100
WHERE = RegisterKey("statement", "g01/s1", "text")
Act = Callable[[World, Session], object]


def recorded(_: World, session: Session) -> object:
    return record(session, "statement", "g01/s2", {"text": "nieuw", "role": "ouder"})


def kept(_: World, session: Session) -> None:
    keep(session, WHERE, "half getypt", begin(session, WHERE))


def typed(_: World, session: Session) -> object:
    return finish_typing(session, WHERE, "af getypt", begin(session, WHERE))


def deleted(_: World, session: Session) -> object:
    return delete(session, "statement", "g01/s1")


def received(world: World, session: Session) -> object:
    return merge(session, world.carrier)


def everything(session: Session) -> dict[str, Any]:
    store = session.store
    return {
        "ops": set(store.ops()),
        "state": store.state_hash(),
        "drafts": store.drafts(),
        "segments": store.segment_headers(),
        "next": store.last_seqs(),
    }


@pytest.fixture
def lead(world: World) -> Session:
    """A lead with a statement, whose database was just opened; a colleague's work waits."""
    session = world.found()
    record(session, "statement", "g01/s1", {"text": "eerst"})
    colleague = world.join_approved(session, "av")
    record(colleague, "statement", "g02/s1", {"text": "van AV"})
    publish(colleague, world.carrier)
    close(session)
    world.sessions.remove(session)
    again = unlock(world.toolbox("mb"), session.store.identity.inspection)
    world.sessions.append(again)
    return again


@pytest.mark.parametrize("act", [recorded, kept, typed, deleted, received])
def test_a_write_that_fails_is_told_and_changes_nothing(
    world: World, lead: Session, act: Act
) -> None:
    before, refused = everything(lead), set[str]()
    for frames in count(step=2):  # an attempt to receive keeps one, before what is refused
        assert frames < MOST_FRAMES
        try:
            with no_file_beyond(frames * FRAME):
                act(world, lead)
            break
        except DiskTrouble as error:
            refused.add(error.key)
        assert everything(lead) == before
    assert ["niet bewaard" in Messages().sentence("errors", key) for key in refused] == [True]
    assert frames > 2
    assert everything(lead) != before
    assert lead.store.check() == ()
    assert lead.store.rebuild() == 0


def test_a_visit_opens_to_be_read_or_says_that_the_disk_is_full(
    world: World, lead: Session
) -> None:
    inspection, before = lead.store.identity.inspection, everything(lead)
    close(lead)
    world.sessions.remove(lead)
    refused = 0
    for size in range(0, 64 * 1024, 2048):
        try:
            with no_file_beyond(size):
                session = unlock(world.toolbox("mb"), inspection)
        except DiskTrouble:
            refused += 1
            continue
        assert everything(session) == before
        session.store.close()
    assert refused
    session = unlock(world.toolbox("mb"), inspection)
    assert everything(session) == before
    session.store.close()


def test_a_visit_that_could_not_be_made_leaves_no_database(world: World, tmp_path: Path) -> None:
    made = world.toolbox("jk").databases
    path, identity = tmp_path / "new.db", Identity("i", "root", "device", "m")
    for size in (0, FRAME, 4 * FRAME, 16 * FRAME):
        with pytest.raises(DiskTrouble), no_file_beyond(size):
            made.create(path, bytes(32), identity, "device-one")
        assert not path.exists()
    made.create(path, bytes(32), identity, "device-one").close()


def test_a_spoiled_file_is_told_and_left_as_it_is(world: World, lead: Session) -> None:
    inspection = lead.store.identity.inspection
    path = world.toolbox("mb").places.database(inspection)
    close(lead)
    world.sessions.remove(lead)
    content = bytearray(path.read_bytes())
    for page in range(1, len(content) // 4096):
        content[page * 4096 + 100] ^= 1
    path.write_bytes(content)
    with pytest.raises(DiskTrouble, match="disk_damaged"):
        unlock(world.toolbox("mb"), inspection)
    assert path.read_bytes() == content
