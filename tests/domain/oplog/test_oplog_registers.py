"""Heads: forks, circles, and references that name nothing."""

from itertools import permutations

import pytest

from tests.domain.oplog.replicas import key, sync, team
from veldtool.domain.oplog.op import Op, digest, parse_ref
from veldtool.domain.oplog.register import Register, full_ref, names, register_of

TEXT = key("D1")


def op(ref: str, value: object = None, *replaces: str, at: int = 0) -> Op:
    writer, _, seq = ref.partition(":")
    return Op(writer, int(seq), at, 1, *TEXT, value, replaces)


def heads(*ops: Op) -> set[Op]:
    found = {frozenset(_register(list(order)).heads) for order in permutations(ops)}
    assert len(found) == 1
    return set(*found)


def _register(ops: list[Op]) -> Register:
    register = register_of(ops)
    assert register is not None
    return register


def test_without_operations_there_is_no_register() -> None:
    assert register_of([]) is None


def test_an_operation_that_no_other_names_stands() -> None:
    first, second = op("a-1:1", "x"), op("b-1:1", "y", "a-1:1")
    assert heads(first, second) == {second}
    assert heads(first) == {first}


def test_a_plain_reference_to_an_id_with_two_contents_replaces_neither() -> None:
    mine, yours = op("a-1:1", "x"), op("a-1:1", "y")
    later = op("b-1:1", "z", "a-1:1")
    assert heads(mine, yours, later) == {mine, yours, later}


def test_a_reference_with_digest_replaces_that_content_only() -> None:
    mine, yours = op("a-1:1", "x"), op("a-1:1", "y")
    later = op("b-1:1", "z", full_ref(mine))
    assert heads(mine, yours, later) == {yours, later}


def test_a_fork_in_another_register_leaves_plain_references_alone() -> None:
    anna, bram = team("anna", "bram")
    clone = anna.copy()
    anna.set(key("D1"), "x")
    clone.set(key("D2"), "y")
    bram.receive(anna)
    later = bram.set(key("D1"), "z")
    sync(anna, bram, clone)
    register = anna.register(key("D1"))
    assert register is not None
    assert register.heads == (later,)


def test_a_resolution_names_forked_versions_by_content() -> None:
    anna, bram = team("anna", "bram")
    clone = anna.copy()
    anna.set(key("D1"), "x")
    clone.set(key("D1"), "y")
    bram.receive(anna, clone)
    assert bram.conflicts() == [key("D1")]
    bram.set(key("D1"), "z")
    assert bram.conflicts() == []


def test_a_third_content_that_comes_after_the_resolution_can_be_settled_too() -> None:
    anna, bram = team("anna", "bram")
    second, third = anna.copy(), anna.copy()
    for replica, value in ((anna, "x"), (second, "y"), (third, "z")):
        replica.set(key("D1"), value)
    bram.receive(anna, second)
    bram.set(key("D1"), "x or y")
    bram.receive(third)
    assert bram.conflicts() == [key("D1")]
    settled = bram.set(key("D1"), "all three")
    register = bram.register(key("D1"))
    assert register is not None
    assert register.heads == (settled,)


def test_more_ids_told_as_forked_do_no_harm() -> None:
    one = op("a-1:1", "x")
    register = Register((one,), frozenset({"a-1:1", "b-1:7"}))
    assert register.refs == (f"a-1:1:{digest(one)}",)
    assert heads(one, op("b-1:1", "y", *register.refs)) == {op("b-1:1", "y", *register.refs)}


def test_an_operation_cannot_replace_itself() -> None:
    one = op("a-1:1", "x", "a-1:1")
    assert heads(one) == {one}
    assert heads(one, op("b-1:1", "y")) == {one, op("b-1:1", "y")}


def test_operations_that_replace_each_other_in_a_circle_all_stand() -> None:
    bait = op("a-1:1", "x", "b-1:1")  # names what was not written yet
    honest = op("b-1:1", "y", "a-1:1")
    assert heads(bait, honest) == {bait, honest}
    longer = op("a-1:2", "z", "a-1:1"), op("b-1:1", "y", "a-1:2")
    assert heads(bait, *longer) == {bait, *longer}


def test_a_circle_is_seen_beside_other_heads_and_can_be_settled() -> None:
    circle = op("a-1:1", "x", "b-1:1"), op("b-1:1", "y", "a-1:1")
    beside = op("c-1:1", "z")
    assert heads(*circle, beside) == {*circle, beside}
    settled = op("c-1:2", "z", "a-1:1", "b-1:1", "c-1:1")
    assert heads(*circle, beside, settled) == {settled}


def test_a_circle_holds_a_reference_to_a_later_operation() -> None:
    circle = op("a-1:1", "x", "b-1:1", at=1), op("b-1:1", "y", "a-1:1", at=2)
    against = [
        (one, other)
        for one in circle
        for other in circle
        if other.ref in one.replaces and one.order < other.order
    ]
    assert against == [circle]


def test_a_long_history_of_one_field_is_no_burden() -> None:
    ops = [op("a-1:1", 0)] + [op(f"a-1:{n}", n, f"a-1:{n - 1}") for n in range(2, 20_001)]
    assert _register(ops).value == 20_000


@pytest.mark.parametrize(
    "ref",
    [
        "",
        "a-1",
        "a-1:",
        "a-1:x",
        "a-1:01",
        "a-1:0",
        "a-1:-1",
        "a-1:1:",
        "a-1:1:abc",
        "a-1:1 ",
        "a-1:1\n",
        "a-1:٣",
        "A-1:1",
        "a-1:1:" + "A" * 64,
        "a-1:12345678901234567",
        "a:1",
    ],
)
def test_a_malformed_reference_names_nothing(ref: str) -> None:
    first = op("a-1:1", "x")
    later = op("b-1:1", "y", ref)
    assert parse_ref(ref) is None
    assert not names(ref, first)
    assert heads(first, later) == {first, later}


def test_a_reference_is_read_as_it_is_written() -> None:
    one = op("a-1:12", "x")
    assert parse_ref(one.ref) == ("a-1", 12, "")
    assert parse_ref(full_ref(one)) == ("a-1", 12, digest(one))
    assert names(one.ref, one)
    assert names(full_ref(one), one)
    assert not names(full_ref(op("a-1:12", "y")), one)


def test_yes_and_one_are_different_values() -> None:
    assert _register([op("a-1:1", True), op("b-1:1", 1)]).in_conflict
    assert not _register([op("a-1:1", {"a": 1, "b": 2}), op("b-1:1", {"b": 2, "a": 1})]).in_conflict


def test_the_last_of_equal_times_is_told_by_number_and_writer() -> None:
    assert _register([op("b-1:1", "b"), op("a-1:1", "a")]).value == "b"
    assert _register([op("b-1:1", "b"), op("a-1:2", "a")]).value == "a"
    assert _register([op("b-1:1", "b", at=1), op("a-1:2", "a")]).shown.ref == "b-1:1"
