import hashlib

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veldtool.domain.oplog.identity import base32, device_id, fingerprint, grouped, new_writer
from veldtool.domain.oplog.op import device_of
from veldtool.domain.oplog.seen import Seen, went_back

KEY, RECIPIENT = "00" * 32, "age1example"


def zeros(size: int) -> bytes:
    return bytes(size)


def test_a_device_is_named_by_the_hash_of_both_keys() -> None:
    content = hashlib.sha256(bytes(32) + b"age1example").digest()
    assert device_id(KEY, RECIPIENT) == base32(content)[:20]
    assert (
        len({device_id(KEY, RECIPIENT), device_id("01" * 32, RECIPIENT), device_id(KEY, "x")}) == 3
    )


def test_a_device_id_never_changes() -> None:
    assert device_id(KEY, RECIPIENT) == "7zm3q2re5nmr26gruq2v"


@pytest.mark.parametrize("key, recipient", [("no hex", RECIPIENT), (KEY, "é")])
def test_what_is_no_key_has_no_device(key: str, recipient: str) -> None:
    with pytest.raises(ValueError):  # noqa: PT011 - of two kinds, both say which byte
        device_id(key, recipient)


def test_a_fingerprint_is_read_out_in_groups() -> None:
    device = device_id(KEY, RECIPIENT)
    assert fingerprint(device) == device[:12]
    assert grouped("abcdefghijkl") == "abcd-efgh-ijkl"


def test_a_writer_belongs_to_its_device() -> None:
    writer = new_writer("abcdefghij", zeros)
    assert writer == "abcdefghij-aaaaaaaaaa"
    assert device_of(writer) == "abcdefghij"


@given(st.binary(max_size=40))
def test_base32_uses_lower_case_letters_and_six_digits(content: bytes) -> None:
    assert set(base32(content)) <= set("abcdefghijklmnopqrstuvwxyz234567")


@pytest.mark.parametrize(
    "now, back",
    [
        (Seen("a", 5), False),
        (Seen("b", 6), False),
        (Seen("a", 4), True),
        (Seen("b", 5), True),
    ],
)
def test_a_record_that_went_back_is_noticed(now: Seen, back: bool) -> None:
    assert went_back(Seen("a", 5), now) is back
