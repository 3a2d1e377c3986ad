"""The sheet of one urgent case: complete, honest about what lacks, and without the reference."""

from dataclasses import replace

import pytest

from tests.domain.sheet_records import GI, PRINTED, TEXTS, inspection
from veldtool.domain.records import Dossier, Inspection, Urgent, UrgentLevel, UrgentTold, Visit
from veldtool.domain.sheet.text import text
from veldtool.domain.sheet.urgent import case_code, compose_urgent, find_case

CASE = Urgent(
    "u1",
    level=UrgentLevel.URGENT,
    dossier="d13",
    code="S01",
    real_reference={"sealed": "GEHEIM-0413"},
    facts="Sinds begin maart door niemand gezien.",
    asked="De jeugdige deze week zien.",
    agreed_by="mb",
    agreed_at="2026-06-09T15:05",
    reply_by="2026-06-10T12:00",
    done_by="2026-06-12T17:00",
)
TOLD = UrgentTold("u1/b", "A. Bestuur", "bestuurder", "2026-06-09T15:20", director=True)
VISIT = Visit("visit", institution="Jeugdbescherming Voorbeeld", contact_name="M. Beek")
FILE = Dossier("d13", code="D13")


def printed(record: Inspection, case: str = "") -> str:
    return text(compose_urgent(GI, record, TEXTS, PRINTED, case))


def test_it_says_what_was_seen_who_knows_and_what_is_asked() -> None:
    words = printed(inspection(VISIT, FILE, CASE, TOLD))
    for part in (
        "Spoedcasus",
        "Jeugdbescherming Voorbeeld",
        "D13",
        "Sinds begin maart door niemand gezien.",
        "De contactpersoon van de inspecties, sinds di 9 juni 2026, 15.05 uur",
        "Gemeld aan bestuurder, A. Bestuur, di 9 juni 2026, 15.20 uur",
        "De jeugdige deze week zien.",
        "vóór wo 10 juni 2026, 12.00 uur",
        "vóór vr 12 juni 2026, 17.00 uur",
        "Dat er een jeugdzorgwerker is toegewezen, is geen antwoord.",
    ):
        assert part in words
    assert "nog niet gemeld" not in words.lower()


def test_the_real_reference_never_stands_on_it() -> None:
    assert "GEHEIM" not in repr(compose_urgent(GI, inspection(CASE, TOLD), TEXTS, PRINTED))


def test_not_told_to_the_director_it_warns_at_the_top() -> None:
    worker = UrgentTold("u1/w", function="teammanager", at="2026-06-09T14:00")
    assert "Let op: nog niet gemeld." in printed(inspection(CASE, worker))


def test_what_is_not_recorded_is_named_as_missing() -> None:
    words = printed(inspection(Urgent("u2", code="S02")))
    assert words.count("nog niet vastgelegd") == 4
    assert "Nog niemand." in words


@pytest.mark.parametrize(
    "case, head",
    [
        (CASE, "In te vullen door de instelling, of al ontvangen"),
        (
            replace(CASE, measure_taken="jzw toegewezen"),
            "Ontvangen, maar nog geen antwoord dat telt",
        ),
        (
            replace(CASE, child_seen_by="jzw", child_seen_on="2026-06-10"),
            "In te vullen door de instelling, of al ontvangen",
        ),
    ],
)
def test_an_answer_that_does_not_count_is_called_so(case: Urgent, head: str) -> None:
    assert head in printed(inspection(case, TOLD))


def test_a_case_is_named_by_id_or_code_and_the_most_pressing_goes_first() -> None:
    later = replace(CASE, id="u2", dossier="", code="S02", reply_by="2026-06-11T12:00")
    closed = replace(CASE, id="u0", dossier="", code="D13", closed_at="2026-06-09T18:00")
    undated = replace(later, id="u3", reply_by="")
    record = inspection(FILE, closed, undated, later, CASE)
    assert [find_case(record, name) for name in ("", "d13", "S02", "u3", "D99")] == [
        CASE,
        CASE,
        later,
        undated,
        None,
    ]
    assert find_case(Inspection(), "") is None
    assert case_code(record, CASE) == "D13"
    assert case_code(inspection(CASE), CASE) == "S01"


def test_without_a_case_it_says_so() -> None:
    assert "Er is geen spoedcasus vastgelegd." in printed(Inspection())


def test_a_further_enquiry_has_its_own_title() -> None:
    case = replace(CASE, level=UrgentLevel.FURTHER)
    assert printed(inspection(case)).startswith("Verzoek om nader onderzoek")
