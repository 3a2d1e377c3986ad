"""Many parts shown or hidden at once: the page finds their places once, not for each of them."""

from collections.abc import Iterator
from contextlib import contextmanager

from PySide6.QtWidgets import QWidget


@contextmanager
def unmoved(page: QWidget) -> Iterator[None]:
    """Keep the layout of a page still meanwhile; afterwards everything has its place."""
    layout = page.layout()
    if layout is None:
        yield
        return
    layout.setEnabled(False)
    try:
        yield
    finally:
        layout.setEnabled(True)
        layout.activate()
