"""The shipped framework of 2025 against its official numbers, titles and words."""

import dataclasses
from pathlib import Path

import pytest

import resources
from veldtool.domain.framework.item_checks import DOSSIER_DATES
from veldtool.domain.framework.model import (
    Answer,
    AnswerType,
    Checklist,
    Item,
    ItemRef,
    Side,
    TermKind,
)
from veldtool.domain.framework.reader import read_framework
from veldtool.domain.framework.units import CountUnit, TermUnit
from veldtool.domain.records import Dossier

GI = read_framework(resources.framework_text("gi-2025"))

TITLES = Path(__file__).with_name("gi_2025_titles.txt").read_text(encoding="utf-8")
ROWS = [line.split(" | ") for line in TITLES.splitlines() if not line.startswith("#")]
THEMES = {row[0]: row[1] for row in ROWS if len(row) == 2}
NORMS = {row[0]: (row[1], row[2]) for row in ROWS if len(row) == 3}

LEAD_ITEMS = {
    "1a.1": "client.JB02",
    "1a.2": "client.JB05",
    "1a.3": "client.JB01",
    "1b.1": "client.JB19a",
    "1b.2": "client.JB20",
    "1b.3": "client.JB18b",
    "2.1": "client.JB23",
    "2.2": "client.JB24a",
    "2.3": "client.JB26",
    "3.1": "client.JB27a",
    "3.2": "client.JB28b",
    "3.3": "client.JB30",
    "3.4": "client.JB27c",
    "3.5": "client.JB10c",
    "3.6": "client.JB33b",
    "5.4": "staff.P4",
}

NO_ANSWER_IS_NEGATIVE = {"JB09", "JB35", "JB39"}

CLIENT_ITEMS = """
JB01 JB02 JB03 JB04 JB05 JB06 JB07 JB08 JB09 JB10a JB10b JB10c JB11 JB12 JB13 JB14 JB15 JB16 JB17
JB18a JB18b JB19a JB19b JB19c JB19d JB20 JB21 JB22a JB22b JB22c JB23 JB24a JB24b JB25a JB25b JB26
JB27a JB27b JB27c JB28a JB28b JB29 JB30 JB31a JB31b JB31c JB32a JB32b JB32c JB33a JB33b JB33c JB33d
JB33e JB33f JB34 JB35 JB38 JB39
JR01a JR01b JR02a JR02b JR02c JR03 JR04a JR04b JR05a JR05b JR06 JR07 JR09a JR09b
"""


def items() -> list[tuple[Checklist, Item]]:
    return [(checklist, item) for checklist in GI.checklists for item in checklist.items]


def test_the_six_themes_have_their_exact_titles_and_four_is_never_judged() -> None:
    assert len(THEMES) == 6
    assert {theme.id: theme.title for theme in GI.themes} == THEMES
    assert [theme.id for theme in GI.themes if theme.scale is None] == ["4"]


def test_the_twenty_norms_have_their_exact_titles_and_tiles() -> None:
    assert len(NORMS) == 20
    assert {norm.id: (norm.tile, norm.title) for norm in GI.norms} == NORMS
    assert all(norm.id.startswith(f"{norm.theme}.") for norm in GI.norms)


def test_the_scale_words_are_exact_and_in_order() -> None:
    norm, theme = GI.scale("norm"), GI.scale("thema")

    assert [step.word for step in norm.steps] == [
        "Voldoet",
        "Voldoet grotendeels",
        "Voldoet grotendeels niet",
        "Voldoet niet",
    ]
    assert norm.outside.word == "Niet beoordeeld"
    assert [step.word for step in theme.steps] == [
        "voldoende",
        "grotendeels voldoende",
        "grotendeels onvoldoende",
        "onvoldoende",
    ]
    assert theme.outside.word == "geen oordeel"
    assert {norm.scale for norm in GI.norms} == {"norm"}
    assert {theme.scale for theme in GI.themes} == {"thema", None}


def test_every_norm_has_three_to_seven_kijkpunten_that_are_whole_sentences() -> None:
    for norm in GI.norms:
        assert 3 <= len(norm.points) <= 7, norm.id
        assert all(point[0].isupper() and point.endswith(".") for point in norm.points), norm.id
        assert len(set(norm.points)) == len(norm.points), norm.id


def test_every_norm_that_files_can_speak_about_has_its_lead_item() -> None:
    leads = {norm.id: norm.lead_item for norm in GI.norms if norm.lead_item}

    assert {name: f"{ref.checklist}.{ref.item}" for name, ref in leads.items()} == LEAD_ITEMS
    spoken = {norm for list_, item in items() if list_.id != "meeting" for norm in item.norms}
    assert spoken == set(LEAD_ITEMS)


def test_a_lead_item_is_about_its_norm_and_can_be_counted() -> None:
    for norm in GI.norms:
        if norm.lead_item is not None:
            item = GI.item(norm.lead_item)
            assert norm.id in item.norms
            assert item.negative or item.term or any(choice.negative for choice in item.choices)


def test_the_terms_are_the_official_ones() -> None:
    terms = {
        term.id: (term.kind, term.amount, term.unit, term.start, term.comply_or_explain)
        for term in GI.terms
    }

    within, age = TermKind.WITHIN, TermKind.NOT_OLDER
    assert terms == {
        "contact": (within, 5, TermUnit.CALENDAR_DAYS, "charged_on", False),
        "plan": (within, 6, TermUnit.WEEKS, "pronounced_on", False),
        "hulp": (within, 3, TermUnit.CALENDAR_MONTHS, "pronounced_on", True),
        "lij": (age, 6, TermUnit.CALENDAR_MONTHS, "read_on", False),
        "vog": (age, 3, TermUnit.CALENDAR_MONTHS, "P3", False),
    }


def test_every_term_is_used() -> None:
    assert {item.term for _, item in items()} - {None} == {term.id for term in GI.terms}


def test_the_dates_that_terms_run_from_are_dates_of_a_dossier() -> None:
    assert set(DOSSIER_DATES) <= {field.name for field in dataclasses.fields(Dossier)}


def test_the_client_checklist_has_the_items_and_leaves_out_the_ones_marked_off() -> None:
    assert sorted(item.id for item in GI.checklist("client").items) == sorted(CLIENT_ITEMS.split())


def test_the_other_checklists_have_their_items() -> None:
    staff = [item.id for item in GI.checklist("staff").items]
    meeting = [item.id for item in GI.checklist("meeting").items]

    assert staff == ["P1", "P2a", "P2b", "P3", "P4", "P5", "P6", "P7a", "P7b", "P8"]
    assert meeting == [f"CB{number}" for number in range(1, 10)]


def test_every_item_that_is_judged_says_what_is_negative_and_how_it_is_decided() -> None:
    for _, item in items():
        if item.type is AnswerType.JUDGED:
            assert item.rule, item.id
            assert item.rule.endswith("."), item.id
            assert bool(item.negative) != (item.id in NO_ANSWER_IS_NEGATIVE), item.id
            assert set(item.negative) <= {Answer.YES, Answer.NO}, item.id


def test_every_item_that_is_counted_has_a_decision_rule() -> None:
    for _, item in items():
        if item.term is not None or item.type is AnswerType.CHOICE:
            assert item.rule, item.id


def test_every_label_continues_x_of_y() -> None:
    for _, item in items():
        first = item.label.split()[0]
        assert item.label, item.id
        assert first[0].islower() or first.isupper() or first.startswith("SKJ"), item.id
        assert not item.label.endswith("."), item.id


def test_labels_are_unique_within_a_checklist() -> None:
    for checklist in GI.checklists:
        labels = [item.label for item in checklist.items]
        assert len(labels) == len(set(labels)), checklist.id


def test_items_for_youth_probation_hold_for_that_measure_only() -> None:
    for item in GI.checklist("client").items:
        assert (item.measures == ("JR",)) == item.id.startswith("JR"), item.id


def test_told_and_found_stand_side_by_side_for_what_a_worker_can_tell() -> None:
    told = {item.id: item.pair for _, item in items() if item.side is Side.TOLD}

    assert told == {"JB19c": "JB19a", "JB19d": "JB19b", "JB28a": "JB28b", "JB33a": "JB33b"}


def test_the_matrix_has_the_nine_columns_with_their_units() -> None:
    persons, talks = CountUnit.PERSONS, CountUnit.TALKS
    assert [(column.title, column.unit) for column in GI.columns] == [
        ("jeugdigen", persons),
        ("ouders", persons),
        ("jzw", talks),
        ("overig mw.", talks),
        ("bestuur/toez.", talks),
        ("keten/gem.", talks),
        ("dossiers", CountUnit.DOSSIERS),
        ("documenten", CountUnit.DOCUMENTS),
        ("vragenlijst", CountUnit.ITEMS),
    ]


def test_every_source_kind_counts_in_the_unit_of_its_column() -> None:
    units = {column.id: column.unit for column in GI.columns}

    assert all(kind.unit is units[kind.column] for kind in GI.source_kinds)


@pytest.mark.parametrize("checklist", GI.checklists, ids=lambda checklist: checklist.id)
def test_every_section_has_items(checklist: Checklist) -> None:
    assert {item.section for item in checklist.items} == {part.id for part in checklist.sections}


def test_the_measures_fall_into_protection_and_probation() -> None:
    assert [(measure.word, measure.group) for measure in GI.measures] == [
        ("ondertoezichtstelling", "JB"),
        ("voorlopige ondertoezichtstelling", "JB"),
        ("voogdij", "JB"),
        ("voorlopige voogdij", "JB"),
        ("jeugdreclassering", "JR"),
    ]


def test_what_an_inspector_types_for_a_role_is_known() -> None:
    typed = {short for role in GI.roles for short in (role.code, *role.short)}

    assert {
        "o",
        "j",
        "jzw",
        "jr",
        "gw",
        "pb",
        "tm",
        "hr",
        "best",
        "rvt",
        "cr",
        "or",
        "kp",
        "gem",
    } <= (typed)


def test_outsiders_do_not_speak_for_the_institution() -> None:
    outside = {role.code for role in GI.roles if not role.institution}

    assert outside == {"jeugdige", "ouder", "cr", "kp", "gem"}


def test_lead_items_exist_in_the_framework() -> None:
    for ref in LEAD_ITEMS.values():
        checklist, _, item = ref.partition(".")
        assert GI.item(ItemRef(checklist, item)).id == item
