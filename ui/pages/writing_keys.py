"""The keys of the page of the feedback sheet."""

from PySide6.QtCore import QCoreApplication

from ui.pages.page import Keys

translate = QCoreApplication.translate


def hints() -> Keys:
    """Return the few that stand in the bar."""
    return (
        ("Alt ↑ ↓", translate("writing", "section")),
        ("F8", translate("writing", "next point")),
        ("Ctrl T", translate("writing", "pick a figure")),
        ("F1", translate("writing", "keys")),
    )


def every() -> Keys:
    """Return all of them with what they do."""
    return (
        ("F8", translate("writing", "next finding, the cursor on the words")),
        ("Alt W", translate("writing", "take the words out of the text")),
        ("Alt R", translate("writing", "let it stay, with a reason; confirm a figure")),
        ("Ctrl T", translate("writing", "pick a figure from the counts")),
        ("Alt B", translate("writing", "what the point rests on: see and change")),
        ("Alt ↑, Alt ↓", translate("writing", "other section")),
        ("Alt Shift ↑, ↓", translate("writing", "move the point or the figure")),
        ("Alt Shift ←, →", translate("writing", "put the point in the other column")),
        ("Alt Shift PgUp, PgDn", translate("writing", "put the point under another theme")),
        ("Enter", translate("writing", "next line; the last, empty one adds a point")),
        ("Shift Enter", translate("writing", "a new line within the point")),
        ("Ins, Shift Ins", translate("writing", "add what goes well, what needs attention")),
        ("Alt Del", translate("writing", "delete the record, Ctrl Z brings it back")),
        ("F6", translate("writing", "content, preview, checks")),
        ("Ctrl S", translate("writing", "save the sheet as PDF, when nothing blocks")),
    )
