"""Changing a tree of dicts and lists at random, and watching what that costs."""

import copy
import tracemalloc
from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from hypothesis import strategies as st

HOW = st.sampled_from(("replace", "replace", "remove", "double"))
ODD: tuple[Any, ...] = (None, True, -1, 0, 2**53, 2**70, 0.5, "", "\0", "x" * 300, "../x", [], {})
ANY_VALUE = st.recursive(
    st.sampled_from(ODD) | st.text(max_size=8) | st.integers(-(2**70), 2**70),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.text(max_size=5), inner, max_size=3)
    ),
    max_leaves=5,
)


def mutate(tree: Any, data: st.DataObject, values: st.SearchStrategy[Any] = ANY_VALUE) -> None:
    """Walk down at random and replace, remove or double what is found there."""
    while True:
        names = list(tree) if isinstance(tree, dict) else list(range(len(tree)))
        if not names:
            return None
        name = data.draw(st.sampled_from(names))
        if not isinstance(tree[name], dict | list) or data.draw(st.integers(0, 3)) == 0:
            return _change(tree, name, data, values)
        tree = tree[name]


def _change(tree: Any, name: Any, data: st.DataObject, values: st.SearchStrategy[Any]) -> None:
    how = data.draw(HOW)
    if how == "remove":
        del tree[name]
    elif how == "replace":
        tree[name] = data.draw(values)
    elif isinstance(tree, list):
        tree.append(copy.deepcopy(tree[name]))
    else:
        tree["nieuw"] = copy.deepcopy(tree[name])


@contextmanager
def bounded_memory(most: int) -> Iterator[None]:
    """Fail when the block takes more than so many bytes at any moment."""
    tracemalloc.start()
    try:
        yield
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak < most
