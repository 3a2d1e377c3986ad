"""The keys of the norms."""

from PySide6.QtCore import QCoreApplication

from ui.pages.page import Keys

translate = QCoreApplication.translate


def every() -> Keys:
    """Return every key of the norms, for the sheet of keys."""
    return (
        ("1 2 3 4 0", translate("NormsPage", "score, 1 is the best; 0 is not judged")),
        ("g", translate("NormsPage", "no own score, seen too little")),
        ("Tab", translate("NormsPage", "from the score to the reason")),
        ("Alt V", translate("NormsPage", "finish my score")),
        ("Alt O", translate("NormsPage", "reopen my finished score, with a reason")),
        ("Alt T", translate("NormsPage", "shortcomings and strengths")),
        ("Alt ↑, Alt ↓", translate("NormsPage", "previous, next norm")),
        ("/", translate("NormsPage", "filter the findings")),
        ("Enter", translate("NormsPage", "open the source, or the files behind a count")),
        (
            translate("NormsPage", "Space"),
            translate("NormsPage", "fold a kind of source, or open a count"),
        ),
        ("+ − ~", translate("NormsPage", "change the sign of a finding, with a reason")),  # noqa: RUF001
        ("K", translate("NormsPage", "say which of the points that we look at a finding is about")),
        ("Ins", translate("NormsPage", "add a finding from another talk or file")),
    )
