"""The tallies: every question with its fraction, its parts, its rule and its splits."""

from dataclasses import replace

from tests.domain.sheet_records import (
    GI,
    PRINTED,
    TEXTS,
    added,
    client_files,
    inspection,
    visit,
)
from veldtool.domain.framework.model import ItemRef
from veldtool.domain.records import CheckAnswer, Dossier, Inspection, Viewed
from veldtool.domain.sheet.model import Heading, Paragraph, Table, string
from veldtool.domain.sheet.tallies import compose_tallies
from veldtool.domain.sheet.text import text

ALL_TALLIES = ("Vraag", "Telling", "Verdeling", "Buiten de telling", "Samen / alleen")


def tables(record: Inspection) -> list[Table]:
    sheet = compose_tallies(GI, record, TEXTS, PRINTED)
    return [block for block in sheet.blocks if isinstance(block, Table)]


def rows(record: Inspection) -> dict[str, tuple[str, ...]]:
    return {
        string(row[0].text): tuple(string(cell.text) for cell in row[1:])
        for table in tables(record)
        for row in table.rows
    }


def label(item: str) -> str:
    words = GI.item(ItemRef("client", item)).label
    return words[:1].upper() + words[1:]


def test_a_row_gives_fraction_parts_outside_and_the_joint_split() -> None:
    assert rows(visit())["Eerste contact binnen vijf dagen"] == (
        "2 van 20",
        "2 op tijd, 17 te laat, 1 niet vast te stellen",
        "",
        "2 van 11 / 0 van 9",
    )
    assert tables(visit())[0].head == ALL_TALLIES


def test_the_decision_rule_stands_below_the_question() -> None:
    (cell,) = (
        row[0]
        for table in tables(visit())
        for row in table.rows
        if string(row[0].text) == label("JB05")
    )

    assert cell.note == GI.item(ItemRef("client", "JB05")).rule != ""


def test_the_sections_of_the_checklist_stand_in_order() -> None:
    blocks = compose_tallies(GI, visit(), TEXTS, PRINTED).blocks
    headings = [block.text for block in blocks if isinstance(block, Heading)]
    client = [section.title for section in GI.checklist("client").sections]
    staff = [section.title for section in GI.checklist("staff").sections]

    assert headings == ["Cliëntdossier", *client, "Personeelsdossier", *staff]


def test_what_stands_outside_is_named() -> None:
    answers = [CheckAnswer(f"D{n:02}/JB26", "nvt" if n <= 4 else "ja") for n in range(1, 18)]

    assert rows(added(visit(), *answers))[label("JB26")] == (
        "13 van 13",
        "13 wel",
        "4 niet van toepassing; 3 niet bekeken",
        "7 van 7 / 6 van 6",
    )


def test_questions_that_nobody_looked_at_are_listed_instead_of_counted() -> None:
    sheet = compose_tallies(GI, visit(), TEXTS, PRINTED)
    notes = [string(b.text) for b in sheet.blocks if isinstance(b, Paragraph) and b.small]

    assert label("JB06") not in rows(visit())
    assert any("netwerk in beeld" in note for note in notes)


def test_a_few_jr_files_are_a_number_only_and_five_get_their_own_column() -> None:
    few, many = inspection(*client_files(jr=4)), inspection(*client_files(jr=5))

    assert "JB / JR" not in tables(few)[0].head
    assert "inclusief vier JR-dossiers" in text(compose_tallies(GI, few, TEXTS, PRINTED))
    assert tables(many)[0].head == (*ALL_TALLIES, "JB / JR")
    assert rows(many)["Eerste contact binnen vijf dagen"][-1] == "2 van 15 / 0 van 5"


def test_a_question_for_a_few_jr_files_only_is_withheld() -> None:
    jr_only = next(item for item in GI.checklist("client").items if item.measures == ("JR",))
    record = added(visit(), CheckAnswer(f"D20/{jr_only.id}", "ja"))
    row = rows(record)[label(jr_only.id)]

    assert row[:2] == ("–", TEXTS["figure.small"])
    assert "1 van" not in "".join(row)


def test_told_and_found_are_counted_as_a_pair() -> None:
    told = [CheckAnswer(f"D{n:02}/JB33a", "ja") for n in range(1, 12)]
    found = [CheckAnswer(f"D{n:02}/JB33b", "ja" if n < 4 else "nee") for n in range(1, 12)]
    pair = f"{label('JB33b')}: genoemd én gevonden"

    assert rows(added(visit(), *told, *found))[pair] == (
        "3 van 11",
        "3 genoemd én gevonden, 8 wel genoemd, niet gevonden",
        "9 niet van toepassing",
        "–",
    )


def test_a_conflict_stands_outside_as_two_versions_and_the_sheet_says_so() -> None:
    contested = replace(visit(), contested=frozenset({("answer", "D01/JB05", "value")}))

    assert rows(contested)[label("JB05")] == (
        "4 van 19",
        "4 wel, 15 niet",
        "bij 1 dossier staan nog 2 versies",
        "4 van 10 / 0 van 9",
    )
    assert "Nog open." in text(compose_tallies(GI, contested, TEXTS, PRINTED))
    assert "Nog open." not in text(compose_tallies(GI, visit(), TEXTS, PRINTED))


def test_files_without_a_way_of_reading_have_no_column_for_it() -> None:
    staff = inspection(Dossier("P1", checklist="staff"), CheckAnswer("P1/P6", "ja"))
    joint = inspection(
        Dossier("P1", checklist="staff", viewed=Viewed.JOINT), CheckAnswer("P1/P6", "ja")
    )

    assert "Samen / alleen" not in tables(staff)[0].head
    assert "Samen / alleen" in tables(joint)[0].head


def test_without_files_the_sheet_says_that_there_are_none() -> None:
    sheet = compose_tallies(GI, Inspection(), TEXTS, PRINTED)

    assert TEXTS["tallies.none"] in text(sheet)
    assert tables(Inspection()) == []


def test_no_code_of_a_file_stands_in_the_tallies() -> None:
    assert "D01" not in text(compose_tallies(GI, visit(), TEXTS, PRINTED))
