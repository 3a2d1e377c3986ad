"""The keys of the judgement session, for the sheet of keys."""

from PySide6.QtCore import QCoreApplication

from ui.pages.page import Keys

translate = QCoreApplication.translate


def all_keys() -> Keys:
    """Return every key of the session with what it does."""
    return (
        ("1, 2, 3, 4, 0", translate("judging", "team score or judgement")),
        ("Ctrl Enter", translate("judging", "show the scores; fix the team score and go on")),
        ("PgUp, PgDn", translate("judging", "other norm, without fixing")),
        ("E", translate("judging", "all evidence, contradictions and gaps first")),
        ("Ins, Shift Ins", translate("judging", "shortcoming, strength")),
        ("M, A, W", translate("judging", "reason, differing standpoint, answer to a check")),
        ("P, O", translate("judging", "park this norm, most divided first")),
        ("S, B", translate("judging", "judge JB and JR apart, go to the other part")),
        (
            translate("judging", "Space"),
            translate("judging", "sphere of a shortcoming; a fact is true or not"),
        ),
        ("T, U", translate("judging", "remark on the theme, on the theme without judgement")),
        ("C, K", translate("judging", "conclusions, closing the visit")),
        ("D", translate("judging", "second screen: next one, or off")),
        ("G", translate("judging", "no own score, seen too little")),
        ("Enter", translate("judging", "on a card the whole reason; on a point change it")),
        ("Del", translate("judging", "delete a point of the team")),
    )
