"""Contradictions reduced to the pairs that matter, and what an inspector is warned of."""

from dataclasses import replace
from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.frameworks import FRAMEWORK as SMALL
from tests.domain.frameworks import inspection
from veldtool.domain.evidence.checks import Grounds, Warn, grounds, warnings
from veldtool.domain.evidence.listing import KindEvidence, contradictions, evidence_for
from veldtool.domain.evidence.model import Point
from veldtool.domain.evidence.opposition import is_named, oppositions, words_of
from veldtool.domain.records import (
    CheckAnswer,
    Dossier,
    Form,
    Interview,
    Questionnaire,
    QuestionnaireItem,
    Record,
    Shortcoming,
    Sign,
    Sphere,
    Statement,
)

PLUS, MINUS, NEUTRAL = Sign.PLUS, Sign.MINUS, Sign.NEUTRAL
PARENTS = Interview("O", source_kind="G-O")
WORKERS = Interview("W", source_kind="G-JZW")


OUTSIDERS = {"ouder", "jeugdige"}
ROLES = tuple(replace(one, institution=one.code not in OUTSIDERS) for one in SMALL.roles)
FRAMEWORK = replace(SMALL, roles=ROLES)


def said(key: str, role: str, sign: Sign, **fields: Any) -> Statement:
    return Statement(key, role=role, norms=(("1.1", sign),), **fields)


def file_without_picture(key: str) -> tuple[Record, ...]:
    return Dossier(key, checklist="client"), CheckAnswer(f"{key}/picture", "nee")


def evidence(*records: Record) -> tuple[KindEvidence, ...]:
    return evidence_for(FRAMEWORK, inspection(PARENTS, WORKERS, *records), "1.1")


def pairs(*records: Record) -> list[tuple[str, str]]:
    return [(p.one.kind, p.other.kind) for p in oppositions(evidence(*records))]


def test_what_workers_tell_stands_against_what_the_files_show() -> None:
    found = evidence(said("W/1", "jzw", PLUS), *file_without_picture("D1"))
    (pair,) = oppositions(found)
    assert (pair.one.kind, pair.one.sign, pair.one.told) == ("G-JZW", PLUS, True)
    assert (pair.other.kind, pair.other.sign, pair.other.told) == ("D-CLI", MINUS, False)
    assert [tally.item.item for tally in pair.other.tallies] == ["picture"]


def test_each_found_side_meets_its_strongest_opponent_only() -> None:
    parents = [said(f"O/{n}", "ouder", PLUS) for n in range(2)]
    assert pairs(*parents, said("W/1", "jzw", PLUS), *file_without_picture("D1")) == [
        ("G-O", "D-CLI")
    ]


def test_where_all_was_told_the_two_strongest_sides_are_a_pair() -> None:
    assert pairs(said("W/1", "jzw", PLUS), said("O/1", "ouder", MINUS)) == [("G-O", "G-JZW")]


def test_a_kind_that_leans_nowhere_is_no_side() -> None:
    both = (said("W/1", "jzw", PLUS), said("W/2", "jzw", MINUS))
    assert pairs(*both, said("O/1", "ouder", MINUS)) == []


KINDS = st.sampled_from(["G-O", "G-JZW", "DOC", "", "V-O"])
POINTS = st.builds(
    Point,
    norm=st.just("1.1"),
    sign=st.sampled_from(Sign),
    source_kind=st.just(""),
    record=st.just(("statement", "x")),
    carrier=st.just("x"),
    form=st.sampled_from([None, *Form]),
)
EVIDENCE = st.dictionaries(KINDS, st.lists(POINTS, max_size=4)).map(
    lambda found: tuple(KindEvidence(kind, tuple(said)) for kind, said in found.items())
)


@given(EVIDENCE)
def test_every_pair_shown_is_a_contradiction_of_two_kinds(found: tuple[KindEvidence, ...]) -> None:
    shown = oppositions(found)
    all_of_them = {frozenset((one.plus, one.minus)) for one in contradictions(found)}
    for pair in shown:
        assert frozenset((pair.one.kind, pair.other.kind)) in all_of_them
        assert {pair.one.sign, pair.other.sign} == {PLUS, MINUS}
    assert len(shown) <= len(found)


@pytest.mark.parametrize(
    "reason, named",
    [
        ("Ouders zijn tevreden, in de dossiers is niets te vinden.", True),
        ("Elke ouder is tevreden, maar het cliëntdossier zegt iets anders.", True),
        ("Verteld en gevonden lopen uiteen.", False),
        ("De dossiers zijn leeg.", False),
        ("", False),
    ],
)
def test_a_contradiction_is_named_when_both_sides_are(reason: str, named: bool) -> None:
    (pair,) = oppositions(evidence(said("O/1", "ouder", PLUS), *file_without_picture("D1")))
    one, other = (words_of(FRAMEWORK, side) for side in (pair.one, pair.other))
    assert is_named(one, other, reason) is named


def test_a_word_that_both_sides_share_names_neither() -> None:
    assert not is_named({"gesprek", "ouder"}, {"gesprek", "jeugdige"}, "in de gesprekken")


def test_one_kind_only_heard_and_only_from_the_institution() -> None:
    found = grounds(FRAMEWORK, evidence(said("W/1", "jzw", PLUS)), ())
    assert found == Grounds(kinds=1, only_heard=True, only_institution=True)


def test_parents_or_a_questionnaire_are_another_voice() -> None:
    worker, parent = said("W/1", "jzw", PLUS), said("O/1", "ouder", MINUS)
    assert not grounds(FRAMEWORK, evidence(worker, parent), ()).only_institution
    asked = (
        Questionnaire("v", source_kind="V-O"),
        QuestionnaireItem("v/1", norm="1.1", sign=MINUS),
    )
    found = grounds(FRAMEWORK, evidence(worker, *asked), ())
    assert (found.only_institution, found.only_heard, found.kinds) == (False, False, 2)


def test_a_file_makes_it_more_than_heard() -> None:
    found = grounds(FRAMEWORK, evidence(said("W/1", "jzw", PLUS), *file_without_picture("D1")), ())
    assert (found.only_heard, found.only_institution) == (False, True)


def test_neutral_lines_carry_nothing() -> None:
    assert grounds(FRAMEWORK, evidence(said("W/1", "jzw", NEUTRAL)), ()) == Grounds()


OWN = Shortcoming("t", sphere=Sphere.OWN)
OUTSIDE = Shortcoming("t", sphere=Sphere.OUTSIDE)


@pytest.mark.parametrize(
    "shortcomings, step, warned",
    [
        ((), None, []),
        ((), 0, []),
        ((OWN,), 0, [Warn.BEST_WITH_SHORTCOMING]),
        ((OUTSIDE,), 0, []),
        ((), 1, [Warn.LOWER_WITHOUT_SHORTCOMING]),
        ((), 3, [Warn.LOWER_WITHOUT_SHORTCOMING]),
        ((OUTSIDE,), 2, []),
    ],
)
def test_a_score_and_its_shortcomings(
    shortcomings: tuple[Shortcoming, ...], step: int | None, warned: list[Warn]
) -> None:
    found = grounds(FRAMEWORK, (), shortcomings)
    assert list(warnings(found, step, unnamed=False)) == warned


def test_an_unnamed_contradiction_matters_once_a_score_is_chosen() -> None:
    assert Warn.UNNAMED in warnings(Grounds(kinds=2, shortcomings=1), 1, unnamed=True)
    assert warnings(Grounds(kinds=2), None, unnamed=True) == ()
