"""The wording guard over one text of the feedback sheet."""

from veldtool.domain.framework.model import Framework
from veldtool.domain.guard.privacy.plain import plain, unbroken
from veldtool.domain.guard.wording.groups import uncounted_groups
from veldtool.domain.guard.wording.judging import judging_words
from veldtool.domain.guard.wording.spot import WordingRule, WordingSpot


def check_wording(text: str, framework: Framework) -> tuple[WordingSpot, ...]:
    """Return every place whose wording judges or does not say how many, in order of the text."""
    roles = [role.plural for role in framework.roles]
    spots = [*judging_words(unbroken(plain(text)), framework), *uncounted_groups(text, roles)]
    rules = list(WordingRule)
    kept: list[WordingSpot] = []
    for spot in sorted(spots, key=lambda one: (rules.index(one.rule), one.start, -one.end)):
        if all(spot.end <= other.start or other.end <= spot.start for other in kept):
            kept.append(spot)
    return tuple(sorted(kept, key=lambda one: one.start))
