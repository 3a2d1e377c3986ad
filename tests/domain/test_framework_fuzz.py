"""No text makes the framework reader fail in any way but its own."""

import copy
from collections.abc import Callable
from typing import Any

from hypothesis import given
from hypothesis import strategies as st

import resources
from tests.domain.framework_toml import Table, minimal, toml
from veldtool.domain.framework.problems import FrameworkError, Problem
from veldtool.domain.framework.reader import read_framework

SHIPPED = resources.framework_text("gi-2025")


def reads_or_is_refused(text: str) -> None:
    problems: tuple[Problem, ...] | None = None
    try:
        read_framework(text)
    except FrameworkError as error:
        problems = error.problems

    assert problems != ()
    assert all(part.place and part.expected and part.found for part in problems or ())


@given(st.text())
def test_no_text_makes_the_reader_crash(text: str) -> None:
    reads_or_is_refused(text)


@given(st.integers(0, len(SHIPPED)), st.integers(0, 60), st.text(max_size=20))
def test_no_edit_of_a_real_file_makes_the_reader_crash(start: int, cut: int, new: str) -> None:
    reads_or_is_refused(SHIPPED[:start] + new + SHIPPED[start + cut :])


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


@given(st.data())
def test_no_change_of_a_valid_file_makes_the_reader_crash(data: st.DataObject) -> None:
    table = minimal()
    for _ in range(data.draw(st.integers(1, 4))):
        mutate(table, data)

    reads_or_is_refused(toml(table))


def mutate(table: Table, data: st.DataObject) -> None:
    """Walk down at random and replace, remove or double what is found there."""
    parent: Any = table
    while True:
        names = list(parent) if isinstance(parent, dict) else list(range(len(parent)))
        if not names:
            return
        name = data.draw(st.sampled_from(names))
        if isinstance(parent[name], dict | list) and data.draw(st.integers(0, 3)):
            parent = parent[name]
            continue
        break
    change: Callable[[], None] = data.draw(
        st.sampled_from(
            [
                lambda: parent.__setitem__(name, data.draw(ANY_VALUE)),
                lambda: parent.__delitem__(name),
                lambda: (
                    parent.append(copy.deepcopy(parent[name]))
                    if isinstance(parent, list)
                    else parent.__setitem__("nieuw", parent[name])
                ),
            ]
        )
    )
    change()
