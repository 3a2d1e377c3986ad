"""An operation: one value written into one register, and the ids of what it replaces.

Operations never change and are kept for ever. Their canonical JSON (see `canonical`) is at once
the line in a segment and, hashed, the digest that tells two contents under one id apart. The
order of the fields below is part of that line, and so is the leaving out of empty ones.
"""

import hashlib
import re
from collections.abc import Iterable
from typing import Annotated, Any, NamedTuple

import msgspec

from veldtool.domain.oplog.values import MAX_INT, bounded

MAX_LINE = 2**22
"""Bytes of one operation as JSON; a delete of a large record names some ten thousand heads."""

Name = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
# A writer names a folder on every file system, so: no capitals, dots or slashes.
Writer = Annotated[str, msgspec.Meta(pattern=r"^[a-z0-9]+-[a-z0-9]+\Z", max_length=100)]
Word = Annotated[str, msgspec.Meta(pattern=r"^[a-z][a-z0-9_]*\Z", max_length=100)]
Id = Annotated[str, msgspec.Meta(pattern=r"^[^\x00-\x1f\x7f]+\Z", max_length=200)]
Count = Annotated[int, msgspec.Meta(ge=1, le=MAX_INT)]

Ref = str
"""Names an operation: `writer:seq`, or `writer:seq:digest` where that id has two contents."""


class RegisterKey(NamedTuple):
    """A register: one field of one entity."""

    kind: str
    id: str
    field: str


class Op(
    msgspec.Struct,
    frozen=True,
    eq=False,
    forbid_unknown_fields=True,
    omit_defaults=True,
):
    """One change of one register by one writer.

    `seq` counts 1, 2, 3 … within the writer. `at` is the device's own clock in milliseconds
    since 1970 UTC; it orders for display and never decides what survives. `change` is the seq
    of the first operation of the same user action. `replaces` names the heads its writer saw.
    """

    writer: Writer
    seq: Count
    at: Annotated[int, msgspec.Meta(ge=-MAX_INT, le=MAX_INT)]
    change: Count
    kind: Word
    id: Id
    field: Word
    value: Any = None
    replaces: tuple[Ref, ...] = ()

    def __hash__(self) -> int:
        return hash((self.writer, self.seq))

    def __eq__(self, other: object) -> bool:
        if not isinstance(other, Op) or (self.writer, self.seq) != (
            other.writer,
            other.seq,
        ):
            return False
        return canonical(self) == canonical(other)

    @property
    def key(self) -> RegisterKey:
        return RegisterKey(self.kind, self.id, self.field)

    @property
    def ref(self) -> Ref:
        return f"{self.writer}:{self.seq}"

    @property
    def order(self) -> tuple[int, int, str, str]:
        """What picks the value shown among several heads; the digest settles a fork."""
        return (self.at, self.seq, self.writer, digest(self))


class Write(NamedTuple):
    """An operation before it has a writer, a number and a time."""

    key: RegisterKey
    value: Any
    replaces: tuple[Ref, ...] = ()


_encoder = msgspec.json.Encoder(order="deterministic")
_decoder = msgspec.json.Decoder(Op)


def canonical(value: object) -> bytes:
    """Return the one JSON form of a value or operation: sorted keys, no spaces, UTF-8."""
    return _encoder.encode(value)


def digest(op: Op) -> str:
    """Return the SHA-256 of the operation's canonical JSON, in hex."""
    return hashlib.sha256(canonical(op)).hexdigest()


def read_op(line: bytes) -> Op:
    """Read one operation from its JSON.

    Raises ValueError for what no device may write: broken JSON, a field that is missing, unknown
    or out of bounds, a value that `values.bounded` refuses or would have cleaned.
    """
    if len(line) > MAX_LINE:
        raise ValueError("the operation is too large")
    try:
        op = _decoder.decode(line)
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise ValueError("the line is no operation") from error
    if bounded(op.value) != op.value:
        raise ValueError("the value holds what is no character")
    return op


def stamp(writes: Iterable[Write], writer: str, first: int, at: int) -> tuple[Op, ...]:
    """Number the writes of one user action as one change, from `first` on.

    What is stored here must be readable everywhere, for ever: each operation is read back as a
    colleague would. Raises ValueError for a value or name that cannot be an operation.
    """
    return tuple(
        _readable(Op(writer, first + place, at, first, *write.key, write.value, write.replaces))
        for place, write in enumerate(writes)
    )


def _readable(op: Op) -> Op:
    bounded(op.value)  # before the encoder, which writes NaN as null
    return read_op(canonical(op))


_REF = re.compile(r"([a-z0-9]+-[a-z0-9]+):([1-9][0-9]{0,15})(?::([0-9a-f]{64}))?", re.ASCII)


class RefParts(NamedTuple):
    """A reference taken apart; `digest` is empty for the plain form."""

    writer: str
    seq: int
    digest: str


def parse_ref(ref: Ref) -> RefParts | None:
    """Take a reference apart; None when it names nothing (then it replaces nothing)."""
    found = _REF.fullmatch(ref)
    if found is None:
        return None
    return RefParts(found[1], int(found[2]), found[3] or "")


def device_of(writer: str) -> str:
    """Return the device that a writer belongs to: writers are named `<device>-<random>`."""
    return writer.partition("-")[0]
