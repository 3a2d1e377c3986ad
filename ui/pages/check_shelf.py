"""The list of checks of the feedback sheet: what blocks first, each with its number."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ui import check_words
from ui.models.book import Row, Tag
from ui.pages.shelf import Shelf, Shown
from veldtool.services.sheet_checks import Check
from veldtool.services.sheet_view import SheetView

translate = QCoreApplication.translate
CHECK = "check"


class CheckShelf(Shelf[SheetView]):
    """Blocking, attention, and what may stay."""

    def rows(self, view: SheetView) -> Sequence[Row]:
        every = view.checked.checks
        kept = [one for one in every if one.accepted is not None]
        heads = (
            (translate("writing", "Blocks printing"), [one for one in every if one.shuts]),
            (
                translate("writing", "Attention"),
                [one for one in every if one.accepted is None and not one.shuts],
            ),
            (translate("writing", "May stay"), kept),
        )
        return [
            row
            for head, found in heads
            if found
            for row in (Row("", "", head, right=str(len(found))), *_rows(found, view))
        ]

    def shown(self, view: SheetView, row: Row) -> Shown:
        check = check_of(view, row)
        if check is None:
            return Shown("")
        said, text = check_words.sentence(check.finding), check.finding.piece.text
        notes = (
            f"! {said}" if check.shuts else said,
            *((f"„{text}”",) if text else ()),
            *filter(None, (check_words.why(check, dict(view.team)),)),
        )
        place = check_words.place(check.finding, view)
        return Shown(f"{check.number}. {place}", notes=notes)

    def removable(self, _view: SheetView, _row: Row) -> bool:
        return False

    def empty(self) -> str:
        return translate("writing", "Nothing was found. The sheet can be saved as PDF.")


def check_of(view: SheetView | None, row: Row | None) -> Check | None:
    """Return the check that a row is about."""
    if view is None or row is None or row.kind != CHECK:
        return None
    return next((one for one in view.checked.checks if one.finding.id == row.id), None)


def _rows(found: Sequence[Check], view: SheetView) -> list[Row]:
    kinds = {True: "alarm", False: "open"}
    return [
        Row(
            CHECK,
            one.finding.id,
            f"{one.number}. {check_words.place(one.finding, view)}",
            check_words.sentence(one.finding),
            tags=(Tag(check_words.state(one), kinds[one.shuts]),),
            quiet=one.accepted is not None,
        )
        for one in found
    ]
