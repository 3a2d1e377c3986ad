"""Sticks and places used before, as rows to choose from."""

from collections.abc import Sequence

from PySide6.QtCore import QCoreApplication

from ui import merge_words
from ui.models.book import Row, Tag
from ui.models.merge_rows import head
from veldtool.services.merging.place import Stick

PLACE = "place"
GIGA, MEGA = 1_000_000_000, 1_000_000
translate = QCoreApplication.translate


def place_rows(places: tuple[str, ...], sticks: Sequence[Stick], own: str) -> list[Row]:
    """Return the sticks first; a place that is such a stick stands there only."""
    plugged = {one.place for one in sticks}
    found = [_stick(one, places) for one in sticks]
    before = [_before(one, places, own) for one in places if one not in plugged]
    return [
        *([head(translate("places", "USB sticks"), ""), *found] if found else []),
        *([head(translate("places", "Used before"), ""), *before] if before else []),
    ]


def room(size: int) -> str:
    """Return "12,3 GB", or "512 MB" below one."""
    if size < GIGA:
        return f"{size // MEGA} MB"
    return f"{size / GIGA:.1f} GB".replace(".", ",")


def _stick(one: Stick, places: tuple[str, ...]) -> Row:
    words = translate("places", "{free} free of {total}")
    said = words.format(free=room(one.free), total=room(one.total))
    tags = _now(one.place, places)
    if not one.writable:
        tags = (*tags, Tag(translate("places", "cannot be written"), "hot"))
    title = one.label or merge_words.place_name(one.place)
    return Row(PLACE, one.place, title, one.place, said, tags)


def _before(one: str, places: tuple[str, ...], own: str) -> Row:
    about = "" if one == own else one
    return Row(PLACE, one, merge_words.place_name(one, own), about, tags=_now(one, places))


def _now(one: str, places: tuple[str, ...]) -> tuple[Tag, ...]:
    return (Tag(translate("places", "chosen now")),) if places[:1] == (one,) else ()
