"""The findings about the feedback sheet as rows: what blocks, what to look at, what is in order."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ui import check_words
from ui.delegates.figure_row import NUMBER
from ui.models.book import Row, Tag
from veldtool.domain.sheet.in_order import in_order
from veldtool.services.sheet_checks import Check
from veldtool.services.sheet_view import SheetView

translate = QCoreApplication.translate
CHECK = "check"


def check_rows(view: SheetView) -> list[Row]:
    """Return a head with its number above each group; the last group is what is in order."""
    every = view.checked.checks
    open_ = [one for one in every if one.accepted is None]
    groups = (
        (translate("writing", "Blocks printing"), [one for one in open_ if one.shuts]),
        (translate("writing", "Attention"), [one for one in open_ if not one.shuts]),
        (translate("writing", "May stay"), [one for one in every if one.accepted is not None]),
    )
    rows = [
        row
        for head, found in groups
        if found
        for row in (_head(head, len(found)), *(_row(one, view) for one in found))
    ]
    return [*rows, *_in_order(view)]


def check_of(view: SheetView | None, row: Row | None) -> Check | None:
    """Return the check that a row is about."""
    if view is None or row is None or row.kind != CHECK:
        return None
    return next((one for one in view.checked.checks if one.finding.id == row.id), None)


def _head(title: str, count: int) -> Row:
    return Row("", title, title, right=str(count))


def _row(one: Check, view: SheetView) -> Row:
    said = check_words.why(one, dict(view.team)) or check_words.sentence(one.finding)
    return Row(
        CHECK,
        one.finding.id,
        check_words.title(one.finding),
        said,
        check_words.place(one.finding, view),
        (Tag(str(one.number), NUMBER),),
        quiet=one.accepted is not None,
    )


def _in_order(view: SheetView) -> list[Row]:
    """Two beside each other, as heads: there is nothing to choose."""
    said = _said(view)
    groups = in_order(one.finding.key for one in view.checked.checks)
    words = [f"✓ {said[group]}" for group in groups]
    if not words:
        return []
    pairs: Sequence[tuple[str, str]] = tuple(zip(words[::2], [*words[1::2], ""], strict=False))
    title = translate("writing", "In order")
    return [_head(title, len(words)), *(Row("", one, one, two, level=1) for one, two in pairs)]


def _said(view: SheetView) -> dict[str, str]:
    figures = translate("writing", "figures with their whole: {count}")
    return {
        "names": translate("writing", "no names"),
        "codes": translate("writing", "no file codes"),
        "births": translate("writing", "no birth dates"),
        "phones": translate("writing", "no phone or e-mail"),
        "addresses": translate("writing", "no address or account"),
        "citizens": translate("writing", "no citizen numbers"),
        "quotes": translate("writing", "no quotes"),
        "people": translate("writing", "no single people"),
        "judging": translate("writing", "no judging words"),
        "sums": translate("writing", "sums add up"),
        "figures": figures.format(count=len(view.figures)),
        "pages": translate("writing", "fits on two pages"),
    }
