"""Told against found."""

import pytest

from tests.domain.frameworks import FRAMEWORK, inspection
from veldtool.domain.framework.model import Answer, ItemRef
from veldtool.domain.records import CheckAnswer, Dossier, Inspection, Record, Sign, Viewed
from veldtool.domain.tally.pairs import pair_tally, pairs

YES, NO, PARTLY, UNKNOWN, NA = (answer.value for answer in Answer)


def visit(*told_and_found: tuple[str | None, str | None], alone: int = 0) -> Inspection:
    records: list[Record] = []
    for number, (told, found) in enumerate(told_and_found):
        key = f"D{number}"
        records.append(Dossier(key, checklist="client", viewed=Viewed.JOINT))
        records += [CheckAnswer(f"{key}/told", told), CheckAnswer(f"{key}/found", found)]
    for number in range(alone):
        records.append(Dossier(f"A{number}", checklist="client", viewed=Viewed.ALONE))
        records.append(CheckAnswer(f"A{number}/found", YES))
    return inspection(*records)


@pytest.mark.parametrize("side", ["told", "found"])
def test_told_and_found(side: str) -> None:
    found = visit(*[(YES, YES)] * 5, *[(YES, NO)] * 8, *[(NO, None)] * 7)

    counted = pair_tally(FRAMEWORK, found, ItemRef("client", side))

    assert (counted.numerator.count, counted.denominator) == (5, 13)
    assert counted.item == ItemRef("client", "found")
    assert (counted.numerator.key, counted.numerator.sign) == ("told_found", Sign.PLUS)
    assert [(p.key, p.word, p.count, p.sign) for p in counted.rest] == [
        ("told_not_found", "wel genoemd, niet gevonden", 8, Sign.MINUS)
    ]
    assert [(p.word, p.count) for p in counted.outside] == [("niet genoemd", 7)]


def test_whatever_is_not_told_or_not_clear_is_named() -> None:
    found = visit(
        (PARTLY, YES), (YES, PARTLY), (YES, UNKNOWN), (YES, NA), (YES, None), (NO, YES),
        (UNKNOWN, YES), (NA, YES), (None, YES), alone=2,
    )  # fmt: skip

    counted = pair_tally(FRAMEWORK, found, ItemRef("client", "found"))

    assert counted.numerator.dossiers == ("D0",)
    assert {p.word: p.dossiers for p in (*counted.rest, *counted.outside)} == {
        "wel genoemd, deels gevonden": ("D1",),
        "niet vast te stellen": ("D2",),
        "niet genoemd": ("D5",),
        "niet vast te stellen of het genoemd is": ("D6",),
        "n.v.t.": ("D3", "D7", "A0", "A1"),
        "niet bekeken": ("D4", "D8"),
    }


def test_the_pairs_of_a_list() -> None:
    assert pairs(FRAMEWORK, "client") == (ItemRef("client", "found"),)
    assert pairs(FRAMEWORK, "staff") == ()


def test_an_item_without_another_side_is_refused() -> None:
    with pytest.raises(ValueError, match="picture"):
        pair_tally(FRAMEWORK, inspection(), ItemRef("client", "picture"))
