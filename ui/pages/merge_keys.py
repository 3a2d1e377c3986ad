"""The keys of the page of merging."""

from PySide6.QtCore import QCoreApplication

from ui.pages.page import Keys

translate = QCoreApplication.translate


def all_keys() -> Keys:
    """Return every key with what it does."""
    return (
        ("m", translate("merge", "another folder or stick")),
        ("v", translate("merge", "look beforehand what this place would bring")),
        ("p", translate("merge", "publish my work")),
        ("e", translate("merge", "end of the day: publish, and say that this is all")),
        ("Ctrl PgUp, Ctrl PgDn", translate("merge", "place, merge, conflicts")),
        ("↑ ↓", translate("merge", "other row")),
        ("1, 2", translate("merge", "keep this version, that version")),
        ("3", translate("merge", "keep both texts, in order of time")),
        ("4", translate("merge", "compose a text of your own")),
        ("o", translate("merge", "leave open, on to the next conflict")),
        ("t", translate("merge", "let all versions of a settled conflict stand again")),
        ("Ctrl S", translate("merge", "keep the receipt as a PDF")),
        ("Ctrl P, Ctrl U", translate("merge", "print the receipt, put it on a USB stick")),
        ("Esc", translate("merge", "stop what runs; leave the question or the text")),
    )


def hints(*, conflicts: bool) -> Keys:
    """Return the few keys that stand in the bar."""
    if conflicts:
        ways = ("1 2 3 4", translate("merge", "choose version"))
        return (("o", translate("merge", "leave open")), ways, ("F1", translate("merge", "keys")))
    return (
        ("F6", translate("merge", "other part")),
        ("p", translate("merge", "publish")),
        ("v", translate("merge", "look beforehand")),
        ("F1", translate("merge", "keys")),
    )
