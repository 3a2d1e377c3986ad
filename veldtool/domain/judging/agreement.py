"""How far the scores of a team lie apart, in words; on twenty norms a statistic says nothing."""

from collections.abc import Sequence
from enum import StrEnum


class Agreement(StrEnum):
    """How the scores of one norm lie beside each other."""

    NONE = "none"  # nobody gave a score
    SINGLE = "single"  # one score: nothing to lie beside
    SAME = "same"
    ADJACENT = "adjacent"  # two steps that follow each other
    APART = "apart"


def agreement(places: Sequence[int | None]) -> Agreement:
    """Return how scores lie beside each other.

    Each is the place of a score on its scale, 0 is the best; None is a score outside the scale,
    which lies apart from every step. Who saw too little gave no score and is not among them.
    """
    if len(places) <= 1:
        return Agreement.SINGLE if places else Agreement.NONE
    if len(set(places)) == 1:
        return Agreement.SAME
    return Agreement.ADJACENT if _span(places) == 1 else Agreement.APART


def division(places: Sequence[int | None]) -> tuple[int, int, int]:
    """Return how divided scores are, to sort by: the more divided, the greater.

    First the distance between best and worst, then how many different scores there are, then how
    many stand apart from the most frequent one. A score outside the scale beside one on it is as
    far as two steps can be.
    """
    if not places:
        return (0, 0, 0)
    most = max(places.count(place) for place in places)
    return (_span(places), len(set(places)), len(places) - most)


_FARTHEST = 99


def _span(places: Sequence[int | None]) -> int:
    steps = [place for place in places if place is not None]
    if not steps:
        return 0
    return max(steps) - min(steps) if len(steps) == len(places) else _FARTHEST
