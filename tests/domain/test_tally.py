"""Counting files at one item."""

from collections.abc import Iterable
from dataclasses import replace
from typing import Any

import pytest

from tests.domain.frameworks import FRAMEWORK, inspection
from veldtool.domain.framework.model import NOT_HAPPENED, Answer, ItemRef
from veldtool.domain.records import (
    AgreedAnswer,
    CheckAnswer,
    Dossier,
    Inspection,
    Json,
    KeyFigure,
    Record,
    SecondAnswer,
    Sign,
    Viewed,
)
from veldtool.domain.tally.beside import figures_beside_tallies
from veldtool.domain.tally.count import by_group, by_viewed, tally
from veldtool.domain.tally.model import Part, Tally
from veldtool.domain.tally.outcome import term_result
from veldtool.domain.tally.parts import inside
from veldtool.domain.tally.reading import Reading
from veldtool.domain.terms import TermOutcome

YES, NO, PARTLY, UNKNOWN, NA = (answer.value for answer in Answer)
READ: dict[str, Any] = {"read_on": "2026-06-09", "checklist": "client"}


def files(
    answers: Iterable[Json],
    item: str,
    contested: Iterable[tuple[str, str, str]] = (),
    **fields: Any,
) -> Inspection:
    """One file for each answer, D1 and so on; None leaves the question open."""
    records: list[Record] = []
    for number, value in enumerate(answers, 1):
        records.append(Dossier(f"D{number}", **{**READ, **fields}))
        records.append(CheckAnswer(f"D{number}/{item}", value))
    return inspection(*records, contested=contested)


def count(found: Inspection, item: str, **only: Any) -> Tally:
    return tally(FRAMEWORK, found, ItemRef("client", item), **only)


def shown(parts: Iterable[Part]) -> dict[str, int]:
    return {part.word: part.count for part in parts}


def test_unknown_stays_in_the_denominator_and_is_named() -> None:
    counted = count(
        files([YES] * 5 + [NO] * 12 + [PARTLY, UNKNOWN, NA, None], "picture"), "picture"
    )

    assert (counted.numerator.count, counted.denominator) == (5, 19)
    assert shown(counted.rest) == {"nee": 12, "deels": 1, "niet vast te stellen": 1}
    assert shown(counted.outside) == {"n.v.t.": 1, "niet bekeken": 1}


def test_every_number_names_its_files() -> None:
    counted = count(files([NO, YES, NO], "picture"), "picture")

    assert counted.numerator.dossiers == ("D2",)
    assert counted.rest[0].dossiers == ("D1", "D3")


@pytest.mark.parametrize(
    "item, numerator, signs",
    [
        ("picture", "ja", {"ja": Sign.PLUS, "nee": Sign.MINUS, "deels": Sign.NEUTRAL}),
        ("copied", "nee", {"nee": Sign.PLUS, "ja": Sign.MINUS, "deels": Sign.NEUTRAL}),
        ("example", "ja", {"ja": Sign.NEUTRAL, "nee": Sign.NEUTRAL, "deels": Sign.NEUTRAL}),
    ],
)
def test_the_numerator_is_the_answer_that_is_no_minus(
    item: str, numerator: str, signs: dict[str, Sign]
) -> None:
    counted = count(files([YES, NO, PARTLY], item), item)

    assert counted.numerator.key == numerator
    assert {part.key: part.sign for part in (counted.numerator, *counted.rest)} == signs


def test_yes_is_the_numerator_where_every_answer_is_a_minus() -> None:
    both = replace(FRAMEWORK.item(ItemRef("client", "picture")), negative=tuple(Answer))
    signs = {slot.key: slot.sign for slot in inside(both, FRAMEWORK)}

    assert next(iter(signs)) == YES
    assert signs == {YES: Sign.MINUS, NO: Sign.MINUS, PARTLY: Sign.NEUTRAL, UNKNOWN: Sign.MINUS}


def test_an_empty_numerator_stays_and_other_empty_parts_go() -> None:
    counted = count(files([NO], "picture"), "picture")

    assert (counted.numerator.word, counted.numerator.count) == ("ja", 0)
    assert shown(counted.rest) == {"nee": 1}


def test_a_term_that_still_runs_stands_outside() -> None:
    values = ["2026-04-01"] + ["2026-06-01"] * 17 + [NOT_HAPPENED]
    found = files(values, "plan", pronounced_on="2026-03-02")
    young = inspection(
        *found.records["dossier"].values(),
        Dossier("D20", pronounced_on="2026-05-05", **READ),
        *found.records["answer"].values(),
        CheckAnswer("D20/plan", NOT_HAPPENED),
    )

    counted = count(young, "plan")

    assert (counted.numerator.count, counted.denominator) == (1, 19)
    assert shown(counted.rest) == {"te laat": 18}
    assert shown(counted.outside) == {"nog niet verstreken": 1}


def test_a_term_can_start_at_another_answer() -> None:
    found = inspection(
        Dossier("P1", checklist="staff", read_on="2026-06-09"),
        CheckAnswer("P1/hired", "2026-05-31"),
        CheckAnswer("P1/vog", "2026-02-27"),
    )

    counted = tally(FRAMEWORK, found, ItemRef("staff", "vog"))

    assert (counted.numerator.word, shown(counted.rest)) == ("in orde", {"te oud": 1})


def test_a_term_is_judged_for_one_file() -> None:
    reading = Reading(Dossier("D1", charged_on="2026-03-02", **READ), {"contact": "2026-03-27"})
    items = FRAMEWORK.checklist("client").items
    result = term_result(items[0], reading, FRAMEWORK)

    assert result is not None
    assert (result.outcome, result.days_late) == (TermOutcome.LATE, 20)
    assert term_result(items[2], reading, FRAMEWORK) is None


def test_a_wrong_date_gets_no_outcome_and_does_not_vanish() -> None:
    counted = count(files(["2025-01-01"], "contact", charged_on="2026-03-02"), "contact")

    assert (counted.denominator, shown(counted.outside)) == (0, {"invoer klopt niet": 1})


@pytest.mark.parametrize("value", ["misschien", ["ja"], 3, {"a": 1}])
@pytest.mark.parametrize("item", ["picture", "tool"])
def test_an_answer_of_another_framework_does_not_vanish(item: str, value: Json) -> None:
    assert shown(count(files([value], item), item).outside) == {"invoer klopt niet": 1}


def test_choices_are_parts_with_the_first_that_is_no_minus_in_front() -> None:
    counted = count(files(["x", "none", "arij", "arij", UNKNOWN, NA], "tool"), "tool")

    assert (counted.numerator.word, counted.numerator.count) == ("ARIJ", 2)
    assert shown(counted.rest) == {"geen": 1, "X": 1, "niet vast te stellen": 1}
    assert [part.sign for part in counted.rest] == [Sign.MINUS, Sign.PLUS, Sign.NEUTRAL]
    assert shown(counted.outside) == {"n.v.t.": 1}


@pytest.mark.parametrize(
    "kind, key, field, item",
    [
        ("answer", "D1/picture", "value", "picture"),
        ("answer", "D1/picture", "deleted", "picture"),
        ("agreed_answer", "D1/picture", "value", "picture"),
        ("dossier", "D1", "deleted", "picture"),
        ("dossier", "D1", "charged_on", "contact"),
        ("dossier", "D1", "measure", "ots"),
        ("dossier", "D1", "viewed", "told"),
        ("answer", "D1/picture", "value", "reason"),
    ],
)
def test_what_has_two_versions_stands_outside(kind: str, key: str, field: str, item: str) -> None:
    value = "2026-03-03" if item == "contact" else YES
    found = files(
        [value, value], item, [(kind, key, field)], measure="OTS", charged_on="2026-03-02"
    )

    counted = count(found, item)

    assert [p.dossiers for p in counted.outside if p.word == "2 versies"] == [("D1",)]
    assert counted.denominator == 1


@pytest.mark.parametrize(
    "kind, key, field",
    [
        ("answer", "D1/picture", "note"),
        ("answer", "D1/copied", "value"),
        ("dossier", "D1", "function"),
        ("dossier", "D1", "charged_on"),
        ("second_answer", "D1/picture", "value"),
        ("statement", "D1/picture", "value"),
    ],
)
def test_two_versions_of_something_else_change_nothing(kind: str, key: str, field: str) -> None:
    assert count(files([YES], "picture", [(kind, key, field)]), "picture").denominator == 1


def test_the_day_of_reading_matters_only_to_what_had_not_happened() -> None:
    values = ["2026-03-03", NOT_HAPPENED]
    both = [("dossier", key, "read_on") for key in ("D1", "D2")]
    counted = count(files(values, "contact", both, charged_on="2026-03-02"), "contact")

    assert counted.numerator.dossiers == ("D1",)
    assert shown(counted.outside) == {"2 versies": 1}


def test_an_item_of_another_measure_is_not_even_listed() -> None:
    found = inspection(Dossier("D1", measure="OTS", **READ), Dossier("D2", measure="JR", **READ))

    assert [part.dossiers for part in count(found, "ots").outside] == [("D1",)]


def test_a_file_read_alone_is_outside_where_a_worker_must_tell() -> None:
    assert shown(count(files([YES], "told", viewed=Viewed.ALONE), "told").outside) == {"n.v.t.": 1}
    assert count(files([YES], "told", viewed=Viewed.JOINT), "told").numerator.count == 1


@pytest.mark.parametrize(
    "answers, item, part",
    [
        ({"picture": NO, "reason": YES}, "reason", "ja"),
        ({"picture": YES, "reason": YES}, "reason", "n.v.t."),
        ({"picture": UNKNOWN, "reason": YES}, "reason", "n.v.t."),
        ({"reason": YES}, "reason", "ja"),
        ({"picture": YES}, "reason", "n.v.t."),
        ({"picture": YES, "reason": YES, "deeper": YES}, "deeper", "n.v.t."),
        ({"picture": NO, "reason": YES, "deeper": YES}, "deeper", "ja"),
        ({"areas": ["net", "home"], "home": YES}, "home", "ja"),
        ({"areas": ["net"], "home": YES}, "home", "n.v.t."),
    ],
)
def test_a_condition_on_an_earlier_answer(answers: dict[str, Json], item: str, part: str) -> None:
    records = [CheckAnswer(f"D1/{name}", value) for name, value in answers.items()]
    counted = count(inspection(Dossier("D1", **READ), *records), item)

    assert shown(p for p in (counted.numerator, *counted.outside) if p.count) == {part: 1}


def test_what_two_readers_agreed_counts() -> None:
    found = inspection(
        Dossier("D1", closed=True, second_closed=True, **READ),
        CheckAnswer("D1/picture", NO),
        SecondAnswer("D1/picture", YES),
        AgreedAnswer("D1/picture", YES),
        contested=[("answer", "D1/picture", "value")],
    )
    counted = count(found, "picture")

    assert (counted.numerator.count, counted.differing) == (1, ())


def test_until_two_readers_agree_the_first_counts_and_the_difference_is_named() -> None:
    found = inspection(
        Dossier("D1", closed=True, second_closed=True, **READ),
        CheckAnswer("D1/picture", NO),
        SecondAnswer("D1/picture", YES),
        AgreedAnswer("D1/picture", None),
    )
    counted = count(found, "picture")

    assert (shown(counted.rest), counted.differing) == ({"nee": 1}, ("D1",))


TWO = Dossier("D1", reader="mb", second_reader="jk", **READ)


@pytest.mark.parametrize("closed, second_closed", [(False, False), (True, False), (False, True)])
def test_a_file_that_two_read_apart_is_outside_every_count(
    closed: bool, second_closed: bool
) -> None:
    found = inspection(
        replace(TWO, closed=closed, second_closed=second_closed),
        Dossier("D2", closed=True, second_closed=True, **READ),
        CheckAnswer("D1/picture", NO),
        SecondAnswer("D1/picture", YES),
        SecondAnswer("D2/picture", YES),
    )
    counted = count(found, "picture")

    assert counted.differing == ()
    assert counted.denominator == 0
    assert shown(counted.outside) == {"niet bekeken": 1, "nog bij twee lezers": 1}


@pytest.mark.parametrize("second", ["", "mb"])
def test_a_file_that_one_reads_counts_while_it_is_open(second: str) -> None:
    found = inspection(
        Dossier("D1", reader="mb", second_reader=second, **READ), CheckAnswer("D1/picture", NO)
    )

    assert count(found, "picture").denominator == 1


def test_groups_and_ways_of_reading_apart() -> None:
    joint, alone = Viewed.JOINT, Viewed.ALONE
    found = inspection(
        *(Dossier(f"A{n}", measure="voogdij", viewed=joint, **READ) for n in range(2)),
        *(Dossier(f"B{n}", measure="JR", viewed=alone, **READ) for n in range(3)),
        *(CheckAnswer(f"A{n}/picture", YES) for n in range(2)),
        CheckAnswer("B0/picture", NO),
    )

    assert count(found, "picture", group="JB").denominator == 2
    assert count(found, "picture", group="JR").denominator == 1
    assert count(found, "picture", viewed=alone).numerator.count == 0
    ref = ItemRef("client", "picture")
    assert [s.key for s in by_group(FRAMEWORK, found, ref)] == ["JB", "JR"]
    split = {s.key: s.tally.numerator.count for s in by_viewed(FRAMEWORK, found, ref)}
    assert split == {"joint": 2, "alone": 0}


def test_a_text_cannot_be_counted() -> None:
    with pytest.raises(ValueError, match="remark"):
        count(inspection(), "remark")


def test_an_unknown_item_is_refused() -> None:
    with pytest.raises(KeyError):
        count(inspection(), "nothing")


def test_the_institutions_figure_stands_beside_our_count() -> None:
    values = ["2026-03-03"] * 2 + ["2026-05-01"] * 18
    found = files(values, "contact", charged_on="2026-03-02")
    figures = (
        KeyFigure("f", value="60", unit="%", numerator=585, denominator=975, item="client.contact"),
        KeyFigure("g", item="client.unknown"),
        KeyFigure("h"),
    )
    [beside] = figures_beside_tallies(
        FRAMEWORK,
        inspection(*found.records["dossier"].values(), *found.records["answer"].values(), *figures),
    )

    assert (beside.figure.id, beside.tally.numerator.count, beside.tally.denominator) == (
        "f",
        2,
        20,
    )
