"""The keys of the files."""

from collections.abc import Callable

from PySide6.QtCore import Qt
from PySide6.QtGui import QKeySequence, QShortcut
from PySide6.QtWidgets import QWidget

from ui.dossier_words import translate
from ui.pages.page import Keys


def hints() -> Keys:
    """Return the few keys that stand in the bar, the most useful last."""
    return (
        ("Alt ↑↓", translate("dossiers", "file")),
        ("↑↓", translate("dossiers", "item")),
        ("t", translate("dossiers", "note")),
        ("j n d v x", translate("dossiers", "answer")),
    )


def keys() -> Keys:
    """Return every key of the files, for the sheet of keys."""
    return (
        (
            "j n d v x",
            translate("dossiers", "the answers of the columns; the same again clears it"),
        ),
        (
            "0903",
            translate("dossiers", "a date; also gisteren, vandaag, ma; n: not yet"),
        ),
        ("1 … 9", translate("dossiers", "the choice with this number")),
        ("Del", translate("dossiers", "clear the answer")),
        ("t", translate("dossiers", "note, Enter returns; t after a date as well")),
        ("o", translate("dossiers", "next open item")),
        ("← →", translate("dossiers", "told, found")),
        (translate("dossiers", "Space"), translate("dossiers", "fold the section")),
        ("!", translate("dossiers", "mark the item as urgent, or not")),
        ("s", translate("dossiers", "settle where readers differ")),
        ("k", translate("dossiers", "close the file, or open it again")),
        ("f", translate("dossiers", "facts of the file")),
        ("Alt ↑ ↓", translate("dossiers", "previous, next file")),
        ("/", translate("dossiers", "filter the list")),
        ("Ins", translate("dossiers", "add files")),
        ("Ctrl T", translate("dossiers", "the files behind the tally")),
        ("F7", translate("dossiers", "somebody looks along: only this item")),
        ("F9", translate("dossiers", "urgent case")),
    )


def bind(page: QWidget, key: str, act: Callable[[], object]) -> None:
    """Let a key do something while the keyboard is on the page."""
    shortcut = QShortcut(QKeySequence(key), page)
    shortcut.setContext(Qt.ShortcutContext.WidgetWithChildrenShortcut)
    shortcut.activated.connect(act)
