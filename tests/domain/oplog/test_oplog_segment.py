"""Segments: what is read back, and every reason to refuse one."""

import json
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.oplog.replicas import key
from veldtool.domain.oplog.op import MAX_LINE, Op, Write, stamp
from veldtool.domain.oplog.segment import (
    FORMAT,
    MAX_LINES,
    MAX_OPS,
    Header,
    SegmentError,
    check_header,
    file_name,
    layers,
    op_lines,
    read_ops,
    runs,
    sha256,
)

WRITER = "anna-1"


def make_ops(count: int, first: int = 1, value: object = "één") -> tuple[Op, ...]:
    return stamp([Write(key(f"D{n}"), value) for n in range(count)], WRITER, first, 0)


def header(lines: bytes, **changes: Any) -> Header:
    fields: dict[str, Any] = {
        "format": FORMAT,
        "inspection": "visit",
        "device": "anna",
        "signing_key": "",
        "age_recipient": "",
        "writer": WRITER,
        "first": 1,
        "last": lines.count(b"\n"),
        "previous": "",
        "seen": {},
        "schema": 1,
        "ops_sha256": sha256(lines),
        "made_at": 0,
    }
    return Header(**(fields | changes))


def refused(lines: bytes, **changes: Any) -> str:
    with pytest.raises(SegmentError) as caught:
        read_ops(header(lines, **changes), lines)
    assert str(caught.value) == caught.value.reason
    return caught.value.reason


def line(**changes: Any) -> bytes:
    fields: dict[str, Any] = {
        "writer": WRITER,
        "seq": 1,
        "at": 0,
        "change": 1,
        "kind": "k",
        "id": "i",
        "field": "f",
    }
    kept = {name: value for name, value in (fields | changes).items() if value is not ...}
    return json.dumps(kept, separators=(",", ":"), ensure_ascii=False).encode() + b"\n"


@given(st.integers(1, 40), st.integers(1, 10**6))
def test_what_is_written_is_read_back(count: int, first: int) -> None:
    ops = make_ops(count, first)
    lines = op_lines(ops)
    assert read_ops(header(lines, first=first, last=first + count - 1), lines) == ops


def test_a_plain_line_is_read() -> None:
    assert len(read_ops(header(line()), line())) == 1


def test_other_lines_than_the_signed_ones_are_refused() -> None:
    assert refused(line(), ops_sha256=sha256(b"")) == "content"


@pytest.mark.parametrize("first, last", [(2, 1), (5, 1), (1, MAX_OPS + 1)])
def test_an_empty_or_too_long_run_is_refused(first: int, last: int) -> None:
    assert refused(b"", first=first, last=last) == "size"


def test_too_many_bytes_are_refused() -> None:
    assert refused(b" " * (MAX_LINES + 1), last=1) == "size"


@pytest.mark.parametrize("changes", [{"seq": 2}, {"seq": 1, "first": 2, "last": 2}, {"last": 2}])
def test_other_numbers_than_the_header_says_are_refused(changes: dict[str, int]) -> None:
    said = {name: n for name, n in changes.items() if name != "seq"}
    assert refused(line(seq=changes.get("seq", 1)), **said) == "numbers"


def test_operations_of_another_writer_are_refused() -> None:
    assert refused(line(writer="bram-1")) == "writer"


@pytest.mark.parametrize(
    "lines",
    [
        line().rstrip(b"\n"),
        line() + b"\n",
        line().replace(b"\n", b"\r\n"),
        line().replace(b"\n", b"\r"),
        line().replace(b":", b": "),
        line(value=None),
        line(replaces=[]),
        line(value={"b": 1, "a": 2}),
        line(value="x").replace(b'"x"', b'"\\u0078"'),
        line(value=0).replace(b'"value":0', b'"value":-0'),
        line(value={"a": 1}).replace(b'{"a":1}', b'{"a":2,"a":1}'),
    ],
)
def test_a_line_in_other_words_is_refused(lines: bytes) -> None:
    assert refused(lines, last=1) in {"canonical", "operation"}


OTHER_WORDS = [line(value={"b": 1, "a": 2}), line(value=None), line().replace(b":", b": ")]


@pytest.mark.parametrize("lines", OTHER_WORDS)
def test_the_same_operation_in_other_words_is_not_canonical(lines: bytes) -> None:
    assert refused(lines) == "canonical"


@pytest.mark.parametrize(
    "lines",
    [
        b"{}\n",
        b"[]\n",
        b"null\n",
        b"\xff\n",
        b"{\n",
        line(value=1.0),
        line(value=1.5),
        line(value={"a": [0.1]}),
        line(value=1).replace(b'"value":1', b'"value":1e3'),
        line(value=1).replace(b'"value":1', b'"value":NaN'),
        line(value=2**53),
        line(value=1).replace(b'"value":1', b'"value":' + b"9" * 5000),
        line(value="x").replace(b'"x"', b'"\\ud800"'),
        line(value="\0"),
        line(value=[[]]).replace(b"[[]]", b"[" * 50_000 + b"]" * 50_000),
        line(value=[[]]).replace(b"[[]]", b"[" * 20 + b"]" * 20),
        line(value="x" * MAX_LINE),
        line(seq=0),
        line(seq=True),
        line(seq="1"),
        line(seq=1.0),
        line(at=2**53),
        line(change=0),
        line(kind=...),
        line(newer="field"),
        line(kind=""),
        line(kind="K"),
        line(id="a\nb"),
        line(id="x" * 201),
        line(writer="anna"),
        line(writer="../../x-1"),
        line(replaces="anna-1:1"),
        line(replaces=[1]),
    ],
    ids=lambda lines: lines[:150],
)
def test_what_no_device_may_write_is_refused(lines: bytes) -> None:
    assert refused(lines, last=1) == "operation"


@given(st.binary(max_size=60), st.integers(1, 3))
def test_any_bytes_are_refused_or_read_but_never_crash(content: bytes, last: int) -> None:
    with pytest.raises(SegmentError):
        read_ops(header(content, last=last), content)


@given(st.integers(0, 10_000), st.integers(0, 255))
def test_one_changed_byte_is_refused_or_is_the_same(place: int, byte: int) -> None:
    lines = op_lines(make_ops(3))
    place %= len(lines)
    changed = lines[:place] + bytes([byte]) + lines[place + 1 :]
    if changed == lines:
        return
    assert refused(changed, last=3, ops_sha256=sha256(lines)) == "content"
    try:
        assert op_lines(read_ops(header(changed, last=3), changed)) == changed
    except SegmentError as error:
        assert error.reason in {"operation", "canonical", "numbers", "writer"}  # noqa: PT017


def test_kinds_and_fields_of_a_newer_version_are_read() -> None:
    lines = line(kind="newer_kind", field="newer_field", value={"newer": [1]}, replaces=["?"])
    (op,) = read_ops(header(lines), lines)
    assert (op.kind, op.field, op.value) == ("newer_kind", "newer_field", {"newer": [1]})


def test_a_fitting_header_is_accepted() -> None:
    check_header(header(line()), "visit", "root")


@pytest.mark.parametrize(
    "changes, reason",
    [
        ({"format": FORMAT + 1}, "format"),
        ({"inspection": "other"}, "inspection"),
        ({"device": "bram"}, "writer"),
        ({"writer": "annabel-1"}, "writer"),
        ({"format": FORMAT + 1, "inspection": "other"}, "format"),
    ],
)
def test_a_foreign_header_is_refused(changes: dict[str, Any], reason: str) -> None:
    with pytest.raises(SegmentError, match=reason):
        check_header(header(line(), **changes), "visit", "root")


def test_the_name_of_a_file_holds_writer_run_and_hash() -> None:
    sealed = b"sealed"
    name = file_name(header(line(), first=3, last=9), sealed)
    assert name == f"anna-1/3-9-{sha256(sealed)}.age"


@given(st.lists(st.sampled_from([1, 10**5, 10**6]), max_size=60))
def test_runs_hold_everything_in_order_and_fit_in_a_segment(sizes: list[int]) -> None:
    texts = {size: "x" * size for size in sizes}
    ops = [Op(WRITER, n, 0, 1, *key("D1"), texts[size]) for n, size in enumerate(sizes, 1)]
    found = runs(ops)
    assert [op for run in found for op in run] == ops
    assert all(run and len(op_lines(run)) <= MAX_LINES for run in found)


def test_runs_hold_at_most_two_thousand_operations() -> None:
    assert [len(run) for run in runs(make_ops(2 * MAX_OPS + 1))] == [MAX_OPS, MAX_OPS, 1]
    assert runs(()) == ()
    assert MAX_LINE < MAX_LINES


def test_the_root_carries_what_another_device_wrote() -> None:
    check_header(header(line(), device="root"), "visit", "root")


def test_what_came_from_elsewhere_is_divided_into_whole_series() -> None:
    """Numbers that lack begin a new series, and so does a second content of a number."""
    one, two, twin, late = (
        Op("anna-1", seq, 1, 1, "dossier", "d1", "note", text)
        for seq, text in ((1, "a"), (2, "b"), (2, "c"), (9, "d"))
    )
    found = layers([late, twin, two, one])
    assert sorted(op.seq for series in found for op in series) == [1, 2, 2, 9]
    assert {len(series) for series in found} == {1, 2}
    for series in found:
        first = series[0].seq
        assert [op.seq for op in series] == list(range(first, first + len(series)))
    assert set().union(*found) == {one, two, twin, late}
    assert layers([]) == ()
