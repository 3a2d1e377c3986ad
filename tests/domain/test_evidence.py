"""The evidence behind each norm, counted per column in its own unit."""

from typing import Any

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tests.domain.frameworks import FRAMEWORK, inspection
from veldtool.domain.evidence.listing import Contradiction, contradictions, evidence_for
from veldtool.domain.evidence.matrix import evidence_matrix
from veldtool.domain.evidence.model import Cell
from veldtool.domain.framework.units import CountUnit
from veldtool.domain.records import (
    CheckAnswer,
    Dossier,
    Form,
    Inspection,
    Interview,
    Observation,
    Participants,
    Questionnaire,
    QuestionnaireItem,
    Record,
    Sign,
    Statement,
)

PLUS, MINUS, NEUTRAL = Sign.PLUS, Sign.MINUS, Sign.NEUTRAL


def said(key: str, role: str, *norms: tuple[str, Sign], **fields: Any) -> Statement:
    return Statement(key, role=role, norms=norms, **fields)


def numbers(found: Inspection, norm: str, column: str) -> tuple[int, int] | None:
    cell = evidence_matrix(FRAMEWORK, found).row(norm).cell(column)
    return None if cell is None else (cell.plus, cell.minus)


PARENTS = Interview("O", source_kind="G-O")
WORKERS = Interview("W", source_kind="G-JZW")


def test_every_norm_and_the_theme_without_norms_have_a_row() -> None:
    matrix = evidence_matrix(FRAMEWORK, inspection())

    names = [(row.theme, row.norm) for row in matrix.rows]
    assert names == [
        ("1", "1.1"), ("1", "1.2"), ("3", "3.6"), ("4", None), ("5", "5.1"), ("5", "5.4"),
    ]  # fmt: skip
    assert all(row.cells == () for row in matrix.rows)
    assert matrix.columns == FRAMEWORK.columns


def test_a_row_that_is_not_there() -> None:
    with pytest.raises(KeyError):
        evidence_matrix(FRAMEWORK, inspection()).row("1")


@pytest.mark.parametrize(
    "lines, counted",
    [
        ([{}], 1),
        ([{}, {}], 1),
        ([{"speaker": 1}, {"speaker": 2}, {"speaker": 1}], 2),
        ([{"speaker": 1}, {}], 1),
        ([{"heads": 3, "of": 4}], 3),
        ([{"heads": 3}, {"heads": 2}, {"speaker": 1}], 3),
        ([{"heads": 5, "of": 3}, {"heads": 2, "of": 3}], 2),
        ([{"heads": 0, "of": 3}], 1),
        ([{"heads": 2}, {"speaker": 1}, {"speaker": 2}, {"speaker": 3}], 3),
    ],
)
def test_people_count_once_per_talk_norm_and_sign(
    lines: list[dict[str, int]], counted: int
) -> None:
    statements = [said(f"O/{n}", "ouder", ("1.1", MINUS), **line) for n, line in enumerate(lines)]
    assert numbers(inspection(PARENTS, *statements), "1.1", "parents") == (0, counted)


def test_parents_of_two_talks_are_two_people() -> None:
    found = inspection(
        PARENTS,
        Interview("P", source_kind="G-O"),
        said("O/1", "ouder", ("1.1", MINUS)),
        said("P/1", "ouder", ("1.1", MINUS), ("1.1", PLUS)),
    )

    assert numbers(found, "1.1", "parents") == (1, 2)


def test_workers_count_by_talk() -> None:
    found = inspection(
        WORKERS,
        Interview("X", source_kind="G-JZW"),
        said("W/1", "jzw", ("1.1", MINUS), speaker=1),
        said("W/2", "jzw", ("1.1", MINUS), speaker=2),
        said("W/3", "jzw", ("1.1", PLUS), heads=3),
        said("X/1", "jzw", ("1.1", MINUS), ("3.6", PLUS)),
    )

    assert numbers(found, "1.1", "workers") == (1, 2)
    assert numbers(found, "3.6", "workers") == (1, 0)


def test_the_same_remark_of_two_note_takers_counts_once() -> None:
    first = said("O/1", "ouder", ("1.1", MINUS), speaker=1)
    second = said("O/2", "ouder", ("1.1", MINUS), ("3.6", PLUS), speaker=2, same_as="O/1")
    third = said("O/3", "ouder", ("1.1", MINUS), speaker=3, same_as="O/2")
    found = inspection(PARENTS, first, second, third)

    assert numbers(found, "1.1", "parents") == (0, 1)
    assert numbers(found, "3.6", "parents") == (1, 0)


def test_two_remarks_that_name_each_other_do_not_hang() -> None:
    found = inspection(
        PARENTS,
        said("O/1", "ouder", ("1.1", MINUS), same_as="O/2"),
        said("O/2", "ouder", ("1.1", MINUS), same_as="O/1"),
        said("O/3", "ouder", ("1.1", MINUS), same_as="gone"),
    )

    assert numbers(found, "1.1", "parents") == (0, 1)


def test_only_a_sign_on_a_norm_counts() -> None:
    found = inspection(
        PARENTS,
        said("O/1", "ouder"),
        said("O/2", "ouder", ("1.1", NEUTRAL)),
        said("O/3", "ouder", ("9.9", MINUS)),
        said("O/4", "ouder", ("3", MINUS)),
    )

    assert all(row.cells == () for row in evidence_matrix(FRAMEWORK, found).rows)


def test_a_kijkpunt_counts_for_its_norm_and_a_theme_without_norms_for_itself() -> None:
    found = inspection(
        PARENTS, said("O/1", "ouder", ("3.6.2", PLUS)), said("O/2", "ouder", ("4", MINUS))
    )

    assert numbers(found, "3.6", "parents") == (1, 0)
    assert numbers(found, "4", "parents") == (0, 1)


def test_in_a_joint_talk_each_role_speaks_for_its_own_kind() -> None:
    found = inspection(
        Interview("BR", source_kind="G-RVT"),
        Participants("BR/p1", role="gw", count=1, source_kind="G-BST"),
        said("BR/1", "best", ("5.1", PLUS)),
        said("BR/2", "rvt", ("5.1", MINUS)),
        said("BR/3", "gw", ("1.1", MINUS)),
    )
    row = evidence_matrix(FRAMEWORK, found).row("5.1")

    assert row.source_kinds == ("G-BST", "G-RVT")
    assert not row.single_source
    assert numbers(found, "5.1", "board") == (1, 1)
    assert evidence_matrix(FRAMEWORK, found).row("1.1").source_kinds == ("G-BST",)


def test_a_talk_about_files_keeps_its_own_kind() -> None:
    found = inspection(Interview("F", source_kind="G-1OP1"), said("F/1", "jzw", ("1.1", PLUS)))

    row = evidence_matrix(FRAMEWORK, found).row("1.1")
    assert (row.source_kinds, row.single_source) == (("G-1OP1",), True)


def test_files_count_by_the_lead_item_only() -> None:
    values = ["ja"] * 2 + ["nee"] * 3 + ["deels", "niet vast te stellen", "nvt", None]
    records: list[Record] = []
    for n, value in enumerate(values):
        records.append(Dossier(f"D{n}", checklist="client"))
        records += [CheckAnswer(f"D{n}/picture", value), CheckAnswer(f"D{n}/copied", "ja")]
    observed = Observation("x", source="D0", source_kind="D-CLI", norms=(("1.1", MINUS),))
    cell = evidence_matrix(FRAMEWORK, inspection(*records, observed)).row("1.1").cell("files")

    assert cell == Cell(
        "1.1",
        "files",
        CountUnit.DOSSIERS,
        plus=2,
        minus=3,
        of=7,
        sources=tuple(("dossier", f"D{n}") for n in range(7)),
    )


def test_client_and_staff_files_are_two_kinds() -> None:
    found = inspection(
        Dossier("P1", checklist="staff", read_on="2026-06-09"),
        CheckAnswer("P1/hired", "2026-05-01"),
        CheckAnswer("P1/vog", "2026-04-01"),
        Dossier("D1", checklist="client"),
        CheckAnswer("D1/picture", "ja"),
    )
    matrix = evidence_matrix(FRAMEWORK, found)

    assert matrix.row("5.4").source_kinds == ("D-PERS",)
    assert matrix.row("1.1").source_kinds == ("D-CLI",)
    assert numbers(found, "5.4", "files") == (1, 0)


def test_a_norm_without_lead_item_counts_what_was_seen_in_files() -> None:
    seen = [
        Observation(key, source=file, source_kind="D-CLI", norms=(("3.6", MINUS),))
        for key, file in (("a", "D1"), ("b", "D1"), ("c", "D2"))
    ]

    assert numbers(inspection(*seen), "3.6", "files") == (0, 2)


def test_documents_and_questions_count_by_piece() -> None:
    found = inspection(
        Observation("a", source="DOC1", source_kind="DOC", norms=(("5.1", PLUS),)),
        Observation("b", source="DOC1", source_kind="DOC", norms=(("5.1", PLUS),)),
        Observation("c", source_kind="DOC", norms=(("5.1", PLUS), ("5.1", MINUS))),
        Questionnaire("V", source_kind="V-O"),
        QuestionnaireItem("V/1", norm="5.1", sign=MINUS),
        QuestionnaireItem("V/2", norm="5.1", sign=MINUS),
        QuestionnaireItem("V/3", norm="5.1"),
        QuestionnaireItem("V/4", sign=PLUS),
    )

    assert numbers(found, "5.1", "documents") == (2, 1)
    assert numbers(found, "5.1", "survey") == (0, 2)


def test_every_number_names_its_records() -> None:
    found = inspection(
        PARENTS,
        said("O/1", "ouder", ("1.1", MINUS), ("1.1", PLUS)),
        said("O/2", "ouder", ("1.1", MINUS)),
    )
    cell = evidence_matrix(FRAMEWORK, found).row("1.1").cell("parents")

    assert cell is not None
    assert cell.sources == (("statement", "O/1"), ("statement", "O/2"))


def test_the_evidence_of_a_norm_by_kind_with_what_contradicts() -> None:
    found = inspection(
        PARENTS,
        WORKERS,
        Dossier("D1", checklist="client"),
        CheckAnswer("D1/picture", "nee"),
        CheckAnswer("D1/copied", "nvt"),
        said("W/1", "jzw", ("1.1", PLUS), form=Form.SEEN),
        said("O/1", "ouder", ("1.1", NEUTRAL)),
        said("O/2", "ouder", ("3.6", MINUS)),
        Observation("x", norms=(("1.1", MINUS),)),
    )
    evidence = evidence_for(FRAMEWORK, found, "1.1")

    assert [e.source_kind for e in evidence] == ["G-O", "G-JZW", "D-CLI", ""]
    assert [p.sign for p in evidence[0].points] == [NEUTRAL]
    assert evidence[1].points[0].form is Form.SEEN
    assert [t.item.item for t in evidence[2].tallies] == ["picture"]
    assert contradictions(evidence) == (
        Contradiction("G-JZW", "D-CLI"),
        Contradiction("G-JZW", ""),
    )


def test_one_kind_that_says_both_is_no_contradiction() -> None:
    found = inspection(WORKERS, said("W/1", "jzw", ("1.1", PLUS), ("1.1", MINUS)))

    assert contradictions(evidence_for(FRAMEWORK, found, "1.1")) == ()


STATEMENTS = st.lists(
    st.builds(
        Statement,
        id=st.sampled_from([f"{talk}/{n}" for talk in "OWX" for n in range(9)]),
        role=st.sampled_from(["ouder", "jzw", "jeugdige", "?"]),
        norms=st.lists(
            st.tuples(st.sampled_from(["1.1", "3.6", "4"]), st.sampled_from(Sign)), max_size=2
        ).map(tuple),
        speaker=st.none() | st.integers(1, 3),
        same_as=st.sampled_from(["", "O/1", "W/1"]),
    ),
    unique_by=lambda statement: statement.id,
)


@given(STATEMENTS)
def test_writing_everything_down_again_changes_no_number(statements: list[Statement]) -> None:
    talks = [PARENTS, WORKERS, Interview("X", source_kind="G-J")]
    again = [
        Statement(
            id=f"{s.id}b", role=s.role, norms=s.norms, speaker=s.speaker, same_as=s.same_as or s.id
        )
        for s in statements
    ]
    once = evidence_matrix(FRAMEWORK, inspection(*talks, *statements))
    twice = evidence_matrix(FRAMEWORK, inspection(*talks, *statements, *again))

    def counts(matrix: Any) -> list[Any]:
        return [(c.norm, c.column, c.plus, c.minus) for row in matrix.rows for c in row.cells]

    assert counts(once) == counts(twice)
    assert [row.source_kinds for row in once.rows] == [row.source_kinds for row in twice.rows]
