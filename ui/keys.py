"""The keys that hold everywhere, and the sheet that F1 shows."""

from __future__ import annotations  # the window binds keys before it imports any page

from collections.abc import Callable
from typing import TYPE_CHECKING

from PySide6.QtCore import QCoreApplication
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QFrame, QGridLayout, QWidget

if TYPE_CHECKING:
    from ui.pages.page import Keys
    from ui.theme import Look

translate = QCoreApplication.translate


def bind(owner: QWidget, keys: str, act: Callable[[], object]) -> None:
    """Let keys, several separated by a space, do something while the window is in front."""
    for one in keys.split(" "):
        shortcut = QShortcut(QKeySequence(one), owner)
        shortcut.activated.connect(act)


def everywhere() -> Keys:
    """Return the keys of every page with what they do."""
    return (
        ("Alt 1 … Alt 7", translate("keys", "the pages at the left, from the top down")),
        ("Ctrl Enter", translate("keys", "next step")),
        ("Ctrl K", translate("keys", "search everything")),
        ("Ctrl J", translate("keys", "back to where I worked last, also from the overview")),
        ("Alt H", translate("keys", "who wrote what here")),
        ("Ctrl H", translate("keys", "changes by colleagues")),
        ("F6", translate("keys", "next part of the page, back with Shift")),
        ("Ctrl Z", translate("keys", "undo, redo with Shift")),
        ("Esc", translate("keys", "one step back")),
        ("Ctrl +", translate("keys", "everything larger, smaller with Ctrl −")),  # noqa: RUF001
        ("Ctrl 0", translate("keys", "natural size")),
        ("Ctrl D", translate("keys", "appearance: colours, size, for fingers")),
        ("F9", translate("keys", "new urgent case, about what you are on")),
        ("Ctrl F9", translate("keys", "urgent cases, to the answer")),
        ("Ctrl B", translate("keys", "sources")),
        ("Ctrl O", translate("keys", "open points")),
        ("Ctrl E", translate("keys", "write and check the feedback sheet")),
        ("Ctrl I", translate("keys", "the visit")),
        ("F11", translate("keys", "full screen")),
        ("Ctrl L", translate("keys", "lock")),
        ("F1", translate("keys", "these keys")),
    )


def sheet(look: Look, keys: Keys) -> QWidget:
    """Return the keys of a page and of everywhere, each with its words."""
    from ui.widgets.scrolling import scrolling
    from ui.widgets.words import Cap, Wrapped

    inner = QFrame()
    inner.setProperty("ground", "surface")
    grid = QGridLayout(inner)
    pad = look.px(12)
    grid.setContentsMargins(pad, pad, pad, pad)
    grid.setHorizontalSpacing(pad)
    grid.setVerticalSpacing(look.px(8))
    grid.setColumnStretch(1, 1)
    for row, (key, words) in enumerate(keys):
        grid.addWidget(Cap(look, key), row, 0)
        grid.addWidget(Wrapped(words), row, 1)
    grid.setRowStretch(len(keys), 1)
    area = scrolling(inner, translate("keys", "Keys of this page"))
    area.setAccessibleDescription(". ".join(f"{key}: {words}" for key, words in keys))
    return area
