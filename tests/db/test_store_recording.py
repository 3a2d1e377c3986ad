"""Writing, drafts, own notes and settings."""

from pathlib import Path

import pytest

from db.databases import EncryptedDatabases
from db.store import EncryptedStore
from tests.db.conftest import KEY
from tests.db.log_scripts import segments
from veldtool.domain.oplog.draft import Draft
from veldtool.domain.oplog.op import Op, RegisterKey, Write

TEXT = RegisterKey("statement", "i1/s1", "text")
ROLE = RegisterKey("statement", "i1/s1", "role")
APPROVAL = Op("root-1", 1, 1, 1, "device", "member", "approval", {"label": "AV"})


@pytest.fixture
def approved(store: EncryptedStore) -> EncryptedStore:
    store.receive(segments([APPROVAL]))
    return store


def test_one_change_is_numbered_on_and_found_again(approved: EncryptedStore) -> None:
    first = approved.write([Write(TEXT, "a"), Write(ROLE, "ouder")], at=5)
    second = approved.write([Write(TEXT, "b", (first[0].ref,))], at=6)
    assert [(op.writer, op.seq, op.change) for op in (*first, *second)] == [
        ("member-now", 1, 1),
        ("member-now", 2, 1),
        ("member-now", 3, 3),
    ]
    assert approved.change("member-now", 1) == first
    assert approved.change("member-now", 3) == second
    assert approved.ops_of("member-now", after=1) == (first[1], *second)
    assert approved.history(TEXT) == (first[0], *second)
    assert approved.last_seqs() == {"member-now": 3, "root-1": 1}
    assert approved.register(TEXT).heads == second  # type: ignore[union-attr] # stands there


def test_writing_nothing_writes_nothing(approved: EncryptedStore) -> None:
    assert approved.write([], at=5) == ()
    assert approved.last_seqs() == {"root-1": 1}


def test_the_founders_key_writes_under_its_own_numbers(store: EncryptedStore) -> None:
    ops = store.write_as("root-2", [Write(RegisterKey("device", "member", "approval"), {})], at=1)
    assert [(op.writer, op.seq) for op in ops] == [("root-2", 1)]
    store.write([Write(TEXT, "counts at once")], at=2)
    assert store.quarantine() == ()


def test_what_nobody_could_read_is_not_written(approved: EncryptedStore) -> None:
    with pytest.raises(ValueError, match="float"):
        approved.write([Write(TEXT, "good"), Write(ROLE, 0.5)], at=5)
    assert approved.register(TEXT) is None
    assert approved.last_seqs() == {"root-1": 1}


def test_drafts_survive_and_become_one_change(approved: EncryptedStore, place: Path) -> None:
    approved.save_draft(Draft(TEXT, "half a sen", (), 5))
    approved.save_draft(Draft(TEXT, "half a sentence", (), 6))
    approved.save_draft(Draft(ROLE, "ouder", (), 7))
    assert approved.drafts() == (Draft(ROLE, "ouder", (), 7), Draft(TEXT, "half a sentence", (), 6))
    assert list(approved.ops_of("member-now")) == []
    ops = approved.finish_drafts(at=9)
    assert {(op.key, op.value, op.change, op.at) for op in ops} == {
        (ROLE, "ouder", 1, 9),
        (TEXT, "half a sentence", 1, 9),
    }
    assert approved.drafts() == ()
    assert approved.finish_drafts(at=10) == ()


def test_a_draft_that_changes_nothing_vanishes(approved: EncryptedStore) -> None:
    approved.write([Write(TEXT, "a")], at=5)
    approved.save_draft(Draft(TEXT, "a", ("member-now:1",), 6))
    assert approved.finish_drafts(at=9) == ()
    assert approved.drafts() == ()


def test_what_came_in_while_typing_stands_beside_the_draft(approved: EncryptedStore) -> None:
    approved.write([Write(TEXT, "a")], at=5)
    approved.save_draft(Draft(TEXT, "mine", ("member-now:1",), 6))
    approved.receive(segments([Op("root-1", 2, 7, 2, *TEXT, "theirs", ("member-now:1",))]))
    approved.finish_drafts(at=9)
    assert approved.conflicts().registers == (TEXT,)
    assert [op.value for op in approved.register(TEXT).heads] == ["theirs", "mine"]  # type: ignore[union-attr] # stands there


def _cut_short(store: EncryptedStore) -> None:
    with store.together():
        store.write([Write(TEXT, "b", ("member-now:1",))], at=6)
        store.set_note("i1", "")
        raise ValueError("cut")


def test_what_is_written_together_stands_or_falls_together(approved: EncryptedStore) -> None:
    with approved.together():
        approved.write([Write(TEXT, "a")], at=5)
        approved.set_note("i1", "vraag door")
    with pytest.raises(ValueError, match="cut"):
        _cut_short(approved)
    assert [op.value for op in approved.ops_of("member-now")] == ["a"]
    assert approved.note("i1") == "vraag door"
    assert [op.seq for op in approved.write([Write(ROLE, "ouder")], at=7)] == [2]


def test_a_dropped_draft_is_gone(approved: EncryptedStore) -> None:
    approved.save_draft(Draft(TEXT, "oops", (), 5))
    approved.drop_draft(TEXT)
    approved.drop_draft(ROLE)
    assert approved.drafts() == ()


def test_notes_and_settings_stay_and_are_never_in_the_log(approved: EncryptedStore) -> None:
    approved.set_note("i1", "vraag door")
    approved.set_note("i1", "vraag dóór")
    approved.set_note("i2", "weg")
    approved.set_note("i2", "")
    approved.set_local("keys", {"age": "AGE-SECRET"})
    approved.set_local("zoom", 2)
    approved.set_local("zoom", None)
    approved.save_draft(Draft(TEXT, "half", (), 5))
    assert approved.rebuild() == 0
    assert (approved.note("i1"), approved.note("i2"), approved.note("i3")) == ("vraag dóór", "", "")
    assert approved.local("keys") == {"age": "AGE-SECRET"}
    assert approved.local("zoom") is None
    assert len(approved.drafts()) == 1
    assert list(approved.ops()) == [APPROVAL]


def test_another_start_is_another_writer_and_sees_everything(place: Path) -> None:
    for start in ("one", "two"):
        store = EncryptedDatabases().open(place, KEY, f"{{}}-{start}".format)
        store.receive(segments([APPROVAL]))
        store.write([Write(ROLE._replace(id=f"i1/{start}"), start)], at=1)
        store.close()
    store = EncryptedDatabases().open(place, KEY, lambda device: f"{device}-three")
    assert store.last_seqs() == {"member-one": 1, "member-two": 1, "root-1": 1}
    assert store.inspection().records["statement"].keys() == {"i1/one", "i1/two"}
    store.close()
