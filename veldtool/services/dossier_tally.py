"""The count behind the current item: over all files, with the files behind every part."""

from dataclasses import dataclass

from veldtool.domain.framework.model import Framework, ItemRef
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Dossier, Inspection, KeyFigure, Sign
from veldtool.domain.tally.count import tally
from veldtool.domain.tally.model import Part, Tally
from veldtool.domain.tally.pairs import pair_tally
from veldtool.domain.tally.parts import is_countable
from veldtool.services.dossier_rows import code_order


@dataclass(frozen=True, slots=True)
class File:
    """A file behind a number."""

    id: str
    code: str


@dataclass(frozen=True, slots=True)
class TallyPart:
    word: str
    sign: Sign
    files: tuple[File, ...]

    @property
    def count(self) -> int:
        return len(self.files)


@dataclass(frozen=True, slots=True)
class Count:
    """`numerator.count` of `denominator`, with everything else named."""

    label: str
    numerator: TallyPart
    denominator: int
    rest: tuple[TallyPart, ...]
    outside: tuple[TallyPart, ...]
    differing: tuple[File, ...]


@dataclass(frozen=True, slots=True)
class ItemTally:
    """The count of an item and, where it is told or found, of the pair.

    `claims` are what the institution says of the same, shown beside our count and never mixed
    with it.
    """

    item: str
    count: Count | None
    pair: Count | None
    claims: tuple[KeyFigure, ...]


def item_tally(framework: Framework, inspection: Inspection, ref: ItemRef) -> ItemTally:
    """Count an item over all files; one that is read apart stands outside the count."""
    item = framework.item(ref)
    figures = all_of(inspection, "key_figure", KeyFigure).values()
    return ItemTally(
        ref.item,
        _count(inspection, tally(framework, inspection, ref)) if is_countable(item) else None,
        _count(inspection, pair_tally(framework, inspection, ref)) if item.pair else None,
        tuple(one for one in figures if one.item == f"{ref.checklist}.{ref.item}"),
    )


def _count(inspection: Inspection, counted: Tally) -> Count:
    files = all_of(inspection, "dossier", Dossier)

    def named(ids: tuple[str, ...]) -> tuple[File, ...]:
        found = (File(one, files[one].code or one) for one in ids)
        return tuple(sorted(found, key=lambda file: code_order(file.code)))

    def part(one: Part) -> TallyPart:
        return TallyPart(one.word, one.sign, named(one.dossiers))

    return Count(
        counted.label,
        part(counted.numerator),
        counted.denominator,
        tuple(part(one) for one in counted.rest),
        tuple(part(one) for one in counted.outside),
        named(counted.differing),
    )
