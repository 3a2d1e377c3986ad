"""The chain of segments: gaps, missing segments and forks."""

from itertools import pairwise

from hypothesis import given
from hypothesis import strategies as st

from veldtool.domain.oplog.segment import ChainLink, Gap, check_chain


def link(name: str, first: int, last: int, previous: str = "", writer: str = "anna-1") -> ChainLink:
    return ChainLink(writer.partition("-")[0], writer, first, last, name, previous)


WHOLE = [link("s1", 1, 3), link("s2", 4, 4, "s1"), link("s3", 1, 9, "s2", "anna-2")]


def test_a_whole_chain_has_nothing_to_report() -> None:
    report = check_chain(WHOLE, {"anna-1": 4, "anna-2": 9})
    assert (report.gaps, report.missing, report.forked) == ((), (), ())


def test_nothing_at_all_has_nothing_to_report() -> None:
    assert check_chain([], {}).gaps == ()


def test_a_missing_segment_leaves_a_gap_and_is_named() -> None:
    report = check_chain([WHOLE[0], WHOLE[2]], {"anna-1": 4})
    assert report.gaps == (Gap("anna-1", 4, 4),)
    assert report.missing == ("s2",)
    assert report.forked == ()


def test_a_missing_first_segment_leaves_a_gap_from_one() -> None:
    assert check_chain([WHOLE[1]], {}).gaps == (Gap("anna-1", 1, 3),)


def test_what_others_saw_of_a_writer_but_is_not_here_is_a_gap() -> None:
    report = check_chain(WHOLE, {"anna-1": 10, "bram-1": 2, "anna-2": 3})
    assert report.gaps == (Gap("anna-1", 5, 10), Gap("bram-1", 1, 2))


def test_two_segments_after_the_same_one_are_a_fork() -> None:
    assert check_chain([*WHOLE, link("s9", 1, 2, "s1", "anna-3")], {}).forked == ("anna",)


def test_two_first_segments_of_one_device_are_a_fork() -> None:
    assert check_chain([link("s1", 1, 3), link("t1", 1, 3, "", "anna-2")], {}).forked == ("anna",)


def test_the_same_numbers_twice_are_a_fork_even_in_one_chain() -> None:
    assert check_chain([link("s1", 1, 3), link("s2", 3, 5, "s1")], {}).forked == ("anna",)
    within = [link("s1", 1, 9), link("s2", 4, 5, "s1")]
    assert check_chain(within, {}).forked == ("anna",)
    assert check_chain(within, {"anna-1": 9}).gaps == ()


def test_first_segments_of_two_devices_are_no_fork() -> None:
    assert check_chain([link("s1", 1, 3), link("t1", 1, 3, "", "bram-1")], {}).forked == ()


def test_the_same_segment_twice_is_no_fork() -> None:
    assert check_chain([*WHOLE, *WHOLE], {}).forked == ()


@given(st.lists(st.integers(1, 5), min_size=1, max_size=8), st.data())
def test_exactly_what_was_taken_away_is_missing(sizes: list[int], data: st.DataObject) -> None:
    starts = [1]
    for size in sizes:
        starts.append(starts[-1] + size)
    chain = [
        link(f"s{n}", first, after - 1, f"s{n - 1}" if n else "")
        for n, (first, after) in enumerate(pairwise(starts))
    ]
    kept = data.draw(st.lists(st.sampled_from(chain), unique=True))
    report = check_chain(kept, {"anna-1": starts[-1] - 1})
    lacking = {n for gap in report.gaps for n in range(gap.first, gap.last + 1)}
    present = {n for one in kept for n in range(one.first, one.last + 1)}
    assert lacking == set(range(1, starts[-1])) - present
    assert set(report.missing) == {one.previous for one in kept if one.previous} - {
        one.name for one in kept
    }
    assert report.forked == ()
