"""One wrong clock is one fault, in however many pairs of clocks it shows."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from veldtool.domain.oplog.clock_faults import ClockFault, Way, clock_faults
from veldtool.domain.oplog.clocks import Skew

OWN = "here"
DEVICES = st.sampled_from(["a", "b", "c", OWN])
SKEWS = st.builds(Skew, DEVICES, DEVICES | st.just(""), st.integers(6, 10**6))


@pytest.mark.parametrize(
    "found, faults",
    [
        ([Skew("a", "", 62)], [ClockFault("a", Way.AHEAD, 62, (OWN,))]),
        ([Skew("a", "b", 62)], [ClockFault("a", Way.AHEAD, 62, ("b",))]),
        (
            [Skew("a", "", 62), Skew("a", "b", 61), Skew("a", "c", 60)],
            [ClockFault("a", Way.AHEAD, 62, ("b", "c", OWN))],
        ),
        (
            [Skew("a", "", 245), Skew("b", "", 245), Skew("c", "", 244), Skew(OWN, "", 245)],
            [ClockFault(OWN, Way.BEHIND, 245, ("a", "b", "c"))],
        ),
        ([Skew("a", "", 90), Skew(OWN, "", 90)], [ClockFault(OWN, Way.BEHIND, 90, ("a",))]),
        ([Skew("a", "a", 60)], [ClockFault("a", Way.PUT_BACK, 60)]),
        (
            [Skew("a", "a", 60), Skew("a", "b", 60)],
            [ClockFault("a", Way.PUT_BACK, 60, ("b",))],
        ),
        (
            [Skew("a", "", 6), Skew("a", "b", 9000)],
            [ClockFault("a", Way.AHEAD, 9000, ("b",)), ClockFault("a", Way.AHEAD, 6, (OWN,))],
        ),
    ],
)
def test_as_few_faults_as_explain_it(found: list[Skew], faults: list[ClockFault]) -> None:
    assert list(clock_faults(found, OWN)) == faults


@given(st.lists(SKEWS, unique_by=lambda one: (one.device, one.other or OWN)))
def test_every_difference_is_told_and_none_twice(found: list[Skew]) -> None:
    faults = clock_faults(found, OWN)
    assert len(faults) <= len(found)
    pairs = {frozenset((one.device, one.other or OWN)) for one in found}
    told = {
        frozenset((one.device, other)) for one in faults for other in one.others or (one.device,)
    }
    assert {pair for pair in pairs if len(pair) > 1} <= told
    assert told <= pairs
    assert max((one.minutes for one in found), default=0) == max(
        (one.minutes for one in faults), default=0
    )


@given(st.lists(SKEWS, unique_by=lambda one: (one.device, one.other or OWN)), st.randoms())
def test_the_order_does_not_matter(found: list[Skew], chance: object) -> None:
    shuffled = list(found)
    chance.shuffle(shuffled)  # type: ignore[attr-defined]  # hypothesis gives a Random
    assert sorted(clock_faults(found, OWN), key=str) == sorted(clock_faults(shuffled, OWN), key=str)
