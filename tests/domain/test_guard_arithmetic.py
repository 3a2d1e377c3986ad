"""The arithmetic guard rule by rule."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.frameworks import FRAMEWORK, inspection
from veldtool.domain.framework.model import Answer, ItemRef
from veldtool.domain.guard.arithmetic import check_inspection
from veldtool.domain.guard.claims import (
    FractionClaim,
    PercentageClaim,
    SumClaim,
    fractions,
    majority_word,
    percentages,
    sums,
)
from veldtool.domain.guard.finding import Rule
from veldtool.domain.guard.percentages import counts_for, fit_together
from veldtool.domain.guard.text import check_text
from veldtool.domain.guard.wholes import Whole, whole_of
from veldtool.domain.records import (
    CheckAnswer,
    Dossier,
    Interview,
    KeyFigure,
    Participants,
    Record,
    SheetPoint,
    Statement,
    Strength,
)
from veldtool.domain.tally.count import tally
from veldtool.domain.words import number_word, percentage, x_of_y


def rules(text: str, *figures: Whole) -> list[Rule]:
    return [found.rule for found in check_text(text, figures)]


@pytest.mark.parametrize(
    "sentence, part, whole",
    [
        ("Bij 14 van de 20 dossiers", 14, 20),
        ("Veertien van de twintig", 14, 20),
        ("één van de negentien", 1, 19),
        ("geen van de twaalf", 0, 12),
        ("14 van 20", 14, 20),
        ("14/20 dossiers", 14, 20),
        ("14 uit 20", 14, 20),
        ("14 op de 20", 14, 20),
        ("14 van de in totaal 20 dossiers", 14, 20),
        ("veertien van al onze twintig", 14, 20),
        ("14 dossiers van de 20", 14, 20),
        ("20 dossiers, waarvan 14 met een plan", 14, 20),
        ("van de 20 dossiers hebben er 14 een plan", 14, 20),
        ("680 van de 1.975 plannen", 680, 1975),
        ("achtenvijftig van de tweeënzeventig", 58, 72),
    ],
)
def test_fractions_are_read(sentence: str, part: int, whole: int) -> None:
    assert fractions(sentence) == (FractionClaim(part, whole),)


@pytest.mark.parametrize(
    "sentence",
    [
        *("4,75 van 10", "tien van die dossiers", "van de 20", "veertien", "gezien van de 20"),
        *("24/7 bereikbaar", "op 9/6 en 10/6", "schooljaar 2025/2026", "14/06/2026"),
        *("drie teams van de 20 medewerkers", "12 dossiers op 3 juni", "vier zaken van 12 juni"),
        *(
            "Van de vier zaken in 2025",
            "van de 7 teams hebben er 12 uur",
            "20 zaken, waarvan 3 weken",
        ),
    ],
)
def test_other_numbers_are_no_fraction(sentence: str) -> None:
    assert fractions(sentence) == ()


@pytest.mark.parametrize(
    "sentence, claims",
    [
        ("44% van de dossiers", [PercentageClaim("44")]),
        ("44 procent", [PercentageClaim("44")]),
        ("44% (8 van de 18)", [PercentageClaim("44", 8, 18)]),
        ("13,6% van de 66 ouders", [PercentageClaim("13,6", None, 66)]),
        ("8 van 18 (44%)", [PercentageClaim("44", 8, 18)]),
        ("8/18 = 44%", [PercentageClaim("44", 8, 18)]),
        ("8 van de 18 ouders, dat is 44 pct", [PercentageClaim("44", 8, 18)]),
        ("44%, 8 van de 18", [PercentageClaim("44", 8, 18)]),
        ("de helft (9 van 18)", [PercentageClaim("50", 9, 18)]),
        ("ruim de helft (10 van 18)", []),
        ("8 van de 18, 35% van de 20 ouders", [PercentageClaim("35", None, 20)]),
        ("35% en 38%", [PercentageClaim("35"), PercentageClaim("38")]),
    ],
)
def test_percentages_are_read(sentence: str, claims: list[PercentageClaim]) -> None:
    assert list(percentages(sentence)) == claims


@pytest.mark.parametrize(
    "sentence, claim",
    [
        ("14 + 5", SumClaim((14, 5))),
        ("14 + 5 = 19", SumClaim((14, 5), 19)),
        ("14+5+1 van de 20", SumClaim((14, 5, 1), None, 20)),
        ("14 + 5 = 19 van 20", SumClaim((14, 5), 19, 20)),
        ("14 plus 5 is 19 van 20", SumClaim((14, 5), 19, 20)),
        ("20 dossiers, waarvan 14 wel en 5 niet", SumClaim((14, 5), None, 20)),
    ],
)
def test_sums_are_read(sentence: str, claim: SumClaim) -> None:
    assert sums(sentence) == (claim,)


@pytest.mark.parametrize(
    "text, found",
    [
        ("14 + 5 = 20", [Rule.PARTS_MISS_WHOLE]),
        ("14 + 5 + 1 van de 20", []),
        ("18 + 1 + 1 = 20 van 20", []),
        ("13 van de 12 ouders", [Rule.PART_ABOVE_WHOLE]),
        ("60% (8 van de 18)", [Rule.PERCENTAGE_DIFFERS]),
        ("150% (18 van de 12)", [Rule.PART_ABOVE_WHOLE, Rule.PART_ABOVE_WHOLE]),
        ("44%", [Rule.PERCENTAGE_ALONE]),
        ("De meeste, elf van de twintig, kloppen.", []),
        ("De meeste, tien van de twintig, kloppen.", [Rule.NO_MAJORITY]),
        ("De meeste kloppen.", []),
        ("De overige dossiers kloppen.", []),
        ("Tien van de twintig wel, de andere tien niet.", []),
        ("Tien van de twintig wel, de rest niet.", [Rule.REMAINDER_UNNUMBERED]),
        ("Wij spraken 12 ouders op 9-6-2026 om 16.30 uur.", []),
        ("", []),
    ],
)
def test_a_text_by_itself(text: str, found: list[Rule]) -> None:
    assert rules(text) == found


@pytest.mark.parametrize(
    "text, found",
    [
        ("14 van de 20", []),
        ("19 van de 20", []),
        ("13 van de 20", [Rule.NOT_COUNTED]),
        ("14 van de 21", [Rule.NOT_COUNTED]),
        ("14 + 5 = 19 van 20", [Rule.PARTS_MISS_WHOLE]),
        ("De meeste kloppen.", []),
        ("70% klopt.", [Rule.PERCENTAGE_ALONE]),
        ("71% klopt.", [Rule.PERCENTAGE_ALONE, Rule.PERCENTAGE_IMPOSSIBLE]),
    ],
)
def test_a_text_against_a_count(text: str, found: list[Rule]) -> None:
    assert rules(text, Whole((14, 5, 1))) == found


def test_the_result_of_a_sum_is_no_claim_of_its_own() -> None:
    assert rules("14 + 5 = 19 van 20", Whole((14, 6))) == [Rule.PARTS_MISS_WHOLE]


@pytest.mark.parametrize("word", ["merendeel", "Meeste", "overwegend", "meer dan de helft"])
def test_majority_words(word: str) -> None:
    assert majority_word(f"Het is {word} goed.") == word.lower()
    assert rules(f"Het is {word} goed.", Whole((10, 10))) == [Rule.NO_MAJORITY]
    assert rules(f"Het is {word} goed.", Whole((11, 9))) == []


def test_less_than_half_is_no_majority_word() -> None:
    assert majority_word("Minder dan de helft, wat het meest opvalt.") is None


def test_a_tally_is_a_whole_with_its_files() -> None:
    values = [Answer.YES, Answer.NO, Answer.NO, Answer.NOT_APPLICABLE]
    records: list[Record] = []
    for n, value in enumerate(values):
        records.append(Dossier(f"D{n}", checklist="client"))
        records.append(CheckAnswer(f"D{n}/picture", value.value))
    whole = whole_of(tally(FRAMEWORK, inspection(*records), ItemRef("client", "picture")))

    assert (whole.parts, whole.total) == ((1, 2), 3)
    assert whole.records == (("dossier", "D0"), ("dossier", "D1"), ("dossier", "D2"))


@pytest.mark.parametrize(
    "value, unit, part, whole, found",
    [
        ("60", "%", 585, 975, []),
        ("69,7", "procent", 680, 975, []),
        ("61", "%", 585, None, []),
        ("", "%", 1, 2, []),
        ("61", "%", 585, 975, [Rule.PERCENTAGE_DIFFERS]),
        ("1e999999999", "%", 1, 2, [Rule.PERCENTAGE_DIFFERS]),
        ("5", "dagen", 3, 2, [Rule.PART_ABOVE_WHOLE]),
    ],
)
def test_a_key_figure_by_itself(
    value: str, unit: str, part: int, whole: int | None, found: list[Rule]
) -> None:
    figure = KeyFigure("f", value=value, unit=unit, numerator=part, denominator=whole)

    assert [f.rule for f in check_inspection(FRAMEWORK, inspection(figure))] == found


def test_small_numbers_and_shares_may_agree_by_chance() -> None:
    found = inspection(
        KeyFigure("a", value="4", unit="teams"),
        KeyFigure("b", value="4", unit="locaties"),
        KeyFigure("c", value="60", unit="%"),
        KeyFigure("d", value="60", unit="zaken"),
        KeyFigure("e", value="60", unit=""),
        KeyFigure("f", value="1.394", unit="euro"),
        KeyFigure("g", value="1394", unit="zaken"),
    )

    assert check_inspection(FRAMEWORK, found) == ()


def test_numerators_have_the_unit_of_their_figure() -> None:
    found = inspection(
        KeyFigure("a", value="975", unit="maatregelen"),
        KeyFigure("b", value="0,6", unit="jeugdigen", numerator=585, denominator=975),
    )

    assert [f.rule for f in check_inspection(FRAMEWORK, found)] == [Rule.TWO_UNITS]


@pytest.mark.parametrize(
    "heads, of, there, found",
    [
        (2, 3, [3], None),
        (2, None, [3], None),
        (2, 3, [], None),
        (2, 3, [None], None),
        (2, 3, [2, 1], None),
        (None, None, [1], None),
        (4, 3, [4], (Rule.PART_ABOVE_WHOLE, {"part": "4", "whole": "3"})),
        (4, None, [3], (Rule.PART_ABOVE_WHOLE, {"part": "4", "whole": "3"})),
        (2, 4, [3], (Rule.MORE_THAN_PRESENT, {"claimed": "4", "present": "3"})),
    ],
)
def test_people_who_say_something_were_there(
    heads: int | None,
    of: int | None,
    there: list[int | None],
    found: tuple[Rule, dict[str, str]] | None,
) -> None:
    people = [Participants(f"O/p{n}", role="ouder", count=count) for n, count in enumerate(there)]
    line = Statement("O/s", role="ouder", heads=heads, of=of)
    findings = check_inspection(FRAMEWORK, inspection(Interview("O"), *people, line))

    assert [(f.rule, dict(f.details)) for f in findings] == ([found] if found else [])
    assert all(f.records == (("statement", "O/s"),) for f in findings)


def test_more_known_people_than_present() -> None:
    found = inspection(Interview("O"), Participants("O/p", role="ouder", count=1, known=2))
    [finding] = check_inspection(FRAMEWORK, found)

    assert (finding.rule, finding.records) == (Rule.PART_ABOVE_WHOLE, (("participants", "O/p"),))
    assert finding.message_key == "guard.part_above_whole"


def test_texts_that_leave_the_house_are_checked() -> None:
    files: list[Record] = [Dossier(f"D{n}", checklist="client") for n in range(4)]
    answers = [CheckAnswer(f"D{n}/picture", "ja" if n % 2 else "nee") for n in range(4)]
    found = inspection(
        *files,
        *answers,
        SheetPoint("p", theme="1", text="De meeste beelden kloppen."),
        SheetPoint("q", theme="3", text="De meeste beelden kloppen."),
        Strength("s", norm="1.1", text="44% klopt."),
    )
    findings = check_inspection(FRAMEWORK, found)

    assert [(f.rule, f.records[0]) for f in findings] == [
        (Rule.NO_MAJORITY, ("sheet_point", "p")),
        (Rule.PERCENTAGE_ALONE, ("strength", "s")),
    ]


PARTS = st.lists(st.integers(0, 40), min_size=1, max_size=5).filter(any).map(tuple)


@given(PARTS, st.data())
def test_what_we_write_about_a_count_ourselves_is_never_reported(
    parts: tuple[int, ...], data: st.DataObject
) -> None:
    whole = Whole(parts)
    part = data.draw(st.sampled_from(sorted(whole.sums)))
    written = f"Dat is {x_of_y(part, whole.total)}. Dat is {percentage(part, whole.total)}."
    composed = " + ".join(number_word(number) for number in parts)

    assert rules(f"{written} {composed} van de {number_word(whole.total)}.", whole) == []


@given(st.lists(st.integers(0, 60), min_size=1, max_size=5).filter(any))
def test_true_shares_fit_their_whole(counts: list[int]) -> None:
    whole = sum(counts)
    shares = [f"{count * 100 / whole:.1f}" for count in counts]

    assert all(
        count in counts_for(share, whole) for count, share in zip(counts, shares, strict=True)
    )
    assert fit_together(shares, whole)


@given(st.text(alphabet="0123456789 %+=.,()vandee", max_size=60))
def test_without_a_count_nothing_is_called_uncounted(text: str) -> None:
    assert Rule.NOT_COUNTED not in rules(text)
