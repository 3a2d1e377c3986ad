"""Told against found: what workers said about a file, and what the file itself shows."""

from collections import defaultdict

from veldtool.domain.framework.model import Answer, Framework, Item, ItemRef, Side
from veldtool.domain.records import Inspection, Sign
from veldtool.domain.tally.count import filled
from veldtool.domain.tally.model import Part, Tally
from veldtool.domain.tally.outcome import holds_for, outcome_of
from veldtool.domain.tally.parts import OUTSIDE, UNKNOWN, WORDS, Outside, Slot
from veldtool.domain.tally.reading import Reading, readings

NOT_TOLD = "not_told"
TOLD_UNKNOWN = "told_unknown"

# Keys of their own: what follows a number here is not what follows it at a plain answer.
_FOUND = Slot("told_found", "genoemd én gevonden", Sign.PLUS)
_BY_ANSWER = {
    Answer.YES.value: _FOUND,
    # Told but not found says something about how the files are kept, so it is a minus.
    Answer.NO.value: Slot("told_not_found", "wel genoemd, niet gevonden", Sign.MINUS),
    Answer.PARTLY.value: Slot("told_partly_found", "wel genoemd, deels gevonden"),
    UNKNOWN: Slot(UNKNOWN, WORDS[UNKNOWN]),
}
_OUTSIDE = (
    Slot(NOT_TOLD, "niet genoemd"),
    Slot(TOLD_UNKNOWN, "niet vast te stellen of het genoemd is"),
    *OUTSIDE,
)
_TOLD = {Answer.YES.value, Answer.PARTLY.value}


def pair_tally(framework: Framework, inspection: Inspection, ref: ItemRef) -> Tally:
    """Count a told/found pair, named by either of its items.

    The numerator is told and found; the denominator is all files where it was told. What was
    not told stands outside. The label and the rule are those of the found item.

    Raises:
        KeyError: the framework has no such item.
        ValueError: the item is not one side of a pair.
    """
    told, found = _sides(framework, ref)
    by_key: defaultdict[str, list[str]] = defaultdict(list)
    asked = [r for r in readings(inspection, ref.checklist) if holds_for(found, r)]
    for reading in asked:
        key = Outside.READ_APART if reading.apart else pair_outcome(told, found, reading, framework)
        by_key[key].append(reading.dossier.id)
    return Tally(
        item=ItemRef(ref.checklist, found.id),
        label=found.label,
        rule=found.rule,
        numerator=Part(_FOUND.key, _FOUND.word, tuple(by_key[_FOUND.key]), _FOUND.sign),
        rest=filled(tuple(_BY_ANSWER.values())[1:], by_key),
        outside=filled(_OUTSIDE, by_key),
        differing=tuple(r.dossier.id for r in asked if {told.id, found.id} & r.differing),
    )


def pairs(framework: Framework, checklist: str) -> tuple[ItemRef, ...]:
    """Return the found item of every told/found pair of a checklist."""
    items = framework.checklist(checklist).items
    return tuple(ItemRef(checklist, item.id) for item in items if item.side is Side.FOUND)


def _sides(framework: Framework, ref: ItemRef) -> tuple[Item, Item]:
    """The told item and the found item."""
    item = framework.item(ref)
    if item.pair is None:
        raise ValueError(f"item {item.id} is not one side of a told/found pair")
    other = framework.item(ItemRef(ref.checklist, item.pair))
    return (item, other) if item.side is Side.TOLD else (other, item)


def pair_outcome(told: Item, found: Item, reading: Reading, framework: Framework) -> str:
    """Return the part of the pair's tally that one file belongs to.

    What was not told needs no search; what was told counts by what the file shows.
    """
    said = outcome_of(told, reading, framework)
    if said == Answer.NO:
        return NOT_TOLD
    if said == Answer.UNKNOWN:
        return TOLD_UNKNOWN
    if said not in _TOLD:
        return said
    seen = outcome_of(found, reading, framework)
    return _BY_ANSWER[seen].key if seen in _BY_ANSWER else seen
