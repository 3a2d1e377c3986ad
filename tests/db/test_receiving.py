"""Receiving: all or nothing, once each, and an honest report."""

import pytest

from db.store import EncryptedStore
from tests.db.conftest import OpenStore
from tests.db.log_scripts import segments
from veldtool.domain.oplog.authority import withdrawal
from veldtool.domain.oplog.op import Op, RegisterKey, Write, digest
from veldtool.domain.oplog.segment import Segment

TEXT = RegisterKey("statement", "i1/s1", "text")
APPROVE_MEMBER = Op("root-1", 1, 1, 1, "device", "member", "approval", {"label": "AV"})
APPROVE_OTHER = Op("root-1", 2, 1, 2, "device", "other", "approval", {"label": "LD"})


def edit(writer: str, seq: int, value: object, *replaces: str, at: int = 10) -> Op:
    return Op(writer, seq, at, seq, *TEXT, value, replaces)


def approved(store: EncryptedStore) -> EncryptedStore:
    store.receive(segments([APPROVE_MEMBER, APPROVE_OTHER]))
    return store


def test_the_report_counts_per_device_and_names_what_changed(store: EncryptedStore) -> None:
    approved(store)
    ops = [edit("other-1", 1, "a"), edit("other-2", 1, "b"), edit("member-9", 1, "c")]
    report = store.receive(segments([*ops, edit("unknown-1", 1, "d")]))
    assert report.segments == 4
    assert report.ops == {"other": 2, "member": 1, "unknown": 1}
    assert report.quarantined == 1
    assert report.changed == {TEXT}
    assert report.new_conflicts == (TEXT,)
    assert report.forks == ()


def test_receiving_again_changes_nothing(store: EncryptedStore) -> None:
    pieces = segments([APPROVE_OTHER, edit("other-1", 1, "a"), edit("other-2", 1, "b")])
    store.receive(pieces)
    before = store.state_hash()
    for _ in range(10):
        report = store.receive(pieces)
        assert (report.segments, report.ops, report.quarantined) == (0, {}, 0)
        assert (report.changed, report.new_conflicts, report.forks) == (frozenset(), (), ())
    assert store.state_hash() == before


def test_a_dry_run_reports_and_changes_nothing(store: EncryptedStore) -> None:
    approved(store)
    hash_before, pieces = store.state_hash(), segments([edit("other-1", 1, "a")])
    foreseen = store.receive(pieces, dry_run=True)
    assert foreseen.ops == {"other": 1}
    assert store.state_hash() == hash_before
    assert store.register(TEXT) is None
    assert len(store.segment_headers()) == 1
    assert store.receive(pieces) == foreseen


def test_a_dry_run_of_an_approval_approves_nobody(store: EncryptedStore) -> None:
    store.receive(segments([APPROVE_OTHER]), dry_run=True)
    assert store.receive(segments([edit("other-1", 1, "a")])).quarantined == 1


def test_a_failing_segment_takes_everything_back(store: EncryptedStore) -> None:
    def broken() -> object:
        yield from segments([APPROVE_OTHER, edit("other-1", 1, "a")])
        raise OSError("the stick is gone")

    with pytest.raises(OSError, match="stick"):
        store.receive(broken())  # type: ignore[arg-type] # breaks on purpose
    assert list(store.ops()) == []
    assert store.segment_headers() == ()
    assert store.receive(segments([edit("other-1", 1, "a")])).quarantined == 1


def test_a_late_approval_lets_the_quarantined_work_count(store: EncryptedStore) -> None:
    store.receive(segments([edit("other-1", 1, "a")]))
    assert [one.reason for one in store.quarantine()] == ["unknown_device"]
    assert store.register(TEXT) is None
    report = store.receive(segments([APPROVE_OTHER]))
    assert TEXT in report.changed
    assert store.quarantine() == ()
    assert store.register(TEXT) is not None


def test_a_withdrawal_quarantines_what_came_after_the_accepted(store: EncryptedStore) -> None:
    approved(store)
    first, second = edit("other-1", 1, "a"), edit("other-1", 2, "b", "other-1:1")
    forged = edit("other-1", 1, "c")
    store.receive(segments([first, second]))
    word = withdrawal([first])
    store.receive(segments([Op("root-1", 3, 1, 3, "device", "other", "withdrawn", word)]))
    store.receive(segments([forged]))
    register = store.register(TEXT)
    assert register is not None
    assert register.heads == (first,)
    assert {one.op: one.reason for one in store.quarantine()} == {
        second: "withdrawn",
        forged: "withdrawn",
    }


def test_a_fork_keeps_both_and_is_reported_once(store: EncryptedStore) -> None:
    approved(store)
    one, two = edit("other-1", 1, "a"), edit("other-1", 1, "b")
    assert store.receive(segments([one])).forks == ()
    pieces = segments([two])
    report = store.receive(pieces)
    assert report.forks == ("other-1:1",)
    assert report.new_conflicts == (TEXT,)
    assert store.receive(pieces).forks == ()
    register = store.register(TEXT)
    assert register is not None
    assert set(register.refs) == {f"{op.ref}:{digest(op)}" for op in (one, two)}
    settled = store.write([Write(TEXT, "c", register.refs)], at=99)
    store.receive(segments([APPROVE_MEMBER]))
    assert store.conflicts().count == 0
    assert store.register(TEXT).heads == settled  # type: ignore[union-attr] # stands there


def test_a_delete_against_an_edit_is_a_new_conflict(store: EncryptedStore) -> None:
    approved(store)
    store.receive(segments([edit("other-1", 1, "a")]))
    gone = Op("member-1", 1, 20, 1, "statement", "i1/s1", "deleted", {"heads": ["other-1:1"]})
    store.receive(segments([gone]))
    assert "statement" not in store.inspection().records
    report = store.receive(segments([edit("other-1", 2, "b", "other-1:1")]))
    assert report.new_conflicts == (RegisterKey("statement", "i1/s1", "deleted"),)
    conflict = store.conflicts().deletes[0]
    assert [op.ref for op in conflict.alive] == ["other-1:2"]
    assert [op.ref for op in conflict.deletes] == ["member-1:1"]
    assert "i1/s1" in store.inspection().records["statement"]


def test_unknown_kinds_and_fields_are_kept_and_not_shown(store: EncryptedStore) -> None:
    approved(store)
    ops = [
        Op("other-1", 1, 1, 1, "hologram", "h1", "depth", {"cm": 3}),
        Op("other-1", 2, 1, 1, "statement", "i1/s1", "mood", ["calm"]),
    ]
    store.receive(segments(ops))
    assert set(ops) <= set(store.ops())
    assert "hologram" not in store.inspection().records
    assert store.registers("hologram").keys() == {ops[0].key}


def test_adopting_counts_what_is_new(store: EncryptedStore) -> None:
    ops = [APPROVE_OTHER, edit("other-1", 1, "a")]
    assert store.adopt(ops) == 2
    assert store.adopt([*ops, edit("other-1", 2, "b", "other-1:1")]) == 1
    assert [op.value for op in store.history(TEXT)] == ["a", "b"]


def test_two_stores_that_hold_the_same_have_the_same_hash(new_store: OpenStore) -> None:
    ops = [APPROVE_OTHER, *(edit("other-1", seq, str(seq), at=5) for seq in range(1, 12))]
    one, two = new_store(), new_store()
    one.receive(segments(ops))
    for op in reversed(ops):
        two.receive(segments([op]))
    assert one.state_hash() == two.state_hash()
    assert one.inspection() == two.inspection()


def test_sealed_bytes_come_back_as_they_came(store: EncryptedStore) -> None:
    pieces = segments([APPROVE_OTHER, edit("other-1", 1, "a")])
    store.receive(pieces)
    own = _with_bytes(pieces[0], b"own")
    store.keep_segment(own)
    store.keep_segment(own)
    assert [name for name, _ in store.segment_headers()] == [*(p.name for p in pieces), own.name]
    assert store.segment_headers()[0][1] == pieces[0].header
    assert store.segment_bytes(own.name) == b"own"
    with pytest.raises(KeyError):
        store.segment_bytes("nothing")


def _with_bytes(segment: Segment, sealed: bytes) -> Segment:
    return Segment(segment.header, segment.ops, sealed.hex().ljust(64, "0"), sealed)
