"""Yardstick 5: receive the same folder ten times: 0 changes after the first."""

from pathlib import Path

from db.store import EncryptedStore
from tests.fixtures.make import assemble, play
from tests.services.world import World
from veldtool.services.exchange import Merged, merge
from veldtool.services.session import Session

TIMES = 10


class Turned:
    """The same folder, its files in another order each time."""

    def __init__(self, world: World) -> None:
        self._carrier, self._turn = world.carrier, 0

    def names(self, inspection: str) -> tuple[str, ...]:
        self._turn += 1
        names = self._carrier.names(inspection)
        return (*names[self._turn :], *names[: self._turn])

    def read(self, inspection: str, name: str) -> bytes:
        return self._carrier.read(inspection, name)

    def put(self, inspection: str, name: str, content: bytes) -> bool:
        return self._carrier.put(inspection, name, content)


def everything(session: Session) -> dict[str, list[tuple[object, ...]]]:
    """Every row of every table."""
    assert isinstance(session.store, EncryptedStore)
    connection = session.store._connection
    tables = connection.rows("SELECT name FROM sqlite_master WHERE type = 'table' ORDER BY name")
    return {
        name: sorted(connection.rows(f'SELECT * FROM "{name}"'), key=repr) for (name,) in tables
    }


def brought(merged: Merged) -> tuple[object, ...]:
    received = merged.received
    said = (received.segments, received.ops, received.quarantined, received.changed)
    return (*said, received.new_conflicts, received.forks, merged.refused)


def test_the_same_folder_ten_times_changes_nothing_after_the_first(tmp_path: Path) -> None:
    """With a fork, a delete conflict and quarantine in it, and its files in any order."""
    world = World(tmp_path)
    team = assemble(world)
    play(team)
    newcomer = world.join(team.lead, "rs")
    assert newcomer.store.last_seqs().keys() >= team.lead.store.last_seqs().keys()
    folder = Turned(world)
    for session in (newcomer, *team.approved):
        merge(session, folder)
        before = everything(session)
        for _ in range(TIMES):
            assert brought(merge(session, folder)) == (0, {}, 0, frozenset(), (), (), ())
        assert everything(session) == before
    world.close()
