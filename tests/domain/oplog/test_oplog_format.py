"""What an operation looks like for ever: its line, its digest, and what no register can hold."""

import json
import math
from enum import StrEnum
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.oplog.replicas import key
from veldtool.domain.oplog.op import (
    MAX_LINE,
    Op,
    RegisterKey,
    Write,
    canonical,
    device_of,
    digest,
    read_op,
    stamp,
)
from veldtool.domain.oplog.values import MAX_DEPTH, MAX_INT, MAX_VALUE, clean

CHARACTERS = st.characters(codec="utf-8", exclude_characters="\0")
TEXTS = st.text(CHARACTERS)
PLAIN = st.none() | st.booleans() | st.integers(-MAX_INT, MAX_INT) | TEXTS
VALUES = st.recursive(
    PLAIN, lambda one: st.lists(one, max_size=4) | st.dictionaries(TEXTS, one, max_size=4)
)
ANYTHING = st.recursive(
    PLAIN | st.floats() | st.integers() | st.text() | st.binary(),
    lambda one: (
        st.lists(one, max_size=3)
        | st.dictionaries(st.text() | st.integers(), one, max_size=3)
        | st.tuples(one, one)
    ),
)


class Word(StrEnum):
    ONE = "one"


def written(value: object) -> Op:
    return stamp([Write(key("D1"), value)], "anna-1", 1, 0)[0]


def test_the_line_of_an_operation_never_changes() -> None:
    op = Op(
        "anna-1",
        7,
        1_781_000_000_000,
        6,
        "answer",
        "D1/JB05",
        "value",
        {"z": "één", "a": [1, None, True]},
        ("bram-2:3",),
    )
    line = (
        '{"writer":"anna-1","seq":7,"at":1781000000000,"change":6,"kind":"answer",'
        '"id":"D1/JB05","field":"value","value":{"a":[1,null,true],"z":"één"},'
        '"replaces":["bram-2:3"]}'
    )
    assert canonical(op) == line.encode()
    assert digest(op) == "54b963bdcc4f3bde906b2fd05e4ab862e36178ec14872db2ef2779348abc1582"
    assert read_op(line.encode()) == op


def test_what_is_empty_is_left_out_of_the_line() -> None:
    assert canonical(written(None)) == (
        b'{"writer":"anna-1","seq":1,"at":0,"change":1,"kind":"dossier","id":"D1","field":"note"}'
    )


@given(VALUES)
def test_canonical_json_is_the_plainest_json_with_sorted_keys(value: Any) -> None:
    plain = json.dumps(value, sort_keys=True, separators=(",", ":"), ensure_ascii=False)
    assert canonical(value) == plain.encode()


@given(VALUES)
def test_every_value_that_json_has_is_kept_as_it_is(value: Any) -> None:
    assert canonical(clean(value)) == canonical(value)
    assert canonical(written(value).value) == canonical(value)


@given(ANYTHING)
def test_what_is_cleaned_can_be_written_and_the_rest_is_refused(value: Any) -> None:
    try:
        cleaned = clean(value)
    except ValueError:
        return
    assert canonical(clean(cleaned)) == canonical(cleaned)
    op = written(cleaned)
    assert read_op(canonical(op)) == op


@pytest.mark.parametrize(
    "value",
    [
        1.0,
        0.5,
        math.nan,
        math.inf,
        MAX_INT + 1,
        -MAX_INT - 1,
        b"bytes",
        {1: "x"},
        {"\ud800": 1},
        {"\0": 1},
        {"a": {"b": [1.5]}},
        {1, 2},
        object(),
        "x" * MAX_VALUE,
    ],
    ids=lambda value: str(value)[:20],
)
def test_no_register_holds_this(value: object) -> None:
    with pytest.raises(ValueError, match=r"register|key"):
        clean(value)


@pytest.mark.parametrize("value", [1.0, math.nan, MAX_INT + 1, {"a": 0.5}, b"x", "\0", "\ud800"])
def test_no_operation_is_ever_made_of_it(value: object) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - the words differ, what counts is the refusal
        written(value)


def nested(depth: int) -> list[Any]:
    value: list[Any] = []
    for _ in range(depth - 1):
        value = [value]
    return value


def test_nesting_has_an_end() -> None:
    assert written(clean(nested(MAX_DEPTH))).value == nested(MAX_DEPTH)
    with pytest.raises(ValueError, match="nested"):
        clean(nested(MAX_DEPTH + 1))
    with pytest.raises(ValueError, match="nested"):
        written(nested(MAX_DEPTH + 1))


def test_an_operation_has_a_largest_size() -> None:
    half = ["x" * 1000] * (MAX_LINE // 2000)
    assert written(half).value == half
    with pytest.raises(ValueError, match="large"):
        written(half * 2)


@pytest.mark.parametrize(
    "typed, kept",
    [
        ("a\ud800b", "a\ufffdb"),
        ("\ud83d\ude00", "😀"),
        ("\ude00\ud83d", "\ufffd\ufffd"),
        ("nul\0", "nul\ufffd"),
        ("cliënt 😀", "cliënt 😀"),
        ("", ""),
    ],
)
def test_half_characters_are_replaced_and_halves_joined(typed: str, kept: str) -> None:
    assert clean(typed) == kept
    assert clean([{"a": typed}]) == [{"a": kept}]


def test_tuples_and_words_become_what_json_has() -> None:
    cleaned = clean((Word.ONE, ("x", 1)))
    assert cleaned == ["one", ["x", 1]]
    assert type(cleaned[0]) is str


def test_one_action_is_one_change_with_numbers_in_a_row() -> None:
    writes = [Write(key("D1"), "x"), Write(key("D2"), "y", ("bram-1:1",))]
    ops = stamp(writes, "anna-1", 5, 99)
    assert [(op.seq, op.change, op.at) for op in ops] == [(5, 5, 99), (6, 5, 99)]
    assert [op.key.id for op in ops] == ["D1", "D2"]
    assert ops[1].replaces == ("bram-1:1",)
    assert stamp([], "anna-1", 5, 99) == ()


@pytest.mark.parametrize(
    "writer",
    ["", "anna", "anna-", "-1", "Anna-1", "a/b-1", "../x-1", "anna-1\n", "an:na-1", "anna-1-2"],
)
def test_a_writer_is_a_device_a_dash_and_a_random_part(writer: str) -> None:
    with pytest.raises(ValueError, match="operation"):
        stamp([Write(key("D1"), "x")], writer, 1, 0)


@pytest.mark.parametrize(
    "where",
    [
        RegisterKey("", "D1", "note"),
        RegisterKey("Dossier", "D1", "note"),
        RegisterKey("dossier", "", "note"),
        RegisterKey("dossier", "D\n1", "note"),
        RegisterKey("dossier", "D\x001", "note"),
        RegisterKey("dossier", "D" * 201, "note"),
        RegisterKey("dossier", "D1", "no te"),
        RegisterKey("dossier", "D1", "note\n"),
    ],
)
def test_a_register_has_readable_names(where: RegisterKey) -> None:
    with pytest.raises(ValueError, match="operation"):
        stamp([Write(where, "x")], "anna-1", 1, 0)


@pytest.mark.parametrize("seq, at", [(0, 0), (-1, 0), (MAX_INT + 1, 0), (1, MAX_INT + 1)])
def test_numbers_stay_within_what_every_reader_keeps(seq: int, at: int) -> None:
    with pytest.raises(ValueError, match="operation"):
        stamp([Write(key("D1"), "x")], "anna-1", seq, at)


def test_ids_may_hold_spaces_colons_and_letters_with_marks() -> None:
    for record_id in ("1.1:JB", "D1/JB05", "gesprek één", "m1:1.1"):
        assert stamp([Write(key(record_id), "x")], "anna-1", 1, 0)[0].id == record_id


def test_a_writer_names_its_device() -> None:
    assert device_of("abcdef-234567") == "abcdef"


def test_operations_are_equal_when_every_part_is() -> None:
    assert written("x") == written("x")
    assert len({written("x"), written("x"), written("y")}) == 2
    assert written(1) != written(True)
    assert written("x") != "anna-1:1"
