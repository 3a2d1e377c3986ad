"""Clocks that run apart, as far as signed headers show. They warn and never block anything.

A file that was read before another one was made is the older of the two, whatever the clocks say.
"""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass

from veldtool.domain.oplog.op import device_of
from veldtool.domain.oplog.segment import Header

TOLERANCE = 5 * 60 * 1000
MINUTE = 60 * 1000
Named = tuple[str, Header]


@dataclass(frozen=True, slots=True)
class Skew:
    """The clock of `device` is `minutes` ahead of that of `other`.

    `other` is "" for the clock of this machine, and `device` itself when its own was put back.
    """

    device: str
    other: str
    minutes: int


def skews(files: Sequence[Named], now: int) -> tuple[Skew, ...]:
    """Return every difference above five minutes, the largest of each pair of clocks.

    Args:
        files: the SHA-256 and header of each segment.
        now: this machine's clock, in milliseconds since 1970 UTC.
    """
    found: dict[tuple[str, str], int] = {}
    for device, other, ahead in (*_of_now(files, now), *_of_reading(files), *_of_itself(files)):
        if ahead > TOLERANCE:
            found[device, other] = max(ahead, found.get((device, other), 0))
    return tuple(Skew(d, o, ahead // MINUTE) for (d, o), ahead in sorted(found.items()))


def _of_now(files: Iterable[Named], now: int) -> Iterable[tuple[str, str, int]]:
    return ((header.device, "", header.made_at - now) for _, header in files)


def _of_reading(files: Sequence[Named]) -> Iterable[tuple[str, str, int]]:
    """What a device had seen was made before it wrote."""
    made = _by_writer(header for _, header in files)
    for _, header in files:
        for writer, seen in header.seen.items():
            author = device_of(writer)
            if author != header.device:
                earlier = (at for last, at in made.get(writer, ()) if last <= seen)
                yield author, header.device, max(earlier, default=header.made_at) - header.made_at


def _of_itself(files: Iterable[Named]) -> Iterable[tuple[str, str, int]]:
    made = dict(files)
    for header in made.values():
        before = made.get(header.previous)
        if before is not None and before.device == header.device:
            yield header.device, header.device, before.made_at - header.made_at


def _by_writer(headers: Iterable[Header]) -> Mapping[str, list[tuple[int, int]]]:
    made: dict[str, list[tuple[int, int]]] = {}
    for header in headers:
        made.setdefault(header.writer, []).append((header.last, header.made_at))
    return made
