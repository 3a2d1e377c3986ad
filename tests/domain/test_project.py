"""From registers to records."""

from dataclasses import fields, is_dataclass
from enum import Enum
from types import UnionType
from typing import Any, Union, get_args, get_origin, get_type_hints

import msgspec
import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from tests.domain.oplog.replicas import Replica, key, sync, team
from veldtool.domain.oplog.op import RegisterKey
from veldtool.domain.oplog.values import clean
from veldtool.domain.project import Shown, project, project_state
from veldtool.domain.records import KINDS, Inspection, Record, Sign, Statement, Unreadable

JSON = st.recursive(
    st.none() | st.booleans() | st.integers() | st.text(max_size=3),
    lambda one: st.lists(one, max_size=3) | st.dictionaries(st.text(max_size=3), one, max_size=3),
)
FIELDS = [(kind, f.name) for kind, cls in KINDS.items() for f in fields(cls) if f.name != "id"]


def of(hint: Any) -> st.SearchStrategy[Any]:
    """Return values that a field of this type can hold."""
    if hint is Any:
        return st.sampled_from([1, "x", ["x"], {"a": True}])
    if get_origin(hint) in {UnionType, Union}:
        return st.one_of([of(one) for one in get_args(hint) if one is not type(None)])
    if get_origin(hint) is tuple:
        inner = [of(one) for one in get_args(hint) if one is not ...]
        repeated = get_args(hint)[-1] is ...
        return st.lists(inner[0], max_size=3).map(tuple) if repeated else st.tuples(*inner)
    if isinstance(hint, type) and issubclass(hint, Enum):
        return st.sampled_from(hint)
    plain: dict[Any, st.SearchStrategy[Any]] = {
        str: st.text(st.characters(codec="utf-8", exclude_characters="\0"), max_size=5),
        bool: st.booleans(),
        int: st.integers(-99, 99),
    }
    return plain[hint]


def shown(kind: str, record_id: str, values: dict[str, Any]) -> list[Shown]:
    return [Shown(RegisterKey(kind, record_id, n), v, contested=False) for n, v in values.items()]


def one(inspection: Inspection, kind: str, record_id: str) -> Record:
    return inspection.records[kind][record_id]


@pytest.mark.parametrize("kind", sorted(KINDS))
@settings(max_examples=15)
@given(data=st.data())
def test_every_field_of_every_kind_comes_back_as_it_was_written(
    kind: str, data: st.DataObject
) -> None:
    hints = get_type_hints(KINDS[kind])
    values = {f.name: data.draw(of(hints[f.name])) for f in fields(KINDS[kind]) if f.name != "id"}
    carried = {name: clean(msgspec.to_builtins(value)) for name, value in values.items()}
    inspection = project(shown(kind, "x", carried))
    assert inspection.unreadable == ()
    assert one(inspection, kind, "x") == KINDS[kind](id="x", **values)


@pytest.mark.parametrize("kind", sorted(KINDS))
def test_every_kind_has_a_default_for_every_field(kind: str) -> None:
    assert is_dataclass(KINDS[kind])
    assert KINDS[kind]().id == ""


@given(st.sampled_from(FIELDS), JSON)
def test_no_value_crashes_and_what_does_not_fit_is_listed(
    where: tuple[str, str], value: object
) -> None:
    kind, name = where
    inspection = project(shown(kind, "x", {name: value}))
    if value is None:
        assert inspection.records == {}
        return
    default = getattr(KINDS[kind](), name)
    read = getattr(one(inspection, kind, "x"), name)
    if inspection.unreadable:
        assert inspection.unreadable == (Unreadable(kind, "x", name),)
        assert read == default
    else:
        assert msgspec.to_builtins(read) == value


@pytest.mark.parametrize(
    "name, value",
    [
        ("text", 1),
        ("indent", "1"),
        ("indent", True),
        ("follow_up", 1),
        ("quote", "newer word"),
        ("norms", "1.1"),
        ("norms", [["1.1"]]),
        ("norms", [["1.1", "?"]]),
        ("norms", {"1.1": "+"}),
    ],
)
def test_a_value_of_another_type_is_unreadable_and_the_rest_is_read(
    name: str, value: object
) -> None:
    inspection = project(shown("statement", "I1/s1", {"author": "av", name: value}))
    record = one(inspection, "statement", "I1/s1")
    assert isinstance(record, Statement)
    assert record.author == "av"
    assert inspection.unreadable == (Unreadable("statement", "I1/s1", name),)


def test_a_pair_is_read_with_its_sign() -> None:
    inspection = project(shown("statement", "s", {"norms": [["1.1", "-"]]}))
    record = one(inspection, "statement", "s")
    assert isinstance(record, Statement)
    assert record.norms == (("1.1", Sign.MINUS),)


def test_kinds_and_fields_of_a_newer_version_are_left_alone() -> None:
    newer = shown("newer_kind", "x", {"text": "y"}) + shown("dossier", "D1", {"newer": 1})
    inspection = project([*newer, *shown("dossier", "D1", {"code": "D1"})])
    assert set(inspection.records) == {"dossier"}
    assert one(inspection, "dossier", "D1") == KINDS["dossier"](id="D1", code="D1")  # type: ignore[call-arg] # a field of Dossier
    assert inspection.unreadable == ()


def test_an_id_is_no_register() -> None:
    inspection = project(shown("dossier", "D1", {"id": "other", "code": "D1"}))
    assert one(inspection, "dossier", "D1").id == "D1"


def test_an_emptied_field_has_its_default() -> None:
    inspection = project(shown("statement", "s", {"indent": None, "text": "x"}))
    assert one(inspection, "statement", "s") == Statement(id="s", text="x")


def dossiers(replica: Replica) -> set[str]:
    return set(project_state(replica.state).records.get("dossier", {}))


def test_a_record_of_which_everything_was_undone_is_gone() -> None:
    (anna,) = team("anna")
    added = anna.set(key("D1", "code"), "D1")
    assert dossiers(anna) == {"D1"}
    anna.undo(added)
    assert dossiers(anna) == set()


def test_a_record_under_which_somebody_else_wrote_stays() -> None:
    anna, bram = team("anna", "bram")
    added = anna.set(key("D1", "code"), "D1")
    sync(anna, bram)
    anna.undo(added)
    bram.set(key("D1/a/b", "code"), "x")
    sync(anna, bram)
    assert dossiers(anna) == {"D1", "D1/a/b"}


def test_a_record_that_was_undone_and_edited_at_once_stays_and_is_contested() -> None:
    anna, bram = team("anna", "bram")
    added = anna.set(key("D1", "code"), "D1")
    sync(anna, bram)
    bram.set(key("D1", "code"), "D2")
    anna.skew = 10_000
    anna.undo(added)
    sync(anna, bram)
    inspection = project_state(anna.state)
    assert dossiers(anna) == {"D1"}
    assert inspection.contested == {("dossier", "D1", "code")}


def test_a_deleted_record_is_not_shown_and_comes_back() -> None:
    (anna,) = team("anna")
    anna.set(key("D1", "code"), "D1")
    anna.delete("D1")
    assert dossiers(anna) == set()
    anna.undelete("D1")
    assert dossiers(anna) == {"D1"}


def test_a_delete_and_its_undoing_alone_make_no_record() -> None:
    (anna,) = team("anna")
    anna.delete("D1")
    anna.undelete("D1")
    assert dossiers(anna) == set()
    anna.set(key("D1", "deleted"), "a word of a newer version")
    assert dossiers(anna) == set()


def test_a_record_whose_delete_is_contested_is_shown() -> None:
    anna, bram = team("anna", "bram")
    anna.set(key("D1", "code"), "D1")
    sync(anna, bram)
    anna.delete("D1")
    bram.set(key("D1", "code"), "D1 bis")
    sync(anna, bram)
    assert dossiers(anna) == {"D1"}
