"""Where sources say the opposite: "heard ... but seen ...", reduced to the pairs that matter.

`listing.contradictions` names every pair of kinds. Here each kind stands on the side that it
leans to, and what was only told is set against what the inspectors found themselves.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from veldtool.domain.evidence.listing import KindEvidence
from veldtool.domain.evidence.model import Point
from veldtool.domain.framework.model import Framework
from veldtool.domain.records import Form, Sign
from veldtool.domain.tally.model import Tally

_SHORTEST = 5
_COMMON = frozenset({"onder", "digitale", "telefonisch", "telefonische", "andere"})


@dataclass(frozen=True, slots=True)
class Side:
    """A kind of source that leans to one sign, with the findings that make it lean.

    `told` means that all of it was heard, nothing of it seen, read, observed or counted.
    """

    kind: str
    sign: Sign
    told: bool
    points: tuple[Point, ...] = ()
    tallies: tuple[Tally, ...] = ()

    @property
    def strength(self) -> int:
        """How many findings lean this way."""
        return len(self.points) + len(self.tallies)


@dataclass(frozen=True, slots=True)
class Opposition:
    """Two sides with opposite signs; what was told comes first."""

    one: Side
    other: Side


def oppositions(evidence: Sequence[KindEvidence]) -> tuple[Opposition, ...]:
    """Return what was told against what was found, each found side with its strongest opponent.

    Where everything was told, or nothing was, only the two strongest sides are a pair.
    """
    sides = [side for one in evidence if (side := _side(one)) is not None]
    found = [_strongest(side, sides, mixed=True) for side in sides if not side.told]
    mixed = tuple(Opposition(told, side) for told, side in found if told is not None)
    if mixed:
        return mixed
    ranked = sorted(sides, key=lambda side: -side.strength)
    for side in ranked:
        opponent, _ = _strongest(side, ranked, mixed=False)
        if opponent is not None:
            return (Opposition(side, opponent),)
    return ()


def words_of(framework: Framework, side: Side) -> frozenset[str]:
    """Return the beginnings of words by which a text names this side, in lower case."""
    roles = {point.role for point in side.points}
    texts = [role.singular for role in framework.roles if role.code in roles]
    if not texts:  # people are named by their role, everything else by what it is
        kinds = [kind for kind in framework.source_kinds if kind.code == side.kind]
        texts = [text for kind in kinds for text in (kind.title, kind.singular, kind.column)]
    words = re.findall(r"[^\W\d_]+", " ".join(texts).casefold())
    return frozenset(_stem(word) for word in words if _tells(word))


def is_named(one: Iterable[str], other: Iterable[str], text: str) -> bool:
    """Tell whether a text names both sides, each by a word that the other does not share."""
    first, second = frozenset(one), frozenset(other)
    said = text.casefold()
    return _names(first - second, said) and _names(second - first, said)


def leaning(tally: Tally) -> Sign:
    """Return the sign that most of the files in a count have; neutral when neither leads."""
    plus, minus = (
        sum(part.count for part in (tally.numerator, *tally.rest) if part.sign is sign)
        for sign in (Sign.PLUS, Sign.MINUS)
    )
    return _greater(plus, minus)


def _side(evidence: KindEvidence) -> Side | None:
    by_sign = {sign: _of_sign(evidence, sign) for sign in (Sign.PLUS, Sign.MINUS)}
    sign = _greater(by_sign[Sign.PLUS].strength, by_sign[Sign.MINUS].strength)
    return by_sign.get(sign)


def _of_sign(evidence: KindEvidence, sign: Sign) -> Side:
    said = tuple(point for point in evidence.points if point.sign is sign)
    counted = tuple(tally for tally in evidence.tallies if leaning(tally) is sign)
    told = not counted and all(point.form is Form.HEARD for point in said)
    return Side(evidence.source_kind, sign, told, said, counted)


def _strongest(side: Side, sides: Iterable[Side], *, mixed: bool) -> tuple[Side | None, Side]:
    """The strongest side of the other sign; with `mixed` among what was told only."""
    against = [one for one in sides if one.sign is not side.sign and (one.told or not mixed)]
    return max(against, key=lambda one: one.strength, default=None), side


def _greater(plus: int, minus: int) -> Sign:
    if plus == minus:
        return Sign.NEUTRAL
    return Sign.PLUS if plus > minus else Sign.MINUS


def _tells(word: str) -> bool:
    return len(word) >= _SHORTEST and word not in _COMMON


def _stem(word: str) -> str:
    """The word without its plural: "ouders" and "ouder" name the same people."""
    return re.sub(r"(?<=\w{4})(en|s)$", "", word)


def _names(stems: Iterable[str], text: str) -> bool:
    """A word that begins with a stem, or a compound that ends with it: "cliëntdossiers"."""
    return any(
        re.search(rf"\b{re.escape(stem)}|{re.escape(stem)}(en|s)?\b", text) for stem in stems
    )
