"""Every kind, every field and every fixed word of a record has a Dutch name."""

from dataclasses import fields
from enum import EnumType
from string import Formatter

import pytest

from veldtool.adapters.field_texts import field_words
from veldtool.domain.records import KINDS, words
from veldtool.services.field_words import FieldWords

WORDS = field_words()
GROUPS = {
    "Sign": "sign",
    "Quote": "quote",
    "Form": "form",
    "Sphere": "sphere",
    "ScoreState": "state",
    "InterviewForm": "interview_form",
    "Viewed": "viewed",
    "UrgentLevel": "level",
}


@pytest.mark.parametrize("kind", KINDS)
def test_a_kind_and_each_of_its_fields_has_a_name(kind: str) -> None:
    named = set(WORDS.fields.get(kind, {}))
    assert named == {one.name for one in fields(KINDS[kind])} - {"id"}
    assert all(WORDS.fields[kind].values())
    assert WORDS.records[kind]


def test_no_name_is_left_of_a_kind_that_is_gone() -> None:
    assert WORDS.records.keys() == WORDS.fields.keys() == KINDS.keys()


def test_names_of_records_use_known_placeholders() -> None:
    used = {name for text in WORDS.records.values() for _, name, _, _ in Formatter().parse(text)}
    assert used <= {None, "own", "parent", "last", "who"}


def test_each_fixed_word_has_a_name() -> None:
    enums = {name: one for name, one in vars(words).items() if isinstance(one, EnumType)}
    enums.pop("StrEnum", None)
    assert enums.keys() == GROUPS.keys()
    for name, one in enums.items():
        assert set(WORDS.words[GROUPS[name]]) == set(one.__members__.values())
    assert WORDS.words.keys() == set(GROUPS.values())


def test_what_a_newer_version_wrote_is_called_so() -> None:
    assert WORDS.template("from_the_future") == "gegeven van een nieuwere versie"
    assert WORDS.field_name("visit", "from_the_future") == "veld van een nieuwere versie"
    assert WORDS.word("sign", "?") == "?"


def test_without_texts_the_keys_stand_in() -> None:
    assert FieldWords().value("empty") == "empty"
    assert FieldWords().template("visit") == "unknown_record"
