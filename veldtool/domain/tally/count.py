"""Counting files at one item: numerator, denominator, and who stands outside and why."""

from collections import defaultdict
from collections.abc import Callable, Sequence
from dataclasses import dataclass

from veldtool.domain.framework.model import Framework, ItemRef
from veldtool.domain.records import Inspection, Viewed
from veldtool.domain.tally.model import Part, Tally
from veldtool.domain.tally.outcome import holds_for, outcome_of
from veldtool.domain.tally.parts import OUTSIDE, Outside, Slot, inside, is_countable
from veldtool.domain.tally.reading import Reading, readings

SMALLEST_SPLIT = 5
"""Smaller groups are not printed apart: a reader could recognise a child."""


@dataclass(frozen=True, slots=True)
class Split:
    """The tally of one group of files; `key` is "" where the group was not recorded."""

    key: str
    tally: Tally


def tally(
    framework: Framework,
    inspection: Inspection,
    ref: ItemRef,
    group: str | None = None,
    viewed: Viewed | None = None,
) -> Tally:
    """Count all files for which the item holds.

    Args:
        framework: gives the item.
        inspection: gives the files and the answers.
        ref: the item.
        group: only the files of this group of measures (JB, JR).
        viewed: only the files read this way.

    Raises:
        KeyError: the framework has no such item.
        ValueError: the item has no parts to count, such as a text.
    """
    chosen = [
        reading
        for reading in readings(inspection, ref.checklist)
        if group in {None, group_of(framework, reading)}
        and viewed in {None, reading.dossier.viewed}
    ]
    return tally_of(framework, ref, chosen)


def tallies(framework: Framework, inspection: Inspection, checklist: str) -> tuple[Tally, ...]:
    """Count every item of a checklist that can be counted, in the order of the list."""
    found = readings(inspection, checklist)
    items = framework.checklist(checklist).items
    refs = (ItemRef(checklist, item.id) for item in items if is_countable(item))
    return tuple(tally_of(framework, ref, found) for ref in refs)


def tally_of(framework: Framework, ref: ItemRef, found: Sequence[Reading]) -> Tally:
    """Count these files at one item; see `tally`."""
    item = framework.item(ref)
    asked = [reading for reading in found if holds_for(item, reading)]
    by_key: defaultdict[str, list[str]] = defaultdict(list)
    for reading in asked:
        key = Outside.READ_APART if reading.apart else outcome_of(item, reading, framework)
        by_key[key].append(reading.dossier.id)
    first, *others = inside(item, framework)
    return Tally(
        item=ref,
        label=item.label,
        rule=item.rule,
        numerator=_part(first, by_key[first.key]),
        rest=filled(others, by_key),
        outside=filled(OUTSIDE, by_key),
        differing=tuple(r.dossier.id for r in asked if item.id in r.differing),
    )


def filled(slots: Sequence[Slot], by_key: dict[str, list[str]]) -> tuple[Part, ...]:
    """Return the parts that have files, in the order of the slots."""
    return tuple(_part(slot, by_key[slot.key]) for slot in slots if by_key.get(slot.key))


def by_viewed(framework: Framework, inspection: Inspection, ref: ItemRef) -> tuple[Split, ...]:
    """Count the files read jointly and those read alone apart; together they are the tally."""
    return _split(framework, inspection, ref, lambda reading: reading.dossier.viewed or "")


def by_group(framework: Framework, inspection: Inspection, ref: ItemRef) -> tuple[Split, ...]:
    """Count the groups of measures (JB, JR) apart; together they are the tally."""
    return _split(framework, inspection, ref, lambda reading: group_of(framework, reading))


def group_of(framework: Framework, reading: Reading) -> str:
    """Return JB or JR, or "" when the measure is not recorded or not of this framework."""
    measure = reading.dossier.measure
    return next((m.group for m in framework.measures if m.id == measure), "")


def _split(
    framework: Framework, inspection: Inspection, ref: ItemRef, key: Callable[[Reading], str]
) -> tuple[Split, ...]:
    groups: defaultdict[str, list[Reading]] = defaultdict(list)
    for reading in readings(inspection, ref.checklist):
        groups[key(reading)].append(reading)
    return tuple(Split(name, tally_of(framework, ref, groups[name])) for name in sorted(groups))


def _part(slot: Slot, dossiers: Sequence[str]) -> Part:
    return Part(slot.key, slot.word, tuple(dossiers), slot.sign)
