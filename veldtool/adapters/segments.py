"""Segment files: signed JSON lines, in gzip, in age; the standard programs can open them."""

import zlib
from collections.abc import Sequence
from typing import Any

import msgspec

from veldtool.adapters import age
from veldtool.adapters.keys import is_signed, sign
from veldtool.domain.oplog.identity import device_id
from veldtool.domain.oplog.op import Op, canonical
from veldtool.domain.oplog.segment import (
    FORMAT,
    Header,
    Segment,
    SegmentError,
    check_header,
    op_lines,
    read_ops,
    sha256,
)
from veldtool.services.errors import WrongKey
from veldtool.services.ports import DeviceKeys

# Two thousand operations of 8 kB each: far above any real segment, low enough that a hostile
# one cannot exhaust the memory of a small laptop.
MAX_PLAIN = 16 * 2**20
MAX_SEALED = MAX_PLAIN + 2**16
GZIP = 31  # zlib's name for "with gzip header and trailer"
BEST = 9
KEY_SIZE = 32
SIGNATURE_SIZE = 64

_headers = msgspec.json.Decoder(Header)
_anything = msgspec.json.Decoder(dict[str, Any])
_signatures = msgspec.json.Decoder(dict[str, str])


class AgeSegments:
    """Seals and opens segments."""

    def seal(
        self,
        header: Header,
        ops: Sequence[Op],
        keys: DeviceKeys,
        recipient: str,
        also: Sequence[str] = (),
        root: str = "",
    ) -> Segment:
        """Sign, compress and seal operations to the inspection's recipient, and to others.

        `root` is the root device, which alone may carry what another device wrote.

        Raises SegmentError when colleagues would refuse the result; nothing is sealed then.
        """
        lines = op_lines(ops)
        first = canonical(header)
        second = canonical({"signature": sign(first, keys.signing_secret).hex()})
        plain = b"\n".join((first, second, lines))
        if len(plain) > MAX_PLAIN:
            raise SegmentError("size")
        _read(plain, header.inspection, root)
        sealed = age.seal(_compress(plain), [recipient, *also])
        return Segment(header, tuple(ops), sha256(sealed), sealed)

    def open(
        self, sealed: bytes, identities: Sequence[str], inspection: str, root: str = ""
    ) -> Segment:
        """Open a segment and verify all of it. Raises SegmentError, and nothing else.

        The reasons, in the order of the checks: size, sealed, gzip, header, format, canonical,
        inspection, writer, device, signature, content, size, canonical, operation, numbers.
        """
        if len(sealed) > MAX_SEALED:
            raise SegmentError("size")
        try:
            inner = age.unseal(sealed, identities)
        except WrongKey as error:
            raise SegmentError("sealed") from error
        header, ops = _read(_expand(inner), inspection, root)
        return Segment(header, ops, sha256(sealed), sealed)


def _compress(plain: bytes) -> bytes:
    """Compress without a time or a name, so that equal content gives equal bytes."""
    packer = zlib.compressobj(BEST, zlib.DEFLATED, GZIP)
    return packer.compress(plain) + packer.flush()


def _expand(packed: bytes) -> bytes:
    """Undo gzip, never making more than the largest segment."""
    unpacker = zlib.decompressobj(GZIP)
    try:
        plain = unpacker.decompress(packed, MAX_PLAIN + 1)
    except zlib.error as error:
        raise SegmentError("gzip") from error
    if len(plain) > MAX_PLAIN:
        raise SegmentError("size")
    if not unpacker.eof or unpacker.unused_data:
        raise SegmentError("gzip")
    return plain


def _read(plain: bytes, inspection: str, root: str) -> tuple[Header, tuple[Op, ...]]:
    first, _, rest = plain.partition(b"\n")
    second, _, lines = rest.partition(b"\n")
    header = _read_header(first)
    check_header(header, inspection, root)
    signing_key = _checked_key(header)
    if not is_signed(first, _read_signature(second), signing_key):
        raise SegmentError("signature")
    return header, read_ops(header, lines)


def _read_header(line: bytes) -> Header:
    """Decode the header; the format comes first, as a newer one may have other fields."""
    try:
        if _anything.decode(line).get("format") != FORMAT:
            raise SegmentError("format")
        header = _headers.decode(line)
        if canonical(header) != line:
            raise SegmentError("canonical")
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise SegmentError("header") from error
    return header


def _checked_key(header: Header) -> bytes:
    """Return the key to verify with, when the header's device is the hash of its keys."""
    key = _hex(header.signing_key, KEY_SIZE)
    if key is None or not header.age_recipient.isascii():
        raise SegmentError("device")
    if device_id(header.signing_key, header.age_recipient) != header.device:
        raise SegmentError("device")
    return key


def _read_signature(line: bytes) -> bytes:
    try:
        text = _signatures.decode(line).get("signature", "")
        signature = _hex(text, SIGNATURE_SIZE)
        if signature is None or canonical({"signature": text}) != line:
            raise SegmentError("signature")
    except (msgspec.MsgspecError, UnicodeError) as error:
        raise SegmentError("signature") from error
    return signature


def _hex(text: str, size: int) -> bytes | None:
    """Read hex strictly: lower case, no blanks, the exact size."""
    try:
        content = bytes.fromhex(text)
    except ValueError:
        return None
    return content if len(content) == size and content.hex() == text else None
