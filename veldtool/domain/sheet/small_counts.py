"""Counts over a few JR files only: on paper they would point at a child, so they are left out."""

from collections.abc import Sequence

from veldtool.domain.framework.model import Framework, Item, ItemRef
from veldtool.domain.records import Inspection
from veldtool.domain.sheet.files import JR
from veldtool.domain.tally.count import SMALLEST_SPLIT, group_of
from veldtool.domain.tally.outcome import holds_for
from veldtool.domain.tally.reading import Reading, readings


def is_small_jr_count(framework: Framework, inspection: Inspection, ref: ItemRef) -> bool:
    """Tell whether an item was asked of JR files only, and of fewer than five."""
    return asks_few_jr(framework, readings(inspection, ref.checklist), framework.item(ref))


def asks_few_jr(framework: Framework, files: Sequence[Reading], item: Item) -> bool:
    """Tell the same of files that were looked up already."""
    asked = [reading for reading in files if holds_for(item, reading)]
    jr_only = all(group_of(framework, reading) == JR for reading in asked)
    return jr_only and 0 < len(asked) < SMALLEST_SPLIT
