"""Yardstick 11: segments and databases of every released format are read whole, 0 ops dropped.

`tests/fixtures/make.py` made them; before the first release it may make those of v1 once more, and
never after it. A folder that is there stays there.
"""

import json
import shutil
from pathlib import Path
from typing import Any

import pytest

from db.databases import EncryptedDatabases
from db.store import EncryptedStore
from tests.fixtures.make import VERSION, expected
from tests.stories.stranger import read, state, state_hash
from veldtool.adapters import age
from veldtool.adapters.folder import FolderCarrier
from veldtool.adapters.segments import AgeSegments
from veldtool.services.ports import Identity

FIXTURES = Path(__file__).resolve().parents[1] / "fixtures"
VERSIONS = sorted(path.name for path in (FIXTURES / "segments").iterdir())


def found_then(version: str) -> dict[str, Any]:
    """What stood there for the version that made the files."""
    path = FIXTURES / f"expected-{version}.json"
    found: dict[str, Any] = json.loads(path.read_text(encoding="utf-8"))
    return found


def keys(version: str) -> list[str]:
    return (FIXTURES / "segments" / version / "key.txt").read_text(encoding="ascii").split()


def as_json(store: EncryptedStore) -> dict[str, Any]:
    found: dict[str, Any] = json.loads(json.dumps(expected(store)))
    return found


def test_the_format_of_today_is_stored() -> None:
    assert VERSION in VERSIONS


@pytest.mark.parametrize("version", VERSIONS)
def test_stored_segments_are_read_whole(version: str, tmp_path: Path) -> None:
    then, carrier = found_then(version), FolderCarrier(FIXTURES / "segments" / version)
    inspection, identities, codec = then["inspection"], keys(version), AgeSegments()
    identity = Identity(inspection, then["root"], "reader", "m1")
    store = EncryptedDatabases().create(tmp_path / "new.db", bytes(32), identity, "reader-one")
    store.receive(
        codec.open(carrier.read(inspection, name), identities, inspection)
        for name in carrier.names(inspection)
    )
    assert as_json(store) == then | {"drafts": [], "notes": {"g01": ""}}
    assert store.check() == ()
    store.close()


@pytest.mark.parametrize("version", VERSIONS)
def test_a_stored_database_is_read_whole(version: str, tmp_path: Path) -> None:
    place = tmp_path / "inspection.db"
    shutil.copy(FIXTURES / "databases" / version / "inspection.db", place)
    key = (FIXTURES / "databases" / version / "key.txt").read_text(encoding="ascii")
    store = EncryptedDatabases().open(place, bytes.fromhex(key), "{}-now".format)
    then = found_then(version)
    assert as_json(store) == then
    assert store.check() == ()
    assert store.rebuild() == 0
    assert len(store.segment_headers()) > 0
    store.close()


@pytest.mark.parametrize("version", VERSIONS)
def test_a_stranger_reads_the_stored_segments(version: str) -> None:
    then, folder = found_then(version), FIXTURES / "segments" / version
    inspection, identities = then["inspection"], keys(version)

    def unseal(sealed: bytes) -> bytes:
        return age.unseal(sealed, identities)

    ops = [op for file in folder.rglob("*.age") for op in read(file, inspection, unseal)]
    assert state_hash(state(ops, then["root"])) == then["state_hash"]


def test_the_stored_files_hold_what_the_format_knows() -> None:
    """A fork, a delete against a change, all kinds of quarantine, the unknown, two keys."""
    then = found_then(VERSION)
    versions = [ref for heads in then["registers"].values() for ref, _ in heads]
    assert len(set(versions)) < len(versions)
    assert {reason for _, reason in then["waiting"]} == {
        "unknown_device",
        "not_lead",
        "withdrawn",
    }
    assert then["conflicts"]
    assert then["deleted_meanwhile"]
    assert "hologram/h1/depth" in then["registers"]
    assert any(key.startswith("manifest/") for key in then["registers"])
    assert len(keys(VERSION)) > 1
    assert then["drafts"]
