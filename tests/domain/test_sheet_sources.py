"""Bijlage 1: generated from the records, people and talks counted apart, in words."""

from dataclasses import replace

import pytest

from tests.domain.sheet_records import (
    GI,
    PRINTED,
    TEXTS,
    client_files,
    inspection,
    talk,
    visit,
)
from veldtool.domain.records import (
    Closing,
    Document,
    Dossier,
    Inspection,
    Interview,
    InterviewForm,
    Participants,
    Record,
    Viewed,
    Visit,
)
from veldtool.domain.sheet.model import Bullets, Table, string
from veldtool.domain.sheet.sources import compose_sources
from veldtool.domain.sheet.text import text

PHONE, GROUP = InterviewForm.TELEPHONE, InterviewForm.GROUP
ON_SITE, ONE_ON_ONE = InterviewForm.ON_SITE, InterviewForm.ONE_ON_ONE


def words(record: Inspection) -> str:
    return text(compose_sources(GI, record, TEXTS, PRINTED))


def bullets(*records: Record) -> list[str]:
    sheet = compose_sources(GI, inspection(*records), TEXTS, PRINTED)
    blocks = [block for block in sheet.blocks if isinstance(block, Bullets)]
    return [string(point) for block in blocks for point in block.points]


def tables(record: Inspection) -> list[list[tuple[str, ...]]]:
    sheet = compose_sources(GI, record, TEXTS, PRINTED)
    found = [block for block in sheet.blocks if isinstance(block, Table)]
    return [[tuple(string(cell.text) for cell in row) for row in table.rows] for table in found]


@pytest.mark.parametrize(
    "sentence",
    [
        "Zes jeugdigen in zes telefonische gesprekken.",
        "Twaalf ouders in twaalf telefonische gesprekken.",
        "Zeventien jeugdzorgwerkers in vijf groepsgesprekken.",
        "De bestuurder in één gesprek.",
        (
            "Twintig cliëntdossiers, waarvan elf samen met een jeugdzorgwerker en negen alleen; "
            "inclusief twee JR-dossiers."
        ),
        "Zeven personeelsdossiers.",
        "Zij letten daarbij op: spreiding over teams en duur van de maatregel.",
    ],
)
def test_the_sources_of_the_visit_are_counted_in_words(sentence: str) -> None:
    assert sentence in words(visit())


def test_one_of_something_starts_with_een_with_a_capital() -> None:
    records = [
        *talk("K1", "G-KP", PHONE, kp=1),
        Dossier("D1", checklist="client", measure="OTS", viewed=Viewed.JOINT, read_on="2026-06-09"),
    ]

    assert bullets(*records) == [
        "Eén ketenpartner in één telefonisch gesprek.",
        "Eén cliëntdossier, waarvan één samen met een jeugdzorgwerker.",
    ]


def test_above_twenty_the_numbers_are_digits() -> None:
    assert bullets(*client_files(24, joint=21, jr=0))[0] == (
        "24 cliëntdossiers, waarvan 21 samen met een jeugdzorgwerker en drie alleen."
    )


def test_somebody_spoken_twice_is_one_person_in_two_talks() -> None:
    second = Interview("B1", form=ON_SITE, source_kind="G-BST", closed=True)
    again = Participants("B1/best", role="best", count=1, known=1)

    assert bullets(*talk("B0", "G-BST", ON_SITE, best=1), second, again) == [
        "De bestuurder in twee gesprekken."
    ]


def test_several_roles_in_the_same_talks_do_not_multiply_the_talks() -> None:
    mixed = [talk(f"M{n}", "G-GW-TM-PB", GROUP, gw=1, pb=1, tm=1) for n in range(3)]

    assert bullets(*(record for one in mixed for record in one)) == [
        (
            "Drie gedragswetenschappers, drie praktijkbegeleiders en drie teammanagers "
            "in drie gesprekken."
        )
    ]


def test_talks_about_files_name_the_number_of_files() -> None:
    about = Interview(
        "E1", form=ONE_ON_ONE, source_kind="G-JZW-1op1", closed=True, dossiers=("D1",)
    )
    files = [Dossier(f"D{n}", checklist="client", interview="E1") for n in (1, 2)]
    worker = Participants("E1/jzw", role="jzw", count=1)

    assert bullets(about, worker, *files)[0] == (
        "Eén jeugdzorgwerker in één gesprek over dossiers (twee dossiers)."
    )


def test_a_missing_number_of_people_is_said_rather_than_guessed() -> None:
    some = [*talk("W1", "G-JZW-groep", GROUP, jzw=4), *talk("W2", "G-JZW-groep", GROUP, jzw=None)]

    assert bullets(*some) == ["Ten minste vier jeugdzorgwerkers in twee groepsgesprekken."]
    assert bullets(*talk("W2", "G-JZW-groep", GROUP, jzw=None)) == [
        "Jeugdzorgwerkers (aantal niet vastgelegd) in één groepsgesprek."
    ]


def test_talks_that_were_planned_or_refused_are_no_source() -> None:
    planned, refused = (
        Interview("W1", source_kind="G-JZW-groep", form=GROUP),
        Interview("W2", source_kind="G-JZW-groep", form=GROUP, closed=True, refused=True),
    )
    people = [Participants(f"{talk_id}/jzw", role="jzw", count=4) for talk_id in ("W1", "W2")]

    assert bullets(planned, refused, *people) == []
    assert TEXTS["sources.no_spoken"] in words(inspection(planned, refused, *people))


def test_a_kind_and_a_role_that_the_framework_does_not_know_are_still_counted() -> None:
    assert bullets(*talk("X1", "G-NIEUW", GROUP, nieuweling=2)) == [
        "Twee nieuweling in één gesprek."
    ]


def test_files_of_which_nobody_noted_how_they_were_read_are_named() -> None:
    unknown = Dossier("D99", checklist="client", measure="OTS", read_on="2026-06-09")

    assert bullets(*client_files(2, joint=1, jr=0), unknown) == [
        (
            "Drie cliëntdossiers, waarvan één samen met een jeugdzorgwerker, één alleen en "
            "één waarbij dat niet is vastgelegd."
        )
    ]


def test_meetings_that_were_attended_stand_apart_from_the_files() -> None:
    record = inspection(Dossier("C1", checklist="meeting", read_on="2026-06-09"))

    assert "Bijgewoonde besprekingen\n– Eén casuïstiekbespreking." in words(record)


def test_documents_are_listed_with_year_and_state_and_those_only_asked_for_are_not() -> None:
    assert tables(visit())[0] == [
        ("Jaarverslag klachten", "2025", "definitief"),
        ("Verzuimoverzicht", "", "concept"),
    ]
    assert tables(inspection(Document("D1", title="Gevraagd"))) == []


def test_questionnaires_give_their_own_number_and_that_of_each_question() -> None:
    assert "Ouders: 64 ingevuld, van 300 uitgenodigd." in words(visit())
    assert "Jeugdigen: 8 ingevuld." in words(visit())
    assert tables(visit())[1] == [("Is u uitgelegd wat er gebeurt?", "61")]


def test_without_criteria_the_fixed_sentence_stands() -> None:
    printed = words(inspection(Visit("visit")))

    assert "De inspecties hebben de dossiers zelf gekozen." in printed
    assert "Zij letten daarbij op" not in printed


def test_the_stamp_disappears_when_the_record_is_closed() -> None:
    closing = Closing("record", at="2026-07-01T12:00")
    closed = replace(visit(), records={**visit().records, "closing": {"record": closing}})

    assert compose_sources(GI, visit(), TEXTS, PRINTED).stamp == "VOORLOPIG"
    assert compose_sources(GI, closed, TEXTS, PRINTED).stamp == ""


def test_no_name_of_an_inspector_or_contact_and_no_code_is_in_the_list() -> None:
    printed = words(visit())

    assert "A. Contact" not in printed
    assert "D01" not in printed
    assert "DOC1" not in printed
