"""The wording guard: judgements that are not there yet, groups without a number, praise."""

import pytest

from tests.domain import sample
from tests.domain.sheet_records import GI, TEXTS, inspection
from veldtool.domain.guard.wording.check import check_wording
from veldtool.domain.guard.wording.sources import is_mostly_against
from veldtool.domain.guard.wording.spot import WordingRule
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import CheckAnswer, Dossier, Inspection, SheetPoint, Sign, Statement


def found(text: str) -> list[tuple[WordingRule, str]]:
    return [(spot.rule, text[spot.start : spot.end]) for spot in check_wording(text, GI)]


@pytest.mark.parametrize(
    "text, words",
    [
        ("U voldoet grotendeels aan deze norm.", "voldoet grotendeels"),
        ("Dit voldoet grotendeels niet.", "voldoet grotendeels niet"),
        ("Dat is grotendeels onvoldoende.", "grotendeels onvoldoende"),
        ("Een onvoldoende uitgewerkt plan.", "onvoldoende"),
        ("De regie is VOLDOENDE", "VOLDOENDE"),
        ("De plannen voldoen niet", "voldoen niet"),
        ("Deze norm is niet\nbeoordeeld.", "niet\nbeoordeeld"),
        ("Dit thema krijgt geen oordeel", "geen oordeel"),
        ("Dat is vоldoende", "vоldoende"),  # noqa: RUF001 - a Cyrillic letter on purpose
    ],
)
def test_words_of_the_scales_are_found_with_what_bends_them(text: str, words: str) -> None:
    assert found(text) == [(WordingRule.SCALE, words)]


@pytest.mark.parametrize(
    "text, rule",
    [
        ("Wij hebben verminderd vertrouwen in verbetering.", WordingRule.TRUST),
        ("De verbeterkracht is groot.", WordingRule.TRUST),
        ("Er volgt verscherpt  toezicht.", WordingRule.INTERVENTION),
        ("Wij denken aan een aanwijzing.", WordingRule.INTERVENTION),
        ("Een cliëntenstop ligt voor de hand.", WordingRule.INTERVENTION),
        ("U stuurt een verbeterplan.", WordingRule.INTERVENTION),
        ("Handhavingsmaatregelen volgen.", WordingRule.INTERVENTION),
        ("Dit is een tekortkoming.", WordingRule.SHORTCOMING),
        ("Drie normafwijkingen in het plan.", WordingRule.SHORTCOMING),
    ],
)
def test_words_of_trust_intervening_and_shortcomings_block(text: str, rule: WordingRule) -> None:
    (spot,) = check_wording(text, GI)
    assert spot.rule is rule
    assert spot.blocking


@pytest.mark.parametrize(
    "text",
    [
        "De vertrouwenspersoon is bekend.",
        "Het plan staat grotendeels op papier.",
        "In vijf dossiers stond een schriftelijke aanwijzing.",
        "Er zijn aanwijzingen dat het beter gaat.",
        "Het bevelen van hulp komt niet voor.",
    ],
)
def test_words_that_only_look_like_a_judgement_pass(text: str) -> None:
    assert found(text) == []


@pytest.mark.parametrize(
    "text, words",
    [
        ("Ouders noemen de toon vriendelijk.", "Ouders"),
        ("Zeven jeugdigen zijn tevreden. De ouders wachten lang.", "ouders"),
        ("Bij een wisseling weten gezinnen van niets.", "gezinnen"),
        ("Een enkele ouder wist van niets.", "Een enkele"),
        ("Van de 12 ouders was een enkele boos.", "een enkele"),
    ],
)
def test_a_group_without_a_number_is_asked_how_many(text: str, words: str) -> None:
    assert found(text) == [(WordingRule.HOW_MANY, words)]


@pytest.mark.parametrize(
    "text",
    [
        "Tien van de twaalf ouders noemen de toon vriendelijk.",
        "Eén van de ouders wachtte lang.",
        "Van de ouders is e\u0301e\u0301n niet bereikt.",
        "Geen van de jeugdigen kende het plan.",
        "De helft van de jeugdzorgwerkers kent de lijst.",
        "Alle ouders kregen een brief.",
        "Het overleg verloopt goed.",
    ],
)
def test_a_group_with_a_number_passes(text: str) -> None:
    assert found(text) == []


def test_asking_how_many_does_not_block() -> None:
    (spot,) = check_wording("Ouders wachten.", GI)
    assert not spot.blocking


def said(key: str, sign: Sign) -> Statement:
    return Statement(key, norms=(("1a.1", sign),))


def test_praise_from_sources_that_mostly_differ_is_noticed() -> None:
    lines = (said("g/1", Sign.PLUS), said("g/2", Sign.MINUS), said("g/3", Sign.MINUS))
    record = _with(lines)
    praise = SheetPoint("p", theme="1a", sign=Sign.PLUS, sources=("g/1", "g/2", "g/3"))
    even = SheetPoint("p", theme="1a", sign=Sign.PLUS, sources=("g/1", "g/2", "onbekend"))
    concern = SheetPoint("p", theme="1a", sign=Sign.MINUS, sources=praise.sources)
    assert is_mostly_against(GI, record, praise)
    assert not is_mostly_against(GI, record, even)
    assert not is_mostly_against(GI, record, concern)


def test_a_line_counts_by_its_sign_on_the_theme_of_the_sentence() -> None:
    line = Statement("g/1", norms=(("1a.1", Sign.PLUS), ("3.2", Sign.MINUS)))
    record = _with((line,))
    praise = SheetPoint("p", theme="3", sign=Sign.PLUS, sources=("g/1",))
    assert is_mostly_against(GI, record, praise)


def test_a_count_as_a_source_leans_as_its_files_do() -> None:
    files = [Dossier(f"D{n}", code=f"D{n}", checklist="client", measure="OTS") for n in range(5)]
    answers = [CheckAnswer(f"D{n}/JB05", "ja" if n == 0 else "nee") for n in range(5)]
    praise = SheetPoint("p", theme="1a", sign=Sign.PLUS, sources=("client.JB05",))
    assert is_mostly_against(GI, inspection(*files, *answers), praise)


def test_no_praise_of_the_sample_is_against_its_sources_and_none_judges() -> None:
    record = sample.inspection()
    for point in all_of(record, "sheet_point", SheetPoint).values():
        assert not is_mostly_against(sample.FRAMEWORK, record, point), point
        assert not any(s.blocking for s in check_wording(point.text, sample.FRAMEWORK)), point


def _with(lines: tuple[Statement, ...]) -> Inspection:
    return Inspection({"statement": {line.id: line for line in lines}})


def test_the_sentences_on_paper_give_no_judging_word_but_that_there_is_none() -> None:
    spots = {s.words for text in TEXTS.values() for s in check_wording(text, GI) if s.blocking}
    assert spots <= {"geen oordeel"}
