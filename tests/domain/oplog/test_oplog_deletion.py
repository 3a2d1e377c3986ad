"""Deleting records with their children, against everything others may do meanwhile."""

from collections.abc import Callable

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.oplog.replicas import Replica, key, sync, team
from veldtool.domain.oplog.deletion import EntityKey, ancestors, delete_conflicts, is_delete
from veldtool.domain.oplog.op import Op, RegisterKey
from veldtool.domain.oplog.state import State

D1, CHILD = EntityKey("dossier", "D1"), EntityKey("dossier", "D1/a")


def pair() -> tuple[Replica, Replica]:
    """Two inspectors who both have a record, a child and a deleted child."""
    anna, bram = team("anna", "bram")
    anna.set(key("D1"), "x")
    anna.set(key("D1/a"), "y")
    anna.set(key("D1/gone"), "z")
    anna.delete("D1/gone")
    sync(anna, bram)
    return anna, bram


def conflicting(state: State) -> list[EntityKey]:
    return [conflict.entity for conflict in state.delete_conflicts]


def test_a_delete_hides_the_record_with_everything_under_it() -> None:
    anna, bram = pair()
    anna.delete("D1")
    bram.receive(anna)
    assert bram.state.hidden == {D1, CHILD, EntityKey("dossier", "D1/gone")}
    assert conflicting(bram.state) == []
    assert not bram.state.is_visible(key("D1/a"))
    assert bram.state.is_visible(key("D10"))


@pytest.mark.parametrize(
    "meanwhile",
    [
        lambda bram: bram.set(key("D1"), "other"),
        lambda bram: bram.set(key("D1"), "x"),  # the same value, typed again by somebody else
        lambda bram: bram.set(key("D1", "code"), "new field"),
        lambda bram: bram.set(key("D1"), None),
        lambda bram: bram.set(key("D1/a"), "other"),
        lambda bram: bram.set(key("D1/b"), "added"),
        lambda bram: bram.set(key("D1/a/deep"), "added"),
        lambda bram: bram.set(RegisterKey("newer_kind", "D1/n", "field"), "added"),
        lambda bram: bram.undelete("D1/gone"),
    ],
    ids=[
        "edits it",
        "writes the same again",
        "adds a field",
        "empties a field",
        "edits a child",
        "adds a child",
        "adds a grandchild",
        "adds a child of a newer kind",
        "brings a deleted child back",
    ],
)
@pytest.mark.parametrize("first", ["delete", "edit"])
def test_a_delete_against_an_edit_is_a_conflict_and_the_record_stays(
    meanwhile: Callable[[Replica], object], first: str
) -> None:
    anna, bram = pair()
    if first == "delete":
        anna.delete("D1")
        meanwhile(bram)
    else:
        meanwhile(bram)
        anna.delete("D1")
    for here, there in ((anna, bram), (bram, anna)):
        here.receive(there)
        assert conflicting(here.state) == [D1]
        assert here.state.is_visible(key("D1"))


def test_a_child_that_is_deleted_meanwhile_is_no_conflict() -> None:
    anna, bram = pair()
    anna.delete("D1")
    bram.delete("D1/a")
    sync(anna, bram)
    assert conflicting(anna.state) == []
    assert {D1, CHILD} <= anna.state.hidden


def test_an_edit_that_the_one_who_deleted_the_child_saw_is_settled_with_it() -> None:
    anna, bram = pair()
    anna.delete("D1")
    bram.set(key("D1/a"), "edited")
    bram.delete("D1/a")
    sync(anna, bram)
    assert conflicting(anna.state) == []


def test_two_deletes_of_one_record_are_no_conflict_and_cover_together() -> None:
    anna, bram, carla = team("anna", "bram", "carla")
    carla.set(key("D1"), "x")
    anna.receive(carla)
    bram.set(key("D1", "code"), "y")
    anna.delete("D1")
    bram.delete("D1")
    sync(anna, bram, carla)
    assert anna.conflicts() == []
    assert conflicting(anna.state) == []
    assert D1 in anna.state.hidden


def test_deleting_again_settles_the_conflict() -> None:
    anna, bram = pair()
    anna.delete("D1")
    bram.set(key("D1/a"), "edited")
    sync(anna, bram)
    anna.delete("D1")
    assert conflicting(anna.state) == []
    assert D1 in anna.state.hidden


def test_keeping_settles_the_conflict() -> None:
    anna, bram = pair()
    anna.delete("D1")
    bram.set(key("D1/a"), "edited")
    sync(anna, bram)
    bram.undelete("D1")
    assert conflicting(bram.state) == []
    assert bram.state.is_visible(key("D1/a"))
    assert not bram.state.is_visible(key("D1/gone"))


def test_keeping_against_deleting_again_is_a_conflict_of_the_mark_itself() -> None:
    anna, bram = pair()
    anna.delete("D1")
    sync(anna, bram)
    anna.undelete("D1")
    bram.delete("D1")
    sync(anna, bram)
    assert anna.conflicts() == [key("D1", "deleted")]
    assert anna.state.is_visible(key("D1"))


def test_undeleting_brings_the_children_back() -> None:
    anna, _ = pair()
    anna.delete("D1")
    anna.undelete("D1")
    assert anna.state.hidden == {EntityKey("dossier", "D1/gone")}


def test_a_conflict_inside_a_hidden_record_is_not_listed() -> None:
    anna, bram = pair()
    anna.set(key("D1"), "mine")
    bram.set(key("D1"), "yours")
    sync(anna, bram)
    assert anna.conflicts() == [key("D1")]
    anna.delete("D1")
    assert anna.conflicts() == []
    anna.undelete("D1")
    assert anna.conflicts() == [key("D1")]


def test_a_contested_delete_inside_a_hidden_record_is_not_listed() -> None:
    anna, bram = pair()
    anna.delete("D1/a")
    bram.set(key("D1/a"), "edited")
    sync(anna, bram)
    assert conflicting(anna.state) == [CHILD]
    anna.delete("D1")
    assert conflicting(anna.state) == []
    anna.undelete("D1")
    assert conflicting(anna.state) == [CHILD]


def test_a_delete_names_the_heads_of_the_record_and_under_it_only() -> None:
    anna, _ = pair()
    own = {head.ref for where in ("D1", "D1/a", "D1/gone") for head in _heads(anna, where)}
    anna.set(key("D10"), "like D1 but not under it")
    anna.set(key("D1", kind="interview"), "of another kind")
    assert set(anna.delete("D1").value["heads"]) == own


def _heads(replica: Replica, record_id: str) -> tuple[Op, ...]:
    register = replica.register(key(record_id))
    return register.heads if register else ()


def test_another_kind_with_the_same_id_stays() -> None:
    anna, bram = team("anna", "bram")
    anna.set(key("D1/a", kind="answer"), "x")
    anna.set(key("D1/a", kind="second_answer"), "y")
    anna.delete("D1/a", kind="answer")
    bram.receive(anna)
    assert bram.state.hidden == {EntityKey("answer", "D1/a")}


def test_a_parent_that_never_came_in_can_be_deleted() -> None:
    anna, bram = team("anna", "bram")
    anna.set(key("D1/a"), "x")
    anna.delete("D1")
    assert anna.state.hidden == {D1, CHILD}
    bram.receive(anna)
    assert bram.state.hidden == {D1, CHILD}


def test_two_parents_of_different_kinds_cover_in_any_order() -> None:
    """Ids of parents should differ between kinds; where they do not, the answer is still one."""
    anna, bram = team("anna", "bram")
    anna.delete("D1", kind="interview")
    bram.set(key("D1/a"), "x")
    bram.delete("D1", kind="dossier")
    sync(anna, bram)
    registers = dict(anna.state.registers)
    backwards = dict(reversed(registers.items()))
    assert delete_conflicts(registers) == delete_conflicts(backwards) == {}


@pytest.mark.parametrize(
    "value", [True, 1, "yes", [], {}, {"heads": "all"}, {"heads": None}, {"other": []}]
)
def test_a_malformed_delete_deletes_nothing(value: object) -> None:
    anna, bram = pair()
    anna.set(key("D1", "deleted"), value)
    bram.receive(anna)
    assert not is_delete(value)
    assert bram.state.is_visible(key("D1"))


def test_a_delete_that_names_nonsense_covers_nothing() -> None:
    anna, bram = pair()
    anna.set(key("D1", "deleted"), {"heads": [1, None, ["x"], "anna-1:999", {"a": "b"}]})
    bram.receive(anna)
    assert conflicting(bram.state) == [D1]


def test_a_fork_uncovers_what_a_plain_reference_could_mean() -> None:
    anna, bram = team("anna", "bram")
    clone = anna.copy()
    anna.set(key("D1"), "x")
    clone.set(key("D1", "code"), "y")
    bram.receive(anna)
    bram.delete("D1")
    assert D1 in bram.state.hidden
    bram.receive(clone)
    assert {op.value for op in bram.state.delete_conflicts[0].alive} == {"x", "y"}
    bram.delete("D1")
    assert D1 in bram.state.hidden


def test_a_delete_of_a_quarantined_device_hides_nothing() -> None:
    anna, bram = pair()
    bram.delete("D1")
    anna.withdraw("bram")
    anna.receive(bram)
    assert anna.state.is_visible(key("D1"))
    anna.let_in("bram")
    assert not anna.state.is_visible(key("D1"))


def test_work_that_is_let_in_later_stands_up_against_the_delete() -> None:
    anna, bram = pair()
    anna.withdraw("bram")
    bram.set(key("D1/a"), "edited")
    anna.receive(bram)
    anna.delete("D1")
    assert D1 in anna.state.hidden
    anna.let_in("bram")
    assert conflicting(anna.state) == [D1]


@given(st.lists(st.sampled_from(["D1", "a", "b", ""]), min_size=1, max_size=4).map("/".join))
def test_ancestors_are_all_that_an_id_begins_with_up_to_a_slash(record_id: str) -> None:
    above = ancestors(record_id)
    assert all(record_id.startswith(one + "/") for one in above)
    assert len(above) == record_id.count("/")
    assert sorted(above, key=len, reverse=True) == list(above)
