"""Undo: one operation for each head that was replaced, only while the change still stands."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.oplog.replicas import Replica, key, sync, team
from veldtool.domain.oplog.op import Op, Write
from veldtool.domain.oplog.undo import Overtaken, replaced_by

NOTE, CODE = key("D1"), key("D1", "code")


def values(replica: Replica) -> list[object]:
    register = replica.register(NOTE)
    return [] if register is None else [op.value for op in register.heads]


def disagreeing() -> tuple[Replica, Replica]:
    anna, bram = team("anna", "bram")
    anna.set(NOTE, "x")
    bram.set(NOTE, "y")
    sync(anna, bram)
    return anna, bram


def done(outcome: tuple[Op, ...] | Overtaken) -> tuple[Op, ...]:
    assert isinstance(outcome, tuple)
    return outcome


def test_undoing_a_change_brings_the_old_value_back() -> None:
    (anna,) = team("anna")
    anna.set(NOTE, "old")
    new = anna.set(NOTE, "new")
    (back,) = done(anna.undo(new))
    assert back.replaces == (new.ref,)
    assert values(anna) == ["old"]


def test_undoing_the_first_value_leaves_nothing() -> None:
    (anna,) = team("anna")
    anna.undo(anna.set(NOTE, "new"))
    assert values(anna) == [None]


def test_undoing_a_resolution_brings_both_versions_back() -> None:
    anna, bram = disagreeing()
    settled = anna.set(NOTE, "z")
    back = done(anna.undo(settled))
    assert [op.replaces for op in back] == [(settled.ref,)] * 2
    assert sorted(map(str, values(anna))) == ["x", "y"]
    assert anna.conflicts() == [NOTE]
    bram.receive(anna)
    assert bram.conflicts() == [NOTE]


def test_undoing_that_brings_the_resolution_back() -> None:
    anna, _ = disagreeing()
    back = done(anna.undo(anna.set(NOTE, "z")))
    again = done(anna.undo(*back))
    assert values(anna) == ["z", "z"]
    assert anna.conflicts() == []
    done(anna.undo(*again))
    assert anna.conflicts() == [NOTE]


@given(st.integers(1, 6))
def test_undoing_again_and_again_swings_between_the_two(times: int) -> None:
    anna, _ = disagreeing()
    change: tuple[Op, ...] = (anna.set(NOTE, "z"),)
    for _ in range(times):
        change = done(anna.undo(*change))
    assert set(map(str, values(anna))) == ({"x", "y"} if times % 2 else {"z"})


def test_undo_is_refused_when_somebody_changed_it_since() -> None:
    anna, bram = team("anna", "bram")
    mine = anna.set(NOTE, "x")
    bram.receive(anna)
    theirs = bram.set(NOTE, "y")
    anna.receive(bram)
    assert anna.undo(mine) == Overtaken(mine, (theirs,))


def test_undo_is_refused_beside_another_version() -> None:
    anna, bram = team("anna", "bram")
    mine, theirs = anna.set(NOTE, "x"), bram.set(NOTE, "x")
    sync(anna, bram)
    assert anna.undo(mine) == Overtaken(mine, (theirs,))


def test_undo_is_refused_for_what_does_not_count() -> None:
    anna, bram = team("anna", "bram")
    theirs = bram.set(NOTE, "x")
    anna.withdraw("bram")
    anna.receive(bram)
    assert anna.undo(theirs) == Overtaken(theirs, ())


def test_a_change_of_two_fields_is_undone_whole_or_not_at_all() -> None:
    anna, bram = team("anna", "bram")
    change = anna.write(Write(NOTE, "x"), Write(CODE, "y"))
    assert {op.change for op in change} == {change[0].seq}
    bram.receive(anna)
    theirs = bram.set(CODE, "z")
    assert len(done(anna.undo(*change))) == 2
    assert bram.undo(*change) == Overtaken(change[1], (theirs,))


def test_undoing_a_delete_brings_the_record_back() -> None:
    (anna,) = team("anna")
    anna.set(NOTE, "x")
    anna.undo(anna.delete("D1"))
    assert anna.state.is_visible(NOTE)


def test_a_quarantined_version_does_not_come_back() -> None:
    anna, bram = team("anna", "bram")
    bram.set(NOTE, "untrusted")
    anna.receive(bram)
    mine = anna.set(NOTE, "mine")
    lost = Replica(
        "anna", anna.ops - {op for op in anna.ops if op.writer == "bram-1"}, seq=anna.seq
    )
    lost.withdraw("bram")
    lost.receive(bram)
    assert mine in lost.ops
    done(lost.undo(mine))
    assert values(lost) == [None]


def test_a_forked_operation_is_undone_by_its_content() -> None:
    anna, bram = team("anna", "bram")
    clone = anna.copy()
    anna.set(NOTE, "x")
    clone.set(NOTE, "y")
    bram.receive(anna, clone)
    mine = bram.set(NOTE, "z")
    assert all(len(ref.split(":")) == 3 for ref in mine.replaces)
    assert {op.value for op in replaced_by(mine, bram.ops)} == {"x", "y"}
    done(bram.undo(mine))
    assert sorted(map(str, values(bram))) == ["x", "y"]


@pytest.mark.parametrize("ref", ["anna-1:1", "anna-1:01"])
def test_what_is_replaced_lies_in_the_same_register(ref: str) -> None:
    other = Op("anna-1", 1, 0, 1, *CODE, "x")
    assert replaced_by(Op("bram-1", 1, 0, 1, *NOTE, "y", (ref,)), {other}) == ()
