"""Yardstick 14: no start package makes its reader crash, hang or take more than bounded memory."""

import json

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.reliability.mutation import bounded_memory, mutate
from veldtool.adapters.keys import AgeKeyring
from veldtool.services.errors import UserError
from veldtool.services.start_package import MAX_PLAIN, StartPackage, pack, unpack

KEY = AgeKeyring().new_age_key()[0]
PATH = f"{'a' * 20}-{'b' * 10}/1-12-{'0' * 64}.age"
PACKAGE = StartPackage(
    "abcdefgh234567ab", "a" * 20, "av", (KEY,), "Anna", "AV", 1, ((PATH, b"sealed\n"),)
)
PLAIN = pack(PACKAGE)
HEAD, _, REST = PLAIN.partition(b"\n")
REASONS = {"", "package_damaged", "package_newer"}


def is_read_or_refused(plain: bytes) -> bool:
    """Whether it was read; then packing it again gives the same bytes."""
    refused = ""
    try:
        assert pack(unpack(plain)) == plain
    except UserError as error:
        refused = error.key
    assert refused in REASONS
    return not refused


def changed(data: st.DataObject) -> bytes:
    """A package in whose head values were replaced, removed or doubled."""
    head = json.loads(HEAD)
    for _ in range(data.draw(st.integers(1, 3))):
        mutate(head, data)
    text = json.dumps(head, separators=(",", ":"), ensure_ascii=data.draw(st.booleans()))
    return text.encode() + b"\n" + data.draw(st.sampled_from((REST, REST, b"", REST * 2)))


def test_the_package_itself_is_read() -> None:
    assert is_read_or_refused(PLAIN)


@given(data=st.data())
def test_any_head_is_read_or_refused(data: st.DataObject) -> None:
    is_read_or_refused(changed(data))


@pytest.mark.long
@settings(max_examples=20_000)
@given(data=st.data())
def test_any_head_is_read_or_refused_many_times(data: st.DataObject) -> None:
    is_read_or_refused(changed(data))


@given(st.binary(max_size=400))
def test_any_bytes_are_refused(content: bytes) -> None:
    assert not is_read_or_refused(content)


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
        b" " * MAX_PLAIN + b"\n",
        HEAD.replace(b'"segments":[', b'"segments":[' + b'["x",1],' * 2**16) + b"\n",
    ],
    ids=["nested", "names", "blanks", "segments"],
)
def test_what_is_huge_is_refused_in_little_memory(plain: bytes) -> None:
    with bounded_memory(2 * len(plain) + 2**22):
        assert not is_read_or_refused(plain)
