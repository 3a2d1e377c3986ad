"""Rules that put a ceiling on a judgement: before, after, and which fact and rule bit."""

from collections.abc import Collection
from dataclasses import dataclass

from veldtool.domain.framework.model import CapRule, Framework, Scale


@dataclass(frozen=True, slots=True)
class Capped:
    """A judgement that is higher than rules allow: both steps by id, and the rules that bit."""

    before: str
    after: str
    rules: tuple[CapRule, ...]


def capped(
    framework: Framework, theme: str, scale: Scale, choice: str, facts: Collection[str]
) -> Capped | None:
    """Return what the rules make of a judgement; None when none of them bites.

    Args:
        framework: holds the rules.
        theme: the theme that is judged, or that the judged norm belongs to.
        scale: what is judged on; a rule speaks of one scale.
        choice: the step that the team chose. What stands outside the scale is never capped.
        facts: the facts that are true of this visit.
    """
    order = [step.id for step in scale.steps]
    if choice not in order:
        return None
    place = order.index(choice)
    bit = [
        rule
        for rule in framework.caps
        if rule.scale == scale.id
        and theme in rule.themes
        and rule.fact in facts
        and order.index(rule.highest) > place
    ]
    if not bit:
        return None
    lowest = max(bit, key=lambda rule: order.index(rule.highest))
    return Capped(choice, lowest.highest, tuple(bit))
