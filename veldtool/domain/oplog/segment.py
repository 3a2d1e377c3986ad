"""A segment: a signed run of one writer's operations, and the chain that shows what lacks.

Plain text of a segment, before gzip and age: line 1 the header, line 2 the signature over the
bytes of line 1, then one operation a line. Every line is canonical JSON.
"""

import hashlib
from collections import Counter, defaultdict
from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import Annotated

import msgspec

from veldtool.domain.oplog.op import Name, Op, Writer, canonical, device_of, digest, read_op
from veldtool.domain.oplog.values import MAX_INT

FORMAT = 1
MAX_OPS = 2000
MAX_LINES = 15 * 2**20
"""Bytes of all operations of one segment, as JSON lines."""

Seq = Annotated[int, msgspec.Meta(ge=1, le=MAX_INT)]


class Header(msgspec.Struct, frozen=True, forbid_unknown_fields=True):
    """Who wrote which operations, after which segment of the same device.

    `previous` is the SHA-256 of the device's previous sealed segment, of whatever writer ("" for
    its first). `seen` holds per writer the last seq the device had when it wrote this one.
    """

    format: int
    inspection: Name
    device: Name
    signing_key: str
    age_recipient: str
    writer: Writer
    first: Seq
    last: Seq
    previous: str
    seen: dict[Writer, Seq]
    schema: int
    ops_sha256: str
    made_at: int


class SegmentError(ValueError):
    """The content of a segment is not what its header says; `reason` is a stable word."""

    def __init__(self, reason: str) -> None:
        super().__init__(reason)
        self.reason = reason


@dataclass(frozen=True, slots=True)
class Segment:
    """An opened and verified segment. `name` is the SHA-256 of the sealed file, in hex."""

    header: Header
    ops: tuple[Op, ...]
    name: str
    sealed: bytes


def op_lines(ops: Iterable[Op]) -> bytes:
    """Return the operations as they stand in a segment: one canonical line each."""
    return b"".join(canonical(op) + b"\n" for op in ops)


def sha256(content: bytes) -> str:
    """Return the SHA-256 in hex, as names and headers use it."""
    return hashlib.sha256(content).hexdigest()


def file_name(header: Header, sealed: bytes) -> str:
    """Return the path of a sealed segment in the exchange folder, below the inspection."""
    return path_of(header, sha256(sealed))


def path_of(header: Header, name: str) -> str:
    """Return the same path for a segment whose `name` (the SHA-256 of the file) is known."""
    return f"{header.writer}/{header.first}-{header.last}-{name}.age"


def runs(ops: Iterable[Op]) -> tuple[tuple[Op, ...], ...]:
    """Divide one writer's operations, in order, into what fits in a segment each."""
    found: list[list[Op]] = []
    room = 0
    for op in ops:
        size = len(canonical(op)) + 1
        if not found or size > room or len(found[-1]) == MAX_OPS:
            found.append([])
            room = MAX_LINES
        found[-1].append(op)
        room -= size
    return tuple(map(tuple, found))


def layers(ops: Iterable[Op]) -> tuple[tuple[Op, ...], ...]:
    """Divide one writer's operations into series without a gap and with each number once.

    What arrived from elsewhere can lack numbers, and hold two contents under one number.
    """
    found: list[list[Op]] = []
    for op in sorted(ops, key=lambda op: (op.seq, digest(op))):
        series = next((one for one in found if one[-1].seq == op.seq - 1), None)
        if series is None:
            found.append([op])
        else:
            series.append(op)
    return tuple(map(tuple, found))


def read_ops(header: Header, lines: bytes) -> tuple[Op, ...]:
    """Read the operations below a header. Raises SegmentError when they do not belong to it.

    The reasons: `content`, `size`, `operation` (not one that a device may write), `canonical`,
    `numbers`, `writer`.
    """
    if sha256(lines) != header.ops_sha256:
        raise SegmentError("content")
    if not header.first <= header.last < header.first + MAX_OPS or len(lines) > MAX_LINES:
        raise SegmentError("size")
    ops = tuple(_read_line(line) for line in lines.splitlines())
    if op_lines(ops) != lines:
        raise SegmentError("canonical")
    if [op.seq for op in ops] != list(range(header.first, header.last + 1)):
        raise SegmentError("numbers")
    if any(op.writer != header.writer for op in ops):
        raise SegmentError("writer")
    return ops


def _read_line(line: bytes) -> Op:
    try:
        return read_op(line)
    except ValueError as error:
        raise SegmentError("operation") from error


def check_header(header: Header, inspection: str, root: str) -> None:
    """Refuse a header of another inspection, a newer format or a foreign writer.

    Only the root may carry what another device wrote: the history of an imported inspection.
    Raises SegmentError with reason `format`, `inspection` or `writer`.
    """
    if header.format != FORMAT:
        raise SegmentError("format")
    if header.inspection != inspection:
        raise SegmentError("inspection")
    if header.device not in {device_of(header.writer), root}:
        raise SegmentError("writer")


@dataclass(frozen=True, slots=True)
class ChainLink:
    """What the chain check needs of one segment."""

    device: str
    writer: str
    first: int
    last: int
    name: str
    previous: str


@dataclass(frozen=True, slots=True)
class Gap:
    """Operations of a writer that are known to exist but are not here."""

    writer: str
    first: int
    last: int


@dataclass(frozen=True, slots=True)
class ChainReport:
    """What the segments say about themselves: missing runs, missing segments, forked devices."""

    gaps: tuple[Gap, ...]
    missing: tuple[str, ...]
    forked: tuple[str, ...]


def check_chain(links: Iterable[ChainLink], seen: Mapping[str, int]) -> ChainReport:
    """Compare all segments with each other and with the highest seq that anybody saw.

    A device whose two segments follow the same one, or hold the same numbers, was copied or
    restored: a fork. `seen` should come from devices that count, since a header can lie.
    """
    distinct = set(links)
    names = {link.name for link in distinct}
    missing = {link.previous for link in distinct if link.previous} - names
    forked = _branching(distinct) | _overlapping(distinct)
    return ChainReport(_gaps(distinct, seen), tuple(sorted(missing)), tuple(sorted(forked)))


def _branching(links: Iterable[ChainLink]) -> set[str]:
    after = Counter((link.device, link.previous) for link in links)
    return {device for (device, _), following in after.items() if following > 1}


def _overlapping(links: Iterable[ChainLink]) -> set[str]:
    reached: dict[str, int] = {}
    found: set[str] = set()
    for link in sorted(links, key=lambda link: (link.writer, link.first)):
        if link.first <= reached.get(link.writer, 0):
            found.add(device_of(link.writer))
        reached[link.writer] = max(link.last, reached.get(link.writer, 0))
    return found


def _gaps(links: Iterable[ChainLink], seen: Mapping[str, int]) -> tuple[Gap, ...]:
    spans: dict[str, list[tuple[int, int]]] = defaultdict(list)
    for link in links:
        spans[link.writer].append((link.first, link.last))
    found: list[Gap] = []
    for writer in sorted(spans.keys() | seen.keys()):
        found += _holes(writer, sorted(spans.get(writer, [])), seen.get(writer, 0))
    return tuple(found)


def _holes(writer: str, spans: list[tuple[int, int]], seen: int) -> list[Gap]:
    reached, holes = 0, []
    for first, last in spans:
        if first > reached + 1:
            holes.append(Gap(writer, reached + 1, first - 1))
        reached = max(reached, last)
    if seen > reached:
        holes.append(Gap(writer, reached + 1, seen))
    return holes
