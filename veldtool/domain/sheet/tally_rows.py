"""One row of the tallies: the question, its count, its parts, and how it splits."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from veldtool.domain.framework.model import Framework, Item, ItemRef
from veldtool.domain.records import Inspection, Viewed
from veldtool.domain.sheet.figures import outside_phrases, part_word, share
from veldtool.domain.sheet.files import JB, JR
from veldtool.domain.sheet.model import Cell, bold, plain
from veldtool.domain.sheet.phrases import Texts, say
from veldtool.domain.sheet.small_counts import asks_few_jr
from veldtool.domain.tally.count import group_of, tally_of
from veldtool.domain.tally.model import Tally
from veldtool.domain.tally.pairs import pair_tally
from veldtool.domain.tally.parts import Outside
from veldtool.domain.tally.reading import Reading
from veldtool.domain.words import capitalise

Row = tuple[Cell, ...]


@dataclass(frozen=True, slots=True)
class Counting:
    """What the rows of one checklist are counted from.

    `viewed` and `groups` tell whether there is a column for joint and alone, and for JB and JR.
    """

    framework: Framework
    inspection: Inspection
    texts: Texts
    checklist: str
    files: tuple[Reading, ...]
    viewed: bool
    groups: bool


def head(counting: Counting) -> tuple[str, ...]:
    """Return the heads of the columns."""
    names = ["item", "share", "parts", "outside", *_splits(counting)]
    return tuple(say(counting.texts, f"tallies.{name}") for name in names)


def weights(counting: Counting) -> tuple[int, ...]:
    """Return the relative widths of the columns."""
    return (32, 11, 21, 19, *(17 for _ in _splits(counting)))


def item_row(counting: Counting, item: Item) -> Row | None:
    """Return the row of an item that can be counted, None when nobody looked at it."""
    if asks_few_jr(counting.framework, counting.files, item):
        return _withheld(counting, item)
    ref = ItemRef(counting.checklist, item.id)
    found = tally_of(counting.framework, ref, counting.files)
    if not_looked_at(found):
        return None
    return (
        *tally_cells(found, counting.texts),
        *(Cell(plain(w)) for w in _split_words(counting, ref)),
    )


def pair_row(counting: Counting, ref: ItemRef) -> Row | None:
    """Return the row of a told/found pair, None when nobody looked at it.

    A pair exists for files that were read jointly only, so its row is not split.
    """
    if asks_few_jr(counting.framework, counting.files, counting.framework.item(ref)):
        return _withheld(counting, counting.framework.item(ref))
    found = pair_tally(counting.framework, counting.inspection, ref)
    if not_looked_at(found):
        return None
    first, *others = tally_cells(found, counting.texts)
    empty = Cell(plain(say(counting.texts, "figure.none")))
    label = say(counting.texts, "tallies.told_found", label=capitalise(found.label))
    return (Cell(plain(label), first.note), *others, *(empty for _ in _splits(counting)))


def _splits(counting: Counting) -> list[str]:
    columns = {"viewed": counting.viewed, "groups": counting.groups}
    return [name for name, shown in columns.items() if shown]


def tally_cells(found: Tally, texts: Texts) -> tuple[Cell, ...]:
    """Return question with its rule, count, parts inside, and who stands outside."""
    parts = [part for part in (found.numerator, *found.rest) if part.count]
    inside = ", ".join(f"{part.count} {part_word(part, texts)}" for part in parts)
    outside = "; ".join(outside_phrases(found, texts))
    return (
        Cell(plain(capitalise(found.label)), found.rule),
        Cell(bold(share(found, texts))),
        Cell(plain(inside)),
        Cell(plain(outside)),
    )


def _withheld(counting: Counting, item: Item) -> Row:
    """A count over a few JR files is not printed: the row says why."""
    none = Cell(plain(say(counting.texts, "figure.none")))
    reason = Cell(plain(say(counting.texts, "figure.small")))
    others = (none for _ in _splits(counting))
    return (Cell(plain(capitalise(item.label)), item.rule), none, reason, none, *others)


def _split_words(counting: Counting, ref: ItemRef) -> Iterator[str]:
    if counting.viewed:
        ways = [[r for r in counting.files if r.dossier.viewed is way] for way in Viewed]
        yield _pair(counting, ref, ways)
    if counting.groups:
        names = {r.dossier.id: group_of(counting.framework, r) for r in counting.files}
        groups = [[r for r in counting.files if names[r.dossier.id] == g] for g in (JB, JR)]
        yield _pair(counting, ref, groups)


def _pair(counting: Counting, ref: ItemRef, halves: Sequence[Sequence[Reading]]) -> str:
    counts = [tally_of(counting.framework, ref, half) for half in halves]
    shares = [share(count, counting.texts) for count in counts]
    return say(counting.texts, "tallies.pair", first=shares[0], second=shares[1])


def not_looked_at(found: Tally) -> bool:
    """Tell whether nobody looked at this item in any file."""
    reasons = {part.key for part in found.outside}
    return found.denominator == 0 and reasons == {Outside.NOT_LOOKED_AT.value}
