"""The start package: the one file by which a colleague's laptop takes part in an inspection.

An age file with a passphrase that is spoken, so the standard `age` program opens it. Inside: one
line of JSON (`_Head`), then the sealed segments that the lead has, one after the other. Whoever
has the file and the spoken words has the inspection's keys.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from typing import Annotated

import msgspec

from veldtool.domain.oplog.identity import base32, grouped
from veldtool.domain.oplog.op import Id, canonical
from veldtool.services.errors import UserError, WrongKey
from veldtool.services.passphrase import GENERATED_BYTES
from veldtool.services.ports import Passphrases

FORMAT = 1
MAX_HEAD = 2**20
MAX_PLAIN = 32 * 2**20
MAX_FILE = MAX_PLAIN + 2**16
MAX_KEYS = 100
MAX_SEGMENTS = 5000
SPOKEN = 16
"""Characters of the spoken passphrase, groups of four and their dashes not counted."""

_Code = Annotated[str, msgspec.Meta(pattern=r"^[a-z2-7]{16}\Z")]
_Device = Annotated[str, msgspec.Meta(pattern=r"^[a-z2-7]{20}\Z")]
_Key = Annotated[str, msgspec.Meta(pattern=r"^AGE-SECRET-KEY-1[A-Z0-9]{58}\Z")]
_Label = Annotated[str, msgspec.Meta(max_length=200)]
_Path = Annotated[
    str, msgspec.Meta(pattern=r"^[a-z0-9]+-[a-z0-9]+/[0-9]+-[0-9]+-[0-9a-f]{64}\.age\Z")
]
_Size = Annotated[int, msgspec.Meta(ge=1, le=MAX_PLAIN)]


@dataclass(frozen=True, slots=True)
class StartPackage:
    """What a colleague's device needs to take part. Secret: it holds the inspection's keys.

    `segments` are what the team wrote so far, sealed, by their path in an exchange folder.
    """

    inspection: str
    root: str
    member: str
    inspection_keys: tuple[str, ...]
    name: str = ""
    initials: str = ""
    made_at: int = 0
    segments: tuple[tuple[str, bytes], ...] = ()


class _Head(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    format: int
    inspection: _Code
    root: _Device
    member: Id
    name: _Label
    initials: _Label
    made_at: int
    inspection_keys: Annotated[list[_Key], msgspec.Meta(min_length=1, max_length=MAX_KEYS)]
    segments: Annotated[list[tuple[_Path, _Size]], msgspec.Meta(max_length=MAX_SEGMENTS)]


_head = msgspec.json.Decoder(_Head)


class _Form(msgspec.Struct):
    format: int


def write_package(package: StartPackage, passphrases: Passphrases, spoken: str) -> bytes:
    """Return the file of a start package, opened by what is spoken."""
    return passphrases.wrap(pack(package), spoken)


def read_package(content: bytes, passphrases: Passphrases, typed: str) -> StartPackage:
    """Open the file of a start package with the words that were spoken.

    Raises WrongKey `package_passphrase` for other words, and UserError `spoken_length`,
    `package_damaged`, `package_none` or `package_newer`.
    """
    spoken = spoken_words(typed)
    if len(content) > MAX_FILE:
        raise UserError("package_none")
    try:
        plain = passphrases.unwrap(content, spoken)
    except WrongKey as error:
        raise WrongKey("package_passphrase") from error
    except UserError as error:
        raise UserError(_unopened(content)) if error.key == "wrapped_damaged" else error from error
    return unpack(plain)


def spoken_words(typed: str) -> str:
    """Return what somebody typed as it was spoken: small letters, in groups of four.

    Signs that do not occur in it are taken for those that look alike. Raises UserError
    `spoken_length` when it is not 16 characters.
    """
    letters = "".join(c for c in typed.lower() if c.isalnum()).translate(_ALIKE)
    if len(letters) != SPOKEN:
        raise UserError("spoken_length", n=len(letters), length=SPOKEN)
    return grouped(letters)


def new_spoken(random_bytes: bytes) -> str:
    """Return a passphrase to speak, of 80 random bits."""
    return grouped(base32(random_bytes[:GENERATED_BYTES]))


def pack(package: StartPackage) -> bytes:
    """Return the content of a start package. What does not fit comes with the first exchange."""
    segments = tuple(_fitting(package.segments))
    head = _Head(
        format=FORMAT,
        inspection=package.inspection,
        root=package.root,
        member=package.member,
        name=package.name[:200],
        initials=package.initials[:200],
        made_at=package.made_at,
        inspection_keys=list(package.inspection_keys),
        segments=[(path, len(sealed)) for path, sealed in segments],
    )
    return b"\n".join((canonical(head), b"".join(sealed for _, sealed in segments)))


def unpack(plain: bytes) -> StartPackage:
    """Read what `pack` made. Raises UserError `package_damaged` or `package_newer`."""
    line, found, rest = plain.partition(b"\n")
    if not found or len(line) > MAX_HEAD or len(plain) > MAX_PLAIN:
        raise UserError("package_damaged")
    head = _read_head(line)
    if sum(size for _, size in head.segments) != len(rest):
        raise UserError("package_damaged")
    return StartPackage(
        inspection=head.inspection,
        root=head.root,
        member=head.member,
        inspection_keys=tuple(head.inspection_keys),
        name=head.name,
        initials=head.initials,
        made_at=head.made_at,
        segments=tuple(_cut(head.segments, rest)),
    )


def _read_head(line: bytes) -> _Head:
    try:
        if msgspec.json.decode(line, type=_Form).format > FORMAT:
            raise UserError("package_newer")
        head = _head.decode(line)
        if head.format != FORMAT or canonical(head) != line:
            raise UserError("package_damaged")
    except (msgspec.MsgspecError, UnicodeError, RecursionError) as error:
        raise UserError("package_damaged") from error
    return head


def _fitting(segments: Iterable[tuple[str, bytes]]) -> Iterable[tuple[str, bytes]]:
    """The oldest segments that fit: the framework and the team are in the first."""
    room = MAX_PLAIN - MAX_HEAD
    for number, (path, sealed) in enumerate(segments):
        room -= len(sealed)
        if room < 0 or number == MAX_SEGMENTS:
            return
        yield path, sealed


def _cut(segments: Iterable[tuple[str, int]], rest: bytes) -> Iterable[tuple[str, bytes]]:
    at = 0
    for path, size in segments:
        yield path, rest[at : at + size]
        at += size


def _unopened(content: bytes) -> str:
    """Tell a damaged package from a file that never was one."""
    return "package_damaged" if content.startswith(AGE) else "package_none"


AGE = b"age-encryption.org/"
_ALIKE = str.maketrans("08", "ob")
