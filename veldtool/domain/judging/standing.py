"""How far the team is: norms settled or parked, and whether a theme can be judged already."""

from dataclasses import dataclass
from enum import StrEnum

from veldtool.domain.framework.model import Framework, Norm, Theme
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Inspection, Judgement, ThemeJudgement

JOINED = "1"
"""The id of the one judgement over themes 1a and 1b together."""

WHOLE = "whole"
"""The id of the judgement over the whole inspection."""

TRUST = "trust"
"""The id of the team's trust in the power to improve."""

TRUST_STEPS = ("trust", "reduced", "insufficient", "none")
"""What can be said of trust in the power to improve, best first."""


class NormStanding(StrEnum):
    """How far the team is with a norm."""

    OPEN = "open"
    PARKED = "parked"
    SETTLED = "settled"


@dataclass(frozen=True, slots=True)
class ThemeProgress:
    """How far the team is with the norms of one theme."""

    done: int
    total: int
    parked: int

    @property
    def may_judge(self) -> bool:
        """The theme judgement opens after the last norm is settled or parked."""
        return self.done + self.parked == self.total


def part_id(judged: str, group: str) -> str:
    """Return the id of a judgement: of the whole, or of one group of measures (JB, JR)."""
    return f"{judged}:{group}" if group else judged


def groups(framework: Framework) -> tuple[str, ...]:
    """Return the groups of measures that a judgement can be split by, in order."""
    return tuple(dict.fromkeys(measure.group for measure in framework.measures if measure.group))


def parts(framework: Framework, judged: Judgement | ThemeJudgement) -> tuple[str, ...]:
    """Return the groups that this judgement is given for; "" alone when it is not split."""
    return groups(framework) if judged.split else ("",)


def norm_standing(framework: Framework, inspection: Inspection, norm: str) -> NormStanding:
    """Return how far the team is with a norm; a split one is settled when every part is."""
    found = all_of(inspection, "judgement", Judgement)
    judged = found.get(norm, Judgement())
    if judged.parked:
        return NormStanding.PARKED
    given = (found.get(part_id(norm, one), Judgement()) for one in parts(framework, judged))
    return NormStanding.SETTLED if all(one.fixed for one in given) else NormStanding.OPEN


def norms_of(framework: Framework, theme: str) -> tuple[Norm, ...]:
    """Return the norms of a theme."""
    return tuple(norm for norm in framework.norms if norm.theme == theme)


def progress(framework: Framework, inspection: Inspection, theme: str) -> ThemeProgress:
    """Return how far the team is with a theme."""
    found = [norm_standing(framework, inspection, norm.id) for norm in norms_of(framework, theme)]
    done = found.count(NormStanding.SETTLED)
    return ThemeProgress(done, len(found), found.count(NormStanding.PARKED))


def judged_themes(framework: Framework) -> tuple[Theme, ...]:
    """Return the themes that get a judgement."""
    return tuple(theme for theme in framework.themes if theme.scale is not None)
