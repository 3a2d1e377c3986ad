"""The order of what stands under each other on the feedback sheet, changed a step at a time."""

from collections.abc import Sequence

from veldtool.domain.inspection_access import all_of
from veldtool.domain.ordering import between
from veldtool.domain.records import Inspection, NextStep, SheetFigure, SheetPoint
from veldtool.domain.sheet.theme_blocks import in_order

Places = Sequence[tuple[str, str]]
"""Id and order key of each record, in the order in which they stand."""


def places(inspection: Inspection, kind: str, record_id: str) -> Places:
    """Return what stands in the same row as a record: its column, its figures or all next steps."""
    if kind == "sheet_point":
        points = all_of(inspection, kind, SheetPoint)
        one = points.get(record_id, SheetPoint())
        mine = {k: x for k, x in points.items() if (x.theme, x.sign) == (one.theme, one.sign)}
        return [(x.id, x.order) for x in in_order(mine)]
    if kind == "sheet_figure":
        figures = all_of(inspection, kind, SheetFigure)
        theme = figures.get(record_id, SheetFigure()).theme
        row = {key: x for key, x in figures.items() if x.theme == theme}
        return [(x.id, x.order) for x in in_order(row)]
    return [(x.id, x.order) for x in in_order(all_of(inspection, "next_step", NextStep))]


def moved(places: Places, record_id: str, step: int) -> dict[str, str]:
    """Return the order keys to write, so that a record stands one place up (-1) or down (1).

    Mostly that is one key. Where two devices gave the same key there is no room between them:
    then every record of the row gets a new one. Nothing is written at either end.
    """
    ids = [key for key, _ in places]
    if record_id not in ids or not 0 <= ids.index(record_id) + step < len(ids):
        return {}
    others = [one for one in places if one[0] != record_id]
    at = ids.index(record_id) + step
    low = others[at - 1][1] if at else ""
    high = others[at][1] if at < len(others) else ""
    key = between(low, high)
    if low < key and (key < high or not high):
        return {record_id: key}
    order = [one[0] for one in others]
    order.insert(at, record_id)
    return _anew(order)


def _anew(ids: Sequence[str]) -> dict[str, str]:
    keys: dict[str, str] = {}
    last = ""
    for one in ids:
        last = keys[one] = between(last, "")
    return keys
