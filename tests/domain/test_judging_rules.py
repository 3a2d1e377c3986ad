"""How far scores lie apart, what a cap makes of a judgement, and when a theme can be judged."""

from dataclasses import replace
from itertools import pairwise

import pytest

from resources import framework_text
from veldtool.domain.framework.model import CapRule, Framework, Scale, ScaleStep
from veldtool.domain.framework.reader import read_framework
from veldtool.domain.judging.agreement import Agreement, agreement, division
from veldtool.domain.judging.caps import capped
from veldtool.domain.judging.standing import (
    NormStanding,
    ThemeProgress,
    groups,
    judged_themes,
    norm_standing,
    progress,
)
from veldtool.domain.records import Inspection, Judgement

GI = read_framework(framework_text("gi-2025"))


@pytest.mark.parametrize(
    "places, found",
    [
        ([], Agreement.NONE),
        ([2], Agreement.SINGLE),
        ([1, 1, 1], Agreement.SAME),
        ([None, None], Agreement.SAME),
        ([1, 2, 1], Agreement.ADJACENT),
        ([1, 2, 3], Agreement.APART),
        ([0, 2], Agreement.APART),
        ([1, None], Agreement.APART),
    ],
)
def test_agreement_in_plain_words(places: list[int | None], found: Agreement) -> None:
    assert agreement(places) is found


def test_the_more_divided_the_greater() -> None:
    rising: list[list[int | None]] = [
        [],
        [1, 1, 1],
        [1, 1, 2],
        [1, 1, 2, 2],
        [1, 3, 3],
        [1, 2, 3],
        [0, 3, 3],
        [3, None],
    ]
    found = [division(places) for places in rising]
    assert all(one < other for one, other in pairwise(found))


def with_cap(*rules: CapRule) -> Framework:
    return replace(GI, caps=rules)


def rule(name: str, highest: str, themes: tuple[str, ...] = ("2",), scale: str = "") -> CapRule:
    return CapRule(name, f"feit-{name}", "er is een", themes, scale or NORM_SCALE.id, highest, "zo")


NORM_SCALE: Scale = GI.scale(GI.norms[0].scale)
STEPS: tuple[ScaleStep, ...] = NORM_SCALE.steps


def test_a_cap_shows_before_after_and_which_rules_bit() -> None:
    second, third = rule("a", STEPS[1].id), rule("b", STEPS[2].id)
    framework = with_cap(second, third)
    facts = {"feit-a", "feit-b"}
    found = capped(framework, "2", NORM_SCALE, STEPS[0].id, facts)
    assert found is not None
    assert (found.before, found.after, found.rules) == (
        STEPS[0].id,
        STEPS[2].id,
        (second, third),
    )
    found = capped(framework, "2", NORM_SCALE, STEPS[1].id, facts)
    assert found is not None
    assert (found.after, found.rules) == (STEPS[2].id, (third,))


def test_a_cap_bites_only_where_it_should() -> None:
    framework = with_cap(rule("a", STEPS[1].id))
    best = STEPS[0].id
    assert capped(framework, "2", NORM_SCALE, best, ()) is None
    assert capped(framework, "3", NORM_SCALE, best, {"feit-a"}) is None
    assert capped(framework, "2", NORM_SCALE, STEPS[1].id, {"feit-a"}) is None
    assert capped(framework, "2", NORM_SCALE, STEPS[3].id, {"feit-a"}) is None
    assert capped(framework, "2", NORM_SCALE, NORM_SCALE.outside.id, {"feit-a"}) is None
    assert capped(framework, "2", NORM_SCALE, "", {"feit-a"}) is None
    other = with_cap(rule("a", STEPS[1].id, scale="ander"))
    assert capped(other, "2", NORM_SCALE, best, {"feit-a"}) is None


def judged(*given: Judgement) -> Inspection:
    return Inspection({"judgement": {one.id: one for one in given}})


def test_a_norm_is_settled_when_it_is_fixed_in_every_part() -> None:
    assert groups(GI) == ("JB", "JR")
    states = [
        judged(),
        judged(Judgement("2.1", choice="voldoet")),
        judged(Judgement("2.1", choice="voldoet", fixed=True)),
        judged(Judgement("2.1", fixed=True, parked=True)),
        judged(Judgement("2.1", fixed=True, split=True), Judgement("2.1:JB", fixed=True)),
        judged(
            Judgement("2.1", split=True),
            Judgement("2.1:JB", fixed=True),
            Judgement("2.1:JR", fixed=True),
        ),
    ]
    assert [norm_standing(GI, one, "2.1") for one in states] == [
        NormStanding.OPEN,
        NormStanding.OPEN,
        NormStanding.SETTLED,
        NormStanding.PARKED,
        NormStanding.OPEN,
        NormStanding.SETTLED,
    ]


def test_a_theme_opens_after_its_last_norm_is_settled_or_parked() -> None:
    two = [Judgement("2.1", fixed=True), Judgement("2.2", parked=True)]
    assert progress(GI, judged(*two), "2") == ThemeProgress(1, 3, 1)
    assert not progress(GI, judged(*two), "2").may_judge
    assert progress(GI, judged(*two, Judgement("2.3", fixed=True)), "2").may_judge


def test_theme_four_is_never_judged() -> None:
    assert [theme.id for theme in judged_themes(GI)] == ["1a", "1b", "2", "3", "5"]
