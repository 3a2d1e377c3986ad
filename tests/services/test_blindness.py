"""Neither reader of a file sees the other's answers until both are done."""

import pytest

from veldtool.domain.records import CheckAnswer, Dossier, Inspection
from veldtool.services.blindness import Blindness, sighted

FILES = {
    "apart": Dossier("apart", reader="mb", second_reader="jk"),
    "first": Dossier("first", reader="mb", second_reader="jk", closed=True),
    "both": Dossier("both", reader="mb", second_reader="jk", closed=True, second_closed=True),
    "same": Dossier("same", reader="mb", second_reader="mb"),
    "one": Dossier("one", reader="mb"),
}


@pytest.mark.parametrize(
    "file, member, answer, second",
    [
        ("apart", "mb", False, True),
        ("apart", "jk", True, False),
        ("apart", "av", False, True),
        ("first", "jk", True, False),
        ("both", "mb", False, False),
        ("both", "jk", False, False),
        ("same", "mb", False, True),
        ("one", "", False, True),
        ("gone", "mb", False, True),
    ],
)
def test_who_sees_which_answers(file: str, member: str, *, answer: bool, second: bool) -> None:
    blind = Blindness(Inspection({"dossier": dict(FILES)}), member)
    assert blind.covers("answer", f"{file}/JB05") is answer
    assert blind.covers("second_answer", f"{file}/JB05") is second


@pytest.mark.parametrize("kind", ["agreed_answer", "dossier", "statement"])
def test_everything_else_is_in_sight(kind: str) -> None:
    assert not Blindness(Inspection({"dossier": dict(FILES)}), "jk").covers(kind, "apart/JB05")


@pytest.mark.parametrize(
    "member, seen",
    [("mb", {"apart/1", "both/1", "one/1"}), ("jk", {"both/1", "one/1"})],
)
def test_counts_rest_on_what_a_member_may_see(member: str, seen: set[str]) -> None:
    answers = {f"{file}/1": CheckAnswer(f"{file}/1", "nee") for file in ("apart", "both", "one")}
    record = Inspection({"dossier": dict(FILES), "answer": dict(answers)})
    assert set(sighted(record, member).records["answer"]) == seen
    assert set(sighted(record, member).records["dossier"]) == set(FILES)
