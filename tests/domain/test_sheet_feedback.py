"""The feedback sheet: what stands on it, and above all what does not."""

import re
from dataclasses import replace
from datetime import datetime

import pytest

from tests.domain.sheet_records import (
    GI,
    PRINTED,
    TEXTS,
    added,
    client_files,
    inspection,
    talk,
    visit,
)
from veldtool.domain.records import (
    CheckAnswer,
    Dossier,
    FeedbackTalk,
    Inspection,
    InterviewForm,
    Judgement,
    Location,
    NextStep,
    Questionnaire,
    SecondAnswer,
    SheetFigure,
    SheetPoint,
    Sign,
    Statement,
    Urgent,
    UrgentTold,
    Visit,
    VisitDay,
)
from veldtool.domain.sheet.feedback import compose_feedback, longest_themes
from veldtool.domain.sheet.model import Box, Definitions, Figure, Sheet, Table, ThemeBlock, string
from veldtool.domain.sheet.text import text


def composed(record: Inspection) -> Sheet:
    return compose_feedback(GI, record, TEXTS, PRINTED)


def words(record: Inspection) -> str:
    return text(composed(record))


def entries(record: Inspection) -> dict[str, str]:
    (block,) = (block for block in composed(record).blocks if isinstance(block, Definitions))
    return {entry.label: string(entry.text) for entry in block.entries}


def themes(record: Inspection) -> dict[str, ThemeBlock]:
    blocks = [block for block in composed(record).blocks if isinstance(block, ThemeBlock)]
    return {block.title.split()[0]: block for block in blocks}


def figure_of(record: Inspection, item: str) -> Figure:
    chosen = added(record, SheetFigure("F9", theme="2", item=item))
    (figure,) = themes(chosen)["2"].figures
    return figure


def next_rows(record: Inspection) -> list[tuple[str, ...]]:
    tables = [block for block in composed(record).blocks if isinstance(block, Table)]
    return [tuple(string(cell.text) for cell in row) for table in tables for row in table.rows]


def test_the_first_lines_name_institution_days_inspectorates_and_contact_person() -> None:
    assert [string(line) for line in composed(visit()).subtitle] == [
        "Jeugdbescherming Voorbeeld, kantoor Voorbeeldstad",
        "Aangekondigd bezoek op dinsdag 9 en woensdag 10 juni 2026",
        "Inspectie Gezondheidszorg en Jeugd en Inspectie Justitie en Veiligheid",
        "Contactpersoon van de inspecties: A. Contact, telefoon 030 123 45 67",
    ]


def test_days_announced_and_not_stand_apart_each_with_its_place() -> None:
    lines = composed(
        added(
            visit(),
            Location("L2", name="kantoor Elders"),
            VisitDay("V2", date="2026-07-01", location="L2", announced=False),
        )
    ).subtitle

    assert [string(line) for line in lines[1:3]] == [
        "Aangekondigd bezoek op dinsdag 9 juni 2026 (kantoor Voorbeeldstad)",
        "Onaangekondigd bezoek op woensdag 1 juli 2026 (kantoor Elders)",
    ]


def test_sources_are_counted_in_words() -> None:
    assert entries(visit()) == {
        "Gesproken": "zes jeugdigen, twaalf ouders, zeventien jeugdzorgwerkers en de bestuurder",
        "Gelezen": "twintig cliëntdossiers, waarvan elf samen met een jeugdzorgwerker en negen "
        "alleen; inclusief twee JR-dossiers; zeven personeelsdossiers; twee documenten",
        "Vragenlijst": "72 ingevuld: 64 door ouders en 8 door jeugdigen",
    }


def test_one_questionnaire_or_an_unknown_kind_of_it_is_still_counted() -> None:
    one = inspection(Questionnaire("Q1", source_kind="V-O", respondents=3))
    unknown = inspection(Questionnaire("Q1", title="eigen lijst", respondents=30))

    assert entries(one)["Vragenlijst"] == "drie ingevuld: drie (digitale vragenlijst onder ouders)"
    assert entries(unknown)["Vragenlijst"] == "30 ingevuld"


def test_two_readers_who_differ_are_named_below_the_figure() -> None:
    record = added(
        visit(),
        Dossier("D99", checklist="client", measure="OTS", closed=True, second_closed=True),
        CheckAnswer("D99/JB05", "ja"),
        SecondAnswer("D99/JB05", "nee"),
    )

    assert (
        themes(record)["1a"]
        .figures[1]
        .remainder.endswith("bij 1 dossier verschillen de lezers nog")
    )
    assert "Nog open." in words(record)


def test_people_of_one_role_in_two_forms_are_split_in_brackets() -> None:
    group = talk("W9", "G-JZW-groep", InterviewForm.GROUP, ouder=3)

    assert (
        "vijftien ouders (twaalf telefonisch, drie in één groepsgesprek)"
        in entries(added(visit(), *group))["Gesproken"]
    )


def test_themes_stand_in_order_with_their_points_and_figures() -> None:
    found = themes(visit())

    assert list(found) == ["1a", "1b", "2", "3", "5"]
    assert found["1a"].plus == ("De toon is vriendelijk.",)
    assert found["1a"].attention == ("Contact komt laat.",)
    assert found["1a"].figures == (
        Figure(
            "2 van 20", "eerste contact binnen vijf dagen", "17 te laat, 1 niet vast te stellen"
        ),
        Figure("5 van 20", GI.checklist("client").items[5].label, "15 niet"),
    )


def test_points_stand_in_the_order_that_the_inspectors_gave_them() -> None:
    more = [
        SheetPoint(key, theme="2", sign=Sign.PLUS, text=words_, order=order)
        for key, words_, order in (("A", "derde", "c"), ("B", "eerste", "a"), ("C", "tweede", "b"))
    ]

    assert themes(added(visit(), *more))["2"].plus == ("eerste", "tweede", "derde")


def test_a_theme_without_judgement_has_the_fixed_line_only() -> None:
    printed = words(visit())

    assert "Thema 4" in printed
    assert "Hierover geven de inspecties geen oordeel." in printed
    assert "Wachten duurt lang" not in printed


@pytest.mark.parametrize(
    "days, expected",
    [
        (0, "wat de inspecties hoorden"),
        (1, "wat de inspecties op één dag hoorden"),
        (3, "wat de inspecties in drie dagen hoorden"),
    ],
)
def test_the_opening_says_how_many_days(days: int, expected: str) -> None:
    dates = [VisitDay(f"V{n}", date=f"2026-06-{n + 1:02}") for n in range(days)]

    assert expected in words(inspection(Visit("visit"), *dates))


@pytest.mark.parametrize(
    "cases, told, expected",
    [
        (1, 1, "Er is één spoedcasus. Die is apart met u besproken"),
        (2, 2, "Er zijn twee spoedcasussen. Die zijn apart met u besproken"),
        (2, 1, "Er zijn twee spoedcasussen. Die worden apart met u besproken"),
    ],
)
def test_urgent_cases_are_a_number_and_nothing_else(cases: int, told: int, expected: str) -> None:
    records = [Urgent(f"U{n}", code="D99", facts="Geheim feit") for n in range(cases)]
    tellings = [UrgentTold(f"U{n}/1", name="B. Bestuurder") for n in range(told)]
    record = inspection(Visit("visit"), *records, *tellings)
    (box,) = (b for b in composed(record).blocks if isinstance(b, Box) and b.label)

    assert string(box.text).startswith(expected)
    assert "Geheim" not in words(record)
    assert "D99" not in words(record)


def test_without_urgent_cases_there_is_no_box() -> None:
    assert "poedcasus" not in words(inspection(Visit("visit")))


def test_dates_stand_only_at_what_the_institution_sends() -> None:
    assert next_rows(visit()) == [
        ("Overzicht werkbegeleiding", "u", "uiterlijk wo 17 juni 2026"),
        ("Conceptrapport", "inspecties", ""),
        ("Reactie", "u", "vier weken na ontvangst"),
    ]


def test_without_next_steps_there_is_no_empty_table() -> None:
    record = inspection(Visit("visit"), NextStep("N1", what=" "))

    assert next_rows(record) == []
    assert "Vervolg" not in words(record)


def test_fixed_lines_say_that_the_files_were_chosen_and_what_is_left_out() -> None:
    printed = words(visit())

    assert "De inspecties kozen zelf en gericht welke dossiers zij lazen." in printed
    assert "De cijfers gaan alleen over deze dossiers" in printed
    assert "geen dossiernummers en geen citaten" in printed


def test_no_code_name_quote_or_score_reaches_the_sheet() -> None:
    record = added(visit(), *client_files())
    secret = Inspection(
        {
            **record.records,
            "statement": {"W0/1": Statement("W0/1", text="Wij verzuipen", role="jzw")},
            "judgement": {
                "1a.1": Judgement("1a.1", choice="voldoet-niet", reason="Omdat het zo is")
            },
        }
    )
    printed = words(secret)

    assert not re.search(r"\b[DPJOW]\d+\b|DOC\d", printed)
    for hidden in ("Wij verzuipen", "Omdat het zo is", "oldoet", "Bestuurder", "Geheim"):
        assert hidden not in printed


def test_a_term_that_still_runs_stands_outside_the_count_and_is_named() -> None:
    young = Dossier(
        "D20", checklist="client", measure="OTS", charged_on="2026-06-08", read_on="2026-06-09"
    )
    record = added(visit(), young, CheckAnswer("D20/JB01", "nog niet gebeurd"))

    assert themes(record)["1a"].figures[0] == Figure(
        "2 van 19",
        "eerste contact binnen vijf dagen",
        "16 te laat, 1 niet vast te stellen; bij 1 dossier loopt de termijn nog",
    )


def test_a_conflict_under_a_figure_is_named_and_the_sheet_says_that_something_is_open() -> None:
    contested = replace(visit(), contested=frozenset({("answer", "D01/JB01", "value")}))

    assert (
        themes(contested)["1a"].figures[0].remainder.endswith("bij 1 dossier staan nog 2 versies")
    )
    assert "Nog open." in words(contested)
    assert "Nog open." not in words(visit())


def test_a_conflict_elsewhere_does_not_show_but_one_in_a_printed_sentence_does() -> None:
    elsewhere = replace(visit(), contested=frozenset({("answer", "D01/JB30", "value")}))
    sentence = replace(visit(), contested=frozenset({("sheet_point", "S1", "text")}))

    assert "Nog open." not in words(elsewhere)
    assert "Nog open." in words(sentence)


def test_a_count_over_a_few_jr_files_is_not_printed() -> None:
    jr_only = next(item for item in GI.checklist("client").items if item.measures == ("JR",))
    few = added(visit(), *(CheckAnswer(f"D{n}/{jr_only.id}", "ja") for n in (19, 20)))
    many = inspection(
        *client_files(jr=5), *(CheckAnswer(f"D{n}/{jr_only.id}", "ja") for n in range(16, 21))
    )

    assert figure_of(few, f"client.{jr_only.id}").share == "–"
    assert "Onder vijf dossiers" in figure_of(few, f"client.{jr_only.id}").remainder
    assert figure_of(many, f"client.{jr_only.id}").share == "5 van 5"


def test_from_five_jr_files_on_both_groups_are_named() -> None:
    record = inspection(*client_files(jr=5))

    assert entries(record)["Gelezen"].endswith("; daarvan vijftien JB en vijf JR")


@pytest.mark.parametrize("item", ["client.XX99", "onbekend.JB01", "zonder punt", "client.JB11", ""])
def test_a_figure_that_cannot_be_counted_says_so(item: str) -> None:
    assert figure_of(visit(), item) == Figure("–", TEXTS["figure.uncountable"])


def test_files_that_nobody_looked_at_are_no_source_and_no_count() -> None:
    planned = inspection(Dossier("D1", checklist="client", measure="OTS"))

    assert entries(planned) == {}
    assert figure_of(planned, "client.JB05").share == "–"


def test_the_footer_names_version_and_moment() -> None:
    talk_record = Inspection({"feedback_talk": {"feedback": FeedbackTalk("feedback", version="3")}})
    late = compose_feedback(GI, talk_record, TEXTS, datetime(2026, 6, 10, 9, 5))  # noqa: DTZ001

    assert late.footer == "Voorlopig beeld, geen oordeel. Versie 3, wo 10 juni 2026, 9.05 uur"
    assert composed(visit()).footer.endswith("Afgedrukt op wo 10 juni 2026, 16.21 uur")
    assert composed(visit()).stamp == "VOORLOPIG"


def test_nothing_recorded_still_gives_a_sheet() -> None:
    empty = composed(Inspection())

    assert text(empty).startswith("Terugkoppeling praktijktoets")
    assert [block.title[:2].strip() for block in empty.blocks if isinstance(block, ThemeBlock)] == [
        "1a",
        "1b",
        "2",
        "3",
        "5",
    ]


def test_the_longest_theme_comes_first_when_the_sheet_must_be_shorter() -> None:
    long = SheetPoint("S9", theme="3", sign=Sign.MINUS, text="Lang. " * 60)

    assert longest_themes(composed(added(visit(), long)))[0].startswith("3 ")


def test_braces_and_stars_in_what_people_typed_stay_as_they_are() -> None:
    record = added(
        visit(), SheetPoint("S1", theme="1a", sign=Sign.PLUS, text="Zie {dit} en **dat**.")
    )

    assert "Zie {dit} en **dat**." in words(record)
