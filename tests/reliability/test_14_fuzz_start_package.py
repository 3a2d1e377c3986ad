"""Yardstick 14: no start package makes its reader crash or take more than bounded memory."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reliability.mutation import bounded_memory, mutate
from tests.segment_maker import DEVICE, IDENTITY, make_segment
from veldtool.domain.oplog.segment import file_name
from veldtool.services.errors import UserError
from veldtool.services.start_package import StartPackage, pack, unpack

MEMORY = 64 * 2**20
SEGMENT = make_segment()
NAME = file_name(SEGMENT.header, SEGMENT.sealed)
PACKAGE = StartPackage(
    inspection="abcdefgh234567ij",
    root=DEVICE,
    member="av",
    inspection_keys=(IDENTITY,),
    name="Anna Visser",
    initials="AV",
    made_at=1_780_000_000_000,
    segments=((NAME, SEGMENT.sealed),),
)
PLAIN = pack(PACKAGE)


def is_read_or_refused(plain: bytes) -> None:
    """Whatever comes out can be packed again: nothing half comes out."""
    try:
        found = unpack(plain)
    except UserError:
        return
    assert unpack(pack(found)) == found


def changed(data: st.DataObject) -> bytes:
    """A package in whose first line values were replaced, removed or doubled, or that was cut."""
    first, _, rest = PLAIN.partition(b"\n")
    head: dict[str, Any] = json.loads(first)
    for _ in range(data.draw(st.integers(0, 3))):
        mutate(head, data)
    line = json.dumps(head, separators=(",", ":"), ensure_ascii=False)
    whole = line.encode("utf-8", "surrogatepass") + b"\n" + rest
    start, cut = data.draw(st.integers(0, len(whole))), data.draw(st.integers(0, 50))
    return whole if data.draw(st.booleans()) else whole[:start] + whole[start + cut :]


def test_the_package_itself_is_read() -> None:
    assert unpack(PLAIN) == PACKAGE


@given(st.binary() | st.text().map(str.encode))
def test_nothing_else_is_taken_for_a_package(content: bytes) -> None:
    with pytest.raises(UserError):
        unpack(content)


@given(st.data())
def test_no_changed_package_makes_the_reader_crash(data: st.DataObject) -> None:
    is_read_or_refused(changed(data))


@pytest.mark.long
@settings(max_examples=10_000)
@given(st.data())
def test_no_changed_package_makes_the_reader_crash_at_length(data: st.DataObject) -> None:
    is_read_or_refused(changed(data))


@pytest.mark.parametrize(
    "content",
    [b"[" * 10**6, b'{"format":' + b"9" * 10**6 + b"}\n", b"\n" * 10**6],
    ids=["nested", "long number", "empty lines"],
)
def test_large_oddities_take_little_memory(content: bytes) -> None:
    with bounded_memory(MEMORY), pytest.raises(UserError):
        unpack(content)
