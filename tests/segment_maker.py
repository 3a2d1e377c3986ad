"""Makes segments for tests, whole ones and every kind of broken one."""

import zlib
from typing import Any

import msgspec

from veldtool.adapters import age
from veldtool.adapters.keys import AgeKeyring, sign
from veldtool.adapters.segments import AgeSegments
from veldtool.domain.oplog.identity import device_id, new_writer
from veldtool.domain.oplog.op import Op, canonical
from veldtool.domain.oplog.segment import FORMAT, Header, Segment, op_lines, sha256

KEYRING = AgeKeyring()
KEYS = KEYRING.new_device()
DEVICE = device_id(KEYS.signing_key, KEYS.age_recipient)
WRITER = new_writer(DEVICE, KEYRING.random_bytes)
IDENTITY, RECIPIENT = KEYRING.new_age_key()
INSPECTION = "abcdefgh"


def make_ops(count: int = 3, first: int = 1) -> tuple[Op, ...]:
    """Return operations of one writer."""
    return tuple(
        Op(WRITER, seq, 1000 + seq, first, "dossier", f"D{seq}", "note", f"één {seq}")
        for seq in range(first, first + count)
    )


def make_header(ops: tuple[Op, ...], **changes: Any) -> Header:
    """Return the header that belongs to these operations, with changes."""
    header = Header(
        format=FORMAT,
        inspection=INSPECTION,
        device=DEVICE,
        signing_key=KEYS.signing_key,
        age_recipient=KEYS.age_recipient,
        writer=WRITER,
        first=ops[0].seq,
        last=ops[-1].seq,
        previous="",
        seen={WRITER: ops[-1].seq},
        schema=1,
        ops_sha256=sha256(op_lines(ops)),
        made_at=5000,
    )
    return msgspec.structs.replace(header, **changes)


def make_segment(ops: tuple[Op, ...] | None = None) -> Segment:
    """Return a good segment."""
    ops = make_ops() if ops is None else ops
    return AgeSegments().seal(make_header(ops), ops, KEYS, RECIPIENT)


def plain_of(header: Header, lines: bytes) -> bytes:
    """Return the plain text of a segment, rightly signed whatever it says."""
    return signed_line(canonical(header)) + lines


def signed_line(first: bytes) -> bytes:
    """Return a header line and its signature line."""
    signature = sign(first, KEYS.signing_secret).hex()
    return first + b"\n" + canonical({"signature": signature}) + b"\n"


def gzip(plain: bytes) -> bytes:
    """Compress as a segment does."""
    packer = zlib.compressobj(9, zlib.DEFLATED, 31)
    return packer.compress(plain) + packer.flush()


def sealed_of(inner: bytes) -> bytes:
    """Seal anything to the inspection."""
    return age.seal(inner, [RECIPIENT])
