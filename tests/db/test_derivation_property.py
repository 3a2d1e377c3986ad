"""Deriving step by step in the database gives what deriving everything at once gives."""

from itertools import count
from pathlib import Path
from shutil import copy

import pytest
from hypothesis import HealthCheck, given, settings

from db.databases import EncryptedDatabases
from db.store import EncryptedStore
from tests.db.log_scripts import ROOT, chunked, segments
from veldtool.domain.oplog.op import Op
from veldtool.domain.oplog.state import State, derive, state_hash
from veldtool.domain.project import project_state

KEY = bytes(range(32))
SHARED = settings(suppress_health_check=list(HealthCheck))
numbers = count()


def stands_as(store: EncryptedStore, state: State) -> None:
    assert store.registers() == dict(state.registers)
    assert store.conflicts().registers == state.conflicts
    assert store.conflicts().deletes == state.delete_conflicts
    assert {one.op: one.reason for one in store.quarantine()} == dict(state.quarantined)
    assert store.inspection() == project_state(state)
    assert store.state_hash() == state_hash(state.registers)


def opened(empty_database: Path, folder: Path) -> EncryptedStore:
    path = folder / f"{next(numbers) % 2}.db"
    copy(empty_database, path)
    return EncryptedDatabases().open(path, KEY, lambda device: f"{device}-now")


def check_pieces(store: EncryptedStore, pieces: list[list[Op]]) -> None:
    known: set[Op] = set()
    for piece in pieces:
        before = store.registers()
        received = store.receive(segments(piece))
        state = derive(known | set(piece), ROOT)
        stands_as(store, state)
        now = store.registers()
        assert {
            k for k in now.keys() | before.keys() if now.get(k) != before.get(k)
        } <= received.changed
        assert sum(received.ops.values()) == len(set(piece) - known)
        assert received.quarantined == len((set(piece) - known) & state.quarantined.keys())
        known |= set(piece)
    assert set(store.ops()) == known


@SHARED
@given(pieces=chunked())
def test_step_by_step_equals_all_at_once(
    empty_database: Path, tmp_path_factory: pytest.TempPathFactory, pieces: list[list[Op]]
) -> None:
    store = opened(empty_database, tmp_path_factory.getbasetemp())
    try:
        check_pieces(store, pieces)
        assert store.rebuild() == 0
        assert store.check() == ()
    finally:
        store.close()


@pytest.mark.long
@settings(SHARED, max_examples=2000)
@given(pieces=chunked(most=60))
def test_step_by_step_equals_all_at_once_over_long_scripts(
    empty_database: Path, tmp_path_factory: pytest.TempPathFactory, pieces: list[list[Op]]
) -> None:
    store = opened(empty_database, tmp_path_factory.getbasetemp())
    try:
        check_pieces(store, pieces)
        assert store.rebuild() == 0
    finally:
        store.close()
