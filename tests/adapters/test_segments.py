import gzip as standard_gzip
import json
import zlib

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.segment_maker import (
    IDENTITY,
    INSPECTION,
    KEYRING,
    KEYS,
    RECIPIENT,
    gzip,
    make_header,
    make_ops,
    make_segment,
    plain_of,
    sealed_of,
    signed_line,
)
from veldtool.adapters import age
from veldtool.adapters.segments import MAX_PLAIN, MAX_SEALED, AgeSegments
from veldtool.domain.oplog.op import Op, canonical
from veldtool.domain.oplog.segment import MAX_OPS, Segment, SegmentError, op_lines, sha256

CODEC = AgeSegments()
OPS = make_ops()
LINES = op_lines(OPS)
PLAIN = plain_of(make_header(OPS), LINES)
SEALED = make_segment().sealed

texts = st.text(st.characters(exclude_categories=["Cs"], exclude_characters="\0"))
json_values = st.recursive(
    st.none() | st.booleans() | st.integers(-(2**53) + 1, 2**53 - 1) | texts,
    lambda inner: st.lists(inner, max_size=3) | st.dictionaries(texts, inner, max_size=3),
    max_leaves=5,
)


def open_sealed(sealed: bytes) -> Segment:
    return CODEC.open(sealed, [IDENTITY], INSPECTION)


def open_plain(plain: bytes) -> Segment:
    return open_sealed(sealed_of(gzip(plain)))


def reason(sealed: bytes) -> str:
    with pytest.raises(SegmentError) as caught:
        open_sealed(sealed)
    return caught.value.reason


@given(st.lists(json_values, min_size=1, max_size=5))
@settings(max_examples=30)
def test_what_was_sealed_is_opened(values: list[object]) -> None:
    ops = tuple(
        msgspec.structs.replace(op, value=v) for op, v in zip(make_ops(5), values, strict=False)
    )
    made = CODEC.seal(make_header(ops), ops, KEYS, RECIPIENT)
    assert open_sealed(made.sealed) == made
    assert made.name == sha256(made.sealed)


def test_inside_is_gzip_of_json_lines_without_time_or_name() -> None:
    inner = age.unseal(SEALED, [IDENTITY])
    assert inner[3:8] == bytes(5)
    header, signature, *ops = map(json.loads, standard_gzip.decompress(inner).splitlines())
    assert header["inspection"] == INSPECTION
    assert list(signature) == ["signature"]
    assert [op["value"] for op in ops] == ["één 1", "één 2", "één 3"]


def test_an_older_key_still_opens() -> None:
    newer, _ = KEYRING.new_age_key()
    assert CODEC.open(SEALED, [newer, IDENTITY], INSPECTION).ops == OPS


def test_two_thousand_operations_fit() -> None:
    made = make_segment(make_ops(MAX_OPS))
    assert len(open_sealed(made.sealed).ops) == MAX_OPS


@pytest.mark.parametrize(
    "changes, expected",
    [
        ({"format": 2}, "format"),
        ({"inspection": "other"}, "inspection"),
        ({"device": "other"}, "writer"),
        ({"device": "other", "writer": "other-abc"}, "device"),
        ({"writer": "other-abc"}, "writer"),
        ({"signing_key": "00" * 32}, "device"),
        ({"signing_key": "short"}, "device"),
        ({"signing_key": KEYS.signing_key.upper()}, "device"),
        ({"age_recipient": "age1other"}, "device"),
        ({"age_recipient": "é"}, "device"),
        ({"ops_sha256": ""}, "content"),
        ({"first": 2}, "numbers"),
        ({"last": 4}, "numbers"),
        ({"last": MAX_OPS + 1}, "size"),
    ],
)
def test_a_header_that_says_otherwise_is_refused(changes: dict[str, object], expected: str) -> None:
    header = make_header(OPS, **changes)
    assert reason(sealed_of(gzip(plain_of(header, LINES)))) == expected


@pytest.mark.parametrize(
    "changes, expected",
    [({"format": 2}, "format"), ({"ops_sha256": ""}, "content"), ({"last": 4}, "numbers")],
)
def test_what_would_be_refused_is_not_sealed(changes: dict[str, object], expected: str) -> None:
    with pytest.raises(SegmentError) as caught:
        CODEC.seal(make_header(OPS, **changes), OPS, KEYS, RECIPIENT)
    assert caught.value.reason == expected


def test_somebody_elses_signature_is_refused() -> None:
    other = KEYRING.new_device()
    with pytest.raises(SegmentError, match="signature"):
        CODEC.seal(make_header(OPS), OPS, other, RECIPIENT)


def test_a_newer_format_is_told_from_damage() -> None:
    newer = msgspec.json.encode({"format": 2, "new_field": [1]})
    assert reason(sealed_of(gzip(newer + b"\n"))) == "format"


def test_each_line_has_one_form() -> None:
    blank = canonical(make_header(OPS)).replace(b":", b": ", 1)
    assert reason(sealed_of(gzip(signed_line(blank) + LINES))) == "canonical"
    spaced = LINES.replace(b":", b": ", 1)
    header = make_header(OPS, ops_sha256=sha256(spaced))
    assert reason(sealed_of(gzip(plain_of(header, spaced)))) == "canonical"
    upper = PLAIN.split(b"\n")
    upper[1] = (
        upper[1].replace(b"signature", b"SIGNATURE").upper().replace(b"SIGNATURE", b"signature")
    )
    assert reason(sealed_of(gzip(b"\n".join(upper)))) == "signature"


def test_the_operations_of_another_writer_are_refused() -> None:
    ops = (*OPS[:2], Op("other-abc", 3, 1, 1, "dossier", "D1", "note"))
    header = make_header(OPS, ops_sha256=sha256(op_lines(ops)))
    assert reason(sealed_of(gzip(plain_of(header, op_lines(ops))))) == "writer"


def test_nothing_hides_behind_the_gzip() -> None:
    packed = gzip(PLAIN)
    assert reason(sealed_of(packed + packed)) == "gzip"
    assert reason(sealed_of(packed[:-1])) == "gzip"
    assert reason(sealed_of(zlib.compress(PLAIN))) == "gzip"


def test_a_segment_for_others_stays_shut() -> None:
    other, _ = KEYRING.new_age_key()
    for identities in ([], [other], ["no identity"]):
        with pytest.raises(SegmentError) as caught:
            CODEC.open(SEALED, identities, INSPECTION)
        assert caught.value.reason == "sealed"


def test_the_largest_text_is_read_whole_and_one_byte_more_is_not() -> None:
    assert reason(sealed_of(gzip(bytes(MAX_PLAIN)))) == "header"
    assert reason(sealed_of(gzip(bytes(MAX_PLAIN + 1)))) == "size"


def test_too_large_a_file_is_not_even_decrypted() -> None:
    assert reason(bytes(MAX_SEALED + 1)) == "size"


def test_too_large_a_segment_is_not_sealed() -> None:
    huge = (msgspec.structs.replace(OPS[0], value="x" * MAX_PLAIN),)
    with pytest.raises(SegmentError) as caught:
        CODEC.seal(make_header(huge), huge, KEYS, RECIPIENT)
    assert caught.value.reason == "size"
