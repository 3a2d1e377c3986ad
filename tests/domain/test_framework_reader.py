"""Reading a framework file: what it gives, and how everything wrong with it is reported."""

import copy
import re
from typing import Any

import pytest

from tests.domain.framework_toml import Table, minimal, toml
from veldtool.domain.framework.model import Answer, AnswerType, ItemRef, Side
from veldtool.domain.framework.problems import FrameworkError, Problem
from veldtool.domain.framework.reader import read_framework
from veldtool.domain.framework.units import CountUnit, TermUnit


def problems_of(text: str) -> tuple[Problem, ...]:
    with pytest.raises(FrameworkError) as caught:
        read_framework(text)
    return caught.value.problems


def places(table: Table) -> list[str]:
    return [problem.place for problem in problems_of(toml(table))]


def only(table: Table) -> Problem:
    (problem,) = problems_of(toml(table))
    return problem


def test_a_valid_file_gives_the_whole_framework() -> None:
    framework = read_framework(toml(minimal()))

    item = framework.item(ItemRef("lijst", "B"))
    assert framework.norm("1.1").lead_item == ItemRef("lijst", "A")
    assert framework.term("tweede").unit is TermUnit.WORKING_DAYS
    assert framework.columns[0].unit is CountUnit.DOSSIERS
    assert item.type is AnswerType.JUDGED
    assert item.answers == (Answer.YES, Answer.NO)
    assert (item.pair, item.side, item.only_if) == ("C", Side.TOLD, "A=ja")
    assert framework.checklists[0].items[5].choices[1].negative


def test_a_theme_without_scale_is_never_judged() -> None:
    table = minimal()
    del table["themes"][0]["scale"]

    assert read_framework(toml(table)).theme("1").scale is None


@pytest.mark.parametrize(
    "path,value,place",
    [
        (("id",), 3, "id"),
        (("themes",), "x", "themes"),
        (("themes", 0), "x", "themes[1]"),
        (("norms", 0, "points"), [1], "norms[1].points[1]"),
        (("norms", 0, "lead_item"), "lijst", "norms[1].lead_item"),
        (("norms", 0, "title"), " ", "norms[1].title"),
        (("terms", 0, "amount"), True, "terms[1].amount"),
        (("terms", 0, "amount"), 0, "terms[1].amount"),
        (("terms", 0, "amount"), 2.5, "terms[1].amount"),
        (("terms", 1, "unit"), "dagen", "terms[2].unit"),
        (("scales", 0, "outside"), [], "scales[1].outside"),
        (("scales", 0, "steps"), [], "scales[1].steps"),
        (("checklists", 0, "items", 0, "type"), "vraag", "checklists[1].items[1].type"),
        (("checklists", 0, "items", 0, "answers"), [], "checklists[1].items[1].answers"),
        (("checklists", 0, "items", 0, "rule"), "", "checklists[1].items[1].rule"),
        (("checklists", 0, "items", 5, "choices"), [], "checklists[1].items[6].choices"),
        (("checklists", 0, "items", 1, "joint_only"), "ja", "checklists[1].items[2].joint_only"),
    ],
)
def test_a_value_that_does_not_fit_is_named_by_its_place(
    path: tuple[str | int, ...], value: object, place: str
) -> None:
    assert place in places(changed(path, value))


@pytest.mark.parametrize(
    "path,value,place",
    [
        (("norms", 0, "theme"), "9", "norms[1].theme"),
        (("norms", 0, "scale"), "x", "norms[1].scale"),
        (("norms", 0, "lead_item"), "lijst.Z", "norms[1].lead_item"),
        (("themes", 0, "scale"), "x", "themes[1].scale"),
        (("roles", 1, "source_kind"), "X", "roles[2].source_kind"),
        (("roles", 1, "short"), ["j"], "roles[2].short[1]"),
        (("source_kinds", 0, "column"), "x", "source_kinds[1].column"),
        (("caps", 0, "highest"), "geweldig", "caps[1].highest"),
        (("caps", 0, "themes"), ["1", "2"], "caps[1].themes[2]"),
        (("caps", 0, "scale"), "x", "caps[1].scale"),
        (("checklists", 0, "source_kind"), "X", "checklists[1].source_kind"),
        (("checklists", 0, "measures"), ["OTS", "x"], "checklists[1].measures[2]"),
        (("checklists", 0, "items", 0, "section"), "x", "checklists[1].items[1].section"),
        (("checklists", 0, "items", 0, "norms"), ["1.1", "7"], "checklists[1].items[1].norms[2]"),
        (("checklists", 0, "items", 5, "themes"), ["8"], "checklists[1].items[6].themes[1]"),
        (("checklists", 0, "items", 2, "measures"), ["JR"], "checklists[1].items[3].measures[1]"),
        (("checklists", 0, "items", 3, "term"), "x", "checklists[1].items[4].term"),
        (("checklists", 0, "items", 0, "term"), "eerste", "checklists[1].items[1].term"),
        (("terms", 1, "start"), "birthday", "checklists[1].items[5].term"),
        (("terms", 1, "start"), "A", "checklists[1].items[5].term"),
        (("checklists", 0, "items", 0, "negative"), ["deels"],
         "checklists[1].items[1].negative[1]"),
        (("checklists", 0, "items", 0, "choices"), [{"id": "x", "word": "x"}],
         "checklists[1].items[1].choices"),
        (("checklists", 0, "items", 3, "answers"), ["ja"], "checklists[1].items[4].answers"),
        (("checklists", 0, "items", 1, "only_if"), "A", "checklists[1].items[2].only_if"),
        (("checklists", 0, "items", 1, "only_if"), "A=deels", "checklists[1].items[2].only_if"),
        (("checklists", 0, "items", 1, "only_if"), "C=ja", "checklists[1].items[2].only_if"),
        (("checklists", 0, "items", 1, "only_if"), "B=ja", "checklists[1].items[2].only_if"),
        (("checklists", 0, "items", 1, "side"), "found", "checklists[1].items[2].side"),
        (("checklists", 0, "items", 1, "joint_only"), False, "checklists[1].items[2].joint_only"),
    ],
)  # fmt: skip
def test_a_reference_that_leads_nowhere_is_named_by_its_place(
    path: tuple[str | int, ...], value: object, place: str
) -> None:
    assert place in places(changed(path, value))


@pytest.mark.parametrize("table", ["scales", "themes", "norms", "terms", "measures", "columns"])
def test_an_id_that_occurs_twice_is_reported_at_the_second(table: str) -> None:
    broken = minimal()
    broken[table].append(copy.deepcopy(broken[table][0]))

    problem = only(broken)

    assert problem.place == f"{table}[{len(broken[table])}].id"
    assert problem.found.endswith("voor de tweede keer")


@pytest.mark.parametrize("table", ["source_kinds", "roles"])
def test_a_code_that_occurs_twice_is_reported_at_the_second(table: str) -> None:
    broken = minimal()
    broken[table].append(broken[table][0] | ({"short": []} if table == "roles" else {}))

    assert places(broken) == [f"{table}[{len(broken[table])}].code"]


def test_items_sections_steps_and_choices_are_unique_too() -> None:
    broken = minimal()
    checklist = broken["checklists"][0]
    checklist["items"].append(checklist["items"][0])
    checklist["sections"].append(checklist["sections"][0])
    checklist["items"][5]["choices"][1]["id"] = "x"
    broken["scales"][0]["outside"]["id"] = "goed"

    assert set(places(broken)) == {
        "scales[1].outside.id",
        "checklists[1].items[7].id",
        "checklists[1].sections[2].id",
        "checklists[1].items[6].choices[2].id",
    }


def test_a_pair_that_does_not_point_back_is_reported_on_the_side_that_stands_alone() -> None:
    broken = changed(("checklists", 0, "items", 2, "pair"), "A")

    assert set(places(broken)) == {"checklists[1].items[2].pair", "checklists[1].items[3].pair"}


def test_a_side_and_a_pair_need_each_other() -> None:
    broken = minimal()
    del broken["checklists"][0]["items"][1]["pair"]
    del broken["checklists"][0]["items"][2]["side"]

    assert "checklists[1].items[2].side" in places(broken)
    assert "checklists[1].items[3].side" in places(broken)


@pytest.mark.parametrize("bad", ["a/b", "a:b", "a b", "a=b"])
def test_an_id_is_plain_because_ids_of_records_are_built_from_it(bad: str) -> None:
    broken = minimal()
    broken["measures"].append({"id": bad, "word": "x", "group": "JB"})

    assert only(broken).place == "measures[2].id"


def test_an_unknown_key_is_reported_with_the_keys_that_exist() -> None:
    problem = only(changed(("norms", 0, "kleur"), "rood"))

    assert problem.place == "norms[1].kleur"
    assert problem.found == "de onbekende sleutel “kleur”"
    assert "tile" in problem.expected


@pytest.mark.parametrize(
    "path,place",
    [
        (("id",), "id"),
        (("terms",), "terms"),
        (("norms", 0, "tile"), "norms[1].tile"),
        (("scales", 0, "outside", "word"), "scales[1].outside.word"),
        (("checklists", 0, "items", 5, "type"), "checklists[1].items[6].type"),
    ],
)
def test_a_missing_key_is_reported(path: tuple[str | int, ...], place: str) -> None:
    broken = minimal()
    *above, last = path
    del at(broken, above)[last]

    missing = [problem for problem in problems_of(toml(broken)) if problem.place == place]

    assert [problem.found for problem in missing] == ["niets: de sleutel ontbreekt"]


def test_all_errors_are_reported_at_once() -> None:
    broken = minimal()
    broken["version"] = 1
    broken["norms"][0]["kleur"] = "rood"
    broken["norms"][0]["theme"] = "9"
    broken["roles"][0]["source_kind"] = "X"
    del broken["measures"][0]["word"]

    assert set(places(broken)) == {
        "version",
        "norms[1].kleur",
        "norms[1].theme",
        "roles[1].source_kind",
        "measures[1].word",
    }


def test_the_error_says_place_expected_and_found_in_dutch() -> None:
    with pytest.raises(FrameworkError) as caught:
        read_framework(toml(changed(("norms", 0, "theme"), "9")))

    assert str(caught.value) == (
        "norms[1].theme (1.1): verwacht een bestaande code uit themes; gevonden “9”"
    )


@pytest.mark.parametrize(
    "path,entry",
    [
        (("version",), ""),
        (("roles", 1, "source_kind"), "gw"),
        (("checklists", 0, "items", 3, "text"), "D"),
        (("checklists", 0, "items", 5, "choices", 1, "word"), "y"),
        (("checklists", 0, "title"), "lijst"),
        (("norms", 0, "id"), ""),
    ],
)
def test_a_problem_names_the_entry_that_it_is_in(path: tuple[str | int, ...], entry: str) -> None:
    key = str(path[-1])
    found = [one for one in problems_of(toml(changed(path, 7))) if one.place.endswith(key)]

    assert [problem.entry for problem in found] == [entry]


def test_a_file_that_an_editor_on_windows_saved_can_be_read() -> None:
    text = "\ufeff" + toml(minimal()).replace("\n", "\r\n")

    assert read_framework(text).id == "klein"


@pytest.mark.parametrize(
    "text,place",
    [
        ('id = "a"\nkapot = = 3\n', "regel 2, teken 9"),
        ("a = 1\na = 2\n", "regel 2, teken 6"),
        ('id = "a"\r\n[norms\r\n', "regel 2, teken 7"),
        ("id = [1,\n\n", "regel 3"),
        ("n = " + "9" * 5000, "regel 1"),
        ("n = " + "[" * 50_000, "bestand"),
    ],
)
def test_text_that_is_no_toml_is_reported_with_its_line(text: str, place: str) -> None:
    (problem,) = problems_of(text)

    assert problem.place == place
    assert problem.expected.endswith(("TOML", "elkaar"))


@pytest.mark.parametrize("value", ["0x" + "f" * 5000, "1979-05-27", "inf", "{}", "[1]", "''"])
def test_any_value_can_be_described(value: str) -> None:
    assert "title" in [problem.place for problem in problems_of(f"title = {value}")]


def test_an_empty_file_misses_every_key_that_is_not_optional() -> None:
    found = {problem.place for problem in problems_of("")}

    assert {"id", "scales", "themes", "norms", "checklists", "roles"} <= found
    assert "caps" not in found


def at(table: Any, path: list[str | int]) -> Any:
    for name in path:
        table = table[name]
    return table


def changed(path: tuple[str | int, ...], value: object) -> Table:
    table = minimal()
    *above, last = path
    at(table, above)[last] = value
    return table


def test_places_count_from_one_and_carry_table_and_key() -> None:
    shape = re.compile(r"[a-z_]+(\[\d+\])?(\.[a-z_]+(\[\d+\])?)*")
    found = problems_of("norms = [1, 2]\nscales = [{}]\n")

    assert all(shape.fullmatch(problem.place) for problem in found)
    assert "norms[1]" in [problem.place for problem in found]
    assert "norms[0]" not in [problem.place for problem in found]
