"""The sample praktijktoets: its shape and its references."""

import dataclasses
import tomllib
from collections import Counter
from datetime import date, datetime

from tests.domain.sample import (
    CONFLICT,
    FRAMEWORK,
    PREPARATION,
    SCORE_PLAIN,
    TEXTS,
    entries,
    inspection,
)
from veldtool.domain.framework.model import NOT_HAPPENED, Answer, AnswerType, Item, ItemRef
from veldtool.domain.inspection_access import all_of, own_name, parent_id
from veldtool.domain.records import (
    KINDS,
    CheckAnswer,
    Document,
    Dossier,
    Interview,
    SheetPoint,
    Viewed,
)

ENTRIES = entries()
SAMPLE = inspection()
TEAM = ("mb", "jk", "av", "ld", "rs")
NORMS = {norm.id for norm in FRAMEWORK.norms}
CHILDREN = {
    "participants": "interview",
    "statement": "interview",
    "answer": "dossier",
    "questionnaire_item": "questionnaire",
    "urgent_told": "urgent",
}


# --- shape -----------------------------------------------------------------------------------


def test_there_is_a_file_for_the_preparation_and_one_for_each_inspector() -> None:
    assert set(TEXTS) == {PREPARATION, *TEAM}


def test_every_file_says_that_it_is_invented() -> None:
    assert all(text.startswith("# Invented sample data") for text in TEXTS.values())


def test_every_kind_and_field_exists_and_every_value_fits_its_type() -> None:
    for entry in ENTRIES:
        names = {field.name for field in dataclasses.fields(KINDS[entry.kind])} - {"id"}
        allowed = names | set(SCORE_PLAIN) if entry.kind == "score" else names
        assert set(entry.fields) <= allowed, (entry.file, entry.kind, entry.id)
    assert SAMPLE.unreadable == ()


def test_every_moment_is_local_time_without_a_zone_and_within_the_working_weeks() -> None:
    moments = [datetime.fromisoformat(entry.at) for entry in ENTRIES]

    assert all(moment.tzinfo is None for moment in moments)
    assert min(moments) >= datetime(2026, 5, 11)  # noqa: DTZ001 - local, as in the files
    assert max(moments) < datetime(2026, 6, 10, 16)  # noqa: DTZ001 - local, as in the files
    assert all(moment.weekday() < 5 for moment in moments)


def test_a_file_stands_in_the_order_of_the_clock() -> None:
    for name in TEXTS:
        moments = [entry["at"] for entry in tomllib.loads(TEXTS[name])["entry"]]
        assert moments == sorted(moments)


def test_a_field_is_written_once_in_a_file() -> None:
    for name in TEXTS:
        assert [key for key, n in _registers(name).items() if n > 1] == []


def test_two_inspectors_touch_one_field_only_in_the_conflict() -> None:
    written = Counter(key for name in TEAM for key in _registers(name))

    assert [key for key, n in written.items() if n > 1] == [CONFLICT]


def test_the_conflict_is_two_corrections_of_a_date_that_both_had_seen() -> None:
    versions = [entry for entry in ENTRIES if (entry.kind, entry.id) == CONFLICT[:2]]
    before, *after = versions
    item = FRAMEWORK.item(ItemRef("client", own_name(CONFLICT[1])))

    assert before.file == PREPARATION
    assert {entry.file for entry in after} == {"jk", "av"}
    assert len({entry.fields["value"] for entry in versions}) == 3
    assert all(date.fromisoformat(entry.fields["value"]) for entry in versions)
    assert all(set(entry.fields) == {"value"} for entry in versions)
    assert (item.type, item.term) == (AnswerType.DATE, None)


def test_what_an_inspector_adds_to_was_prepared_by_the_lead() -> None:
    prepared = {(e.kind, e.id) for e in ENTRIES if e.file == PREPARATION}

    for entry in ENTRIES:
        if entry.kind in {"dossier", "interview"}:
            assert (entry.kind, entry.id) in prepared


# --- references ------------------------------------------------------------------------------


def test_every_child_has_its_parent() -> None:
    for kind, parent in CHILDREN.items():
        for key in SAMPLE.records[kind]:
            assert parent_id(key) in SAMPLE.records[parent], key


def test_people_are_members_and_what_is_named_exists() -> None:
    talks, dossiers = SAMPLE.records["interview"], SAMPLE.records["dossier"]
    documents = all_of(SAMPLE, "document", Document).values()

    assert set(SAMPLE.records["member"]) == set(TEAM)
    for talk in all_of(SAMPLE, "interview", Interview).values():
        assert {talk.leader, talk.note_taker} <= set(TEAM)
        assert set(talk.dossiers) <= set(dossiers)
        assert set(talk.norms) <= NORMS
        assert talk.follows in {"", *talks}
    assert all(norm in NORMS for document in documents for norm in document.norms)
    for key, file in all_of(SAMPLE, "dossier", Dossier).items():
        assert file.reader in TEAM
        assert (file.viewed is Viewed.JOINT) == bool(file.interview), key
        assert file.interview in {"", *talks}


def test_a_joint_file_and_its_talk_name_each_other() -> None:
    talks = all_of(SAMPLE, "interview", Interview)
    named = {(key, code) for key, talk in talks.items() for code in talk.dossiers}

    files = all_of(SAMPLE, "dossier", Dossier)
    assert named == {(file.interview, key) for key, file in files.items() if file.interview}


def test_the_points_on_the_sheet_rest_on_records() -> None:
    known = {key for records in SAMPLE.records.values() for key in records}

    for point in all_of(SAMPLE, "sheet_point", SheetPoint).values():
        assert point.sources
        assert set(point.sources) <= known, point.id


def test_every_answer_is_one_that_its_item_can_have() -> None:
    files = all_of(SAMPLE, "dossier", Dossier)
    answers = [entry for entry in ENTRIES if entry.kind == "answer"]
    for entry in answers:
        file = files[parent_id(entry.id)]
        item = FRAMEWORK.item(ItemRef(file.checklist, own_name(entry.id)))
        assert not item.measures or file.measure in item.measures, entry.id
        assert not item.joint_only or file.viewed is Viewed.JOINT, entry.id
        assert _fits(item, entry.fields["value"]), entry.id
        assert item.only_if is None or _condition_holds(item, file.id), entry.id

    assert len(answers) > 1000


def test_every_file_is_read_by_its_own_reader() -> None:
    readers = {key: file.reader for key, file in all_of(SAMPLE, "dossier", Dossier).items()}

    for entry in ENTRIES:
        if entry.kind == "answer" and entry.id != CONFLICT[1]:
            assert entry.file == readers[parent_id(entry.id)], entry.id


def _registers(name: str) -> Counter[tuple[str, str, str]]:
    return Counter(
        (entry.kind, entry.id, field)
        for entry in ENTRIES
        if entry.file == name
        for field in entry.fields
    )


def _fits(item: Item, value: object) -> bool:
    outside = {Answer.UNKNOWN.value, Answer.NOT_APPLICABLE.value}
    match item.type:
        case AnswerType.JUDGED:
            return value in list(item.answers)
        case AnswerType.DATE:
            return value in {*outside, NOT_HAPPENED} or bool(date.fromisoformat(str(value)))
        case AnswerType.COUNT:
            return isinstance(value, int) and value >= 0
        case AnswerType.CHOICE:
            return value in outside | {choice.id for choice in item.choices}
        case AnswerType.MULTI:
            chosen = value if isinstance(value, list) else []
            return bool(chosen) and set(chosen) <= {choice.id for choice in item.choices}
        case AnswerType.TEXT:
            return isinstance(value, str) and bool(value)


def _condition_holds(item: Item, file: str) -> bool:
    other, _, wanted = (item.only_if or "").partition("=")
    return bool(all_of(SAMPLE, "answer", CheckAnswer)[f"{file}/{other}"].value == wanted)
