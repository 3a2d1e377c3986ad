"""What an inspector is warned of before finishing a score. A check never decides or stops."""

from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum

from veldtool.domain.evidence.listing import KindEvidence
from veldtool.domain.framework.model import Framework
from veldtool.domain.records import Form, Shortcoming, Sign, Sphere


class Warn(StrEnum):
    ONE_KIND = "one_kind"  # a single kind of source carries the norm
    ONLY_HEARD = "only_heard"  # nothing was seen, read, observed or counted
    ONLY_INSTITUTION = "only_institution"  # nobody outside the institution was heard on it
    UNNAMED = "unnamed"  # sources contradict each other and the reason is silent on it
    BEST_WITH_SHORTCOMING = "best_with_shortcoming"
    LOWER_WITHOUT_SHORTCOMING = "lower_without_shortcoming"


@dataclass(frozen=True, slots=True)
class Grounds:
    """What a norm rests on, as far as the checks ask for it."""

    kinds: int = 0
    only_heard: bool = False
    only_institution: bool = False
    shortcomings: int = 0
    own_sphere: bool = False


def grounds(
    framework: Framework, evidence: Sequence[KindEvidence], shortcomings: Sequence[Shortcoming]
) -> Grounds:
    """Return what the checks need to know of the evidence and the shortcomings of one norm."""
    weighed = [one for one in evidence if one.carries(Sign.PLUS) or one.carries(Sign.MINUS)]
    said = [point for one in weighed for point in one.points if point.sign is not Sign.NEUTRAL]
    counted = any(one.tallies for one in weighed)
    inside = {role.code for role in framework.roles if role.institution}
    heard = [point for point in said if point.form is Form.HEARD]
    asked = any(point.form is None for point in said)  # a questionnaire goes to clients
    return Grounds(
        kinds=len(weighed),
        only_heard=bool(said) and len(heard) == len(said) and not counted,
        only_institution=bool(heard) and not asked and all(p.role in inside for p in heard),
        shortcomings=len(shortcomings),
        own_sphere=any(one.sphere is Sphere.OWN for one in shortcomings),
    )


def warnings(found: Grounds, step: int | None, *, unnamed: bool) -> tuple[Warn, ...]:
    """Return what to warn of.

    Args:
        found: what the norm rests on.
        step: the place of the chosen score on its scale, 0 is the best; None when nothing on
            the scale is chosen.
        unnamed: a contradiction is there and the reason does not name it.
    """
    tests = {
        Warn.ONE_KIND: found.kinds == 1,
        Warn.ONLY_HEARD: found.only_heard,
        Warn.ONLY_INSTITUTION: found.only_institution,
        Warn.UNNAMED: unnamed and step is not None,
        Warn.BEST_WITH_SHORTCOMING: step == 0 and found.own_sphere,
        Warn.LOWER_WITHOUT_SHORTCOMING: bool(step) and not found.shortcomings,
    }
    return tuple(warn for warn, holds in tests.items() if holds)
