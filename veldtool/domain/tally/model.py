"""What a count is: its parts, the records behind each part, and what stays outside it."""

from dataclasses import dataclass

from veldtool.domain.framework.model import ItemRef
from veldtool.domain.records import Sign


@dataclass(frozen=True, slots=True)
class Part:
    """One outcome of an item and the dossiers (ids) that have it."""

    key: str
    word: str
    dossiers: tuple[str, ...]
    sign: Sign = Sign.NEUTRAL

    @property
    def count(self) -> int:
        """How many dossiers have this outcome."""
        return len(self.dossiers)


@dataclass(frozen=True, slots=True)
class Tally:
    """A count over one checklist item: `numerator` of `denominator`, with everything named.

    `rest` are the other parts inside the denominator, `outside` those that are not part of it
    (n.v.t., nog niet verstreken, niet bekeken, nog bij twee lezers, 2 versies). Empty parts are
    left out.
    `differing` are the dossiers whose two readers differ and have not settled it: the first
    reader's answer was counted.
    """

    item: ItemRef
    label: str
    rule: str
    numerator: Part
    rest: tuple[Part, ...] = ()
    outside: tuple[Part, ...] = ()
    differing: tuple[str, ...] = ()

    @property
    def denominator(self) -> int:
        """How many dossiers the numerator is a part of."""
        return self.numerator.count + sum(part.count for part in self.rest)
