"""Numbers that a published report got wrong, and what the guard says to each of them."""

from typing import Any

import pytest

from tests.domain.frameworks import FRAMEWORK, inspection
from veldtool.domain.framework.model import NOT_HAPPENED, ItemRef
from veldtool.domain.guard.arithmetic import check_inspection
from veldtool.domain.guard.finding import Finding, Rule
from veldtool.domain.guard.percentages import counts_for, fit_together, fractions_for, wholes_for
from veldtool.domain.guard.text import check_text
from veldtool.domain.guard.wholes import Whole, check_partition, check_sum
from veldtool.domain.records import (
    CheckAnswer,
    Dossier,
    KeyFigure,
    Questionnaire,
    QuestionnaireItem,
    Record,
    Shortcoming,
)
from veldtool.domain.tally.beside import figures_beside_tallies
from veldtool.domain.tally.count import tally
from veldtool.domain.tally.model import Part


def rules(findings: tuple[Finding, ...]) -> list[Rule]:
    return [finding.rule for finding in findings]


def dossiers(*answers: tuple[str, int], item: str, **fields: Any) -> list[Record]:
    values = [value for value, count in answers for _ in range(count)]
    records: list[Record] = []
    for n, value in enumerate(values):
        records.append(Dossier(f"D{n}", checklist="client", **fields))
        records.append(CheckAnswer(f"D{n}/{item}", value))
    return records


def test_t1_parts_that_miss_one_file() -> None:
    [found] = check_text("Samenhangend beeld: 14 + 5 = 19 van 20 dossiers.")

    assert found.rule is Rule.PARTS_MISS_WHOLE
    assert dict(found.details) == {"parts": "14 + 5", "sum": "19", "whole": "20", "missing": "1"}


def test_t2_a_percentage_that_twenty_files_cannot_give() -> None:
    alone, impossible = check_text("Bij 44% van de twintig cliëntdossiers was dat zo.")

    assert alone.rule is Rule.PERCENTAGE_ALONE
    assert dict(impossible.details) == {
        "percentage": "44",
        "whole": "20",
        "fits": "8/18, 7/16, 4/9",
    }
    assert fractions_for("44", 20) == ((4, 9), (7, 16), (8, 18))
    assert rules(check_text("Bij 44% van de dossiers.", [Whole((14, 6))])) == [
        Rule.PERCENTAGE_ALONE,
        Rule.PERCENTAGE_IMPOSSIBLE,
    ]
    assert check_text("Bij 44% (8 van de 18) was dat zo.") == ()


def test_t3_a_majority_that_is_half() -> None:
    records = dossiers(("nee", 10), ("deels", 9), ("ja", 1), item="picture")
    claim = Shortcoming("s", norm="1.1", text="Het merendeel van de beelden klopt niet.")
    [found] = check_inspection(FRAMEWORK, inspection(*records, claim))

    assert (found.rule, dict(found.details)) == (Rule.NO_MAJORITY, {"word": "merendeel"})
    assert found.records[0] == ("shortcoming", "s")
    assert len(found.records) == 21


def test_t4_what_cannot_be_established_is_a_part_of_its_own() -> None:
    records = dossiers(("ja", 9), ("nee", 8), ("niet vast te stellen", 3), item="picture")
    counted = tally(FRAMEWORK, inspection(*records), ItemRef("client", "picture"))

    assert (counted.numerator.count, counted.denominator) == (9, 20)
    assert [(p.word, p.count) for p in counted.rest] == [("nee", 8), ("niet vast te stellen", 3)]


def test_t5_the_other_files_of_which_whole() -> None:
    text = "Veertien van de twintig zijn actueel, vier ervan staan in het plan. {}"

    assert rules(check_text(text.format("Bij de overige dossiers niet."))) == [
        Rule.REMAINDER_UNNUMBERED
    ]
    assert check_text(text.format("Bij de overige tien dossiers niet.")) == ()


def test_t6_parts_that_share_a_file() -> None:
    joint = tuple(f"D{n}" for n in range(11))
    parts = [Part("a", "a", joint[:5]), Part("b", "b", joint[5:9]), Part("c", "c", joint[8:10])]
    overlap, missing = check_partition(parts, joint)

    assert check_sum((5, 4, 2), 11) == ()
    assert (overlap.rule, overlap.records) == (Rule.PARTS_OVERLAP, (("dossier", "D8"),))
    assert (missing.rule, missing.records) == (Rule.PARTS_MISS_WHOLE, (("dossier", "D10"),))
    assert check_partition([*parts[:2], Part("c", "c", joint[9:])], joint) == ()


def test_t7_a_term_that_still_runs_is_not_late() -> None:
    late = dossiers(("2026-06-01", 18), ("2026-04-01", 1), item="plan", pronounced_on="2026-03-02")
    running = Dossier("R", checklist="client", pronounced_on="2026-05-05", read_on="2026-06-09")
    found = inspection(*late, running, CheckAnswer("R/plan", NOT_HAPPENED))
    counted = tally(FRAMEWORK, found, ItemRef("client", "plan"))

    assert (counted.numerator.count, counted.denominator, counted.outside[0].count) == (1, 19, 1)


def test_t8_t9_what_the_institution_says_stands_beside_what_the_files_show() -> None:
    records = dossiers(
        ("2026-03-03", 2), ("2026-05-01", 18), item="contact", charged_on="2026-03-02"
    )
    figure = KeyFigure(
        "f", value="60", unit="%", numerator=585, denominator=975, item="client.contact"
    )
    found = inspection(*records, figure)
    [beside] = figures_beside_tallies(FRAMEWORK, found)

    assert check_inspection(FRAMEWORK, found) == ()
    assert beside.figure is figure
    assert (beside.tally.numerator.count, beside.tally.denominator) == (2, 20)


def test_t10_one_number_under_two_units() -> None:
    figures = (
        KeyFigure("a", value="975", unit="maatregelen"),
        KeyFigure("b", value="975", unit="jeugdigen"),
        KeyFigure("c", value="60", unit="%", numerator=585, denominator=975),
        KeyFigure("d", value="975", unit=" Maatregelen "),
    )
    [found] = check_inspection(FRAMEWORK, inspection(*figures))

    assert found.rule is Rule.TWO_UNITS
    assert dict(found.details) == {"number": "975", "units": "maatregelen, jeugdigen"}
    assert found.records == (("key_figure", "a"), ("key_figure", "d"), ("key_figure", "b"))


def test_t11_a_fraction_that_no_count_gives() -> None:
    four_teams = [Whole((2, 2))]

    assert rules(check_text("Twee van de drie teams zijn op sterkte.", four_teams)) == [
        Rule.NOT_COUNTED
    ]
    assert check_text("Twee van de vier teams zijn op sterkte.", four_teams) == ()


@pytest.mark.parametrize(
    "row", [["13,6", "31,8", "13,6", "40,9"], ["10,6", "45,5", "15,2", "28,8"]]
)
def test_t13_shares_that_only_sixty_six_people_can_give(row: list[str]) -> None:
    assert not fit_together(row, 72)
    assert fit_together(row, 66)
    assert 66 in wholes_for(row, 72)


def test_t13_an_item_with_an_n_of_its_own() -> None:
    answers = (("eens", 9), ("neutraal", 21), ("oneens", 9), ("zeer oneens", 27))
    found = inspection(
        Questionnaire("V", respondents=72),
        QuestionnaireItem("V/1", counts=answers),
        QuestionnaireItem("V/2", counts=(*answers, ("geen antwoord", 6))),
        QuestionnaireItem("V/3"),
        Questionnaire("W"),
        QuestionnaireItem("W/1", counts=answers),
    )
    [differs] = check_inspection(FRAMEWORK, found)

    assert differs.rule is Rule.ITEM_N_DIFFERS
    assert dict(differs.details) == {"n": "66", "respondents": "72"}
    assert differs.records == (("questionnaire_item", "V/1"), ("questionnaire", "V"))


def test_t14_a_share_that_no_answers_together_give() -> None:
    row = [Whole((9, 21, 9, 27))]

    assert Rule.PERCENTAGE_IMPOSSIBLE in rules(check_text("64% is het oneens.", row))
    assert rules(check_text("55% is het oneens.", row)) == [Rule.PERCENTAGE_ALONE]


def test_t15_shares_that_seventy_two_people_cannot_give() -> None:
    assert not fit_together(["54", "19", "27"], 72)
    assert not counts_for("27", 72)


def test_the_sums_that_do_hold() -> None:
    assert check_sum((64, 8), 72) == check_sum((11, 9), 20) == check_sum((27, 8, 8), 43) == ()
    assert 585 in counts_for("60,0", 975)
    assert 680 in counts_for("70", 975)
