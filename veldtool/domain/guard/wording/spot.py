"""A place in a text whose wording asks for another look, and the rule that found it."""

from dataclasses import dataclass
from enum import StrEnum


class WordingRule(StrEnum):
    """The rules of the wording guard, the strongest first."""

    SCALE = "scale"  # "voldoet grotendeels", "onvoldoende"
    TRUST = "trust"  # "verminderd vertrouwen"
    INTERVENTION = "intervention"  # "verscherpt toezicht"
    SHORTCOMING = "shortcoming"  # "tekortkoming", "normafwijking"
    MOSTLY_AGAINST = "mostly_against"  # praise whose sources mostly say otherwise
    HOW_MANY = "how_many"  # "ouders vinden", "een enkele jeugdige"


BLOCKING = frozenset(
    {WordingRule.SCALE, WordingRule.TRUST, WordingRule.INTERVENTION, WordingRule.SHORTCOMING}
)
"""A judgement that is not there yet: not printed until mended, or accepted for a reason."""


@dataclass(frozen=True, slots=True)
class WordingSpot:
    """`start` and `end` are places in the text as it was given, `words` what stands there."""

    rule: WordingRule
    start: int
    end: int
    words: str

    @property
    def blocking(self) -> bool:
        return self.rule in BLOCKING
