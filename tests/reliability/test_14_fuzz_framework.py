"""Yardstick 14: no text makes the framework reader fail in any way but its own."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

import resources
from tests.domain.framework_toml import minimal, toml
from tests.reliability.mutation import bounded_memory, mutate
from veldtool.domain.framework.problems import FrameworkError, Problem
from veldtool.domain.framework.reader import read_framework

MEMORY = 64 * 2**20
SHIPPED = resources.framework_text("gi-2025")


def reads_or_is_refused(text: str) -> None:
    problems: tuple[Problem, ...] | None = None
    try:
        read_framework(text)
    except FrameworkError as error:
        problems = error.problems

    assert problems != ()
    assert all(part.place and part.expected and part.found for part in problems or ())


def cut_and_pasted(data: st.DataObject) -> str:
    """A real file in which somebody deleted and typed."""
    start, cut = data.draw(st.integers(0, len(SHIPPED))), data.draw(st.integers(0, 60))
    return SHIPPED[:start] + data.draw(st.text(max_size=20)) + SHIPPED[start + cut :]


WORDS = (
    "",
    "A",
    "B",
    "C",
    "lijst.A",
    "1",
    "1.1",
    "told",
    "judged",
    "date",
    "choice",
    "eerste",
    "D=ja",
)
ANY_VALUE = st.recursive(
    st.sampled_from(WORDS) | st.booleans() | st.integers(-(2**70), 2**70) | st.text(max_size=5),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)


def changed(data: st.DataObject) -> str:
    """A valid file in which values were replaced, removed or doubled."""
    table = minimal()
    for _ in range(data.draw(st.integers(1, 4))):
        mutate(table, data, ANY_VALUE)
    return toml(table)


@given(st.text())
def test_no_text_makes_the_reader_crash(text: str) -> None:
    reads_or_is_refused(text)


@given(st.data())
def test_no_edit_of_a_real_file_makes_the_reader_crash(data: st.DataObject) -> None:
    reads_or_is_refused(cut_and_pasted(data))


@given(st.data())
def test_no_change_of_a_valid_file_makes_the_reader_crash(data: st.DataObject) -> None:
    reads_or_is_refused(changed(data))


@pytest.mark.long
@settings(max_examples=5000)
@given(st.data())
def test_no_file_makes_the_reader_crash_at_length(data: st.DataObject) -> None:
    reads_or_is_refused((cut_and_pasted if data.draw(st.booleans()) else changed)(data))


@pytest.mark.parametrize(
    "text",
    [
        "a = " + "[" * 100_000,
        "a = " + "9" * 100_000,
        "a.b" + ".c" * 5_000 + " = 1",
        'x = {"a" . b' + " . 'c'" * 5_000 + " = 1}",
        "a" * 500_000,
        "#" * 10**6,
    ],
    ids=["nested", "long number", "long key", "quoted key", "long word", "long comment"],
)
def test_large_oddities_take_little_memory(text: str) -> None:
    with bounded_memory(MEMORY):
        reads_or_is_refused(text)
