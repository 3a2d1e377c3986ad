"""Yardstick 14: no start package makes its reader crash, hang or take more than bounded memory."""

import json
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reliability.mutation import bounded_memory, mutate
from tests.segment_maker import DEVICE, IDENTITY, make_segment
from veldtool.domain.oplog.segment import file_name
from veldtool.services.errors import UserError
from veldtool.services.start_package import MAX_PLAIN, StartPackage, pack, unpack

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
HEAD, _, REST = PLAIN.partition(b"\n")
REASONS = {"", "package_damaged", "package_newer"}


def is_read_or_refused(plain: bytes) -> bool:
    """Whether it was read; then packing it again gives the same bytes: nothing half comes out."""
    refused = ""
    try:
        assert pack(unpack(plain)) == plain
    except UserError as error:
        refused = error.key
    assert refused in REASONS
    return not refused


def changed(data: st.DataObject) -> bytes:
    """A package in whose first line values were replaced, removed or doubled, or that was cut."""
    head: dict[str, Any] = json.loads(HEAD)
    for _ in range(data.draw(st.integers(0, 3))):
        mutate(head, data)
    line = json.dumps(head, separators=(",", ":"), ensure_ascii=data.draw(st.booleans()))
    rest = data.draw(st.sampled_from((REST, REST, b"", REST * 2)))
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


def test_every_cut_is_refused_and_no_flipped_byte_harms() -> None:
    assert not any(is_read_or_refused(PLAIN[:at]) for at in range(len(PLAIN)))
    for at in range(len(HEAD)):
        for bit in range(8):
            is_read_or_refused(PLAIN[:at] + bytes([PLAIN[at] ^ 1 << bit]) + PLAIN[at + 1 :])


@pytest.mark.parametrize(
    "plain",
    [
        b"[" * 2**20 + b"\n",
        b'{"format":1,' + b'"x":' * 2**17 + b"\n",
        b'{"format":' + b"9" * 2**20 + b"}\n",
        b" " * MAX_PLAIN + b"\n",
        b"\n" * 2**20,
        HEAD.replace(b'"segments":[', b'"segments":[' + b'["x",1],' * 2**16) + b"\n",
    ],
    ids=["nested", "names", "long number", "blanks", "empty lines", "segments"],
)
def test_what_is_huge_is_refused_in_little_memory(plain: bytes) -> None:
    with bounded_memory(2 * len(plain) + 2**22):
        assert not is_read_or_refused(plain)
