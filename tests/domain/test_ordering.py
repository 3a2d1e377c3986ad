"""There is always room between two lines of a talk, and keys stay short."""

from hypothesis import given
from hypothesis import strategies as st

from veldtool.domain.ordering import between

KEYS = st.text("abcz", max_size=6).map(lambda key: key.rstrip("a"))


@given(KEYS, KEYS)
def test_a_key_between_two_sorts_between_them(one: str, other: str) -> None:
    low, high = sorted((one, other))
    if low != high:
        key = between(low, high)
        assert low < key < high
        assert not key.endswith("a")


@given(st.text(max_size=5), st.text(max_size=5))
def test_whatever_stands_there_the_key_sorts_after_the_lower_one(low: str, high: str) -> None:
    assert between(low, high) > low


@given(st.lists(st.integers(0, 1000), max_size=60))
def test_lines_put_in_anywhere_keep_their_order(places: list[int]) -> None:
    keys: list[str] = []
    for place in places:
        at = place % (len(keys) + 1)
        low = keys[at - 1] if at else ""
        keys.insert(at, between(low, keys[at] if at < len(keys) else ""))
        assert keys == sorted(set(keys))


def test_keys_of_a_long_talk_stay_short() -> None:
    key, seen = "", []
    for _ in range(2000):
        key = between(key, "")
        seen.append(key)
    assert seen == sorted(seen)
    assert max(map(len, seen)) <= 4


def test_before_the_first_line_there_is_room_as_well() -> None:
    key = "b"
    for _ in range(100):
        earlier = between("", key)
        assert earlier < key
        key = earlier


def test_behind_the_last_possible_key_it_goes_on() -> None:
    assert between("zzzz", "") > "zzzz"
    assert between("zzzzz", "") > "zzzzz"
    assert between("b", "b") > "b"
