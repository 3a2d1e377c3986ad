"""The privacy guard: hard cases one by one, what it leaves alone, and the sample.

Texts made from public formats by the hundred are in `test_guard_planted.py`.
"""

from collections.abc import Iterator
from itertools import pairwise

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain import sample
from veldtool.domain.guard.privacy.check import Known, check_privacy
from veldtool.domain.guard.privacy.speech import Said
from veldtool.domain.guard.privacy.spot import PrivacyRule, Spot
from veldtool.domain.guard.privacy.visit import known_of
from veldtool.domain.inspection_access import all_of
from veldtool.domain.records import Quote, SheetPoint, Statement

NAMES = (
    *("Anouk Verstappen", "Mohammed el Idrissi", "Jan-Willem van der Velde", "Şeyma Yildiz"),
    *("Noor de Groot", "Zoë Koning", "T. Bakker", "Daan 't Hooft", "Aleksandra Wójcik"),
)
KNOWN = Known(
    2026,
    names=NAMES,
    codes=("D01", "D14", "P07"),
    said=(
        Said("Ik hoorde van mijn kind dat er weer iemand anders was.", alone=True),
        Said("Wij wachten al sinds de zomer op hulp voor hem."),
    ),
    single=("bestuurder",),
    allowed=("M. Beek", "070 - 000 00 00"),
    harmless=frozenset({"inspectie", "noord"}),
)


def found(text: str, known: Known = KNOWN) -> list[PrivacyRule]:
    return [spot.rule for spot in check_privacy(text, known)]


BOLD = {ord("0") + digit: 0x1D7CE + digit for digit in range(10)}

HARD = (
    ("BSN 111222333", PrivacyRule.CITIZEN_NUMBER),
    ("bsn:1112.22.333", PrivacyRule.CITIZEN_NUMBER),
    ("1 1 1 2 2 2 3 3 3", PrivacyRule.CITIZEN_NUMBER),
    ("111\u2011222\u2011333", PrivacyRule.CITIZEN_NUMBER),
    ("111 222\n333", PrivacyRule.CITIZEN_NUMBER),
    ("12 dossiers, 2026 111222333", PrivacyRule.CITIZEN_NUMBER),
    ("1ll222333", PrivacyRule.CITIZEN_NUMBER),
    ("①①①②②②③③③", PrivacyRule.CITIZEN_NUMBER),
    ("111\u00ad222\u00ad333", PrivacyRule.CITIZEN_NUMBER),
    ("111222333".translate(BOLD), PrivacyRule.CITIZEN_NUMBER),
    ("111\u2060222\u3164333", PrivacyRule.CITIZEN_NUMBER),
    ("111\t222\u2028333", PrivacyRule.CITIZEN_NUMBER),
    ("111 | 222 | 333", PrivacyRule.CITIZEN_NUMBER),
    ("BSN 111222334", PrivacyRule.CITIZEN_NUMBER),  # typed wrong, and told to be one
    ("het sofinummer was 11222333", PrivacyRule.CITIZEN_NUMBER),
    ("111,222,333", PrivacyRule.CITIZEN_NUMBER),
    ("(111) (222) (333)", PrivacyRule.CITIZEN_NUMBER),
    ("een een een twee twee twee drie drie drie", PrivacyRule.CITIZEN_NUMBER),
    ("06 12 34 56 78", PrivacyRule.PHONE),
    ("0592/123456", PrivacyRule.PHONE),
    ("O6 12345678", PrivacyRule.PHONE),
    ("０６－１２３４５６７８", PrivacyRule.PHONE),  # noqa: RUF001 - wide on purpose
    ("(06) – 1234 5678", PrivacyRule.PHONE),
    ("06_12345678", PrivacyRule.PHONE),
    ("+32 475 12 34 56", PrivacyRule.PHONE),
    ("31612345678", PrivacyRule.PHONE),
    ("6 12345678", PrivacyRule.PHONE),
    ("telefoon 555 12 34", PrivacyRule.PHONE),
    ("nul zes een twee drie vier vijf zes zeven acht", PrivacyRule.PHONE),
    ("a.b@voorbeeld", PrivacyRule.EMAIL),
    ("op @kind_2014 stond het", PrivacyRule.EMAIL),
    ("a.b@voorbeeld.nl", PrivacyRule.EMAIL),
    ("a.b apenstaartje voorbeeld.nl", PrivacyRule.EMAIL),
    ("a.b(at)voorbeeld(punt)nl", PrivacyRule.EMAIL),
    ("a.b at voorbeeld punt nl", PrivacyRule.EMAIL),
    ("a.b @ voorbeeld . nl", PrivacyRule.EMAIL),
    ("NL91 ABNA 0417 1643 00", PrivacyRule.ACCOUNT),
    ("nl91abna0417164300 is van moeder", PrivacyRule.ACCOUNT),
    ("Dorpsstraat 1, 9400 AB", PrivacyRule.ADDRESS),
    ("9400ab", PrivacyRule.ADDRESS),
    ("geboren: 3 mrt 2014", PrivacyRule.BIRTH_DATE),
    ("op 3 maart jarig", PrivacyRule.BIRTH_DATE),
    ("3 maart is hij jarig", PrivacyRule.BIRTH_DATE),
    ("12 mei '14", PrivacyRule.BIRTH_DATE),
    ("12_5_2014", PrivacyRule.BIRTH_DATE),
    ("05/12/2014 en 12/31/2014", PrivacyRule.BIRTH_DATE),
    ("twaalfde mei tweeduizend veertien", PrivacyRule.BIRTH_DATE),
    ("een bouwjaar 2014", PrivacyRule.BIRTH_DATE),
    ("12 mei, 2014", PrivacyRule.BIRTH_DATE),
    ("12-V-2014", PrivacyRule.BIRTH_DATE),
    ("12052014", PrivacyRule.BIRTH_DATE),
    ("2014/05/12", PrivacyRule.BIRTH_DATE),
    ("jarig op 3 maart", PrivacyRule.BIRTH_DATE),
    ("g.d. 03-03-14", PrivacyRule.BIRTH_DATE),
    ("ANOUK", PrivacyRule.KNOWN_NAME),
    ("An0uk", PrivacyRule.KNOWN_NAME),
    ("Anou\u043a", PrivacyRule.KNOWN_NAME),
    ("de Verstappenzaak", PrivacyRule.KNOWN_NAME),
    ("zaakVerstappen", PrivacyRule.KNOWN_NAME),
    ("Anoukje", PrivacyRule.KNOWN_NAME),
    ("anouk2014", PrivacyRule.KNOWN_NAME),
    ("anouks jas", PrivacyRule.KNOWN_NAME),
    ("A n o u k", PrivacyRule.KNOWN_NAME),
    ("A.V. wacht", PrivacyRule.KNOWN_NAME),
    ("J-W. v.d. V.", PrivacyRule.KNOWN_NAME),
    ("Jan Willem", PrivacyRule.KNOWN_NAME),
    ("AnoukVerstappen", PrivacyRule.KNOWN_NAME),
    ("ᴀɴᴏᴜᴋ", PrivacyRule.KNOWN_NAME),
    ("’t Hooft", PrivacyRule.KNOWN_NAME),
    ("Zoe", PrivacyRule.KNOWN_NAME),
    ("Seyma", PrivacyRule.KNOWN_NAME),
    ("de familie el Idrissi", PrivacyRule.KNOWN_NAME),
    ("mw. Bakker", PrivacyRule.KNOWN_NAME),
    ("d14", PrivacyRule.DOSSIER_CODE),
    ("D-14", PrivacyRule.DOSSIER_CODE),
    ("dossier D 01", PrivacyRule.DOSSIER_CODE),
    ("IK HOORDE van mijn kind, dat er weer", PrivacyRule.QUOTE_OF_ONE),
    ("zij wachten al sinds de zomer op hulp", PrivacyRule.QUOTE),
    ("De bestuurder weet dit.", PrivacyRule.SINGLE_ROLE),
    ("bij 1 van de 3 gezinnen", PrivacyRule.SMALL_COUNT),
    ("één van de vier", PrivacyRule.SMALL_COUNT),
    ("volgens mevrouw Jansen", PrivacyRule.NAME_LIKE),
    ("daarna belde Fatima weer", PrivacyRule.NAME_LIKE),
    ("het kind van P. Ploegmakers", PrivacyRule.NAME_LIKE),
)


@pytest.mark.parametrize("text, rule", HARD, ids=[text.replace("\n", " ") for text, _ in HARD])
def test_hard_cases_are_found(text: str, rule: PrivacyRule) -> None:
    assert rule in found(text)


HARMLESS = (
    "111222334 is geen burgerservicenummer",
    "18 van de 20 plannen waren te laat",
    "de bezoeken van 9 en 10 juni 2026",
    "wij ontvangen het vóór 24 juni 2026",
    "0800-0543 is een algemeen nummer",
    "norm 1a.1, kijkpunt 3.4.2",
    "artikel 4.1.1 van de wet",
    "artikel 4.1.14 van de wet",
    "kijkpunt 3.4.12",
    "in 2026 is dat beter",
    "KvK 04075970",
    "Zorg Noord B.V. en N.V. Noord",
    "het kind at thuis. Moeder was er niet",
    "voor 12 mei 2026",
    "wat goed gaat, en wat zij wil",
    "13,6 / 31,8 / 13,6 / 40,9 procent",
    "111222334 is geen nummer van iemand",
    "14 + 5 = 19, en dan nog 1 (van 20)",
    "op 9, 10 en 11 juni 2026, en 3 dagen later",
    "in 2024, 2025 en 2026 waren het er 12, 14 en 20",
    "eerste juni 2026, tweede juni 2026",
    "de telefoon ging 12 keer, in 20 dagen",
    "bellen met 12 ouders en 6 jeugdigen",
    "een, twee, drie, vier of vijf keer",
    "versie 3.2.2014 van het protocol",
    "Inspectie Noord",
    "Contactpersoon M. Beek, telefoon 070 - 000 00 00",
    "D15 is geen dossier van dit bezoek",
    "de groot opgezette aanpak",
    "7 van de 12",
    "wachten al sinds",
)


@pytest.mark.parametrize("text", HARMLESS)
def test_what_names_nobody_is_left_alone(text: str) -> None:
    assert found(text) == []


def test_a_spot_says_where_it_is_in_the_text_as_it_was_typed() -> None:
    text = "Zoë’s nummer is\u200b 111\u2011222\u2011333."
    first, second = check_privacy(text, KNOWN)
    assert text[first.start : first.end] in {"Zoë", "Zoë’s"}
    assert text[second.start : second.end] == "111\u2011222\u2011333"


def test_of_what_overlaps_the_strongest_is_told() -> None:
    assert found("111222333") == [PrivacyRule.CITIZEN_NUMBER]
    assert found("mevrouw Verstappen") == [PrivacyRule.KNOWN_NAME]


def test_what_stands_beside_a_name_in_the_key_list_is_no_name() -> None:
    known = Known(
        2026, names=("Zaak 4711-B, gezin A. Verstappen, geb. 12 maart 2014, nr 20260611",)
    )
    assert found("In 12 van de 14 zaken kent het gezin het plan van 2014.", known) == []
    assert found("Het gezin Verstappen", known) == [PrivacyRule.KNOWN_NAME]
    assert found("zie 20260611", known) == [PrivacyRule.KNOWN_NAME]


def test_a_code_of_the_key_list_is_found_whole_and_nobody_is_named_as_the_institution_is() -> None:
    known = Known(2026, ("VOORBEELD-0401", "Sam Noord"), public=frozenset({"jb", "noord"}))
    assert found("JB Noord had 4 plannen, bij voorbeeld", known) == []
    assert found("zie voorbeeld-0401", known) == [PrivacyRule.KNOWN_NAME]
    assert found("volgens Sam Noord", known) == [PrivacyRule.KNOWN_NAME]
    assert found("volgens sam", known) == [PrivacyRule.KNOWN_NAME]


@given(st.text(max_size=200))
def test_any_text_is_read_and_every_spot_lies_in_it(text: str) -> None:
    spots = check_privacy(text, KNOWN)
    assert all(0 <= spot.start < spot.end <= len(text) for spot in spots)
    assert list(spots) == sorted(spots, key=lambda spot: spot.start)
    assert all(one.end <= other.start for one, other in pairwise(spots))


@given(st.lists(st.integers(0, 9), min_size=9, max_size=9))
def test_nine_digits_are_found_exactly_when_they_pass_the_proof(digits: list[int]) -> None:
    weights = (9, 8, 7, 6, 5, 4, 3, 2, -1)
    passes = sum(d * w for d, w in zip(digits, weights, strict=True)) % 11 == 0 and any(digits)
    rules = found("x" + "".join(map(str, digits)) + "y")
    assert (PrivacyRule.CITIZEN_NUMBER in rules) == passes


# --- the sample ---------------------------------------------------------------------------------

VISIT = known_of(sample.FRAMEWORK, sample.inspection(), ("Anouk Verstappen",))


def sentences() -> Iterator[str]:
    """What inspectors of the sample wrote themselves, about nobody by name."""
    records = sample.inspection()
    for point in all_of(records, "sheet_point", SheetPoint).values():
        yield point.text
    for line in all_of(records, "statement", Statement).values():
        if line.quote is not Quote.VERBATIM:
            yield line.text


def test_the_visit_tells_the_guard_its_quotes_codes_and_single_roles() -> None:
    assert len(VISIT.said) == 17
    assert any(one.alone for one in VISIT.said)
    assert len(VISIT.codes) == 27
    assert "bestuurder" in VISIT.single
    assert "jeugdzorgwerker" not in VISIT.single
    assert VISIT.year == 2026


def test_every_quote_of_the_sample_is_found_in_a_sentence() -> None:
    for line in VISIT.said:
        rules = found(f"Iemand zei: “{line.text}”", VISIT)
        wanted = PrivacyRule.QUOTE_OF_ONE if line.alone else PrivacyRule.QUOTE
        assert wanted in rules, line.text


def test_at_most_one_in_twenty_sentences_of_inspectors_gives_a_false_alarm() -> None:
    made = list(sentences())
    false: list[tuple[str, tuple[Spot, ...]]] = [
        (text, spots)
        for text in made
        if (spots := check_privacy(text, VISIT))
        and {spot.rule for spot in spots} != {PrivacyRule.SINGLE_ROLE}  # those are named rightly
    ]
    assert len(made) > 40
    assert len(false) * 20 <= len(made), false
