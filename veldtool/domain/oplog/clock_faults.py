"""Which clock is wrong: one fault of one clock is one fault, in however many pairs it shows."""

from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from enum import StrEnum

from veldtool.domain.oplog.clocks import Skew

ALIKE = 2
"""Differences of which none is more than so many times another are taken for the same fault."""


class Way(StrEnum):
    """How a clock is wrong."""

    AHEAD = "ahead"
    BEHIND = "behind"
    PUT_BACK = "put_back"


@dataclass(frozen=True, slots=True)
class ClockFault:
    """The clock of `device` is `minutes` ahead of or behind those of `others`, or was put back."""

    device: str
    way: Way
    minutes: int
    others: tuple[str, ...] = ()


_Sides = Mapping[tuple[str, Way], list[Skew]]


def clock_faults(found: Sequence[Skew], own: str) -> tuple[ClockFault, ...]:
    """Return as few faults as explain every difference, the widest spread first.

    A single difference between two clocks tells of the one ahead: which of them is wrong nobody
    knows. A clock that was put back counts once more against it. `own` is this machine's device.
    """
    pairs = [Skew(one.device, one.other or own, one.minutes) for one in found]
    back = {one.device: one.minutes for one in pairs if one.device == one.other}
    left = [one for one in pairs if one.device != one.other]
    faults: list[ClockFault] = []
    while left:
        (device, way), group = _widest(_sides(left), back)
        minutes = max(one.minutes for one in group)
        left = [one for one in left if one not in group]
        if _alike(minutes, back.get(device, 0)):
            minutes = max(minutes, back.pop(device))
            way = Way.PUT_BACK if way is Way.AHEAD else way
        faults.append(ClockFault(device, way, minutes, _others(group, device)))
    faults += [ClockFault(device, Way.PUT_BACK, minutes) for device, minutes in back.items()]
    return tuple(faults)


def _sides(left: Iterable[Skew]) -> _Sides:
    """Every difference, by the clock that is ahead and by the one that is behind; alike only."""
    sides: dict[tuple[str, Way], list[Skew]] = {}
    for one in sorted(left, key=lambda one: -one.minutes):
        for side in ((one.device, Way.AHEAD), (one.other, Way.BEHIND)):
            group = sides.setdefault(side, [])
            if not group or _alike(group[0].minutes, one.minutes):
                group.append(one)
    return sides


def _widest(sides: _Sides, back: Mapping[str, int]) -> tuple[tuple[str, Way], list[Skew]]:
    def weight(item: tuple[tuple[str, Way], list[Skew]]) -> tuple[int, bool, str]:
        (device, way), group = item
        votes = len(group) + _alike(group[0].minutes, back.get(device, 0))
        return votes, way is Way.AHEAD, device

    return max(sides.items(), key=weight)


def _others(group: Iterable[Skew], device: str) -> tuple[str, ...]:
    return tuple(sorted({one.other if one.device == device else one.device for one in group}))


def _alike(one: int, other: int) -> bool:
    return min(one, other) * ALIKE >= max(one, other)
