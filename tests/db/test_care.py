"""The check finds what is not sound, a rebuild mends what is derived, and the chain is watched."""

from pathlib import Path

import msgspec
import pytest

from db import search
from db.databases import EncryptedDatabases
from db.store import EncryptedStore
from tests.db.conftest import KEY
from tests.db.log_scripts import segments
from veldtool.domain.oplog.op import Op, RegisterKey, Write
from veldtool.domain.oplog.segment import Gap, Segment

TEXT = RegisterKey("statement", "i1/s1", "text")
ROLE = RegisterKey("statement", "i3/s1", "role")
OPS = [
    Op("root-1", 1, 1, 1, "device", "member", "approval", {"label": "AV"}),
    Op("root-1", 2, 1, 2, *TEXT, "over veiligheid"),
    Op("root-2", 1, 1, 1, *TEXT, "over iets anders"),
    Op("root-2", 2, 1, 2, "statement", "i2/s1", "deleted", {"heads": []}),
    Op("root-2", 3, 1, 3, "statement", "i2/s1", "text", "onbekend bij het wissen"),
    Op("root-2", 4, 1, 4, *ROLE, "ouder"),
    Op("root-2", 5, 1, 5, *ROLE, "jongere", ("root-2:4",)),
    Op("unknown-1", 1, 1, 1, *TEXT, "van niemand"),
]


@pytest.fixture
def filled(store: EncryptedStore) -> EncryptedStore:
    store.receive(segments(OPS))
    assert store.check() == ()
    return store


@pytest.mark.parametrize(
    "harm, words",
    [
        ("DELETE FROM derived_standing", ("derived",)),
        ("UPDATE derived_standing SET contested = 0 WHERE contested", ("derived",)),
        ("DELETE FROM derived_edge", ("derived",)),
        ("DELETE FROM derived_alive", ("derived",)),
        ("INSERT INTO derived_hidden SELECT id FROM entity", ("derived",)),
        ("DELETE FROM derived_text", ("derived",)),
        ("UPDATE op SET reason = 1 WHERE seq = 2", ("derived",)),
        ("INSERT INTO derived_search(derived_search) VALUES ('delete-all')", ("search",)),
    ],
)
def test_what_was_derived_wrongly_is_found_and_mended(
    filled: EncryptedStore, harm: str, words: tuple[str, ...]
) -> None:
    before = filled.registers(), filled.conflicts(), filled.inspection(), filled.search("iets")
    filled._connection.run(harm)
    assert filled.check() == words
    assert (filled.rebuild() > 0) is ("derived" in words)
    assert filled.check() == ()
    assert before == (
        filled.registers(),
        filled.conflicts(),
        filled.inspection(),
        filled.search("iets"),
    )


@pytest.mark.parametrize(
    "harm",
    [
        "UPDATE op SET value = '\"iets heel anders\"' WHERE seq = 3",
        "UPDATE op SET at = 2 WHERE seq = 3",
        "UPDATE writer SET device = 'root' WHERE name = 'unknown-1'",
    ],
)
def test_a_changed_log_is_found(filled: EncryptedStore, harm: str) -> None:
    filled._connection.run(harm)
    assert "log" in filled.check()


def test_a_broken_reference_is_found(filled: EncryptedStore) -> None:
    filled._connection.run("PRAGMA foreign_keys = OFF")
    filled._connection.run("DELETE FROM writer WHERE name = 'unknown-1'")
    assert {"references", "log"} <= set(filled.check())


def test_a_flipped_bit_is_found(place: Path) -> None:
    store = EncryptedDatabases().open(place, KEY, "{}-one".format)
    store.receive(segments(OPS))
    store.close()
    content = bytearray(place.read_bytes())
    content[-3000] ^= 1
    place.write_bytes(content)
    store = EncryptedDatabases().open(place, KEY, "{}-two".format)
    assert "encryption" in store.check()
    store.close()


def test_a_check_changes_nothing(filled: EncryptedStore) -> None:
    filled.set_note("i1", "eigen")
    before = filled.state_hash(), list(filled.ops())
    filled.check()
    assert (filled.state_hash(), list(filled.ops())) == before
    assert filled.note("i1") == "eigen"


def test_an_index_full_of_replaced_texts_is_swept_at_opening(
    place: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(search, "SWEPT", search.SWEPT.replace("1000", "5"))
    store = EncryptedDatabases().open(place, KEY, "{}-one".format)
    ref: tuple[str, ...] = ()
    for number in range(12):
        write = Write(TEXT, f"versie nummer {number}", ref)
        ref = (store.write_as("root-5", [write], at=number * 5000)[0].ref,)
    indexed = "SELECT count(*) FROM derived_search_docsize"
    assert store._connection.value(indexed) == 12
    store.close()
    store = EncryptedDatabases().open(place, KEY, "{}-two".format)
    assert store._connection.value(indexed) == 1
    assert [hit.id for hit in store.search("nummer 11")] == ["i1/s1"]
    assert store.check() == ()
    store.close()


def chained(previous: str, ops: list[Op], seen: dict[str, int]) -> Segment:
    piece = segments(ops)[0]
    header = msgspec.structs.replace(piece.header, previous=previous, seen=seen)
    return Segment(header, piece.ops, piece.name, piece.sealed)


def test_the_chain_shows_gaps_and_believes_only_approved_devices(store: EncryptedStore) -> None:
    first = chained("", OPS[:1], {"root-1": 1})
    store.receive([first, chained(first.name, OPS[1:2], {"root-1": 2, "member-9": 4})])
    store.receive([chained("f" * 64, OPS[-1:], {"unknown-1": 1, "root-1": 999})])
    report = store.chain()
    assert report.gaps == (Gap("member-9", 1, 4),)
    assert report.missing == ("f" * 64,)
    assert report.forked == ()
