"""An operation: one value written into one register, and the ids of what it replaces.

Operations never change and are kept for ever. Their canonical JSON (see `canonical`) is at once
the line in a segment and, hashed, the digest that tells two contents under one id apart.
"""

import hashlib
from typing import Annotated, Any, NamedTuple

import msgspec

MAX_INT = 2**53 - 1
Name = Annotated[str, msgspec.Meta(min_length=1, max_length=200)]
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

    writer: Name
    seq: Count
    at: Annotated[int, msgspec.Meta(ge=-MAX_INT, le=MAX_INT)]
    change: Count
    kind: Name
    id: Name
    field: Name
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


def canonical(value: object) -> bytes:
    """Return the one JSON form of a value: sorted keys, no spaces, UTF-8."""
    return _encoder.encode(value)


def digest(op: Op) -> str:
    """Return the SHA-256 of the operation's canonical JSON, in hex."""
    return hashlib.sha256(canonical(op)).hexdigest()


def stamp(writes: list[Write], writer: str, first: int, at: int) -> tuple[Op, ...]:
    """Number the writes of one user action as one change, from `first` on."""
    return tuple(
        Op(writer, first + place, at, first, *write.key, write.value, write.replaces)
        for place, write in enumerate(writes)
    )


class RefParts(NamedTuple):
    """A reference taken apart; `digest` is empty for the plain form."""

    writer: str
    seq: int
    digest: str


def parse_ref(ref: Ref) -> RefParts | None:
    """Take a reference apart; None when it names nothing (then it replaces nothing)."""
    writer, _, rest = ref.partition(":")
    number, _, content = rest.partition(":")
    if not (writer and number.isascii() and number.isdigit() and len(number) <= 16):
        return None
    return RefParts(writer, int(number), content)


def device_of(writer: str) -> str:
    """Return the device that a writer belongs to: writers are named `<device>-<random>`."""
    return writer.partition("-")[0]
