"""Yardstick 14: no segment makes its reader crash, hang or take more than bounded memory.

Rightly signed and rightly sealed, so that every check behind those is reached.
"""

import json
import zlib
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reliability.mutation import bounded_memory, mutate
from tests.segment_maker import (
    IDENTITY,
    INSPECTION,
    gzip,
    make_header,
    make_ops,
    plain_of,
    sealed_of,
    signed_line,
)
from veldtool.adapters.segments import MAX_PLAIN, AgeSegments
from veldtool.domain.oplog.op import canonical
from veldtool.domain.oplog.segment import SegmentError, op_lines, sha256

CODEC = AgeSegments()
OPS = make_ops()
LINES = op_lines(OPS)

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=5,
)


def reason(sealed: bytes) -> str:
    with pytest.raises(SegmentError) as caught:
        CODEC.open(sealed, [IDENTITY], INSPECTION)
    return caught.value.reason


def opens_or_is_refused(plain: bytes) -> bool:
    """Whether it was accepted; then it holds exactly these lines."""
    try:
        opened = CODEC.open(sealed_of(gzip(plain)), [IDENTITY], INSPECTION)
    except SegmentError:
        return False
    assert plain.endswith(b"\n" + op_lines(opened.ops))
    return True


def changed(data: st.DataObject) -> bytes:
    """A segment in which values were replaced, removed or doubled, and its hash set right."""
    whole: dict[str, Any] = {
        "header": json.loads(canonical(make_header(OPS))),
        "ops": [json.loads(canonical(op)) for op in OPS],
    }
    for _ in range(data.draw(st.integers(1, 3))):
        mutate(whole, data)
    header, ops = whole.get("header"), whole.get("ops")
    lines = b"".join(_line(op) + b"\n" for op in ops) if isinstance(ops, list) else b""
    if isinstance(header, dict) and "ops_sha256" in header:
        header["ops_sha256"] = sha256(lines)
    return signed_line(_line(header)) + lines


def _line(value: object) -> bytes:
    text = json.dumps(value, separators=(",", ":"), ensure_ascii=False)
    return text.encode("utf-8", "surrogatepass")


def test_a_segment_that_is_not_changed_is_accepted() -> None:
    assert opens_or_is_refused(plain_of(make_header(OPS), LINES))


@given(st.data())
def test_no_changed_segment_makes_the_reader_crash(data: st.DataObject) -> None:
    opens_or_is_refused(changed(data))


@pytest.mark.long
@settings(max_examples=10_000)
@given(st.data())
def test_no_changed_segment_makes_the_reader_crash_at_length(data: st.DataObject) -> None:
    opens_or_is_refused(changed(data))


@given(st.binary(max_size=200))
def test_random_bytes_are_refused_at_every_depth(content: bytes) -> None:
    assert reason(content) == "sealed"
    assert reason(sealed_of(content)) == "gzip"
    assert reason(sealed_of(gzip(content))) == "header"
    assert reason(sealed_of(gzip(signed_line(content)))) == "header"


@given(json_values)
@settings(max_examples=50)
def test_any_json_is_refused_as_header_signature_and_operation(value: object) -> None:
    line = canonical(value)
    one_op = make_header(OPS[:1], ops_sha256=sha256(line + b"\n"))
    assert reason(sealed_of(gzip(signed_line(line)))) in {"header", "format"}
    assert reason(sealed_of(gzip(canonical(make_header(OPS)) + b"\n" + line + b"\n" + LINES)))
    assert reason(sealed_of(gzip(plain_of(one_op, line + b"\n")))) == "operation"


def test_a_bomb_is_refused_in_bounded_memory() -> None:
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    chunk = bytes(2**20)
    bomb = b"".join(packer.compress(chunk) for _ in range(256)) + packer.flush()
    sealed = sealed_of(bomb)
    with bounded_memory(3 * MAX_PLAIN):
        assert reason(sealed) == "size"


def test_deep_nesting_is_refused() -> None:
    deep = b"[" * 100_000
    assert reason(sealed_of(gzip(signed_line(deep)))) == "header"
    header = make_header(OPS[:1], ops_sha256=sha256(deep + b"\n"))
    assert reason(sealed_of(gzip(plain_of(header, deep + b"\n")))) == "operation"
