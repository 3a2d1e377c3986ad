"""The sample praktijktoets: everything that its records must add up to."""

import re
from collections import Counter
from datetime import date

import pytest

from tests.domain.sample import (
    FRAMEWORK,
    entries,
    inspection,
)
from veldtool.domain.evidence.matrix import evidence_matrix
from veldtool.domain.framework.model import ItemRef
from veldtool.domain.guard.arithmetic import check_inspection
from veldtool.domain.guard.finding import Rule
from veldtool.domain.inspection_access import all_of, own_name, parent_id
from veldtool.domain.people import spoken_by_kind, spoken_by_role
from veldtool.domain.records import (
    CheckAnswer,
    Dossier,
    KeyFigure,
    Participants,
    Questionnaire,
    QuestionnaireItem,
    Quote,
    Score,
    ScoreState,
    SheetPoint,
    Sign,
    Statement,
    Urgent,
    UrgentTold,
    Viewed,
)
from veldtool.domain.tally.count import tally

ENTRIES = entries()
SAMPLE = inspection()
TEAM = ("mb", "jk", "av", "ld", "rs")
NORMS = {norm.id for norm in FRAMEWORK.norms}
JOINT = {key for key, d in all_of(SAMPLE, "dossier", Dossier).items() if d.viewed is Viewed.JOINT}


def counted(ref: str) -> dict[str, int]:
    """Return how many files fall into each part at an item; "niet bekeken" and the like too."""
    checklist, _, item = ref.partition(".")
    found = tally(FRAMEWORK, SAMPLE, ItemRef(checklist, item))
    return {part.word: part.count for part in (found.numerator, *found.rest, *found.outside)}


def files_with(item: str, answer: str, within: set[str] | None = None) -> set[str]:
    found = all_of(SAMPLE, "answer", CheckAnswer).items()
    files = {parent_id(key) for key, a in found if own_name(key) == item and a.value == answer}
    return files if within is None else files & within


# --- sources to the head ---------------------------------------------------------------------


def test_people_and_talks_are_those_of_the_public_visit() -> None:
    found = {c.source_kind: (c.people, c.talks) for c in spoken_by_kind(FRAMEWORK, SAMPLE)}

    assert found == {
        "G-J": (6, 6),
        "G-O": (12, 12),
        "G-BST": (1, 2),
        "G-RVT": (2, 2),
        "G-CR": (2, 1),
        "G-OR": (4, 1),
        "G-JZW-groep": (17, 5),
        "G-JZW-1op1": (8, 8),
        "G-GW-TM-PB": (9, 3),
        "G-HR": (2, 1),
        "G-KP": (5, 5),
        "G-GEM": (2, 2),
    }


def test_three_of_each_staff_role_were_spoken_and_eleven_files_discussed() -> None:
    roles = {(c.source_kind, c.role): c for c in spoken_by_role(FRAMEWORK, SAMPLE)}

    assert [roles["G-GW-TM-PB", role].people for role in ("gw", "tm", "pb")] == [3, 3, 3]
    assert [c.dossiers for c in spoken_by_kind(FRAMEWORK, SAMPLE) if c.dossiers] == [11]


def test_the_director_spoken_twice_is_one_person() -> None:
    joint = all_of(SAMPLE, "participants", Participants)

    assert (joint["g46/best"].count, joint["g46/best"].known) == (1, 1)
    assert joint["g46/rvt"].source_kind == "G-RVT"


def test_the_files_are_twenty_and_seven_and_divided_among_the_five() -> None:
    files = all_of(SAMPLE, "dossier", Dossier).values()
    client = [file for file in files if file.checklist == "client"]

    assert [file.code for file in client] == [f"D{number:02}" for number in range(1, 21)]
    assert Counter(file.viewed for file in client) == {Viewed.JOINT: 11, Viewed.ALONE: 9}
    assert Counter(file.reader for file in client) == dict.fromkeys(TEAM, 4)
    assert Counter(file.measure for file in client)["JR"] == 3
    assert sum(file.checklist == "staff" for file in files) == 7
    assert all(file.real_reference and file.selection_reason for file in files)


def test_fifteen_documents_and_seventy_two_questionnaires() -> None:
    lists = all_of(SAMPLE, "questionnaire", Questionnaire).values()

    assert len(SAMPLE.records["document"]) == 15
    assert {one.source_kind: one.respondents for one in lists} == {"V-J": 8, "V-O": 64}


def test_one_question_was_answered_by_fewer_than_filled_in_the_list() -> None:
    findings = check_inspection(FRAMEWORK, SAMPLE)

    assert [(found.rule, found.records[0]) for found in findings] == [
        (Rule.ITEM_N_DIFFERS, ("questionnaire_item", "vo/04"))
    ]


# --- the counts ------------------------------------------------------------------------------


@pytest.mark.parametrize(
    "item,parts",
    [
        ("client.JB01", {"op tijd": 2, "te laat": 17, "niet vast te stellen": 1}),
        ("client.JB18b", {"op tijd": 1, "te laat": 18, "nog niet verstreken": 1}),
        ("client.JB05", {"ja": 5, "nee": 14, "deels": 1}),
        ("client.JB10c", {"ja": 14, "nee": 6}),
        ("client.JB15", {"ja": 4, "nee": 7, "deels": 3, "n.v.t.": 6}),
        ("client.JB20", {"ja": 1, "nee": 10, "deels": 8, "niet vast te stellen": 1}),
        ("client.JB21", {"nee": 13, "ja": 3, "n.v.t.": 4}),
        ("client.JB23", {"ja": 9, "nee": 4, "deels": 3, "niet vast te stellen": 4}),
        ("client.JB30", {"ja": 7, "nee": 7, "deels": 6}),
        ("client.JB03", {"ja": 4, "nee": 9, "niet vast te stellen": 2, "n.v.t.": 5}),
        ("client.JB38", {"nee": 19, "ja": 1}),
        ("staff.P1", {"ja": 6, "n.v.t.": 1}),
        ("staff.P2a", {"ja": 6, "n.v.t.": 1}),
        ("staff.P4", {"in orde": 4, "te oud": 2, "te laat afgegeven": 1}),
        ("staff.P5", {"aanwezig": 5, "deels": 1, "ontbreekt": 1}),
        ("staff.P6", {"ja": 1, "nee": 6}),
    ],
)
def test_the_files_give_exactly_these_counts(item: str, parts: dict[str, int]) -> None:
    assert counted(item) == parts


def test_some_items_were_not_looked_at() -> None:
    assert counted("client.JB29")["niet bekeken"] == 2
    assert counted("client.JB10a")["niet bekeken"] == 1


def test_two_plans_have_goals_from_the_council_report_only() -> None:
    assert files_with("JB22a", "deels") == {"d14", "d20"}


def test_the_one_plan_in_time_is_of_youth_probation_and_one_term_still_runs() -> None:
    found = tally(FRAMEWORK, SAMPLE, ItemRef("client", "JB18b"))
    (still,) = found.outside
    file = all_of(SAMPLE, "dossier", Dossier)[still.dossiers[0]]
    days = date.fromisoformat(file.read_on) - date.fromisoformat(file.pronounced_on)

    assert found.numerator.dossiers == ("d12",)
    assert all_of(SAMPLE, "dossier", Dossier)["d12"].measure == "JR"
    assert 28 <= days.days < 35


def test_the_eleven_joint_files_split_in_five_four_and_two() -> None:
    youth, parents = (files_with(item, "ja", JOINT) for item in ("JB19a", "JB19b"))
    neither = JOINT - youth - parents

    assert (len(neither), len(parents - youth), len(youth)) == (5, 4, 2)
    assert not youth & parents
    assert neither <= files_with("JB19a", "nee") & files_with("JB19b", "nee")
    assert {all_of(SAMPLE, "dossier", Dossier)[key].measure for key in youth} == {"JR"}


# --- talks, scores, sheet --------------------------------------------------------------------


def test_seventeen_statements_are_verbatim_divided_over_the_roles() -> None:
    statements = all_of(SAMPLE, "statement", Statement).values()
    verbatim = [line for line in statements if line.quote is Quote.VERBATIM]

    assert len(statements) >= 70
    assert Counter(line.role for line in verbatim) == {
        "pb": 4,
        "jzw": 3,
        "jeugdige": 2,
        "gem": 2,
        "ouder": 1,
        "jr": 1,
        "kp": 1,
        "best": 1,
        "gw": 1,
        "rvt": 1,
    }
    assert len({line.text for line in statements}) == len(statements)


def test_statements_have_signs_on_norms_and_roles_of_the_framework() -> None:
    themes = {theme.id for theme in FRAMEWORK.themes if theme.scale is None}
    signs: Counter[Sign] = Counter()
    for key, line in all_of(SAMPLE, "statement", Statement).items():
        participants = all_of(SAMPLE, "participants", Participants)
        assert f"{parent_id(key)}/{line.role}" in participants, key
        assert {norm for norm, _ in line.norms} <= NORMS | themes, key
        assert line.norms or line.follow_up or line.marker, key
        signs.update(sign for _, sign in line.norms)

    assert min(signs[sign] for sign in Sign) > 0


def test_every_norm_has_evidence_and_exactly_one_rests_on_a_single_kind_of_source() -> None:
    matrix = evidence_matrix(FRAMEWORK, SAMPLE)

    assert all(row.cells for row in matrix.rows)
    assert [row.norm for row in matrix.rows if row.single_source] == ["5.3"]


def test_five_inspectors_scored_all_norms() -> None:
    scores = all_of(SAMPLE, "score", Score)

    assert set(scores) == {f"{member}:{norm}" for member in TEAM for norm in NORMS}
    assert Counter(score.state for score in scores.values()) == {
        ScoreState.FINISHED: 97,
        ScoreState.SEEN_TOO_LITTLE: 3,
    }


def test_a_score_is_written_by_its_inspector_in_words_of_the_scale_with_a_reason() -> None:
    steps = {step.id for step in FRAMEWORK.scale("norm").steps}
    for entry in ENTRIES:
        if entry.kind == "score":
            assert entry.id.partition(":")[0] == entry.file
            finished = entry.fields["state"] == ScoreState.FINISHED
            assert (entry.fields.get("choice") in steps) == finished
            assert bool(entry.fields.get("reason")) == finished


def test_the_team_has_not_judged_yet() -> None:
    assert not {"judgement", "theme_judgement", "reveal", "closing"} & set(SAMPLE.records)


def test_the_urgent_case_was_told_to_the_director_and_waits_for_an_answer() -> None:
    (case,) = all_of(SAMPLE, "urgent", Urgent).values()
    (told,) = all_of(SAMPLE, "urgent_told", UrgentTold).values()

    assert case.code == "D13"
    assert told.director
    assert case.agreed_at < told.at < case.reply_by < case.done_by
    assert case.real_reference == all_of(SAMPLE, "dossier", Dossier)["d13"].real_reference
    assert (case.verdict, case.child_seen_by, case.closed_at) == ("", "", "")


def test_key_figures_carry_their_fraction_and_day_and_one_contradicts_our_count() -> None:
    figures = all_of(SAMPLE, "key_figure", KeyFigure).values()
    own = tally(FRAMEWORK, SAMPLE, ItemRef("client", "JB01"))
    (claim,) = [figure for figure in figures if figure.item == "client.JB01"]

    assert all(figure.peildatum for figure in figures)
    assert all(figure.denominator for figure in figures if figure.unit == "%")
    assert claim.numerator is not None
    assert claim.denominator is not None
    assert claim.numerator * own.denominator > 5 * own.numerator.count * claim.denominator


def test_every_judged_theme_has_points_of_both_signs_and_figures() -> None:
    points = all_of(SAMPLE, "sheet_point", SheetPoint).values()
    judged = {theme.id for theme in FRAMEWORK.themes if theme.scale}

    found = {(point.theme, point.sign) for point in points}
    assert found == {(theme, sign) for theme in judged for sign in (Sign.PLUS, Sign.MINUS)}


def test_the_sheet_has_no_judgement_words_no_quotes_and_no_codes() -> None:
    quoted = {
        line.text
        for line in all_of(SAMPLE, "statement", Statement).values()
        if line.quote is Quote.VERBATIM
    }
    banned = re.compile(r"voldoe|tekortkoming|normafwijking|vertrouwen|\b[DGP]\d\d\b|“|\"")

    for point in all_of(SAMPLE, "sheet_point", SheetPoint).values():
        assert not banned.search(point.text), point.text
        assert point.text not in quoted


def test_questions_count_the_answers_that_were_given() -> None:
    items = all_of(SAMPLE, "questionnaire_item", QuestionnaireItem)

    assert {sum(n for _, n in item.counts) for item in items.values()} == {8, 58, 64}
